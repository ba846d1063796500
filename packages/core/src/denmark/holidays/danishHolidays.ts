import { type Day, daysBetween, type Holidays } from "../../calendar/index.ts"
import { easterSunday } from "./easter.ts"
import { customaryDaysOff, type Holiday, publicHolidays } from "./Holiday.ts"

/**
 * The holidays a day is; of two on one day, such as Ascension Day on 1 May 2008, both.
 *
 * @da hvilken helligdag en dag er
 * @category operations
 */
export const holidaysOn = (day: Day, among: ReadonlyArray<Holiday> = publicHolidays): ReadonlyArray<Holiday> => {
  const year = Number(day.slice(0, 4))
  const fromEaster = daysBetween(easterSunday(year), day)
  return among.filter(({ falls, lastYear }) => {
    if (lastYear !== undefined && year > lastYear) return false
    return "date" in falls ? falls.date === day.slice(5) : falls.fromEaster === fromEaster
  })
}

/**
 * Whether a day is a Danish public holiday.
 *
 * @da helligdag
 * @category predicates
 */
export const isHoliday = (day: Day): boolean => holidaysOn(day).length > 0

/**
 * The Danish holidays for counting working days: the public ones, and what is named of the customary days off.
 *
 * @da helligdage og fridage
 * @assumes that 1 May, Constitution Day, Christmas Eve and New Year's Eve are working days unless they are named
 * @category constructors
 */
export const danishHolidays = (...also: ReadonlyArray<string>): Holidays => {
  const all = [...publicHolidays, ...customaryDaysOff.filter(({ code }) => also.includes(code))]
  return { has: (day) => holidaysOn(day, all).length > 0 }
}
