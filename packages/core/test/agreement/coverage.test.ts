import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { aDeskWithACompany, aDraft, anAgreementInForce, contacts, refusalsOf } from "../setup.ts"

const on = "2011-03-01"
const [first, second] = [contacts.authority.primary, contacts.authority.deputy]

describe("whom to call about an agreement", () => {
  it("is the first contact of each side, with name (row 4)", async () => {
    const { pk } = await anAgreementInForce()
    expect(await pk.agreement.whoToCall("a1", { on })).toEqual({
      company: { side: "company", person: "company-1", as: "primary", name: "Kontakt company-1", passedOver: [] },
      authority: { side: "authority", person: first, as: "primary", name: "Kontakt authority-1", passedOver: [] }
    })
  })

  it("is the second on the days the first is absent, the first and the last of them too", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.absent({ person: first, on, lastDay: "2011-03-31", reason: "planned" }))
    const calledOn = async (day: typeof on) => (await pk.agreement.whoToCall("a1", { on: day }))!.authority
    expect((await calledOn("2011-02-28" as typeof on)).as).toBe("primary")
    for (const day of [on, "2011-03-31"])
      expect(await calledOn(day as typeof on)).toMatchObject({
        person: second,
        as: "deputy",
        passedOver: [{ person: first, because: "absent", until: "2011-03-31" }]
      })
    expect((await calledOn("2011-04-01" as typeof on)).as).toBe("primary")
  })

  it("is the contact of the point, when it is about a point that has one (row 5)", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.register({ person: "fair-1", on, name: "Messe", reach: "messe@example.dk" }))
    accepted(
      await desk.agreement.namePointContact({ agreement: "a1", on, point: "fairs", contact: { authority: "fair-1" } })
    )
    expect((await pk.agreement.whoToCall("a1", { on, point: "fairs" }))!.authority).toMatchObject({
      person: "fair-1",
      as: "pointContact",
      reach: "messe@example.dk"
    })
    expect((await pk.agreement.whoToCall("a1", { on, point: "fairs" }))!.company.as).toBe("primary")
    expect((await pk.agreement.whoToCall("a1", { on }))!.authority.person).toBe(first)
    expect((await pk.agreement.whoToCall("a1", { on: "2011-02-28", point: "fairs" }))!.authority.person).toBe(first)
  })

  it("is nobody when both have left, and says why of each", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.leave({ person: first, lastDay: "2011-02-28" }))
    accepted(await desk.people.leave({ person: second, lastDay: on }))
    const { authority } = (await pk.agreement.whoToCall("a1", { on: "2011-03-02" }))!
    expect(authority.person).toBeUndefined()
    expect(authority.passedOver).toEqual([
      { person: first, because: "left" },
      { person: second, because: "left" }
    ])
    expect((await pk.agreement.whoToCall("a1", { on }))!.authority.person).toBe(second)
  })

  it("passes over a contact that was erased", async () => {
    const { pk } = await anAgreementInForce()
    expect((await pk.erase({ entity: "person", id: "company-1" }, { by: "dpo", ground: "art-17" } as never)).ok).toBe(
      true
    )
    expect((await pk.agreement.whoToCall("a1", { on }))!.company).toMatchObject({
      person: "company-2",
      passedOver: [{ person: "company-1", because: "erased" }]
    })
  })

  it("is nothing for an agreement that is not there, and refused for a point that is not installed", async () => {
    const { pk } = await anAgreementInForce()
    expect(await pk.agreement.whoToCall("nothing", { on })).toBeUndefined()
    await expect(pk.agreement.whoToCall("a1", { on, point: "garden" })).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: expect.stringContaining("network") as string
    })
    await expect(pk.agreement.whoToCall("a1", { on: "2011-02-30" })).rejects.toMatchObject({ name: "QuestionInvalid" })
  })
})

describe("agreements that nobody reaches", () => {
  it("are none as long as one of two is there", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.absent({ person: "company-1", on, reason: "unplanned" }))
    expect(await pk.agreement.uncovered({ on })).toEqual([])
  })

  it("are told with their side, since when, how long and until when", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.absent({ person: "company-1", on: "2011-02-20", reason: "unplanned" }))
    accepted(await desk.people.absent({ person: "company-2", on, lastDay: "2011-03-10", reason: "planned" }))
    expect(await pk.agreement.uncovered({ on: "2011-03-05" })).toEqual([
      {
        agreement: "a1",
        party: "bakery",
        side: "company",
        since: on,
        days: 5,
        until: "2011-03-10",
        passedOver: [
          { person: "company-1", because: "absent" },
          { person: "company-2", because: "absent", until: "2011-03-10" }
        ]
      }
    ])
    expect(await pk.agreement.uncovered({ on: "2011-02-28" })).toEqual([])
    expect(await pk.agreement.uncovered({ on: "2011-03-11" })).toEqual([])
  })

  it("run on from one gap to the next when nobody came between", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(
      await desk.people.absent({ person: "company-1", on: "2011-02-20", lastDay: "2011-03-02", reason: "planned" })
    )
    accepted(await desk.people.leave({ person: "company-1", lastDay: "2011-03-02" }))
    accepted(await desk.people.leave({ person: "company-2", lastDay: "2011-02-20" }))
    expect(await pk.agreement.uncovered({ on: "2011-03-10" })).toMatchObject([{ since: "2011-02-21", days: 18 }])
  })

  it("are not told before the agreement is in force, nor after it has ended", async () => {
    const { pk, desk } = await anAgreementInForce()
    for (const person of ["company-1", "company-2"])
      accepted(await desk.people.leave({ person, lastDay: "2011-01-31" }))
    expect(await pk.agreement.uncovered({ on: "2011-01-31" })).toEqual([])
    expect(await pk.agreement.uncovered({ on: "2011-02-01" })).toMatchObject([{ since: "2011-02-01", days: 1 }])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-28", reason: "companyClosed" }))
    expect(await pk.agreement.uncovered({ on: "2011-02-28" })).toHaveLength(1)
    expect(await pk.agreement.uncovered({ on })).toEqual([])
  })

  it("are covered again from the day someone else is named", async () => {
    const { pk, desk } = await anAgreementInForce()
    for (const person of ["company-1", "company-2"])
      accepted(await desk.people.leave({ person, lastDay: "2011-02-28" }))
    for (const person of ["new-1", "new-2"]) accepted(await desk.people.register({ person, on, name: `Ny ${person}` }))
    accepted(
      await desk.agreement.nameContacts({
        agreement: "a1",
        on: "2011-03-08",
        contacts: { company: { primary: "new-1", deputy: "new-2" } },
        reason: "jobskifte"
      })
    )
    expect(await pk.agreement.uncovered({ on: "2011-03-07" })).toMatchObject([{ since: on, until: "2011-03-07" }])
    expect(await pk.agreement.uncovered({ on: "2011-03-08" })).toEqual([])
  })
})

describe("agreements that no consultant has", () => {
  it("are those whose first contact has left, and prospects without one", async () => {
    const { pk, desk } = await anAgreementInForce()
    expect(await pk.agreement.unassigned({ on })).toEqual([])
    accepted(await desk.people.leave({ person: first, lastDay: "2011-02-28" }))
    accepted(
      await desk.parties.add({ party: "smithy", on, name: "Smedjen", kind: "company", cvr: "35408002", workplaces: [] })
    )
    accepted(await desk.agreement.consider({ agreement: "p1", on, party: "smithy", reason: "ny-i-kommunen" }))
    expect(await pk.agreement.unassigned({ on })).toEqual([
      { agreement: "a1", party: "bakery", left: first },
      { agreement: "p1", party: "smithy" }
    ])
    accepted(await desk.agreement.assign({ agreement: "p1", on, consultant: second }))
    expect(await pk.agreement.unassigned({ on })).toHaveLength(1)
    expect(refusalsOf(await desk.agreement.assign({ agreement: "p1", on, consultant: first }))).toEqual([
      "HasLeft /consultant"
    ])
  })

  it("are not those whose consultant is away for a time", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(await desk.people.absent({ person: first, on, reason: "planned" }))
    expect(await pk.agreement.unassigned({ on })).toEqual([])
  })
})

describe("an empty jobcentre", () => {
  it("has nobody to call and nothing uncovered", async () => {
    const { pk, desk } = await aDeskWithACompany()
    expect(await pk.agreement.uncovered({ on })).toEqual([])
    expect(await pk.agreement.unassigned({ on })).toEqual([])
    accepted(await desk.agreement.draft(aDraft()))
    expect((await pk.agreement.whoToCall("a1", { on }))!.company.person).toBe("company-1")
  })
})
