import { dayInDenmark } from "@partnerskab/core/calendar"
import { virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

describe("a virtual clock", () => {
  it("stands in the morning of its day, and every look takes a millisecond", () => {
    const clock = virtualClock("2011-01-03")
    expect([clock.now(), clock.now()]).toEqual(["2011-01-03T09:00:00.001Z", "2011-01-03T09:00:00.002Z"])
  })

  it.each(["2011-03-27", "2011-10-30", "2012-02-29"] as const)("goes to %s, and is in that day in Denmark", (day) => {
    const clock = virtualClock("2011-01-03")
    clock.goTo(day)
    expect(dayInDenmark(clock.now())).toBe(day)
  })

  it("never goes back", () => {
    const clock = virtualClock("2011-01-03")
    clock.goTo("2011-02-01")
    const before = clock.now()
    clock.goTo("2011-01-15")
    clock.goTo("2011-02-01")
    expect(clock.now() > before).toBe(true)
  })
})
