import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day } from "../../src/index.ts"
import { medianOf } from "../../src/facts/index.ts"
import { aDeskWithACompany, aDraft, allButPersons, anAgreementInForce, refusalsOf, waitingIn } from "../setup.ts"

const points = { retention: { roundTableTalks: true, courses: true } }
const both = ["medarbejder", "arbejdsgiver"]

const aTown = async () => {
  const all = await anAgreementInForce(points, "2009-01-01")
  const { pk, desk } = all
  const at = async (key: string, asOf: Day) =>
    (await pk.measure(pk.indicators[`retention.${key}`]!, { asOf })).map(({ group, value }) =>
      [...group, value].join(" ")
    )
  const open = async (ref: string, on: Day, firstSickDay: Day) =>
    accepted(
      await desk.retention.openCase({
        agreement: "a1",
        on,
        employee: await pk.citizens.refOf(ref),
        firstSickDay,
        purpose: "fastholdelse",
        note: "Aftalt: kortere vagter."
      })
    ).events[0]!.id
  const tell = (on: Day, more: { readonly case?: string } = {}) =>
    desk.retention.tellTalk({ agreement: "a1", on, purpose: "fastholdelse", participants: both, ...more })
  return { ...all, at, open, tell }
}

describe("what is counted of retention", () => {
  it("is cases, talks in them and without, days to the first talk, and outcomes", async () => {
    const { pk, desk, storage, at, open, tell } = await aTown()
    const first = await open("m1", "2009-03-02", "2009-02-16")
    const second = await open("m2", "2009-03-02", "2009-03-02")
    accepted(await tell("2009-03-10", { case: first }))
    accepted(await tell("2009-03-20", { case: second }))
    accepted(await tell("2009-03-20"))
    accepted(await tell("2009-04-01", { case: first }))
    accepted(await desk.retention.takeStep({ case: first, on: "2009-03-11", step: "sygefravaerssamtale" }))
    accepted(await desk.retention.closeCase({ case: first, lastDay: "2009-04-01", outcome: "paa-deltid" }))
    expect([await at("casesOpen", "2009-03-01"), await at("casesOpen", "2009-04-01")]).toEqual([[], ["2"]])
    expect(await at("casesOpen", "2009-04-02")).toEqual(["1"])
    expect([await at("talksHeld", "2009-03-19"), await at("talksHeld", "2009-04-01")]).toEqual([["1"], ["4"]])
    expect(await at("talksByCase", "2009-12-31")).toEqual(["false 1", "true 3"])
    expect(await at("talkRoles", "2009-12-31")).toEqual(["arbejdsgiver 4", "medarbejder 4"])
    expect(await at("daysToTalk", "2009-12-31")).toEqual(["18 1", "22 1"])
    const days = await pk.measure(pk.indicators["retention.daysToTalk"]!, { asOf: "2009-12-31" })
    expect(medianOf(days)).toBe(20)
    expect(await at("deadlines", "2009-12-31")).toContain("sygefravaerssamtale company true 1")
    expect([await at("outcomes", "2009-12-31"), await at("kept", "2009-12-31")]).toEqual([["paa-deltid 1"], ["1"]])
    expect(allButPersons(storage)).not.toContain("kortere vagter")
    expect(await pk.verify()).toEqual([])
  })

  it("is courses, with companies and people (row 18)", async () => {
    const { pk, desk, at } = await aTown()
    const planned = await desk.retention.planCourse({ kind: "rundbordssamtale", on: "2009-05-04" })
    const course = accepted(planned).events[0]!.id
    accepted(await desk.retention.inviteToCourse({ course, agreement: "a1", on: "2009-04-01" }))
    expect(await at("coursesHeld", "2009-12-31")).toEqual([])
    const held = { course, on: "2009-05-04", came: [{ agreement: "a1", people: 2 }] } as const
    expect(refusalsOf(await desk.retention.holdCourse({ ...held, came: [{ agreement: "a2", people: 1 }] }))).toEqual([
      "NotInvited /came/0/agreement"
    ])
    accepted(await desk.retention.holdCourse({ ...held, others: { companies: 5, people: 8 } }))
    expect(await at("coursesHeld", "2009-05-03")).toEqual([])
    expect(await at("coursesHeld", "2009-05-04")).toEqual(["rundbordssamtale 1"])
    expect([await at("courseCompanies", "2009-12-31"), await at("coursePeople", "2009-12-31")]).toEqual([["6"], ["10"]])
    expect(await pk.verify()).toEqual([])
  })

  it("shows what was promised: the company takes part, and the authority holds", async () => {
    const { pk, desk, tell } = await aTown()
    const promised = async (on: Day) =>
      (await pk.agreement.ledger("a1", { on }))!.points[0]!.rows.map(({ promise, verdict }) => `${promise} ${verdict}`)
    expect(await promised("2009-03-09")).toEqual([
      "talks notYet",
      "courses notYet",
      "talksHeld notYet",
      "coursesHeld notYet"
    ])
    accepted(await tell("2009-03-10"))
    const { events } = accepted(await desk.retention.planCourse({ kind: "rundbordssamtale", on: "2009-05-04" }))
    const course = events[0]!.id
    accepted(await desk.retention.inviteToCourse({ course, agreement: "a1", on: "2009-04-01" }))
    accepted(await desk.retention.holdCourse({ course, on: "2009-05-04", came: [] }))
    expect(await promised("2009-05-04")).toEqual(["talks kept", "courses notYet", "talksHeld kept", "coursesHeld kept"])
  })
})

describe("a case at the desk", () => {
  it("is one at a time for an employee, also when two open it at once", async () => {
    const { pk, desk, open } = await aTown()
    const first = await open("m1", "2009-03-02", "2009-03-01")
    const again = {
      agreement: "a1",
      on: "2009-03-03",
      employee: await pk.citizens.refOf("m1"),
      firstSickDay: "2009-03-03",
      purpose: "fastholdelse"
    } as const
    expect(refusalsOf(await desk.retention.openCase(again))).toEqual(["AlreadyClaimed /employee"])
    accepted(await desk.retention.closeCase({ case: first, lastDay: "2009-03-10", outcome: "tilbage" }))
    expect(refusalsOf(await desk.retention.openCase(again))).toEqual(["AlreadyClaimed /employee"])
    const later = { ...again, on: "2009-03-11", firstSickDay: "2009-03-11" } as const
    const answers = await Promise.all([desk.retention.openCase(later), desk.retention.openCase(later)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await pk.verify()).toEqual([])
  })

  it("waits with its reminders in the outbox, without a name of anybody, until it is closed", async () => {
    const { desk, storage, open } = await aTown()
    const id = await open("m1", "2009-03-02", "2009-03-02")
    const waiting = () =>
      waitingIn(storage)
        .filter(({ subject }) => subject.id === id)
        .map(({ key, payload }) => `${key.split("/").slice(3).join("/")} ${(payload as { role: string }).role}`)
    expect(waiting()).toContain("deadline/sygefravaerssamtale/2009-03-23 company.primary")
    expect(waiting()).toHaveLength(4)
    accepted(await desk.retention.closeCase({ case: id, lastDay: "2009-03-05", outcome: "tilbage" }))
    expect(waiting()).toEqual([])
  })

  it("is told of when the point or the agreement ends, and keeps neither back", async () => {
    const { desk, open } = await aTown()
    await open("m1", "2009-03-02", "2009-03-02")
    const ended = await desk.agreement.end({ agreement: "a1", lastDay: "2009-12-31", reason: "agreed" })
    expect(accepted(ended).warnings.map(({ code }) => code)).toEqual(["retention.casesLeft"])
  })

  it("is refused by an agreement without the point", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    const asked = {
      agreement: "a1",
      on: "2011-03-01",
      employee: await pk.citizens.refOf("m1"),
      firstSickDay: "2011-03-01",
      purpose: "fastholdelse"
    } as const
    expect(refusalsOf(await desk.retention.openCase(asked))).toEqual(["NotAgreed /agreement"])
  })
})
