import type { PassedOver } from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { AboutLife, Texts } from "../plugin/index.ts"

/**
 * Someone who is to be told, with name and how to reach them when that is known.
 *
 * @da modtager
 * @shape `as`: the role they have in the agreement or in the jobcentre
 * @category models
 */
export interface Recipient {
  readonly person: string
  readonly as: string
  readonly name?: string
  readonly reach?: string
}

/**
 * A reminder that is due, under the key it will always have.
 *
 * @shape `da` and `en` say what it is about without a full stop, as the subject of a letter
 * @da påmindelse
 * @category models
 */
export interface DueReminder extends Texts {
  readonly key: string
  /** What it is about, the first word that its life gave it: `ends`, `review`. */
  readonly what: string
  readonly entity: string
  readonly id: string
  readonly role: string
  /** The day it was due; the worker may have been away since. */
  readonly dueOn: Day
  /** The port that is to do something outside, when it is no person who is reminded: `jobnet` for the role `port.jobnet`. */
  readonly port?: string
  /** What kind of message it is. A reminder is never marketing. */
  readonly messageClass: "service" | "statutory"
  /** The agreement it is about. */
  readonly agreement?: string
  /** What it is about and on which day that is, when it is not the life itself: a meeting of a network. */
  readonly about?: AboutLife
  /** Whom to tell, as it stands when it is sent; nobody for a port. */
  readonly recipients: ReadonlyArray<Recipient>
  /** Who would have been told, and why not. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/**
 * Who does what in the jobcentre: people by reference, by the name of what they do.
 *
 * @shape `{ secretariat: ["person-7"], leader: ["person-1"] }` answers the roles `authority.secretariat` and
 * `authority.leader`
 * @category models
 */
export type Staff = Readonly<Record<string, ReadonlyArray<string>>>
