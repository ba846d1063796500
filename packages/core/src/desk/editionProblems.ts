import type { AnyEdition } from "../plugin/index.ts"
import { type Problem, problem, twice } from "./problems.ts"

/** Editions that cannot stand together, or whose points do not hold a number each. */
export const editionProblems = (editions: ReadonlyArray<AnyEdition>): ReadonlyArray<Problem> => {
  if (editions.length === 0)
    return [problem("PK-EDITION-NONE")("no edition of the form is given: an agreement needs one to be signed")]
  const sameDay = [...Map.groupBy(editions, ({ from }) => from)]
    .map(([from, same]) => ({ from, keys: [...new Set(same.map(({ key }) => key))].toSorted() }))
    .filter(({ keys }) => keys.length > 1)
  return [
    ...twice(editions.map(({ key }) => key))
      .map((key) => `the edition "${key}" is given twice: list it once, or give one of them another key`)
      .map(problem("PK-EDITION-TWICE")),
    ...sameDay
      .map(({ from, keys }) => `the editions ${keys.map((key) => `"${key}"`).join(" and ")} both begin on ${from}`)
      .map(problem("PK-EDITION-DAY")),
    ...editions.flatMap(({ key, points }) => [
      ...twice(points.map(({ number }) => number))
        .map((number) => `the edition "${key}" has two points with the number ${number}`)
        .map(problem("PK-EDITION-NUMBER")),
      ...twice(points.map(({ point }) => point.key))
        .map((point) => `the edition "${key}" has the point "${point}" twice`)
        .map(problem("PK-EDITION-POINT"))
    ])
  ]
}
