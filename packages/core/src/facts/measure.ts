import { bucketOf, covers } from "../calendar/index.ts"
import { type KnownFact, nameOf, type Scalar } from "./Fact.ts"
import type { Counted, FactQuery, Join, MeasureRow } from "./FactQuery.ts"

interface Group {
  readonly group: ReadonlyArray<Scalar>
  value: number
  readonly seen: Set<string>
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
  const { taken, by = [], joins = [] } = query
  const lookups = joins.map((join) => lookup(factsOf(join.dimension), query))
  const groups = new Map<string, Group>()
  for (const fact of factsOf(query.kind)) {
    if (!isKnown(fact, query) || !isTaken(fact, query) || !isWanted(fact, query)) continue
    const joined = joins.map((join, at) => lookups[at]!(fact, join))
    if (joins.some((join, at) => join.equals !== undefined && joined[at] !== join.equals)) continue
    const group = [
      ...(taken.how === "flow" && taken.bucket !== undefined ? [bucketOf(fact.firstDay, taken.bucket)] : []),
      ...by.map((dimension) => fact.dimensions[dimension] ?? null),
      ...joined.filter((_, at) => joins[at]!.group === true)
    ]
    const key = JSON.stringify(group)
    const row = groups.get(key) ?? { group, value: 0, seen: new Set<string>() }
    groups.set(key, row)
    add(row, fact, query.counted)
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { group, value }]) => ({ group, value }))
}

const add = (row: Group, fact: KnownFact, counted: Counted): void => {
  if (counted === "facts") row.value += 1
  else if (typeof counted === "object" && "sum" in counted) row.value += fact.measures[counted.sum] ?? 0
  else {
    row.seen.add(
      counted === "subjects" ? nameOf(fact.subject) : JSON.stringify(fact.dimensions[counted.distinct] ?? null)
    )
    row.value = row.seen.size
  }
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
