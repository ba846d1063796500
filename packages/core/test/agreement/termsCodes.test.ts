import { memory } from "@partnerskab/memory"
import { accepted, checkPlugin, module } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreement, Agreements, createPartnerskab, type Day, instruments, Placements } from "../../src/index.ts"
import { combinations, countedAsSupported } from "../../src/points/index.ts"
import {
  Code,
  defineCodes,
  definePlugin,
  definePoint,
  defineTerms,
  inWords,
  Key,
  Label,
  Note,
  pairOf
} from "../../src/plugin/index.ts"
import {
  aDeskWithACompany,
  aDraft,
  anAgreementInForce,
  basis,
  contacts,
  journalOf,
  refusalsOf,
  withCompany
} from "../setup.ts"

const places = (...kinds: ReadonlyArray<string>) => ({ placements: { instruments: kinds, places: 2 } })
const on: Day = "2011-03-01"
const atTerms = ["TermsCodeUnknown /terms/instruments/0"]

describe("a code in the terms of a point that its list does not have", () => {
  it("is refused where it stands when an agreement is drafted, each code by itself, and nothing is written", async () => {
    const { desk, storage } = await aDeskWithACompany()
    const before = journalOf(storage).length
    const points = places("virksomhedspraktikk", "mentor", "loentilskudd")
    expect(refusalsOf(await desk.agreement.draft(aDraft({ points })))).toEqual([
      "TermsCodeUnknown /points/placements/instruments/0",
      "TermsCodeUnknown /points/placements/instruments/2"
    ])
    expect(journalOf(storage)).toHaveLength(before)
  })

  it("is told of with the codes there are and what they stand for, in both languages", async () => {
    const { desk } = await aDeskWithACompany()
    expect(await desk.agreement.draft(aDraft({ points: places("virksomhedspraktikk") }))).toMatchObject({
      refusals: [
        {
          da:
            "Punktet »Aftale om pladser til opkvalificering og afklaring af ledige« kan ikke omfatte virksomhedspraktikk fra 2011-01-03; vælg " +
            "virksomhedspraktik, ansættelse med løntilskud (loentilskud), voksenlærling (voksenlaerling), " +
            "mentorordning (mentor), kurser (kursus).",
          en:
            "The point “Places for training and assessment of unemployed citizens” cannot cover virksomhedspraktikk from " +
            "2011-01-03; choose work placement (virksomhedspraktik), wage-subsidy job (loentilskud), " +
            "adult apprentice (voksenlaerling), mentor scheme (mentor), courses (kursus).",
          source: "aftalens kodelister"
        }
      ]
    })
  })

  it("is refused when a draft is given other points, and when a prospect's agreement is drafted", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    const refused = ["TermsCodeUnknown /points/placements/instruments/0"]
    expect(refusalsOf(await desk.agreement.choosePoints({ agreement: "a1", on, points: places("praktik") }))).toEqual(
      refused
    )
    expect(Object.keys((await pk.agreement("a1"))!.points)).toEqual(["fairs"])
    const prospect = { agreement: "a2", on: "2011-01-03", party: "bakery" } as const
    accepted(await desk.agreement.consider({ ...prospect, reason: "socialt-ansvar" }))
    const points = places("praktik")
    expect(refusalsOf(await desk.agreement.draftProspect(aDraft({ ...prospect, points })))).toEqual(refused)
  })

  it("is refused when a point is added, changed and corrected, and in another form of the agreement", async () => {
    const { desk } = await anAgreementInForce({ fairs: { recruits: true } })
    const asked = { agreement: "a1", on, point: "placements", terms: places("praktik").placements } as const
    expect(refusalsOf(await desk.agreement.addPoint(asked))).toEqual(atTerms)
    accepted(await desk.agreement.addPoint({ ...asked, terms: places("mentor").placements }))
    expect(refusalsOf(await desk.agreement.changePoint(asked))).toEqual(atTerms)
    expect(refusalsOf(await desk.agreement.correctPoint({ ...asked, from: on }))).toEqual(atTerms)
    const edition = { agreement: "a1", on: "2016-02-01", points: places("praktik") } as const
    expect(refusalsOf(await desk.agreement.changeEdition(edition))).toEqual([
      "TermsCodeUnknown /points/placements/instruments/0"
    ])
  })

  it("is told of together with what the form refuses, and of one field only once", async () => {
    const { desk } = await aDeskWithACompany()
    const points = { placements: { instruments: ["praktik", "Mentor"], places: -1 } }
    expect(refusalsOf(await desk.agreement.draft(aDraft({ points })))).toEqual([
      "InputInvalid /points/placements/instruments/1",
      "InputInvalid /points/placements/places",
      "TermsCodeUnknown /points/placements/instruments/0"
    ])
  })

  it("is refused in a specification too", () => {
    module(Agreements, Placements)
      .given(Agreement.events.Drafted("a1", "2011-01-03", { party: "bakery", contacts, points: {} }))
      .when("choosePoints", { agreement: "a1", on, points: places("praktik") })
      .thenRefused("TermsCodeUnknown")
  })
})

const answer = { answer: "together", source: "antagelse", verified: false } as const
const more = (days: { readonly firstDay?: Day; readonly lastDay?: Day } = {}) => {
  const others = [...Object.keys(instruments.entries), "nytteindsats"]
  class More extends definePlugin("more", {
    version: "1.0.0",
    entries: [instruments.with({ nytteindsats: { da: "nytteindsats", en: "useful work", ...days } })],
    values: [
      countedAsSupported.with({ nytteindsats: true }),
      combinations.with(Object.fromEntries(others.map((one) => [pairOf("nytteindsats", one), answer])))
    ]
  }) {}
  return More
}

/** A desk with a company, and a plugin that adds a kind of place. */
const withMore = async (days: Parameters<typeof more>[0] = {}) => {
  const given = basis()
  const pk = createPartnerskab({ ...given, plugins: [more(days)] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  return { ...given, pk, desk }
}

describe("a code that a plugin adds to the list of a point's terms", () => {
  const points = places("nytteindsats")
  const drafted = (agreement: string, day: Day) => aDraft({ agreement, on: day, points })

  it("is agreed, and printed in its words", async () => {
    const { desk, pk } = await withMore()
    accepted(await desk.agreement.draft(aDraft({ points })))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await desk.placements.register({ agreement: "a1", on, instrument: "nytteindsats", count: 1 }))
    const { html } = (await pk.agreement.printed("a1", { language: "en" }))!
    expect(html).toContain("Useful work")
  })

  it("is refused from the day after its last, when it is drafted and when an older draft is signed", async () => {
    const { desk } = await withMore({ lastDay: "2011-03-31" })
    expect(refusalsOf(await desk.agreement.draft(drafted("a2", "2011-04-01")))).toEqual([
      "TermsCodeUnknown /points/placements/instruments/0"
    ])
    accepted(await desk.agreement.draft(drafted("a1", "2011-03-31")))
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a1", on: "2011-04-01" }))).toEqual([
      "TermsCodeUnknown /on"
    ])
    expect(
      refusalsOf(await desk.agreement.sign({ agreement: "a1", on: "2011-03-31", firstDay: "2011-04-01" }))
    ).toEqual(["TermsCodeUnknown /firstDay"])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-03-31" }))
  })

  it("is drafted before its first day, and agreed from that day on", async () => {
    const { desk } = await withMore({ firstDay: "2011-03-01" })
    accepted(await desk.agreement.draft(drafted("a1", "2011-02-01")))
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a1", on: "2011-02-28" }))).toEqual([
      "TermsCodeUnknown /on"
    ])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-28", firstDay: "2011-03-01" }))
    const change = { agreement: "a1", point: "placements", terms: places("nytteindsats", "mentor").placements } as const
    const from = await desk.agreement.correctPoint({ ...change, on: "2011-03-02" })
    accepted(from)
  })

  it("is asked for on the first day that is agreed, or on a later one, when a draft is sent for approval", async () => {
    const { desk } = await withMore({ firstDay: "2011-03-01" })
    accepted(await desk.agreement.draft(drafted("a1", "2011-02-01")))
    const asked = { agreement: "a1", on: "2011-02-01" } as const
    expect(refusalsOf(await desk.agreement.propose({ ...asked, firstDay: "2011-02-28" }))).toEqual([
      "TermsCodeUnknown /firstDay"
    ])
    accepted(await desk.agreement.propose(asked))
  })

  it("stays readable when the plugin has left, in a draft and in what is in force", async () => {
    const storage = memory()
    const given = basis(storage)
    const desk = createPartnerskab({ ...given, plugins: [more()] }).as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft({ points })))
    const pk = createPartnerskab(given)
    const without = pk.as("consultant-1")
    expect(refusalsOf(await without.agreement.sign({ agreement: "a1", on: "2011-02-01" }))).toEqual([
      "TermsCodeUnknown /on"
    ])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect((await pk.agreement("a1"))!.points).toMatchObject({ placements: { terms: points.placements } })
    accepted(await without.agreement.addPoint({ agreement: "a1", on, point: "fairs", terms: { recruits: true } }))
    expect(await pk.verify()).toEqual([])
  })
})

const tasks = defineCodes("korps.tasks", {
  events: { da: "events", en: "events" },
  "groenne-omraader": { da: "grønne områder", en: "green areas" }
})
const coded = (da: string, codes: typeof tasks) => inWords(Code, { da, en: da, codes })
const korpsTerms = defineTerms(
  "korps",
  Schema.Struct({
    first: coded("først", tasks),
    next: Schema.optionalKey(coded("så", tasks)),
    each: Schema.Array(Schema.Struct({ task: coded("opgave", tasks), where: Label })),
    hours: Schema.Record(inWords(Key, { da: "timer", en: "hours", codes: tasks }), Schema.Natural),
    either: Schema.optionalKey(
      Schema.Union([
        Schema.TaggedStruct("Ours", { kind: coded("art", tasks) }),
        Schema.TaggedStruct("Theirs", { kind: Code, note: Note })
      ])
    ),
    free: inWords(Code, { da: "frit", en: "free", codes: { alt: { da: "alt", en: "all" } } })
  })
)
class Korps extends definePoint("korps", {
  title: { da: "Korps", en: "Corps" },
  terms: korpsTerms,
  material: { first: "silent", next: "silent", each: "silent", hours: "silent", either: "silent", free: "silent" },
  entities: [],
  commands: {}
}) {}
class WithKorps extends definePlugin("withKorps", { version: "1.0.0", add: [Korps] }) {}

const atKorps = async () => {
  const given = basis()
  class More extends definePlugin("more", {
    version: "1.0.0",
    entries: [tasks.with({ vagt: { da: "vagt", en: "watch" } })]
  }) {}
  const pk = createPartnerskab({ ...given, plugins: [WithKorps, More] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  return { pk, desk }
}
const korps = {
  first: "vagt",
  each: [{ task: "events", where: "Nytorv" }],
  hours: { events: 2 },
  free: "hvad-som-helst"
}

describe("the list that a plugin's own terms name", () => {
  it("is asked wherever its codes stand; a field that only tells words takes any code", async () => {
    const { desk } = await atKorps()
    const theirs = { ...korps, next: "events", either: { _tag: "Theirs", kind: "andet", note: "Aftalt." } } as const
    accepted(await desk.agreement.draft(aDraft({ points: { korps: theirs } as never })))
    const wrong = {
      first: "a",
      next: "b",
      each: [...korps.each, { task: "c", where: "Nytorv" }],
      hours: { d: 1 },
      either: { _tag: "Ours", kind: "e" },
      free: "f"
    }
    expect(
      refusalsOf(await desk.agreement.draft(aDraft({ agreement: "a2", points: { korps: wrong } as never })))
    ).toEqual(
      ["each/1/task", "either/kind", "first", "hours/d", "next"].map((at) => `TermsCodeUnknown /points/korps/${at}`)
    )
  })

  it("is declared by being named, and described with the fields that are from it", async () => {
    const { pk } = await atKorps()
    const { codes, modules } = pk.describe()
    expect(codes.find(({ key }) => key === "korps.tasks")?.codes.map(({ code, by }) => `${code} ${by}`)).toEqual([
      "events korps",
      "groenne-omraader korps",
      "vagt more"
    ])
    expect(modules.find(({ key }) => key === "korps")?.terms?.codes).toContainEqual({
      at: "/each/*/task",
      list: "korps.tasks"
    })
    expect(checkPlugin(WithKorps)).toEqual([])
  })

  it("may be another module's, which stays whose it is", () => {
    class Bikes extends definePoint("bikes", {
      title: { da: "Cykler", en: "Bikes" },
      terms: defineTerms(
        "bikes",
        Schema.Struct({ to: inWords(Schema.Array(Code), { da: "Til", en: "To", codes: instruments }) })
      ),
      material: { to: "silent" },
      entities: [],
      commands: {}
    }) {}
    class WithBikes extends definePlugin("withBikes", { version: "1.0.0", add: [Bikes] }) {}
    const { codes } = createPartnerskab({ ...basis(), plugins: [WithBikes] }).describe()
    const found = codes.find(({ key }) => key === "placements.instruments")!
    expect(new Set(found.codes.map(({ by }) => by))).toEqual(new Set(["placements"]))
  })

  it("keeps the laws of a list: its codes have words, and no other list has its key", () => {
    const point = (list: typeof tasks) =>
      class extends definePoint("walks", {
        title: { da: "Ture", en: "Walks" },
        terms: defineTerms("walks", Schema.Struct({ kind: inWords(Code, { da: "Art", en: "Kind", codes: list }) })),
        material: { kind: "silent" },
        entities: [],
        commands: {}
      }) {}
    const wordless = defineCodes("walks.kinds", {
      events: { da: "", en: "x" },
      "groenne-omraader": { da: "x", en: "x" }
    })
    class Wordless extends definePlugin("wordless", { version: "1.0.0", add: [point(wordless)] }) {}
    expect(
      checkPlugin(Wordless)
        .map(({ reason }) => reason)
        .join()
    ).toContain("events of walks.kinds")
    const again = defineCodes("placements.instruments", tasks.entries)
    class Again extends definePlugin("again", { version: "1.0.0", add: [point(again)] }) {}
    expect(() => createPartnerskab({ ...basis(), plugins: [Again] })).toThrow("PK-CODES-TWICE")
  })
})
