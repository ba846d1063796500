import {
  addDays,
  type Day,
  dayInDenmark,
  type Instant,
  type Recurrence,
  startOfDay,
  timeFrom
} from "../calendar/index.ts"
import { nameOf, type Stream } from "../facts/index.ts"
import type { AboutLife, EntityDefinition, Reminder } from "../plugin/index.ts"
import { canonical, type OutboxRow } from "../storage/index.ts"
import type { Passage } from "./passage.ts"

/** What the outbox keeps of a reminder: never a name, and no text that a person typed. */
export interface ReminderPayload {
  readonly role: string
  readonly person?: string
  readonly substitute?: string
  readonly about?: AboutLife
  readonly agreement?: string
  readonly party?: string
  /** Not there for what was stored before messages had one. */
  readonly messageClass?: "service" | "statutory"
  /** Nobody is told once the agreement has ended. */
  readonly whileInForce?: true
  /** Who made it due at once: what one does oneself is no news. */
  readonly cause?: string
  /** The key of its series, when it comes again. */
  readonly series?: string
}

/** On which day it is, and who acts. */
export interface Occasion {
  readonly today: Day
  readonly actor?: string
}

/** Whether something is to be done outside, and nobody is to be told. */
export const isPort = (role: string): boolean => role.startsWith("port.")

export type Series = Reminder & { readonly every: Recurrence }

const isSeries = (reminder: Reminder): reminder is Series => reminder.every !== undefined

/** A reminder keeps its key for ever, one for each of its days. */
export const keyOf = (stream: Stream, { key }: Reminder, day: Day): string => `reminder/${nameOf(stream)}/${key}/${day}`

/** The day of a reminder, at the end of its key. */
export const dayIn = (key: string): Day => key.slice(key.lastIndexOf("/") + 1) as Day

/** What makes two reminders the same. One that is moved is another, and so is a series that comes at other times. */
const identityOf = (reminder: Reminder): string =>
  canonical([reminder.key, reminder.dueOn, (reminder.every ?? null) as never])

const textIn = (state: unknown, field: string): string | undefined => {
  const value = (state as Readonly<Record<string, unknown>>)[field]
  return typeof value === "string" ? value : undefined
}

/** Whose contacts are meant: as the reminder says, as the life says, or those of the life itself. */
const ofWhom = ({ entity, id }: Stream, state: unknown, { agreement }: Reminder) => {
  const ofAgreement = agreement ?? (entity === "agreement" ? id : textIn(state, "agreement"))
  if (ofAgreement !== undefined) return { agreement: ofAgreement }
  const party = entity === "party" ? id : textIn(state, "party")
  return party === undefined ? {} : { party }
}

/** What the outbox keeps of one time of a reminder. */
export const rowOf = (
  stream: Stream,
  state: unknown,
  {
    reminder,
    day,
    occasion: { today, actor }
  }: { readonly reminder: Reminder; readonly day: Day; readonly occasion: Occasion }
): OutboxRow => {
  const { role, person, substitute, about, messageClass = "service" } = reminder
  const toPeople = {
    messageClass,
    ...(reminder.whileInForce === undefined ? {} : { whileInForce: true as const }),
    ...(person === undefined ? {} : { person }),
    ...(substitute === undefined ? {} : { substitute }),
    ...(about === undefined ? {} : { about }),
    ...ofWhom(stream, state, reminder),
    ...(actor === undefined || day > today ? {} : { cause: actor })
  }
  const payload: ReminderPayload = {
    role,
    ...(isPort(role) ? {} : toPeople),
    ...(isSeries(reminder) ? { series: reminder.key } : {})
  }
  return { key: keyOf(stream, reminder, day), kind: "reminder", subject: stream, dueAt: startOfDay(day), payload }
}

/**
 * The times of a series that are to wait from a day on: the next; and the one after it when the next is due already, as it
 * may have been sent, and then nothing would come after it.
 */
const nextTimes = ({ dueOn, every }: Series, today: Day): ReadonlyArray<Day> => {
  const next = timeFrom(dueOn, every, today)
  if (next === undefined) return []
  const after = next > today ? undefined : timeFrom(dueOn, every, addDays(next, 1))
  return after === undefined ? [next] : [next, after]
}

/** Every time of a series that may be waiting on a day: the worker may be behind by years. */
const everyTime = ({ dueOn, every }: Series, today: Day): ReadonlyArray<Day> => {
  const times: Array<Day> = []
  for (let time = timeFrom(dueOn, every, dueOn); time !== undefined; time = timeFrom(dueOn, every, addDays(time, 1))) {
    times.push(time)
    if (time > today) break
  }
  return times
}

const timesOf = (reminder: Reminder, today: Day): ReadonlyArray<Day> =>
  isSeries(reminder) ? nextTimes(reminder, today) : [reminder.dueOn]

const keysOf = (stream: Stream, reminder: Reminder, today: Day): ReadonlyArray<string> =>
  (isSeries(reminder) ? everyTime(reminder, today) : [reminder.dueOn]).map((day) => keyOf(stream, reminder, day))

/** The series that a life has in a state, under a key. */
export const seriesIn = (
  definition: EntityDefinition,
  id: string,
  { state, series }: { readonly state: unknown; readonly series: string }
): Series | undefined =>
  definition
    .reminders(state, id)
    .filter(isSeries)
    .find(({ key }) => key === series)

/** The reminders a life wants in a state: the rows that are to wait, and the keys of all that may be waiting. */
export const remindersOf = (
  definition: EntityDefinition,
  stream: Stream,
  { state, ...occasion }: { readonly state: unknown } & Occasion
): { readonly rows: ReadonlyArray<OutboxRow>; readonly keys: ReadonlyArray<string> } => {
  const reminders = definition.reminders(state, stream.id)
  return {
    rows: reminders.flatMap((reminder) =>
      timesOf(reminder, occasion.today).map((day) => rowOf(stream, state, { reminder, day, occasion }))
    ),
    keys: reminders.flatMap((reminder) => keysOf(stream, reminder, occasion.today))
  }
}

/** To whom a reminder goes, and what kind of message it is. */
const addressOf = (stream: Stream, state: unknown, reminder: Reminder): string => {
  const { role, person = "", substitute = "", messageClass = "service", whileInForce = false } = reminder
  return isPort(role)
    ? role
    : JSON.stringify([role, person, substitute, messageClass, whileInForce, ofWhom(stream, state, reminder)])
}

/**
 * The reminders a life no longer wants, and those it now does. One that is wanted still and goes to somebody else now is
 * put in its own place, so that whoever has it no more is not told; what of it was told already stays told.
 */
export const reminderChanges = (
  { definition, stream, before, state }: Passage,
  { now, actor }: { readonly now: Instant; readonly actor: string }
) => {
  const occasion = { today: dayInDenmark(now), actor }
  const wanted = (of: unknown) =>
    new Map(definition.reminders(of, stream.id).map((reminder) => [identityOf(reminder), reminder]))
  const was = before === undefined ? new Map<string, Reminder>() : wanted(before.state)
  const is = wanted(state)
  // What was due of a series that goes on changed stays due: the worker may be behind.
  const goesOn = new Set([...is.values()].filter(isSeries).map(({ key }) => key))
  const staysDue = (reminder: Reminder, key: string) =>
    isSeries(reminder) && goesOn.has(reminder.key) && dayIn(key) <= occasion.today
  const gone = [...was].filter(([identity]) => !is.has(identity)).map(([, reminder]) => reminder)
  const come = [...is].filter(([identity]) => !was.has(identity)).map(([, reminder]) => reminder)
  const moved = [...is].flatMap(([identity, reminder]) => {
    const former = was.get(identity)
    if (former === undefined || before === undefined) return []
    return addressOf(stream, before.state, former) === addressOf(stream, state, reminder) ? [] : [reminder]
  })
  const rowsFor = (reminder: Reminder) =>
    timesOf(reminder, occasion.today).map((day) => rowOf(stream, state, { reminder, day, occasion }))
  return {
    cancels: [
      ...gone.flatMap((reminder) => keysOf(stream, reminder, occasion.today).filter((key) => !staysDue(reminder, key))),
      ...moved.flatMap((reminder) => timesOf(reminder, occasion.today).map((day) => keyOf(stream, reminder, day)))
    ],
    sends: [...come, ...moved].flatMap(rowsFor)
  }
}
