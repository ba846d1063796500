import { describe, expect, it } from "vitest"
import {
  compareFractions,
  decimalOf,
  floorOfFraction,
  type Fraction,
  fractionOf,
  fractionWords,
  meanOfFractions,
  sumOfFractions
} from "../../src/calendar/index.ts"
import { seeded } from "../setup.ts"

const the = (part: number, whole?: number): Fraction => fractionOf(part, whole)!

describe("hours over full time", () => {
  it.each([
    [18.5, 37, 1n, 2n],
    [37, 37, 1n, 1n],
    [0, 37, 0n, 1n],
    [0.1, 0.3, 1n, 3n],
    [33.3, 37, 9n, 10n],
    [-37, 74, -1n, 2n],
    [37, -74, -1n, 2n],
    [1e21, 1e-7, 10n ** 28n, 1n]
  ] as const)("%d over %d is %d over %d", (part, whole, numerator, denominator) => {
    expect(fractionOf(part, whole)).toEqual({ numerator, denominator })
  })

  it.each([
    [37, 0],
    [Number.NaN, 37],
    [37, Number.NaN],
    [Number.POSITIVE_INFINITY, 37]
  ])("%d over %d is unknown: not zero", (part, whole) => {
    expect(fractionOf(part, whole)).toBeUndefined()
  })

  it("of three part-time people on 12 of 36 hours is exactly one person, which three thirds of a number with decimals need not be", () => {
    const three = sumOfFractions([the(12, 36), the(12, 36), the(12, 36)])
    expect(compareFractions(three, the(1))).toBe(0)
    const ten = sumOfFractions(Array.from({ length: 10 }, () => the(3.7, 37)))
    expect(floorOfFraction(ten)).toBe(1)
    expect(floorOfFraction(the(Array.from({ length: 10 }, () => 3.7 / 37).reduce((a, b) => a + b)))).toBe(0)
  })
})

describe("fractions", () => {
  it("that are many have a mean, and none has none", () => {
    expect(meanOfFractions([the(19), the(20), the(20), the(20)])).toEqual(the(19.75))
    expect(meanOfFractions([the(1), the(0), the(0)])).toEqual(the(1, 3))
    expect(meanOfFractions([])).toBeUndefined()
    expect(sumOfFractions([])).toEqual(the(0))
  })

  it.each([
    [the(19.99), the(20), -1],
    [the(20), the(20), 0],
    [the(740, 37), the(20), 0],
    [the(740.01, 37), the(20), 1],
    [the(-1, 2), the(-1, 3), -1]
  ])("%o and %o compare as %d", (a, b, order) => {
    expect(compareFractions(a, b)).toBe(order)
    expect(compareFractions(b, a)).toBe(0 - order)
  })

  it.each([
    [the(740, 37), 20, 0],
    [the(739.99, 37), 20, -1],
    [the(740.01, 37), 20, 1],
    [the(1, 10), 0.1, 0],
    [the(1, 3), 0.3333333333333333, 1],
    [the(20), Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [the(20), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    [the(20), Number.NaN, Number.NaN]
  ])("%o and the limit %d compare as %d", (fraction, limit, order) => {
    expect(compareFractions(fraction, limit)).toBe(order)
  })

  it.each([
    [the(5.875), 5],
    [the(5), 5],
    [the(4.999), 4],
    [the(-1, 2), -1],
    [the(-2), -2],
    [the(0), 0]
  ])("%o are %d whole ones", (fraction, whole) => {
    expect(floorOfFraction(fraction)).toBe(whole)
  })

  it.each([
    [the(1.5), 1, "1,5", "1.5"],
    [the(1.5), 2, "1,5", "1.5"],
    [the(1.5), 0, "1", "1"],
    [the(4.999), 1, "4,9", "4.9"],
    [the(1, 3), 2, "0,33", "0.33"],
    [the(2, 3), 2, "0,66", "0.66"],
    [the(1, 200), 2, "0", "0"],
    [the(-1, 200), 2, "0", "0"],
    [the(-5, 4), 2, "-1,25", "-1.25"],
    [the(1234.5), 1, "1234,5", "1234.5"],
    [the(20.05), 2, "20,05", "20.05"]
  ] as const)("%o with at most %i decimals is %s, %s", (fraction, decimals, da, en) => {
    expect(fractionWords(fraction, decimals)).toEqual({ da, en })
  })

  it("add up to the same in any order and by hand, in 2 000 lists of hours over full time", () => {
    const random = seeded(20261130)
    for (let n = 0; n < 2000; n += 1) {
      const fullTimes = [30, 34, 37, 37.5, 40]
      const people = Array.from({ length: Math.floor(random() * 40) }, () => ({
        hours: Math.floor(random() * 4000) / 100,
        fullTime: fullTimes[Math.floor(random() * 5)]!
      }))
      const sum = sumOfFractions(people.map(({ hours, fullTime }) => the(hours, fullTime)))
      expect(sumOfFractions(people.toReversed().map(({ hours, fullTime }) => the(hours, fullTime)))).toEqual(sum)
      // 30, 34, 37, 37.5 and 40 hours, in hundredths, all divide this many.
      const all = 37_740_000n
      const byHand = people.reduce(
        (total, { hours, fullTime }) =>
          total + (BigInt(Math.round(hours * 100)) * all) / BigInt(Math.round(fullTime * 100)),
        0n
      )
      expect(sum.numerator * all).toBe(byHand * sum.denominator)
      const whole = BigInt(floorOfFraction(sum))
      expect(whole * all <= byHand && byHand < (whole + 1n) * all).toBe(true)
    }
  })
})

describe("a number as it is written", () => {
  it.each([
    [0.1, 1n, 1],
    [-0.05, -5n, 2],
    [37, 37n, 0],
    [1e21, 10n ** 21n, 0],
    [1.5e-7, 15n, 8]
  ] as const)("%d is %d with %i decimals", (number, units, decimals) => {
    expect(decimalOf(number)).toEqual({ units, decimals })
  })
})
