import { addDays, type Day } from "./Day.ts"
import type { Duration } from "./Duration.ts"
import { addMonths, firstWithMonths, type MonthRounding } from "./months.ts"
import type { Period } from "./Period.ts"

/**
 * The last day of a period that lasts so long from its first day, both included.
 *
 * Four weeks from Monday 2 November 2026 end on Sunday 29 November. Months end on the day before the same date: one month
 * from 15 March ends on 14 April. Where the last month is too short, the declared rounding decides: six months from 31 August
 * end on 27 February with `lastDayOfMonth` and on the 28th with `nextMonth`.
 *
 * A duration of 0 has no day: its last day is the one before the first.
 *
 * @da sidste dag, til og med
 * @assumes weeks and months are the calendar's, counted from the first day itself; no source says which day is the last.
 *   This function is the only one that says it; the others of this file ask it or turn it round.
 * @category operations
 */
export const lastDayOf = (firstDay: Day, { unit, count }: Duration, rounding: MonthRounding): Day => {
  if (unit === "months") return addDays(addMonths(firstDay, count, rounding), -1)
  return addDays(firstDay, (unit === "weeks" ? 7 * count : count) - 1)
}

/**
 * The earliest first day a period may have that ends on the given day and lasts no longer: `lastDayOf` turned round.
 *
 * @da tidligste første dag, fra og med
 * @assumes what `lastDayOf` does
 * @category operations
 */
export const firstDayOf = (lastDay: Day, { unit, count }: Duration, rounding: MonthRounding): Day => {
  const after = addDays(lastDay, 1)
  if (unit === "months") return firstWithMonths(after, count, rounding)
  return addDays(after, unit === "weeks" ? -7 * count : -count)
}

/**
 * Whether a period lasts so long or shorter. One without a last day does not.
 *
 * @assumes what `lastDayOf` does
 * @category predicates
 */
export const lastsAtMost = ({ firstDay, lastDay }: Period, duration: Duration, rounding: MonthRounding): boolean =>
  lastDay !== undefined && lastDay <= lastDayOf(firstDay, duration, rounding)
