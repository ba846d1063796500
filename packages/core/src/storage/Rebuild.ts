import type { KnownFact, Stream } from "../facts/index.ts"
import type { Claim, EntityRow, OutboxRow } from "./rows.ts"

/**
 * A life as its journal and today's code say it is, with all that follows from its state. It takes the place of what is
 * stored, if that still is at the same version and head. The journal is not touched, nor what commands are known to
 * have done.
 *
 * @category models
 */
export interface RebuiltLife {
  readonly row: EntityRow
  /** All facts of the life, closed ones too, each with the times it was known. No other fact of it stays. */
  readonly facts: ReadonlyArray<KnownFact>
  /** All claims of the life. No other claim of it stays. */
  readonly claims: ReadonlyArray<Claim>
  /** Keys of its reminders that stay as they are; of the others, only those that are done stay. Reactions stay. */
  readonly keeps: ReadonlyArray<string>
  /** Reminders that are there after it. One whose key is still there then, done or kept, is left as it is. */
  readonly sends: ReadonlyArray<OutboxRow>
  /** Boundaries whose version goes up. */
  readonly bumps: ReadonlyArray<string>
}

/**
 * What became of a life that was to be rebuilt. Only `Rebuilt` has written anything.
 *
 * @shape `Stale`: what is stored is at another version or head, or not there. `Claimed`: another life holds a key
 * @category models
 */
export type RebuildAnswer =
  | { readonly _tag: "Rebuilt" }
  | { readonly _tag: "Stale" }
  | { readonly _tag: "Claimed"; readonly claim: Claim; readonly by: Stream }
