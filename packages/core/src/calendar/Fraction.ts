import { type Decimal, decimalOf } from "./decimal.ts"

/**
 * A number without any rounding: a third is a third. For what is compared with a limit after it was divided, such as
 * hours of many people over the hours of one.
 *
 * @da brøk
 * @shape in lowest terms, the denominator above 0; so two of the same value are equal part by part
 * @category models
 */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * One number over another, both as they are written: 18.5 over 37 is a half, 0.1 over 0.3 a third. `undefined` when there is
 * nothing to divide by, or when one is no number: unknown is not zero.
 *
 * @category constructors
 */
export const fractionOf = (part: number, whole = 1): Fraction | undefined => {
  if (!Number.isFinite(part) || !Number.isFinite(whole) || whole === 0) return undefined
  const [above, below] = [decimalOf(part), decimalOf(whole)]
  return reduced(above.units * tens(below), below.units * tens(above))
}

/**
 * All together; of none, 0.
 *
 * @category operations
 */
export const sumOfFractions = (fractions: ReadonlyArray<Fraction>): Fraction =>
  fractions.reduce(
    (a, b) => reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
    { numerator: 0n, denominator: 1n }
  )

/**
 * The mean; `undefined` of none.
 *
 * @category operations
 */
export const meanOfFractions = (fractions: ReadonlyArray<Fraction>): Fraction | undefined => {
  const { numerator, denominator } = sumOfFractions(fractions)
  return fractions.length === 0 ? undefined : reduced(numerator, denominator * BigInt(fractions.length))
}

/**
 * Negative when the first is less, 0 when they are equal, positive when it is more; for sorting and for limits. A limit may be
 * a number, taken as it is written; without end it is more than all, and what is no number compares as none.
 *
 * @category operations
 */
export const compareFractions = (a: Fraction, b: Fraction | number): number => {
  if (typeof b === "number") {
    const other = fractionOf(b)
    return other === undefined ? -b : compareFractions(a, other)
  }
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The greatest whole number that is not above it: 5 of 5⅞, −1 of −½.
 *
 * @category operations
 */
export const floorOfFraction = ({ numerator, denominator }: Fraction): number => {
  const cut = numerator / denominator
  return Number(numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut)
}

const tens = ({ decimals }: Decimal): bigint => 10n ** BigInt(decimals)

const reduced = (numerator: bigint, denominator: bigint): Fraction => {
  const shared = divisorOf(numerator, denominator)
  // A denominator below 0 gives its sign to the numerator.
  const by = denominator < 0n ? -shared : shared
  return { numerator: numerator / by, denominator: denominator / by }
}

/** The greatest number that divides both. */
const divisorOf = (a: bigint, b: bigint): bigint => {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (other > 0n) [one, other] = [other, one % other]
  return one
}
