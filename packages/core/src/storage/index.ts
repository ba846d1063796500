/**
 * The port a storage implements, as plain data in and out.
 *
 * @module
 */
export {
  type CommandRecord,
  type ExportLine,
  ImportRefused,
  type OutboxStanding,
  type StorageAdmin,
  type TextFound
} from "./Admin.ts"
export { canonical } from "./canonical.ts"
export type { BoundaryGuard, Changeset, CommitAnswer, Done, Guard, Reading, SetReading, Snapshot } from "./Changeset.ts"
export { type Place, placeAfter, placeOf, readCursor, writeCursor } from "./cursor.ts"
export { derive, derived, type DerivedFrom, type Scan, type Scanned } from "./derive.ts"
export { type ExpectedLine, type ExpectedLines, expectLines, importRefusal } from "./expectLines.ts"
export { byId, findIn, isWanted, meets } from "./findIn.ts"
export type { Condition, FindQuery, Order, Page } from "./FindQuery.ts"
export { type AsyncStorage, fromAsync } from "./fromAsync.ts"
export { fromNdjson, toNdjson } from "./ndjson.ts"
export { byCodePoint, byPlace, byValue } from "./order.ts"
export { folded, isSought, type PersonQuery } from "./Persons.ts"
export type { Purge, Tombstone } from "./Purge.ts"
export type { RebuildAnswer, RebuiltLife } from "./Rebuild.ts"
export type { Claim, ClaimedRow, EntityRow, JournalEntry, OutboxRow, PersonText, Settlement } from "./rows.ts"
export { isStorable, unstorableIn } from "./storable.ts"
export {
  type DueQuery,
  type JournalPage,
  type JournalRange,
  Storage,
  type StorageProblem,
  type StorageService,
  StorageUnavailable
} from "./Storage.ts"
export type { EntityModel, FieldType, StorageModel, StorageOf } from "./StorageModel.ts"
