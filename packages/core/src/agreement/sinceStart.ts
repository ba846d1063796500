import { addDays, type Day, type Period, period } from "../calendar/index.ts"
import { common } from "../party/index.ts"

/** Something that holds from a day on until the next of its kind does; without a day, from the first. */
export interface SinceStart {
  readonly from?: Day
}

const early = "0000-00-00"

/** Entries with one more, oldest first. Of two from one day the one said last holds: so a mistake is corrected. */
export const withSince = <E extends SinceStart>(entries: ReadonlyArray<E> = [], entry: E): ReadonlyArray<E> =>
  [...withoutSince(entries, entry.from), entry].toSorted((a, b) => ((a.from ?? early) < (b.from ?? early) ? -1 : 1))

/** Entries without that of a day: what was said before holds on. */
export const withoutSince = <E extends SinceStart>(entries: ReadonlyArray<E> = [], from?: Day): ReadonlyArray<E> =>
  entries.filter((entry) => entry.from !== from)

/** The entry from exactly that day. */
export const sinceExactly = <E extends SinceStart>(entries: ReadonlyArray<E> = [], from?: Day): E | undefined =>
  entries.find((entry) => entry.from === from)

/** The entry that holds on a day; `undefined` before the first. */
export const heldOn = <E extends SinceStart>(entries: ReadonlyArray<E> = [], on: Day): E | undefined =>
  entries.findLast(({ from }) => from === undefined || from <= on)

/** Each entry with the days it holds, none of them outside the days given. */
export const heldWithin = <E extends SinceStart>(
  entries: ReadonlyArray<E> = [],
  within: Period
): ReadonlyArray<readonly [entry: E, days: Period]> =>
  entries.flatMap((entry, at) => {
    const next = entries[at + 1]?.from
    const days = common(period(entry.from ?? within.firstDay, next && addDays(next, -1)), within)
    return days === undefined ? [] : [[entry, days] as const]
  })

/** A field of a day that may be missing, for an exact optional key. */
export const since = (from: Day | undefined): { readonly from?: Day } => (from === undefined ? {} : { from })
