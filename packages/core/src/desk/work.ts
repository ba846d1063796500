import * as Effect from "effect/Effect"
import { addMilliseconds, type Day, type Instant } from "../calendar/index.ts"
import { type ClaimedRow, type Settlement, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { Clock } from "./Order.ts"
import { inLastForm } from "./evolve.ts"
import type { execute } from "./execute.ts"
import { derivedId } from "./ids.ts"
import { ChangedMeanwhile, NeedsRebuild } from "./refusals.ts"

/**
 * A reminder that is due, under the key it will always have.
 *
 * @da påmindelse
 * @category models
 */
export interface DueReminder {
  readonly key: string
  readonly entity: string
  readonly id: string
  readonly role: string
  /** The port that is to do something outside, when it is no person who is reminded: `jobnet` for the role `port.jobnet`. */
  readonly port?: string
}

/**
 * What to do with what is due. Without a handler, reminders wait.
 *
 * @category models
 */
export interface Handlers {
  /** Delivered at least once: a repeat has the same key. */
  readonly reminder?: (reminder: DueReminder) => Promise<void>
}

/**
 * What the worker did, by key.
 *
 * @category models
 */
export interface Worked {
  readonly done: ReadonlyArray<string>
  /** Tried, and to be tried again. */
  readonly failed: ReadonlyArray<string>
  /** Tried for the last time, and kept until somebody asks for it to be tried again. */
  readonly setAside: ReadonlyArray<string>
}

interface Reacting {
  readonly module: string
  readonly name: string
  readonly id: string
  readonly on: Day
  readonly form: number
  readonly data: unknown
}

const lease = 60_000
const backOff = (attempts: number): number => Math.min(2 ** attempts, 360) * 60_000

/**
 * How often something is tried before it is set aside.
 *
 * @unit tries
 * @assumes 21: with the pauses between them three days, so that what fails on a Friday is still tried on the Monday
 */
const mostTries = 21

/** Refusals that say nothing of tomorrow: what is refused so is tried again. */
const passing: ReadonlySet<string> = new Set([ChangedMeanwhile.tag, NeedsRebuild.tag])

/** What becomes of a row that was tried. */
const settlementOf = ({ key, attempts }: ClaimedRow, worked: boolean, now: Instant): Settlement => {
  if (worked) return { key, done: true }
  return attempts + 1 < mostTries ? { key, retryAt: addMilliseconds(now, backOff(attempts)) } : { key, setAside: true }
}

/** The command of a reaction. A reaction that nobody here knows waits for its module to come back. */
const reactor =
  (catalog: Catalog, run: ReturnType<typeof execute>) =>
  (row: ClaimedRow): Effect.Effect<void, unknown, Storage> =>
    Effect.gen(function* () {
      const { digest } = yield* Storage
      const { module, name, form, data, ...happened } = row.payload as Reacting
      const reaction = catalog.modules.get(module)?.reactions[name]
      if (reaction === undefined) return yield* Effect.fail(`nobody here knows the reaction ${module}.${name}`)
      // It may have waited while its event was given another form.
      const { forms = {} } = catalog.entities.get(reaction.entity) ?? {}
      const read = inLastForm({ forms }, reaction.event, { form, data })
      if (read === undefined) return yield* Effect.fail(`nobody here knows ${reaction.event} in form ${form}`)
      const asked = reaction.react({ ...happened, ...read })
      if (asked === undefined) return
      yield* run({
        module,
        command: asked.command,
        input: asked.input,
        actor: `reaction:${module}.${name}`,
        commandId: derivedId(digest, row.key, "command")
      }).pipe(
        Effect.catchTag("Refused", (refused) =>
          // A rule that says no to a reaction is an answer, and the same one tomorrow.
          refused.refusals.some(({ _tag }) => passing.has(_tag)) ? Effect.fail(refused) : Effect.void
        )
      )
    })

const port = "port."

const deliver = (row: ClaimedRow, { reminder }: Handlers): Effect.Effect<void, unknown> =>
  Effect.tryPromise(async () => {
    const { role } = row.payload as { readonly role: string }
    await reminder?.({
      key: row.key,
      entity: row.subject.entity,
      id: row.subject.id,
      role,
      ...(role.startsWith(port) ? { port: role.slice(port.length) } : {})
    })
  })

/**
 * Does what is due: runs reactions as commands, each with one effect however often it is tried, and hands out reminders.
 * What fails is tried again, later each time, and in the end set aside; it holds nothing else back.
 */
export const runDue = (catalog: Catalog, run: ReturnType<typeof execute>, { now: clock }: Clock) => {
  const react = reactor(catalog, run)
  const isWorked = (row: ClaimedRow, handlers: Handlers): Effect.Effect<boolean, never, Storage> =>
    Effect.suspend(() => (row.kind === "reaction" ? react(row) : deliver(row, handlers))).pipe(
      Effect.as(true),
      Effect.catchCause(() => Effect.succeed(false))
    )
  return (handlers: Handlers): Effect.Effect<Worked, StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const all: Array<Settlement> = []
      const keys = (how: "done" | "retryAt" | "setAside") => all.filter((one) => how in one).map(({ key }) => key)
      for (;;) {
        const now = clock()
        const rows = yield* storage.claimDue({
          kinds: handlers.reminder === undefined ? ["reaction"] : ["reaction", "reminder"],
          now,
          leaseUntil: addMilliseconds(now, lease),
          limit: 100
        })
        if (rows.length === 0) return { done: keys("done"), failed: keys("retryAt"), setAside: keys("setAside") }
        const settlements = yield* Effect.forEach(rows, (row) =>
          Effect.map(isWorked(row, handlers), (worked) => settlementOf(row, worked, now))
        )
        yield* storage.settle(settlements)
        all.push(...settlements)
      }
    })
}
