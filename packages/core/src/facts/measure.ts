import { bucketOf, covers } from "../calendar/index.ts"
import { type KnownFact, nameOf, type Scalar } from "./Fact.ts"
import { exactSum } from "./exactSum.ts"
import type { Counted, FactQuery, Join, MeasureRow } from "./FactQuery.ts"

/** What the facts of one group come to. */
interface Tally {
  readonly add: (fact: KnownFact) => void
  readonly value: () => number
}

/**
 * The answer to a fact query from facts in hand: the reference that every storage must agree with.
 *
 * @param factsOf the facts of one kind, in any order
 * @category operations
 */
export const measure = (
  factsOf: (kind: string) => Iterable<KnownFact>,
  query: FactQuery
): ReadonlyArray<MeasureRow> => {
  const { taken, counted, by = [], joins = [] } = query
  const lookups = joins.map((join) => lookup(factsOf(join.dimension), query))
  const groups = new Map<string, { readonly group: ReadonlyArray<Scalar>; readonly tally: Tally }>()
  for (const fact of factsOf(query.kind)) {
    if (!isKnown(fact, query) || !isTaken(fact, query) || !isWanted(fact, query)) continue
    const joined = joins.map((join, at) => lookups[at]!(fact, join))
    if (joins.some((join, at) => join.equals !== undefined && joined[at] !== join.equals)) continue
    const group = [
      ...(taken.how === "flow" && taken.bucket !== undefined ? [bucketOf(fact.firstDay, taken.bucket)] : []),
      ...by.map((dimension) => fact.dimensions[dimension] ?? null),
      ...joined.filter((_, at) => joins[at]!.group === true),
      ...(typeof counted === "object" && "histogram" in counted ? [measured(fact, counted.histogram)] : [])
    ]
    const key = JSON.stringify(group)
    const row = groups.get(key) ?? { group, tally: tallyOf(counted) }
    groups.set(key, row)
    row.tally.add(fact)
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { group, tally }]) => ({ group, value: tally.value() }))
}

/** Minus nothing is nothing: JSON knows no other. */
const measured = ({ measures }: KnownFact, measure: string): Scalar => {
  const value = measures[measure]
  return value === undefined ? null : value + 0
}

const tallyOf = (counted: Counted): Tally => {
  if (counted === "subjects") return different(({ subject }) => nameOf(subject))
  if (typeof counted === "object" && "distinct" in counted)
    return different(({ dimensions }) => JSON.stringify(dimensions[counted.distinct] ?? null))
  if (typeof counted === "object" && "sum" in counted) {
    const { add, value } = exactSum()
    return { add: ({ measures }) => add(measures[counted.sum] ?? 0), value }
  }
  let facts = 0
  return { add: () => void (facts += 1), value: () => facts }
}

const different = (of: (fact: KnownFact) => string): Tally => {
  const seen = new Set<string>()
  return { add: (fact) => void seen.add(of(fact)), value: () => seen.size }
}

const isKnown = ({ knownFrom, knownTo }: KnownFact, { knownBy }: FactQuery): boolean =>
  knownBy === undefined ? knownTo === undefined : knownFrom <= knownBy && (knownTo === undefined || knownBy < knownTo)

const isTaken = (fact: KnownFact, { taken }: FactQuery): boolean =>
  taken.how === "stock"
    ? covers(fact, taken.on)
    : fact.firstDay <= taken.to && (taken.from === undefined || taken.from <= fact.firstDay)

const isWanted = ({ dimensions }: KnownFact, { where = {} }: FactQuery): boolean =>
  Object.entries(where).every(([dimension, value]) => (dimensions[dimension] ?? null) === value)

/** Finds the value of a dated dimension on the day a fact is counted. */
const lookup = (dimensions: Iterable<KnownFact>, query: FactQuery) => {
  const byLife = Map.groupBy(
    [...dimensions].filter((fact) => isKnown(fact, query)),
    ({ dimensions: { of } }) => of
  )
  return (fact: KnownFact, { through }: Join): Scalar => {
    const day = query.taken.how === "stock" ? query.taken.on : fact.firstDay
    const own = byLife.get(fact.dimensions[through] ?? null)
    return own?.find((one) => covers(one, day))?.dimensions["value"] ?? null
  }
}
