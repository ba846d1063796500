import type { Day } from "../calendar/index.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyPoint } from "./Module.ts"

/**
 * A point's place in the agreement form.
 *
 * @category models
 */
export interface PrintedPoint<P extends AnyPoint = AnyPoint> {
  readonly number: number
  readonly point: P
  readonly title: Texts
}

/**
 * An edition of the agreement form, as a value.
 *
 * @da udgave af de syv punkter
 * @category models
 */
export interface EditionStatic<Key extends string, P extends AnyPoint> {
  new (_: never): { readonly points: P }
  readonly key: Key
  readonly from: Day
  readonly points: ReadonlyArray<PrintedPoint>
}

/**
 * Any edition.
 *
 * @category models
 */
export interface AnyEdition {
  new (_: never): { readonly points: AnyPoint }
  readonly key: string
  readonly from: Day
  readonly points: ReadonlyArray<PrintedPoint>
}

/**
 * Declares which points stand in the agreement form, under which numbers and titles, from which signing day.
 *
 * @category constructors
 */
export const defineEdition = <const Key extends string, const Points extends ReadonlyArray<PrintedPoint>>(
  key: Key,
  spec: { readonly from: Day; readonly points: Points }
): EditionStatic<Key, Points[number]["point"]> =>
  class {
    static readonly key = key
    static readonly from = spec.from
    static readonly points = spec.points
  } as never
