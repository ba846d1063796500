import { describe, expect, it } from "vitest"
import { activityOn, addDays, type Day, daysBetween, yearOf } from "../../src/index.ts"
import { seeded } from "../setup.ts"

const decay = { halfLifeDays: 180, activePercent: 50, slowingPercent: 25 }
const from = "2011-01-01"
const on = (day: Day, days: ReadonlyArray<Day>) => activityOn(days, { from, on: day }, decay)
const height = ["silent", "slowing", "active"]

describe("activity that fades", () => {
  it("is never used, since the day the point was agreed, when nothing has happened", () => {
    expect(on("2015-01-01", [])).toEqual({ level: "neverUsed", since: from, score: 0 })
    expect(on("2011-02-01", ["2011-02-02"])).toEqual({ level: "neverUsed", since: from, score: 0 })
  })

  it.each([
    [0, "active", 0, 1],
    [180, "active", 0, 0.5],
    [181, "slowing", 181, undefined],
    [360, "slowing", 181, 0.25],
    [361, "silent", 361, undefined],
    [4000, "silent", 361, undefined]
  ] as const)("after one activity and %i days is %s, since day %i", (days, level, since, score) => {
    const used = on(addDays("2012-02-29", days), ["2012-02-29"])
    expect(used).toMatchObject({ level, since: addDays("2012-02-29", since), lastActivity: "2012-02-29" })
    if (score !== undefined) expect(used.score).toBe(score)
  })

  it("counts a day once, however much happened on it, and in whatever order the days come", () => {
    const days: ReadonlyArray<Day> = ["2011-03-31", "2011-02-28", "2011-03-31"]
    expect(on("2011-03-31", days)).toEqual(on("2011-03-31", days.toReversed()))
    expect(on("2011-03-31", days)).toEqual(on("2011-03-31", ["2011-02-28", "2011-03-31"]))
  })

  it("is active since the first day of an unbroken spell, and anew when it has been silent", () => {
    expect(on("2011-12-31", ["2011-02-01", "2011-06-01", "2011-11-01"])).toMatchObject({ since: "2011-02-01" })
    expect(on("2014-01-01", ["2011-02-01", "2013-11-01"])).toMatchObject({ level: "active", since: "2013-11-01" })
  })

  it("is told a slow fall from many days as from one", () => {
    const often = Array.from({ length: 100 }, (_, at) => addDays("2011-01-01", at * 3))
    const { level, since } = on("2016-01-01", often)
    expect(level).toBe("silent")
    expect(on(since, often).level).toBe("silent")
    expect(on(addDays(since, -1), often).level).toBe("slowing")
  })

  it("never rises without a new activity, and its score never falls below none", () => {
    const random = seeded(7)
    const wrong: Array<object> = []
    for (let round = 0; round < 300; round += 1) {
      const halfLifeDays = 1 + Math.floor(random() * 800)
      const own = { halfLifeDays, activePercent: Math.floor(random() * 150), slowingPercent: Math.floor(random() * 60) }
      const days = Array.from({ length: Math.floor(random() * 8) }, () => addDays(from, Math.floor(random() * 900)))
      let before = activityOn(days, { from, on: from }, own)
      for (let at = 1; at < 1200; at += 1 + Math.floor(random() * 9)) {
        const day = addDays(from, at)
        const now = activityOn(days, { from, on: day }, own)
        const risen =
          now.score > before.score ||
          height.indexOf(now.level) > height.indexOf(before.level) ||
          (now.level === before.level && now.since !== before.since)
        const fresh = now.lastActivity !== before.lastActivity
        if ((risen && !fresh) || now.score < 0 || now.since > day) wrong.push({ own, days, day, before, now })
        before = now
      }
    }
    expect(wrong).toEqual([])
  })

  it("tells since when by the same answer the day itself gives, and the day before gives another", () => {
    const random = seeded(11)
    for (let round = 0; round < 200; round += 1) {
      const days = Array.from({ length: 1 + Math.floor(random() * 6) }, () => addDays(from, Math.floor(random() * 900)))
      const { level, since } = on(addDays(from, 1500), days)
      expect(on(since, days).level).toBe(level)
      expect(on(addDays(since, -1), days).level).not.toBe(level)
    }
  })
})

describe("the year of a point", () => {
  it.each([
    ["2011-02-01", "2011-02-01", "2011-02-01", "2012-01-31"],
    ["2011-02-01", "2012-01-31", "2011-02-01", "2012-01-31"],
    ["2011-02-01", "2012-02-01", "2012-02-01", "2013-01-31"],
    ["2011-02-01", "2010-06-01", "2011-02-01", "2012-01-31"],
    ["2012-02-29", "2013-02-27", "2012-02-29", "2013-02-27"],
    ["2012-02-29", "2013-02-28", "2013-02-28", "2014-02-27"],
    ["2012-02-29", "2016-02-28", "2015-02-28", "2016-02-28"],
    ["2012-02-29", "2016-02-29", "2016-02-29", "2017-02-27"],
    ["2011-01-31", "2011-12-31", "2011-01-31", "2012-01-30"]
  ] as const)("that began %s is on %s the days from %s to %s", (began, day, firstDay, lastDay) => {
    expect(yearOf(began, day)).toEqual({ firstDay, lastDay })
  })

  it("has 365 or 366 days, and the next begins the day after", () => {
    for (let at = 0; at < 1500; at += 1) {
      const began = addDays("2011-01-01", at)
      const { firstDay, lastDay } = yearOf(began, "2026-06-15")
      expect([364, 365]).toContain(daysBetween(firstDay, lastDay!))
      expect(yearOf(began, addDays(lastDay!, 1)).firstDay).toBe(addDays(lastDay!, 1))
    }
  })
})
