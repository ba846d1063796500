import type { Day } from "../../calendar/index.ts"

/**
 * A command about one agreement.
 *
 * @category models
 */
export interface AboutAgreement {
  /** The agreement, by reference. @da aftalen */
  readonly agreement: string
}

/**
 * A command about one agreement on a day.
 *
 * @category models
 */
export interface AgreementOnDay extends AboutAgreement {
  /** The day it counts from; it may be past or to come. @da dagen, det gælder fra */
  readonly on: Day
}

/**
 * Why something is done, where it may be told.
 *
 * @category models
 */
export interface MayTellWhy {
  /** Why: a code of `agreement.changeReasons`. @da grund */
  readonly reason?: string
  /** A free text, with the reason `andet` and no other. It is kept with the texts about people. @da notat */
  readonly note?: string
}

/**
 * Why something is done, where it must be told.
 *
 * @category models
 */
export interface MustTellWhy {
  /** Why: a code of `agreement.changeReasons`. @da grund */
  readonly reason: string
  /** A free text, with the reason `andet` and no other. It is kept with the texts about people. @da notat */
  readonly note?: string
}

/**
 * A change of an agreement that counts from a day, and may say why.
 *
 * @category models
 */
export interface AgreementChange extends AgreementOnDay, MayTellWhy {}
