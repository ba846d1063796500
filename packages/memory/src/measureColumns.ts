import { type Counted, exactSum, type FactQuery, type MeasureRow } from "@partnerskab/core/facts"
import { block } from "./columns.ts"
import { byBucket, byDimension, byMeasure, grouping, type GroupPart, type Picked } from "./groups.ts"
import { joined } from "./joinColumns.ts"
import type { KindColumns } from "./kindColumns.ts"
import { keep, keepTaken, pickKnown } from "./pick.ts"

type Kinds = (kind: string) => KindColumns | undefined

/**
 * The answer to a fact query, counted column by column.
 *
 * @returns `undefined` for what columns cannot answer: a question or a fact in a form they do not know
 */
export const measureColumns = (kinds: Kinds, query: FactQuery): ReadonlyArray<MeasureRow> | undefined => {
  const { kind, taken, counted, where = {}, joins = [], by = [] } = query
  const columns = kinds(kind)
  const asked = [kind, ...joins.map(({ dimension }) => dimension)].map(kinds)
  if (!isKnownForm(query) || asked.some((one) => one?.hasOdd())) return undefined
  const [known, isKnown, taking] = [pickKnown(query.knownBy), pickKnown(query.knownBy), keepTaken(taken)]
  if (known === undefined || isKnown === undefined || taking === undefined) return undefined
  if (columns === undefined) return []
  const { dimensions, measures } = columns.names
  const on = taken.how === "stock" ? Number(taken.on.replaceAll("-", "")) : undefined
  const others = joins.map((join) => ({
    join,
    part: joined({ counted: columns, dimension: kinds(join.dimension) }, join, { isKnown, on })
  }))
  const conditions = [
    ...Object.entries(where).map(([name, value]) => ({ part: byDimension(dimensions.get(name)), value })),
    ...others.flatMap(({ join: { equals }, part }) => (equals === undefined ? [] : [{ part, value: equals }]))
  ]
  const groups = grouping([
    ...(taken.how === "flow" && taken.bucket !== undefined ? [byBucket(taken.bucket)] : []),
    ...by.map((name) => byDimension(dimensions.get(name))),
    ...others.filter(({ join }) => join.group === true).map(({ part }) => part),
    ...(typeof counted === "object" && "histogram" in counted ? [byMeasure(measures.get(counted.histogram))] : [])
  ])
  if (groups === undefined) return undefined
  const tally = tallyOf(columns, counted)
  const codes = new Int32Array(block)
  for (const [part, length] of columns.parts()) {
    const picked = known(part, length)
    taking(picked)
    for (const condition of conditions) keepEqual(picked, condition, codes)
    groups.number(picked, codes)
    tally.add(picked, codes)
  }
  return groups
    .groups()
    .map((group, number) => ({ key: JSON.stringify(group), row: { group, value: tally.value(number) } }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}

/** Keeps the rows whose code stands for a value. */
const keepEqual = (
  picked: Picked,
  { part, value }: { readonly part: GroupPart; readonly value: unknown },
  codes: Int32Array
): void => {
  part.codes(picked, codes)
  const isEqual: Array<boolean> = []
  keep(picked, (_, at) => (isEqual[codes[at]!] ??= part.valueOf(codes[at]!) === value))
}

interface Tally {
  /** @param numbers the group of each row that is counted */
  readonly add: (picked: Picked, numbers: Int32Array) => void
  readonly value: (group: number) => number
}

const tallyOf = (columns: KindColumns, counted: Counted): Tally => {
  if (counted === "subjects") return subjects()
  if (typeof counted === "object" && "distinct" in counted) return distinct(columns, counted.distinct)
  if (typeof counted === "object" && "sum" in counted) return sum(columns, counted.sum)
  const facts: Array<number> = []
  return {
    add: ({ count }, numbers) => {
      for (let at = 0; at < count; at += 1) facts[numbers[at]!] = (facts[numbers[at]!] ?? 0) + 1
    },
    value: (group) => facts[group]!
  }
}

const sum = ({ names: { measures } }: KindColumns, name: string): Tally => {
  const sums: Array<ReturnType<typeof exactSum>> = []
  const measure = measures.get(name)
  return {
    add: ({ columns, rows, count }, numbers) => {
      const column = measure === undefined ? undefined : columns.measures[measure]
      for (let at = 0; at < count; at += 1) {
        const total = (sums[numbers[at]!] ??= exactSum())
        const number = column?.[rows[at]!] ?? 0
        if (!Number.isNaN(number)) total.add(number)
      }
    },
    value: (group) => sums[group]!.value()
  }
}

const distinct = ({ names: { dimensions } }: KindColumns, name: string): Tally => {
  const seen: Array<Set<number>> = []
  const part = byDimension(dimensions.get(name))
  const codes = new Int32Array(block)
  return {
    add: (picked, numbers) => {
      part.codes(picked, codes)
      for (let at = 0; at < picked.count; at += 1) (seen[numbers[at]!] ??= new Set()).add(codes[at]!)
    },
    value: (group) => seen[group]!.size
  }
}

/** By entity and id: a name made of both would have to be made for every fact. */
const subjects = (): Tally => {
  const seen: Array<Array<Set<string>>> = []
  return {
    add: ({ columns, rows, count }, numbers) => {
      for (let at = 0; at < count; at += 1) {
        const row = rows[at]!
        const entities = (seen[numbers[at]!] ??= [])
        const ids = (entities[columns.entity[row]!] ??= new Set())
        ids.add(columns.id[row]!)
      }
    },
    value: (group) => seen[group]!.reduce((all, ids) => all + ids.size, 0)
  }
}

const forms = {
  query: ["kind", "taken", "counted", "where", "joins", "by", "knownBy"],
  taken: ["how", "on", "from", "to", "bucket"],
  join: ["dimension", "through", "equals", "group"],
  counted: ["distinct", "sum", "histogram"]
}

/** Whether nothing is asked that came into questions after this was written. */
const isKnownForm = ({ taken, counted, where = {}, joins = [], ...query }: FactQuery): boolean =>
  has(query, forms.query) &&
  has(taken, forms.taken) &&
  joins.every((join) => has(join, forms.join)) &&
  (typeof counted === "object"
    ? Object.keys(counted).length === 1 && has(counted, forms.counted)
    : ["facts", "subjects"].includes(counted)) &&
  (taken.how === "stock" || taken.bucket === undefined || ["year", "quarter", "month", "day"].includes(taken.bucket)) &&
  [...Object.values(where), ...joins.map(({ equals = null }) => equals)].every(
    (value) => value === null || typeof value !== "object"
  )

const has = (asked: object, names: ReadonlyArray<string>): boolean =>
  Object.keys(asked).every((name) => names.includes(name))
