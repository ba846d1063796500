import type { Day, Instant } from "../calendar/index.ts"

/**
 * A number that says what it is: counted in full, known only from below, not countable, or not reported.
 *
 * Unknown is never zero.
 *
 * @da målt tal
 * @source LBR 2011, side 4: some figures may be larger than printed, and some cannot be defined
 * @category models
 */
export type Value =
  | { readonly _tag: "exact"; readonly value: number }
  | { readonly _tag: "lowerBound"; readonly value: number }
  | { readonly _tag: "notCountable"; readonly reason: string }
  | { readonly _tag: "notReported" }

/**
 * A value with the day it holds on, what was known, which definition it follows, and out of how many.
 *
 * @da målt tal
 * @category models
 */
export interface Measured {
  readonly value: Value
  readonly asOf: Day
  readonly knownBy?: Instant
  /** Id of the definition that was counted by. */
  readonly definition: string
  /** How many it is out of, when the definition has a population. */
  readonly population?: number
  /** What the value is made of, or what stands beside it, by name. */
  readonly parts?: Readonly<Record<string, number>>
}

/**
 * A value counted in full.
 *
 * @category constructors
 */
export const exact = (value: number): Value => ({ _tag: "exact", value })

/**
 * A value that is at least this.
 *
 * @category constructors
 */
export const lowerBound = (value: number): Value => ({ _tag: "lowerBound", value })

/**
 * The number of a value, or `undefined` when there is none.
 *
 * @category operations
 */
export const numberOf = (value: Value): number | undefined => ("value" in value ? value.value : undefined)
