import { memory } from "@partnerskab/memory"
import { Agreement, Agreements, createPartnerskab, edition2008, Place, Placements } from "@partnerskab/core"
import {
  allow,
  changesOf,
  command,
  decision,
  defineEntity,
  defineModule,
  defineParameter,
  definePlugin,
  defineRefusal,
  deny,
  Id,
  maybe,
  needsApproval,
  one,
  ownPolicy,
  type Policy,
  policy,
  warn,
  within
} from "@partnerskab/core/plugin"
import { accepted, module, point, virtualClock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

const both = (text: string) => ({ da: text, en: text })

class TooMany extends defineRefusal("TooMany", {
  source: "the house",
  da: ({ books }: { readonly books: number }) => `${books} bøger er for mange.`,
  en: ({ books }) => `${books} books are too many.`
}) {}
class Reader extends defineEntity("reader", {
  state: Schema.Union([
    Schema.TaggedStruct("Reading", { books: Schema.Natural }),
    Schema.TaggedStruct("Gone", { books: Schema.Natural })
  ]),
  events: { Borrowed: Schema.Struct({ books: Schema.Natural }), Left: Schema.Struct({}) },
  begin: { Borrowed: ({ books }) => ({ _tag: "Reading", books }) },
  when: {
    Reading: {
      Borrowed: (reader, { books }) => ({ ...reader, books: reader.books + books }),
      Left: ({ books }) => ({ _tag: "Gone", books })
    },
    Gone: {}
  }
}) {}
const most = defineParameter("library.most", {
  title: both("Bøger"),
  form: Schema.Natural,
  value: 5,
  source: "antagelse: 5"
})
const borrow = command({
  input: Schema.Struct({ reader: Id, books: Schema.Natural }),
  reads: ({ reader }) => ({ reader: maybe(Reader, reader) }),
  decide: (_, { reader, books }) =>
    decision([TooMany.when(books > 100, { books })], () => [Reader.events.Borrowed(reader, "2011-01-03", { books })])
})
const leave = command({
  input: Schema.Struct({ reader: Id }),
  reads: ({ reader }) => ({ reader: one(Reader, reader) }),
  decide: ({ reader: { id } }) => decision([], () => [Reader.events.Left(id, "2011-01-03", {})])
})
const atMost = ownPolicy(borrow, {
  id: "library.atMost",
  judge: ({ valueOn, today, ...outcome }) =>
    changesOf(Reader, outcome).some(({ after }) => after.books > valueOn(most, today))
      ? deny("AtMost", both("For mange."))
      : undefined
})
const byTwos = ownPolicy(borrow, {
  id: "library.byTwos",
  check: ({ input: { books } }) => (books % 2 === 1 ? warn("Odd", both("Et ulige antal.")) : undefined)
})
const many = ownPolicy(borrow, {
  id: "library.many",
  judge: ({ events }) => (events.some(({ data }) => (data as { books: number }).books === 4) ? ask : undefined)
})
const ask = needsApproval("Four", ["librarian", "head"], both("Fire bøger skal godkendes."))
class Library extends defineModule("library", {
  title: both("Biblioteket"),
  entities: [Reader],
  commands: { borrow, leave },
  refusals: [TooMany],
  parameters: [most],
  policies: [atMost, byTwos, many]
}) {}

const reading = module(Library)
const reader = "r1"

describe("a policy of the module itself", () => {
  it("denies, by its id or its code, also what the rule would have allowed", () => {
    reading.when("borrow", { reader, books: 6 }).thenDenied("library.atMost").thenDenied("AtMost")
    reading.when("borrow", { reader, books: 6 }).thenRefused("PolicyDenied")
    reading.when("borrow", { reader, books: 2 }).then([Reader.events.Borrowed(reader, "2011-01-03", { books: 2 })])
  })

  it("looks at what there was before", () => {
    const known = reading.given(Reader.events.Borrowed(reader, "2011-01-03", { books: 4 }))
    known.when("borrow", { reader, books: 2 }).thenDenied("AtMost")
    known
      .when("borrow", { reader: "r2", books: 2 })
      .thenState({ entity: "reader", id: "r2" }, { _tag: "Reading", books: 2 })
  })

  it("warns, and it happens all the same", () => {
    reading
      .when("borrow", { reader, books: 3 })
      .thenWarns("Odd")
      .then([Reader.events.Borrowed(reader, "2011-01-03", { books: 3 })])
  })

  it("asks for an approval, and nothing has happened", () => {
    const waiting = reading.when("borrow", { reader, books: 4 })
    waiting.thenNeedsApproval("head", "librarian").thenRefused("ApprovalNeeded")
    expect(() => waiting.then([])).toThrow(/needsApproval[^]*library\.many: Four \(librarian, head\)/)
    expect(() => waiting.thenFacts([])).toThrow("a command that was done")
  })

  it("speaks beside a rule that refuses, when it needs no outcome", () => {
    reading.when("borrow", { reader, books: 101 }).thenRefused("TooMany")
    const closed = policy(Library, "borrow", { id: "local/closed", check: () => deny("Closed", both("Lukket.")) })
    reading.policies([closed]).when("borrow", { reader, books: 101 }).thenRefused("TooMany", "PolicyDenied")
    reading.policies([closed]).when("borrow", { reader, books: 101 }).thenDenied("Closed")
    const gone = reading
      .given(Reader.events.Borrowed(reader, "2011-01-03", { books: 0 }))
      .given(Reader.events.Left(reader, "2011-01-03", {}))
    gone.policies([closed]).when("borrow", { reader, books: 2 }).thenNotPossible().thenDenied("Closed")
  })

  it("uses a value that a jobcentre has set from a day on", () => {
    const set = reading.parameter(most.from("2011-02-01", 50, { source: "byrådet" }))
    set.when("borrow", { reader, books: 6 }, { today: "2011-01-31" }).thenDenied("AtMost")
    set
      .when("borrow", { reader, books: 6 }, { today: "2011-02-01" })
      .then([Reader.events.Borrowed(reader, "2011-01-03", { books: 6 })])
    const again = set.parameter(most.from("2011-03-01", 1, { source: "byrådet" }))
    again.when("borrow", { reader, books: 6 }, { today: "2011-03-01" }).thenDenied("AtMost")
    again
      .when("borrow", { reader, books: 6 }, { today: "2011-02-28" })
      .then([Reader.events.Borrowed(reader, "2011-01-03", { books: 6 })])
  })
})

describe("a policy of another module, or of a plugin", () => {
  const placesFirst = policy(Agreements, "end", {
    id: "local/placesFirst",
    reads: ({ agreement }) => ({ inUse: within(`placements/agreement/${agreement}`, Place, { state: "InUse" }) }),
    check: ({ read: { inUse } }) => (inUse.length === 0 ? undefined : deny("PlacesInUse", both("I brug.")))
  })
  const contacts = { company: { primary: "1", deputy: "2" }, authority: { primary: "3", deputy: "4" } }
  const signed = module(Agreements, Placements)
    .policies([placesFirst])
    .given(
      Agreement.events.Drafted("a1", "2011-01-03", { party: "c1", contacts, points: {} }),
      Agreement.events.Signed("a1", "2011-01-04", { edition: "2008" })
    )
  const end = { agreement: "a1", lastDay: "2011-06-30", reason: "agreed" } as const

  it("reads what is given", () => {
    const place = Place.events.Registered("p1", "2011-02-01", { agreement: "a1", party: "c1", instrument: "mentor" })
    signed.when("end", end).then([Agreement.events.Ended("a1", "2011-06-30", { reason: "agreed" })])
    signed.given(place).when("end", end).thenDenied("local/placesFirst")
  })

  it("is not asked when what it must read is not there, and that refuses", () => {
    const needs = policy(Library, "borrow", {
      id: "local/needs",
      reads: ({ reader }) => ({ reader: one(Reader, reader) }),
      check: () => deny("Never", both("Aldrig."))
    })
    reading.policies([needs]).when("borrow", { reader, books: 2 }).thenRefused("NotFound")
  })

  it("makes a sentence of a point", () => {
    const never = policy(Placements, "putOnHold", { id: "local/never", check: () => deny("Never", both("Aldrig.")) })
    point(Placements)
      .policies([never])
      .given(Place.events.Registered("p1", "2011-02-01", { agreement: "a1", party: "c1", instrument: "mentor" }))
      .when("putOnHold", { place: "p1", on: "2011-03-01", reason: "season" })
      .thenDenied("local/never")
    // @ts-expect-error -- the agreement is no point
    point(Agreements)
  })
})

describe("a specification of a policy that does not hold", () => {
  it("shows what was expected and what came", () => {
    const done = reading.when("borrow", { reader, books: 2 })
    expect(() => done.thenDenied("library.atMost")).toThrow(
      /^who denied\nexpected: [^]*library\.atMost[^]*actual: [^]*"events"/
    )
    expect(() => done.thenNeedsApproval("head")).toThrow(/^who must approve/)
    expect(() => done.thenWarns("Odd")).toThrow(/^what is warned of\nexpected: [^]*Odd[^]*actual: \[\]/)
    const denied = reading.when("borrow", { reader, books: 7 })
    expect(() => denied.thenDenied("library.many")).toThrow(/actual: [^]*library\.atMost/)
    expect(() => denied.thenWarns("Odd")).toThrow(/actual: [^]*PolicyDenied[^]*library\.atMost: AtMost/)
    expect(() => reading.when("borrow", { reader, books: 4 }).thenNeedsApproval("head")).toThrow(/librarian/)
  })

  it("says what no module declares, and what is not of its form", () => {
    const other = defineParameter("library.other", { ...most.definition, value: 1 })
    const asking = policy(Library, "borrow", {
      id: "local/asking",
      check: ({ valueOn }) => void valueOn(other, "2011-01-03")
    })
    expect(() => reading.policies([asking]).when("borrow", { reader, books: 2 })).toThrow(
      "library.borrow asks for the parameter library.other, which no module here declares"
    )
    expect(() => reading.parameter(other.from("2011-01-03", 2, { source: "x" }))).toThrow(
      "given: no module here declares the parameter library.other"
    )
    expect(() => reading.parameter(most.from("2011-01-03", -2, { source: "x" }))).toThrow(
      "given: the parameter library.most cannot be -2, which is not of its form"
    )
  })
})

describe("policies here speak as they do at the desk", () => {
  const says = (id: string, spec: Partial<Policy>) => policy(Library, "borrow", { id, ...(spec as object) })
  const except = { policy: "local/no", reason: both("Derfor."), legalBasis: "byrådet" }
  const all: ReadonlyArray<Policy> = [
    says("local/no", { check: () => deny("No", both("Nej.")) }),
    says("local/fails", {
      judge: () => {
        throw new Error("no")
      }
    }),
    says("local/allows", { exceptionTo: except, check: () => allow }),
    says("local/asks", { exceptionTo: except, judge: () => ask }),
    says("local/silent", { exceptionTo: except, check: () => undefined }),
    says("local/stricter", {
      check: () => warn("Mind", both("Pas på.")),
      judge: ({ changes }) => (changes.length > 0 ? ask : undefined)
    })
  ]
  // Without the policy it is an exception to, an exception is not put together.
  const sets = Array.from({ length: 2 ** all.length }, (_, set) =>
    all.filter((__, at) => (set >> at) % 2 === 1)
  ).filter((some) => some.includes(all[0]!) || some.every(({ exceptionTo }) => exceptionTo === undefined))

  it.each(sets.map((some) => [some.map(({ id }) => id).join(" + ") || "none", some] as const))(
    "%s",
    async (_, some) => {
      for (const books of [2, 101]) {
        class Local extends definePlugin("local", { version: "1.0.0", add: [Library], policies: some }) {}
        const basis = {
          authority: { code: "0330", displayName: "Jobcenter" },
          storage: memory(),
          clock: virtualClock("2011-01-03")
        }
        const pk = createPartnerskab({ ...basis, editions: [edition2008], plugins: [Local] })
        const answer = await pk.as("somebody").library.borrow({ reader, books })
        const here = reading.policies(some).when("borrow", { reader, books })
        if (answer.ok) {
          here.then([Reader.events.Borrowed(reader, "2011-01-03", { books })])
          const codes = accepted(answer).warnings.map(({ code }) => code)
          if (codes.length > 0) here.thenWarns(codes[0]!, ...codes.slice(1))
          continue
        }
        const [tag, ...tags] = [...new Set(answer.refusals.map(({ _tag }) => _tag))] as ["PolicyDenied"]
        here.thenRefused(tag, ...tags)
        const denials = answer.refusals.flatMap((one) => (one._tag === "PolicyDenied" ? [one.facts] : []))
        for (const names of [denials.map(({ policy }) => policy), denials.map(({ code }) => code)]) {
          const [first, ...others] = names
          if (first !== undefined) here.thenDenied(first, ...others)
        }
        const roles = answer.refusals.flatMap((one) => (one._tag === "ApprovalNeeded" ? one.facts.roles : []))
        if (roles.length > 0) here.thenNeedsApproval(roles[0]!, ...roles.slice(1))
      }
    }
  )
})
