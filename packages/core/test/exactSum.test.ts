import { describe, expect, it } from "vitest"
import { exactSum, type KnownFact, measure, medianOf, totalOf } from "../src/facts/index.ts"
import { seeded } from "./setup.ts"

const random = seeded(20260401)
const pick = <A>(of: ReadonlyArray<A>): A => of[Math.floor(random() * of.length)]!
const sumOf = (numbers: ReadonlyArray<number>): number => {
  const { add, value } = exactSum()
  numbers.forEach(add)
  return value()
}

/** Numbers of every size: small and large, with few decimals and with many, and next to nothing. */
const aNumber = (): number =>
  (random() < 0.5 ? -1 : 1) *
  pick([
    () => Math.floor(random() * 100),
    () => Math.floor(random() * 1000) / 100,
    () => random(),
    () => random() * 1e20,
    () => random() * 1e-12,
    () => Number.MAX_SAFE_INTEGER - Math.floor(random() * 10),
    () => 10 ** Math.floor(random() * 40 - 20),
    () => Number.MIN_VALUE * Math.floor(random() * 5)
  ])()

/** The exact sum by hand: every number written out in full, as so many of the smallest there is. */
const decimals = 400
const inFull = (number: number): bigint => {
  const [, sign, whole, part = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number))!
  const units = BigInt(whole! + part) * 10n ** BigInt(decimals - part.length + Number(power))
  return sign === "-" ? -units : units
}
const byHand = (numbers: ReadonlyArray<number>): number => {
  const units = numbers.map(inFull).reduce((sum, one) => sum + one, 0n)
  const text = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0")
  return Number(`${units < 0n ? "-" : ""}${text.slice(0, -decimals)}.${text.slice(-decimals)}`)
}

describe("a sum of measures", () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.7, -0.8], 0],
    [[1e308, 1e308, -1e308], 1e308],
    [[9007199254740992, 1, 1], 9007199254740994],
    [[2 ** 53 - 1, 2 ** 53 - 1, -(2 ** 53 - 1)], 2 ** 53 - 1],
    [[1e21, 1, -1e21], 1],
    [[1e-7, 1e-7], 2e-7],
    [[37, 37, 7.5], 81.5],
    [[999999999.999999, 0.000001], 1e9],
    [[-0], 0],
    [[], 0]
  ])("of %j is %d: as written, and rounded once", (numbers, sum) => {
    expect(sumOf(numbers)).toBe(sum)
    expect(sumOf(numbers.toReversed())).toBe(sum)
  })

  it("is the same in any order, for a thousand lists of every kind of number", () => {
    for (let n = 0; n < 1000; n += 1) {
      const numbers = Array.from({ length: Math.floor(random() * 30) }, aNumber)
      const expected = byHand(numbers) + 0
      expect(sumOf(numbers), JSON.stringify(numbers)).toBe(expected)
      const shuffled = numbers.map((one) => [random(), one] as const).toSorted(([a], [b]) => a - b)
      expect(sumOf(shuffled.map(([, one]) => one))).toBe(expected)
    }
  })

  it("of a hundred thousand amounts stays exact", () => {
    expect(sumOf(Array.from({ length: 100_000 }, () => 123_456_789.01))).toBe(12_345_678_901_000)
    expect(sumOf(Array.from({ length: 100_000 }, () => 0.1))).toBe(10_000)
  })

  it("of all groups of an answer is exact too", () => {
    expect(totalOf([0.1, 0.2, 0.3].map((value) => ({ group: [value], value })))).toBe(0.6)
    expect(totalOf([])).toBe(0)
  })

  it("that has no end, or is no number, says so", () => {
    expect(sumOf([1, Infinity])).toBe(Infinity)
    expect(sumOf([Infinity, -Infinity, 1])).toBeNaN()
    expect(sumOf([1e308, 1e308])).toBe(Infinity)
  })
})

const aFact = (n: number, measures: Readonly<Record<string, number>>, area = "øst"): KnownFact => ({
  kind: "placement",
  key: "",
  subject: { entity: "placement", id: `p${n}` },
  projection: 1,
  firstDay: "2026-01-01",
  knownFrom: "2026-01-01T10:00:00.000Z",
  dimensions: { area },
  measures
})
const ask = (facts: ReadonlyArray<KnownFact>, by: ReadonlyArray<string> = []) =>
  measure(() => facts, {
    kind: "placement",
    taken: { how: "stock", on: "2026-01-01" },
    counted: { histogram: "weeks" },
    by
  })

describe("a histogram", () => {
  it("has one group for each value, the value last, and null for facts that are not measured", () => {
    const facts = [{ weeks: 13 }, { weeks: 4 }, { weeks: 13.5 }, { weeks: 13 }, {}, { weeks: -0 }, { hours: 2 }]
    expect(ask(facts.map((measures, n) => aFact(n, measures)))).toEqual([
      { group: [0], value: 1 },
      { group: [13.5], value: 1 },
      { group: [13], value: 2 },
      { group: [4], value: 1 },
      { group: [null], value: 2 }
    ])
  })

  it("stands after the groups that are asked for, and is none when nothing is counted", () => {
    expect(ask([aFact(1, { weeks: 4 }), aFact(2, { weeks: 4 }, "ærø")], ["area"])).toEqual([
      { group: ["ærø", 4], value: 1 },
      { group: ["øst", 4], value: 1 }
    ])
    expect(ask([])).toEqual([])
  })
})

describe("a median", () => {
  const of = (...weeks: ReadonlyArray<number | undefined>) =>
    medianOf(ask(weeks.map((one, n) => aFact(n, one === undefined ? {} : { weeks: one }))))

  it("is the middle one, in whatever order they come", () => {
    expect(of(4)).toBe(4)
    expect(of(13, 4, 26)).toBe(13)
    expect(of(100, 4, 26)).toBe(26)
    expect(of(13, 13, 13, 1)).toBe(13)
  })

  it("of two in the middle is their mean, as written", () => {
    expect(of(4, 13)).toBe(8.5)
    expect(of(0.1, 0.2)).toBe(0.15)
    expect(of(9007199254740991, 2 ** 60, 0, 9007199254740989)).toBe(9007199254740990)
  })

  it("looks only at what is measured, and of nothing is unknown: not zero", () => {
    expect(of(undefined, 4, undefined, 6, undefined)).toBe(5)
    expect(of(undefined)).toBeUndefined()
    expect(of()).toBeUndefined()
  })

  it("is what sorting gives, for 500 lists", () => {
    for (let n = 0; n < 500; n += 1) {
      const weeks = Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 50))
      const sorted = weeks.toSorted((a, b) => a - b)
      const half = sorted.length / 2
      expect(of(...weeks)).toBe((sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2)
    }
  })
})
