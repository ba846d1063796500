import { addDays, type Day, isDay, type Period, period } from "../../calendar/index.ts"

/**
 * The year of something on a day, counted from its own first day; its first year before that.
 *
 * @assumes what began on 29 February has its years from 28 February where there is no 29th; no source says so
 * @category operations
 */
export const yearOf = (firstDay: Day, on: Day): Period => {
  const began = Number(firstDay.slice(0, 4))
  const guess = Math.max(began, Number(on.slice(0, 4)))
  const year = guess > began && on < anniversary(firstDay, guess) ? guess - 1 : guess
  return period(anniversary(firstDay, year), addDays(anniversary(firstDay, year + 1), -1))
}

/** The only day that some years lack is 29 February. */
const anniversary = (firstDay: Day, year: number): Day => {
  const day = `${year}${firstDay.slice(4)}`
  return isDay(day) ? day : (`${year}-02-28` as Day)
}
