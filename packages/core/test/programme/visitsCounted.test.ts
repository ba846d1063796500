import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day } from "../../src/index.ts"
import { Programme, VisitRhythm } from "../../src/programme/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { aCompany, aDraft, basis, slow, withCompany } from "../setup.ts"

const fresh = async (storage: StorageService = memory()) => {
  const clock = virtualClock("2009-01-05")
  const pk = createPartnerskab({ ...basis(storage, clock), plugins: [Programme] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  for (const [agreement, party] of [
    ["a1", "bakery"],
    ["a2", "smithy"]
  ] as const) {
    accepted(await desk.agreement.draft(aDraft({ agreement, party, on: "2009-01-05" })))
    accepted(await desk.agreement.sign({ agreement, on: "2009-01-05" }))
  }
  const start = { campaign: "2009", title: "Alle i 2009", on: "2009-01-05", lastDay: "2009-12-31" } as const
  accepted(await desk.visits.startCampaign({ ...start, agreements: ["a1", "a2"] }))
  return { pk, desk, clock }
}
type Pk = Awaited<ReturnType<typeof fresh>>["pk"]
const counted = async (pk: Pk, key: string, asOf: Day) =>
  (await pk.measure(pk.indicators[`visits.${key}`]!, { asOf })).map(({ group, value }) => [...group, value].join(" "))
const aVisit = (visit: string, agreement: string, on: Day) =>
  ({ visit, agreement, campaign: "2009", on, findings: ["tilfreds"] }) as const

describe("what is counted of visits", () => {
  it("is how many of the companies to be visited have been, each once, however often it was (row 45)", async () => {
    const { pk, desk } = await fresh()
    accepted(await desk.visits.record(aVisit("v1", "a1", "2009-03-10")))
    accepted(await desk.visits.record(aVisit("v2", "a1", "2009-04-30")))
    expect(await counted(pk, "targets", "2009-12-31")).toEqual(["2009 2"])
    expect(await counted(pk, "visited", "2009-03-09")).toEqual([])
    expect(await counted(pk, "visited", "2009-12-31")).toEqual(["2009 1"])
    expect(await counted(pk, "held", "2009-12-31")).toEqual(["2009-03 1", "2009-04 1"])
    accepted(await desk.visits.record(aVisit("v3", "a2", "2009-05-04")))
    expect(await counted(pk, "visited", "2009-12-31")).toEqual(["2009 2"])
    expect(await counted(pk, "companies", "2009-12-31")).toEqual(["2"])
    expect(await counted(pk, "findings", "2009-12-31")).toEqual(["tilfreds 3"])
    expect(await counted(pk, "due", "2010-04-29")).toEqual([])
    expect(await counted(pk, "due", "2010-04-30")).toEqual(["1"])
    expect(await pk.verify()).toEqual([])
  })

  it("is a company that was due as long as it was, whatever is held or corrected later", async () => {
    const { pk, desk } = await fresh()
    const visit = ({ campaign: _, ...told }: ReturnType<typeof aVisit>) => told
    accepted(await desk.visits.record(visit(aVisit("v1", "a1", "2009-03-10"))))
    accepted(await desk.visits.record(visit(aVisit("v2", "a1", "2010-06-01"))))
    const due = async () =>
      Promise.all(
        (["2010-03-09", "2010-03-10", "2010-05-31", "2010-06-01"] as const).map((day) => counted(pk, "due", day))
      )
    expect(await due()).toEqual([[], ["1"], ["1"], []])
    accepted(await desk.visits.correctDay({ visit: "v2", agreement: "a1", on: "2010-06-02" }))
    expect(await due()).toEqual([[], ["1"], ["1"], ["1"]])
    accepted(await desk.visits.record(visit(aVisit("v3", "a1", "2010-03-10"))))
    expect(await due()).toEqual([[], [], [], []])
    accepted(await desk.visits.withdraw({ visit: "v2", agreement: "a1", on: "2010-06-03" }))
    accepted(await desk.visits.withdraw({ visit: "v3", agreement: "a1", on: "2010-06-03" }))
    expect(await due()).toEqual([[], ["1"], ["1"], ["1"]])
    expect(await pk.verify()).toEqual([])
  })

  it("is what was planned and cancelled, and what is agreed and done", async () => {
    const { pk, desk } = await fresh()
    const about = { visit: "v1", agreement: "a1", campaign: "2009", on: "2009-03-10" } as const
    accepted(await desk.visits.plan(about))
    accepted(await desk.visits.hold({ ...about, findings: [] }))
    const agree = {
      visit: "v1",
      on: "2009-03-10",
      what: "ring-tilbage",
      responsible: "authority-1",
      dueOn: "2009-03-17"
    } as const
    accepted(await desk.visits.agreeAction({ ...agree, action: "x1" }))
    accepted(await desk.visits.agreeAction({ ...agree, action: "x2" }))
    accepted(await desk.visits.completeAction({ action: "x1", on: "2009-03-17" }))
    accepted(await desk.visits.plan({ ...about, visit: "v2", agreement: "a2" }))
    accepted(await desk.visits.cancel({ visit: "v2", on: "2009-03-09", reason: "jobcentret" }))
    expect(await counted(pk, "planned", "2009-12-31")).toEqual(["2"])
    expect(await counted(pk, "cancelled", "2009-12-31")).toEqual(["jobcentret 1"])
    expect(await counted(pk, "actionsOpen", "2009-03-16")).toEqual(["ring-tilbage 2"])
    expect(await counted(pk, "actionsOpen", "2009-12-31")).toEqual(["ring-tilbage 1"])
    expect(await counted(pk, "actionsDone", "2009-12-31")).toEqual(["ring-tilbage true 1"])
    expect(await pk.verify()).toEqual([])
  })

  it("is refused of a company before its agreement", async () => {
    const { desk } = await fresh()
    const early = { visit: "v1", agreement: "a1", on: "2009-01-04", findings: [] } as const
    expect(refusedWith(await desk.visits.record(early))).toEqual(["NotAgreed"])
  })

  it("is in one rhythm when two visits to a company are recorded at once", async () => {
    const { pk, desk } = await fresh(slow(memory()))
    const both = await Promise.all([
      desk.visits.record(aVisit("v1", "a1", "2009-03-10")),
      desk.visits.record(aVisit("v2", "a1", "2009-04-30"))
    ])
    both.forEach(accepted)
    expect((await pk.get(VisitRhythm, "a1"))!.state).toMatchObject({
      lastVisitOn: "2009-04-30",
      nextDueOn: "2010-04-30"
    })
    expect(await pk.verify()).toEqual([])
  })
})

describe("the reminders of visits", () => {
  it("come no more after the end of a rhythm, although a visit was recorded after it and taken back", async () => {
    const { pk, desk, clock } = await fresh()
    accepted(await desk.visits.record(aVisit("v1", "a1", "2009-03-10")))
    accepted(await desk.visits.endRhythm({ agreement: "a1", lastDay: "2009-06-30" }))
    accepted(await desk.visits.record(aVisit("v2", "a1", "2009-08-10")))
    accepted(await desk.visits.withdraw({ visit: "v2", agreement: "a1", campaign: "2009", on: "2009-08-11" }))
    expect((await pk.get(VisitRhythm, "a1"))!.state._tag).toBe("Ended")
    clock.goTo("2010-09-01")
    const sent: Array<string> = []
    await pk.runDue({ reminder: async ({ key }) => void sent.push(key) })
    expect(sent.filter((one) => one.includes("visitRhythm"))).toEqual([])
    expect(await counted(pk, "due", "2010-09-01")).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("come when the next is due, and not when the company has been visited again", async () => {
    const { pk, desk, clock } = await fresh()
    accepted(await desk.visits.record(aVisit("v1", "a1", "2009-03-10")))
    accepted(await desk.visits.record(aVisit("v2", "a2", "2009-03-10")))
    accepted(await desk.visits.record(aVisit("v3", "a2", "2009-12-01")))
    clock.goTo("2010-03-10")
    const sent: Array<string> = []
    await pk.runDue({ reminder: async ({ role, key }) => void sent.push(`${role} ${key}`) })
    expect(sent.filter((one) => one.includes("visitRhythm"))).toEqual([
      "authority.primary reminder/visitRhythm/a1/next/2010-03-10/2010-03-10"
    ])
  })
})
