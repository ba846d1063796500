import { module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  externalAgainst,
  ExternalSurvey,
  nearestCounts,
  satisfactionOf,
  Surveys,
  unattainablePercents
} from "../../src/programme/index.ts"

const of2008 = {
  asked: 52,
  questions: [
    { question: "tilfredshed", percent: 90 },
    { question: "forventninger", percent: 85 },
    { question: "anbefaling", percent: 93 }
  ]
}
const of2011 = {
  asked: 92,
  questions: [
    { question: "tilfredshed", percent: 96 },
    { question: "samarbejde", percent: 94 },
    { question: "anbefaling", percent: 92 }
  ]
}
const record = { survey: "kommunen-2008", on: "2008-11-30", by: "kommunen", ...of2008 } as const
const recorded = (more = {}) =>
  ExternalSurvey.events.Recorded("kommunen-2008", "2008-11-30", { by: "kommunen", ...of2008, ...more })
const surveys = module(Surveys)

describe("a survey that others made", () => {
  it("is read in with how many were asked, and what it prints of each question (row 44)", () => {
    surveys.when("recordExternal", record).then([recorded()])
    surveys.when("recordExternal", { ...record, note: "Afsnit 12." }).then([recorded({ noteRef: "text-1" })])
    const { facts } = ExternalSurvey.definition
    const state = ExternalSurvey.definition.begin["Recorded"]!(recorded().data, "2008-11-30")
    expect(facts(state, "k").map(({ kind, dimensions, measures }) => ({ kind, ...dimensions, ...measures }))).toEqual([
      { kind: "surveys.external", survey: "k", by: "kommunen", asked: 52 },
      { kind: "surveys.externalQuestion", survey: "k", question: "tilfredshed", attainable: true, percent: 90 },
      { kind: "surveys.externalQuestion", survey: "k", question: "forventninger", attainable: true, percent: 85 },
      { kind: "surveys.externalQuestion", survey: "k", question: "anbefaling", attainable: false, percent: 93 }
    ])
  })

  it("is refused with a per cent above 100 or below 0, or with nobody asked", () => {
    const one = (told: object) => ({ ...record, questions: [{ question: "tilfredshed", ...told }] })
    for (const percent of [100.1, -1]) surveys.when("recordExternal", one({ percent })).thenRefused("InputInvalid")
    for (const percent of [0, 100])
      surveys.when("recordExternal", one({ percent })).then([recorded({ questions: one({ percent }).questions })])
    for (const asked of [0, -5, 1.5]) surveys.when("recordExternal", { ...record, asked }).thenRefused("InputInvalid")
    surveys.when("recordExternal", one({ percent: 90, answered: 0 })).thenRefused("InputInvalid")
  })

  it("is refused with more answers than asked, a question twice or of nothing, and codes nobody knows", () => {
    surveys
      .when("recordExternal", {
        ...record,
        by: "naboen",
        questions: [
          { question: "tilfredshed", asked: 53, percent: 90 },
          { question: "tilfredshed", answered: 53, percent: 90 },
          { question: "anbefaling", answered: 40, count: 41 },
          { question: "samarbejde" },
          { question: "vejret", count: 1 }
        ]
      })
      .thenRefused(
        "MoreThanAsked",
        "MoreThanAsked",
        "MoreThanAsked",
        "NoResultTold",
        "QuestionTwice",
        "UnknownSurveyCode",
        "UnknownSurveyCode"
      )
  })

  it("is corrected as a whole, and taken back", () => {
    const known = surveys.given(recorded())
    known
      .when("correctExternal", { ...record, asked: 54 })
      .then([ExternalSurvey.events.Corrected("kommunen-2008", "2008-11-30", { by: "kommunen", ...of2008, asked: 54 })])
    known.when("correctExternal", { ...record, by: "naboen" }).thenRefused("UnknownSurveyCode")
    known.when("recordExternal", record).thenRefused("AlreadyThere")
    const gone = ExternalSurvey.events.Withdrawn("kommunen-2008", "2009-01-05", {})
    known.when("withdrawExternal", { survey: "kommunen-2008", on: "2009-01-05" }).then([gone]).thenFacts([])
    known.given(gone).when("correctExternal", record).thenNotPossible()
  })
})

describe("a per cent that cannot arise", () => {
  it("is found in the municipality's two surveys: 93 % of 52 and 94 % of 92 (I-11)", () => {
    expect(unattainablePercents(of2008)).toEqual([
      {
        question: "anbefaling",
        percent: 93,
        of: 52,
        nearest: [
          { count: 48, percent: 92 },
          { count: 49, percent: 94 }
        ],
        da: "93 % kan ikke være af 52 svar: 48/52 = 92 %, 49/52 = 94 %.",
        en: "93 % cannot be of 52 answers: 48/52 = 92 %, 49/52 = 94 %."
      }
    ])
    expect(unattainablePercents(of2011).map(({ question, of, nearest }) => ({ question, of, nearest }))).toEqual([
      {
        question: "samarbejde",
        of: 92,
        nearest: [
          { count: 86, percent: 93 },
          { count: 87, percent: 95 }
        ]
      }
    ])
  })

  it("is none when another number answered that question, or when it is printed with decimals", () => {
    const one = (told: object, asked = 52) =>
      unattainablePercents({ asked, questions: [{ question: "q", ...told } as never] })
    expect(one({ percent: 93, answered: 43 })).toEqual([])
    expect(one({ percent: 93, asked: 43 })).toEqual([])
    expect(one({ percent: 92.3 })).toEqual([])
    expect(one({ percent: 92.4 })).toHaveLength(1)
    expect(one({ count: 48 })).toEqual([])
    expect(one({ percent: 92, count: 48 })).toEqual([])
    expect(one({ percent: 92, count: 40 })[0]!.en).toContain("when the count is 40")
  })

  it.each([
    [0, 1, [{ count: 0, percent: 0 }]],
    [100, 1, [{ count: 1, percent: 100 }]],
    [
      50,
      1,
      [
        { count: 0, percent: 0 },
        { count: 1, percent: 100 }
      ]
    ],
    [50, 2, [{ count: 1, percent: 50 }]],
    [1, 200, [{ count: 1, percent: 1 }]],
    [33.3, 3, [{ count: 1, percent: 33.3 }]]
  ] as const)("%j % of %j is nearest to %j", (percent, of, nearest) => {
    expect(nearestCounts(percent, of)).toEqual(nearest)
  })

  it("agrees with counting them all, for every whole per cent and every number up to 130", () => {
    for (let of = 1; of <= 130; of += 1) {
      const all = new Set(Array.from({ length: of + 1 }, (_, count) => Math.floor((200 * count + of) / (2 * of))))
      for (let percent = 0; percent <= 100; percent += 1)
        expect(
          nearestCounts(percent, of).some((one) => one.percent === percent),
          `${percent} of ${of}`
        ).toBe(all.has(percent))
    }
  })
})

describe("satisfaction against the target", () => {
  const target = { asOf: "2010-12-31", threshold: 80 } as const
  const printed = [
    ["2008Q4", 29, 3],
    ["2009Q1", 30, 1],
    ["2009Q2", 33, 1],
    ["2009Q3", 17, 0],
    ["2010Q1", 10, 0],
    ["2010Q2", 11, 0],
    ["2010Q3", 18, 0],
    ["2010Q4", 21, 0]
  ] as const

  it("is met in every quarter that is printed, and how many were asked cannot be counted (row 43)", () => {
    for (const [quarter, satisfied, dissatisfied] of printed) {
      const { verdict, response, share } = satisfactionOf({ satisfied, dissatisfied }, target)
      expect([quarter, verdict, response.value._tag, share.population]).toEqual([
        quarter,
        "met",
        "notCountable",
        satisfied + dissatisfied
      ])
      expect(share.definition).toBe("surveys.satisfiedOfTwoClasses")
    }
  })

  it("is met in both surveys of the municipality, by what they print of each question", () => {
    for (const [survey, on] of [
      [of2008, "2008-11-30"],
      [of2011, "2011-02-28"]
    ] as const) {
      const against = externalAgainst({ ...survey, on }, target)
      expect(against.map(({ verdict }) => verdict)).toEqual(["met", "met", "met"])
      expect(against[0]!.share).toMatchObject({
        asOf: on,
        population: survey.asked,
        definition: "surveys.externalPercent"
      })
    }
    const one = (told: object) =>
      externalAgainst({ on: "2008-11-30", asked: 52, questions: [{ question: "q", ...told }] }, target)
    expect(one({ count: 8, answered: 10 })).toMatchObject([
      { verdict: "met", share: { value: { value: 0.8 }, population: 10, parts: { count: 8 } } }
    ])
    expect(one({ percent: 79.9 })).toMatchObject([{ verdict: "notMet" }])
    expect(one({})).toEqual([])
  })

  it("is not reported without answers, and never 0 %", () => {
    const { share, response, verdict } = satisfactionOf(
      { satisfied: 0, dissatisfied: 0, neutral: 0, invited: 12, returned: 0 },
      target
    )
    expect([share.value, verdict]).toEqual([{ _tag: "notReported" }, "notReported"])
    expect(response).toMatchObject({ value: { _tag: "exact", value: 0 }, population: 12 })
    expect(satisfactionOf({ satisfied: 1, dissatisfied: 0, invited: 12 }, target).response.value._tag).toBe(
      "notReported"
    )
    expect(satisfactionOf({ satisfied: 1, dissatisfied: 0, invited: 0, returned: 0 }, target).response.value._tag).toBe(
      "notReported"
    )
  })

  it("counts neutral answers among the answers, and is met at the target itself", () => {
    expect(satisfactionOf({ satisfied: 8, dissatisfied: 2 }, target).verdict).toBe("met")
    const neutral = satisfactionOf({ satisfied: 8, neutral: 1, dissatisfied: 2, invited: 22, returned: 11 }, target)
    expect(neutral).toMatchObject({
      verdict: "notMet",
      share: { value: { value: 8 / 11 }, population: 11, parts: { satisfied: 8, neutral: 1, dissatisfied: 2 } },
      response: { value: { _tag: "exact", value: 0.5 }, population: 22, parts: { returned: 11 } }
    })
    expect(satisfactionOf({ satisfied: 3, dissatisfied: 0 }, { ...target, threshold: 100 }).verdict).toBe("met")
  })
})
