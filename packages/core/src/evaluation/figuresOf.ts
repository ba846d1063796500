import type { Criterion, Figure } from "./Criterion.ts"

type Named = readonly [name: string, figure: Figure]

const one = (name: string, figure: Figure | undefined): ReadonlyArray<Named> =>
  figure === undefined ? [] : [[name, figure]]

/** A figure of one or several that are added up. */
const several = (name: string, figures: Figure | ReadonlyArray<Figure> | undefined): ReadonlyArray<Named> =>
  figures === undefined
    ? []
    : "question" in figures
      ? [[name, figures]]
      : figures.map((figure, at): Named => [`${name}/${at}`, figure])

const ofTaking = (taking: Criterion["as"]): ReadonlyArray<Named> => {
  if (taking === undefined) return []
  switch (taking.how) {
    case "percent":
      return one("as/of", taking.of)
    case "reported":
      return one("as/asked", taking.asked)
    case "answers":
      return [...one("as/no", taking.no), ...one("as/asked", taking.asked)]
    case "readings":
      return taking.readings.flatMap(({ name, result }) => one(`as/${name}`, result))
    case "firstDay":
    case "stated":
      return []
  }
}

/** The figures a criterion needs, by name. */
export const figuresOf = (criterion: Criterion): ReadonlyMap<string, Figure> => {
  const { result, net, of, target, beside = [], parts = {} } = criterion
  return new Map([
    ...several("result", result),
    ...several("net", net),
    ...one("of", of),
    ...(target.how === "allOf" ? one("target", target.population) : []),
    ...ofTaking(criterion.as),
    ...beside.flatMap(({ name, figure, changeFrom }) => [
      ...one(`beside/${name}`, figure),
      ...one(`from/${name}`, changeFrom)
    ]),
    ...Object.entries(parts).flatMap(([name, part]) => one(`parts/${name}`, part))
  ])
}
