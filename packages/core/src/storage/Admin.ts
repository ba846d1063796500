import type { KnownFact } from "../facts/index.ts"
import type { Instant } from "../calendar/index.ts"
import type { Purge, Tombstone } from "./Purge.ts"
import type { Claim, EntityRow, JournalEntry, OutboxRow, PersonText } from "./rows.ts"

/**
 * One line of an export: everything one authority has in a storage, in a form that any storage can take in.
 *
 * @shape first `header`, last `end`; between them journal entries in the order they were written, then all else in any
 * order. Versions of sets are not among them: nobody has read them in the new place
 * @category models
 */
export type ExportLine =
  | { readonly line: "header"; readonly format: "partnerskab/export/1"; readonly authority: string }
  | { readonly line: "entry"; readonly entry: JournalEntry }
  | { readonly line: "life"; readonly row: EntityRow }
  | { readonly line: "fact"; readonly fact: KnownFact }
  | { readonly line: "claim"; readonly claim: Claim }
  | { readonly line: "person"; readonly person: PersonText }
  | { readonly line: "outbox"; readonly outbox: OutboxStanding }
  | { readonly line: "command"; readonly command: CommandRecord }
  | { readonly line: "tombstone"; readonly tombstone: Tombstone }
  | { readonly line: "end"; readonly lines: number }

/**
 * Something to do later, and how it stands with it.
 *
 * @category models
 */
export interface OutboxStanding {
  readonly row: OutboxRow
  /** Not handed out before: the end of its lease, or when it is to be tried again. */
  readonly notBefore: Instant
  readonly attempts: number
  readonly standing: "waiting" | "setAside" | "done"
}

/**
 * A command that was done, so that it is not done twice.
 *
 * @category models
 */
export interface CommandRecord {
  readonly commandId: string
  readonly commandHash: string
  /** The entries it wrote, in order, as life and version. */
  readonly entries: ReadonlyArray<{ readonly entity: string; readonly id: string; readonly version: number }>
}

/**
 * Where a text was found, and how often: never the text around it.
 *
 * @category models
 */
export interface TextFound {
  /** What it was found in: `journal`, `lives`, `facts`, `persons`, `outbox`, `claims`, `commands`. */
  readonly where: string
  readonly rows: number
}

/**
 * What is done to a storage as a whole, by those who run it: never by a command.
 *
 * @category ports
 */
export interface StorageAdmin {
  /** Everything the authority has, from one snapshot. */
  readonly export: () => AsyncIterable<ExportLine>
  /**
   * Takes in what another storage gave out, into a storage that holds nothing of the authority; all of it or nothing.
   *
   * @throws {ImportRefused} when there is something already, or the lines are not an export from its first to its last
   */
  readonly import: (lines: AsyncIterable<ExportLine> | Iterable<ExportLine>) => Promise<{ readonly lines: number }>
  /**
   * Removes a life with all that was ever said of it: state, facts, entries, claims, texts, things to do. What is left is
   * a tombstone; `undefined` when there was no such life. Its sets change, so that nobody decides on it any more.
   */
  readonly purge: (purge: Purge) => Promise<Tombstone | undefined>
  /** Looks for texts in everything that is kept: the proof that nothing is left of someone. */
  readonly search: (texts: ReadonlyArray<string>) => Promise<ReadonlyArray<TextFound>>
}

/**
 * What was to be taken in is not an export, or there is no room for it. Nothing was written.
 *
 * @category errors
 */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused"
  readonly da: string
  readonly en: string
  constructor(da: string, en: string) {
    super(`${en} (${da})`)
    this.da = da
    this.en = en
  }
}
