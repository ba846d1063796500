import type { Scalar } from "@partnerskab/core/facts"
import {
  byCodePoint,
  byPlace,
  byValue,
  type Condition,
  type EntityRow,
  type FindQuery,
  isWanted,
  type Page,
  type Place,
  placeAfter,
  placeOf,
  writeCursor
} from "@partnerskab/core/storage"
import type { Lives } from "./lives.ts"
import { firstAt } from "./sorted.ts"

type Where = FindQuery["where"]

/** Lives that meet one condition, and perhaps not the others. */
interface Source {
  readonly field?: string
  readonly size: number
  /** In order. */
  readonly ids: () => ReadonlyArray<string>
}

const most = 100
/** From here on, an order of its own is worth keeping for a condition on a range. */
const many = 500

/** What `findIn` answers, by way of the indexes. */
export const findLives = (lives: Lives, query: FindQuery): Page => {
  const field = query.orderBy?.field
  const source = smallest(lives, query.where)
  const rest = without(query.where, source.field)
  const isWhole = Object.keys(rest).length === 0 && query.visibleTo === undefined
  if (field === undefined) {
    const ids = isWhole ? source.ids() : filtered(lives, source.ids(), { ...query, where: rest })
    return paged({ lives, query, items: ids, idOf: (id) => id })
  }
  const isCheaperWalked = source.size * Math.log2(source.size + 1) > lives.count()
  if (isCheaperWalked) {
    const all = lives.places(field)
    const items = isWhole && source.field === undefined ? all : all.filter(({ id }) => isWanted(lives.get(id)!, query))
    return paged({ lives, query, items, idOf: ({ id }) => id })
  }
  const ids = filtered(lives, source.ids(), { ...query, where: rest })
  const places = ids.map((id) => placeOf(lives.get(id)!, { field })).sort(byPlace())
  return paged({ lives, query, items: places, idOf: ({ id }) => id })
}

/** All lives that meet the conditions, in order of id. */
export const matching = (lives: Lives, where: Where): ReadonlyArray<EntityRow> => {
  const source = smallest(lives, where)
  return filtered(lives, source.ids(), { where: without(where, source.field) }).map((id) => lives.get(id)!)
}

const filtered = (
  lives: Lives,
  ids: ReadonlyArray<string>,
  query: Pick<FindQuery, "where" | "visibleTo">
): ReadonlyArray<string> => ids.filter((id) => isWanted(lives.get(id)!, query))

const without = (where: Where, field: string | undefined): Where =>
  field === undefined ? where : Object.fromEntries(Object.entries(where).filter(([other]) => other !== field))

/** @param items in the order asked for, not yet turned round */
interface Found<A extends string | Place> {
  readonly lives: Lives
  readonly query: FindQuery
  readonly items: ReadonlyArray<A>
  readonly idOf: (item: A) => string
}

const paged = <A extends string | Place>({ lives, query, items, idOf }: Found<A>): Page => {
  const { orderBy, limit = most } = query
  const start = placeAfter(query)
  const compare = byPlace()
  const at = (item: A): Place => placeOf(lives.get(idOf(item))!, orderBy)
  const isBack = orderBy?.descending === true
  const from = start === undefined ? 0 : firstAt(items, (item) => (compare(at(item), start) <= 0 ? -1 : 1))
  const to = start === undefined ? items.length : firstAt(items, (item) => compare(at(item), start))
  const page = isBack ? items.slice(Math.max(0, to - limit), to).toReversed() : items.slice(from, from + limit)
  const left = isBack ? to : items.length - from
  const last = page.at(-1)
  return {
    rows: page.map((item) => lives.get(idOf(item))!),
    total: items.length,
    ...(last === undefined || left === page.length ? {} : { next: writeCursor(at(last), orderBy) })
  }
}

/** Where the fewest lives have to be looked at. */
const smallest = (lives: Lives, where: Where): Source => {
  let best: Source = { size: lives.count(), ids: lives.ids }
  const consider = (source: Source | undefined): void => {
    if (source !== undefined && source.size <= best.size) best = source
  }
  const conditions = Object.entries<Condition>(where)
  for (const [field, condition] of conditions) consider(equalTo(lives, field, condition))
  if (best.size >= many) for (const [field, condition] of conditions) consider(within(lives, field, condition))
  return best
}

const equalTo = (lives: Lives, field: string, condition: Condition): Source | undefined => {
  if (condition === null || (typeof condition === "object" && !("in" in condition))) return undefined
  const values: ReadonlyArray<Scalar> = typeof condition === "object" ? [...new Set(condition.in)] : [condition]
  if (values.includes(null)) return undefined
  return {
    field,
    size: values.reduce<number>((sum, value) => sum + lives.countEqual(field, value), 0),
    ids: () =>
      values.length === 1
        ? lives.idsEqual(field, values[0]!)
        : byIds(values.flatMap((value) => lives.idsEqual(field, value)))
  }
}

const within = (lives: Lives, field: string, condition: Condition): Source | undefined => {
  if (typeof condition !== "object" || condition === null || "in" in condition) return undefined
  const places = lives.places(field)
  const [from, to] =
    "prefix" in condition
      ? [firstAt(places, ({ value }) => byValue(value, condition.prefix)), firstAt(places, isUpTo(condition.prefix))]
      : span(places, condition)
  return { field, size: Math.max(0, to - from), ids: () => byIds(places.slice(from, to).map(({ id }) => id)) }
}

/** Texts with the prefix stand together, from the prefix itself on. */
const isUpTo =
  (prefix: string) =>
  ({ value }: Place): number =>
    byValue(value, prefix) < 0 || (typeof value === "string" && value.startsWith(prefix)) ? -1 : 1

const span = (
  places: ReadonlyArray<Place>,
  { from, to }: { readonly from?: string | number; readonly to?: string | number }
): readonly [number, number] => {
  if (from !== undefined && to !== undefined && typeof from !== typeof to) return [0, 0]
  const first = from ?? (typeof to === "number" ? -Infinity : "")
  const begin = firstAt(places, ({ value }) => byValue(value, first))
  if (to !== undefined) return [begin, firstAt(places, ({ value }) => (byValue(value, to) <= 0 ? -1 : 1))]
  return [begin, typeof first === "string" ? places.length : firstAt(places, ({ value }) => byValue(value, ""))]
}

const byIds = (ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.toSorted(byCodePoint)
