import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { BothContacts, Contacts, PointContact } from "../party/index.ts"
import { eventForms } from "../plugin/index.ts"
import { keeping, length, Points, why } from "./agreementFields.ts"
import { Signed } from "./approvals/agreementContent.ts"

/**
 * Why an agreement ended. Unlike `agreement.changeReasons`, which a jobcentre adds to in its own words, this list is closed:
 * what follows from a reason is ours (`replaced` has a successor), and so its codes are shapes, in English.
 *
 * @assumes the source documents name no reasons; a jobcentre may want others
 * @category models
 */
export const EndReason: Schema.Codec<EndReason, EndReason> = Schema.Literals([
  "agreed",
  "companyClosed",
  "notUsed",
  "replaced",
  "other"
])

/**
 * Why an agreement ended.
 *
 * @category models
 */
export type EndReason = "agreed" | "companyClosed" | "notUsed" | "replaced" | "other"

const pointContacts = { pointContacts: Schema.optionalKey(Schema.Record(Schema.String, PointContact)) }
const draft = { contacts: BothContacts, points: Points, ...pointContacts, ...keeping }
const oneSide = Schema.Struct({ company: Schema.optionalKey(Contacts), authority: Schema.optionalKey(Contacts) })
const ended = { reason: EndReason, noteRef: Schema.optionalKey(Schema.String) }

/** What is corrected is what was said from this day on; from the first day of the agreement without it. */
const from = Schema.optionalKey(Day)

/** The first form of an event lacks only what need not be there. */
const asItWas = <Data>(data: Data): Data => data

/** What happens to an agreement. The day of each is the day it counts from; of an end, the last day. */
export const agreementEvents = {
  Considered: Schema.Struct({
    party: Schema.String,
    reason: Schema.String,
    consultant: Schema.optionalKey(Schema.String),
    noteRef: Schema.optionalKey(Schema.String)
  }),
  Assigned: Schema.Struct({ consultant: Schema.String }),
  Drafted: eventForms(Schema.Struct({ party: Schema.String, contacts: BothContacts, points: Points })).upcast(
    2,
    Schema.Struct({ party: Schema.String, ...draft, succeeds: Schema.optionalKey(Schema.String) }),
    asItWas
  ),
  PointsChosen: Schema.Struct({ points: Points }),
  Kept: Schema.Struct(keeping),
  Dropped: Schema.Struct(why),
  Proposed: Schema.Struct({ edition: Schema.String, ...length }),
  TakenBack: Schema.Struct(why),
  Approved: Schema.Struct({
    place: Schema.String,
    by: Schema.String,
    actor: Schema.String,
    hash: Schema.String,
    onBehalf: Schema.optionalKey(Schema.String),
    noteRef: Schema.optionalKey(Schema.String)
  }),
  ApprovalRevoked: Schema.Struct({ place: Schema.String, by: Schema.String, ...why }),
  Signed: eventForms(Schema.Struct({ edition: Schema.String })).upcast(
    2,
    Schema.Struct({
      edition: Schema.String,
      firstDay: Schema.optionalKey(Day),
      lastDay: Schema.optionalKey(Day),
      reviewOn: Schema.optionalKey(Day),
      noticeDays: Schema.optionalKey(Schema.Int)
    }),
    asItWas
  ),
  ContactsNamed: eventForms(Schema.Struct({ contacts: BothContacts })).upcast(
    2,
    Schema.Struct({ contacts: oneSide, ...why }),
    asItWas
  ),
  PointContactNamed: Schema.Struct({ point: Schema.String, contact: PointContact, ...why }),
  PointAdded: Schema.Struct({ point: Schema.String, terms: Signed, ...why }),
  PointChanged: Schema.Struct({ point: Schema.String, terms: Signed, ...why }),
  PointEnded: Schema.Struct({ point: Schema.String, ...why }),
  PointCorrected: Schema.Struct({ point: Schema.String, from, terms: Schema.optionalKey(Signed), ...why }),
  PointWithdrawn: Schema.Struct({ point: Schema.String, from, ...why }),
  ContactsCorrected: Schema.Struct({ contacts: oneSide, from, ...why }),
  EditionChanged: Schema.Struct({ edition: Schema.String, points: Points, ...why }),
  Paused: Schema.Struct({ lastDay: Schema.optionalKey(Day), ...why }),
  Resumed: Schema.Struct(why),
  PauseWithdrawn: Schema.Struct(why),
  Reviewed: Schema.Struct({ reviewOn: Schema.optionalKey(Day), noteRef: Schema.optionalKey(Schema.String) }),
  Extended: Schema.Struct(why),
  Shortened: Schema.Struct(why),
  StartCorrected: Schema.Struct(why),
  Ended: eventForms(Schema.Struct(ended)).upcast(
    2,
    Schema.Struct({ ...ended, succeededBy: Schema.optionalKey(Schema.String) }),
    asItWas
  ),
  EndCorrected: eventForms(Schema.Struct({})).upcast(2, Schema.Struct(why), asItWas),
  EndWithdrawn: Schema.Struct(why)
}
