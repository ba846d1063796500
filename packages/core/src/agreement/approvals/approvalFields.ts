import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { AgreementContent } from "./agreementContent.ts"

/**
 * One approval: who gave it, in which place of the plan, and over which content.
 *
 * @da godkendelse
 * @shape `hash`: over the content, see `verifySignatures`
 * @category models
 */
export interface Approval {
  /** A place of the plan, such as `company`. */
  readonly place: string
  /** The person who approves, by reference. */
  readonly by: string
  /** Who recorded it. */
  readonly actor: string
  readonly on: Day
  readonly hash: string
  /** A code of `agreement.onBehalfReasons`, when someone approves for the side. */
  readonly onBehalf?: string
  readonly noteRef?: string
}

/** One approval. */
export const Approval: Schema.Codec<Approval, Approval> = Schema.Struct({
  place: Schema.String,
  by: Schema.String,
  actor: Schema.String,
  on: Day,
  hash: Schema.String,
  onBehalf: Schema.optionalKey(Schema.String),
  noteRef: Schema.optionalKey(Schema.String)
}) as never

/** The approvals that were not taken back, and each content that one of them is over, by its hash. */
export const approvalFields = {
  approvals: Schema.Array(Approval),
  approved: Schema.Record(Schema.String, AgreementContent)
}
