import type { Scalar } from "../facts/index.ts"
import { placeAfter, placeOf, writeCursor } from "./cursor.ts"
import type { Condition, FindQuery, Page } from "./FindQuery.ts"
import { byCodePoint, byPlace, byValue } from "./order.ts"
import type { EntityRow } from "./rows.ts"
import { isStorable } from "./storable.ts"

const most = 100

/**
 * The answer to a find query from lives in hand: the reference that every storage must agree with.
 *
 * @param rows all lives of the entity, in any order, or at least all that could be wanted
 * @category operations
 */
export const findIn = (rows: Iterable<EntityRow>, query: FindQuery): Page => {
  const { orderBy, limit = most } = query
  const wanted = [...rows].filter((row) => isWanted(row, query))
  const compare = byPlace(orderBy)
  const ordered = wanted
    .map((row) => ({ row, place: placeOf(row, orderBy) }))
    .toSorted((a, b) => compare(a.place, b.place))
  const start = placeAfter(query)
  const from = start === undefined ? ordered : ordered.filter(({ place }) => compare(place, start) > 0)
  const page = from.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ row }) => row),
    total: wanted.length,
    ...(last === undefined || from.length === page.length ? {} : { next: writeCursor(last.place, orderBy) })
  }
}

/**
 * Whether a life is among those a query wants.
 *
 * @category predicates
 */
export const isWanted = (
  { fields, audience }: EntityRow,
  { where, visibleTo }: Pick<FindQuery, "where" | "visibleTo">
): boolean =>
  Object.entries(where).every(([field, condition]) => meets(fields[field] ?? null, condition)) &&
  (visibleTo === undefined || audience === undefined || audience.some((one) => visibleTo.includes(one)))

/**
 * Whether the value of a field is as it must be. A text that not every storage can hold is met by none.
 *
 * @category predicates
 */
export const meets = (value: Scalar, condition: Condition): boolean => {
  if (typeof condition !== "object" || condition === null) return value === condition
  if ("in" in condition) return condition.in.includes(value)
  // Half a letter begins many whole ones: it is asked last, as few values come so far.
  if ("prefix" in condition)
    return typeof value === "string" && value.startsWith(condition.prefix) && isStorable(condition.prefix)
  const { from, to } = condition
  return isFrom(value, from) && isTo(value, to) && isEnd(from) && isEnd(to)
}

const isEnd = (end: string | number | undefined): boolean => typeof end !== "string" || isStorable(end)

const isFrom = (value: Scalar, from: string | number | undefined): boolean =>
  from === undefined || (typeof value === typeof from && byValue(value, from) >= 0)

const isTo = (value: Scalar, to: string | number | undefined): boolean =>
  to === undefined || (typeof value === typeof to && byValue(value, to) <= 0)

/**
 * The order lives stand in without another: by id.
 *
 * @category operations
 */
export const byId = (a: EntityRow, b: EntityRow): number => byCodePoint(a.id, b.id)
