import { type Day, dayInDenmark, type Instant } from "@partnerskab/core/calendar"
import type { Doors, Partnerskaber } from "@partnerskab/core"

/**
 * Where builders build: a jobcentre's partnerships, who acts, and the clock there. `anInstallation` gives one; any other
 * three that belong together will do.
 *
 * @category models
 */
export interface Jobcentre<M> {
  readonly pk: Partnerskaber<M>
  readonly desk: Doors<NoInfer<M>>
  readonly clock: { readonly now: () => Instant }
}

/** The day it is in a jobcentre. */
export const today = ({ clock }: Pick<Jobcentre<unknown>, "clock">): Day => dayInDenmark(clock.now())

const counted = new WeakMap<object, Map<string, number>>()

/** Counts what is built in a jobcentre: 1 for its first company, its first agreement. No two jobcentres share a count. */
export const numberOf = ({ pk }: { readonly pk: object }, what: string): number => {
  const counts = counted.get(pk) ?? new Map<string, number>()
  counted.set(pk, counts)
  const number = (counts.get(what) ?? 0) + 1
  counts.set(what, number)
  return number
}
