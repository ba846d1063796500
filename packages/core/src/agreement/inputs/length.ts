import type { Day } from "../../calendar/index.ts"
import type { EndReason } from "../agreementEvents.ts"
import type { AboutAgreement, AgreementOnDay, MayTellWhy, MustTellWhy } from "./about.ts"

/**
 * What `agreement.pause` is given.
 *
 * @da sæt aftalen på pause
 * @category models
 */
export interface PauseInput extends AgreementOnDay, MustTellWhy {
  /** The last day of the pause, when it is known. @da pausens sidste dag */
  readonly lastDay?: Day
}

/**
 * What `agreement.review` is given.
 *
 * @da registrér en gennemgang af aftalen
 * @category models
 */
export interface ReviewInput extends AgreementOnDay {
  /** The day of the next review; without it, as many days later as the jobcentre has chosen. @da næste gennemgang */
  readonly next?: Day
  /** What came of it. It is kept with the texts about people. @da notat */
  readonly note?: string
}

/**
 * What `agreement.extend` and `agreement.correctEnd` are given.
 *
 * @da forlæng aftalen, eller ret dens sidste dag
 * @category models
 */
export interface LastDayInput extends AboutAgreement, MayTellWhy {
  /** The last day it holds. @da sidste dag */
  readonly lastDay: Day
}

/**
 * What `agreement.shorten` is given.
 *
 * @da afkort aftalen
 * @category models
 */
export interface ShortenInput extends AboutAgreement, MustTellWhy {
  /** The last day it holds, before the one that was agreed. @da sidste dag */
  readonly lastDay: Day
}

/**
 * What `agreement.correctStart` is given.
 *
 * @da ret aftalens første dag
 * @category models
 */
export interface CorrectStartInput extends AboutAgreement, MayTellWhy {
  /** The first day it was in force. @da første dag */
  readonly firstDay: Day
}

/**
 * What `agreement.end` is given.
 *
 * @da afslut aftale
 * @category models
 */
export interface EndInput extends AboutAgreement {
  /** The last day it holds: the agreed one at the latest. @da sidste dag */
  readonly lastDay: Day
  /** Why it ends. @da grund */
  readonly reason: EndReason
  /** A free text, with the reason `other` and no other. @da notat */
  readonly note?: string
}
