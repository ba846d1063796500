import { exact, type FactQuery, type MeasureRow, totalOf } from "../facts/index.ts"
import { queryOf, type Viewpoint } from "../plugin/index.ts"
import type { Assessment } from "./Assessment.ts"
import type { Criterion, Figure } from "./Criterion.ts"
import { verdictOf } from "./verdict.ts"

/** The figures a criterion needs, by name. */
const figuresOf = ({ result, net, of, target, beside = [], parts = {} }: Criterion): ReadonlyMap<string, Figure> =>
  new Map([
    ["result", result],
    ...(net === undefined ? [] : [["net", net] as const]),
    ...(of === undefined ? [] : [["of", of] as const]),
    ...(target.how === "allOf" ? [["target", target.population] as const] : []),
    ...beside.map(({ name, figure }) => [`beside/${name}`, figure] as const),
    ...Object.entries(parts).map(([name, one]) => [`parts/${name}`, one] as const)
  ])

/**
 * What must be asked of the facts to assess a criterion, by name.
 *
 * @category operations
 */
export const questionsOf = (criterion: Criterion, viewpoint: Viewpoint): ReadonlyMap<string, FactQuery> =>
  new Map(
    [...figuresOf(criterion)].map(([name, { question }]) => [
      name,
      queryOf({ title: criterion.title, ...question }, viewpoint)
    ])
  )

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
  const number = (name: string): number => totalOf(answers.get(name) ?? [])
  const named = (below: string, figures: Readonly<Record<string, Figure>>): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.keys(figures).map((name) => [name, number(`${below}/${name}`)]))
  const { id, title, unit, source, target, net, of, beside, parts } = criterion
  const result = number("result")
  const wanted = target.how === "none" ? undefined : target.how === "atLeast" ? target.number : number("target")
  const left = net === undefined ? undefined : number("net")
  const outOf = of === undefined ? undefined : number("of")
  return {
    id,
    title,
    origin: "recomputed",
    verdict: verdictOf(exact(result), wanted, left),
    result,
    target: wanted ?? null,
    unit,
    asOf,
    ...(knownBy === undefined ? {} : { knownBy }),
    source,
    ...(outOf === undefined ? {} : { of: outOf }),
    ...(target.how === "atLeast" && target.setAgainst !== undefined ? { targetOf: target.setAgainst } : {}),
    ...(left === undefined ? {} : { net: left }),
    ...(parts === undefined ? {} : { parts: named("parts", parts) }),
    ...(beside === undefined
      ? {}
      : { beside: beside.map(({ name, title: words }) => ({ name, title: words, value: number(`beside/${name}`) })) }),
    measured: {
      value: exact(result),
      asOf,
      ...(knownBy === undefined ? {} : { knownBy }),
      definition: id,
      ...(outOf === undefined ? {} : { population: outOf })
    }
  }
}
