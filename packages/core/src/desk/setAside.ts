import * as Effect from "effect/Effect"
import type { Instant } from "../calendar/index.ts"
import { type OutboxRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Clock } from "./Order.ts"

/**
 * A reminder or a reaction that was tried and failed so often that it waits for a person.
 *
 * @category models
 */
export interface SetAside {
  readonly key: string
  readonly kind: OutboxRow["kind"]
  /** The life it is about. */
  readonly entity: string
  readonly id: string
  readonly dueAt: Instant
  /** How often it has been tried. */
  readonly attempts: number
}

/**
 * What became of keys that were to be tried again.
 *
 * @category models
 */
export interface TriedAgain {
  /** Due now; the worker takes them. One that fails again is set aside at once. */
  readonly again: ReadonlyArray<string>
  /** Not set aside: unknown, done, no longer wanted, or waiting already. */
  readonly unknown: ReadonlyArray<string>
}

/**
 * What is set aside, in order of key.
 *
 * @category operations
 */
export const setAside: Effect.Effect<ReadonlyArray<SetAside>, StorageUnavailable, Storage> = Effect.gen(function* () {
  const storage = yield* Storage
  const rows = yield* storage.setAside
  return rows.map(({ key, kind, subject: { entity, id }, dueAt, attempts }) => ({
    key,
    kind,
    entity,
    id,
    dueAt,
    attempts
  }))
})

/**
 * Puts back what is set aside: due now, and tried once more.
 *
 * @category operations
 */
export const tryAgain = (
  { now }: Clock,
  keys: ReadonlyArray<string>
): Effect.Effect<TriedAgain, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const known = new Set((yield* storage.setAside).map(({ key }) => key))
    const asked = [...new Set(keys)]
    const again = asked.filter((key) => known.has(key))
    const retryAt = now()
    if (again.length > 0) yield* storage.settle(again.map((key) => ({ key, retryAt })))
    return { again, unknown: asked.filter((key) => !known.has(key)) }
  })
