import { addDays, type Day } from "../../calendar/index.ts"
import type { DifferenceDays } from "./AgreementDifference.ts"
import { heldOn, type SinceStart } from "../sinceStart.ts"

/** Days on which one thing was said and another is; not there where nothing is said. */
export interface Stretch<Value> extends DifferenceDays {
  readonly was?: Value
  readonly is?: Value
}

interface Timelines<Entry> {
  readonly before: ReadonlyArray<Entry>
  readonly after: ReadonlyArray<Entry>
}

interface Reading<Entry, Value> {
  /** What an entry says; nothing when it says that there is nothing. */
  readonly says: (entry: Entry) => Value | undefined
  readonly same: (one: Value, other: Value) => boolean
}

/** The days on which two timelines do not say the same, in order; days that follow on and say the same are one stretch. */
export const stretches = <Entry extends SinceStart, Value>(
  { before, after }: Timelines<Entry>,
  { says, same }: Reading<Entry, Value>
): ReadonlyArray<Stretch<Value>> => {
  const days = daysOf(before, after)
  const sameOrNone = (one: Value | undefined, other: Value | undefined) =>
    one === undefined || other === undefined ? one === other : same(one, other)
  const found: Array<Stretch<Value> & { readonly differs: boolean }> = []
  days.forEach((from, at) => {
    const [was, is] = [valueOn(before, from, says), valueOn(after, from, says)]
    const next = days[at + 1]
    const to = next === undefined ? {} : { to: addDays(next, -1) }
    const last = found.at(-1)
    if (last !== undefined && sameOrNone(last.was, was) && sameOrNone(last.is, is)) {
      const { to: _, ...longer } = last
      found[found.length - 1] = { ...longer, ...to }
      return
    }
    found.push({
      differs: !sameOrNone(was, is),
      ...(from === undefined ? {} : { from }),
      ...to,
      ...(was === undefined ? {} : { was }),
      ...(is === undefined ? {} : { is })
    })
  })
  return found.flatMap(({ differs, ...stretch }) => (differs ? [stretch as Stretch<Value>] : []))
}

/** Each day from which one of them says something; the first day of the agreement, which has no date, first. */
export const daysOf = (...timelines: ReadonlyArray<ReadonlyArray<SinceStart>>): ReadonlyArray<Day | undefined> => [
  undefined,
  ...[...new Set(timelines.flatMap((all) => all.flatMap(({ from }) => from ?? [])))].toSorted()
]

/** What is said for a day; for the first day, what is said without one. */
export const entryFor = <Entry extends SinceStart>(
  entries: ReadonlyArray<Entry>,
  day: Day | undefined
): Entry | undefined => (day === undefined ? entries.find(({ from }) => from === undefined) : heldOn(entries, day))

const valueOn = <Entry extends SinceStart, Value>(
  entries: ReadonlyArray<Entry>,
  day: Day | undefined,
  says: (entry: Entry) => Value | undefined
): Value | undefined => {
  const entry = entryFor(entries, day)
  return entry === undefined ? undefined : says(entry)
}
