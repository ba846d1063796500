import { addDays, type Day } from "./Day.ts"
import type { Period } from "./Period.ts"
import { weekdayOf } from "./weeks.ts"

/**
 * The days nobody works on besides Saturdays and Sundays; a `Set` of days is one.
 *
 * @da helligdage og andre fridage
 * @category models
 */
export interface Holidays {
  readonly has: (day: Day) => boolean
}

/**
 * Whether a day is from Monday to Friday and none of the holidays.
 *
 * @da hverdag, arbejdsdag
 * @assumes Saturday is no working day
 * @category predicates
 */
export const isWorkingDay = (day: Day, holidays: Holidays): boolean => weekdayOf(day) <= 5 && !holidays.has(day)

/**
 * How many working days a period has.
 *
 * @unit days
 * @assumes what `isWorkingDay` does
 * @category operations
 */
export const workingDays = ({ firstDay, lastDay }: Required<Period>, holidays: Holidays): number => {
  let count = 0
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1
  return count
}

/**
 * The working day so many after a day, or before it for a negative number. The day itself is not counted, and 0 is the day
 * itself, whatever day it is.
 *
 * @unit days
 * @assumes what `isWorkingDay` does, and that there is a working day again within a year
 * @category operations
 */
export const addWorkingDays = (day: Day, days: number, holidays: Holidays): Day => {
  const step = days < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(days); left > 0; left -= 1) {
    reached = addDays(reached, step)
    for (let off = 0; off < 366 && !isWorkingDay(reached, holidays); off += 1) reached = addDays(reached, step)
  }
  return reached
}
