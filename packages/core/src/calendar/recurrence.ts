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
  const time = day <= first ? first : "months" in every ? monthly(first, every, day) : daily(first, every, day)
  return every.lastDay !== undefined && time > every.lastDay ? undefined : time
}

const daily = (first: Day, every: Exclude<Recurrence, { readonly months: number }>, day: Day): Day => {
  const step = whole("days" in every ? every.days : 7 * every.weeks)
  return addDays(first, Math.ceil(daysBetween(first, day) / step) * step)
}

const monthly = (first: Day, { months, rounding }: Extract<Recurrence, { readonly months: number }>, day: Day): Day => {
  const step = whole(months)
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
