import { describe, expect, it } from "vitest"
import {
  allOfUnknown,
  assess,
  atLeast,
  between,
  checkAssessments,
  type Criterion,
  everyWeeks,
  figure,
  noTarget,
  questionsOf
} from "../../src/evaluation/index.ts"
import type { MeasureRow } from "../../src/facts/index.ts"
import { defineFact } from "../../src/plugin/index.ts"

class Thing extends defineFact("thing")<{ readonly kind: string }>() {}
const thing = figure(Thing, { taken: { how: "flow" } })
const asOf = "2010-12-31" as const

const aCriterion = (changes: Partial<Criterion>): Criterion => ({
  id: "SC",
  title: { da: "Kriteriet", en: "The criterion" },
  unit: "things",
  source: { da: "kilden", en: "the source" },
  asOf,
  target: noTarget,
  result: thing,
  ...changes
})

const row = (value: number, ...group: ReadonlyArray<string>): MeasureRow => ({ group, value })

/** Assesses by answers given by name; a number is one group. */
const assessed = (
  changes: Partial<Criterion>,
  answers: Readonly<Record<string, number | ReadonlyArray<MeasureRow>>>
) => {
  const criterion = aCriterion(changes)
  const asked = [...questionsOf(criterion, { asOf }).keys()]
  expect(Object.keys(answers).toSorted()).toEqual(asked.toSorted())
  const all = new Map(Object.entries(answers).map(([name, one]) => [name, typeof one === "number" ? [row(one)] : one]))
  return assess(criterion, { asOf }, all)
}
const codes = (assessment: ReturnType<typeof assessed>) =>
  checkAssessments([assessment]).map(({ code, texts }) => [code, texts.en])

describe("a percentage", () => {
  const of = { as: { how: "percent", of: thing }, target: atLeast(80), unit: "percent" } as const

  it.each([
    [278, 300, 92.7, "met"],
    [4, 5, 80, "met"],
    [799, 1000, 79.9, "notMet"],
    [1, 3, 33.3, "notMet"],
    [1, 16, 6.3, "notMet"],
    [0, 7, 0, "notMet"]
  ] as const)("of %i out of %i is %s, rounded half up: %s", (part, whole, percent, verdict) => {
    expect(assessed(of, { result: part, "as/of": whole })).toMatchObject({ result: percent, verdict, target: 80 })
  })

  it("out of nobody is not reported, and never 0", () => {
    expect(assessed(of, { result: 0, "as/of": 0 })).toMatchObject({ result: null, verdict: "notReported" })
  })

  it("of each quarter is judged by the lowest, and tells of the quarters between that are missing", () => {
    const each = { ...of, as: { how: "percent", of: thing, each: true } } as const
    const quarters = [row(32, "2008-Q4"), row(17, "2009-Q3"), row(21, "2010-Q1")]
    const satisfied = [row(29, "2008-Q4"), row(17, "2009-Q3"), row(20, "2010-Q1"), row(1, "2010-Q1")]
    const met = assessed(each, { result: satisfied, "as/of": quarters })
    expect(met).toMatchObject({
      result: { min: 90.6, max: 100 },
      verdict: "met",
      parts: { "2008-Q4": 90.6, "2009-Q3": 100, "2010-Q1": 100 },
      gaps: ["2009-Q1", "2009-Q2", "2009-Q4"]
    })
    expect(codes(met)).toEqual([["seriesHasGap", expect.stringContaining("2009-Q1, 2009-Q2, 2009-Q4")]])
    const low = assessed(each, { result: [row(2, "2008-Q4")], "as/of": [row(4, "2008-Q4"), row(2, "2009-Q1")] })
    expect(low).toMatchObject({ result: { min: 0, max: 50 }, verdict: "notMet" })
    expect(low.gaps).toBeUndefined()
    expect(assessed(each, { result: [], "as/of": [] })).toMatchObject({ result: null, verdict: "notReported" })
  })

  it("that somebody reported stands with how many were asked, and is checked against them", () => {
    const beside = [{ name: "would", title: { da: "vil anbefale", en: "would recommend" }, figure: thing }]
    const reported = { target: atLeast(80), as: { how: "reported", asked: thing }, beside } as const
    const one = assessed(reported, { result: 90, "as/asked": 52, "beside/would": 93 })
    expect(one).toMatchObject({ result: 90, of: 52, verdict: "met", beside: [{ name: "would", value: 93 }] })
    expect(codes(one)).toEqual([["percentNotAttainable", expect.stringContaining("93 % (would recommend)")]])
  })
})

describe("a count of which something is missing", () => {
  const missing = { da: "kun forsikrede", en: "insured only" }
  it.each([
    [58, "metLowerBound"],
    [20, "metLowerBound"],
    [19, "undetermined"]
  ] as const)("of %i is %s against 20", (known, verdict) => {
    const one = assessed({ target: atLeast(20), missing }, { result: known })
    expect(one).toMatchObject({ result: known, verdict, note: missing, measured: { value: { _tag: "lowerBound" } } })
  })
})

describe("what a source states", () => {
  const spec = {
    target: everyWeeks(8),
    as: { how: "stated", number: 14 },
    parts: { 2008: thing, 2009: thing, 2010: thing }
  } as const

  it("is disputed when its parts come to something else, and says so", () => {
    const one = assessed(spec, { result: 16, "parts/2008": 4, "parts/2009": 6, "parts/2010": 6 })
    expect(one).toMatchObject({
      result: { stated: 14, byYear: { 2008: 4, 2009: 6, 2010: 6 } },
      verdict: "disputed",
      target: { everyWeeks: 8 }
    })
    expect(codes(one).map(([code]) => code)).toEqual(["totalIsNotSumOfParts", "cadenceMissed"])
  })

  it.each([
    [6, "met"],
    [2, "notMet"]
  ] as const)("is judged by how often, when its parts agree: %i in the last year is %s", (last, verdict) => {
    const as = { how: "stated", number: 12 + last } as const
    const one = assessed({ ...spec, as }, { result: 12, "parts/2008": 6, "parts/2009": 6, "parts/2010": last })
    expect(one.verdict).toBe(verdict)
  })
})

describe("what can be counted in several ways", () => {
  const reading = (name: string, per: number) => ({ name, title: { da: name, en: name }, result: thing, per })
  const spec = {
    target: between(3, 4),
    as: { how: "readings", readings: [reading("own", 4), reading("all", 3)] }
  } as const

  it.each([
    [16, 8, "derivable"],
    [16, 9, "met"],
    [11, 8, "notMet"]
  ] as const)("with %i and %i is %s", (own, all, verdict) => {
    const one = assessed(spec, { result: 0, "as/own": own, "as/all": all })
    expect(one).toMatchObject({ result: null, verdict, target: { min: 3, max: 4 } })
    expect(one.beside?.map(({ value }) => value)).toEqual([
      Math.round((own / 4) * 10) / 10,
      Math.round((all / 3) * 10) / 10
    ])
  })
})

describe("other results", () => {
  it("are the day of the first", () => {
    const first = { as: { how: "firstDay" } } as const
    expect(assessed(first, { result: [row(1, "2010-09-01"), row(1, "2010-04-06")] })).toMatchObject({
      result: "2010-04-06",
      verdict: "noTarget"
    })
    expect(assessed(first, { result: [] })).toMatchObject({ result: null, verdict: "notReported" })
  })

  it("are yes out of all who were asked", () => {
    const answers = { as: { how: "answers", no: thing, asked: thing } } as const
    expect(assessed(answers, { result: 42, "as/no": 0, "as/asked": 48 }).result).toEqual({
      yes: 42,
      no: 0,
      n: 48,
      percentYes: 87.5
    })
    expect(assessed(answers, { result: 0, "as/no": 0, "as/asked": 0 })).toMatchObject({
      result: null,
      verdict: "notReported"
    })
  })

  it("are several figures added up, gross and net", () => {
    const both = assessed(
      { target: atLeast(600), result: [thing, thing], net: [thing, thing] },
      { "result/0": 400, "result/1": 256, "net/0": 400, "net/1": 170 }
    )
    expect(both).toMatchObject({ result: 656, net: 570, verdict: "metGrossOnly" })
  })

  it("are a change from another figure, and no change from nothing", () => {
    const beside = [{ name: "views", title: { da: "visninger", en: "views" }, figure: thing, changeFrom: thing }]
    const change = (from: number, to: number) =>
      assessed({ beside }, { result: 1, "beside/views": to, "from/views": from }).beside
    expect(change(10_000, 13_800)).toMatchObject([{ value: 38 }])
    expect(change(200, 199)).toMatchObject([{ value: 0 }])
    expect(change(0, 10)).toBeUndefined()
  })

  it("are not judged when nobody knows out of how many, which is told", () => {
    const one = assessed({ target: allOfUnknown({ da: "partnere", en: "partners" }) }, { result: 61 })
    expect(one).toMatchObject({ result: 61, target: "all", verdict: "undetermined" })
    expect(codes(one)).toEqual([["denominatorMissing", expect.stringContaining("partners")]])
  })

  it("are of one year among several, in another unit, with a note", async () => {
    const year = figure(Thing, { taken: { how: "flow", from: "2008-01-01" }, asOf: "2008-12-31" })
    const spec = { parts: { 2008: year }, dividedBy: 100, note: { da: "i kroner", en: "in kroner" } }
    const asked = questionsOf(aCriterion(spec), { asOf })
    expect([...asked.values()].map(({ taken }) => taken)).toEqual([
      { how: "flow", to: "2010-12-31" },
      { how: "flow", from: "2008-01-01", to: "2008-12-31" }
    ])
    expect(assessed(spec, { result: 40_000, "parts/2008": 20_000 })).toMatchObject({
      result: 400,
      parts: { 2008: 200 },
      note: { en: "in kroner" }
    })
  })

  it("are between two numbers, both included", () => {
    for (const [value, verdict] of [
      [2, "notMet"],
      [3, "met"],
      [4, "met"],
      [5, "notMet"]
    ] as const)
      expect(assessed({ target: between(3, 4) }, { result: value }).verdict).toBe(verdict)
  })
})
