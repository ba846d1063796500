import type { Scalar } from "../facts/index.ts"
import type { Order } from "./FindQuery.ts"
import type { Place } from "./cursor.ts"

/** Code units in the order of the code points they stand for: a surrogate is of a point beyond all the others. */
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/**
 * Text order by code point, which is the order of UTF-8 bytes too, and so of a database with the collation `C`.
 *
 * @returns negative, zero or positive, as `sort` wants it
 * @category operations
 */
export const byCodePoint = (a: string, b: string): number => {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const kinds = ["null", "boolean", "number", "string"]
const kindOf = (value: Scalar): number => kinds.indexOf(value === null ? "null" : typeof value)

/**
 * The one order of values in every storage: nothing, false, true, numbers, texts by code point.
 *
 * @category operations
 */
export const byValue = (a: Scalar, b: Scalar): number => {
  if (typeof a === "string" && typeof b === "string") return byCodePoint(a, b)
  const difference = kindOf(a) - kindOf(b)
  return difference !== 0 ? difference : Number(a) - Number(b)
}

/**
 * The order of places: by value, then by id.
 *
 * @category operations
 */
export const byPlace =
  ({ descending = false }: Order = {}) =>
  (a: Place, b: Place): number =>
    (descending ? -1 : 1) * (byValue(a.value, b.value) || byCodePoint(a.id, b.id))
