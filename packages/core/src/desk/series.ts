import { addDays, type Day, dayInDenmark, timeFrom } from "../calendar/index.ts"
import type { Stream } from "../facts/index.ts"
import type { EntityDefinition } from "../plugin/index.ts"
import type { JournalEntry, OutboxRow } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { lifeThrough } from "./lifeThrough.ts"
import { keyOf, rowOf, type Series, seriesIn } from "./reminders.ts"

/** A life as it was known from a day on. */
export interface Known {
  readonly from: Day
  readonly state: unknown
}

/** A time of a series that is to be handed out. */
export interface TimeOfSeries {
  readonly stream: Stream
  readonly series: string
  readonly day: Day
  /** As the life was known, in order; the last is as it is known now. */
  readonly known: readonly [...ReadonlyArray<Known>, Known]
}

/** As the life was known after each command, as far as anybody here can read its journal. */
export const knownThrough = (catalog: Catalog, entries: ReadonlyArray<JournalEntry>): ReadonlyArray<Known> =>
  lifeThrough(catalog, entries).flatMap(({ entry: { commandId, recordedAt }, state }, at, all) =>
    state === undefined || all[at + 1]?.entry.commandId === commandId ? [] : [{ from: dayInDenmark(recordedAt), state }]
  )

/** From when the time was due: the life as it was known then, and all it was known as since. */
const since = ({ known, day }: TimeOfSeries): TimeOfSeries["known"] => {
  const then = known.findLastIndex(({ from }) => from <= day)
  return known.slice(Math.max(then, 0)) as unknown as TimeOfSeries["known"]
}

/**
 * What becomes of a time of a series that is handed out late or not: the row as it is addressed today, and the row of the
 * next time; nothing when the series has ended since. What was due before a change of the series stays due, and after it
 * the times are those of the changed one, so whenever the worker comes, the same is told.
 */
export const goingOn = (
  definition: EntityDefinition,
  time: TimeOfSeries,
  today: Day
): { readonly row: OutboxRow; readonly next?: OutboxRow } | undefined => {
  const { stream, series, day } = time
  const all = since(time).map(({ from, state }) => ({
    from,
    state,
    reminder: seriesIn(definition, stream.id, { state, series })
  }))
  const { state, reminder } = all.at(-1)!
  if (reminder === undefined || all.some((one) => one.reminder === undefined)) return undefined
  const next = all.flatMap((one, at) => {
    const from = at === 0 || one.from <= day ? addDays(day, 1) : one.from
    const found = one.reminder && timeFrom(one.reminder.dueOn, one.reminder.every, from)
    const until = all[at + 1]?.from
    return found === undefined || (until !== undefined && found > until) ? [] : [found]
  })[0]
  const rowOn = (on: Day) => rowOf(stream, state, { reminder, day: on, occasion: { today } })
  return { row: rowOn(day), ...(next === undefined ? {} : { next: rowOn(next) }) }
}

/** Every time of a series between two days, both included. */
const timesBetween = (
  stream: Stream,
  reminder: Series,
  { from, until }: { readonly from: Day; readonly until: Day }
) => {
  const keys: Array<string> = []
  let time = timeFrom(reminder.dueOn, reminder.every, from)
  while (time !== undefined && time <= until) {
    keys.push(keyOf(stream, reminder, time))
    time = timeFrom(reminder.dueOn, reminder.every, addDays(time, 1))
  }
  return keys
}

/** Every time that may be waiting because a series was changed while the worker was behind. */
export const timesBeforeChanges = (
  definition: EntityDefinition,
  stream: Stream,
  { state, known }: { readonly state: unknown; readonly known: () => ReadonlyArray<Known> }
): ReadonlyArray<string> => {
  const series = definition.reminders(state, stream.id).filter(({ every }) => every !== undefined)
  // Most lives have none, and need not be lived through once more.
  if (series.length === 0) return []
  const all = known()
  return series.flatMap(({ key }) =>
    all.slice(0, -1).flatMap(({ from, state: then }, at) => {
      const reminder = seriesIn(definition, stream.id, { state: then, series: key })
      return reminder === undefined ? [] : timesBetween(stream, reminder, { from, until: all[at + 1]!.from })
    })
  )
}
