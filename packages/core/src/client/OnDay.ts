import type { Day } from "../calendar/index.ts"

/**
 * The day something is told for.
 *
 * @category models
 */
export interface OnDay {
  readonly on: Day
}

/**
 * How a page of the health of all agreements is asked for.
 *
 * @category models
 */
export interface HealthAsked extends OnDay {
  /** Most agreements in a page; 100 without it. */
  readonly limit?: number
  /** What the page before gave as `next`. */
  readonly after?: string | undefined
}
