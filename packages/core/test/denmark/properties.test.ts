import { describe, expect, it } from "vitest"
import { danishPacks } from "../../src/denmark/index.ts"
import { compileLaw, placementSubject } from "../../src/law/index.ts"
import { propertiesOf } from "../law/properties.ts"
import { seeded } from "../setup.ts"
import { aPlacement } from "./aPlacement.ts"
import { pools } from "./pools.ts"

const properties = propertiesOf(compileLaw(placementSubject, danishPacks), { pools, base: aPlacement }, seeded(2026))
const times = (cases: number, ask: () => string | undefined) => {
  for (let at = 0; at < cases; at += 1) {
    const said = ask()
    if (said !== undefined) return said
  }
  return undefined
}

describe("the Danish rules", () => {
  it("say of an interval what they say of everything in it", () => {
    expect(times(10_000, properties.sound)).toBeUndefined()
  })

  it("say together what each of them says alone", () => {
    expect(times(10_000, properties.sorted)).toBeUndefined()
  })

  it("give as the last day one that is permitted, and none after it", () => {
    expect(times(5000, () => properties.inverse("lastDay", { from: "2026-11-02", to: "2029-11-02" }))).toBeUndefined()
  })

  it("give as the number of places one that is permitted, and none above it", () => {
    expect(times(5000, () => properties.inverse("adds", { from: 0, to: 100_000 }))).toBeUndefined()
  })

  it("had an answer to enough of the questions for that to say something", () => {
    expect(properties.answered()).toBeGreaterThan(1000)
  })

  it("propose only what is permitted", () => {
    expect(times(2000, properties.remedied)).toBeUndefined()
  })

  it.each([
    ["ordinary", "more"],
    ["supported", "less"],
    ["supportedElsewhere", "less"],
    ["adds", "less"],
    ["weeklyHours", "less"],
    ["subsidyShare", "less"],
    ["ordinaryThisMonth", "more"],
    ["age", "more"]
  ] as const)("are never harder with %s going to %s", (fact, easier) => {
    expect(times(2000, () => properties.monotone(fact, easier))).toBeUndefined()
  })
})
