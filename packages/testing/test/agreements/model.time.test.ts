import { describe, expect, it } from "vitest"
import { soaked } from "./soaked.ts"

describe("agreements that live at random", () => {
  it("stand every day as a calendar on the wall says, and can be read as they were", async () => {
    const { done, apart, together, wrong } = await soaked(1, 250)
    expect(wrong.slice(0, 5)).toEqual([])
    // A generator whose every command is refused would prove nothing.
    expect(Object.keys(done)).toHaveLength(19)
    expect(Math.min(...Object.values(done))).toBeGreaterThan(3)
    expect(apart).toBeGreaterThan(50)
    expect(together).toBeGreaterThan(5)
  }, 300_000)
})
