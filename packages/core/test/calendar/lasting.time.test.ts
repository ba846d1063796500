import { describe, expect, it } from "vitest"
import {
  addDays,
  type Day,
  daysBetween,
  type Duration,
  durationWords,
  firstDayOf,
  lastDayOf,
  lastsAtMost,
  type MonthRounding,
  period
} from "../../src/calendar/index.ts"
import { seeded } from "../setup.ts"

const roundings = ["lastDayOfMonth", "nextMonth"] as const
const days = (count: number): Duration => ({ unit: "days", count })
const weeks = (count: number): Duration => ({ unit: "weeks", count })
const months = (count: number): Duration => ({ unit: "months", count })

describe("the last day of a period that lasts", () => {
  it.each([
    [weeks(4), "2026-11-02", "2026-11-29", "from a Monday to a Sunday"],
    [weeks(13), "2026-11-02", "2027-01-31", "over New Year"],
    [weeks(1), "2026-10-22", "2026-10-28", "over the change of the clock"],
    [days(1), "2026-11-02", "2026-11-02", "the first day itself"],
    [days(14), "2026-11-02", "2026-11-15", "as long as two weeks"],
    [months(1), "2027-03-15", "2027-04-14", "to the day before the same date"],
    [months(6), "2026-11-02", "2027-05-01", "to the day before the same date of a longer month"],
    [months(12), "2028-02-28", "2029-02-27", "past a leap day"],
    [weeks(0), "2026-11-02", "2026-11-01", "no time: it has no day"],
    [months(0), "2026-11-02", "2026-11-01", "no time: it has no day"]
  ] as const)("%j from %s is %s: %s", (duration, firstDay, lastDay, _why) => {
    for (const rounding of roundings) {
      expect(lastDayOf(firstDay, duration, rounding)).toBe(lastDay)
      expect(firstDayOf(lastDay, duration, rounding)).toBe(firstDay)
    }
  })

  it.each([
    ["2026-08-28", "2027-02-27", "2027-02-27"],
    ["2026-08-29", "2027-02-27", "2027-02-28"],
    ["2026-08-31", "2027-02-27", "2027-02-28"],
    ["2026-09-01", "2027-02-28", "2027-02-28"]
  ] as const)("six months from %s is %s, or %s: the declared rounding decides", (firstDay, last, next) => {
    expect(lastDayOf(firstDay, months(6), "lastDayOfMonth")).toBe(last)
    expect(lastDayOf(firstDay, months(6), "nextMonth")).toBe(next)
  })
})

describe("a period", () => {
  it.each([
    ["2026-11-28", true],
    ["2026-11-29", true],
    ["2026-11-30", false],
    [undefined, false]
  ] as const)("from 2 November 2026 to %s lasts four weeks at most: %s", (lastDay, is) => {
    expect(lastsAtMost(period("2026-11-02", lastDay), weeks(4), "nextMonth")).toBe(is)
  })

  it.each([
    ["2027-02-27", true, true],
    ["2027-02-28", false, true],
    ["2027-03-01", false, false]
  ] as const)("from 31 August 2026 to %s lasts six months at most: %s, or %s", (lastDay, last, next) => {
    expect(lastsAtMost(period("2026-08-31", lastDay), months(6), "lastDayOfMonth")).toBe(last)
    expect(lastsAtMost(period("2026-08-31", lastDay), months(6), "nextMonth")).toBe(next)
  })

  it("may begin on one day more when it may last one day more", () => {
    expect(firstDayOf("2026-11-29", weeks(4), "nextMonth")).toBe("2026-11-02")
    expect(firstDayOf("2026-11-29", days(29), "nextMonth")).toBe("2026-11-01")
  })

  it.each([
    ["2027-02-27", "2026-08-28", "2026-08-28"],
    ["2027-02-28", "2026-09-01", "2026-08-29"],
    ["2027-04-30", "2026-11-01", "2026-10-31"],
    ["2027-03-30", "2026-10-01", "2026-10-01"],
    ["2027-03-29", "2026-09-30", "2026-09-30"]
  ] as const)("to %s lasts six months at most when it begins on %s, or on %s", (lastDay, last, next) => {
    expect(firstDayOf(lastDay, months(6), "lastDayOfMonth")).toBe(last)
    expect(firstDayOf(lastDay, months(6), "nextMonth")).toBe(next)
  })
})

describe("what may last how long, asked from both ends", () => {
  const random = seeded(20261128)
  const below = (most: number): number => Math.floor(random() * most)
  const aDuration = (): Duration => {
    const unit = (["months", "weeks", "days"] as const)[below(3)]!
    return { unit, count: below(unit === "months" ? 61 : unit === "weeks" ? 261 : 1500) }
  }
  const aDay = (): Day => addDays("1999-11-01", below(13_000))

  it.each(roundings)("with %s agrees in 100 000 cases", (rounding: MonthRounding) => {
    const wrong: Array<string> = []
    for (let n = 0; n < 100_000; n += 1) {
      const [duration, firstDay] = [aDuration(), aDay()]
      const last = lastDayOf(firstDay, duration, rounding)
      // Near the border, where they could disagree.
      const lastDay = addDays(last, below(9) - 4)
      const within = lastsAtMost({ firstDay, lastDay }, duration, rounding)
      if (within !== lastDay <= last || within !== firstDay >= firstDayOf(lastDay, duration, rounding))
        wrong.push(JSON.stringify({ duration, firstDay, lastDay }))
    }
    expect(wrong).toEqual([])
  })

  it.each(roundings)(
    "with %s never ends earlier for beginning later or for lasting longer",
    (rounding: MonthRounding) => {
      const wrong: Array<string> = []
      for (let n = 0; n < 20_000; n += 1) {
        const [duration, firstDay] = [aDuration(), aDay()]
        const last = lastDayOf(firstDay, duration, rounding)
        const later = lastDayOf(addDays(firstDay, below(40)), duration, rounding)
        const longer = lastDayOf(firstDay, { ...duration, count: duration.count + 1 }, rounding)
        if (later < last || longer <= last) wrong.push(JSON.stringify({ duration, firstDay }))
      }
      expect(wrong).toEqual([])
    }
  )

  it("differs between the roundings by one day, and only for dates from the 29th", () => {
    for (let n = 0; n < 20_000; n += 1) {
      const [duration, firstDay] = [months(below(61)), aDay()]
      const [last, next] = roundings.map((rounding) => lastDayOf(firstDay, duration, rounding)) as [Day, Day]
      const more = daysBetween(last, next)
      expect(more === 0 || (more === 1 && firstDay.slice(8) > "28"), `${firstDay} ${duration.count}`).toBe(true)
    }
  })
})

describe("a duration in words", () => {
  it.each([
    [months(1), "1 måned", "1 month"],
    [months(6), "6 måneder", "6 months"],
    [weeks(1), "1 uge", "1 week"],
    [weeks(13), "13 uger", "13 weeks"],
    [days(1), "1 dag", "1 day"],
    [days(0), "0 dage", "0 days"]
  ] as const)("%j is %s, %s", (duration, da, en) => {
    expect(durationWords(duration)).toEqual({ da, en })
  })
})
