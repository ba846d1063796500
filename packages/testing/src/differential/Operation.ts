import type { FactQuery, Stream } from "@partnerskab/core/facts"
import type {
  Changeset,
  DueQuery,
  FindQuery,
  PersonQuery,
  Reading,
  RebuiltLife,
  Settlement
} from "@partnerskab/core/storage"

/**
 * One question or order to a storage, as plain data: it can be printed, kept and asked again of another.
 *
 * @shape `find` turns so many pages, each storage by its own cursors; `journal` without a stream reads on from where the
 * history has come to
 * @category models
 */
export type StorageOperation =
  | { readonly ask: "commit"; readonly given: Changeset }
  | { readonly ask: "commitAll"; readonly given: ReadonlyArray<Changeset> }
  | { readonly ask: "check"; readonly given: Changeset }
  | { readonly ask: "rebuild"; readonly given: ReadonlyArray<RebuiltLife> }
  | { readonly ask: "load"; readonly given: Reading }
  | { readonly ask: "find"; readonly given: Omit<FindQuery, "after">; readonly pages: number }
  | { readonly ask: "measure"; readonly given: FactQuery }
  | { readonly ask: "journal"; readonly given: { readonly stream: Stream } | { readonly limit: number } }
  | { readonly ask: "facts" }
  | { readonly ask: "claimDue"; readonly given: DueQuery }
  | { readonly ask: "settle"; readonly given: ReadonlyArray<Settlement> }
  | { readonly ask: "setAside" }
  | { readonly ask: "persons"; readonly given: ReadonlyArray<string> }
  | { readonly ask: "findPersons"; readonly given: PersonQuery }
  | { readonly ask: "erase"; readonly given: ReadonlyArray<string> }
  | { readonly ask: "tombstones" }

/**
 * What two storages answered differently, and to what.
 *
 * @category models
 */
export interface StorageDifference {
  /** Which of the operations; their number when it is only seen in what can be read at the end. */
  readonly at: number
  readonly operation: StorageOperation
  /** As they were compared: without what a storage is free to choose. */
  readonly model: unknown
  readonly adapter: unknown
}
