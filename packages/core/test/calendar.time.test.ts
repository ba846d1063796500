import { describe, expect, it } from "vitest"
import {
  addDays,
  addMilliseconds,
  bucketOf,
  covers,
  type Day,
  dayInDenmark,
  daysBetween,
  endOfDay,
  hasDays,
  isDay,
  overlaps,
  period,
  startOfDay
} from "../src/calendar/index.ts"

describe("a day", () => {
  it.each(["2011-04-06", "2008-02-29", "2000-02-29", "2011-12-31", "2011-01-01"])("%s is one", (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    ["2011-02-29", "2011 was no leap year"],
    ["1900-02-29", "1900 was no leap year"],
    ["2011-02-30", "February never has 30"],
    ["2011-04-31", "April has 30"],
    ["2011-13-01", "there is no thirteenth month"],
    ["2011-00-10", "months begin with 1"],
    ["2011-01-00", "days begin with 1"],
    ["2011-1-1", "the form wants two digits"],
    ["06-04-2011", "the year comes first"],
    ["6.4.2011", "the form wants hyphens"],
    ["2011/04/06", "the form wants hyphens"],
    ["2011-04-06T00:00:00Z", "that is an instant"],
    [" 2011-04-06", "a space before"],
    ["2011-04-06\n", "a line break after"],
    ["", "nothing"]
  ])("%j is none: %s", (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe("a period", () => {
  const spring = period("2011-03-01", "2011-05-31")

  it.each([
    ["2011-02-28", false],
    ["2011-03-01", true],
    ["2011-04-06", true],
    ["2011-05-31", true],
    ["2011-06-01", false]
  ] as const)("from 1 March to 31 May has %s: %s", (day, has) => {
    expect(covers(spring, day)).toBe(has)
  })

  it("without a last day goes on", () => {
    expect(period("2011-03-01", undefined)).toEqual({ firstDay: "2011-03-01" })
    expect(covers(period("2011-03-01"), "2999-12-31")).toBe(true)
    expect(covers(period("2011-03-01"), "2011-02-28")).toBe(false)
  })

  it.each([
    ["2011-01-01", "2011-02-28", false],
    ["2011-01-01", "2011-03-01", true],
    ["2011-04-01", "2011-04-30", true],
    ["2011-05-31", undefined, true],
    ["2011-06-01", undefined, false],
    ["2011-01-01", undefined, true]
  ] as const)("shares a day with %s to %s: %s", (firstDay, lastDay, shares) => {
    expect(overlaps(spring, period(firstDay, lastDay))).toBe(shares)
    expect(overlaps(period(firstDay, lastDay), spring)).toBe(shares)
  })

  it("has days unless it ends before it begins", () => {
    expect(hasDays(period("2011-03-01", "2011-03-01"))).toBe(true)
    expect(hasDays(period("2011-03-02", "2011-03-01"))).toBe(false)
    expect(hasDays(period("2011-03-01"))).toBe(true)
  })
})

describe("counting days", () => {
  it.each([
    ["2011-02-28", 1, "2011-03-01"],
    ["2008-02-28", 1, "2008-02-29"],
    ["2011-01-01", -1, "2010-12-31"],
    ["2011-03-26", 1, "2011-03-27"],
    ["2011-03-27", 1, "2011-03-28"],
    ["2011-10-29", 1, "2011-10-30"],
    ["2011-10-30", 1, "2011-10-31"],
    ["2011-01-01", 365, "2012-01-01"],
    ["2011-04-06", 0, "2011-04-06"]
  ] as const)("%s and %i days is %s, also where the clock is changed", (day, days, other) => {
    expect(addDays(day, days)).toBe(other)
    expect(daysBetween(day, other)).toBe(days)
  })
})

describe("a unit of the calendar", () => {
  it.each([
    ["2010-01-01", "2010", "2010-Q1", "2010-01"],
    ["2010-03-31", "2010", "2010-Q1", "2010-03"],
    ["2010-04-01", "2010", "2010-Q2", "2010-04"],
    ["2010-09-30", "2010", "2010-Q3", "2010-09"],
    ["2010-10-01", "2010", "2010-Q4", "2010-10"],
    ["2010-12-31", "2010", "2010-Q4", "2010-12"]
  ] as const)("%s is in %s, %s and %s", (day, year, quarter, month) => {
    expect([bucketOf(day, "year"), bucketOf(day, "quarter"), bucketOf(day, "month")]).toEqual([year, quarter, month])
  })
})

describe("the day in Denmark", () => {
  it.each([
    ["2011-01-03T22:59:59.999Z", "2011-01-03", "a millisecond before midnight in winter"],
    ["2011-01-03T23:00:00.000Z", "2011-01-04", "midnight in winter"],
    ["2011-07-03T21:59:59.999Z", "2011-07-03", "a millisecond before midnight in summer"],
    ["2011-07-03T22:00:00.000Z", "2011-07-04", "midnight in summer"],
    ["2011-03-26T22:59:59.999Z", "2011-03-26", "the last millisecond before the day the clock goes forward"],
    ["2011-03-26T23:00:00.000Z", "2011-03-27", "the first of the day the clock goes forward"],
    ["2011-03-27T21:59:59.999Z", "2011-03-27", "the last of the day of 23 hours"],
    ["2011-03-27T22:00:00.000Z", "2011-03-28", "the first after it"],
    ["2011-10-29T22:00:00.000Z", "2011-10-30", "the first of the day the clock goes back"],
    ["2011-10-30T22:59:59.999Z", "2011-10-30", "the last of the day of 25 hours"],
    ["2011-10-30T23:00:00.000Z", "2011-10-31", "the first after it"]
  ])("at %s is %s: %s", (instant, day) => {
    expect(dayInDenmark(instant)).toBe(day)
  })

  it.each([
    ["2011-01-03", "2011-01-02T23:00:00.000Z", "2011-01-03T22:59:59.999Z"],
    ["2011-07-03", "2011-07-02T22:00:00.000Z", "2011-07-03T21:59:59.999Z"],
    ["2011-03-27", "2011-03-26T23:00:00.000Z", "2011-03-27T21:59:59.999Z"],
    ["2011-10-30", "2011-10-29T22:00:00.000Z", "2011-10-30T22:59:59.999Z"]
  ] as const)("%s begins %s and ends %s", (day, first, last) => {
    expect([startOfDay(day), endOfDay(day)]).toEqual([first, last])
  })

  it("begins and ends where it should on every day from 2000 to 2035", () => {
    const wrong: Array<Day> = []
    let days = 0
    for (let day: Day = "2000-01-01"; day < "2036-01-01"; day = addDays(day, 1)) {
      const first = startOfDay(day)
      const before = dayInDenmark(addMilliseconds(first, -1))
      const itself = dayInDenmark(first) === day && dayInDenmark(endOfDay(day)) === day
      const hours = (Date.parse(endOfDay(day)) + 1 - Date.parse(first)) / 3_600_000
      if (!itself || before !== addDays(day, -1) || ![23, 24, 25].includes(hours)) wrong.push(day)
      days += 1
    }
    expect(wrong).toEqual([])
    expect(days).toBe(13_149)
  })
})
