import type { Day, Instant, Period } from "../calendar/index.ts"
import type { Scalar, Stream } from "../facts/index.ts"

/**
 * What is now: the state of one life, its version, and where its hash chain has come to.
 *
 * @category models
 */
export interface EntityRow extends Stream {
  readonly version: number
  readonly state: unknown
  /** The declared lookup fields, as columns. */
  readonly fields: Readonly<Record<string, Scalar>>
  /** Those who may see it, as keys of roles, teams or people; everybody without it. */
  readonly audience?: ReadonlyArray<string>
  /** Hash of the last journal entry of this life. */
  readonly head: string
  /** When its last entry became known; no later entry may be known earlier. */
  readonly recordedAt: Instant
  /** Number of the table of life that made the state. */
  readonly evolution: number
  /** Number of the counting that stated its facts. */
  readonly projection: number
}

/**
 * What happened: one event of one life. Appended, never changed. Holds no name and no text a person typed.
 *
 * @da journalpost
 * @category models
 */
export interface JournalEntry extends Stream {
  readonly version: number
  readonly type: string
  /** Version of the event's form. */
  readonly form: number
  readonly data: unknown
  /** The day it counts. */
  readonly effectiveOn: Day
  /** The instant it became known. */
  readonly recordedAt: Instant
  readonly actor: string
  /** Whom the actor acted for, when it was someone else. */
  readonly onBehalfOf?: string
  readonly commandId: string
  /** The policies that were asked when it was decided, each with its verdict. */
  readonly trace: ReadonlyArray<string>
  /** Over the hash before it in the same life, and everything above. */
  readonly hash: string
}

/**
 * A text about a person, or typed by one: kept apart from journal, state and facts, and the only thing a redaction changes.
 *
 * @da personoplysning
 * @category models
 */
export interface PersonText {
  /** What journal and state hold instead of the text. */
  readonly ref: string
  readonly kind: string
  /** The life the text belongs to. */
  readonly subject: Stream
  readonly text: string
}

/**
 * A key that one life holds and no other can on the same day: the one agreement of a party.
 *
 * @category models
 */
export interface Claim {
  readonly scope: string
  readonly key: string
  readonly holder: Stream
  /** The days it is held, both ends included; for ever without it. Two that share a day conflict. */
  readonly during?: Period
}

/**
 * Something to do later, delivered at least once under one key.
 *
 * @category models
 */
export interface OutboxRow {
  readonly key: string
  readonly kind: "reminder" | "reaction"
  readonly subject: Stream
  /** Not before this instant. */
  readonly dueAt: Instant
  readonly payload: unknown
}

/**
 * An outbox row that was handed out or set aside, and how many times it had been handed out before.
 *
 * @category models
 */
export interface ClaimedRow extends OutboxRow {
  readonly attempts: number
}

/**
 * What becomes of a row that was handed out: done, tried again at an instant, or set aside.
 *
 * @shape what is done stays done. What is set aside is kept and handed out no more, until it is settled anew
 * @category models
 */
export type Settlement = { readonly key: string } & (
  { readonly done: true } | { readonly retryAt: Instant } | { readonly setAside: true }
)
