import { addDays, type Day, daysBetween } from "./Day.ts"

/**
 * The day of the week: 1 is Monday, 7 is Sunday.
 *
 * @da ugedag
 * @category operations
 */
export const weekdayOf = (day: Day): number => {
  // 1 January 2001 was a Monday.
  const days = daysBetween("2001-01-01", day) % 7
  return (days < 0 ? days + 7 : days) + 1
}

/**
 * The Monday of the week that a day is in.
 *
 * @da mandag i ugen
 * @category operations
 */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/**
 * A week of the calendar. Its year may be another than its days': 1 January 2027 is in week 53 of 2026.
 *
 * @da uge
 * @category models
 */
export interface Week {
  readonly year: number
  readonly week: number
}

/**
 * The week that a day is in, as Danish calendars number them.
 *
 * @da ugenummer
 * @source ISO 8601: a week begins on Monday and belongs to the year that its Thursday is in
 * @category operations
 */
export const weekOf = (day: Day): Week => {
  const thursday = addDays(mondayOf(day), 3)
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}
