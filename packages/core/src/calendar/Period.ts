import type { Day } from "./Day.ts"

/**
 * Days from `firstDay` to `lastDay`, both included; open-ended without `lastDay`.
 *
 * @da periode, fra og med, til og med
 * @category models
 */
export interface Period {
  readonly firstDay: Day
  readonly lastDay?: Day
}

/**
 * Whether the period has the day.
 *
 * @category predicates
 */
export const covers = (period: Period, day: Day): boolean =>
  period.firstDay <= day && (period.lastDay === undefined || day <= period.lastDay)

/**
 * Whether two periods share a day.
 *
 * @category predicates
 */
export const overlaps = (a: Period, b: Period): boolean =>
  (b.lastDay === undefined || a.firstDay <= b.lastDay) && (a.lastDay === undefined || b.firstDay <= a.lastDay)

/**
 * Whether the period has at least one day: it does not end before it begins.
 *
 * @category predicates
 */
export const hasDays = ({ firstDay, lastDay }: Period): boolean => lastDay === undefined || firstDay <= lastDay

/**
 * A period from its ends; `undefined` as the last day leaves it open.
 *
 * @category constructors
 */
export const period = (firstDay: Day, lastDay?: Day): Period =>
  lastDay === undefined ? { firstDay } : { firstDay, lastDay }
