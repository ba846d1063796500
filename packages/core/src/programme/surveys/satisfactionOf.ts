import type { Day } from "../../calendar/index.ts"
import { exact, type Measured, type Value } from "../../facts/index.ts"

/**
 * What was counted of the answers of a round, or printed of somebody else's.
 *
 * @shape what was not counted is left out, and is never 0
 * @category models
 */
export interface SurveyCounts {
  readonly satisfied: number
  readonly dissatisfied: number
  /** Left out where neutral answers were not counted. */
  readonly neutral?: number
  /** How many were asked. */
  readonly invited?: number
  /** How many answered, whatever they answered to. */
  readonly returned?: number
}

/**
 * How satisfied a round is, how many answered, and what that is against the target.
 *
 * @category models
 */
export interface Satisfaction {
  /** @unit ratio 0..1 */
  readonly share: Measured
  /** @unit ratio 0..1 */
  readonly response: Measured
  /** `notReported` when nobody has answered: unknown is not zero. */
  readonly verdict: "met" | "notMet" | "notReported"
}

const shareOf = (part: number, all: number): Value => (all === 0 ? { _tag: "notReported" } : exact(part / all))

const responseOf = ({ invited, returned }: SurveyCounts): Value => {
  if (invited === undefined) return { _tag: "notCountable", reason: "det er ikke talt, hvor mange der blev spurgt" }
  return returned === undefined ? { _tag: "notReported" } : shareOf(returned, invited)
}

/**
 * The satisfaction of one round and side against a target, from counts. Without answers nothing is reported; without
 * the number asked, the response rate cannot be counted.
 *
 * @da tilfredshed mod målet
 * @param threshold per cent that must be satisfied: `surveys.threshold`, or that of the round
 * @source LBR 2011, p. 14: 80 % of the answers; neutral answers and the number asked are not told
 * @assumes neutral answers count among the answers where they are known
 * @category operations
 */
export const satisfactionOf = (
  counts: SurveyCounts,
  { asOf, threshold }: { readonly asOf: Day; readonly threshold: number }
): Satisfaction => {
  const { satisfied, neutral, dissatisfied, invited, returned } = counts
  const all = satisfied + dissatisfied + (neutral ?? 0)
  const definition = neutral === undefined ? "surveys.satisfiedOfTwoClasses" : "surveys.satisfiedOfAll"
  const met = satisfied * 100 >= threshold * all
  return {
    share: {
      value: shareOf(satisfied, all),
      asOf,
      definition,
      population: all,
      parts: { satisfied, dissatisfied, ...(neutral === undefined ? {} : { neutral }) }
    },
    response: {
      value: responseOf(counts),
      asOf,
      definition: "surveys.response",
      ...(invited === undefined ? {} : { population: invited }),
      ...(returned === undefined ? {} : { parts: { returned } })
    },
    verdict: all === 0 ? "notReported" : met ? "met" : "notMet"
  }
}
