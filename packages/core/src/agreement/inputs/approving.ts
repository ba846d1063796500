import type { AgreementChange, AgreementOnDay } from "./about.ts"

/**
 * What `agreement.approve` is given.
 *
 * @da godkend aftale
 * @category models
 */
export interface ApproveInput extends AgreementOnDay {
  /** The place of the plan, such as `company`. @da pladsen i planen */
  readonly place: string
  /** Who approves, a person by reference. @da hvem der godkender */
  readonly by: string
  /** The hash of what was shown: `seen` of `pk.agreement.approvals`. @da det, der blev vist */
  readonly seen: string
  /** A code of `agreement.onBehalfReasons`: someone records it, or approves, for this side. @da på vegne af, og hvorfor */
  readonly onBehalf?: string
  /** A free text, with the code `andet` and no other. @da notat */
  readonly note?: string
}

/**
 * What `agreement.revokeApproval` is given.
 *
 * @da træk godkendelse tilbage
 * @category models
 */
export interface RevokeApprovalInput extends AgreementChange {
  /** The place of the plan it was given in. @da pladsen i planen */
  readonly place: string
  /** Who gave it, a person by reference. @da hvem der godkendte */
  readonly by: string
}
