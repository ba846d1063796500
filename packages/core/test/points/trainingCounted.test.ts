import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day } from "../../src/index.ts"
import { anAgreementInForce, refusalsOf, waitingIn } from "../setup.ts"

const aTown = async (points: Parameters<typeof anAgreementInForce>[0]) => {
  const all = await anAgreementInForce(points, "2009-01-01")
  const { pk, desk } = all
  const at = async (key: string, asOf: Day) =>
    (await pk.measure(pk.indicators[key]!, { asOf })).map(({ group, value }) => [...group.map(String), value].join(" "))
  const apprentice = async (apprenticeship: string, ref: string, firstDay: Day, lastDay: Day = "2010-12-31") =>
    desk.training.agreeApprentice({
      apprenticeship,
      agreement: "a1",
      employee: await pk.citizens.refOf(ref),
      profession: "sosu",
      firstDay,
      lastDay
    })
  return { ...all, at, apprentice }
}

const point5 = { training: { adultApprentices: true, courses: true } }

describe("adult apprentices among employees", () => {
  it("are counted at every partner company, whatever its points: LBR 2011 could not (row 16)", async () => {
    const { pk, at, apprentice } = await aTown({ fairs: { recruits: true } })
    accepted(await apprentice("v1", "m1", "2009-02-01"))
    accepted(await apprentice("v2", "m2", "2009-03-01"))
    expect(refusalsOf(await apprentice("v3", "m3", "2008-12-31"))).toEqual(["NotAgreed /agreement"])
    expect([await at("training.apprentices", "2009-01-31"), await at("training.apprentices", "2009-12-31")]).toEqual([
      [],
      ["2"]
    ])
    expect(await at("training.apprenticesByProfession", "2009-12-31")).toEqual(["sosu 2"])
    const now = (on: Day) => at("training.apprenticesNow", on)
    expect([await now("2009-02-28"), await now("2010-12-31"), await now("2011-01-01")]).toEqual([["1"], ["2"], []])
    expect(await pk.verify()).toEqual([])
  })

  it("in a profession without subsidy are warned of by what the profession is called", async () => {
    const { apprentice } = await aTown(point5)
    const { warnings } = accepted(await apprentice("v1", "m1", "2022-02-01", "2023-01-31"))
    expect(warnings).toMatchObject([
      {
        code: "training.withoutSubsidy",
        da: expect.stringContaining("ikke tilskud til social- og sundhedsuddannelse med voksenelevløn") as string,
        en: expect.stringContaining("no subsidy for social and health care with adult-pupil wage") as string
      }
    ])
  })

  it("are one at a time for an employee, also for two who tell of it at once", async () => {
    const { desk, at, apprentice } = await aTown(point5)
    const answers = await Promise.all([
      apprentice("v1", "m1", "2009-02-01"),
      apprentice("v2", "m1", "2009-06-01", "2009-12-31")
    ])
    expect(answers.flatMap(refusalsOf)).toEqual(["AlreadyClaimed /employee"])
    const id = answers[0]!.ok ? "v1" : "v2"
    accepted(await desk.training.endApprentice({ apprenticeship: id, lastDay: "2009-06-30", reason: "andet-sted" }))
    accepted(await apprentice("v3", "m1", "2009-07-01"))
    expect(await at("training.apprenticesEnded", "2009-12-31")).toEqual(["andet-sted 1"])
    expect(refusalsOf(await desk.training.withdrawApprenticeEnd({ apprenticeship: id, on: "2009-07-02" }))).toEqual([
      "AlreadyClaimed /apprenticeship"
    ])
  })

  it("wait with their reminders until the subsidy is applied for", async () => {
    const { desk, storage, at, apprentice } = await aTown(point5)
    accepted(await apprentice("v1", "m1", "2009-02-01"))
    const waiting = () =>
      waitingIn(storage)
        .filter(({ subject }) => subject.id === "v1")
        .map(({ key }) => key.split("/").slice(3).join("/"))
    expect(waiting()).toContain("apply/2009-03-01/2009-02-23")
    accepted(await desk.training.tellApplied({ apprenticeship: "v1", on: "2009-02-20" }))
    expect(waiting()).toHaveLength(2)
    expect(await at("training.applications", "2009-03-01")).toEqual(["true 1"])
  })
})

describe("what is counted of training", () => {
  it("is courses with people and days, needs and advice, and it shows what was promised", async () => {
    const { pk, desk, at, apprentice } = await aTown(point5)
    const promised = async (on: Day) =>
      (await pk.agreement.ledger("a1", { on }))!.points[0]!.rows.map(({ promise, verdict }) => `${promise} ${verdict}`)
    expect(await promised("2009-01-31")).toEqual(["apprentices notYet", "courses notYet", "advice notYet"])
    accepted(await apprentice("v1", "m1", "2009-02-01"))
    const days = { firstDay: "2009-03-02", lastDay: "2009-03-04" } as const
    accepted(await desk.training.planCourse({ course: "k1", agreement: "a1", subject: "it", ...days }))
    accepted(await desk.training.holdCourse({ course: "k1", lastDay: "2009-03-04", people: 4, days: 3 }))
    accepted(
      await desk.training.tellNeed({ need: "b1", agreement: "a1", on: "2009-03-02", subject: "sprog", people: 2 })
    )
    expect(await promised("2009-03-04")).toEqual(["apprentices kept", "courses kept", "advice notYet"])
    accepted(await desk.training.followNeedUp({ need: "b1", on: "2009-03-05" }))
    accepted(await desk.training.meetNeed({ need: "b1", on: "2009-04-01" }))
    expect(await promised("2009-03-05")).toEqual(["apprentices kept", "courses kept", "advice kept"])
    expect(await at("training.courses", "2009-12-31")).toEqual(["it 1"])
    expect([await at("training.coursePeople", "2009-12-31"), await at("training.courseDays", "2009-12-31")]).toEqual([
      ["4"],
      ["12"]
    ])
    expect(await at("training.needs", "2009-12-31")).toEqual(["sprog 1"])
    expect(await at("training.advice", "2009-12-31")).toEqual(["true 1"])
    expect(await at("training.needsSettled", "2009-12-31")).toEqual(["true null 1"])
    expect(await pk.verify()).toEqual([])
  })
})
