import type { Day } from "../../calendar/index.ts"
import type { Contacts, PointContact } from "../../party/index.ts"
import type { AgreementChange, MayTellWhy } from "./about.ts"

/**
 * The people of the sides that are given; at least one side.
 *
 * @category models
 */
export interface SomeSides {
  /** The company's two. @da virksomhedens kontaktpersoner */
  readonly company?: Contacts
  /** The authority's two: the consultant and the deputy. @da myndighedens kontaktpersoner */
  readonly authority?: Contacts
}

/**
 * What `agreement.nameContacts` is given.
 *
 * @da udpeg kontaktpersoner
 * @category models
 */
export interface NameContactsInput extends AgreementChange {
  /** The people of one side or both; the other keeps its own. @da kontaktpersoner */
  readonly contacts: SomeSides
}

/**
 * What `agreement.correctContacts` is given.
 *
 * @da ret kontaktpersoner, der var skrevet forkert
 * @category models
 */
export interface CorrectContactsInput extends NameContactsInput {
  /** What was said from this day on is corrected; without it, what holds from the first day, if it holds on the day. @da rettes fra */
  readonly from?: Day
}

/**
 * What `agreement.namePointContact` is given.
 *
 * @da udpeg kontaktperson for et punkt
 * @category models
 */
export interface NamePointContactInput extends AgreementChange {
  /** The point's key. @da punktet */
  readonly point: string
  /** A person on each side that has one for the point; nobody in particular when it is empty. @da kontaktperson for punktet */
  readonly contact: PointContact
}

/**
 * What `agreement.handOver` is given.
 *
 * @da overdrag alle en konsulents aftaler
 * @category models
 */
export interface HandOverInput extends MayTellWhy {
  /** Whose agreements they are, a person by reference. @da fra hvem */
  readonly from: string
  /** Who takes them over, a person by reference. @da til hvem */
  readonly to: string
  /** The day it counts from. @da dagen, det gælder fra */
  readonly on: Day
  /** Second contact of the agreements that whoever takes over is a contact of already. @da suppleant */
  readonly deputy?: string
}
