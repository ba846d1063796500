import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { addMilliseconds, type Day, type Instant } from "../calendar/index.ts"
import { type ClaimedRow, type Settlement, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { deliver, type Delivering, HandlerFailed, type Handlers, type Tried } from "./deliver.ts"
import type { Clock } from "./Order.ts"
import { inLastForm } from "./evolve.ts"
import type { execute } from "./execute.ts"
import { derivedId } from "./ids.ts"
import type { Staff } from "./DueReminder.ts"
import { ChangedMeanwhile } from "./changedRefusals.ts"
import { NeedsRebuild } from "./refusals.ts"

export type { Handlers } from "./deliver.ts"

/**
 * How a round of the worker goes.
 *
 * @category models
 */
export interface Round {
  /** What is due at this instant; now without it. For hosts that have a scheduler of their own. */
  readonly now?: Instant
  /** Reminders for people wait over Saturdays, Sundays and the installation's holidays. Every day without it. */
  readonly onlyOnWorkingDays?: boolean
  /**
   * How long a handler may take before it counts as failed. 15 seconds without it.
   *
   * @unit milliseconds
   */
  readonly patience?: number
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
  /** Not tried: they wait for the next working day. */
  readonly waiting: ReadonlyArray<string>
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

/** How many rows are taken at a time, and how many of them are handed out side by side. */
const batch = 50
const sideBySide = 10

/** How long a worker may take for its reactions before another tries them. @unit milliseconds */
const lease = 60_000

const backOff = (attempts: number): number => Math.min(2 ** attempts, 360) * 60_000

/**
 * How often something is tried before it is set aside.
 *
 * @unit tries
 * @assumes 21: with the pauses between them three days, so that what fails on a Friday is still tried on the Monday; being
 * put off to the next working day counts as one
 */
const mostTries = 21

const done: Tried = "done"

/** Refusals that say nothing of tomorrow: what is refused so is tried again. */
const passing: ReadonlySet<string> = new Set([ChangedMeanwhile.tag, NeedsRebuild.tag])

/** What becomes of a row that was tried. */
const settlementOf = ({ key, attempts }: ClaimedRow, tried: Tried, now: Instant): Settlement => {
  if (tried === "done") return { key, done: true }
  if (tried !== "failed") return { key, retryAt: tried.waitUntil }
  return attempts + 1 < mostTries ? { key, retryAt: addMilliseconds(now, backOff(attempts)) } : { key, setAside: true }
}

/** The command of a reaction. A reaction that nobody here knows waits for its module to come back. */
const reactor =
  (catalog: Catalog, run: ReturnType<typeof execute>) =>
  (row: ClaimedRow): Effect.Effect<Tried, unknown, Storage> =>
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
      if (asked === undefined) return done
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
      return done
    })

/** A few rows at a time: what is done is settled before the next are tried, so little is repeated after a stop. */
const portions = (rows: ReadonlyArray<ClaimedRow>): ReadonlyArray<ReadonlyArray<ClaimedRow>> => {
  const reactions = rows.filter(({ kind }) => kind === "reaction")
  const reminders = rows.filter(({ kind }) => kind === "reminder")
  return [
    ...(reactions.length === 0 ? [] : [reactions]),
    ...Array.from({ length: Math.ceil(reminders.length / sideBySide) }, (_, at) =>
      reminders.slice(at * sideBySide, (at + 1) * sideBySide)
    )
  ]
}

/**
 * Does what is due: runs reactions as commands, each with one effect however often it is tried, and hands out reminders.
 * What fails is tried again, later each time, and in the end set aside; it holds nothing else back.
 */
export const runDue = (
  catalog: Catalog,
  run: ReturnType<typeof execute>,
  { clock, staff }: { readonly clock: Clock; readonly staff: Staff }
) => {
  const react = reactor(catalog, run)
  const tried = (row: ClaimedRow, delivering: Delivering): Effect.Effect<Tried, never, Storage> =>
    Effect.suspend(() => (row.kind === "reaction" ? react(row) : deliver(catalog, row, delivering))).pipe(
      Effect.catchCause((cause) =>
        Effect.sync(() => {
          const why = Cause.squash(cause)
          delivering.handlers.failed?.(row.key, why instanceof HandlerFailed ? why.cause : why)
          return "failed" as const
        }).pipe(
          // A log that fails holds nothing up.
          Effect.catchCause(() => Effect.succeed("failed" as const))
        )
      )
    )
  return (
    handlers: Handlers,
    { now: given, onlyOnWorkingDays = false, patience = 15_000 }: Round = {}
  ): Effect.Effect<Worked, StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const worked = { done: [], failed: [], waiting: [], setAside: [] } as Record<keyof Worked, Array<string>>
      for (;;) {
        const now = given ?? clock.now()
        const isHanding = handlers.reminder !== undefined
        const rows = yield* storage.claimDue({
          kinds: isHanding ? ["reaction", "reminder"] : ["reaction"],
          now,
          // Longer than all of them may take: until then no other worker tries them.
          leaseUntil: addMilliseconds(now, lease + (isHanding ? (batch / sideBySide) * patience : 0)),
          limit: batch
        })
        if (rows.length === 0) return worked
        for (const portion of portions(rows)) {
          const delivering = { handlers, now: given ?? clock.now(), staff, onlyOnWorkingDays, patience }
          const settled = yield* Effect.forEach(
            portion,
            (row) => Effect.map(tried(row, delivering), (came) => ({ came, settlement: settlementOf(row, came, now) })),
            { concurrency: portion[0]!.kind === "reaction" ? 1 : sideBySide }
          )
          yield* storage.settle(settled.map(({ settlement }) => settlement))
          for (const { came, settlement } of settled) worked[kindOf(came, settlement)].push(settlement.key)
        }
      }
    })
}

const kindOf = (came: Tried, settlement: Settlement): keyof Worked => {
  if ("done" in settlement) return "done"
  if ("setAside" in settlement) return "setAside"
  return came === "failed" ? "failed" : "waiting"
}
