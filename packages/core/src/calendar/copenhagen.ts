import { addDays, type Day } from "./Day.ts"

/**
 * An instant in UTC, to the millisecond.
 *
 * @shape text, ISO 8601 with `Z`, always 24 characters, so that text order is time order
 * @category models
 */
export type Instant = string

const danish = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
})

/**
 * The calendar day it is in Denmark at an instant, whatever zone the computer is in.
 *
 * @category operations
 */
export const dayInDenmark = (instant: Instant): Day => danish.format(new Date(instant)) as Day

/**
 * The first instant of a day in Denmark.
 *
 * @category operations
 */
export const startOfDay = (day: Day): Instant => {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Denmark is one or two hours ahead of UTC; the earliest candidate that already is the day is its first instant.
  const first = [midnight - 7_200_000, midnight - 3_600_000].find(
    (candidate) => dayInDenmark(new Date(candidate).toISOString()) === day
  )
  return new Date(first ?? midnight).toISOString()
}

/**
 * The last millisecond of a day in Denmark: what was known "on" that day was known by then.
 *
 * @category operations
 */
export const endOfDay = (day: Day): Instant => new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString()

/**
 * The instant so much later.
 *
 * @unit milliseconds
 * @category operations
 */
export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString()
