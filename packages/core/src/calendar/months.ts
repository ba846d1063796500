import type { Day } from "./Day.ts"

/**
 * What becomes of a date that the month does not have, such as 31 February.
 *
 * - `lastDayOfMonth`: the last day the month has, 28 or 29 February.
 * - `nextMonth`: the first day of the next month, 1 March.
 *
 * The two differ only for dates from the 29th on. There is no default: who counts months says which.
 *
 * @category models
 */
export type MonthRounding = "lastDayOfMonth" | "nextMonth"

/**
 * The same date so many months later, or earlier for a negative number.
 *
 * @unit months
 * @category operations
 */
export const addMonths = (day: Day, months: number, rounding: MonthRounding): Day => {
  const month = monthOf(day) + months
  const date = dateOf(day)
  if (date <= daysInMonth(month)) return dayOf(month, date)
  return rounding === "lastDayOfMonth" ? dayOf(month, daysInMonth(month)) : dayOf(month + 1, 1)
}

/**
 * The first day that is the given one or later when so many months are added: `addMonths` asked the other way round.
 *
 * @unit months
 * @category operations
 */
export const firstWithMonths = (reached: Day, months: number, rounding: MonthRounding): Day => {
  const month = monthOf(reached) - months
  const date = dateOf(reached)
  if (date > daysInMonth(month)) return dayOf(month + 1, 1)
  const shorter = daysInMonth(monthOf(reached) - 1)
  // The first of a month is also reached by the dates that the month before it is too short for.
  const sent = rounding === "nextMonth" && date === 1 && daysInMonth(month - 1) > shorter
  return sent ? dayOf(month - 1, shorter + 1) : dayOf(month, date)
}

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const dateOf = (day: Day): number => Number(day.slice(8, 10))

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const daysInMonth = (month: number): number => {
  const year = Math.floor(month / 12)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const at = month - year * 12
  return leap && at === 1 ? 29 : lengths[at]!
}

const dayOf = (month: number, date: number): Day => {
  const year = Math.floor(month / 12)
  const padded = (number: number, digits: number): string => String(number).padStart(digits, "0")
  return `${padded(year, 4)}-${padded(month - year * 12 + 1, 2)}-${padded(date, 2)}` as Day
}
