import { describe, expect, it } from "vitest"
import { addDays, addMonths, type Day, firstWithMonths, isDay, type MonthRounding } from "../../src/calendar/index.ts"

const roundings = ["lastDayOfMonth", "nextMonth"] as const
const everyDay = function* (first: Day, last: Day): Generator<Day> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day
}

describe("adding months", () => {
  it.each([
    ["2026-11-02", 1, "2026-12-02", "2026-12-02"],
    ["2026-11-02", 2, "2027-01-02", "2027-01-02"],
    ["2026-11-02", 0, "2026-11-02", "2026-11-02"],
    ["2026-08-28", 6, "2027-02-28", "2027-02-28"],
    ["2026-08-29", 6, "2027-02-28", "2027-03-01"],
    ["2026-08-31", 6, "2027-02-28", "2027-03-01"],
    ["2027-08-29", 6, "2028-02-29", "2028-02-29"],
    ["2027-08-30", 6, "2028-02-29", "2028-03-01"],
    ["2028-02-29", 12, "2029-02-28", "2029-03-01"],
    ["2028-02-29", 48, "2032-02-29", "2032-02-29"],
    ["1896-02-29", 48, "1900-02-28", "1900-03-01"],
    ["1996-02-29", 48, "2000-02-29", "2000-02-29"],
    ["2026-10-31", 1, "2026-11-30", "2026-12-01"],
    ["2027-03-31", -1, "2027-02-28", "2027-03-01"],
    ["2027-01-15", -13, "2025-12-15", "2025-12-15"]
  ] as const)("to %s: %i later is %s, or %s when what a month lacks goes to the next", (day, months, last, next) => {
    expect(addMonths(day, months, "lastDayOfMonth")).toBe(last)
    expect(addMonths(day, months, "nextMonth")).toBe(next)
  })

  it.each(roundings)(
    "with %s gives a day that exists, keeps the order of days, and keeps the date where it can",
    (rounding) => {
      const wrong: Array<string> = []
      for (const months of [-25, -12, -1, 0, 1, 2, 3, 6, 11, 12, 24, 36, 48]) {
        let before: Day | undefined
        for (const day of everyDay("2019-12-20", "2029-01-10")) {
          const reached = addMonths(day, months, rounding)
          const kept = reached.slice(8) === day.slice(8)
          const rounded = rounding === "nextMonth" ? reached.endsWith("-01") : addDays(reached, 1).endsWith("-01")
          if (
            !isDay(reached) ||
            (before !== undefined && reached < before) ||
            !(kept || (day.slice(8) > "28" && rounded))
          )
            wrong.push(`${day} + ${months} = ${reached}`)
          before = reached
        }
      }
      expect(wrong).toEqual([])
    }
  )

  it.each(roundings)("with %s is turned round by the first day that reaches", (rounding: MonthRounding) => {
    const wrong: Array<string> = []
    for (const months of [-7, 0, 1, 2, 5, 6, 12, 13, 24, 48]) {
      for (const reached of everyDay("1999-12-20", "2005-03-10")) {
        const first = firstWithMonths(reached, months, rounding)
        const there = addMonths(first, months, rounding) >= reached
        const dayBefore = addMonths(addDays(first, -1), months, rounding) < reached
        if (!there || !dayBefore) wrong.push(`${reached} - ${months}: ${first}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
