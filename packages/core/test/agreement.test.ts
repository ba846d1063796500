import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, type Day, InForce, InPreparation, isInForce, PointInForce } from "../src/index.ts"
import {
  aCompany,
  aDeskWithACompany,
  aDraft,
  anAgreementInForce,
  contacts,
  numberIn,
  type Pk,
  refusalsOf
} from "./setup.ts"

const counted = async (pk: Pk, on: Day) => {
  const taken = { how: "stock", on } as const
  return {
    inForce: numberIn(await pk.count(InForce, { taken })),
    inPreparation: numberIn(await pk.count(InPreparation, { taken })),
    points: (await pk.count(PointInForce, { taken, by: ["point"] })).map(({ group, value }) => `${group[0]} ${value}`)
  }
}

describe("an agreement that is drafted, signed and ended", () => {
  it.each([
    ["2011-01-02", 0, 0, "before it is drafted"],
    ["2011-01-03", 0, 1, "the day it is drafted"],
    ["2011-01-31", 0, 1, "the day before it is signed"],
    ["2011-02-01", 1, 0, "the day it is signed"],
    ["2011-02-02", 1, 0, "the day after"],
    ["2011-06-29", 1, 0, "the day before its last"],
    ["2011-06-30", 1, 0, "its last day"],
    ["2011-07-01", 0, 0, "the day after"]
  ] as const)("on %s counts %i time in force and %i in preparation: %s", async (on, inForce, inPreparation, _) => {
    const { pk, desk } = await anAgreementInForce({ fairs: { recruits: true }, network: { people: 1 } })
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    const points = inForce === 1 ? ["fairs 1", "network 1"] : []
    expect(await counted(pk, on)).toEqual({ inForce, inPreparation, points })
    expect(isInForce((await pk.get(Agreement, "a1"))!.state, on)).toBe(inForce === 1)
    expect(await pk.verify()).toEqual([])
  })

  it("shows where it is in its life, and since when (row 1)", async () => {
    const { pk, desk } = await aDeskWithACompany()
    const state = async () => (await pk.get(Agreement, "a1"))!.state
    accepted(await desk.agreement.draft(aDraft()))
    expect(await state()).toMatchObject({ _tag: "Draft", draftedOn: "2011-01-03", party: "bakery", contacts })
    expect(isInForce(await state(), "2011-06-01")).toBe(false)
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(await state()).toMatchObject({ _tag: "Active", draftedOn: "2011-01-03", signedOn: "2011-02-01" })
    expect([isInForce(await state(), "2011-01-31"), isInForce(await state(), "2011-02-01")]).toEqual([false, true])
    expect(isInForce(await state(), "2999-01-01")).toBe(true)
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "companyClosed" }))
    expect(await state()).toMatchObject({ _tag: "Ended", lastDay: "2011-06-30", reason: "companyClosed" })
  })

  it("was in preparation on no day when it is signed the day it is drafted", async () => {
    const { pk } = await anAgreementInForce(undefined, "2011-01-03")
    expect(await counted(pk, "2011-01-03")).toMatchObject({ inForce: 1, inPreparation: 0 })
    expect(await pk.count(InPreparation, { taken: { how: "flow", to: "2012-01-01" } })).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("may end on the day it was signed, and not before", async () => {
    const { desk, pk } = await anAgreementInForce()
    const end = { agreement: "a1", reason: "agreed" } as const
    expect(await desk.agreement.end({ ...end, lastDay: "2011-01-31" })).toMatchObject({
      refusals: [
        {
          _tag: "EndsBeforeItBegins",
          at: "/lastDay",
          facts: { firstDay: "2011-02-01" },
          da: "Aftalen gælder fra 2011-02-01; den kan ikke slutte før.",
          en: "The agreement is in force from 2011-02-01; it cannot end before."
        }
      ]
    })
    accepted(await desk.agreement.end({ ...end, lastDay: "2011-02-01" }))
    expect(await counted(pk, "2011-02-01")).toMatchObject({ inForce: 1 })
    expect(await counted(pk, "2011-02-02")).toMatchObject({ inForce: 0 })
  })

  it("can be found by its party, its days and its state", async () => {
    const { desk, pk } = await anAgreementInForce()
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    const ids = async (where: Parameters<typeof pk.find<typeof Agreement>>[1]) =>
      (await pk.find(Agreement, where)).rows.map(({ id }) => id)
    expect(await ids({ party: "bakery" })).toEqual(["a1", "a2"])
    expect(await ids({ state: "Draft" })).toEqual(["a2"])
    expect(await ids({ signedOn: "2011-02-01" })).toEqual(["a1"])
    expect(await ids({ signedOn: null })).toEqual(["a2"])
    expect(await ids({ party: "nobody" })).toEqual([])
    const { next } = await pk.find(Agreement, {}, { limit: 1 })
    expect(await pk.find(Agreement, {}, { limit: 1, after: next! })).toMatchObject({ rows: [{ id: "a2" }], total: 2 })
  })
})

describe("correcting the last day", () => {
  it("counts from then on as if it had been so, and keeps what was known", async () => {
    const { desk, pk, clock } = await anAgreementInForce()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    clock.goTo("2011-09-01")
    accepted(await desk.agreement.correctEnd({ agreement: "a1", lastDay: "2011-03-31" }))
    expect(await counted(pk, "2011-03-31")).toMatchObject({ inForce: 1 })
    expect(await counted(pk, "2011-04-01")).toMatchObject({ inForce: 0, points: [] })
    const then = { taken: { how: "stock", on: "2011-04-01" }, knownBy: "2011-08-31T22:00:00.000Z" } as const
    expect(numberIn(await pk.count(InForce, then))).toBe(1)
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({ lastDay: "2011-03-31", reason: "agreed" })
    expect(await pk.verify()).toEqual([])
  })

  it("is refused before the signing day, and for an agreement that has not ended", async () => {
    const { desk } = await anAgreementInForce()
    const correct = (lastDay: Day) => desk.agreement.correctEnd({ agreement: "a1", lastDay })
    expect(refusalsOf(await correct("2011-06-30"))).toEqual(["NotPossible /agreement"])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    expect(refusalsOf(await correct("2011-01-31"))).toEqual(["EndsBeforeItBegins /lastDay"])
    accepted(await correct("2011-02-01"))
  })
})

describe("a draft", () => {
  it("can be given other points and contacts until it is signed", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    const points = { retention: { roundTableTalks: true, courses: false } }
    accepted(await desk.agreement.choosePoints({ agreement: "a1", on: "2011-01-04", points }))
    const turned = { company: contacts.authority, authority: contacts.company }
    accepted(await desk.agreement.nameContacts({ agreement: "a1", on: "2011-01-04", contacts: turned }))
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({
      contacts: turned,
      points: { retention: { lineage: "base", version: 1, raw: points.retention } }
    })
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(refusedWith(await desk.agreement.choosePoints({ agreement: "a1", on: "2011-02-02", points }))).toEqual([
      "NotPossible"
    ])
    accepted(await desk.agreement.nameContacts({ agreement: "a1", on: "2011-02-02", contacts }))
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({ _tag: "Active", contacts })
  })

  it("is refused without points, with one person twice, and for strangers, when it is changed too", async () => {
    const { desk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    const change = { agreement: "a1", on: "2011-01-04" } as const
    expect(refusalsOf(await desk.agreement.choosePoints({ ...change, points: {} }))).toEqual(["NoPointChosen /points"])
    const wrong = { placements: { instruments: [], places: -1 } }
    expect(refusalsOf(await desk.agreement.choosePoints({ ...change, points: wrong }))).toEqual([
      "InputInvalid /points/placements/places"
    ])
    const twice = { company: contacts.company, authority: { primary: "authority-1", deputy: "authority-1" } }
    expect(refusalsOf(await desk.agreement.nameContacts({ ...change, contacts: twice }))).toEqual([
      "DeputyIsPrimary /contacts/authority/deputy"
    ])
    const stranger = { company: contacts.company, authority: { primary: "authority-1", deputy: "x" } }
    expect(refusalsOf(await desk.agreement.nameContacts({ ...change, contacts: stranger }))).toEqual([
      "NotFound /contacts/authority/deputy"
    ])
    for (const answer of [
      await desk.agreement.choosePoints({ ...change, agreement: "x", points: { fairs: { recruits: true } } }),
      await desk.agreement.nameContacts({ ...change, agreement: "x", contacts }),
      await desk.agreement.sign({ ...change, agreement: "x" }),
      await desk.agreement.end({ agreement: "x", lastDay: "2011-06-30", reason: "agreed" }),
      await desk.agreement.correctEnd({ agreement: "x", lastDay: "2011-06-30" })
    ])
      expect(refusalsOf(answer)).toEqual(["NotFound /agreement"])
  })

  it("cannot end: it never began", async () => {
    const { desk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    expect(refusedWith(await desk.agreement.end({ agreement: "a1", lastDay: "2000-01-01", reason: "agreed" }))).toEqual(
      ["NotPossible"]
    )
  })
})

describe("the figures of agreements", () => {
  it("count those in force, those with centre areas, those in preparation, and by point", async () => {
    const { desk, pk } = await anAgreementInForce({ fairs: { recruits: true }, network: { people: 2 } })
    const area = (unit: string) => aCompany({ party: unit, kind: "centreArea", cvr: "13585628", unit })
    for (const [at, unit] of ["skoler", "aeldre"].entries()) {
      accepted(await desk.parties.add(area(unit)))
      accepted(await desk.agreement.draft(aDraft({ agreement: `c${at}`, party: unit })))
    }
    accepted(await desk.agreement.sign({ agreement: "c0", on: "2011-03-01" }))
    const figure = async (name: string, asOf: Day) => numberIn(await pk.measure(pk.indicators[name]!, { asOf }))
    expect(await figure("agreement.inForce", "2011-02-28")).toBe(1)
    expect(await figure("agreement.inForce", "2011-03-01")).toBe(2)
    expect(await figure("agreement.inForceCentreAreas", "2011-02-28")).toBe(0)
    expect(await figure("agreement.inForceCentreAreas", "2011-03-01")).toBe(1)
    expect(await figure("agreement.inPreparationCentreAreas", "2011-02-28")).toBe(2)
    expect(await figure("agreement.inPreparationCentreAreas", "2011-03-01")).toBe(1)
    expect(await figure("parties.known", "2011-03-01")).toBe(3)
    expect(await figure("parties.centreAreas", "2011-03-01")).toBe(2)
    expect(await pk.measure(pk.indicators["agreement.inForcePerPoint"]!, { asOf: "2011-03-01" })).toEqual([
      { group: ["fairs"], value: 2 },
      { group: ["network"], value: 1 }
    ])
  })

  it("are listed by module and name", async () => {
    const { pk } = await aDeskWithACompany()
    expect(
      Object.keys(pk.indicators)
        .filter((key) => /^(agreement|parties)\./.test(key))
        .toSorted()
    ).toEqual([
      "agreement.inForce",
      "agreement.inForceCentreAreas",
      "agreement.inForcePerPoint",
      "agreement.inPreparationCentreAreas",
      "parties.centreAreas",
      "parties.known"
    ])
    expect(Object.keys(pk.indicators)).toEqual(
      expect.arrayContaining([
        "fairs.held",
        "network.running",
        "other.running",
        "placements.inUse",
        "placements.registered",
        "placements.hired"
      ])
    )
  })
})
