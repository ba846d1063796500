import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, type Day, type PersonState, uncoveredDays, whoToCall } from "../../src/index.ts"
import { aDeskWithACompany, aDraft, anAgreementInForce } from "../setup.ts"
import { anActive } from "./lives.ts"

type Called = Awaited<ReturnType<typeof anActive>>

const calledOn = async ({ pk }: Pick<Called, "pk">, on: Day, point?: string) => {
  const called = await pk.agreement.whoToCall("a1", { on, ...(point === undefined ? {} : { point }) })
  return [called!.company.person, called!.authority.person].join(" ")
}

describe("whom to call about an agreement that is not in force", () => {
  it("is nobody of a prospect", async () => {
    const { pk, desk } = await aDeskWithACompany(memory(), virtualClock("2011-01-03"))
    const considering = { agreement: "a1", on: "2011-01-10", party: "bakery", reason: "ny-i-kommunen" } as const
    accepted(await desk.agreement.consider(considering))
    expect(await pk.agreement.whoToCall("a1")).toEqual({
      company: { side: "company", passedOver: [] },
      authority: { side: "authority", passedOver: [] }
    })
  })

  it("is those of the draft, whatever the day", async () => {
    const all = await aDeskWithACompany()
    accepted(await all.desk.agreement.draft(aDraft()))
    for (const day of ["2010-12-31", "2011-01-03", "2015-01-01"] as const)
      expect(await calledOn(all, day)).toBe("company-1 authority-1")
  })

  it("is those of the first day before it, and those of the last day after it", async () => {
    const all = await anActive({ signing: { firstDay: "2011-03-01", lastDay: "2011-05-31" } })
    accepted(
      await all.desk.agreement.nameContacts({
        agreement: "a1",
        on: "2011-05-31",
        contacts: { company: { primary: "company-3", deputy: "company-1" } }
      })
    )
    for (const day of ["2010-12-31", "2011-02-28", "2011-03-01", "2011-05-30"] as const)
      expect(await calledOn(all, day)).toBe("company-1 authority-1")
    for (const day of ["2011-05-31", "2011-06-01", "2015-01-01"] as const)
      expect(await calledOn(all, day)).toBe("company-3 authority-1")
  })
})

describe("whom to call about a point", () => {
  const withPointContacts = async () => {
    const all = await anActive()
    accepted(
      await all.desk.agreement.namePointContact({
        agreement: "a1",
        on: "2011-03-01",
        point: "fairs",
        contact: { company: "company-3", authority: "authority-2" }
      })
    )
    return all
  }

  it("is its contact of each side, also after the point has ended, as somebody still knows about it", async () => {
    const all = await withPointContacts()
    expect(await calledOn(all, "2011-03-01", "fairs")).toBe("company-3 authority-2")
    accepted(
      await all.desk.agreement.addPoint({
        agreement: "a1",
        on: "2011-03-01",
        point: "network",
        terms: { people: 2 },
        reason: "virksomheden"
      })
    )
    accepted(
      await all.desk.agreement.endPoint({
        agreement: "a1",
        lastDay: "2011-03-31",
        point: "fairs",
        reason: "virksomheden"
      })
    )
    expect(await calledOn(all, "2011-04-01", "fairs")).toBe("company-3 authority-2")
    expect(await calledOn(all, "2011-04-01", "network")).toBe("company-1 authority-1")
  })

  it("was its former contact on the days they were so, with how to reach them", async () => {
    const all = await withPointContacts()
    accepted(await all.desk.people.change({ person: "company-3", on: "2011-03-01", name: "Tredje", reach: "12345678" }))
    accepted(
      await all.desk.agreement.namePointContact({
        agreement: "a1",
        on: "2011-04-01",
        point: "fairs",
        contact: { company: "company-2" }
      })
    )
    const called = await all.pk.agreement.whoToCall("a1", { on: "2011-03-31", point: "fairs" })
    expect(called!.company).toMatchObject({ person: "company-3", name: "Tredje", reach: "12345678" })
    expect(await calledOn(all, "2011-04-01", "fairs")).toBe("company-2 authority-1")
  })

  it("passes a person over once, who is the contact of the point and of the agreement", async () => {
    const all = await withPointContacts()
    for (const person of ["authority-1", "authority-2"])
      accepted(await all.desk.people.leave({ person, lastDay: "2011-03-31" }))
    const { authority } = (await all.pk.agreement.whoToCall("a1", { on: "2011-04-01", point: "fairs" }))!
    expect(authority).toEqual({
      side: "authority",
      passedOver: [
        { person: "authority-2", because: "left" },
        { person: "authority-1", because: "left" }
      ]
    })
  })

  it("is refused of a module that is no point", async () => {
    const { pk } = await anActive()
    for (const point of ["parties", "agreement"])
      await expect(pk.agreement.whoToCall("a1", { point })).rejects.toMatchObject({ name: "QuestionInvalid" })
  })
})

describe("a contact", () => {
  it("who was a contact before is known on those days", async () => {
    const all = await anAgreementInForce()
    for (const person of ["new-1", "new-2"])
      accepted(await all.desk.people.register({ person, on: "2011-03-01", name: person }))
    accepted(
      await all.desk.agreement.nameContacts({
        agreement: "a1",
        on: "2011-04-01",
        contacts: { company: { primary: "new-1", deputy: "new-2" } }
      })
    )
    expect((await all.pk.agreement.whoToCall("a1", { on: "2011-03-31" }))!.company).toMatchObject({
      person: "company-1",
      name: "Kontakt company-1",
      passedOver: []
    })
  })

  it("who is registered and named by nobody is called by nobody, and leaves nothing uncovered", async () => {
    const all = await anActive()
    accepted(await all.desk.people.leave({ person: "company-3", lastDay: "2011-02-28" }))
    expect(await calledOn(all, "2011-03-01")).toBe("company-1 authority-1")
    expect(await all.pk.agreement.uncovered({ on: "2011-03-01" })).toEqual([])
    expect(await all.pk.agreement.unassigned({ on: "2011-03-01" })).toEqual([])
    expect(await all.pk.agreement.briefs("authority-3", { on: "2011-03-01" })).toEqual([])
  })

  it("whom nobody knows is passed over as unknown", async () => {
    const { pk } = await anActive()
    const { state } = (await pk.get(Agreement, "a1"))!
    expect(whoToCall(state, () => undefined, { side: "company", on: "2011-03-01" }).passedOver).toEqual([
      { person: "company-1", because: "unknown" },
      { person: "company-2", because: "unknown" }
    ])
  })
})

describe("the days on which nobody is reached", () => {
  const away = (...absences: ReadonlyArray<readonly [Day, Day]>): PersonState => ({
    _tag: "Known",
    nameRef: "n",
    absences: absences.map(([firstDay, lastDay]) => ({ firstDay, lastDay, reason: "planned" as const }))
  })

  const daysOf = async (within: { firstDay: Day; lastDay?: Day }, states: Readonly<Record<string, PersonState>>) => {
    const { pk } = await anActive({ signing: { lastDay: "2011-12-31" } })
    const { state } = (await pk.get(Agreement, "a1"))!
    const here: PersonState = { _tag: "Known", nameRef: "n" }
    return uncoveredDays(state, (person) => ({ state: states[person] ?? here }), within).map(
      ({ side, firstDay, lastDay }) => `${side} ${firstDay} ${lastDay ?? ""}`
    )
  }
  const two = away(["2011-03-01", "2011-03-10"], ["2011-03-11", "2011-03-20"])

  it("are one stretch over two absences that touch, and two over two that do not", async () => {
    const within = { firstDay: "2011-01-01" } as const
    expect(await daysOf(within, { "company-1": two, "company-2": two })).toEqual(["company 2011-03-01 2011-03-20"])
    const apart = away(["2011-03-01", "2011-03-10"], ["2011-03-12", "2011-03-20"])
    expect(await daysOf(within, { "company-1": apart, "company-2": two })).toEqual([
      "company 2011-03-01 2011-03-10",
      "company 2011-03-12 2011-03-20"
    ])
  })

  it("are those asked for, and those of the agreement", async () => {
    const states = { "company-1": two, "company-2": two }
    expect(await daysOf({ firstDay: "2011-03-05", lastDay: "2011-03-15" }, states)).toEqual([
      "company 2011-03-05 2011-03-15"
    ])
    const last = away(["2011-12-31", "2012-01-31"])
    expect(await daysOf({ firstDay: "2011-01-01" }, { "company-1": last, "company-2": last })).toEqual([
      "company 2011-12-31 2011-12-31"
    ])
    expect(await daysOf({ firstDay: "2012-01-01" }, { "company-1": last, "company-2": last })).toEqual([])
  })

  it("are told of both sides, oldest first", async () => {
    const early = away(["2011-02-10", "2011-02-10"])
    const late = away(["2011-02-11", "2011-02-11"])
    expect(
      await daysOf(
        { firstDay: "2011-01-01" },
        { "company-1": late, "company-2": late, "authority-1": early, "authority-2": early }
      )
    ).toEqual(["authority 2011-02-10 2011-02-10", "company 2011-02-11 2011-02-11"])
  })
})
