import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { addDays, type Day, dayInDenmark, type Instant, isWorkingDay, startOfDay } from "../calendar/index.ts"
import { nameOf } from "../facts/index.ts"
import { type ClaimedRow, type OutboxRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { derivedId } from "./ids.ts"
import type { DueReminder, Staff } from "./DueReminder.ts"
import { isOver, recipientsOf } from "./recipients.ts"
import { reminderWords } from "./words.ts"
import { dayIn, isPort, type ReminderPayload } from "./reminders.ts"
import { goingOn, knownThrough } from "./series.ts"

/**
 * What to do with what is due. Without a handler, reminders wait.
 *
 * @category models
 */
export interface Handlers {
  /**
   * Tells those in `recipients`, or does what the port is asked. Delivered at least once: a repeat has the same key, so a
   * receiver can drop it. One that fails, or takes longer than the round has patience, is tried again.
   */
  readonly reminder?: (reminder: DueReminder) => Promise<void>
  /** What nobody can be found for; it is tried again, and in the end set aside, without it. */
  readonly nobody?: (reminder: DueReminder) => Promise<void>
  /** Is told why one could not be delivered, or a reaction could not be done, each time it was tried. For a log. */
  readonly failed?: (key: string, cause: unknown) => void
}

/** A handler of the host's threw; what, is the host's. */
export class HandlerFailed extends Data.TaggedError("HandlerFailed")<{ readonly cause: unknown }> {}

class NobodyToTell extends Data.TaggedError("NobodyToTell")<{ readonly message: string }> {}

/** What became of a row that was tried. */
export type Tried = "done" | "failed" | { readonly waitUntil: Instant }

/** How reminders are handed out. */
export interface Delivering {
  readonly handlers: Handlers
  readonly now: Instant
  readonly staff: Staff
  /** Reminders for people wait over Saturdays, Sundays and holidays. */
  readonly onlyOnWorkingDays: boolean
  /** @unit milliseconds */
  readonly patience: number
}

/** The first word of what the life called it: ids may have a slash. */
const whatOf = ({ key, subject }: ClaimedRow): string => key.slice(`reminder/${nameOf(subject)}/`.length).split("/")[0]!

/**
 * Puts the next time of a series in the outbox before this one is handed out, so that the series goes on whatever becomes
 * of it. Guarded by the life's version: a series that ends meanwhile has no next. Gives this one as it is addressed now, or
 * nothing when the series has ended and nobody is to be told.
 */
const goOn = (
  catalog: Catalog,
  row: ClaimedRow,
  { series, now }: { readonly series: string; readonly now: Instant }
): Effect.Effect<OutboxRow | undefined, StorageUnavailable | string, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const definition = catalog.entities.get(row.subject.entity)
    if (definition === undefined) return yield* Effect.fail(`nobody here knows ${row.subject.entity}`)
    const day = dayIn(row.key)
    const today = dayInDenmark(now)
    for (let tries = 0; tries < 20; tries += 1) {
      const { rows } = yield* storage.load({ commandId: "", streams: [row.subject], sets: [] })
      const life = rows[0]
      if (life === undefined) return row
      const current = { from: dayInDenmark(life.recordedAt), state: life.state }
      // What is due on or after the last change was made knowing it; of what is late the journal tells what was known then.
      const before =
        day >= current.from ? [] : knownThrough(catalog, (yield* storage.journal({ stream: row.subject })).entries)
      const going = goingOn(definition, { stream: row.subject, series, day, known: [...before, current] }, today)
      if (going?.next === undefined) return going?.row
      const { row: addressed, next } = going
      const answer = yield* storage.commit({
        commandId: derivedId(storage.digest, next.key, `series/${life.version}`),
        commandHash: storage.digest(next.key),
        recordedAt: now,
        guards: [{ stream: row.subject, version: life.version }],
        ...nothingElse,
        sends: [next]
      })
      if (answer._tag !== "Stale") return addressed
    }
    return yield* Effect.fail(`${nameOf(row.subject)} changed again and again`)
  })

const nothingElse = {
  boundaryGuards: [],
  bumps: [],
  rows: [],
  entries: [],
  closes: [],
  opens: [],
  releases: [],
  takes: [],
  persons: [],
  cancels: []
}

const nextWorkingDay = (catalog: Catalog, today: Day): Day => {
  let day = today
  for (let off = 0; off < 366 && !isWorkingDay(day, catalog.holidays); off += 1) day = addDays(day, 1)
  return day
}

/** What was stored before a reminder kept whose contacts are meant: the life says it. */
const completed = (row: ClaimedRow): Effect.Effect<ReminderPayload, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const payload = row.payload as ReminderPayload
    if (payload.messageClass !== undefined || isPort(payload.role)) return payload
    const { entity, id } = row.subject
    if (entity === "agreement") return { ...payload, agreement: id }
    if (entity === "party") return { ...payload, party: id }
    const { load } = yield* Storage
    const { rows } = yield* load({ commandId: "", streams: [row.subject], sets: [] })
    const state = (rows[0]?.state ?? {}) as { readonly agreement?: string; readonly party?: string }
    const { agreement, party } = state
    return {
      ...payload,
      ...(agreement === undefined ? {} : { agreement }),
      ...(party === undefined ? {} : { party })
    }
  })

/** Hands a reminder out to those it reaches on the day it is sent. */
export const deliver = (
  catalog: Catalog,
  row: ClaimedRow,
  { handlers, now, staff, onlyOnWorkingDays, patience }: Delivering
): Effect.Effect<Tried, unknown, Storage> =>
  Effect.gen(function* () {
    const stored = yield* completed(row)
    const { series, cause } = stored
    const addressed = series === undefined ? row : yield* goOn(catalog, row, { series, now })
    if (addressed === undefined) return "done"
    const payload = addressed === row ? stored : (addressed.payload as ReminderPayload)
    const { role } = payload
    const { entity, id } = row.subject
    const what = whatOf(row)
    const today = dayInDenmark(now)
    const told = (
      handler: ((one: DueReminder) => Promise<void>) | undefined,
      more: object
    ): Effect.Effect<Tried, unknown> =>
      Effect.as(
        Effect.timeout(
          Effect.tryPromise({
            try: async () => {
              const due = {
                key: row.key,
                what,
                ...reminderWords(catalog, entity, what),
                entity,
                id,
                role,
                dueOn: dayIn(row.key),
                messageClass: payload.messageClass ?? "service",
                ...(payload.about === undefined ? {} : { about: payload.about })
              }
              await handler?.({ ...due, recipients: [], passedOver: [], ...more })
            },
            catch: (cause) => new HandlerFailed({ cause })
          }),
          patience
        ),
        "done" as const
      )
    if (isPort(role)) return yield* told(handlers.reminder, { port: role.slice("port.".length) })
    if (onlyOnWorkingDays && !isWorkingDay(today, catalog.holidays))
      return { waitUntil: startOfDay(nextWorkingDay(catalog, today)) }
    const storage = yield* Storage
    if (yield* isOver(storage, payload, today)) return "done"
    const point = catalog.moduleOf.get(entity)
    const reached = yield* recipientsOf(storage, payload, { on: today, point, staff })
    const others = reached.recipients.filter(({ person }) => person !== cause)
    if (others.length > 0) return yield* told(handlers.reminder, { ...reached, recipients: others })
    if (reached.recipients.length > 0) return "done"
    if (handlers.nobody === undefined)
      return yield* Effect.fail(new NobodyToTell({ message: "there is nobody to tell" }))
    return yield* told(handlers.nobody, reached)
  })
