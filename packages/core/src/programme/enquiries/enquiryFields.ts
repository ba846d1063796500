import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"

const text = Schema.optionalKey(Schema.String)

/** Who asks, how, and about what. */
export const whose = {
  /** Not there when the company has no agreement. */
  agreement: text,
  party: Schema.String,
  channel: Schema.String,
  subject: Schema.String,
  urgency: Schema.String
}

/** Until when it is to be replied to, and when the leader is told. */
export const deadlines = { dueOn: Day, escalateOn: Day }

/** A time it waited for a reply, from the day it was received or opened again. */
const spell = {
  ...deadlines,
  since: Day,
  acknowledgedOn: Schema.optionalKey(Day),
  reply: Schema.optionalKey(Schema.Struct({ on: Day, workingDays: Schema.Number, inTime: Schema.Boolean })),
  closed: Schema.optionalKey(Schema.Struct({ on: Day, reason: text }))
}

const Spell = Schema.Struct(spell)

/** A time it waited for a reply, and what ended it. */
export type Spell = (typeof Spell)["Type"]

/** What is known of an enquiry. */
export const enquiryFields = {
  ...whose,
  ...spell,
  receivedOn: Day,
  /** The first and the last day that something was told of after it was received. */
  first: Schema.optionalKey(Day),
  last: Day,
  /** Who is told of it while nobody has taken it. */
  receiver: Schema.String,
  owner: text,
  handedOver: Schema.optionalKey(Schema.Array(Day)),
  actions: Schema.optionalKey(Schema.Array(Schema.Struct({ on: Day, action: Schema.String }))),
  /** The times before it was opened again. */
  past: Schema.optionalKey(Schema.Array(Spell))
}

const fields = Schema.Struct(enquiryFields)

/** What is known of an enquiry, whatever its state. */
export type EnquiryFields = (typeof fields)["Type"]
