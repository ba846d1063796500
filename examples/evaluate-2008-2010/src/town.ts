import { type createPartnerskab, type Day, edition2008, edition2016 } from "@partnerskab/core"
import type { Programme } from "@partnerskab/core/programme"

/** The editions the town signs on. */
export const editions = [edition2008, edition2016] as const

/** The town's installation. */
export type Town = ReturnType<typeof createPartnerskab<typeof editions, readonly [typeof Programme]>>

/** All that can be done in the town. */
export type Desk = ReturnType<Town["as"]>

/** Something that happens on a day. */
export interface Step {
  readonly on: Day
  readonly order: number
  readonly run: (desk: Desk) => Promise<unknown>
}

/** @param order of what happens on one day, the lowest comes first */
export const step = (on: Day, order: number, run: Step["run"]): Step => ({ on, order, run })
