import { describe, expect, it } from "vitest"
import { attainedWords, attainmentsOf, axisEnd } from "../src/attainment.ts"
import { aCriterion, aReport } from "./reports.ts"

const percentsOf = (changes: Parameters<typeof aCriterion>[0]) =>
  attainmentsOf(aReport({ criteria: [aCriterion(changes)] })).flatMap(({ bars }) =>
    bars.map(({ kind, percent }) => [kind, Math.round(percent * 10) / 10])
  )

describe("how far a criterion got", () => {
  it("is the result in percent of the target", () => {
    expect(percentsOf({ result: 14, target: 18 })).toEqual([["gross", 77.8]])
  })

  it("is told net beside gross", () => {
    expect(percentsOf({ result: 656, net: 570, target: 600 })).toEqual([
      ["gross", 109.3],
      ["net", 95]
    ])
  })

  it("is told as share against share where the base has changed since the target was set", () => {
    expect(percentsOf({ result: 166, of: 176, target: 48, targetOf: 50 })).toEqual([
      ["gross", 345.8],
      ["share", 98.2]
    ])
    expect(percentsOf({ result: 40, of: 50, target: 48, targetOf: 50 })).toEqual([["gross", 83.3]])
  })

  it.each([
    ["the source only states it", { origin: "stated" }],
    ["there is no target", { target: null }],
    ["the target is zero", { target: 0 }],
    ["the target is a range", { target: { min: 3, max: 4 } }],
    ["the result is not a number", { result: null }]
  ] as const)("is not told when %s", (_, changes) => {
    expect(percentsOf(changes)).toEqual([])
  })
})

describe("the axis", () => {
  it("reaches beyond the target even when nothing does, and never beyond twice the target", () => {
    const endOf = (result: number) =>
      axisEnd(attainmentsOf(aReport({ criteria: [aCriterion({ result, target: 100 })] })))
    expect([10, 126, 600].map(endOf)).toEqual([125, 150, 200])
  })
})

describe("a percentage of a target", () => {
  it("is never rounded up to the target it falls short of", () => {
    expect(attainedWords(99.98, "da")).toBe("99,9\u00a0%")
    expect(attainedWords(77.77, "en")).toBe("77.8\u00a0%")
    expect(attainedWords(100, "en")).toBe("100\u00a0%")
  })
})
