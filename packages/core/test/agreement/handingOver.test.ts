import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, briefOf, type Day } from "../../src/index.ts"
import { aDraft, refusalsOf } from "../setup.ts"
import { anActive, anInstallation, type Here } from "./lives.ts"

const on = "2011-03-01" as const
const first = "authority-1"

const since = async ({ pk }: Here) => {
  const { state } = (await pk.get(Agreement, "a1"))!
  if (!("contactsSince" in state)) throw new Error("not signed")
  return state.contactsSince.authority.map(({ from, primary, deputy }) => [from, primary, deputy])
}

const named = async ({ desk }: Here, from: Day, primary: string, deputy: string) =>
  accepted(
    await desk.agreement.nameContacts({ agreement: "a1", on: from, contacts: { authority: { primary, deputy } } })
  )

describe("handing over an agreement whose contacts change on a later day", () => {
  it("leaves nothing with the one who hands over, on any day from then", async () => {
    const here = await anActive()
    await named(here, "2011-06-01", first, "authority-3")
    accepted(await here.desk.people.register({ person: "new-1", on, name: "Ny" }))
    accepted(await here.desk.agreement.handOver({ from: first, to: "new-1", on }))
    expect(await since(here)).toEqual([
      [undefined, first, "authority-2"],
      [on, "new-1", "authority-2"],
      ["2011-06-01", "new-1", "authority-3"]
    ])
    expect((await here.pk.agreement.find({ consultant: first })).total).toBe(0)
    expect(await here.pk.verify()).toEqual([])
  })

  it("names nobody on the days the one who hands over has nothing to do with it", async () => {
    const here = await anActive()
    await named(here, "2011-06-01", "authority-3", first)
    await named(here, "2011-02-15", "authority-3", "authority-2")
    accepted(await here.desk.people.register({ person: "new-1", on, name: "Ny" }))
    accepted(await here.desk.agreement.handOver({ from: first, to: "new-1", on }))
    expect((await since(here)).slice(1)).toEqual([
      ["2011-02-15", "authority-3", "authority-2"],
      ["2011-06-01", "authority-3", "new-1"]
    ])
  })

  it("asks for a deputy once, when whoever takes over is the other contact of any of the days", async () => {
    const here = await anActive()
    await named(here, "2011-06-01", first, "authority-3")
    await named(here, "2011-09-01", "authority-3", first)
    expect(await here.desk.agreement.handOver({ from: first, to: "authority-3", on })).toMatchObject({
      refusals: [{ _tag: "DeputyNeeded", facts: { agreements: ["a1"] } }]
    })
  })
})

describe("who takes over", () => {
  it("stands beside the other contact there is, whatever deputy is offered", async () => {
    const here = await anActive()
    accepted(await here.desk.people.register({ person: "new-1", on, name: "Ny" }))
    accepted(await here.desk.agreement.handOver({ from: first, to: "authority-3", on, deputy: "new-1" }))
    expect((await since(here)).at(-1)).toEqual([on, "authority-3", "authority-2"])
  })

  it("has not left by the last day they are named from, nor has the deputy", async () => {
    const { desk } = await anActive()
    accepted(await desk.people.leave({ person: "authority-3", lastDay: "2011-02-28" }))
    const handing = { from: first, to: "authority-2", on, deputy: "authority-3" } as const
    expect(refusalsOf(await desk.agreement.handOver(handing))).toEqual(["HasLeft /deputy"])
    accepted(await desk.people.leave({ person: "authority-3", lastDay: on }))
    accepted(await desk.agreement.handOver(handing))
    const later = await anActive({ signing: { firstDay: "2011-06-01" } })
    accepted(await later.desk.people.leave({ person: "authority-3", lastDay: "2011-05-31" }))
    expect(refusalsOf(await later.desk.agreement.handOver({ from: first, to: "authority-3", on }))).toEqual([
      "HasLeft /to"
    ])
    accepted(await later.desk.people.leave({ person: "authority-3", lastDay: "2011-06-01" }))
    accepted(await later.desk.agreement.handOver({ from: first, to: "authority-3", on }))
  })

  it("takes an agreement on its last day, and not after; nor one that was ended, whenever that is", async () => {
    const { desk } = await anActive({ signing: { lastDay: "2011-03-31" } })
    const handing = { from: first, to: "authority-3" } as const
    expect(refusalsOf(await desk.agreement.handOver({ ...handing, on: "2011-04-01" }))).toEqual([
      "NothingToHandOver /from"
    ])
    accepted(await desk.agreement.handOver({ ...handing, on: "2011-03-31" }))
    const ended = await anActive()
    accepted(await ended.desk.agreement.end({ agreement: "a1", lastDay: "2011-12-31", reason: "agreed" }))
    expect(refusalsOf(await ended.desk.agreement.handOver({ ...handing, on }))).toEqual(["NothingToHandOver /from"])
  })

  it("takes prospects alone, and says why in the words of the jobcentre", async () => {
    const { pk, desk } = await anInstallation()
    accepted(
      await desk.agreement.consider({
        agreement: "a1",
        on,
        party: "bakery",
        reason: "ny-i-kommunen",
        consultant: first
      })
    )
    const handing = { from: first, to: "authority-3", on } as const
    expect(refusalsOf(await desk.agreement.handOver({ ...handing, reason: "unheard-of" }))).toEqual([
      "UnknownReason /reason"
    ])
    accepted(await desk.agreement.handOver(handing))
    expect((await pk.get(Agreement, "a1"))!.state).toMatchObject({ consultant: "authority-3" })
    const active = await anActive()
    const { events } = accepted(await active.desk.agreement.handOver({ ...handing, reason: "jobskifte" }))
    expect(events).toMatchObject([{ data: { reason: "jobskifte" } }])
  })
})

describe("the brief of an agreement", () => {
  it("tells what is today or is coming, oldest first, and no pause that has not begun", async () => {
    const { pk, desk } = await anActive({ signing: { lastDay: "2011-12-31", reviewOn: "2012-06-01" } })
    const { state: before } = (await pk.get(Agreement, "a1"))!
    accepted(await desk.agreement.pause({ agreement: "a1", on: "2011-04-01", lastDay: "2011-04-30", reason: "aftalt" }))
    const { state } = (await pk.get(Agreement, "a1"))!
    const datesOn = (day: Day, of = state) => briefOf(of, day).dates.map((date) => `${date.on} ${date.what}`)
    const [last, review] = ["2011-12-31 lastDay", "2012-06-01 review"]
    expect(datesOn("2011-03-31")).toEqual([last, review])
    expect(datesOn("2011-04-30")).toEqual(["2011-04-30 pauseEnds", last, review])
    expect(datesOn("2011-05-01")).toEqual([last, review])
    expect(datesOn("2011-12-31", before)).toEqual([last, review])
    expect(datesOn("2012-01-01", before)).toEqual([review])
  })

  it("tells until when a draft is kept, points by key, and who is called about them", async () => {
    const { pk, desk } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft({ points: { network: { people: 2 }, fairs: { recruits: true } } })))
    accepted(
      await desk.agreement.namePointContact({
        agreement: "a1",
        on: "2011-01-03",
        point: "fairs",
        contact: { company: "company-3" }
      })
    )
    const { state } = (await pk.get(Agreement, "a1"))!
    expect(briefOf({ ...state, keptUntil: on } as typeof state, "2011-01-03")).toMatchObject({
      status: "draft",
      points: ["fairs", "network"],
      pointContacts: [{ point: "fairs", company: "company-3" }],
      dates: [{ on, what: "keptUntil" }]
    })
    expect((await pk.agreement.briefs(first, { on }))[0]!.names).toMatchObject({ "company-3": "Kontakt company-3" })
  })
})
