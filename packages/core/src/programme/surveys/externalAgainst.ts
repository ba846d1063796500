import { exact, type Measured } from "../../facts/index.ts"
import type { Day } from "../../calendar/index.ts"
import { baseOf, type PrintedQuestion } from "./attainable.ts"

/**
 * A question of a survey that others made, against the target.
 *
 * @category models
 */
export interface PrintedAgainst {
  readonly question: string
  /** What was printed, or what the printed count is of those who answered. @unit ratio 0..1 */
  readonly share: Measured
  readonly verdict: "met" | "notMet"
}

/**
 * Each question of a survey that others made against the target, by what it prints: its per cent, else its count.
 *
 * @da andres undersøgelser mod målet
 * @source LBR 2011, p. 15: the same target of 80 % for the municipality's surveys
 * @assumes what was printed is taken as it is, also where no count gives it: see `unattainablePercents`
 * @category operations
 */
export const externalAgainst = (
  survey: { readonly on: Day; readonly asked: number; readonly questions: ReadonlyArray<PrintedQuestion> },
  { threshold }: { readonly threshold: number }
): ReadonlyArray<PrintedAgainst> =>
  survey.questions.flatMap((told) => {
    const population = baseOf(told, survey.asked)
    const percent = told.percent ?? (told.count === undefined ? undefined : (told.count * 100) / population)
    if (percent === undefined) return []
    const parts = told.count === undefined ? {} : { parts: { count: told.count } }
    const definition = told.percent === undefined ? "surveys.externalCount" : "surveys.externalPercent"
    return [
      {
        question: told.question,
        share: { value: exact(percent / 100), asOf: survey.on, definition, population, ...parts },
        verdict: percent >= threshold ? "met" : "notMet"
      }
    ]
  })
