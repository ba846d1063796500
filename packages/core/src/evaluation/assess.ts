import { type FactQuery, type MeasureRow, totalOf } from "../facts/index.ts"
import { queryOf, type Viewpoint } from "../plugin/index.ts"
import type { Assessment } from "./Assessment.ts"
import type { Criterion, Figure, Target } from "./Criterion.ts"
import { figuresOf } from "./figuresOf.ts"
import { type Counts, resultOf, targetNumber } from "./resultOf.ts"

/**
 * What must be asked of the facts to assess a criterion, by name.
 *
 * @category operations
 */
export const questionsOf = (criterion: Criterion, viewpoint: Viewpoint): ReadonlyMap<string, FactQuery> =>
  new Map(
    [...figuresOf(criterion)].map(([name, { question, asOf = viewpoint.asOf }]) => [
      name,
      queryOf({ title: criterion.title, ...question }, { ...viewpoint, asOf })
    ])
  )

const countsOf = (criterion: Criterion, answers: ReadonlyMap<string, ReadonlyArray<MeasureRow>>): Counts => {
  const rows = (name: string): ReadonlyArray<MeasureRow> =>
    [...answers].filter(([one]) => one === name || one.startsWith(`${name}/`)).flatMap(([, all]) => all)
  const { dividedBy = 1 } = criterion
  const number = (name: string): number => totalOf(rows(name)) / dividedBy
  const named = (figures: Readonly<Record<string, Figure>>): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.keys(figures).map((name) => [name, totalOf(answers.get(`parts/${name}`) ?? []) / dividedBy])
    )
  return { number, rows, parts: criterion.parts === undefined ? undefined : named(criterion.parts) }
}

/** The target as it is shown. */
const shownTarget = (target: Target, counts: Counts): unknown => {
  switch (target.how) {
    case "between":
      return { min: target.min, max: target.max }
    case "everyWeeks":
      return { everyWeeks: target.weeks }
    case "allOfUnknown":
      return "all"
    case "atLeast":
    case "allOf":
    case "none":
      return targetNumber(target, counts) ?? null
  }
}

const wholePercent = (from: number, to: number): number => Math.floor(((to - from) * 100) / from + 0.5)

/** What stands beside the result: other figures, or the readings. */
const besideOf = (
  { beside = [], as }: Criterion,
  counts: Counts,
  values: ReadonlyArray<{ readonly name: string; readonly value: number }> = []
): NonNullable<Assessment["beside"]> => [
  ...(as?.how === "readings" ? as.readings : []).map(({ name, title }) => ({
    name,
    title,
    value: values.find((one) => one.name === name)?.value ?? 0
  })),
  ...beside.flatMap(({ name, title, changeFrom }) => {
    const value = counts.number(`beside/${name}`)
    if (changeFrom === undefined) return [{ name, title, value }]
    const from = counts.number(`from/${name}`)
    // There is no change from nothing.
    return from === 0 ? [] : [{ name, title, value: wholePercent(from, value) }]
  })
]

/**
 * Assesses a criterion from the answers to its questions.
 *
 * @category operations
 */
export const assess = (
  criterion: Criterion,
  { asOf, knownBy }: Viewpoint,
  answers: ReadonlyMap<string, ReadonlyArray<MeasureRow>>
): Assessment => {
  const counts = countsOf(criterion, answers)
  const { id, title, unit, source, target, net, of, missing, note = missing, as } = criterion
  const came = resultOf(criterion, counts)
  const outOf = of === undefined ? came.of : counts.number("of")
  const beside = besideOf(criterion, counts, came.beside)
  const parts = came.parts ?? counts.parts
  const known = knownBy === undefined ? {} : { knownBy }
  return {
    id,
    title,
    origin: "recomputed",
    verdict: came.verdict,
    result: came.result,
    target: shownTarget(target, counts),
    unit,
    asOf,
    ...known,
    source,
    ...(outOf === undefined ? {} : { of: outOf }),
    ...(target.how === "atLeast" && target.setAgainst !== undefined ? { targetOf: target.setAgainst } : {}),
    ...(net === undefined ? {} : { net: counts.number("net") }),
    ...(parts === undefined ? {} : { parts }),
    ...(beside.length === 0 ? {} : { beside }),
    ...(note === undefined ? {} : { note }),
    ...(as?.how === "reported" ? { isReported: true } : {}),
    ...(came.gaps === undefined || came.gaps.length === 0 ? {} : { gaps: came.gaps }),
    ...(target.how === "allOfUnknown" ? { unknownOf: target.of } : {}),
    measured: {
      value: came.value,
      asOf,
      ...known,
      definition: id,
      ...(outOf === undefined ? {} : { population: outOf })
    }
  }
}
