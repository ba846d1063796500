import type { Scalar } from "../facts/index.ts"
import type { FindQuery, Order } from "./FindQuery.ts"
import type { EntityRow } from "./rows.ts"

/**
 * Where a page ended: the id of its last life, and the value it stood there for.
 *
 * @category models
 */
export interface Place {
  readonly value: Scalar
  readonly id: string
}

/**
 * Where a life stands in an order.
 *
 * @category operations
 */
export const placeOf = ({ id, fields }: EntityRow, { field }: Order = {}): Place => ({
  value: field === undefined ? null : (fields[field] ?? null),
  id
})

/**
 * A place as the text that goes out and comes back. It names its order, so that it is not used in another.
 *
 * @category operations
 */
export const writeCursor = ({ value, id }: Place, { field = "", descending = false }: Order = {}): string =>
  JSON.stringify([field, descending, value, id])

/**
 * The place a cursor stands for; `undefined` for a text that no page in this order gave.
 *
 * @category operations
 */
export const readCursor = (text: string, { field = "", descending = false }: Order = {}): Place | undefined => {
  const read = parsed(text)
  if (!Array.isArray(read) || read.length !== 4) return undefined
  const [ofField, isDescending, value, id] = read as ReadonlyArray<unknown>
  if (ofField !== field || isDescending !== descending || typeof id !== "string" || !isScalar(value)) return undefined
  return { value, id }
}

/**
 * Where a query goes on from; `undefined` at its beginning.
 *
 * @throws {RangeError} for a cursor that no page in this order gave
 * @category operations
 */
export const placeAfter = ({ after, orderBy }: Pick<FindQuery, "after" | "orderBy">): Place | undefined => {
  if (after === undefined) return undefined
  const place = readCursor(after, orderBy)
  if (place === undefined) throw new RangeError(`no page in this order gave the cursor ${after}`)
  return place
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ["string", "number", "boolean"].includes(typeof value)
