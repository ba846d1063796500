import { describe, expect, it } from "vitest"
import { decision, defineDimension, defineFact, defineRefusal } from "../../src/plugin/index.ts"
import { Party, MeetingEvaluation, Place } from "../../src/index.ts"

class TooFew extends defineRefusal("TooFew", {
  source: "a rule",
  da: ({ given }: { readonly given: number }) => `Der er kun ${given}.`,
  en: ({ given }) => `There are only ${given}.`,
  at: ({ given }) => `/networks/${given}`
}) {}
class Anywhere extends defineRefusal("Anywhere", { source: "a rule", da: (_: object) => "Nej.", en: () => "No." }) {}

describe("a refusal", () => {
  it("says no when its condition holds, with the facts and where they stand", () => {
    expect(TooFew.when(true, { given: 1 })).toEqual([{ _tag: "TooFew", facts: { given: 1 }, at: "/networks/1" }])
    expect(TooFew.when(false, { given: 1 })).toEqual([])
  })

  it("says no unless its condition holds", () => {
    expect(TooFew.unless(false, { given: 1 })).toEqual([{ _tag: "TooFew", facts: { given: 1 }, at: "/networks/1" }])
    expect(TooFew.unless(true, { given: 1 })).toEqual([])
  })

  it("is about the whole input when it points nowhere", () => {
    expect(Anywhere.when(true, {})[0]?.at).toBe("")
  })
})

describe("a decision", () => {
  it("collects every refusal and makes no event", () => {
    let asked = 0
    const decided = decision([TooFew.when(true, { given: 0 }), [], Anywhere.when(true, {})], () => {
      asked += 1
      return []
    })
    expect(decided.ok ? [] : decided.refusals.map(({ _tag }) => _tag)).toEqual(["TooFew", "Anywhere"])
    expect(asked).toBe(0)
  })

  it("makes its events when nothing refuses", () => {
    const event = Place.events.Resumed("p", "2011-03-01", {})
    expect(decision([TooFew.when(false, { given: 0 })], () => [event])).toEqual({ ok: true, events: [event] })
    expect(event).toEqual({ entity: "place", id: "p", type: "Resumed", effectiveOn: "2011-03-01", data: {} })
  })
})

describe("a fact", () => {
  class Answers extends defineFact("survey.answers")<{ readonly kind: string }, "people">() {}

  it("holds on one day, or from a first day to a last", () => {
    const bare = { kind: "survey.answers", key: "", dimensions: { kind: "own" }, measures: {} }
    expect(Answers.on("2011-03-01", { kind: "own" })).toEqual({
      ...bare,
      firstDay: "2011-03-01",
      lastDay: "2011-03-01"
    })
    expect(Answers.during({ firstDay: "2011-03-01" }, { kind: "own" })).toEqual({ ...bare, firstDay: "2011-03-01" })
    expect(
      Answers.during(
        { firstDay: "2011-03-01", lastDay: "2011-03-02" },
        { kind: "own" },
        { key: "k", measures: { people: 2 } }
      )
    ).toEqual({ ...bare, firstDay: "2011-03-01", lastDay: "2011-03-02", key: "k", measures: { people: 2 } })
  })

  it("of a dated dimension says whose value it is, and is told apart by its first day", () => {
    class Sector extends defineDimension("party.sector")<"private" | "public">() {}
    expect(Sector.of("bakery", "private", { firstDay: "2011-01-03" })).toEqual({
      kind: "party.sector",
      key: "2011-01-03",
      firstDay: "2011-01-03",
      dimensions: { of: "bakery", value: "private" },
      measures: {}
    })
  })
})

describe("an entity", () => {
  it("has no sets, claims, facts or reminders unless it says so", () => {
    expect(Place.definition.claims({}, "p")).toEqual([])
    expect(MeetingEvaluation.definition.reminders({}, "m")).toEqual([])
    expect(Party.definition.boundaries({}, "p")).toEqual([])
    expect([MeetingEvaluation.definition.evolution, MeetingEvaluation.definition.projection]).toEqual([1, 1])
  })
})
