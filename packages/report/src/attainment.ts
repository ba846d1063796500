import { type Assessment, type EvaluationReport, type Language, numberWords } from "@partnerskab/core/evaluation"
import { percentWords } from "./labels.ts"

/**
 * One bar: the result gross, the result net, or the share of the result against the share that was aimed at.
 *
 * @unit percent of the target
 * @category models
 */
export interface Bar {
  readonly kind: "gross" | "net" | "share"
  readonly percent: number
}

/**
 * How far a recomputed criterion got towards its target.
 *
 * @category models
 */
export interface Attainment {
  readonly assessment: Assessment
  /** The gross one first; the others only where they say something else. */
  readonly bars: readonly [Bar, ...ReadonlyArray<Bar>]
}

/**
 * How far the recomputed criteria got; one without a target above zero is not among them.
 *
 * @assumes a changed base is shown as share against share beside the counts; the verdict stays with the counts
 * @category operations
 */
export const attainmentsOf = ({ criteria }: EvaluationReport): ReadonlyArray<Attainment> =>
  criteria.flatMap((assessment) => {
    const { origin, result, target, net, of, targetOf } = assessment
    if (origin !== "recomputed" || !isCounted(result) || !isCounted(target) || target <= 0) return []
    const gross: Bar = { kind: "gross", percent: (result / target) * 100 }
    const left: ReadonlyArray<Bar> = net === undefined ? [] : [{ kind: "net", percent: (net / target) * 100 }]
    const share: ReadonlyArray<Bar> =
      of === undefined || targetOf === undefined || of === targetOf || of <= 0
        ? []
        : [{ kind: "share", percent: ((result / of) * targetOf * 100) / target }]
    return [{ assessment, bars: [gross, ...left, ...share] }]
  })

const isCounted = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value)

const mostShown = 200

/**
 * The percentage at the right end of the axis; bars beyond it are cut.
 *
 * @category operations
 */
export const axisEnd = (attainments: ReadonlyArray<Attainment>): number => {
  const longest = Math.max(0, ...attainments.flatMap(({ bars }) => bars.map(({ percent }) => percent)))
  return Math.min(mostShown, Math.max(125, Math.ceil(longest / 25) * 25))
}

/**
 * A percentage of a target in words; what falls short of the target is never rounded up to it.
 *
 * @category text
 */
export const attainedWords = (percent: number, language: Language): string => {
  const rounded = Math.round(percent * 10) / 10
  return percentWords(numberWords(percent < 100 && rounded === 100 ? 99.9 : rounded, language))
}
