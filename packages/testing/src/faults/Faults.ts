import type { Day } from "@partnerskab/core/calendar"
import type { StorageService } from "@partnerskab/core/storage"

/**
 * What can go wrong with a storage.
 *
 * @shape `stale`: a commit is told that somebody has changed what the command read; nothing is written. `unavailable`: the
 * storage does not answer; nothing is written. `unanswered`: a commit is written, and the answer is lost
 * @category models
 */
export type Fault = "stale" | "unavailable" | "unanswered"

/**
 * What a storage is asked. A command is a `load` and a `commit`; a question is a `load`, a `find` or a `measure`.
 *
 * @category models
 */
export type StorageQuestion = Exclude<keyof StorageService, "digest">

/**
 * How a fault comes.
 *
 * @category models
 */
export interface FaultOptions {
  /** How often; once without it. */
  readonly times?: number
  /** The code that `StorageUnavailable` has, such as `PG-AWAY`; one of the test's own without it. */
  readonly code?: string
}

/**
 * How it comes that a storage does not answer.
 *
 * @category models
 */
export interface UnavailableOptions extends FaultOptions {
  /** What is not answered; the next `commit` without it. */
  readonly at?: StorageQuestion
}

/**
 * The faults of one storage. They come in the order they are asked for.
 *
 * @category models
 */
export interface Faults {
  /** The next commit, or what else is named, meets a fault. */
  next(fault: "unavailable", how?: UnavailableOptions): void
  next(fault: "stale" | "unanswered", how?: FaultOptions): void
  /** Nothing is answered before that day, by the clock that was given. */
  unavailableUntil(day: Day, how?: Pick<FaultOptions, "code">): void
  /** What was asked for and has not come does not come any more. */
  clear(): void
  /** How many have come: a test that asks for a fault that never comes shows nothing. */
  readonly injected: Readonly<Record<Fault, number>>
  /** How many were asked for and have not come yet. */
  readonly waiting: number
}
