/**
 * The port a storage implements, as plain data in and out.
 *
 * @module
 */
export { canonical } from "./canonical.ts"
export type { BoundaryGuard, Changeset, CommitAnswer, Done, Guard, Reading, SetReading, Snapshot } from "./Changeset.ts"
export { type AsyncStorage, fromAsync } from "./fromAsync.ts"
export type { RebuildAnswer, RebuiltLife } from "./Rebuild.ts"
export type { Claim, ClaimedRow, EntityRow, JournalEntry, OutboxRow, PersonText, Settlement } from "./rows.ts"
export {
  type DueQuery,
  type FindQuery,
  type JournalPage,
  type JournalRange,
  type Page,
  Storage,
  type StorageService,
  StorageUnavailable
} from "./Storage.ts"
