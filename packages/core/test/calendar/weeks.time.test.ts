import { describe, expect, it } from "vitest"
import { addDays, type Day, mondayOf, weekdayOf, weekOf } from "../../src/calendar/index.ts"

describe("the week of a day", () => {
  it.each([
    ["2004-12-31", 2004, 53],
    ["2005-01-01", 2004, 53],
    ["2005-01-03", 2005, 1],
    ["2008-12-28", 2008, 52],
    ["2008-12-29", 2009, 1],
    ["2010-01-03", 2009, 53],
    ["2010-01-04", 2010, 1],
    ["2026-11-28", 2026, 48],
    ["2026-12-31", 2026, 53],
    ["2027-01-01", 2026, 53],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["1900-01-01", 1900, 1]
  ] as const)("%s is in %i week %i", (day, year, week) => {
    expect(weekOf(day)).toEqual({ year, week })
  })

  it.each([
    ["2026-11-28", 6, "2026-11-23"],
    ["2026-11-29", 7, "2026-11-23"],
    ["2026-11-30", 1, "2026-11-30"],
    ["1999-12-31", 5, "1999-12-27"],
    ["1900-01-01", 1, "1900-01-01"]
  ] as const)("%s is day %i of the week that begins on %s", (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(mondayOf(day)).toBe(monday)
  })

  it("goes on by one on each Monday, and begins again with 1 in the week that has 4 January", () => {
    const wrong: Array<Day> = []
    for (let day: Day = "1990-01-02"; day < "2040-01-01"; day = addDays(day, 1)) {
      const [before, now] = [weekOf(addDays(day, -1)), weekOf(day)]
      const isMonday = weekdayOf(day) === 1
      const same = before.year === now.year && before.week === now.week
      const next = now.year === before.year ? now.week === before.week + 1 : now.week === 1 && before.week >= 52
      if (isMonday ? !next : !same) wrong.push(day)
      if (day.slice(4) === "-01-04" && (now.week !== 1 || now.year !== Number(day.slice(0, 4)))) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })
})
