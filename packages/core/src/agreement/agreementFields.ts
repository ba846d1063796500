import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { BothContacts, PointContact } from "../party/index.ts"
import { PointSince, Signed } from "./approvals/agreementContent.ts"
import { approvalFields } from "./approvals/approvalFields.ts"

/** The terms of each point, as they were put in words. */
export const Points = Schema.Record(Schema.String, Signed)

/** From this day on; from the first day of the agreement without it. */
const from = Schema.optionalKey(Day)

const ContactsSince = Schema.Struct({ from, primary: Schema.String, deputy: Schema.String })
const PointContactSince = Schema.Struct({
  from,
  company: Schema.optionalKey(Schema.String),
  authority: Schema.optionalKey(Schema.String)
})

/** Why an agreement was changed, paused or shortened: a code of `agreement.changeReasons`. */
export const why = { reason: Schema.optionalKey(Schema.String), noteRef: Schema.optionalKey(Schema.String) }

const Pause = Schema.Struct({ firstDay: Day, lastDay: Schema.optionalKey(Day), ...why })

/** The four people as they were named last, as columns too: an agreement is found by each. */
const people = {
  contacts: BothContacts,
  pointContacts: Schema.Record(Schema.String, PointContact),
  consultant: Schema.String,
  deputyConsultant: Schema.String,
  companyContact: Schema.String,
  companyDeputy: Schema.String
}

/** What is agreed about the length; nothing is when none of them is there. */
export const length = {
  agreedFirstDay: Schema.optionalKey(Day),
  agreedLastDay: Schema.optionalKey(Day)
}

/** Until when a draft is kept, and how many days before people are told. */
export const keeping = {
  keptUntil: Schema.optionalKey(Day),
  warnedDays: Schema.optionalKey(Schema.Array(Schema.Int))
}

/** Someone the authority would like an agreement with. */
export const prospectFields = {
  party: Schema.String,
  consideredOn: Day,
  /** A code of `agreement.choiceReasons`. */
  reason: Schema.String,
  consultant: Schema.optionalKey(Schema.String),
  noteRef: Schema.optionalKey(Schema.String)
}

/** What is written in a draft. */
export const draftFields = {
  party: Schema.String,
  draftedOn: Day,
  ...people,
  ...keeping,
  succeeds: Schema.optionalKey(Schema.String),
  points: Points
}

/** What both sides are asked to approve: the form is chosen. */
export const proposedFields = {
  ...draftFields,
  ...length,
  proposedOn: Day,
  edition: Schema.String,
  ...approvalFields
}

/** What has been signed, and what was changed since, each from its day. */
export const signedFields = {
  party: Schema.String,
  draftedOn: Day,
  signedOn: Day,
  /** When it was sent for approval, when it was: the plan of that day holds. */
  proposedOn: Schema.optionalKey(Day),
  firstDay: Day,
  edition: Schema.String,
  /** Signed outside the system, or approved in it. */
  signed: Schema.Literals(["onPaper", "byApproval"]),
  ...people,
  contactsSince: Schema.Struct({ company: Schema.Array(ContactsSince), authority: Schema.Array(ContactsSince) }),
  pointContactsSince: Schema.Record(Schema.String, Schema.Array(PointContactSince)),
  agreedFirstDay: Schema.optionalKey(Day),
  points: Schema.Record(Schema.String, Schema.Array(PointSince)),
  /** The days from which all points were written anew: a point that was not is in none of those forms. */
  writtenAnew: Schema.optionalKey(Schema.Array(Day)),
  pauses: Schema.Array(Pause),
  reviewOn: Schema.optionalKey(Day),
  noticeDays: Schema.optionalKey(Schema.Int),
  succeeds: Schema.optionalKey(Schema.String),
  succeededBy: Schema.optionalKey(Schema.String),
  ...approvalFields
}

/** What a draft and a proposal have. */
export type Prepared = Schema.Struct<typeof draftFields>["Type"]

/** What a proposal has. */
export type ProposedFields = Schema.Struct<typeof proposedFields>["Type"]

/** What a signed agreement has, ended or not. */
export type SignedFields = Schema.Struct<typeof signedFields>["Type"]
