import type { Day } from "../../src/calendar/index.ts"
import type { Wanted } from "./term.ts"

// Written anew, with the platform's dates in UTC and nothing of the library's calendar: an oracle that shares a mistake with
// what it judges finds nothing.

const utc = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10) as Day
const oneDay = 86_400_000

export const dayAfter = (day: Day, days = 1): Day => dayOf(utc(day) + days * oneDay)

/** The same date so many months on; what a month lacks is its last day, or the first of the next. */
const monthsOn = (day: Day, months: number, rounding: "lastDayOfMonth" | "nextMonth"): Day => {
  const date = Number(day.slice(8))
  const month = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
  const rolled = new Date(month)
  rolled.setUTCDate(date)
  if (rolled.getUTCMonth() === month.getUTCMonth()) return dayOf(rolled.getTime())
  const next = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)
  return dayOf(rounding === "nextMonth" ? next : next - oneDay)
}

/** The day of what is told of before something ends. */
export const endsDue = ({ lastDay, lead }: NonNullable<Wanted["ends"]>): Day => {
  if (typeof lead === "number") return dayAfter(lastDay, -lead)
  return "weeks" in lead ? dayAfter(lastDay, -7 * lead.weeks) : monthsOn(lastDay, -lead.months, lead.rounding)
}

/** Every time of what comes again, from a day to another, both included. */
export const timesDue = ({ first, every }: NonNullable<Wanted["again"]>, from: Day, to: Day): ReadonlyArray<Day> => {
  const times: Array<Day> = []
  for (let n = 0; ; n += 1) {
    const time =
      "days" in every
        ? dayAfter(first, n * every.days)
        : "weeks" in every
          ? dayAfter(first, 7 * n * every.weeks)
          : monthsOn(first, n * every.months, every.rounding)
    if (time > to || (every.lastDay !== undefined && time > every.lastDay)) return times
    if (time >= from) times.push(time)
  }
}
