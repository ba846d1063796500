import { describe, expect, it } from "vitest"
import { countWords } from "../../src/calendar/index.ts"

describe("a number with what it is of", () => {
  it.each([
    [0, "0 stillinger"],
    [1, "1 stilling"],
    [2, "2 stillinger"],
    [11, "11 stillinger"],
    [21, "21 stillinger"]
  ])("is said of %d as one or several", (count, said) => {
    expect(countWords(count, "stilling", "stillinger")).toBe(said)
  })
})
