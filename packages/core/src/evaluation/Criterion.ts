import type { Day } from "../calendar/index.ts"
import type { Scalar } from "../facts/index.ts"
import type { FactStatic, Indicator, Question, Texts } from "../plugin/index.ts"

/**
 * A figure that a criterion is measured by: a question to the facts. Groups of the answer are added up.
 *
 * @category models
 */
export interface Figure {
  readonly question: Omit<Indicator, "title">
}

/**
 * Declares a figure over one kind of fact.
 *
 * @category constructors
 */
export const figure = <Dimensions, Measures extends string = never>(
  fact: FactStatic<string, Dimensions, Measures>,
  spec: Question<Dimensions, NoInfer<Measures>> & { readonly taken: Indicator["taken"] }
): Figure => ({
  question: {
    kind: fact.kind,
    taken: spec.taken,
    counted: spec.counted ?? "facts",
    where: (spec.where ?? {}) as Readonly<Record<string, Scalar>>,
    joins: spec.joins ?? [],
    by: spec.by ?? []
  }
})

/**
 * What is aimed at: a number, or all of a population.
 *
 * @da måltal
 * @category models
 */
export type Target =
  | { readonly how: "atLeast"; readonly number: number; readonly setAgainst?: number }
  | { readonly how: "allOf"; readonly population: Figure }
  | { readonly how: "none" }

/**
 * At least so many; `setAgainst` is how many there were thought to be when the target was set.
 *
 * @category constructors
 */
export const atLeast = (number: number, setAgainst?: number): Target =>
  setAgainst === undefined ? { how: "atLeast", number } : { how: "atLeast", number, setAgainst }

/**
 * All of a population, counted on the same day and by the same knowledge.
 *
 * @category constructors
 */
export const allOf = (population: Figure): Target => ({ how: "allOf", population })

/**
 * No target: the number is told, and nothing is judged.
 *
 * @category constructors
 */
export const noTarget: Target = { how: "none" }

/**
 * A success criterion that can be counted again from the facts.
 *
 * @da succeskriterium
 * @category models
 */
export interface Criterion {
  readonly id: string
  readonly title: Texts
  readonly unit: string
  /** Where the criterion and its printed result stand. */
  readonly source: Texts
  readonly asOf: Day
  readonly target: Target
  readonly result: Figure
  /** What is left when what no longer counts is taken away: a target met gross may not be met net. */
  readonly net?: Figure
  /** Out of how many. */
  readonly of?: Figure
  /** Other numbers that belong beside the result. */
  readonly beside?: ReadonlyArray<{ readonly name: string; readonly title: Texts; readonly figure: Figure }>
  /** What the result is made of; the parts must give the result. */
  readonly parts?: Readonly<Record<string, Figure>>
}
