import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, contactsOn, type Day } from "../../src/index.ts"
import { anAgreementInForce, contacts, cvrs, refusalsOf } from "../setup.ts"

const on = "2011-03-01"
const [first, second] = [contacts.authority.primary, contacts.authority.deputy]

/** A consultant with one agreement as first, one as second, one draft and one prospect. */
const aPortfolio = async () => {
  const all = await anAgreementInForce()
  const { desk } = all
  for (const [at, party] of ["smithy", "dairy", "mill"].entries())
    accepted(await desk.parties.add({ party, on, name: party, kind: "company", cvr: cvrs[at + 1]!, workplaces: [] }))
  for (const person of ["new-1", "new-2"]) accepted(await desk.people.register({ person, on, name: person }))
  const draft = (agreement: string, party: string, authority = contacts.authority) =>
    desk.agreement.draft({
      agreement,
      on: "2011-01-03",
      party,
      contacts: { company: contacts.company, authority },
      points: { fairs: { recruits: true } }
    })
  accepted(await draft("a2", "smithy", { primary: second, deputy: first } as never))
  accepted(await desk.agreement.sign({ agreement: "a2", on: "2011-02-01" }))
  accepted(await draft("a3", "dairy"))
  accepted(
    await desk.agreement.consider({ agreement: "a4", on, party: "mill", reason: "kendt-samarbejde", consultant: first })
  )
  return all
}

describe("handing over all of a consultant's agreements", () => {
  it("is one command: first contact stays first, second stays second, drafts and prospects come along", async () => {
    const { pk, desk } = await aPortfolio()
    const { events } = accepted(await desk.agreement.handOver({ from: first, to: "new-1", on, reason: "jobskifte" }))
    expect(events.map(({ id, type }) => `${id} ${type}`).toSorted()).toEqual([
      "a1 ContactsNamed",
      "a2 ContactsNamed",
      "a3 ContactsNamed",
      "a4 Assigned"
    ])
    const at = async (id: string, day: typeof on) =>
      contactsOn((await pk.get(Agreement, id))!.state, day)!.contacts.authority
    expect(await at("a1", on)).toEqual({ primary: "new-1", deputy: second })
    expect(await at("a1", "2011-02-28" as typeof on)).toEqual({ primary: first, deputy: second })
    expect(await at("a2", on)).toEqual({ primary: second, deputy: "new-1" })
    expect((await pk.get(Agreement, "a4"))!.state).toMatchObject({ _tag: "Prospect", consultant: "new-1" })
    expect((await pk.agreement.find({ consultant: first })).total).toBe(0)
    expect(await pk.verify()).toEqual([])
  })

  it("leaves agreements alone that have ended before", async () => {
    const { desk } = await aPortfolio()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-28", reason: "agreed" }))
    const { events } = accepted(await desk.agreement.handOver({ from: first, to: "new-1", on }))
    expect(events.map(({ id }) => id)).not.toContain("a1")
  })

  it("names whoever takes over from the first day of an agreement that has not begun", async () => {
    const { pk, desk } = await aPortfolio()
    accepted(await desk.agreement.sign({ agreement: "a3", on: "2011-02-10", firstDay: "2011-06-01" }))
    accepted(await desk.agreement.handOver({ from: first, to: "new-1", on }))
    const { state } = (await pk.get(Agreement, "a3"))!
    expect(contactsOn(state, "2011-06-01")!.contacts.authority.primary).toBe("new-1")
  })

  it("asks for a deputy when whoever takes over is the other contact already, and takes it", async () => {
    const { pk, desk } = await aPortfolio()
    const answer = await desk.agreement.handOver({ from: first, to: second, on })
    expect(answer).toMatchObject({
      refusals: [{ _tag: "DeputyNeeded", at: "/deputy", da: expect.stringContaining("a1, a3") as string }]
    })
    accepted(await desk.agreement.handOver({ from: first, to: second, on, deputy: "new-2" }))
    const a1 = contactsOn((await pk.get(Agreement, "a1"))!.state, on)!.contacts.authority
    expect(a1).toEqual({ primary: second, deputy: "new-2" })
    const a2 = contactsOn((await pk.get(Agreement, "a2"))!.state, on)!.contacts.authority
    expect(a2).toEqual({ primary: second, deputy: "new-2" })
  })

  it("is refused when there is nothing, for the same person, and for one who has left", async () => {
    const { desk } = await aPortfolio()
    expect(refusalsOf(await desk.agreement.handOver({ from: "new-1", to: "new-2", on }))).toEqual([
      "NothingToHandOver /from"
    ])
    expect(refusalsOf(await desk.agreement.handOver({ from: first, to: first, on }))).toEqual([
      "NothingToHandOver /from"
    ])
    accepted(await desk.people.leave({ person: "new-1", lastDay: "2011-02-28" }))
    expect(refusalsOf(await desk.agreement.handOver({ from: first, to: "new-1", on }))).toEqual(["HasLeft /to"])
    expect(refusalsOf(await desk.agreement.handOver({ from: "ghost", to: "new-2", on }))).toEqual([
      "NotFound /from",
      "NothingToHandOver /from"
    ])
  })

  it("takes an agreement along that someone drafts at the same time, or leaves it whole", async () => {
    const { pk, desk } = await aPortfolio()
    accepted(await desk.parties.add({ party: "inn", on, name: "Kroen", kind: "company", cvr: cvrs[4], workplaces: [] }))
    const draft = desk.agreement.draft({
      agreement: "a5",
      on,
      party: "inn",
      contacts,
      points: { fairs: { recruits: true } }
    })
    const [handed] = await Promise.all([desk.agreement.handOver({ from: first, to: "new-1", on }), draft])
    const taken = accepted(handed).events.some(({ id }) => id === "a5")
    const { state } = (await pk.get(Agreement, "a5"))!
    expect(contactsOn(state, on)!.contacts.authority.primary).toBe(taken ? "new-1" : first)
  })
})

describe("the briefs of a consultant's agreements", () => {
  it("tell of each what is coming and whom to call, by name", async () => {
    const { pk, desk } = await aPortfolio()
    accepted(await desk.agreement.pause({ agreement: "a1", on, lastDay: "2011-03-31", reason: "aftalt" }))
    expect(await pk.agreement.briefs(first, { on })).toMatchObject([
      {
        agreement: "a1",
        as: "primary",
        party: "bakery",
        status: "paused",
        signedOn: "2011-02-01",
        points: ["fairs"],
        companyContact: "company-1",
        companyDeputy: "company-2",
        pointContacts: [],
        dates: [
          { on: "2011-03-31", what: "pauseEnds" },
          { on: "2012-02-01", what: "review" }
        ],
        names: { bakery: "Bageriet på Torvet", "company-1": "Kontakt company-1", "company-2": "Kontakt company-2" }
      },
      { agreement: "a2", as: "deputy", status: "active" },
      { agreement: "a3", as: "primary", status: "draft", dates: [] }
    ])
    expect(await pk.agreement.briefs("new-1", { on })).toEqual([])
  })

  it("tell how to reach whoever is named, when it is known and not erased", async () => {
    const { pk, desk } = await aPortfolio()
    accepted(await desk.people.change({ person: "company-1", on, name: "Kontakt Et", reach: "et@example.dk" }))
    const [brief] = await pk.agreement.briefs(first, { on })
    expect(brief!.names).toMatchObject({ "company-1": "Kontakt Et", "company-2": "Kontakt company-2" })
    expect(brief!.reach).toEqual({ "company-1": "et@example.dk" })
    accepted(await pk.erase({ entity: "person", id: "company-1" }, { by: "consultant-1", ground: "request" }))
    const [erased] = await pk.agreement.briefs(first, { on })
    expect(erased!.reach).toEqual({})
    expect(erased!.names).not.toHaveProperty("company-1")
  })

  it("tell what to do next with each, as is told of it alone, whether it is in force or not", async () => {
    const { pk, desk } = await aPortfolio()
    const told = async (day: Day) => {
      const briefs = await pk.agreement.briefs(first, { on: day })
      for (const { agreement, next } of briefs)
        expect(next).toEqual((await pk.agreement.nextActions(agreement, { on: day, most: 1 }))![0])
      return briefs.map(({ agreement, next }) => `${agreement} ${next?.action}`)
    }
    expect(await told(on)).toEqual(["a1 undefined", "a2 undefined", "a3 undefined"])
    expect(await told("2012-03-01")).toEqual(["a1 review", "a2 review", "a3 undefined"])
    accepted(await desk.agreement.shorten({ agreement: "a1", lastDay: "2011-12-31", reason: "aftalt" }))
    expect(await told("2012-03-01")).toEqual(["a1 endOrExtend", "a2 review", "a3 undefined"])
  })
})

describe("agreements with a party that has closed", () => {
  it("are told from the day after its last, until they end", async () => {
    const { pk, desk } = await aPortfolio()
    accepted(await desk.parties.close({ party: "bakery", lastDay: "2011-02-28", source: "cvr" }))
    expect(await pk.agreement.afterClosing({ on: "2011-02-28" })).toEqual([])
    expect(await pk.agreement.afterClosing({ on })).toEqual([
      { agreement: "a1", party: "bakery", closedOn: "2011-02-28" }
    ])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-28", reason: "companyClosed" }))
    expect(await pk.agreement.afterClosing({ on })).toEqual([])
  })
})
