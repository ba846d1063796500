import type { Scalar } from "../facts/index.ts"
import type { Side } from "../party/index.ts"
import type { Texts } from "./DataSchema.ts"
import type { FactStatic } from "./Fact.ts"

/**
 * The facts that show whether a promise is fulfilled: which, whose, and how they are counted.
 *
 * @shape `through`: the dimension that names the agreement, or its party; `stock`: what stands on the day; `flow`: what
 * has begun in the days that are looked at
 * @category models
 */
export interface Observed {
  readonly kind: string
  readonly through: "agreement" | "party"
  readonly taken: "stock" | "flow"
  readonly counted: "facts" | { readonly sum: string }
  readonly where: Readonly<Record<string, Scalar>>
}

/**
 * Says which facts show a promise: `observed(PlaceStands, { through: "party", taken: "stock", where: { … } })`. Only a
 * fact that carries its agreement or its party can: no other is tied to the one who promised.
 *
 * @category constructors
 */
export const observed = <Dimensions, Measures extends string = never>(
  fact: FactStatic<string, Dimensions, Measures>,
  {
    through,
    taken,
    counted = "facts",
    where = {}
  }: {
    readonly through: keyof NoInfer<Dimensions> & Observed["through"]
    readonly taken: Observed["taken"]
    /** How many facts, or the sum of what they measure. */
    readonly counted?: "facts" | { readonly sum: NoInfer<Measures> }
    readonly where?: { readonly [K in keyof NoInfer<Dimensions>]?: NoInfer<Dimensions>[K] }
  }
): Observed => ({ kind: fact.kind, through, taken, counted, where: where as Observed["where"] })

/**
 * What one side promises when an agreement has chosen the point, and what shows that it is kept.
 *
 * @shape `promised`: how many of it in the agreement or in each of its years; `true` where no number is agreed; `false`
 * where these terms do not promise it. Either `observed`, or `notCountable` with why nothing can show it
 * @da løfte
 * @source LBR 2011, p. 5: words on paper are turned into action; Cabi Samarbejdet i praksis: the jobcentre helps recruit,
 * and the company takes social responsibility in return
 * @category models
 */
export type PointPromise<Terms> = {
  readonly by: Side
  readonly title: Texts
  readonly promised: (terms: Terms) => number | boolean
  readonly per: "agreement" | "year"
} & (
  | { readonly observed: Observed; readonly notCountable?: never }
  | { readonly notCountable: Texts; readonly observed?: never }
)

/**
 * The promises of a point by key.
 *
 * @category models
 */
export type PointPromises<Terms> = Readonly<Record<string, PointPromise<Terms>>>
