import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, InForce, KindOfParty, Party, PartyKnown } from "../../src/index.ts"
import { groupedBy } from "../../src/plugin/index.ts"
import { aCompany, aDesk, aDeskWithACompany, aDraft, anAgreementInForce, numberIn, refusalsOf } from "../setup.ts"

describe("a party", () => {
  it("has its CVR number alone", async () => {
    const { desk, pk } = await aDeskWithACompany()
    const answer = await desk.parties.add(aCompany({ party: "b2" }))
    expect(answer).toMatchObject({
      refusals: [
        {
          _tag: "AlreadyClaimed",
          facts: { scope: "party", key: "24256790", by: "party/bakery" },
          da: "Der er allerede en virksomhed med nummeret 24256790: virksomheden bakery.",
          en: "There already is a party with the number 24256790: the party bakery."
        }
      ]
    })
    expect(await pk.get(Party, "b2")).toBeUndefined()
  })

  it("may be one of 18 centre areas that share the municipality's CVR number", async () => {
    const { desk, pk } = aDesk()
    for (let n = 1; n <= 18; n += 1)
      accepted(
        await desk.parties.add(
          aCompany({ party: `area-${n}`, kind: "centreArea", cvr: "13585628", unit: `center-${n}` })
        )
      )
    const again = aCompany({ party: "x", kind: "centreArea", cvr: "13585628", unit: "center-7" })
    expect(refusedWith(await desk.parties.add(again))).toEqual(["AlreadyClaimed"])
    expect(await pk.find(Party, { kind: "centreArea" }, { limit: 5 })).toMatchObject({ total: 18 })
    const counted = await pk.measure(pk.indicators["parties.centreAreas"]!, { asOf: "2011-01-03" })
    expect(counted).toEqual([{ group: [], value: 18 }])
    const byKind = { taken: { how: "stock", on: "2011-01-03" }, joins: [groupedBy(KindOfParty, "party")] } as const
    expect(await pk.count(PartyKnown, byKind)).toEqual([{ group: ["centreArea"], value: 18 }])
  })

  it("has its workplaces alone, and lets them go when they are taken off", async () => {
    const { desk } = aDesk()
    accepted(await desk.parties.add(aCompany({ workplaces: ["1003000001", "1003000002"] })))
    const second = aCompany({ party: "b2", cvr: "35408002", workplaces: ["1003000002"] })
    expect(await desk.parties.add(second)).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", facts: { scope: "workplace", key: "1003000002", by: "party/bakery" } }]
    })
    accepted(await desk.parties.changeWorkplaces({ party: "bakery", on: "2011-01-04", workplaces: ["1003000001"] }))
    accepted(await desk.parties.add(second))
    const back = { party: "bakery", on: "2011-01-05", workplaces: ["1003000001", "1003000002"] } as const
    expect(refusedWith(await desk.parties.changeWorkplaces(back))).toEqual(["AlreadyClaimed"])
  })

  it("keeps what it holds when its workplaces change", async () => {
    const { desk } = aDesk()
    accepted(await desk.parties.add(aCompany({ workplaces: ["1003000001"] })))
    accepted(
      await desk.parties.changeWorkplaces({
        party: "bakery",
        on: "2011-01-04",
        workplaces: ["1003000001", "1003000003"]
      })
    )
    for (const workplace of ["1003000001", "1003000003"]) {
      const other = aCompany({ party: "b2", cvr: "35408002", workplaces: [workplace] })
      expect(refusedWith(await desk.parties.add(other)), workplace).toEqual(["AlreadyClaimed"])
    }
  })
})

describe("a key that is held", () => {
  it("is told at the field that gives it, and in a list at the item", async () => {
    const { desk } = await aDeskWithACompany()
    expect(refusalsOf(await desk.parties.add(aCompany({ party: "b2" })))).toEqual(["AlreadyClaimed /cvr"])
    accepted(await desk.parties.changeWorkplaces({ party: "bakery", on: "2011-01-04", workplaces: ["1003000002"] }))
    const second = aCompany({ party: "b2", cvr: "35408002", workplaces: ["1003000001", "1003000002"] })
    expect(refusalsOf(await desk.parties.add(second))).toEqual(["AlreadyClaimed /workplaces/1"])
    accepted(await desk.parties.add(aCompany({ party: "b3", cvr: "35408002" })))
    const opened = { party: "b3", on: "2011-01-05", workplace: "1003000002", source: "cvr" } as const
    expect(refusalsOf(await desk.parties.openWorkplace(opened))).toEqual(["AlreadyClaimed /workplace"])
    accepted(await desk.agreement.draft(aDraft()))
    expect(refusalsOf(await desk.agreement.draft(aDraft({ agreement: "a2" })))).toEqual(["AlreadyClaimed /party"])
  })

  it("is told at the life that would hold it when no field gives it", async () => {
    const { desk } = await anAgreementInForce()
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a2", on: "2011-07-01" }))).toEqual([
      "AlreadyClaimed /agreement"
    ])
  })
})

describe("the agreement of a party", () => {
  it("is one draft at a time", async () => {
    const { desk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    expect(await desk.agreement.draft(aDraft({ agreement: "a2" }))).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", facts: { scope: "agreement/draft", key: "bakery", by: "agreement/a1" } }]
    })
  })

  it("may be drafted anew while one is in force, and only be signed when that has ended", async () => {
    const { desk } = await anAgreementInForce()
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    expect(await desk.agreement.sign({ agreement: "a2", on: "2011-07-01" })).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", facts: { scope: "agreement/inForce", key: "bakery", by: "agreement/a1" } }]
    })
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "replaced" }))
    accepted(await desk.agreement.sign({ agreement: "a2", on: "2011-07-01" }))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a3" })))
  })

  it("does not stand in the way of another party's", async () => {
    const { desk } = await anAgreementInForce()
    accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy" })))
    accepted(await desk.agreement.sign({ agreement: "a2", on: "2011-02-01" }))
  })
})

describe("an agreement that has ended", () => {
  /** The first of a party's agreements is in force from 1 February to 30 June; the next one is drafted. */
  const ended = async () => {
    const all = await anAgreementInForce()
    const { desk } = all
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "replaced" }))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    const sign = (on: Day) => desk.agreement.sign({ agreement: "a2", on })
    const correctEnd = (lastDay: Day) => desk.agreement.correctEnd({ agreement: "a1", lastDay })
    return { ...all, sign, correctEnd }
  }
  const claimed = (by: string) => ({
    ok: false,
    refusals: [
      {
        _tag: "AlreadyClaimed",
        facts: { scope: "agreement/inForce", key: "bakery", by: `agreement/${by}` },
        da: `Der er allerede en indgået aftale med bakery: aftalen ${by}.`,
        en: `There already is a signed agreement with bakery: the agreement ${by}.`
      }
    ]
  })

  it.each([
    ["2011-01-31", "the day before its first: the new one has no last day yet"],
    ["2011-02-01", "its first day"],
    ["2011-03-01", "a day in between"],
    ["2011-06-29", "the day before its last"],
    ["2011-06-30", "its last day"]
  ] as const)("holds its party, so that the next is not signed on %s: %s", async (on, _) => {
    const { sign, pk } = await ended()
    expect(await sign(on)).toMatchObject(claimed("a1"))
    expect(numberIn(await pk.count(InForce, { taken: { how: "stock", on: "2011-06-30" } }))).toBe(1)
  })

  it("lets its party go the day after its last", async () => {
    const { sign, pk } = await ended()
    accepted(await sign("2011-07-01"))
    for (const on of ["2011-06-30", "2011-07-01"] as const)
      expect(numberIn(await pk.count(InForce, { taken: { how: "stock", on } })), on).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("cannot have its last day corrected into the days of the next", async () => {
    const { sign, correctEnd, pk } = await ended()
    accepted(await sign("2011-08-01"))
    expect(await correctEnd("2011-12-31")).toMatchObject(claimed("a2"))
    expect(await correctEnd("2011-08-01")).toMatchObject(claimed("a2"))
    accepted(await correctEnd("2011-07-31"))
    expect(await pk.verify()).toEqual([])
  })

  it("holds its party for as long as it is corrected to, and no longer", async () => {
    const { sign, correctEnd } = await ended()
    accepted(await correctEnd("2011-05-31"))
    accepted(await correctEnd("2011-07-31"))
    expect(await sign("2011-07-31")).toMatchObject(claimed("a1"))
    accepted(await correctEnd("2011-05-31"))
    expect(await sign("2011-05-31")).toMatchObject(claimed("a1"))
    accepted(await sign("2011-06-01"))
  })
})
