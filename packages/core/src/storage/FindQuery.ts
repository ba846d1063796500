import type { Scalar } from "../facts/index.ts"
import type { EntityRow } from "./rows.ts"

/**
 * What a declared field must be: a value, one of several, between two ends, or a text that begins so.
 *
 * @shape a field that a life does not have is `null`. `from` and `to` are included and only meet values of their own
 * kind; texts are compared by code point. An empty `in` finds nothing, and so does a text that no storage can hold
 * @category models
 */
export type Condition =
  | Scalar
  | { readonly in: ReadonlyArray<Scalar> }
  | { readonly from: string | number; readonly to?: string | number }
  | { readonly to: string | number; readonly from?: string | number }
  | { readonly prefix: string }

/**
 * The order of a page: by a declared field, and by id where it is the same; or by id alone.
 *
 * @shape nothing comes first, then false and true, numbers, texts by code point. `descending` turns all of it round
 * @category models
 */
export interface Order {
  /** The id without it. */
  readonly field?: string
  readonly descending?: boolean
}

/**
 * Which lives are wanted, in which order, a page at a time.
 *
 * @category models
 */
export interface FindQuery {
  readonly entity: string
  readonly where: Readonly<Record<string, Condition>>
  readonly orderBy?: Order
  /** What the page before gave as `next`. */
  readonly after?: string | undefined
  /** Most lives in a page; 100 without it. */
  readonly limit?: number
  /** Only lives that everybody may see, and those that one of these may see. All without it. */
  readonly visibleTo?: ReadonlyArray<string>
}

/**
 * A page of lives, and how many there are in all.
 *
 * @category models
 */
export interface Page {
  readonly rows: ReadonlyArray<EntityRow>
  /** Of all that is found and may be seen, on every page. */
  readonly total: number
  /** Where the next page begins; nothing when this is the last. Means nothing to anyone but a storage. */
  readonly next?: string
}
