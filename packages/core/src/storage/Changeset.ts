import type { Instant } from "../calendar/index.ts"
import type { Fact, Scalar, Stream } from "../facts/index.ts"
import type { Claim, EntityRow, JournalEntry, OutboxRow, PersonText } from "./rows.ts"

/**
 * A life that must still be at the version it was read at. Version 0 says "not there".
 *
 * @category models
 */
export interface Guard {
  readonly stream: Stream
  readonly version: number
}

/**
 * A set of lives, such as all places at one workplace, that must still be as it was read.
 *
 * @category models
 */
export interface BoundaryGuard {
  readonly boundary: string
  readonly version: number
}

/**
 * Everything one command writes. Plain data, so that it can be tested, printed and sent in one round trip.
 *
 * @category models
 */
export interface Changeset {
  readonly commandId: string
  /** Hash of the command's name and input: the same id with another input is a mistake, not a repeat. */
  readonly commandHash: string
  readonly recordedAt: Instant
  readonly guards: ReadonlyArray<Guard>
  readonly boundaryGuards: ReadonlyArray<BoundaryGuard>
  /** Boundaries whose version goes up by one, also when one is named twice: every set a written life is or was in. */
  readonly bumps: ReadonlyArray<string>
  readonly rows: ReadonlyArray<EntityRow>
  readonly entries: ReadonlyArray<JournalEntry>
  readonly closes: ReadonlyArray<Fact>
  readonly opens: ReadonlyArray<Fact>
  /** Released before any is taken. */
  readonly releases: ReadonlyArray<Claim>
  readonly takes: ReadonlyArray<Claim>
  readonly persons: ReadonlyArray<PersonText>
  /** Keys of outbox rows that are no longer wanted, unless they are done. */
  readonly cancels: ReadonlyArray<string>
  /** A row whose key is there already, done or not, is left as it is. */
  readonly sends: ReadonlyArray<OutboxRow>
}

/**
 * What a command did when it was first done.
 *
 * @category models
 */
export interface Done {
  readonly commandHash: string
  readonly entries: ReadonlyArray<JournalEntry>
}

/**
 * What a commit came to. Only `Committed` has written anything.
 *
 * @category models
 */
export type CommitAnswer =
  | { readonly _tag: "Committed" }
  | { readonly _tag: "Stale"; readonly changed: ReadonlyArray<string> }
  | { readonly _tag: "Duplicate"; readonly done: Done }
  | { readonly _tag: "Claimed"; readonly claim: Claim; readonly by: Stream }

/**
 * What a command needs to see, answered from one snapshot.
 *
 * @category models
 */
export interface Reading {
  /** Looked up among the commands done; empty for a plain reading. */
  readonly commandId: string
  readonly streams: ReadonlyArray<Stream>
  readonly sets: ReadonlyArray<SetReading>
}

/**
 * All lives of an entity in a boundary, read under the boundary's version.
 *
 * @category models
 */
export interface SetReading {
  readonly boundary: string
  readonly entity: string
  readonly where: Readonly<Record<string, Scalar>>
}

/**
 * The answer to a reading.
 *
 * @category models
 */
export interface Snapshot {
  readonly done?: Done
  /** In the order asked for; `undefined` is "not there". */
  readonly rows: ReadonlyArray<EntityRow | undefined>
  readonly sets: ReadonlyArray<{ readonly version: number; readonly rows: ReadonlyArray<EntityRow> }>
}
