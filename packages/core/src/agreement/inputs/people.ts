import type { Day } from "../../calendar/index.ts"
import type { AbsenceReason } from "../people/Person.ts"

/**
 * A command about one person who can be a contact.
 *
 * @category models
 */
export interface AboutPerson {
  /** The person, by reference. @da kontaktpersonen */
  readonly person: string
}

/**
 * What `people.register` and `people.change` are given.
 *
 * @da registrér eller ret kontaktperson
 * @category models
 */
export interface PersonInput extends AboutPerson {
  /** The day it is told. @da dagen */
  readonly on: Day
  /** What they are called. It is kept apart, and can be erased. @da navn */
  readonly name: string
  /** How to reach them: telephone or e-mail. It is kept apart, and can be erased. @da telefon eller e-mail */
  readonly reach?: string
}

/**
 * What `people.absent` is given.
 *
 * @da meld fravær
 * @category models
 */
export interface AbsentInput extends AboutPerson {
  /** The first day of the absence. @da første fraværsdag */
  readonly on: Day
  /** Its last day, when it is known. @da sidste fraværsdag */
  readonly lastDay?: Day
  /** Whether it was planned; nothing about health. @da planlagt eller ej */
  readonly reason: AbsenceReason
}

/**
 * What `people.withdrawAbsence` is given.
 *
 * @da træk et fravær tilbage
 * @category models
 */
export interface WithdrawAbsenceInput extends AboutPerson {
  /** The first day of the absence. @da første fraværsdag */
  readonly firstDay: Day
}

/**
 * What `people.back` is given.
 *
 * @da meld tilbage fra fravær
 * @category models
 */
export interface BackInput extends WithdrawAbsenceInput {
  /** The last day of the absence. @da sidste fraværsdag */
  readonly lastDay: Day
}

/**
 * What `people.leave` is given.
 *
 * @da registrér, at en kontaktperson fratræder
 * @category models
 */
export interface LeaveInput extends AboutPerson {
  /** The last day they can be a contact. @da sidste dag */
  readonly lastDay: Day
}

/**
 * What `people.withdrawLeaving` is given.
 *
 * @da træk en fratræden tilbage
 * @category models
 */
export interface WithdrawLeavingInput extends AboutPerson {
  /** The day it is told. @da dagen */
  readonly on: Day
}
