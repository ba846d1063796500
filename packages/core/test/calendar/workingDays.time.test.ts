import { describe, expect, it } from "vitest"
import { addDays, addWorkingDays, type Day, isWorkingDay, workingDays } from "../../src/calendar/index.ts"
import { seeded } from "../setup.ts"

const none: ReadonlySet<Day> = new Set()
const christmas: ReadonlySet<Day> = new Set(["2026-12-25", "2026-12-26", "2027-01-01"] as const)

describe("a working day", () => {
  it.each([
    ["2026-12-24", true],
    ["2026-12-25", false],
    ["2026-12-26", false],
    ["2026-12-27", false],
    ["2026-12-28", true]
  ] as const)("is %s when Christmas is off: %s", (day, is) => {
    expect(isWorkingDay(day, christmas)).toBe(is)
  })

  it("is Friday, and not Saturday or Sunday, when nothing else is off", () => {
    expect(isWorkingDay("2026-12-25", none)).toBe(true)
    expect(isWorkingDay("2026-12-26", none)).toBe(false)
    expect(isWorkingDay("2026-12-27", none)).toBe(false)
  })
})

describe("working days of a period", () => {
  it.each([
    ["2026-11-02", "2026-11-29", 20, "four weeks"],
    ["2026-12-21", "2027-01-03", 8, "two weeks with two holidays on weekdays"],
    ["2026-12-25", "2026-12-27", 0, "all off"],
    ["2026-12-24", "2026-12-24", 1, "one day"],
    ["2026-12-24", "2026-12-23", 0, "it ends before it begins"]
  ] as const)("from %s to %s are %i: %s", (firstDay, lastDay, count, _why) => {
    expect(workingDays({ firstDay, lastDay }, christmas)).toBe(count)
  })
})

describe("so many working days later", () => {
  it.each([
    ["2026-12-23", 1, "2026-12-24"],
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-12-25", 1, "2026-12-28"],
    ["2026-12-25", 0, "2026-12-25"],
    ["2026-12-28", -1, "2026-12-24"],
    ["2026-12-28", -2, "2026-12-23"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2026-11-28", 5, "2026-12-04"]
  ] as const)("%s and %i is %s", (day, days, reached) => {
    expect(addWorkingDays(day, days, christmas)).toBe(reached)
  })

  it("has exactly so many after the day, up to the one reached, in 5 000 cases", () => {
    const random = seeded(20261129)
    for (let n = 0; n < 5000; n += 1) {
      const day = addDays("2026-10-01", Math.floor(random() * 200))
      const days = 1 + Math.floor(random() * 60)
      const reached = addWorkingDays(day, days, christmas)
      expect(isWorkingDay(reached, christmas)).toBe(true)
      expect(workingDays({ firstDay: addDays(day, 1), lastDay: reached }, christmas)).toBe(days)
      const back = addWorkingDays(reached, -days, christmas)
      expect(isWorkingDay(day, christmas) ? back === day : back < day).toBe(true)
    }
  })

  it("ends even where nobody ever works", () => {
    expect(addWorkingDays("2026-11-02", 1, { has: () => true }) > "2026-11-02").toBe(true)
  })
})
