import * as Effect from "effect/Effect"
import { addMilliseconds, type Day } from "../calendar/index.ts"
import { type ClaimedRow, type Settlement, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { Clock } from "./Order.ts"
import type { execute } from "./execute.ts"
import { derivedId } from "./ids.ts"

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
 * What the worker did.
 *
 * @category models
 */
export interface Worked {
  readonly done: ReadonlyArray<string>
  /** Tried, and to be tried again. */
  readonly failed: ReadonlyArray<string>
}

interface Reacting {
  readonly module: string
  readonly name: string
  readonly id: string
  readonly on: Day
  readonly data: unknown
}

const lease = 60_000
const backOff = (attempts: number): number => Math.min(2 ** attempts, 360) * 60_000

/** Does what is due: runs reactions as commands, each with one effect however often it is tried, and hands out reminders. */
export const runDue = (catalog: Catalog, run: ReturnType<typeof execute>, { now: clock }: Clock) => {
  const react = (row: ClaimedRow, digest: (text: string) => string) => {
    const { module, name, ...happened } = row.payload as Reacting
    const asked = catalog.modules.get(module)?.reactions[name]?.react(happened)
    return asked === undefined
      ? Effect.void
      : run({
          module,
          command: asked.command,
          input: asked.input,
          actor: `reaction:${module}.${name}`,
          commandId: derivedId(digest, row.key, "command")
        }).pipe(
          Effect.asVoid,
          // A rule that says no to a reaction is an answer, and the same one tomorrow.
          Effect.catchTag("Refused", () => Effect.void)
        )
  }
  const deliver = (row: ClaimedRow, handlers: Handlers) =>
    Effect.tryPromise(async () =>
      handlers.reminder?.({
        key: row.key,
        entity: row.subject.entity,
        id: row.subject.id,
        role: (row.payload as { readonly role: string }).role
      })
    )
  return (handlers: Handlers): Effect.Effect<Worked, StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const done: Array<string> = []
      const failed: Array<string> = []
      for (;;) {
        const now = clock()
        const rows = yield* storage.claimDue({
          kinds: handlers.reminder === undefined ? ["reaction"] : ["reaction", "reminder"],
          now,
          leaseUntil: addMilliseconds(now, lease),
          limit: 100
        })
        if (rows.length === 0) return { done, failed }
        const settlements: Array<Settlement> = []
        for (const row of rows) {
          const work: Effect.Effect<unknown, unknown, Storage> = Effect.suspend(
            (): Effect.Effect<unknown, unknown, Storage> =>
              row.kind === "reaction" ? react(row, storage.digest) : deliver(row, handlers)
          )
          const worked = yield* work.pipe(
            Effect.as(true),
            Effect.catchCause(() => Effect.succeed(false))
          )
          ;(worked ? done : failed).push(row.key)
          settlements.push(
            worked
              ? { key: row.key, done: true }
              : { key: row.key, retryAt: addMilliseconds(now, backOff(row.attempts)) }
          )
        }
        yield* storage.settle(settlements)
      }
    })
}
