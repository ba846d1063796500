import type { Texts } from "../plugin/index.ts"
import type { Assessment, Finding, KnowledgeComparison } from "./Assessment.ts"

/**
 * An evaluation as data: what every renderer eats, and what can be stored and published.
 *
 * @da evaluering
 * @category models
 */
export interface EvaluationReport {
  /** Name and number of this format. */
  readonly format: "partnerskab/evaluation/1"
  readonly title: Texts
  readonly authority: string
  /** What a reader must know before the first number, such as that data are made. */
  readonly notices: ReadonlyArray<Texts>
  readonly criteria: ReadonlyArray<Assessment>
  readonly findings: ReadonlyArray<Finding>
  readonly comparisons: ReadonlyArray<KnowledgeComparison>
}

/**
 * How many criteria were counted again, and how many are as the source states them.
 *
 * @category operations
 */
export const countByOrigin = ({
  criteria
}: EvaluationReport): { readonly recomputed: number; readonly stated: number } => ({
  recomputed: criteria.filter(({ origin }) => origin === "recomputed").length,
  stated: criteria.filter(({ origin }) => origin === "stated").length
})
