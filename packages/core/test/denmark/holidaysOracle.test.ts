import Holidays from "date-holidays"
import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { customaryDaysOff, holidaysOn } from "../../src/denmark/index.ts"

describe("what another library says of Denmark", () => {
  const other = new Holidays("DK")
  const said = (year: number, type: string): ReadonlyArray<string> =>
    other
      .getHolidays(year, "da")
      .filter((one) => one.type === type)
      .map(({ date }) => date.slice(0, 10))

  it("is what we say of every day from 1900 to 2199", () => {
    const wrong: Array<string> = []
    let days = 0
    let off = 0
    for (let year = 1900; year < 2200; year += 1) {
      const theirs = new Set(said(year, "public"))
      for (let day = `${year}-01-01` as Day; day <= `${year}-12-31`; day = addDays(day, 1)) {
        const is = holidaysOn(day).length > 0
        if (is !== theirs.has(day)) wrong.push(`${day}: ${is ? "only we" : "only they"}`)
        days += 1
        if (is) off += 1
      }
    }
    expect(wrong).toEqual([])
    expect([days, off]).toEqual([109_573, 3124])
  })

  it("has 1 May, Constitution Day and Christmas Eve as days that are kept and are no public holidays", () => {
    const kept = said(2026, "observance")
    const ours = kept.flatMap((day) => holidaysOn(day as Day, customaryDaysOff)).map(({ code }) => code)
    expect(ours).toEqual(["foerste-maj", "grundlovsdag", "juleaftensdag"])
    expect(said(2026, "public")).not.toContain("2026-12-31")
  })
})
