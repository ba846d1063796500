import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, FollowUpRequest, Meeting, MeetingEvaluation, ThemeWish } from "../../src/index.ts"
import { anAgreementInForce } from "../setup.ts"
import { called, held } from "./networkLives.ts"

const party = { agreement: "a1", party: "party-a1" } as const

describe("a wish for a theme", () => {
  const wished = held.given(ThemeWish.events.Wished("w1", "2010-01-15", { theme: "apv", ...party }))

  it("is made by a company whose agreement has the point, for a theme of the list (row 34)", () => {
    const wish = { wish: "w1", agreement: "a1", theme: "apv", on: "2010-01-15" } as const
    held
      .when("wishTheme", { ...wish, note: "Gerne med en psykolog." })
      .then([ThemeWish.events.Wished("w1", "2010-01-15", { theme: "apv", ...party, noteRef: "text-1" })])
    held.when("wishTheme", { ...wish, theme: "vejret" }).thenRefused("NetworkCodeUnknown")
    held.when("wishTheme", { ...wish, agreement: "a9" }).thenRefused("NotAgreed")
    wished.when("wishTheme", wish).thenRefused("AlreadyThere")
  })

  it("is met by a meeting that was held about it, on the day or later (row 34)", () => {
    wished
      .when("meetWish", { wish: "w1", meeting: "m1" })
      .then([ThemeWish.events.Met("w1", "2010-03-01", { meeting: "m1" })])
    wished
      .given(called("m2", "2010-04-01"))
      .when("meetWish", { wish: "w1", meeting: "m2" })
      .thenRefused("MeetingNotHeld", "ThemeNotOfMeeting")
    held
      .given(ThemeWish.events.Wished("w1", "2010-03-02", { theme: "apv", ...party }))
      .when("meetWish", { wish: "w1", meeting: "m1" })
      .thenRefused("AnsweredBeforeAsked")
  })

  it("counts how long it took, and nothing when it is withdrawn", () => {
    const { begin, when, facts } = ThemeWish.definition
    const wish = begin["Wished"]!({ theme: "apv", ...party }, "2010-01-15")
    const met = when["Wished"]!["Met"]!(wish, { meeting: "m1" }, "2010-03-01")
    expect(facts(wish, "w1").map(({ kind }) => kind)).toEqual(["network.themeWished"])
    expect(facts(met, "w1").map(({ kind, measures }) => [kind, measures])).toEqual([
      ["network.themeWished", {}],
      ["network.themeWishMet", { days: 45 }]
    ])
    wished.when("withdrawWish", { wish: "w1", on: "2010-02-01" }).thenFacts([])
    wished
      .given(ThemeWish.events.Withdrawn("w1", "2010-02-01", {}))
      .when("meetWish", { wish: "w1", meeting: "m1" })
      .thenNotPossible()
  })
})

describe("what a company asks for after a theme", () => {
  const ask = { request: "f1", meeting: "m1", agreement: "a1", theme: "apv", on: "2010-03-01" } as const
  const asked = FollowUpRequest.events.Asked("f1", "2010-03-01", {
    meeting: "m1",
    theme: "apv",
    ...party,
    dueOn: "2010-03-15"
  })

  it("is to be answered within ten working days (row 34)", () => {
    held.when("requestFollowUp", ask).then([asked])
    const holidays = { has: (day: Day) => day === "2010-03-02" }
    held
      .when("requestFollowUp", { ...ask, note: "Kan vi få oplægget hos os?" }, { holidays })
      .then([{ ...asked, data: { ...asked.data, dueOn: "2010-03-16", noteRef: "text-1" } }])
  })

  it("is refused before the meeting, of a meeting that was not held, and for another theme", () => {
    held.when("requestFollowUp", { ...ask, on: "2010-02-28" }).thenRefused("BeforeTheMeeting")
    held.when("requestFollowUp", { ...ask, theme: "rekruttering" }).thenRefused("ThemeNotOfMeeting")
    held.when("requestFollowUp", { ...ask, agreement: "a9" }).thenRefused("NotAgreed")
    held
      .given(called("m2", "2010-03-01", { themes: ["apv"] }))
      .when("requestFollowUp", { ...ask, meeting: "m2" })
      .thenRefused("MeetingNotHeld")
  })

  it("is answered once, and not before it was asked (row 34)", () => {
    const open = held.given(asked)
    open
      .when("handleFollowUp", { request: "f1", on: "2010-03-08", answer: "Oplægget er aftalt." })
      .then([FollowUpRequest.events.Handled("f1", "2010-03-08", { answerRef: "text-1" })])
    open.when("handleFollowUp", { request: "f1", on: "2010-02-28" }).thenRefused("AnsweredBeforeAsked")
    open
      .given(FollowUpRequest.events.Handled("f1", "2010-03-08", {}))
      .when("handleFollowUp", { request: "f1", on: "2010-03-09" })
      .thenNotPossible()
    open.when("withdrawFollowUp", { request: "f1", on: "2010-03-02" }).thenFacts([])
  })

  it("reminds the contact every week from the day it is due until it is answered (row 34)", () => {
    const { begin, when, reminders, facts } = FollowUpRequest.definition
    const open = begin["Asked"]!(asked.data, "2010-03-01")
    const handled = (on: Day) => when["Open"]!["Handled"]!(open, {}, on)
    expect(reminders(open, "f1")).toEqual([
      { key: "handle/2010-03-15", dueOn: "2010-03-15", role: "authority.primary", every: { weeks: 1 } }
    ])
    expect(reminders(handled("2010-03-08"), "f1")).toEqual([])
    const days = (state: unknown) => facts(state, "f1").map(({ kind, firstDay, lastDay }) => [kind, firstDay, lastDay])
    expect(days(open)[1]).toEqual(["network.followUpOpen", "2010-03-01", undefined])
    expect(days(handled("2010-03-08"))).toEqual([
      ["network.followUpAsked", "2010-03-01", "2010-03-01"],
      ["network.followUpOpen", "2010-03-01", "2010-03-07"],
      ["network.followUpHandled", "2010-03-08", "2010-03-08"]
    ])
    expect(days(handled("2010-03-01"))).toHaveLength(2)
  })
})

describe("what members think of the meetings", () => {
  const sc37 = { evaluation: "e1", on: "2010-06-15", question: "kommet-til-orde", asked: 48, yes: 42, no: 0 } as const

  it("is told with how many were asked: 42 of 48 said yes, and none no", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 1 } })
    accepted(await desk.network.tellEvaluation({ ...sc37, yes: 24 }))
    const { evaluation, on, asked, yes, no } = sc37
    accepted(await desk.network.correctEvaluation({ evaluation, on, asked, yes, no }))
    const figure = async (key: string) =>
      (await pk.measure(pk.indicators[`network.${key}`]!, { asOf: "2011-12-31" })).map(({ value }) => value)
    expect([await figure("evaluationAsked"), await figure("evaluationYes"), await figure("evaluationNo")]).toEqual([
      [48],
      [42],
      [0]
    ])
    expect((await figure("evaluationYes"))[0]! / (await figure("evaluationAsked"))[0]!).toBe(0.875)
    accepted(await desk.network.voidEvaluation({ evaluation }))
    expect(await figure("evaluationAsked")).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("is refused with more answers than were asked, and for a question that no list has", () => {
    held.when("tellEvaluation", { ...sc37, no: 7 }).thenRefused("MoreAnswersThanAsked")
    held.when("tellEvaluation", { ...sc37, question: "vejret" }).thenRefused("NetworkCodeUnknown")
    const { evaluation, on, ...numbers } = sc37
    held
      .given(MeetingEvaluation.events.Told(evaluation, on, numbers))
      .when("correctEvaluation", { evaluation, on, asked: 41, yes: 42, no: 0 })
      .thenRefused("MoreAnswersThanAsked")
  })

  it("may be of one meeting that was held, on its day or later", () => {
    const ofMeeting = { ...sc37, meeting: "m1", on: "2010-03-01" } as const
    const { evaluation, on, ...told } = ofMeeting
    held.when("tellEvaluation", ofMeeting).then([MeetingEvaluation.events.Told(evaluation, on, told)])
    held.when("tellEvaluation", { ...ofMeeting, on: "2010-02-28" }).thenRefused("BeforeTheMeeting")
    const cancelled = Meeting.events.Cancelled("m2", "2010-04-01", { reason: "andet" })
    held
      .given(called("m2", "2010-04-01"), cancelled)
      .when("tellEvaluation", { ...ofMeeting, meeting: "m2", on: "2010-04-01" })
      .thenRefused("MeetingNotHeld")
  })

  it("of one meeting is corrected to its day or later, and names it", () => {
    const { evaluation, on, ...told } = { ...sc37, meeting: "m1" } as const
    const correct = { evaluation, meeting: "m1", on: "2010-03-01", asked: 48, yes: 41, no: 1 } as const
    const ofMeeting = held.given(MeetingEvaluation.events.Told(evaluation, on, told))
    ofMeeting
      .when("correctEvaluation", correct)
      .then([MeetingEvaluation.events.Corrected(evaluation, "2010-03-01", { asked: 48, yes: 41, no: 1 })])
    ofMeeting.when("correctEvaluation", { ...correct, on: "2010-02-28" }).thenRefused("BeforeTheMeeting")
    const { meeting: _, ...unnamed } = correct
    ofMeeting.when("correctEvaluation", unnamed).thenRefused("EvaluationOfAnother")
    const { meeting: __, ...onTheWhole } = told
    held
      .given(MeetingEvaluation.events.Told(evaluation, on, onTheWhole))
      .when("correctEvaluation", correct)
      .thenRefused("EvaluationOfAnother")
  })
})
