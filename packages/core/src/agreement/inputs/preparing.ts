import type { Day } from "../../calendar/index.ts"
import type { BothContacts, PointContact } from "../../party/index.ts"
import type { AgreementOnDay } from "./about.ts"

/**
 * What `agreement.consider` is given.
 *
 * @da overvej virksomhed
 * @category models
 */
export interface ConsiderInput extends AgreementOnDay {
  /** The company or unit that is considered, by reference. @da virksomheden */
  readonly party: string
  /** Why: a code of `agreement.choiceReasons`. @da grund til at vælge virksomheden */
  readonly reason: string
  /** A free text, with the reason `andet` and no other. @da notat */
  readonly note?: string
  /** Who works with it, a person by reference; nobody yet without it. @da virksomhedskonsulent */
  readonly consultant?: string
}

/**
 * What `agreement.assign` is given.
 *
 * @da giv en overvejelse en konsulent
 * @category models
 */
export interface AssignInput extends AgreementOnDay {
  /** Who works with it from now on, a person by reference. @da virksomhedskonsulent */
  readonly consultant: string
}

/**
 * The points of an agreement that are chosen.
 *
 * @category models
 */
export interface ChoosePointsInput extends AgreementOnDay {
  /**
   * The terms of each point, by its key. A point that is not there is not chosen. A code in them is one that its list has on
   * the day, or on a later one; `propose` and `sign` ask on the first day of the agreement. @da aftalens punkter
   */
  readonly points: Readonly<Record<string, unknown>>
}

/**
 * What `agreement.draftProspect` is given.
 *
 * @da udarbejd aftale med en virksomhed, der overvejes
 * @category models
 */
export interface DraftProspectInput extends ChoosePointsInput {
  /** The company or unit, by reference. @da virksomheden */
  readonly party: string
  /** Two people on each side. @da kontaktpersoner */
  readonly contacts: BothContacts
  /** People for single points, by the point's key. @da kontaktpersoner for punkter */
  readonly pointContacts?: Readonly<Record<string, PointContact>>
}

/**
 * What `agreement.draft` is given.
 *
 * @da udarbejd aftale
 * @category models
 */
export interface DraftInput extends DraftProspectInput {
  /** The agreement that this one will take over from: it ends the day before this one begins. @da aftalen, der afløses */
  readonly succeeds?: string
}

/**
 * What `agreement.propose` is given.
 *
 * @da send aftalen til godkendelse
 * @category models
 */
export interface ProposeInput extends AgreementOnDay {
  /** The first day in force; the day it is signed without it. @da første dag */
  readonly firstDay?: Day
  /** The last day that is agreed; none without it. @da sidste dag */
  readonly lastDay?: Day
}

/**
 * What `agreement.sign` is given.
 *
 * @da indgå aftale
 * @category models
 */
export interface SignInput extends ProposeInput {
  /** When it is to be reviewed; as the jobcentre has chosen without it (`agreement.reviewDays`). @da næste gennemgang */
  readonly reviewOn?: Day
  /** The agreement that this one takes over from, as the draft says: it ends the day before. @da aftalen, der afløses */
  readonly succeeds?: string
}
