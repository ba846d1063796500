import { describe, expect, it } from "vitest"
import {
  BarterEntry,
  barterBalance,
  BarterGiven,
  BarterPromised,
  Candidate,
  CandidateProposed,
  type CandidateState,
  type Day,
  JobOrder,
  MatchEnded
} from "../../src/index.ts"
import { anOrder, filling, given, oneHired, proposedAs, received, whose } from "./recruitmentLives.ts"

const proposed = { _tag: "Proposed", ...proposedAs("k1", 1).data, proposedOn: "2021-03-02" } as const
const reminders = (state: CandidateState) =>
  Candidate.definition.reminders(state, "k1").map(({ key, dueOn, role }) => `${key} ${dueOn} ${role}`)

describe("a match", () => {
  it("waits for the company, then for what the interview came to", () => {
    expect(reminders(proposed)).toEqual(["company/answer 2021-03-09 company.primary"])
    expect(reminders({ ...proposed, interviewOn: "2021-03-05" })).toEqual([
      "interview/2021-03-05 2021-03-06 authority.primary"
    ])
    filling
      .when("agreeInterview", { candidate: "k1", on: "2021-03-05" })
      .then([Candidate.events.InterviewAgreed("k1", "2021-03-05", {})])
    filling.when("agreeInterview", { candidate: "k1", on: "2021-03-01" }).thenRefused("RecruitedTooEarly")
  })

  it("that fails is counted with its reason, and the company is called until somebody has (row 77)", () => {
    const decline = { candidate: "k1", on: "2021-03-08", by: "company", reason: "fejlmatch" } as const
    filling
      .when("decline", { ...decline, note: "Passede ikke med nattevagt." })
      .then([
        Candidate.events.Declined("k1", "2021-03-08", {
          by: "company",
          reason: "fejlmatch",
          failed: true,
          noteRef: "text-1"
        })
      ])
      .thenFacts([
        CandidateProposed.on("2021-03-02", whose),
        MatchEnded.on("2021-03-08", {
          ...whose,
          standing: "declined",
          by: "company",
          reason: "fejlmatch",
          failed: true
        })
      ])
    const failed = {
      ...proposed,
      _tag: "Declined",
      by: "company",
      reason: "fejlmatch",
      failed: true,
      endedOn: "2021-03-08",
      called: false
    } as const
    expect(reminders(failed)).toEqual(["call/2021-03-08 2021-03-08 authority.primary"])
    expect(reminders({ ...failed, called: true })).toEqual([])
    expect(reminders({ ...failed, failed: false })).toEqual([])
    filling
      .given(Candidate.events.Declined("k1", "2021-03-08", { by: "company", reason: "fejlmatch", failed: true }))
      .when("tellCalled", { candidate: "k1", on: "2021-03-09" })
      .then([Candidate.events.CompanyCalled("k1", "2021-03-09", {})])
  })

  it("that is declined for another reason calls nobody", () => {
    filling
      .when("decline", { candidate: "k1", on: "2021-03-08", by: "candidate", reason: "andet-job" })
      .then([Candidate.events.Declined("k1", "2021-03-08", { by: "candidate", reason: "andet-job", failed: false })])
    filling
      .when("decline", { candidate: "k1", on: "2021-03-01", by: "candidate", reason: "humoer" })
      .thenRefused("RecruitedTooEarly", "RecruitmentCodeUnknown")
  })

  it("that ends after the hire keeps the hire, and calls the company", () => {
    const leave = (on: Day) => oneHired.when("leave", { candidate: "k1", on, by: "candidate", reason: "udeblevet" })
    leave("2021-03-09").thenRefused("RecruitedTooEarly")
    leave("2021-03-20").then([
      Candidate.events.Left("k1", "2021-03-20", { by: "candidate", reason: "udeblevet", failed: true })
    ])
    filling.when("leave", { candidate: "k1", on: "2021-03-20", by: "candidate", reason: "andet" }).thenNotPossible()
    oneHired
      .when("leave", { candidate: "k1", on: "2021-03-20", by: "candidate", reason: "luft" })
      .thenRefused("RecruitmentCodeUnknown")
  })

  it("that should never have been there takes its position back", () => {
    oneHired
      .when("voidCandidate", { candidate: "k1", order: "o1", on: "2021-03-11" })
      .then([
        Candidate.events.Voided("k1", "2021-03-11", {}),
        JobOrder.events.HireWithdrawn("o1", "2021-03-11", { candidate: "k1" })
      ])
    filling
      .when("voidCandidate", { candidate: "k2", order: "o1", on: "2021-03-11" })
      .then([Candidate.events.Voided("k2", "2021-03-11", {})])
  })

  it("that should never have been there is taken out also after they left, and of an order that is over", () => {
    const voidCandidate = { candidate: "k1", order: "o1", on: "2021-03-25" } as const
    const takenOut = [
      Candidate.events.Voided("k1", "2021-03-25", {}),
      JobOrder.events.HireWithdrawn("o1", "2021-03-25", { candidate: "k1" })
    ]
    oneHired
      .given(Candidate.events.Left("k1", "2021-03-20", { by: "candidate", reason: "udeblevet", failed: true }))
      .when("voidCandidate", voidCandidate)
      .then(takenOut)
      .thenState({ entity: "candidate", id: "k1" }, { ...proposed, _tag: "Voided" })
    const closed = oneHired.given(JobOrder.events.Closed("o1", "2021-03-20", { reason: "ingen-kandidater" }))
    closed.when("voidCandidate", voidCandidate).then(takenOut)
    closed.when("withdrawHire", voidCandidate).thenRefused("OrderNotOpen")
  })
})

describe("the barter", () => {
  const about = { entry: "b1", agreement: "a1", on: "2021-03-01", number: 2 } as const
  const places = { ...whose, side: "company", kind: "pladser", number: 2 } as const
  const promised = BarterEntry.events.Promised("b1", "2021-03-01", { ...places, dueOn: "2021-06-01" })

  it("has two sides, each with its own kinds of what it gives (row 78)", () => {
    given
      .when("promiseBarter", { ...about, side: "company", kind: "pladser", dueOn: "2021-06-01" })
      .then([promised])
      .thenFacts([
        BarterPromised.on("2021-03-01", { ...whose, side: "company", kind: "pladser" }, { measures: { number: 2 } })
      ])
    given
      .when("tellBarter", { ...about, side: "authority", kind: "rekruttering" })
      .then([
        BarterEntry.events.Told("b1", "2021-03-01", { ...whose, side: "authority", kind: "rekruttering", number: 2 })
      ])
      .thenFacts([
        BarterGiven.on("2021-03-01", { ...whose, side: "authority", kind: "rekruttering" }, { measures: { number: 2 } })
      ])
    given.when("tellBarter", { ...about, side: "authority", kind: "pladser" }).thenRefused("BarterOfOtherSide")
    given.when("tellBarter", { ...about, side: "company", kind: "rekruttering" }).thenRefused("BarterOfOtherSide")
    given.when("tellBarter", { ...about, side: "company", kind: "kage" }).thenRefused("RecruitmentCodeUnknown")
    const other = BarterEntry.events.Told("b1", "2021-03-01", { ...places, side: "authority", kind: "andet" })
    given.when("tellBarter", { ...about, side: "authority", kind: "andet" }).then([other])
  })

  it("is given after it was promised, and reminded of until then to the side that promised", () => {
    given
      .when("promiseBarter", { ...about, side: "company", kind: "pladser", dueOn: "2021-02-28" })
      .thenRefused("RecruitedTooEarly")
    const give = (on: Day) => given.given(promised).when("giveBarter", { entry: "b1", on })
    give("2021-02-28").thenRefused("RecruitedTooEarly")
    give("2021-05-01").then([BarterEntry.events.Given("b1", "2021-05-01", {})])
    const { dueOn, ...state } = { _tag: "Promised" as const, ...promised.data, promisedOn: "2021-03-01" as const }
    expect(BarterEntry.definition.reminders({ ...state, dueOn }, "b1")).toEqual([
      { key: "give", dueOn: "2021-06-01", role: "company.primary" }
    ])
    expect(BarterEntry.definition.reminders({ ...state, _tag: "Given", givenOn: "2021-05-01" }, "b1")).toEqual([])
    given.given(promised).when("voidBarter", { entry: "b1", on: "2021-05-01" }).thenFacts([])
  })

  it("stands on a day with what each side gave and owes", () => {
    const entries = [
      { _tag: "Promised", ...places, promisedOn: "2021-03-01", dueOn: "2021-06-01" },
      { _tag: "Given", ...places, number: 1, promisedOn: "2021-03-01", givenOn: "2021-04-01" },
      { _tag: "Given", ...places, side: "authority", kind: "rekruttering", number: 3, givenOn: "2021-03-15" },
      { _tag: "Voided", ...places, number: 9 }
    ] as const
    expect(barterBalance(entries, "2021-02-28")).toEqual({
      company: { given: 0, owed: 0 },
      authority: { given: 0, owed: 0 }
    })
    expect(barterBalance(entries, "2021-03-31")).toEqual({
      company: { given: 0, owed: 3 },
      authority: { given: 3, owed: 0 }
    })
    expect(barterBalance(entries, "2021-04-01").company).toEqual({ given: 1, owed: 2 })
    expect(barterBalance([], "2021-04-01").company).toEqual({ given: 0, owed: 0 })
  })

  it("warns when an order comes of a company that owes, from the day after the last", () => {
    const owing = given.given(promised)
    owing.when("receiveOrder", { ...anOrder, on: "2021-06-02" }).thenWarns("recruitment.owedByCompany")
    owing.when("receiveOrder", anOrder).then([received])
    owing
      .given(BarterEntry.events.Given("b1", "2021-05-01", {}))
      .when("receiveOrder", { ...anOrder, on: "2021-06-02" })
      .thenState(
        { entity: "jobOrder", id: "o1" },
        {
          _tag: "Received",
          ...received.data,
          answerBy: "2021-06-04",
          lateOn: "2021-06-07",
          receivedOn: "2021-06-02",
          hired: [],
          publications: [],
          ads: []
        }
      )
  })
})
