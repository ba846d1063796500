import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { approvalPlan, type Day, Proposal, reviewDays, termDays } from "../../src/index.ts"
import { aDraft, contacts, refusalsOf } from "../setup.ts"
import { anActive, anInstallation, approvedByBoth, approvedIn, counts, statuses } from "./lives.ts"

const a1 = { agreement: "a1" } as const
const sign = { ...a1, on: "2011-02-01" } as const
const drafted = async (...given: Parameters<typeof anInstallation>) => {
  const here = await anInstallation(...given)
  accepted(await here.desk.agreement.draft(aDraft()))
  return here
}

describe("a draft that is signed on paper", () => {
  it("is in force from the day it is signed, until someone ends it", async () => {
    const here = await anActive()
    expect(await here.stateOf()).toMatchObject({
      _tag: "Active",
      signed: "onPaper",
      edition: "2008",
      signedOn: "2011-02-01",
      firstDay: "2011-02-01",
      reviewOn: "2012-02-01",
      noticeDays: 30,
      approvals: [],
      contactsSince: { company: [contacts.company], authority: [contacts.authority] },
      pauses: []
    })
    expect(await here.stateOf()).not.toHaveProperty("lastDay")
    expect(await statuses(here, "2011-01-31", "2011-02-01", "2999-01-01")).toEqual(["upcoming", "active", "active"])
  })

  it("may be in force from a later day: it is upcoming, and in preparation, until then", async () => {
    const here = await anActive({ signing: { firstDay: "2011-03-01", lastDay: "2011-03-31" } })
    const days = ["2011-02-28", "2011-03-01", "2011-03-31", "2011-04-01"] as const
    expect(await statuses(here, ...days)).toEqual(["upcoming", "active", "active", "lapsed"])
    expect(await counts(here, "inForce", days)).toEqual([0, 1, 1, 0])
    expect(await counts(here, "inPreparation", days)).toEqual([1, 0, 0, 0])
    expect(await here.stateOf()).toMatchObject({ agreedFirstDay: "2011-03-01", reviewOn: "2012-02-29" })
  })

  it("holds for the days a jobcentre has set, the first one counted, and reviews none when it has set none", async () => {
    const source = { source: "test" }
    const parameters = [termDays.from("2000-01-01", 365, source), reviewDays.from("2000-01-01", 0, source)]
    const here = await anActive({ parameters, signing: { firstDay: "2012-03-01" } })
    expect(await here.stateOf()).toMatchObject({ firstDay: "2012-03-01", lastDay: "2013-02-28" })
    expect(await here.stateOf()).not.toHaveProperty("reviewOn")
    const other = await anActive({ parameters, signing: { lastDay: "2011-02-01", reviewOn: "2011-02-01" } })
    expect(await other.stateOf()).toMatchObject({ lastDay: "2011-02-01", reviewOn: "2011-02-01" })
    expect(await statuses(other, "2011-02-01", "2011-02-02")).toEqual(["active", "lapsed"])
  })

  it("may end on its first day, and not before", async () => {
    const { desk } = await drafted()
    const days = (lastDay: Day) => desk.agreement.sign({ ...sign, firstDay: "2011-03-01", lastDay })
    expect(await days("2011-02-28")).toMatchObject({
      refusals: [{ _tag: "EndsBeforeItBegins", at: "/lastDay", facts: { firstDay: "2011-03-01" } }]
    })
    accepted(await days("2011-03-01"))
  })

  it("is on the form of the day it is signed, and refused before there was any", async () => {
    const { desk, stateOf } = await drafted()
    expect(await desk.agreement.sign({ ...sign, on: "2006-12-31" })).toMatchObject({
      refusals: [
        {
          _tag: "NoEdition",
          at: "/on",
          da: "Der er ingen udgave af aftalen i brug den 2006-12-31.",
          en: "No edition of the agreement is in use on 2006-12-31."
        }
      ]
    })
    accepted(await desk.agreement.sign({ ...sign, on: "2016-12-31" }))
    expect(await stateOf()).toMatchObject({ edition: "2016" })
  })
})

describe("the review that is agreed as an agreement is signed", () => {
  it("is on the day it is signed or later, and on none before", async () => {
    const { desk } = await drafted()
    const signing = (reviewOn: Day) => desk.agreement.sign({ ...sign, reviewOn })
    expect(refusalsOf(await signing("2011-01-31"))).toEqual(["ReviewedBefore /reviewOn"])
    accepted(await signing(sign.on))
  })
})

describe("two agreements with one company", () => {
  it("follow each other without a day between, and share none", async () => {
    const { desk, pk } = await anActive({ signing: { lastDay: "2011-06-30" } })
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    const second = (on: Day) => desk.agreement.sign({ agreement: "a2", on })
    const refused = await second("2011-06-30")
    expect(refused).toMatchObject({ refusals: [{ _tag: "AlreadyClaimed" }] })
    expect(JSON.stringify(refused)).toContain("There already is a signed agreement with bakery")
    accepted(await second("2011-07-01"))
    expect(await counts({ pk }, "inForce", ["2011-06-30", "2011-07-01"])).toEqual([1, 1])
    expect(refusalsOf(await desk.agreement.extend({ ...a1, lastDay: "2011-07-01" }))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    expect(refusalsOf(await desk.agreement.correctStart({ agreement: "a2", firstDay: "2011-06-30" }))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("are not both in preparation", async () => {
    const { desk } = await drafted()
    const refused = await desk.agreement.draft(aDraft({ agreement: "a2" }))
    expect(refused).toMatchObject({ refusals: [{ _tag: "AlreadyClaimed" }] })
    expect(JSON.stringify(refused)).toContain("Der er allerede en aftale under udarbejdelse med bakery")
    accepted(await desk.agreement.sign(sign))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
  })
})

describe("an agreement that is sent for approval", () => {
  it("is signed when both sides have approved, with the days they approved", async () => {
    const here = await drafted()
    const days = { firstDay: "2011-03-01", lastDay: "2012-02-29" } as const
    accepted(await here.desk.agreement.propose({ ...a1, on: "2011-01-10", ...days }))
    expect(await here.stateOf()).toMatchObject({ _tag: "Proposed", edition: "2008", agreedFirstDay: "2011-03-01" })
    expect(await here.desk.agreement.sign(sign)).toMatchObject({
      refusals: [
        {
          _tag: "ApprovalsMissing",
          at: "",
          facts: { missing: ["company", "authority"] },
          da: "Der mangler godkendelse fra: virksomheden, myndigheden.",
          en: "Approval is missing from: the company, the authority."
        }
      ]
    })
    await approvedIn(here, ["company"])
    expect(await here.desk.agreement.sign(sign)).toMatchObject({ refusals: [{ facts: { missing: ["authority"] } }] })
    await approvedIn(here, ["authority"])
    expect(await here.desk.agreement.sign({ ...sign, firstDay: "2011-03-02", lastDay: "2012-02-28" })).toMatchObject({
      refusals: [
        { _tag: "OtherThanProposed", at: "/firstDay", da: "Den dag, der blev godkendt, er 2011-03-01." },
        { _tag: "OtherThanProposed", at: "/lastDay", en: "The day that was approved is 2012-02-29." }
      ]
    })
    accepted(await here.desk.agreement.sign({ ...sign, ...days }))
    expect(await here.stateOf()).toMatchObject({
      _tag: "Active",
      signed: "byApproval",
      firstDay: "2011-03-01",
      lastDay: "2012-02-29",
      agreedFirstDay: "2011-03-01",
      approvals: [{ place: "company" }, { place: "authority" }]
    })
    expect(await here.stateOf()).not.toHaveProperty("agreedLastDay")
    expect(await here.pk.verify()).toEqual([])
  })

  it("says that no day was sent when one is given as it is signed", async () => {
    const source = { source: "test" }
    const parameters = [termDays.from("2000-01-01", 365, source), approvalPlan.from("2000-01-01", [], source)]
    const here = await drafted(parameters)
    accepted(await here.desk.agreement.propose({ ...a1, on: "2011-01-10" }))
    expect(await here.desk.agreement.sign({ ...sign, firstDay: "2011-02-01" })).toMatchObject({
      refusals: [
        {
          at: "/firstDay",
          da: "Der blev ikke sendt nogen dag til godkendelse.",
          en: "No such day was sent for approval."
        }
      ]
    })
    accepted(await here.desk.agreement.sign(sign))
    // Nobody approved a last day, so there is none, whatever the jobcentre has set.
    expect(await here.stateOf()).toMatchObject({ firstDay: "2011-02-01", signed: "byApproval" })
    expect(await here.stateOf()).not.toHaveProperty("lastDay")
  })

  it("keeps the form of the day it was sent", async () => {
    const here = await drafted([approvalPlan.from("2000-01-01", [], { source: "test" })])
    accepted(await here.desk.agreement.propose({ ...a1, on: "2015-12-31" }))
    accepted(await here.desk.agreement.sign({ ...sign, on: "2017-01-01" }))
    expect(await here.stateOf()).toMatchObject({ edition: "2008", signedOn: "2017-01-01" })
  })

  it.each([
    ["a last day before the first", { firstDay: "2011-03-01", lastDay: "2011-02-28" }, "EndsBeforeItBegins /lastDay"],
    ["a last day before the day it is sent", { lastDay: "2011-01-09" }, "EndsBeforeItBegins /lastDay"],
    ["a day before there was a form", { on: "2006-12-31" }, "NoEdition /on"]
  ])("is refused with %s", async (_, more, refusal) => {
    const { desk } = await drafted()
    expect(refusalsOf(await desk.agreement.propose({ ...a1, on: "2011-01-10", ...(more as object) }))).toEqual([
      refusal
    ])
  })

  it("is a draft again when it is taken back, and nobody has approved it", async () => {
    const here = await drafted()
    const before = await here.stateOf()
    accepted(await here.desk.agreement.propose({ ...a1, on: "2011-01-10", lastDay: "2012-02-29" }))
    await approvedByBoth(here)
    const back = { ...a1, on: "2011-01-25" } as const
    expect(refusalsOf(await here.desk.agreement.takeBack({ ...back, reason: "lyst" }))).toEqual([
      "UnknownReason /reason"
    ])
    accepted(await here.desk.agreement.takeBack({ ...back, reason: "virksomheden" }))
    expect(await here.stateOf()).toEqual(before)
    accepted(await here.desk.agreement.propose({ ...a1, on: "2011-01-26" }))
    expect(refusalsOf(await here.desk.agreement.sign(sign))).toEqual(["ApprovalsMissing "])
  })
})

describe("an agreement that would begin long ago", () => {
  const proposals = async (here: Pick<Awaited<ReturnType<typeof drafted>>, "pk">) =>
    (await here.pk.find(Proposal, { state: "Open" })).rows

  it("is signed thirty days back by one person, and one day more with a second", async () => {
    const here = await drafted([], "2011-03-31")
    const refused = await here.desk.agreement.sign({ ...a1, on: "2011-02-28" })
    expect(refusalsOf(refused)).toEqual(["ApprovalNeeded "])
    const [text] = refused.ok ? [] : refused.refusals
    expect(text!.da).toContain("Aftalen begynder mere end 30 dage tilbage; en anden person skal godkende det.")
    expect(text!.en).toContain("The agreement begins more than 30 days back; a second person must approve that.")
    const [proposal] = await proposals(here)
    expect(refusalsOf(await here.pk.approve(proposal!.id, { by: "consultant-1", roles: ["second"] }))).toEqual([
      "MayNotApprove /proposal"
    ])
    expect(refusalsOf(await here.pk.approve(proposal!.id, { by: "consultant-2", roles: ["first"] }))).toEqual([
      "MayNotApprove /proposal"
    ])
    accepted(await here.pk.approve(proposal!.id, { by: "consultant-2", roles: ["second"] }))
    expect(await here.stateOf()).toMatchObject({ _tag: "Active", firstDay: "2011-02-28" })
    const other = await drafted([], "2011-03-31")
    accepted(await other.desk.agreement.sign({ ...a1, on: "2011-03-01" }))
    expect(await proposals(other)).toEqual([])
  })

  it("is one whose first day is long ago, however it was given", async () => {
    const early = await drafted([], "2011-03-31")
    expect(refusalsOf(await early.desk.agreement.sign({ ...a1, on: "2011-03-31", firstDay: "2011-02-28" }))).toEqual([
      "ApprovalNeeded "
    ])
    const late = await drafted([], "2011-03-31")
    accepted(await late.desk.agreement.sign({ ...a1, on: "2011-02-01", firstDay: "2011-03-01" }))
    const proposed = await drafted([approvalPlan.from("2000-01-01", [], { source: "test" })], "2011-03-31")
    accepted(await proposed.desk.agreement.propose({ ...a1, on: "2011-03-30", firstDay: "2011-02-28" }))
    expect(refusalsOf(await proposed.desk.agreement.sign({ ...a1, on: "2011-03-31" }))).toEqual(["ApprovalNeeded "])
  })
})
