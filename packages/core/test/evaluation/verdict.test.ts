import { describe, expect, it } from "vitest"
import { exact, lowerBound } from "../../src/facts/index.ts"
import {
  checkAssessments,
  checkStatement,
  isAttainable,
  type Statement,
  verdictOf
} from "../../src/evaluation/index.ts"
import { aCriterionAssessed } from "./report.ts"

describe("the verdict on a value", () => {
  it.each([
    [exact(49), 50, undefined, "notMet"],
    [exact(50), 50, undefined, "met"],
    [exact(51), 50, undefined, "met"],
    [exact(0), 0, undefined, "met"],
    [exact(176), undefined, undefined, "noTarget"],
    [exact(50), 50, 50, "met"],
    [exact(50), 50, 49, "metGrossOnly"],
    [exact(49), 50, 60, "notMet"],
    [exact(50), undefined, 40, "noTarget"],
    [lowerBound(50), 50, undefined, "metLowerBound"],
    [lowerBound(49), 50, undefined, "undetermined"],
    [lowerBound(49), undefined, undefined, "noTarget"],
    [{ _tag: "notReported" }, 50, undefined, "notReported"],
    [{ _tag: "notReported" }, undefined, undefined, "notReported"],
    [{ _tag: "notCountable", reason: "the system could not" }, 50, undefined, "notCountable"],
    [{ _tag: "notCountable", reason: "the system could not" }, undefined, undefined, "notCountable"]
  ] as const)("%j against %s, net %s, is %s", (value, target, net, verdict) => {
    expect(verdictOf(value, target, net)).toBe(verdict)
  })
})

describe("a printed percentage", () => {
  it.each([
    [90, 52, true],
    [93, 52, false],
    [94, 92, false],
    [92, 92, true],
    [85, 52, true],
    [96, 92, true],
    [0, 52, true],
    [100, 52, true],
    [101, 52, false],
    [50, 1, false],
    [13, 8, true],
    [12, 8, false],
    [0, 0, false]
  ])("%i %% of %i is some whole number of answers, rounded half up: %s", (percent, n, attainable) => {
    expect(isAttainable(percent, n)).toBe(attainable)
  })
})

describe("a statement that is checked against itself", () => {
  const says = (statement: Statement) =>
    checkStatement(statement).map(({ code, subject, texts }) => [code, subject, texts.da, texts.en])

  it("as a total says nothing when it is the sum of its parts, else both numbers", () => {
    const total = { how: "total", subject: "SC-01", parts: { a: 100, b: 75 } } as const
    expect(says({ ...total, total: 175 })).toEqual([])
    expect(says({ ...total, total: 176 })).toEqual([
      [
        "totalIsNotSumOfParts",
        "SC-01",
        "Kilden skriver 176 i alt, men delene giver 100 + 75 = 175.",
        "The source states 176 in all, but the parts give 100 + 75 = 175."
      ]
    ])
  })

  it("as a percentage says nothing when it can be, else out of how many", () => {
    const percent = {
      how: "percent",
      subject: "SC-20",
      of: { da: "vil anbefale", en: "would recommend" },
      n: 52
    } as const
    expect(says({ ...percent, percent: 85 })).toEqual([])
    const [found] = checkStatement({ ...percent, percent: 93 })
    expect(found).toMatchObject({ code: "percentNotAttainable", subject: "SC-20" })
    expect(found!.texts).toEqual({
      da: "93 % (vil anbefale) kan ikke opnås med 52 svar, når der rundes af på sædvanlig vis.",
      en: "93 % (would recommend) cannot be reached with 52 answers under half-up rounding."
    })
  })

  it("as dates says nothing when they agree, else where each stands", () => {
    const dates = { how: "dates", subject: "round-1", of: { da: "Første runde", en: "First round" } } as const
    const date = (day: string, page: string) => ({ date: day, source: { da: `s. ${page}`, en: `p. ${page}` } })
    expect(says({ ...dates, dates: [date("2009-06", "11"), date("2009-06", "15")] })).toEqual([])
    expect(says({ ...dates, dates: [] })).toEqual([])
    expect(says({ ...dates, dates: [date("2009-06", "11"), date("2009-07", "15")] })).toEqual([
      [
        "datesDisagree",
        "round-1",
        "Første runde: kilden er uenig med sig selv: 06.2009 (s. 11), 07.2009 (s. 15).",
        "First round: the source disagrees with itself: 2009-06 (p. 11), 2009-07 (p. 15)."
      ]
    ])
  })

  it("without a denominator says that the share cannot be computed", () => {
    expect(says({ how: "noDenominator", subject: "SC-09", of: { da: "stillinger", en: "vacancies" } })).toEqual([
      [
        "denominatorMissing",
        "SC-09",
        "Kilden oplyser ikke antallet af stillinger; andelen kan ikke beregnes.",
        "The source does not give the number of vacancies; the share cannot be computed."
      ]
    ])
  })

  it("as a series says nothing when it is whole, else what is missing", () => {
    const gap = { how: "gap", subject: "survey", of: { da: "Runder", en: "Rounds" } } as const
    expect(says({ ...gap, missing: [] })).toEqual([])
    expect(says({ ...gap, missing: ["2010-1", "2010-2"] })).toEqual([
      [
        "seriesHasGap",
        "survey",
        "Runder: i rækken mangler 2010-1, 2010-2.",
        "Rounds: missing from the series: 2010-1, 2010-2."
      ]
    ])
  })

  it("as a cadence says nothing when enough were held, else in which years too few were", () => {
    const cadence = { how: "cadence", subject: "SC-07", everyWeeks: 6 } as const
    expect(says({ ...cadence, byYear: { "2009": 8, "2010": 9 } })).toEqual([])
    expect(says({ ...cadence, byYear: { "2008": 8, "2009": 7, "2010": 0 } })).toEqual([
      [
        "cadenceMissed",
        "SC-07",
        "Hver 6. uge giver mindst 8 møder om året; i 2009 blev der holdt 7.",
        "Every 6 weeks gives at least 8 meetings a year; 7 were held in 2009."
      ],
      [
        "cadenceMissed",
        "SC-07",
        "Hver 6. uge giver mindst 8 møder om året; i 2010 blev der holdt 0.",
        "Every 6 weeks gives at least 8 meetings a year; 0 were held in 2010."
      ]
    ])
  })
})

describe("what a reader of the assessments must know", () => {
  const one = aCriterionAssessed()

  it("is nothing when all is told on one day, net and out of the same", () => {
    expect(checkAssessments([one, aCriterionAssessed({ id: "SC-02" })])).toEqual([])
    expect(checkAssessments([])).toEqual([])
  })

  it("is that a target is met gross only", () => {
    const gross = aCriterionAssessed({ verdict: "metGrossOnly", result: 330, net: 280, target: 300 })
    expect(checkAssessments([gross])).toMatchObject([
      {
        code: "metGrossNotNet",
        subject: "SC-01",
        texts: { en: "The target 300 is met gross (330) but not net (280): 50 no longer count." }
      }
    ])
    expect(checkAssessments([{ ...gross, verdict: "met" }])).toEqual([])
  })

  it("is that the base has changed since the target was set", () => {
    const changed = aCriterionAssessed({ target: 18, targetOf: 18, of: 20 })
    expect(checkAssessments([changed])).toMatchObject([
      { code: "baseChanged", texts: { da: expect.stringContaining("sat ud af 18, men resultatet er talt ud af 20") } }
    ])
    expect(checkAssessments([{ ...changed, of: 18 }])).toEqual([])
  })

  it("is that parts do not give the result", () => {
    const parts = aCriterionAssessed({ result: 97, parts: { participants: 60, substitutes: 36 } })
    expect(checkAssessments([parts])).toMatchObject([{ code: "totalIsNotSumOfParts", subject: "SC-01" }])
    expect(checkAssessments([{ ...parts, result: 96 }])).toEqual([])
    expect(checkAssessments([{ ...parts, result: "96" }])).toEqual([])
  })

  it("is that days are mixed, each day named once, in order", () => {
    const days = ["2011-04-06", "2010-12-31", "2011-04-06", null].map((asOf) => aCriterionAssessed({ asOf }))
    expect(checkAssessments(days)).toEqual([
      {
        code: "daysMixed",
        subject: "evaluation",
        texts: {
          da: "Tabellen blander 2 opgørelsesdage: 31.12.2010, 06.04.2011.",
          en: "The table mixes 2 days of counting: 2010-12-31, 2011-04-06."
        }
      }
    ])
  })
})
