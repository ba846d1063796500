import type { Bucket, Day, Instant } from "../calendar/index.ts"
import type { Counted, FactQuery, Join, Scalar } from "../facts/index.ts"
import type { Texts } from "./DataSchema.ts"
import type { DimensionStatic, FactStatic } from "./Fact.ts"

/**
 * What is asked of one kind of fact, apart from the day.
 *
 * @category models
 */
export interface Question<Dimensions, Measures extends string = never> {
  readonly where?: { readonly [K in keyof Dimensions]?: Dimensions[K] }
  readonly by?: ReadonlyArray<keyof Dimensions & string>
  readonly joins?: ReadonlyArray<Join>
  /** A histogram gives one group for each value of a measure, the value last; `medianOf` reads it. */
  readonly counted?:
    | "facts"
    | "subjects"
    | { readonly distinct: keyof Dimensions & string }
    | { readonly sum: Measures }
    | { readonly histogram: Measures }
}

/**
 * The day a figure is for, and what it may know.
 *
 * @category models
 */
export interface Viewpoint {
  readonly asOf: Day
  /** Today's knowledge without it. */
  readonly knownBy?: Instant
}

/**
 * A figure as a question to the facts: data, so that a database can answer it and a report can print it.
 *
 * @da nøgletal
 * @category models
 */
export interface Indicator {
  readonly title: Texts
  readonly kind: string
  /** What holds on the day, or all that happened from `from` up to the day. */
  readonly taken: { readonly how: "stock" } | { readonly how: "flow"; readonly from?: Day; readonly bucket?: Bucket }
  readonly counted: Counted
  readonly where: Readonly<Record<string, Scalar>>
  readonly joins: ReadonlyArray<Join>
  readonly by: ReadonlyArray<string>
}

/**
 * Declares a figure over one kind of fact.
 *
 * @category constructors
 */
export const indicator = <Dimensions, Measures extends string = never>(
  fact: FactStatic<string, Dimensions, Measures>,
  spec: Question<Dimensions, NoInfer<Measures>> & { readonly title: Texts; readonly taken: Indicator["taken"] }
): Indicator => ({
  title: spec.title,
  kind: fact.kind,
  taken: spec.taken,
  counted: spec.counted ?? "facts",
  where: (spec.where ?? {}) as Readonly<Record<string, Scalar>>,
  joins: spec.joins ?? [],
  by: spec.by ?? []
})

/**
 * Counts only where a dated dimension of another life has a value: `is(PartyKind, "party", "centreArea")`.
 *
 * @category constructors
 */
export const is = <Value extends Scalar>(
  dimension: DimensionStatic<string, Value>,
  through: string,
  equals: Value
): Join => ({ dimension: dimension.kind, through, equals })

/**
 * Groups by a dated dimension of another life.
 *
 * @category constructors
 */
export const groupedBy = (dimension: DimensionStatic<string, Scalar>, through: string): Join => ({
  dimension: dimension.kind,
  through,
  group: true
})

/**
 * The question an indicator asks for one viewpoint.
 *
 * @category operations
 */
export const queryOf = (
  { kind, taken, counted, where, joins, by }: Indicator,
  { asOf, knownBy }: Viewpoint
): FactQuery => ({
  kind,
  taken: taken.how === "stock" ? { how: "stock", on: asOf } : { ...taken, to: asOf },
  counted,
  where,
  joins,
  by,
  ...(knownBy === undefined ? {} : { knownBy })
})
