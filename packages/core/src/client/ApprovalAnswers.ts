import type { AgreementContent, Consequences, PlaceApprovals } from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { JournalEntry } from "../storage/index.ts"

/**
 * How the approvals of an agreement stand, and what is to be approved now.
 *
 * @da aftalens godkendelser
 * @shape `seen`: what `approve` is given, the hash of `content`; `missing`: the places that are not complete
 * @category models
 */
export interface AgreementApprovals {
  readonly seen: string
  readonly content: AgreementContent
  readonly places: ReadonlyArray<PlaceApprovals>
  readonly missing: ReadonlyArray<string>
}

/**
 * One approval, and whether the journal proves it.
 *
 * @da underskrift
 * @shape `revoked`: taken back or given over something else since, whatever was given later; `wrong`: what speaks against it,
 * nothing when it is proved
 * @category models
 */
export interface VerifiedSignature {
  readonly place: string
  readonly by: string
  readonly on: Day
  readonly hash: string
  readonly version: number
  readonly revoked: boolean
  readonly wrong: ReadonlyArray<"contentDiffers" | "journalChanged" | "journalCut" | "cannotRead">
}

/**
 * What can be proved of the signatures of an agreement.
 *
 * @shape `signed`: on paper, when no approval was given in the system; `no` before it is signed; `journal`: `changed`, when
 * a row is not as it was written; `cut`, when rows are gone that the agreement itself was written with
 * @category models
 */
export interface Signatures {
  readonly signed: "no" | "onPaper" | "byApproval"
  readonly journal: "whole" | "changed" | "cut"
  readonly signatures: ReadonlyArray<VerifiedSignature>
}

/**
 * Something that is still to be done before an agreement is in force.
 *
 * @da det, der mangler
 * @shape `code`: `consultant`, `contacts`, `points`, `keep`, `propose`, `sign`, or `approve` with its place and who may;
 * `at`: the field
 * @category models
 */
export interface StillMissing {
  readonly code: "consultant" | "contacts" | "points" | "keep" | "propose" | "approve" | "sign"
  readonly at: string
  readonly place?: string
  readonly by?: ReadonlyArray<string>
  readonly da: string
  readonly en: string
}

/**
 * What can be asked of approvals and of what a change brings about.
 *
 * @category models
 */
export interface AgreementSignatures {
  /** How each place of the plan stands; `undefined` when nobody is asked to approve it. */
  approvals(agreement: string): AgreementApprovals | undefined
  /**
   * Proves each approval from the journal: the chain of all its rows is unbroken, those after the approval too, as one may
   * take it back, and comes to where the agreement itself says that it ends; and what the approval is over is what the
   * agreement said then. `undefined` when there is no such agreement.
   */
  verifySignatures(agreement: string): Signatures | undefined
  /** What is still to be done before an agreement is in force, as data for a form; nothing when it is. */
  missing(agreement: string): ReadonlyArray<StillMissing>
  /**
   * What events bring about, from the answer of a command or of its preview: the approvals that lapse or stand again, and
   * who is to be told. By agreement; those that nobody was asked to approve are not there.
   */
  consequences(
    events: ReadonlyArray<Pick<JournalEntry, "entity" | "id" | "version" | "type" | "effectiveOn" | "data" | "form">>
  ): Readonly<Record<string, Consequences>>
}
