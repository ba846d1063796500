import type { Day, Period } from "../../calendar/index.ts"
import type { Contacts, Side } from "../../party/index.ts"
import type { Material, SignedTerms } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { EndReason } from "../agreementEvents.ts"

/**
 * On which days something is another: from the first day of the agreement without `from`, and onwards without `to`.
 *
 * @category models
 */
export interface DifferenceDays {
  readonly from?: Day
  readonly to?: Day
}

/**
 * A field of the terms of a point that is another.
 *
 * @shape `was`, `is`: not there when the terms did not have the field
 * @category models
 */
export interface FieldDifference {
  readonly field: string
  readonly was?: unknown
  readonly is?: unknown
  readonly needs?: Material
}

/** What stood there, and what stands there; not there where nothing does. */
interface WasIs<Value> {
  readonly was?: Value
  readonly is?: Value
}

/** What the change needs; not there without a policy, and where nobody has approved what is changed. */
interface Needing {
  readonly needs?: Material
}

/**
 * Something that is another in the second of two states of an agreement. Told the other way round, an added point has
 * ended and an ended one is added, and `was` and `is` change places.
 *
 * @da forskel på to udgaver af aftalen
 * @shape `PointEnded.lastDay`: its last day; not there when it was never agreed after all
 * @category models
 */
export type AgreementDifference =
  | ({ readonly _tag: "StatusChanged"; readonly endReason?: EndReason } & WasIs<AgreementState["_tag"]>)
  | ({ readonly _tag: "EditionChanged" } & WasIs<string> & Needing)
  | ({ readonly _tag: "FirstDayChanged" } & WasIs<Day> & Needing)
  | ({ readonly _tag: "LastDayChanged" } & WasIs<Day> & Needing)
  | ({ readonly _tag: "PointAdded"; readonly point: string; readonly is: SignedTerms } & DifferenceDays & Needing)
  | ({
      readonly _tag: "PointEnded"
      readonly point: string
      readonly lastDay?: Day
      readonly to?: Day
      readonly was: SignedTerms
    } & Needing)
  | ({
      readonly _tag: "PointChanged"
      readonly point: string
      readonly was: SignedTerms
      readonly is: SignedTerms
      /** Whether only fields are another; not, when the point has been put in other words. */
      readonly sameWording: boolean
      readonly fields: ReadonlyArray<FieldDifference>
    } & DifferenceDays &
      Needing)
  | ({ readonly _tag: "ContactChanged"; readonly side: Side; readonly rank: keyof Contacts } & WasIs<string> &
      DifferenceDays &
      Needing)
  | ({ readonly _tag: "PointContactChanged"; readonly point: string; readonly side: Side } & WasIs<string> &
      DifferenceDays &
      Needing)
  | ({ readonly _tag: "PauseChanged" } & WasIs<Period>)
  | ({ readonly _tag: "ReviewChanged" } & WasIs<Day>)
