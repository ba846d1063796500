import type { Scalar } from "@partnerskab/core/facts"
import {
  byCodePoint,
  byPlace,
  byValue,
  type Condition,
  type EntityRow,
  type FindQuery,
  isStorable,
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
type Wanted = Parameters<typeof isWanted>[1]

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
  const { where, visibleTo, orderBy = {} } = query
  const source = smallest(lives, where)
  const rest: Wanted = { ...query, where: without(where, source.field) }
  const isAll = Object.keys(rest.where).length === 0 && visibleTo === undefined
  const total = isAll ? source.size : count(source.field === undefined ? lives.all() : rowsOf(lives, source), rest)
  const { field } = orderBy
  if (field === undefined) {
    const isIn = isAll ? always : (id: string) => isWanted(lives.get(id)!, rest)
    return paged({ lives, query, total, items: source.ids(), idOf: (id) => id, isIn })
  }
  const idOf = ({ id }: Place): string => id
  const isCheaperWalked = source.size * Math.log2(source.size + 1) > lives.count()
  if (isCheaperWalked) {
    const isIn =
      source.size === total && total === lives.count() ? always : (id: string) => isWanted(lives.get(id)!, query)
    return paged({ lives, query, total, items: lives.places(field), idOf, isIn })
  }
  const wanted = rowsOf(lives, source).filter((row) => isWanted(row, rest))
  const places = wanted.map((row) => placeOf(row, { field })).sort(byPlace())
  return paged({ lives, query, total, items: places, idOf, isIn: always })
}

const always = (): boolean => true

const rowsOf = (lives: Lives, { ids }: Source): ReadonlyArray<EntityRow> => ids().map((id) => lives.get(id)!)

const count = (rows: Iterable<EntityRow>, wanted: Wanted): number => {
  let found = 0
  for (const row of rows) if (isWanted(row, wanted)) found += 1
  return found
}

/** All lives that meet the conditions, in order of id. */
export const matching = (lives: Lives, where: Where): ReadonlyArray<EntityRow> => {
  const source = smallest(lives, where)
  const rest = { where: without(where, source.field) }
  return rowsOf(lives, source).filter((row) => isWanted(row, rest))
}

const without = (where: Where, field: string | undefined): Where =>
  field === undefined ? where : Object.fromEntries(Object.entries(where).filter(([other]) => other !== field))

/** @param items in the order asked for, not yet turned round; among them those that are not wanted */
interface Found<A extends string | Place> {
  readonly lives: Lives
  readonly query: FindQuery
  readonly total: number
  readonly items: ReadonlyArray<A>
  readonly idOf: (item: A) => string
  readonly isIn: (id: string) => boolean
}

/** Goes on from where the page before ended, until the page is full and there is one more. */
const paged = <A extends string | Place>({ lives, query, total, items, idOf, isIn }: Found<A>): Page => {
  const { orderBy, limit = most } = query
  const start = placeAfter(query)
  const compare = byPlace()
  const place = (item: A): Place => placeOf(lives.get(idOf(item))!, orderBy)
  const isBack = orderBy?.descending === true
  const after = isBack ? -1 : 1
  let at = isBack ? items.length - 1 : 0
  if (start !== undefined && isBack) at = firstAt(items, (item) => compare(place(item), start)) - 1
  else if (start !== undefined) at = firstAt(items, (item) => (compare(place(item), start) <= 0 ? -1 : 1))
  const page: Array<A> = []
  let isMore = false
  for (; at >= 0 && at < items.length && !isMore; at += after) {
    if (!isIn(idOf(items[at]!))) continue
    if (page.length < limit) page.push(items[at]!)
    else isMore = true
  }
  const last = page.at(-1)
  return {
    rows: page.map((item) => lives.get(idOf(item))!),
    total,
    ...(last === undefined || !isMore ? {} : { next: writeCursor(place(last), orderBy) })
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
  if (Object.values(condition).some((text) => typeof text === "string" && !isStorable(text)))
    return { field, size: 0, ids: () => [] }
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
