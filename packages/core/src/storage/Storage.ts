import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/index.ts"
import type { FactQuery, KnownFact, MeasureRow, Stream } from "../facts/index.ts"
import type { Changeset, CommitAnswer, Reading, Snapshot } from "./Changeset.ts"
import type { FindQuery, Page } from "./FindQuery.ts"
import type { PersonQuery } from "./Persons.ts"
import type { Tombstone } from "./Purge.ts"
import type { RebuildAnswer, RebuiltLife } from "./Rebuild.ts"
import type { ClaimedRow, JournalEntry, OutboxRow, PersonText, Settlement } from "./rows.ts"

/**
 * Which part of the journal: one life, or everything after a cursor.
 *
 * @category models
 */
export type JournalRange = { readonly stream: Stream } | { readonly after: string | undefined; readonly limit: number }

/**
 * Journal entries in the order they were written. `cursor` goes on from here; it means nothing to anyone else.
 *
 * @category models
 */
export interface JournalPage {
  readonly entries: ReadonlyArray<JournalEntry>
  readonly cursor: string | undefined
}

/**
 * Which outbox rows to hand out, and until when nobody else gets them.
 *
 * @category models
 */
export interface DueQuery {
  readonly kinds: ReadonlyArray<OutboxRow["kind"]>
  readonly now: Instant
  readonly leaseUntil: Instant
  readonly limit: number
}

/**
 * What stands in a storage's way, told to whoever can do something about it.
 *
 * @category models
 */
export interface StorageProblem {
  /** Stays the same for ever, such as `PG-PASSWORD`. */
  readonly code: string
  /** What is wrong and what to do. */
  readonly da: string
  readonly en: string
  /** Whether it may pass by itself. */
  readonly passing: boolean
}

/** What was thrown may be anything, also what cannot become a text. */
const wordsOf = (cause: unknown): string => {
  try {
    return String(cause)
  } catch {
    return typeof cause
  }
}

/**
 * The storage could not answer. Trying again with the same command id is safe.
 *
 * @category errors
 */
export class StorageUnavailable extends Schema.TaggedError<StorageUnavailable>()("StorageUnavailable", {
  cause: Schema.Defect(),
  problem: Schema.optionalKey(
    Schema.Struct({ code: Schema.String, da: Schema.String, en: Schema.String, passing: Schema.Boolean })
  )
}) {
  override get message(): string {
    const { problem } = this
    return problem === undefined
      ? `The storage could not answer (lageret svarede ikke): ${wordsOf(this.cause)}`
      : `${problem.code}: ${problem.en} (${problem.da})`
  }
}

type Answer<A> = Effect.Effect<A, StorageUnavailable>

/**
 * What a storage can do, for one authority.
 *
 * @category ports
 */
export interface StorageService {
  /** SHA-256 of a text as lower-case hex, at once. The rooms of core make the text; they compute no hash. */
  readonly digest: (text: string) => string
  /** Everything a command must see, from one snapshot, in one round trip. */
  readonly load: (reading: Reading) => Answer<Snapshot>
  readonly find: (query: FindQuery) => Answer<Page>
  readonly measure: (query: FactQuery) => Answer<ReadonlyArray<MeasureRow>>
  readonly journal: (range: JournalRange) => Answer<JournalPage>
  /** All facts ever stated, closed ones too: for `verify` and export. */
  readonly facts: Answer<ReadonlyArray<KnownFact>>
  /** Checks every guard and writes everything, or writes nothing. */
  readonly commit: (changeset: Changeset) => Answer<CommitAnswer>
  /** Commits each changeset by itself, in the order given: one that is not written holds no other back. One answer each. */
  readonly commitAll: (changesets: ReadonlyArray<Changeset>) => Answer<ReadonlyArray<CommitAnswer>>
  /** The answer a commit would get at this moment, and a failure where it would fail; writes nothing. */
  readonly check: (changeset: Changeset) => Answer<CommitAnswer>
  /**
   * Puts lives in place of what is stored of them, one after the other in the order given: each in all its parts or in
   * none, whatever becomes of the others. One answer for each, in that order.
   */
  readonly rebuild: (lives: ReadonlyArray<RebuiltLife>) => Answer<ReadonlyArray<RebuildAnswer>>
  readonly claimDue: (query: DueQuery) => Answer<ReadonlyArray<ClaimedRow>>
  readonly settle: (settlements: ReadonlyArray<Settlement>) => Answer<void>
  /** The outbox rows that are set aside, in order of key. */
  readonly setAside: Answer<ReadonlyArray<ClaimedRow>>
  /** The texts behind references, each once, in any order; unknown references are left out. */
  readonly persons: (refs: ReadonlyArray<string>) => Answer<ReadonlyArray<PersonText>>
  /** Texts by what stands in them, in order of reference. */
  readonly findPersons: (query: PersonQuery) => Answer<ReadonlyArray<PersonText>>
  /** Forgets texts for ever; their references stay where they stand, and mean nothing any more. How many there were. */
  readonly erase: (refs: ReadonlyArray<string>) => Answer<number>
  /** What is left of lives that were purged, in order of entity and id; of one purged twice, both. */
  readonly tombstones: Answer<ReadonlyArray<Tombstone>>
}

/**
 * Where a jobcentre's data are kept. The laws every adapter must keep are in `@partnerskab/testing`.
 *
 * @category ports
 */
export class Storage extends Context.Service<Storage, StorageService>()("@partnerskab/core/Storage") {}
