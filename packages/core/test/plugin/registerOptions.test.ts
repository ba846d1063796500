import { accepted, checkPlugin, lockOf, module } from "@partnerskab/testing"
import { memory } from "@partnerskab/memory"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Day, type DueReminder } from "../../src/index.ts"
import { Code, defineCodes, definePlugin, defineRegister, Id, inWords, Label } from "../../src/plugin/index.ts"
import { basis, numberIn, refusalsOf } from "../setup.ts"

const kinds = defineCodes("courses.kinds", { kort: { da: "kort", en: "short" }, langt: { da: "langt", en: "long" } })

class Courses extends defineRegister("courses", {
  title: { da: "Kurser", en: "Courses" },
  entry: { da: "kurset", en: "the course" },
  plural: { da: "kurser", en: "courses" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "art", en: "kind" }),
    also: Schema.optionalKey(Schema.Array(Code)),
    number: Schema.optionalKey(Label),
    seats: Schema.optionalKey(inWords(Schema.Natural, { da: "pladser", en: "seats" })),
    agreement: Schema.optionalKey(Id),
    signUpBy: Schema.optionalKey(Day),
    heldOn: Schema.optionalKey(Day)
  }),
  countBy: ["kind"],
  sumBy: ["seats"],
  perYear: true,
  unique: ["kind", "number"],
  codes: { kind: kinds, also: kinds },
  remind: {
    on: "signUpBy",
    role: "company.primary",
    until: "heldOn",
    says: { da: "Tilmeld jer kurset", en: "Sign up for the course" }
  },
  inForce: "agreement"
}) {}
class WithCourses extends definePlugin("withCourses", { version: "1.0.0", add: [Courses] }) {}

const aCourse = { entry: "c1", on: "2011-03-01", kind: "kort" } as const
const atADesk = () => {
  const pk = createPartnerskab({ ...basis(memory()), plugins: [WithCourses] })
  return { pk, desk: pk.as("consultant-1") }
}
const { facts, reminders } = Courses.definition.entities[0]!.definition
const state = { _tag: "Entered", enteredOn: "2011-03-01", consents: [], kind: "kort" }

describe("a register with lists, sums, keys, a day and an agreement", () => {
  it("keeps every law", () => {
    expect(checkPlugin([Courses], [], { lock: lockOf([Courses]) })).toEqual([])
  })

  it("refuses each code that its list does not have, with those it has, when entered and when changed", async () => {
    const { desk } = atADesk()
    const wrong = { ...aCourse, kind: "sjovt", also: ["kort", "blaat"] }
    expect(refusalsOf(await desk.courses.add(wrong))).toEqual(["EntryCodeUnknown /also/1", "EntryCodeUnknown /kind"])
    accepted(await desk.courses.add(aCourse))
    const answer = await desk.courses.change(wrong)
    expect(answer).toMatchObject({
      refusals: [
        {
          facts: { code: "sjovt", allowed: ["kort", "langt"] },
          en: "sjovt cannot be used on that day; choose short (kort), long (langt)."
        },
        { da: "blaat kan ikke bruges den dag; vælg kort, langt." }
      ]
    })
  })

  it("adds up what is known; what nobody told is no zero", async () => {
    const { desk, pk } = atADesk()
    accepted(await desk.courses.add({ ...aCourse, seats: 12 }))
    accepted(await desk.courses.add({ ...aCourse, entry: "c2", seats: 8 }))
    accepted(await desk.courses.add({ ...aCourse, entry: "c3" }))
    const seats = pk.indicators["courses.seats"]!
    expect(seats.title).toEqual({ da: "Kurser: pladser", en: "Courses: seats" })
    expect(numberIn(await pk.measure(seats, { asOf: "2011-03-01" }))).toBe(20)
    expect(await pk.measure(seats, { asOf: "2011-02-28" })).toEqual([])
    expect(facts(state, "c3").map(({ kind }) => kind)).toEqual(["courses.entry"])
    expect(facts({ ...state, seats: 0 }, "c3").map(({ kind }) => kind)).toEqual(["courses.entry", "courses.seats"])
    expect(await pk.verify()).toEqual([])
  })

  it("counts by year too", async () => {
    const { desk, pk } = atADesk()
    accepted(await desk.courses.add(aCourse))
    accepted(await desk.courses.add({ ...aCourse, entry: "c2", on: "2012-01-01" }))
    const perYear = pk.indicators["courses.perYear"]!
    expect(perYear.title.en).toBe("Courses, by year")
    expect(await pk.measure(perYear, { asOf: "2012-12-31" })).toEqual([
      { group: ["2011", "kort"], value: 1 },
      { group: ["2012", "kort"], value: 1 }
    ])
  })

  it("lets no two entries have the same key; one without all of it holds none, and one removed lets go", async () => {
    const { desk } = atADesk()
    accepted(await desk.courses.add({ ...aCourse, number: "7" }))
    const again = { ...aCourse, entry: "c2", number: "7" }
    expect(await desk.courses.add(again)).toMatchObject({ refusals: [{ _tag: "AlreadyClaimed", at: "/kind" }] })
    accepted(await desk.courses.add({ ...again, kind: "langt" }))
    accepted(await desk.courses.add({ ...aCourse, entry: "c3" }))
    accepted(await desk.courses.add({ ...aCourse, entry: "c4" }))
    accepted(await desk.courses.remove({ entry: "c1", on: "2011-03-02" }))
    accepted(await desk.courses.change({ ...again, kind: "kort" }))
  })

  it("reminds of its day until the entry says that it is done, in the roles of its agreement", () => {
    const due = { ...state, signUpBy: "2011-04-01" }
    const one = { key: "signUpBy/2011-04-01", dueOn: "2011-04-01", role: "company.primary" }
    expect(reminders(due, "c1")).toEqual([one])
    expect(reminders({ ...due, agreement: "a1" }, "c1")).toEqual([{ ...one, agreement: "a1" }])
    expect(reminders({ ...due, heldOn: "2011-03-31" }, "c1")).toEqual([])
    expect(reminders({ ...due, _tag: "Removed" }, "c1")).toEqual([])
    expect(reminders(state, "c1")).toEqual([])
  })

  it("tells the one who is reminded what to do, in the words of the register", async () => {
    const { clock, ...given } = basis(memory())
    const pk = createPartnerskab({ ...given, clock, plugins: [WithCourses] })
    accepted(await pk.as("consultant-1").courses.add({ ...aCourse, signUpBy: "2011-04-01" }))
    clock.goTo("2011-04-01")
    const told: Array<unknown> = []
    const reminder = ({ what, da, en }: DueReminder) => Promise.resolve(void told.push({ what, da, en }))
    await pk.runDue({ reminder, nobody: reminder })
    expect(told).toEqual([{ what: "signUpBy", da: "Tilmeld jer kurset", en: "Sign up for the course" }])
  })

  it("takes only an agreement that is in force, when one is named", () => {
    const courses = module(Courses).agreed("a1", { party: "bakery" })
    courses.when("add", { ...aCourse, agreement: "a2" }).thenRefused("NotAgreed")
    courses.when("add", { ...aCourse, agreement: "a1" }).thenFacts(facts(state, "c1"))
  })

  it("calls its fields what people do", () => {
    expect(Courses.definition.entities[0]!.definition.words).toMatchObject({
      plural: { da: "kurser", en: "courses" },
      fields: { kind: { da: "art", en: "kind" }, seats: { da: "pladser", en: "seats" } }
    })
  })

  it("cannot add up a field that is called as a figure of every register", () => {
    const both = { da: "Register", en: "Register" }
    const fields = Schema.Struct({ entries: Schema.Natural })
    expect(() => defineRegister("odd", { title: both, entry: both, fields, sumBy: ["entries"] })).toThrow(
      "the register odd: entries is a figure of every register"
    )
  })
})
