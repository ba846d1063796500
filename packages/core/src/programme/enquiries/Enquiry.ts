import * as Schema from "effect/Schema"
import type { Day } from "../../calendar/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { factsOfEnquiry } from "./enquiryFacts.ts"
import { deadlines, type EnquiryFields, enquiryFields, whose } from "./enquiryFields.ts"
import { enquiryWords } from "./enquiryWords.ts"

const noteRef = Schema.optionalKey(Schema.String)

/** Who is reminded: the owner, until somebody has taken it the first contact of the agreement or who receives for all. */
const ownerOf = ({ owner, receiver, agreement }: EnquiryFields) => ({
  ...(owner === undefined ? { role: receiver } : { role: "person", person: owner }),
  ...(agreement === undefined ? {} : { agreement })
})

const remindersOf = (enquiry: EnquiryFields): ReadonlyArray<Reminder> => {
  const { since, dueOn, escalateOn, owner, acknowledgedOn, agreement } = enquiry
  const to = ownerOf(enquiry)
  const who = owner ?? "unowned"
  return [
    ...(acknowledgedOn === undefined ? [{ key: `received/${since}/${who}`, dueOn: since, ...to }] : []),
    { key: `reply/${dueOn}/${who}`, dueOn, ...to },
    {
      key: `escalated/${escalateOn}`,
      dueOn: escalateOn,
      role: "authority.leader",
      ...(agreement === undefined ? {} : { agreement })
    }
  ]
}

/** Something was told of it. */
const stepped = <E extends EnquiryFields>(enquiry: E, on: Day): E => ({
  ...enquiry,
  first: enquiry.first ?? on,
  last: on
})

const closedBy = (enquiry: EnquiryFields, { reason }: { readonly reason?: string }, on: Day) => ({
  ...stepped(enquiry, on),
  _tag: "Closed" as const,
  closed: { on, ...(reason === undefined ? {} : { reason }) }
})

/** It waits again, from the day; the time before is kept. */
const opened = (
  { acknowledgedOn, reply, closed, ...enquiry }: EnquiryFields,
  again: { readonly dueOn: Day; readonly escalateOn: Day },
  on: Day
) => {
  const { since, dueOn, escalateOn, past = [] } = enquiry
  const spell = {
    since,
    dueOn,
    escalateOn,
    ...(acknowledgedOn === undefined ? {} : { acknowledgedOn }),
    ...(reply === undefined ? {} : { reply }),
    ...(closed === undefined ? {} : { closed })
  }
  return {
    ...stepped(enquiry, on),
    _tag: "Open" as const,
    since: on,
    dueOn: again.dueOn,
    escalateOn: again.escalateOn,
    past: [...past, spell]
  }
}

/**
 * Something a company asks or complains of: it has an owner, a deadline, what is done, and a reply.
 *
 * @da henvendelse fra en virksomhed
 * @source LBR 2011, p. 5: a problem is presented, the team asks for details and takes it home, there is action and a reply
 * @category models
 */
export class Enquiry extends defineEntity("enquiry", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", enquiryFields),
    Schema.TaggedStruct("Replied", enquiryFields),
    Schema.TaggedStruct("Closed", enquiryFields),
    Schema.TaggedStruct("Withdrawn", enquiryFields)
  ]),
  events: {
    Received: Schema.Struct({ ...whose, ...deadlines, receiver: Schema.String, noteRef }),
    ReceiptCorrected: Schema.Struct({ ...whose, ...deadlines, receiver: Schema.String }),
    Acknowledged: Schema.Struct({}),
    Taken: Schema.Struct({ owner: Schema.String }),
    HandedOver: Schema.Struct({ owner: Schema.String, noteRef }),
    Acted: Schema.Struct({ action: Schema.String, noteRef }),
    Replied: Schema.Struct({
      channel: Schema.String,
      workingDays: Schema.Number,
      inTime: Schema.Boolean,
      noteRef
    }),
    Closed: Schema.Struct({ reason: Schema.optionalKey(Schema.String), noteRef }),
    Reopened: Schema.Struct({ ...deadlines, reason: Schema.String, noteRef }),
    Withdrawn: Schema.Struct({})
  },
  begin: {
    Received: ({ noteRef: _, ...told }, on) => ({ _tag: "Open", ...told, receivedOn: on, since: on, last: on })
  },
  when: {
    Open: {
      ReceiptCorrected: ({ agreement: _, ...it }, told, on) => ({
        ...it,
        ...told,
        receivedOn: on,
        since: on,
        last: it.first === undefined ? on : it.last
      }),
      Acknowledged: (it, _, on) => ({ ...stepped(it, on), acknowledgedOn: it.acknowledgedOn ?? on }),
      Taken: (it, { owner }, on) => ({ ...stepped(it, on), owner }),
      HandedOver: (it, { owner }, on) => ({
        ...stepped(it, on),
        owner,
        handedOver: [...(it.handedOver ?? []), on]
      }),
      Acted: (it, { action }, on) => ({ ...stepped(it, on), actions: [...(it.actions ?? []), { on, action }] }),
      Replied: (it, { workingDays, inTime }, on) => ({
        ...stepped(it, on),
        _tag: "Replied",
        reply: { on, workingDays, inTime }
      }),
      Closed: closedBy,
      Withdrawn: (it) => ({ ...it, _tag: "Withdrawn" })
    },
    Replied: { Closed: closedBy, Reopened: opened, Withdrawn: (it) => ({ ...it, _tag: "Withdrawn" }) },
    Closed: { Reopened: opened, Withdrawn: (it) => ({ ...it, _tag: "Withdrawn" }) },
    Withdrawn: {}
  },
  words: enquiryWords,
  lookup: ["agreement", "party", "subject", "owner", "dueOn"],
  facts: (state) => (state._tag === "Withdrawn" ? [] : factsOfEnquiry(state)),
  reminders: (state) => (state._tag === "Open" ? remindersOf(state) : [])
}) {}

/**
 * The state of an enquiry.
 *
 * @category models
 */
export type EnquiryState = StateOf<typeof Enquiry>
