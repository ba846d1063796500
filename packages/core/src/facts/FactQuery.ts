import type { Bucket, Day, Instant } from "../calendar/index.ts"
import type { Scalar } from "./Fact.ts"

/**
 * What the facts are asked: a stock on a day, or a flow up to a day.
 *
 * @category models
 */
export type Taken =
  | { readonly how: "stock"; readonly on: Day }
  | { readonly how: "flow"; readonly from?: Day; readonly to: Day; readonly bucket?: Bucket }

/**
 * What is counted: facts, lives, different values of a dimension, the sum of a measure, or how many facts there are of
 * each value of a measure.
 *
 * @shape a sum is of the numbers as they are written, rounded once: the number nearest to it, in whatever order they are
 * added. A fact without the measure adds nothing to a sum, and has the value `null` in a histogram
 * @category models
 */
export type Counted =
  "facts" | "subjects" | { readonly distinct: string } | { readonly sum: string } | { readonly histogram: string }

/**
 * A dated dimension of another life, as it held on the day of the fact: the sector of the company of an agreement.
 *
 * @category models
 */
export interface Join {
  /** The kind of the dimension fact. */
  readonly dimension: string
  /** The dimension of the counted fact that names the other life. */
  readonly through: string
  readonly equals?: Scalar
  readonly group?: boolean
}

/**
 * A question to the facts as data: it can be pushed down to a database, printed and published.
 *
 * @category models
 */
export interface FactQuery {
  readonly kind: string
  readonly taken: Taken
  readonly counted: Counted
  readonly where?: Readonly<Record<string, Scalar>>
  readonly joins?: ReadonlyArray<Join>
  readonly by?: ReadonlyArray<string>
  /** What was known at an instant; today's knowledge without it. */
  readonly knownBy?: Instant
}

/**
 * One group of an answer: the bucket first when the flow has one, then dimensions, then joined dimensions, then the value
 * of a histogram.
 *
 * @category models
 */
export interface MeasureRow {
  readonly group: ReadonlyArray<Scalar>
  readonly value: number
}
