import type { Day } from "../calendar/index.ts"
import type { Sourced } from "../law/index.ts"

/**
 * Where something is from, whether anyone has confirmed it, and the days it holds.
 *
 * @da kilde
 * @shape `to` is the last day it holds; without it, no end is known
 * @category models
 */
export interface DatedSource extends Sourced {
  readonly from: Day
  readonly to?: Day
}
