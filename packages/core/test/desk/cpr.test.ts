import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { looksLikeCpr } from "../../src/desk/index.ts"
import { derivedId, newUuid } from "../../src/desk/ids.ts"
import { createPartnerskab } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  definePoint,
  defineTerms,
  Id,
  Key,
  Label
} from "../../src/plugin/index.ts"
import { PNumber } from "../../src/party/index.ts"
import {
  aCompany,
  aDesk,
  aDeskWithACompany,
  aDraft,
  anAgreementInForce,
  basis,
  journalOf,
  refusalsOf,
  withCompany
} from "../setup.ts"

describe("a text", () => {
  it.each([
    "670112-1234",
    "6701121234",
    "670112 1234",
    "610101-0000",
    "911299-9999",
    "borgeren 670112-1234 ringede",
    "(670112-1234)",
    "nr.6701121234.",
    "x6701121234y",
    "to: 320112-1234 og 670112-1234",
    "670112\u20131234",
    "670112\u22121234",
    "670112\u20111234",
    "670112 - 1234",
    "670112.1234",
    "67 01 12-1234",
    "67-01-12-1234",
    "67.01.12-1234",
    "67 01 12 1234"
  ])("looks like a CPR number: %j", (text) => {
    expect(looksLikeCpr(text)).toBe(true)
  })

  it.each([
    ["24256790", "a CVR number"],
    ["601212-1234", "no month and day: 60 is no day"],
    ["921212-1234", "the day would be 32"],
    ["671312-1234", "there is no thirteenth month"],
    ["670012-1234", "there is no month nought"],
    ["320112-1234", "there is no day 32"],
    ["000112-1234", "there is no day nought"],
    ["67011-1234", "too few digits before the hyphen"],
    ["670112-123", "too few digits after it"],
    ["5790001234567012", "a longer row of digits"],
    ["16701121234", "eleven digits"],
    ["67011212345", "eleven digits"],
    ["+45 58 57 36 00", "a telephone number"],
    ["2011-04-06", "a day"],
    ["06.04.2011", "a day as Danes write it"],
    ["06-04-2011-1234", "a year of four digits"],
    ["12 12 36 00", "a telephone number without its country"],
    ["670112--1234", "two hyphens"],
    ["", "nothing"]
  ])("does not: %j, %s", (text) => {
    expect(looksLikeCpr(text)).toBe(false)
  })

  it("made as an id by the library never does, however its digits fall", () => {
    expect(looksLikeCpr("ab670112-1234-7000-8000-a6701121234b")).toBe(false)
    const digest = (text: string) => text.replace(/\D/g, "").padEnd(64, "6701121234")
    expect(looksLikeCpr(derivedId(digest, "c", "1"))).toBe(false)
    expect(looksLikeCpr(newUuid("2011-04-06T10:00:00.000Z"))).toBe(false)
  })

  it("made as a hash never does, but beside one it is seen", () => {
    const hash = `ab6701121234${"f".repeat(52)}`
    expect(looksLikeCpr(hash)).toBe(false)
    expect(looksLikeCpr(`${hash} 670112-1234`)).toBe(true)
    expect(looksLikeCpr(hash.slice(1))).toBe(true)
  })
})

describe("a CPR-like number in a command", () => {
  it.each(["670112-1234", "6701121234", "Bager 670112-1234"])("is refused in a name: %j", async (name) => {
    const { desk, storage } = aDesk()
    const answer = await desk.parties.add(aCompany({ name }))
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "LooksLikeCpr",
          at: "/name",
          da: "Teksten ligner et CPR-nummer. Skriv aldrig CPR-numre her.",
          en: "The text looks like a CPR number. Never write CPR numbers here."
        }
      ]
    })
    expect(JSON.stringify(answer)).not.toContain("6701121234")
    expect(JSON.stringify(answer)).not.toContain("670112-1234")
    expect(journalOf(storage)).toEqual([])
  })

  it("is refused in a note, in how a person is reached, and in an id", async () => {
    const { desk } = await anAgreementInForce()
    const end = { agreement: "a1", lastDay: "2011-06-30", reason: "other" } as const
    expect(refusalsOf(await desk.agreement.end({ ...end, note: "efter samtale med 670112-1234" }))).toEqual([
      "LooksLikeCpr /note"
    ])
    const person = { person: "p", on: "2011-01-03", name: "Kontakt" } as const
    expect(refusalsOf(await desk.people.register({ ...person, reach: "6701121234" }))).toEqual(["LooksLikeCpr /reach"])
    expect(refusalsOf(await desk.people.register({ ...person, person: "670112-1234" }))).toEqual([
      "LooksLikeCpr /person"
    ])
  })

  it("is refused in the terms of a point, in a point's name, and together with other reasons", async () => {
    const { desk } = await aDeskWithACompany()
    const code = { placements: { instruments: ["a670112-1234"], places: 1 } }
    expect(refusedWith(await desk.agreement.draft(aDraft({ points: code })))).toContain("LooksLikeCpr")
    const name = { "670112-1234": {} } as never
    expect(refusalsOf(await desk.agreement.draft(aDraft({ points: name })))).toContain(
      "LooksLikeCpr /points/670112-1234"
    )
    const both = aCompany({ party: "b2", cvr: "24256791", name: "670112-1234" })
    expect(refusalsOf(await desk.parties.add(both))).toEqual(["InputInvalid /cvr", "LooksLikeCpr /name"])
  })

  it("is told once, where it is, also in the terms of a point", async () => {
    const { desk } = await aDeskWithACompany()
    const about = { other: { about: "om 670112-1234" } }
    expect(refusalsOf(await desk.agreement.draft(aDraft({ points: about })))).toEqual([
      "LooksLikeCpr /points/other/about"
    ])
  })

  it("is refused as a number, in an input and in terms", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor" } as const
    expect(refusedWith(await desk.placements.register({ ...register, count: 6701121234 }))).toContain("LooksLikeCpr")
    const places = { placements: { instruments: [], places: 6701121234 } }
    expect(refusalsOf(await desk.agreement.draft(aDraft({ agreement: "a2", points: places })))).toContain(
      "LooksLikeCpr /points/placements/places"
    )
  })

  it("is not refused in a P-number, which may happen to look like a day of birth", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    const second = aCompany({ party: "b2", cvr: "35408002", workplaces: ["1003701234", "6701121234"] })
    accepted(await desk.parties.add(second))
    accepted(await desk.parties.changeWorkplaces({ party: "b2", on: "2011-01-04", workplaces: ["6701121235"] }))
    const place = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 1 } as const
    accepted(await desk.placements.register({ ...place, workplace: "1003701234" }))
  })

  it("is refused where a P-number stands that is not written as one", async () => {
    const { desk } = aDesk()
    const answer = await desk.parties.add(aCompany({ workplaces: ["670112-1234"] }))
    expect(refusedWith(answer)).toContain("InputInvalid")
    expect(answer.ok).toBe(false)
    expect(refusalsOf(await desk.parties.add(aCompany({ name: "1003701234" })))).toEqual(["LooksLikeCpr /name"])
  })
})

describe("a module of one's own", () => {
  class Visit extends defineEntity("visit", {
    state: Schema.TaggedStruct("Made", {}),
    events: { Made: Schema.Struct({}) },
    begin: { Made: () => ({ _tag: "Made" }) },
    when: { Made: {} }
  }) {}
  const visit = command({
    input: Schema.Struct({
      visit: Id,
      at: Schema.Union([PNumber, Schema.Null]),
      also: Schema.optionalKey(Schema.Array(Schema.Struct({ workplace: PNumber, remark: Label }))),
      byCode: Schema.optionalKey(Schema.Record(Key, PNumber)),
      pair: Schema.optionalKey(Schema.Tuple([PNumber, Label]))
    }),
    reads: ({ visit: id }) => ({ nothing: absent(Visit, id) }),
    decide: (_, { visit: id }) => decision([], () => [Visit.events.Made(id, "2011-04-06", {})])
  })
  class Visits extends defineModule("visits", {
    title: { da: "Besøg", en: "Visits" },
    entities: [Visit],
    commands: { visit }
  }) {}
  class WithVisits extends definePlugin("withVisits", { version: "1.0.0", add: [Visits] }) {}
  const desk = () => createPartnerskab({ ...basis(), plugins: [WithVisits] }).as("consultant-1")
  const day = "1003701234"

  it("may have P-numbers in unions, lists, records and tuples", async () => {
    const input = {
      visit: "v",
      at: day,
      also: [{ workplace: day, remark: "godt" }],
      byCode: { a: day },
      pair: [day, "x"] as const
    }
    accepted(await desk().visits.visit(input))
  })

  it.each([
    [{ visit: day, at: null }, "LooksLikeCpr /visit"],
    [{ visit: "v", at: null, also: [{ workplace: day, remark: day }] }, "LooksLikeCpr /also/0/remark"],
    [{ visit: "v", at: null, pair: [day, day] as const }, "LooksLikeCpr /pair/1"]
  ])("refuses the same digits elsewhere: %j", async (input, refusal) => {
    expect(refusalsOf(await desk().visits.visit(input))).toEqual([refusal])
  })
})

describe("a point of one's own", () => {
  class Visits extends definePoint("visits", {
    title: { da: "Besøg", en: "Visits" },
    terms: defineTerms("visits", Schema.Struct({ workplace: PNumber, remark: Label })),
    material: { workplace: "notify", remark: "silent" },
    entities: [],
    commands: {}
  }) {}
  class WithVisits extends definePlugin("withVisits", { version: "1.0.0", add: [Visits] }) {}

  it.each([
    [{ workplace: "1003701234", remark: "godt" }, []],
    [{ workplace: "1003701234", remark: "1003701234" }, ["LooksLikeCpr /points/visits/remark"]]
  ])("may have P-numbers in its terms, and the same digits nowhere else: %j", async (visits, refusals) => {
    const desk = createPartnerskab({ ...basis(), plugins: [WithVisits] }).as("consultant-1")
    await withCompany(desk)
    expect(refusalsOf(await desk.agreement.draft({ ...aDraft(), points: { visits } }))).toEqual(refusals)
  })
})
