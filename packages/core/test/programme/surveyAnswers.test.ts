import { describe, expect, it } from "vitest"
import { Dissatisfaction, SurveyInvitation, SurveyRound, casesOf } from "../../src/programme/index.ts"
import { answered, answers, asked, caseOpened, dissatisfied, invited, open, surveys } from "./surveyLives.ts"

const reply = (answer: string, more = {}) =>
  ({ invitation: "i1", round: "r", on: "2009-09-10", answers: [{ question: "tilfredshed", answer }], ...more }) as const
const corrected = (answer: string, counts: "satisfied" | "dissatisfied") =>
  SurveyInvitation.events.AnswerCorrected("i1", "2009-09-10", { answers: answers(answer, counts) })

const stateOf = (...events: ReadonlyArray<{ type: string; data: unknown; effectiveOn: string }>) =>
  events.reduce<{ _tag: string } | undefined>(
    (state, { type, data, effectiveOn }) =>
      state === undefined
        ? SurveyInvitation.definition.begin[type]!(data, effectiveOn as never)
        : SurveyInvitation.definition.when[state._tag]![type]!(state, data, effectiveOn as never),
    undefined
  )
const remindersOf = (state: unknown) => SurveyInvitation.definition.reminders(state, "i1")

describe("inviting to a survey", () => {
  const list = [
    { agreement: "a1", side: "company" },
    { agreement: "a1", side: "authority", respondent: "consultant-2" },
    { agreement: "a2", side: "company" }
  ] as const
  const invite = { round: "r", on: "2009-09-02", respondents: list } as const
  const sent = [
    invited("new-0"),
    invited("new-1", "authority", { respondent: "consultant-2" }),
    invited("new-2", "company", { agreement: "a2", party: "smithy" })
  ]

  it("asks both sides of each agreement in one command, each with a life of its own", () => {
    open.when("invite", invite).then(sent)
  })

  it("asks 200 companies in one command", () => {
    const agreements = Array.from({ length: 200 }, (_, at) => `p${at}`)
    const all = agreements.reduce((given, agreement) => given.agreed(agreement, { party: `party-${agreement}` }), open)
    all
      .when("invite", {
        ...invite,
        respondents: agreements.map((agreement) => ({ agreement, side: "company" as const }))
      })
      .then(
        agreements.map((agreement, at) => invited(`new-${at}`, "company", { agreement, party: `party-${agreement}` }))
      )
  })

  it("is refused for an agreement that is not in force, the same side twice, an empty list, and a day outside", () => {
    open
      .when("invite", { ...invite, respondents: [...list, { agreement: "gone", side: "company" }] })
      .thenRefused("NotAgreed")
    open.when("invite", { ...invite, respondents: [list[0], list[1], list[0]] }).thenRefused("InvitedTwice")
    open.when("invite", { ...invite, respondents: [] }).thenRefused("InputInvalid")
    for (const on of ["2009-08-31", "2009-10-01"] as const)
      open.when("invite", { ...invite, on }).thenRefused("SurveyNotOpen")
    const planned = SurveyRound.events.Planned("r", "2009-09-01", { quarter: "2009Q3", subject: "x" })
    surveys.given(planned).when("invite", invite).thenRefused("SurveyNotOpen")
    open
      .given(SurveyRound.events.Closed("r", "2009-09-20", {}))
      .when("invite", invite)
      .thenRefused("SurveyNotOpen")
  })

  it("hands out the questionnaire, and reminds before the round closes, until it is answered or closed", () => {
    const to = { agreement: "a1", role: "company.primary" }
    expect(remindersOf(stateOf(invited("i1")))).toEqual([
      { key: "invitation/2009-09-02", dueOn: "2009-09-02", ...to },
      { key: "unanswered/2009-09-23", dueOn: "2009-09-23", ...to }
    ])
    expect(remindersOf(stateOf(invited("i1", "authority")))[0]).toMatchObject({ role: "authority.primary" })
    const person = stateOf(invited("i1", "company", { respondent: "company-2" }))
    expect(remindersOf(person)[0]).toMatchObject({ role: "person", person: "company-2" })
    expect(remindersOf(stateOf(invited("i1"), answered("i1")))).toEqual([])
    const lapsed = SurveyInvitation.events.Lapsed("i1", "2009-09-20", {})
    expect(remindersOf(stateOf(invited("i1"), lapsed))).toEqual([])
    const again = SurveyInvitation.events.Reopened("i1", "2009-10-01", { remindOn: "2009-10-10" })
    expect(remindersOf(stateOf(invited("i1"), lapsed, again))[1]).toMatchObject({ dueOn: "2009-10-10" })
  })

  it("tells who was reminded: those asked by then who have not answered", () => {
    const all = asked.given(invited("i2", "authority"), answered("i2"))
    const remind = { round: "r", on: "2009-09-23" } as const
    all.when("remind", remind).then([SurveyInvitation.events.Reminded("i1", "2009-09-23", {})])
    all.given(answered("i1")).when("remind", remind).thenRefused("NobodyToRemind")
    all.when("remind", { ...remind, on: "2009-09-01" }).thenRefused("NobodyToRemind")
    all.when("remind", { ...remind, on: "2009-10-01" }).thenRefused("SurveyNotOpen")
    const twice = asked.given(SurveyInvitation.events.Reminded("i1", "2009-09-23", {}))
    expect(() => twice.when("remind", remind).thenFacts([])).toThrow("surveys.reminded")
  })

  it("is taken back with its answer and the case nobody has begun, and then nothing is counted", () => {
    const withdraw = { invitation: "i1", on: "2009-09-11" } as const
    const gone = SurveyInvitation.events.Withdrawn("i1", "2009-09-11", {})
    asked.when("withdrawInvitation", withdraw).then([gone]).thenFacts([])
    dissatisfied
      .when("withdrawInvitation", withdraw)
      .then([gone, Dissatisfaction.events.Withdrawn("i1", "2009-09-11", {})])
      .thenFacts([])
    asked.given(gone).when("withdrawInvitation", withdraw).thenNotPossible()
    asked
      .given(SurveyInvitation.events.Lapsed("i1", "2009-09-20", {}))
      .when("withdrawInvitation", withdraw)
      .then([gone])
  })
})

describe("answering a survey", () => {
  it("keeps what each answer counts as", () => {
    const more = {
      note: "Godt.",
      answers: [
        { question: "tilfredshed", answer: "meget-tilfreds" },
        { question: "samarbejde", answer: "hverken" }
      ]
    }
    asked.when("answer", reply("tilfreds", more)).then([
      SurveyInvitation.events.Answered("i1", "2009-09-10", {
        answers: [
          { question: "tilfredshed", answer: "meget-tilfreds", counts: "satisfied" },
          { question: "samarbejde", answer: "hverken", counts: "neutral" }
        ],
        noteRef: "text-1"
      })
    ])
  })

  it("is done once: a second answer is refused, and a correction is another command", () => {
    asked.given(answered("i1")).when("answer", reply("tilfreds")).thenNotPossible()
    asked.when("correctAnswer", reply("tilfreds")).thenNotPossible()
    asked
      .given(answered("i1"))
      .when("correctAnswer", reply("meget-tilfreds"))
      .then([corrected("meget-tilfreds", "satisfied")])
  })

  it("is refused outside the days of the round, before one was asked, and when the round is closed until it is reopened", () => {
    for (const on of ["2009-09-01", "2009-10-01"] as const)
      asked.when("answer", reply("tilfreds", { on })).thenRefused("SurveyNotOpen")
    for (const on of ["2009-09-02", "2009-09-30"] as const)
      asked.when("answer", reply("tilfreds", { on })).then([{ ...answered("i1"), effectiveOn: on }])
    const closed = asked.given(
      SurveyRound.events.Closed("r", "2009-10-01", {}),
      SurveyInvitation.events.Lapsed("i1", "2009-10-01", {})
    )
    closed.when("answer", reply("tilfreds")).thenRefused("SurveyNotOpen")
    const again = closed.given(
      SurveyRound.events.Reopened("r", "2009-10-02", { lastDay: "2009-10-09", reason: "faa-svar" }),
      SurveyInvitation.events.Reopened("i1", "2009-10-02", { remindOn: "2009-10-09" })
    )
    again
      .when("answer", reply("tilfreds", { on: "2009-10-09" }))
      .then([{ ...answered("i1"), effectiveOn: "2009-10-09" }])
  })

  it("may be corrected after the round is closed, with the day it was given in the round", () => {
    const closed = asked.given(answered("i1"), SurveyRound.events.Closed("r", "2009-09-20", {}))
    closed.when("correctAnswer", reply("meget-tilfreds")).then([corrected("meget-tilfreds", "satisfied")])
    closed.when("correctAnswer", reply("tilfreds", { on: "2009-09-21" })).thenRefused("SurveyNotOpen")
  })

  it("is refused for another round, what was not asked, a question twice and a class nobody knows, all at once", () => {
    const other = SurveyRound.events.Opened("other", "2009-09-01", {
      quarter: "2009Q3",
      subject: "administrativ-stoette",
      questions: ["tilfredshed"],
      lastDay: "2009-09-30",
      threshold: 80
    })
    const wrong = [
      { question: "tilfredshed", answer: "glad" },
      { question: "tilfredshed", answer: "tilfreds" },
      { question: "samarbejde", answer: "tilfreds" }
    ]
    for (const command of ["answer", "correctAnswer"] as const)
      asked
        .given(other)
        .when(command, { ...reply("tilfreds"), round: "other", answers: wrong })
        .thenRefused("NotOfRound", "QuestionTwice", "QuestionNotAsked", "UnknownSurveyCode")
    asked.when("answer", { ...reply("tilfreds"), answers: [] }).thenRefused("InputInvalid")
  })
})

describe("a dissatisfied answer", () => {
  it("opens a case for the responsible consultant in the same commit (row 42)", () => {
    asked.when("answer", reply("utilfreds")).then([answered("i1", "utilfreds", "dissatisfied"), caseOpened("i1")])
    const state = Dissatisfaction.definition.begin["Opened"]!(caseOpened("i1").data, "2009-09-10")
    expect(Dissatisfaction.definition.reminders(state, "i1")).toEqual([
      { key: "contact/2009-09-10", dueOn: "2009-09-10", role: "authority.primary" },
      { key: "uncontacted/2009-09-10", dueOn: "2009-09-11", role: "authority.primary", every: { weeks: 1 } }
    ])
    expect(state).toMatchObject({ agreement: "a1" })
  })

  it("of the authority's own is counted, and opens a case only where the jobcentre wants that", () => {
    const ours = open.given(invited("i1", "authority"))
    ours.when("answer", reply("utilfreds")).then([answered("i1", "utilfreds", "dissatisfied")])
    ours
      .parameter(casesOf.from("2009-01-01", ["company", "authority"], { source: "jobcentret" }))
      .when("answer", reply("utilfreds"))
      .then([answered("i1", "utilfreds", "dissatisfied"), caseOpened("i1", "2009-09-10", "authority")])
  })

  it("that was not dissatisfied after all takes the case with it, unless somebody has begun it", () => {
    const gone = Dissatisfaction.events.Withdrawn("i1", "2009-09-10", {})
    dissatisfied.when("correctAnswer", reply("tilfreds")).then([corrected("tilfreds", "satisfied"), gone])
    const begun = Dissatisfaction.events.Contacted("i1", "2009-09-10", { resolveBy: "2009-09-24" })
    dissatisfied
      .given(begun)
      .when("correctAnswer", reply("tilfreds"))
      .then([corrected("tilfreds", "satisfied")])
    dissatisfied
      .given(begun, Dissatisfaction.events.Resolved("i1", "2009-09-11", { resolution: "loest", noteRef: "n" }))
      .when("correctAnswer", reply("meget-utilfreds"))
      .then([corrected("meget-utilfreds", "dissatisfied")])
  })

  it("that is found by a correction opens a case, again too, and another question is written on it", () => {
    const worse = corrected("utilfreds", "dissatisfied")
    asked
      .given(answered("i1"))
      .when("correctAnswer", reply("utilfreds"))
      .then([worse, caseOpened("i1")])
    const better = dissatisfied.given(
      corrected("tilfreds", "satisfied"),
      Dissatisfaction.events.Withdrawn("i1", "2009-09-10", {})
    )
    better.when("correctAnswer", reply("utilfreds")).then([worse, caseOpened("i1")])
    const other = [{ question: "samarbejde", answer: "utilfreds" }]
    dissatisfied.when("correctAnswer", { ...reply(""), answers: other }).then([
      SurveyInvitation.events.AnswerCorrected("i1", "2009-09-10", {
        answers: [{ question: "samarbejde", answer: "utilfreds", counts: "dissatisfied" }]
      }),
      Dissatisfaction.events.AnswerCorrected("i1", "2009-09-10", { questions: ["samarbejde"] })
    ])
  })
})
