import { describe, expect, it } from "vitest"
import { addDays, addWorkingDays, type Day, workingDays } from "../../src/calendar/index.ts"
import {
  customaryDaysOff,
  danishHolidays,
  easterSunday,
  holidaysOn,
  isHoliday,
  publicHolidays
} from "../../src/denmark/index.ts"

const codesOn = (day: Day): ReadonlyArray<string> => holidaysOn(day).map(({ code }) => code)

describe("Easter Sunday", () => {
  it.each([
    ["1913-03-23", "the second earliest there can be"],
    ["1943-04-25", "the latest"],
    ["1954-04-18", "where the easy rule says a week later"],
    ["1981-04-19", "where the easy rule says 26 April"],
    ["2008-03-23", "early"],
    ["2011-04-24", "late"],
    ["2026-04-05", "this year's"],
    ["2285-03-22", "the earliest"]
  ] as const)("is %s: %s", (day, _why) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
  })
})

describe("a Danish holiday", () => {
  it.each([
    ["2026-01-01", "nytaarsdag"],
    ["2026-04-02", "skaertorsdag"],
    ["2026-04-03", "langfredag"],
    ["2026-04-05", "paaskedag"],
    ["2026-04-06", "anden-paaskedag"],
    ["2026-05-14", "kristi-himmelfartsdag"],
    ["2026-05-24", "pinsedag"],
    ["2026-05-25", "anden-pinsedag"],
    ["2026-12-25", "juledag"],
    ["2026-12-26", "anden-juledag"]
  ] as const)("%s is %s, and neither side of it is the same", (day, code) => {
    expect(codesOn(day)).toEqual([code])
    expect(codesOn(addDays(day, -1))).not.toContain(code)
    expect(codesOn(addDays(day, 1))).not.toContain(code)
  })

  it.each([
    ["2022-05-13", true],
    ["2023-05-04", false],
    ["2023-05-05", true],
    ["2023-05-06", false],
    ["2024-04-26", false],
    ["2025-05-16", false],
    ["2026-05-01", false]
  ] as const)("store bededag on the fourth Friday after Easter was one until 2023: %s is one: %s", (day, is) => {
    expect(isHoliday(day)).toBe(is)
  })

  it.each(["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"] as const)(
    "%s is none by law: whoever gives it off says so",
    (day) => {
      expect(isHoliday(day)).toBe(false)
      expect(danishHolidays().has(day)).toBe(false)
      const code = holidaysOn(day, customaryDaysOff)[0]?.code
      expect(danishHolidays(code!).has(day)).toBe(true)
    }
  )

  it("gives only that day off that is named", () => {
    const holidays = danishHolidays("juleaftensdag")
    expect(holidays.has("2026-12-23")).toBe(false)
    expect(holidays.has("2026-12-24")).toBe(true)
    expect(holidays.has("2026-12-25")).toBe(true)
    expect(holidays.has("2026-12-31")).toBe(false)
  })

  it("may fall on another: Ascension Day of 2008 was 1 May", () => {
    expect(holidaysOn("2008-05-01", [...publicHolidays, ...customaryDaysOff]).map(({ code }) => code)).toEqual([
      "kristi-himmelfartsdag",
      "foerste-maj"
    ])
  })

  it("has words in both languages and a code of its own", () => {
    const all = [...publicHolidays, ...customaryDaysOff]
    expect(new Set(all.map(({ code }) => code)).size).toBe(15)
    for (const { code, da, en } of all) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(da !== "" && en !== "").toBe(true)
    }
  })
})

describe("working days in Denmark", () => {
  it.each([
    ["2023-05-01", "2023-05-31", 20, "with store bededag, Ascension Day and Whit Monday"],
    ["2024-05-01", "2024-05-31", 21, "without store bededag"],
    ["2026-03-30", "2026-04-12", 7, "over Easter"],
    ["2026-12-21", "2027-01-03", 8, "over Christmas; 24 and 31 December count"]
  ] as const)("from %s to %s are %i: %s", (firstDay, lastDay, count, _why) => {
    expect(workingDays({ firstDay, lastDay }, danishHolidays())).toBe(count)
  })

  it.each([
    ["2026-04-01", 1, "2026-04-07"],
    ["2026-12-23", 2, "2026-12-28"],
    ["2026-05-13", 1, "2026-05-15"]
  ] as const)("%s and %i is %s", (day, days, reached) => {
    expect(addWorkingDays(day, days, danishHolidays())).toBe(reached)
  })
})
