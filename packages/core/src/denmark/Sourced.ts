import type { Day } from "../calendar/index.ts"

/**
 * Where something is from, whether anyone has confirmed it, and the days it holds.
 *
 * @da kilde
 * @shape `to` is the last day it holds; without it, no end is known
 * @category models
 */
export interface Sourced {
  readonly from: Day
  readonly to?: Day
  readonly source: string
  /** False until someone has read it in the text that counts. */
  readonly verified: boolean
  /** The day by which someone should look at it again. */
  readonly reviewOn?: Day
}
