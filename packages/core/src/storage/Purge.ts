import type { Day } from "../calendar/index.ts"
import type { Stream } from "../facts/index.ts"

/**
 * A life whose data must go, and why: their time is over, or they should never have been kept.
 *
 * @category models
 */
export interface Purge {
  readonly stream: Stream
  /** A code, never a text that a person typed. */
  readonly ground: string
  readonly on: Day
}

/**
 * What is left of a life that was purged: nothing of what it said, only that it was there, so that the journal still
 * adds up.
 *
 * @da gravsten
 * @category models
 */
export interface Tombstone extends Purge {
  /** How many entries its journal had. */
  readonly rows: number
  /** Hash of its last entry. */
  readonly lastHash: string
}
