import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { SurveyInvitation, SurveyRound, satisfactionThreshold, remindBeforeClosing } from "../../src/programme/index.ts"
import { answered, asked, invited, open, opened, quarter, surveys } from "./surveyLives.ts"

const about = { round: "r", ...quarter } as const
const plan = { ...about, on: "2009-09-01" } as const
const toOpen = { ...plan, lastDay: "2009-09-30", questions: ["tilfredshed", "samarbejde"] } as const
const planned = SurveyRound.events.Planned("r", "2009-09-01", quarter)
const skipped = SurveyRound.events.Skipped("r", "2009-12-01", { ...quarter, reason: "ressourcer" })

const remindersOf = (state: unknown) => SurveyRound.definition.reminders(state, "r")
const stateAfter = ({ type, data, effectiveOn }: { type: string; data: unknown; effectiveOn: never | string }) =>
  SurveyRound.definition.begin[type]!(data, effectiveOn as never)

describe("a round of surveys", () => {
  it("is planned for a day, and the day is moved by planning it again", () => {
    surveys.when("plan", plan).then([planned]).thenFacts([])
    const later = { ...plan, on: "2009-09-08" } as const
    surveys
      .given(planned)
      .when("plan", later)
      .then([SurveyRound.events.Planned("r", "2009-09-08", quarter)])
  })

  it("is opened from a day to another with its questions and the target of its first day, planned or not", () => {
    surveys.when("open", toOpen).then([opened()])
    surveys.given(planned).when("open", toOpen).then([opened()])
    surveys
      .parameter(satisfactionThreshold.from("2009-09-01", 90, { source: "jobcentret" }))
      .when("open", toOpen)
      .then([opened({ threshold: 90 })])
    surveys
      .parameter(satisfactionThreshold.from("2009-09-02", 90, { source: "jobcentret" }))
      .when("open", toOpen)
      .then([opened({ threshold: 80 })])
  })

  it("is refused for another quarter, a last day before the first, and codes nobody knows, all at once", () => {
    surveys
      .given(planned)
      .when("open", {
        ...toOpen,
        quarter: "2009Q4",
        subject: "vejret",
        lastDay: "2009-08-31",
        questions: ["humoer", "tilfredshed", "tilfredshed"]
      })
      .thenRefused("OtherRound", "QuestionTwice", "RoundEndsFirst", "UnknownSurveyCode", "UnknownSurveyCode")
    surveys.when("open", { ...toOpen, lastDay: "2009-09-01" }).then([opened({ lastDay: "2009-09-01" })])
    surveys.when("plan", { ...plan, subject: "vejret" }).thenRefused("UnknownSurveyCode")
    surveys
      .given(planned)
      .when("plan", { ...plan, quarter: "2010Q1" })
      .thenRefused("OtherRound")
  })

  it.each(["2009Q5", "2009Q0", "2009-Q1", "09Q1"])("is refused for %s, which is no quarter", (wrong) => {
    surveys.when("plan", { ...plan, quarter: wrong }).thenRefused("InputInvalid")
  })

  it("is refused without a question", () => {
    surveys.when("open", { ...toOpen, questions: [] }).thenRefused("InputInvalid")
  })

  it("may be skipped with a reason, as in the fourth quarter of 2009, and be opened all the same", () => {
    const skip = { round: "r", ...quarter, on: "2009-12-01", reason: "ressourcer" } as const
    surveys
      .when("skip", skip)
      .then([skipped])
      .thenFacts([
        {
          kind: "surveys.roundSkipped",
          key: "",
          firstDay: "2009-12-01",
          lastDay: "2009-12-01",
          dimensions: { round: "r", ...quarter, reason: "ressourcer" },
          measures: {}
        }
      ])
    surveys
      .given(planned)
      .when("skip", { ...skip, note: "Ikke sendt." })
      .then([{ ...skipped, data: { ...skipped.data, noteRef: "text-1" } }])
    surveys.when("skip", { ...skip, reason: "ferie" }).thenRefused("UnknownSurveyCode")
    surveys
      .given(planned)
      .when("skip", { ...skip, quarter: "2010Q1" })
      .thenRefused("OtherRound")
    surveys.when("skip", { ...skip, subject: "vejret" }).thenRefused("UnknownSurveyCode")
    surveys.given(skipped).when("skip", skip).thenNotPossible()
    surveys.given(skipped).when("open", toOpen).then([opened()])
    open.when("skip", skip).thenNotPossible()
  })

  it("is open on its days in what is counted, to the day it was closed", () => {
    const days = (lastDay: string) => [
      {
        kind: "surveys.roundOpen",
        key: "",
        firstDay: "2009-09-01",
        lastDay,
        dimensions: { round: "r", ...quarter },
        measures: { threshold: 80 }
      }
    ]
    surveys.when("open", toOpen).thenFacts(days("2009-09-30") as never)
    open.when("close", { round: "r", on: "2009-09-20" }).thenFacts(days("2009-09-20") as never)
    open.when("close", { round: "r", on: "2009-10-05" }).thenFacts(days("2009-09-30") as never)
    open.when("close", { round: "r", on: "2009-08-31" }).thenRefused("SurveyNotOpen")
  })

  it("is taken back while nobody is asked in it, and then counts, reminds of and holds nothing", () => {
    const withdraw = { round: "r", on: "2009-09-02" } as const
    const gone = SurveyRound.events.Withdrawn("r", "2009-09-02", {})
    const closed = SurveyRound.events.Closed("r", "2009-09-02", {})
    for (const given of [surveys.given(planned), open, open.given(closed), surveys.given(skipped)])
      given.when("withdrawRound", withdraw).then([gone]).thenFacts([])
    asked.when("withdrawRound", withdraw).thenRefused("RoundHasInvitations")
    asked
      .given(SurveyInvitation.events.Withdrawn("i1", "2009-09-02", {}))
      .when("withdrawRound", withdraw)
      .then([gone])
    open.given(gone).when("withdrawRound", withdraw).thenNotPossible()
    const state = { _tag: "Withdrawn", ...quarter }
    expect([remindersOf(state), SurveyRound.definition.claims(state, "r")]).toEqual([[], []])
  })

  it("reminds the secretariat to open it, and to close it the day after its last", () => {
    const role = "authority.secretariat"
    expect(remindersOf(stateAfter(planned))).toEqual([{ key: "open/2009-09-01", dueOn: "2009-09-01", role }])
    expect(remindersOf(stateAfter(opened()))).toEqual([{ key: "close/2009-09-30", dueOn: "2009-10-01", role }])
    expect(remindersOf(stateAfter(skipped))).toEqual([])
  })
})

describe("closing and reopening a round", () => {
  it("lets those who have not answered lapse, in the same commit, and leaves the others", () => {
    asked
      .given(
        invited("i2", "authority"),
        SurveyInvitation.events.Answered("i2", "2009-09-03", {
          answers: [{ question: "tilfredshed", answer: "tilfreds", counts: "satisfied" }]
        })
      )
      .when("close", { round: "r", on: "2009-09-30" })
      .then([SurveyRound.events.Closed("r", "2009-09-30", {}), SurveyInvitation.events.Lapsed("i1", "2009-09-30", {})])
  })

  it("is not done as of a day before somebody answered", () => {
    const both = asked.given(answered("i1"), invited("i2", "authority"), {
      ...answered("i2"),
      effectiveOn: "2009-09-03"
    })
    const close = (on: Day) => both.when("close", { round: "r", on })
    close("2009-09-09").thenRefused("ClosedBeforeAnswer")
    close("2009-09-10").then([SurveyRound.events.Closed("r", "2009-09-10", {})])
    both
      .given(SurveyInvitation.events.Withdrawn("i1", "2009-09-10", {}))
      .when("close", { round: "r", on: "2009-09-09" })
      .then([SurveyRound.events.Closed("r", "2009-09-09", {})])
  })

  it("gives it more days with a reason, and reminds those who have not answered anew", () => {
    const reopen = { round: "r", on: "2009-10-05", lastDay: "2009-10-16", reason: "faa-svar" } as const
    const again = [
      SurveyRound.events.Reopened("r", "2009-10-05", { lastDay: "2009-10-16", reason: "faa-svar" }),
      SurveyInvitation.events.Reopened("i1", "2009-10-05", { remindOn: "2009-10-09" })
    ]
    asked.when("reopen", reopen).then(again)
    const closed = asked.given(
      SurveyRound.events.Closed("r", "2009-09-30", {}),
      SurveyInvitation.events.Lapsed("i1", "2009-09-30", {})
    )
    closed.when("reopen", reopen).then(again)
    closed.when("reopen", { ...reopen, reason: "ferie" }).thenRefused("UnknownSurveyCode")
    closed.when("reopen", { ...reopen, lastDay: "2009-10-04" }).thenRefused("RoundEndsFirst")
    closed.when("reopen", { ...reopen, on: "2009-08-01", lastDay: "2009-08-02" }).thenRefused("RoundEndsFirst")
    const [reopenedRound] = again
    closed
      .when("reopen", { ...reopen, note: "For få svar." })
      .then([{ ...reopenedRound!, data: { ...(reopenedRound!.data as object), noteRef: "text-1" } }, again[1]!])
    surveys.given(planned).when("reopen", reopen).thenNotPossible()
  })

  it("counts the days of the reminder in working days, and waits for the last day when there are too few", () => {
    const reopen = { round: "r", on: "2009-12-14", reason: "faa-svar" } as const
    const at = (lastDay: "2009-12-28" | "2009-12-17", days: ReadonlyArray<string>, remindOn: string) =>
      asked
        .when("reopen", { ...reopen, lastDay }, { holidays: new Set(days) as never })
        .then([
          SurveyRound.events.Reopened("r", "2009-12-14", { lastDay, reason: "faa-svar" }),
          SurveyInvitation.events.Reopened("i1", "2009-12-14", { remindOn: remindOn as never })
        ])
    at("2009-12-28", [], "2009-12-21")
    at("2009-12-28", ["2009-12-24", "2009-12-25"], "2009-12-17")
    at("2009-12-17", [], "2009-12-17")
    asked
      .parameter(remindBeforeClosing.from("2009-01-01", 1, { source: "jobcentret" }))
      .when("reopen", { ...reopen, lastDay: "2009-12-28" })
      .then([
        SurveyRound.events.Reopened("r", "2009-12-14", { lastDay: "2009-12-28", reason: "faa-svar" }),
        SurveyInvitation.events.Reopened("i1", "2009-12-14", { remindOn: "2009-12-25" })
      ])
  })
})
