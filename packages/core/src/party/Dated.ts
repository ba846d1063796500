import { addDays, type Day, hasDays, type Period, period } from "../calendar/index.ts"

/**
 * Something that holds from a day on, until the next of its kind does.
 *
 * @category models
 */
export interface Dated {
  readonly from: Day
}

/**
 * Entries with one more, oldest first. Of two from one day the one said last holds: so a mistake is corrected.
 *
 * @assumes what is recorded last about a day is right; no source says so
 * @category operations
 */
export const withEntry = <E extends Dated>(entries: ReadonlyArray<E> = [], entry: E): ReadonlyArray<E> =>
  [...withoutEntry(entries, entry.from), entry].toSorted((a, b) => (a.from < b.from ? -1 : 1))

/**
 * Entries without that of a day: what was said before holds on.
 *
 * @category operations
 */
export const withoutEntry = <E extends Dated>(entries: ReadonlyArray<E> = [], from: Day): ReadonlyArray<E> =>
  entries.filter((entry) => entry.from !== from)

/**
 * The entry that holds on a day; `undefined` before the first.
 *
 * @category operations
 */
export const entryOn = <E extends Dated>(entries: ReadonlyArray<E> = [], on: Day): E | undefined =>
  entries.findLast(({ from }) => from <= on)

/**
 * Each entry with the days it holds, none of them outside the days given.
 *
 * @category operations
 */
export const heldDuring = <E extends Dated>(
  entries: ReadonlyArray<E> = [],
  within: Period
): ReadonlyArray<readonly [entry: E, days: Period]> =>
  entries.flatMap((entry, at) => {
    const next = entries[at + 1]
    const days = common(period(entry.from, next && addDays(next.from, -1)), within)
    return days === undefined ? [] : [[entry, days] as const]
  })

/**
 * The days that two periods share; `undefined` without any.
 *
 * @category operations
 */
export const common = (a: Period, b: Period): Period | undefined => {
  const ends = [a.lastDay, b.lastDay].filter((day) => day !== undefined).toSorted()
  const days = period(a.firstDay < b.firstDay ? b.firstDay : a.firstDay, ends[0])
  return hasDays(days) ? days : undefined
}
