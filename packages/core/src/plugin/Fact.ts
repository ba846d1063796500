import type { Day, Period } from "../calendar/index.ts"
import type { Scalar, StatedFact } from "../facts/index.ts"

/**
 * What tells a fact apart from others of its kind in the same life, and what it measures.
 *
 * @category models
 */
export interface FactDetails<Measures extends string = string> {
  readonly key?: string
  readonly measures?: { readonly [M in Measures]?: number }
}

/**
 * A kind of fact, as a value.
 *
 * @category models
 */
export interface FactStatic<Kind extends string, Dimensions, Measures extends string = never> {
  new (_: never): { readonly dimensions: Dimensions; readonly measures: Measures }
  readonly kind: Kind
  /** Holds on one day. */
  on(day: Day, dimensions: Dimensions, details?: FactDetails<Measures>): StatedFact
  /** Holds from the first day to the last, both included. */
  during(period: Period, dimensions: Dimensions, details?: FactDetails<Measures>): StatedFact
}

const stated = (
  kind: string,
  { firstDay, lastDay }: Period,
  { dimensions, key = "", measures = {} }: { readonly dimensions: object } & FactDetails
): StatedFact => ({
  kind,
  key,
  firstDay,
  ...(lastDay === undefined ? {} : { lastDay }),
  dimensions: dimensions as StatedFact["dimensions"],
  measures: measures as StatedFact["measures"]
})

/**
 * Declares something that can be counted: `defineFact("network.meeting")<{ outcome: "held" | "cancelled" }>()`.
 *
 * @category constructors
 */
export const defineFact =
  <const Kind extends string>(kind: Kind) =>
  <Dimensions extends Readonly<Record<string, Scalar>> = {}, Measures extends string = never>(): FactStatic<
    Kind,
    Dimensions,
    Measures
  > =>
    class {
      static readonly kind = kind
      static readonly on = (day: Day, dimensions: Dimensions, details?: FactDetails) =>
        stated(kind, { firstDay: day, lastDay: day }, { dimensions, ...details })
      static readonly during = (period: Period, dimensions: Dimensions, details?: FactDetails) =>
        stated(kind, period, { dimensions, ...details })
    } as unknown as FactStatic<Kind, Dimensions, Measures>

/**
 * A property of a life that changes over time and that others are counted by, such as the sector of a company.
 *
 * @category models
 */
export interface DimensionStatic<Kind extends string, Value extends Scalar> {
  new (_: never): { readonly value: Value }
  readonly kind: Kind
  /** The value that a life has in a period. One row to change it, whatever is counted by it. */
  of(id: string, value: Value, period: Period): StatedFact
}

/**
 * Declares a dated dimension: `defineDimension("party.sector")<"private" | "public">()`.
 *
 * @category constructors
 */
export const defineDimension =
  <const Kind extends string>(kind: Kind) =>
  <Value extends Scalar>(): DimensionStatic<Kind, Value> =>
    class {
      static readonly kind = kind
      static readonly of = (id: string, value: Value, period: Period) =>
        stated(kind, period, { dimensions: { of: id, value }, key: period.firstDay })
    } as unknown as DimensionStatic<Kind, Value>
