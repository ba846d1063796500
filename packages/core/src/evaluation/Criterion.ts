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
  /** The day it is counted for, when that is not the criterion's: a figure of one year among several. */
  readonly asOf?: Day
}

/**
 * Declares a figure over one kind of fact.
 *
 * @category constructors
 */
export const figure = <Dimensions, Measures extends string = never>(
  fact: FactStatic<string, Dimensions, Measures>,
  spec: Question<Dimensions, NoInfer<Measures>> & { readonly taken: Indicator["taken"]; readonly asOf?: Day }
): Figure => ({
  ...(spec.asOf === undefined ? {} : { asOf: spec.asOf }),
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
 * What is aimed at: a number, all of a population, between two numbers, or so often. Of a population that nobody knows, it
 * is said of what.
 *
 * @da måltal
 * @category models
 */
export type Target =
  | { readonly how: "atLeast"; readonly number: number; readonly setAgainst?: number }
  | { readonly how: "allOf"; readonly population: Figure }
  | { readonly how: "allOfUnknown"; readonly of: Texts }
  | { readonly how: "between"; readonly min: number; readonly max: number }
  | { readonly how: "everyWeeks"; readonly weeks: number }
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
 * All of a population that nobody has counted: whether it is met cannot be determined.
 *
 * @category constructors
 */
export const allOfUnknown = (of: Texts): Target => ({ how: "allOfUnknown", of })

/**
 * Between two numbers, both included.
 *
 * @category constructors
 */
export const between = (min: number, max: number): Target => ({ how: "between", min, max })

/**
 * Once in so many weeks: at least as often a year as whole pauses of that length go into its 52 weeks.
 *
 * @category constructors
 */
export const everyWeeks = (weeks: number): Target => ({ how: "everyWeeks", weeks })

/**
 * No target: the number is told, and nothing is judged.
 *
 * @category constructors
 */
export const noTarget: Target = { how: "none" }

/**
 * How the result follows from its figure; without it, it is the number counted.
 *
 * @shape `percent`: out of another figure, rounded half up to one decimal, in all or for each bucket of the figure ·
 * `reported`: a percentage somebody else reported, with how many were asked · `firstDay`: the day of the first ·
 * `answers`: yes and no out of all who were asked · `stated`: what a source says the parts come to · `readings`: the
 * answers of several definitions, where the source gives none
 * @category models
 */
export type Taking =
  | { readonly how: "percent"; readonly of: Figure; readonly each?: true }
  | { readonly how: "reported"; readonly asked: Figure }
  | { readonly how: "firstDay" }
  | { readonly how: "answers"; readonly no: Figure; readonly asked: Figure }
  | { readonly how: "stated"; readonly number: number }
  | { readonly how: "readings"; readonly readings: ReadonlyArray<Reading> }

/**
 * One of several ways to count the same: so many of something for each of something else.
 *
 * @category models
 */
export interface Reading {
  readonly name: string
  readonly title: Texts
  readonly result: Figure
  /** For each of how many. */
  readonly per: number
}

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
  /** Several are added up. */
  readonly result: Figure | ReadonlyArray<Figure>
  readonly as?: Taking
  /** How many of what is counted make one of the unit: 100 when øre are counted and kroner are told. */
  readonly dividedBy?: number
  /** What a reader must know of the number. */
  readonly note?: Texts
  /** What is not in the count: the number is at least this. */
  readonly missing?: Texts
  /** What is left when what no longer counts is taken away: a target met gross may not be met net. */
  readonly net?: Figure | ReadonlyArray<Figure>
  /** Out of how many. */
  readonly of?: Figure
  /**
   * Other numbers that belong beside the result. With `changeFrom`, the change in percent from that figure to this one,
   * rounded half up to a whole number.
   */
  readonly beside?: ReadonlyArray<{
    readonly name: string
    readonly title: Texts
    readonly figure: Figure
    readonly changeFrom?: Figure
  }>
  /** What the result is made of; the parts must give the result. */
  readonly parts?: Readonly<Record<string, Figure>>
}
