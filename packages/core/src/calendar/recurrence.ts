import { addDays, type Day, daysBetween } from "./Day.ts"
import { addMonths, type MonthRounding } from "./months.ts"

/**
 * How long from one time to the next. Months say what becomes of a date the month does not have, and are always counted
 * from the first time: 31 January, 28 February, 31 March.
 *
 * @da hyppighed
 * @shape a whole number from 1; `lastDay`: no time comes after it
 * @category models
 */
export type Recurrence = (
  { readonly days: number } | { readonly weeks: number } | { readonly months: number; readonly rounding: MonthRounding }
) & { readonly lastDay?: Day }

/**
 * The first time that is on a day or later; `undefined` when the last has been.
 *
 * @throws {RangeError} for a recurrence that is no whole number from 1: it would never come to an end
 * @category operations
 */
export const timeFrom = (first: Day, every: Recurrence, day: Day): Day | undefined => {
  const step = stepOf(every)
  const time =
    day <= first ? first : "months" in every ? monthly(first, { ...every, step }, day) : daily(first, step, day)
  return every.lastDay !== undefined && time > every.lastDay ? undefined : time
}

/** How many days, or months, are from one time to the next. */
const stepOf = (every: Recurrence): number => {
  if ("months" in every) return whole(every.months)
  return "days" in every ? whole(every.days) : 7 * whole(every.weeks)
}

const daily = (first: Day, step: number, day: Day): Day =>
  addDays(first, Math.ceil(daysBetween(first, day) / step) * step)

const monthly = (
  first: Day,
  { step, rounding }: { readonly step: number; readonly rounding: MonthRounding },
  day: Day
): Day => {
  const apart =
    (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7))
  // A date that a month lacks may lie in the month after, so the count may begin one too late.
  let n = Math.max(0, Math.floor(apart / step) - 1)
  while (addMonths(first, n * step, rounding) < day) n += 1
  return addMonths(first, n * step, rounding)
}

const whole = (number: number): number => {
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new RangeError(`a recurrence is a whole number from 1, not ${number}`)
}
