import type { Day } from "../../calendar/index.ts"
import type { AboutAgreement, AgreementChange, MayTellWhy } from "./about.ts"

/**
 * What `agreement.addPoint` and `agreement.changePoint` are given.
 *
 * @da tilføj eller ændr et punkt
 * @category models
 */
export interface PointTermsInput extends AgreementChange {
  /** The point's key, such as `retention`. @da punktet */
  readonly point: string
  /** Its terms, whole: what is not there is not agreed. A code in them is one that its list has on the day they hold from. @da det, der aftales om punktet */
  readonly terms: unknown
}

/**
 * What `agreement.correctPoint` is given.
 *
 * @da ret et punkt, der var skrevet forkert
 * @category models
 */
export interface CorrectPointInput extends PointTermsInput {
  /** What was said from this day on is corrected; without it, what holds from the first day, if it holds on the day. @da rettes fra */
  readonly from?: Day
}

/**
 * What `agreement.withdrawPointChange` is given.
 *
 * @da træk en ændring af et punkt tilbage
 * @category models
 */
export interface WithdrawPointChangeInput extends AgreementChange {
  /** The point's key. @da punktet */
  readonly point: string
  /** The day the change counted from: what was said before holds on. @da dagen, ændringen gjaldt fra */
  readonly from: Day
}

/**
 * What `agreement.endPoint` is given.
 *
 * @da afslut et punkt
 * @category models
 */
export interface EndPointInput extends AboutAgreement, MayTellWhy {
  /** The point's key. @da punktet */
  readonly point: string
  /** The last day it holds. @da sidste dag */
  readonly lastDay: Day
}

/**
 * What `agreement.changeEdition` is given.
 *
 * @da flyt aftalen til dagens udgave
 * @category models
 */
export interface ChangeEditionInput extends AgreementChange {
  /** The terms of each point, by its key, all written anew: one that is not there ends the day before. @da aftalens punkter */
  readonly points: Readonly<Record<string, unknown>>
}
