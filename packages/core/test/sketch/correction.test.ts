import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Day, endOfDay } from "../../src/calendar/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineFact,
  defineModule,
  definePlugin,
  Id,
  indicator,
  one
} from "../../src/plugin/index.ts"
import { basis, numberIn } from "../setup.ts"

/** A fair that was held with so many companies, and a correction of the number and the day. */
class FairHeld extends defineFact("fairs.held")<{ readonly kind: string }, "companies">() {}

const common = { on: Day, companies: Schema.Natural }
class HeldFair extends defineEntity("heldFair", {
  state: Schema.TaggedStruct("Held", common),
  events: {
    Held: Schema.Struct({ companies: Schema.Natural }),
    Corrected: Schema.Struct({ companies: Schema.Natural })
  },
  begin: { Held: (fair, on) => ({ _tag: "Held", ...fair, on }) },
  when: { Held: { Corrected: (_, { companies }, on) => ({ _tag: "Held", companies, on }) } },
  facts: ({ on, companies }) => [FairHeld.on(on, { kind: "job" }, { measures: { companies } })]
}) {}
const input = Schema.Struct({ fair: Id, on: Day, companies: Schema.Natural })
class HeldFairs extends defineModule("heldFairs", {
  title: { da: "Afholdte messer", en: "Fairs held" },
  entities: [HeldFair],
  commands: {
    tell: command({
      input,
      reads: ({ fair }) => ({ nothing: absent(HeldFair, fair) }),
      decide: (_, { fair, on, companies }) => decision([], () => [HeldFair.events.Held(fair, on, { companies })])
    }),
    correct: command({
      input,
      reads: ({ fair }) => ({ fair: one(HeldFair, fair) }),
      decide: ({ fair: { id } }, { on, companies }) =>
        decision([], () => [HeldFair.events.Corrected(id, on, { companies })])
    })
  },
  indicators: {
    companies: indicator(FairHeld, {
      title: { da: "Virksomheder på messer", en: "Companies at fairs" },
      taken: { how: "flow", from: "2009-01-01" },
      counted: { sum: "companies" }
    })
  }
}) {}
class WithHeldFairs extends definePlugin("withHeldFairs", { version: "1.0.0", add: [HeldFairs] }) {}

const corrected = async () => {
  const given = basis()
  const pk = createPartnerskab({ ...given, plugins: [WithHeldFairs] })
  const desk = pk.as("consultant-1")
  accepted(await desk.heldFairs.tell({ fair: "f", on: "2009-09-10", companies: 40 }))
  given.clock.goTo("2011-04-07")
  accepted(await desk.heldFairs.correct({ fair: "f", on: "2010-01-15", companies: 41 }))
  return { ...given, pk, desk }
}

describe("a figure of what happened from a day on", () => {
  it("counts that day and not the one before, and may be told by year", async () => {
    const { pk, desk } = await corrected()
    accepted(await desk.heldFairs.tell({ fair: "g", on: "2008-12-31", companies: 7 }))
    accepted(await desk.heldFairs.tell({ fair: "h", on: "2009-01-01", companies: 9 }))
    const companies = pk.indicators["heldFairs.companies"]!
    expect(numberIn(await pk.measure(companies, { asOf: "2009-12-31" }))).toBe(9)
    const byYear = { ...companies, taken: { how: "flow", bucket: "year" } } as const
    expect(await pk.measure(byYear, { asOf: "2010-12-31" })).toEqual([
      { group: ["2008"], value: 7 },
      { group: ["2009"], value: 9 },
      { group: ["2010"], value: 41 }
    ])
  })
})

describe("a correction of the past", () => {
  it("counts the past otherwise from the day it became known, and as before for what was known then", async () => {
    const { pk } = await corrected()
    const perYear = {
      taken: { how: "flow", to: "2011-12-31", bucket: "year" },
      counted: { sum: "companies" }
    } as const
    expect(await pk.count(FairHeld, perYear)).toEqual([{ group: ["2010"], value: 41 }])
    expect(await pk.count(FairHeld, { ...perYear, knownBy: endOfDay("2011-04-06") })).toEqual([
      { group: ["2009"], value: 40 }
    ])
    expect(await pk.count(FairHeld, { ...perYear, knownBy: endOfDay("2011-04-07") })).toEqual([
      { group: ["2010"], value: 41 }
    ])
    expect(await pk.count(FairHeld, { ...perYear, knownBy: endOfDay("2011-01-02") })).toEqual([])
  })

  it("is seen in a figure from every viewpoint", async () => {
    const { pk } = await corrected()
    const companies = pk.indicators["heldFairs.companies"]!
    const known = endOfDay("2011-04-06")
    expect(numberIn(await pk.measure(companies, { asOf: "2009-12-31" }))).toBe(0)
    expect(numberIn(await pk.measure(companies, { asOf: "2009-12-31", knownBy: known }))).toBe(40)
    expect(numberIn(await pk.measure(companies, { asOf: "2010-12-31" }))).toBe(41)
  })

  it("overwrites nothing: the fact of before is closed and kept", async () => {
    const { pk, storage } = await corrected()
    const facts = Effect.runSync(storage.facts)
    expect(facts.map(({ firstDay, measures }) => [firstDay, measures["companies"]])).toEqual([
      ["2009-09-10", 40],
      ["2010-01-15", 41]
    ])
    expect(facts[0]!.knownTo).toBe(facts[1]!.knownFrom)
    expect(facts[1]!.knownTo).toBeUndefined()
    expect(facts.map(({ projection }) => projection)).toEqual([1, 1])
    expect(await pk.verify()).toEqual([])
  })

  it("that changes nothing leaves the fact as it was known", async () => {
    const { pk, desk, storage } = await corrected()
    accepted(await desk.heldFairs.correct({ fair: "f", on: "2010-01-15", companies: 41 }))
    expect(Effect.runSync(storage.facts)).toHaveLength(2)
    expect((await pk.get(HeldFair, "f"))?.version).toBe(3)
    expect(await pk.verify()).toEqual([])
  })
})

describe("a state that counts the same thing twice", () => {
  it("is a defect of its author, not a wrong number", async () => {
    class Twice extends defineEntity("twice", {
      state: Schema.TaggedStruct("There", {}),
      events: { Began: Schema.Struct({}) },
      begin: { Began: () => ({ _tag: "There" }) },
      when: { There: {} },
      facts: () => [FairHeld.on("2011-01-03", { kind: "job" }), FairHeld.on("2011-01-04", { kind: "job" })]
    }) {}
    class Twices extends defineModule("twices", {
      title: { da: "", en: "" },
      entities: [Twice],
      commands: {
        begin: command({
          input: Schema.Struct({}),
          reads: () => ({}),
          decide: (_, __, { newId }) => decision([], () => [Twice.events.Began(newId(0), "2011-01-03", {})])
        })
      }
    }) {}
    class WithTwices extends definePlugin("withTwices", { version: "1.0.0", add: [Twices] }) {}
    const { twices } = createPartnerskab({ ...basis(), plugins: [WithTwices] }).as("consultant-1")
    await expect(twices.begin({})).rejects.toThrow("states two facts of one kind with the same key")
  })
})
