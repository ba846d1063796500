import type { DatedSource } from "../DatedSource.ts"

/**
 * A group of citizens that the limits of instruments are said for.
 *
 * Everywhere else a group is named by a text, its catalog and its code: `lab-2020/sygedagpenge`.
 *
 * @da målgruppe
 * @shape code: Danish, lower-case ASCII, unique in its catalog
 * @category models
 */
export interface TargetGroup {
  readonly code: string
  /** The number that the text itself gives the group, such as 6 of LAB § 6 nr. 6. */
  readonly number?: number
  readonly da: string
  readonly en: string
  /** False when the group was not read in the text that has it. */
  readonly verified: boolean
}

/**
 * The groups of one text, and the days the text divides citizens so.
 *
 * @da målgruppekatalog
 * @category models
 */
export interface TargetGroupCatalog extends DatedSource {
  readonly code: string
  readonly da: string
  readonly en: string
  readonly groups: ReadonlyArray<TargetGroup>
}
