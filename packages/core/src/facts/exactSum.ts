import { type Decimal, decimalOf } from "../calendar/index.ts"
import type { MeasureRow } from "./FactQuery.ts"

/**
 * Adds numbers as they are written: 0.1 and 0.2 are 0.3. Nothing is rounded before the sum is read, so the order in which
 * they come does not matter.
 *
 * @category models
 */
export interface ExactSum {
  readonly add: (number: number) => void
  /** The number nearest to the sum. */
  readonly value: () => number
}

/** Below this, a number of millionths has at most fifteen digits, and so is the only one that short for its double. */
const most = 1e15

/**
 * A sum of nothing yet.
 *
 * @category constructors
 */
export const exactSum = (): ExactSum => {
  let millionths = 0
  let rest: Decimal | undefined
  // What is no number, or has no end, has no decimals either: it makes the sum so too.
  let endless: number | undefined
  const flush = (): void => {
    rest = plus(rest ?? nothing, { units: BigInt(millionths), decimals: 6 })
    millionths = 0
  }
  return {
    add: (number) => {
      const scaled = Math.round(number * 1e6)
      if (Math.abs(scaled) < most && scaled / 1e6 === number) {
        millionths += scaled
        if (!Number.isSafeInteger(millionths * 2)) flush()
      } else if (Number.isFinite(number)) rest = plus(rest ?? nothing, decimalOf(number))
      else endless = (endless ?? 0) + number
    },
    value: () => {
      if (endless !== undefined) return endless
      if (rest !== undefined) flush()
      return rest === undefined ? millionths / 1e6 + 0 : nearestTo(rest)
    }
  }
}

/**
 * All groups of an answer together.
 *
 * @category operations
 */
export const totalOf = (rows: ReadonlyArray<MeasureRow>): number => {
  const { add, value } = exactSum()
  for (const row of rows) add(row.value)
  return value()
}

/**
 * The number nearest to what is half of two numbers together.
 *
 * @category operations
 */
export const meanOf = (one: number, other: number): number => {
  const { units, decimals } = plus(decimalOf(one), decimalOf(other))
  return nearestTo({ units: units * 5n, decimals: decimals + 1 })
}

const nothing: Decimal = { units: 0n, decimals: 0 }

const plus = (one: Decimal, other: Decimal): Decimal => {
  const decimals = Math.max(one.decimals, other.decimals)
  const raised = (number: Decimal): bigint => number.units * 10n ** BigInt(decimals - number.decimals)
  return { units: raised(one) + raised(other), decimals }
}

const nearestTo = ({ units, decimals }: Decimal): number => Number(`${units}e-${decimals}`)
