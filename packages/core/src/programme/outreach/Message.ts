import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { MessageClass } from "./messageCodes.ts"

/**
 * A message that was sent.
 *
 * @da udsendt besked
 * @category models
 */
export class MessageSent extends defineFact("outreach.sent")<{
  readonly party: string
  readonly messageClass: MessageClass
  readonly channel: string
  readonly subject: string
  /** Sent as advertising to a company that is protected, on a recorded ground. */
  readonly onGround: boolean
}>() {}

const fields = {
  party: Schema.String,
  agreement: Schema.optionalKey(Schema.String),
  messageClass: MessageClass,
  channel: Code,
  subject: Code,
  on: Day,
  /** The basis that lets it be advertising to a protected company. */
  basis: Schema.optionalKey(Schema.String),
  noteRef: Schema.optionalKey(Schema.String),
  /** How often the port has been asked. */
  number: Schema.Int
}

/**
 * A message to a company: what it is, by what it goes, and what came of it. What it says is the host's.
 *
 * @da besked til en virksomhed
 * @category models
 */
export class Message extends defineEntity("outreachMessage", {
  state: Schema.Union([
    Schema.TaggedStruct("Asked", fields),
    Schema.TaggedStruct("Sent", { ...fields, sentOn: Day }),
    Schema.TaggedStruct("Failed", { ...fields, reason: Code }),
    Schema.TaggedStruct("CalledBack", fields)
  ]),
  events: {
    Asked: Schema.Struct({
      party: fields.party,
      agreement: fields.agreement,
      messageClass: MessageClass,
      channel: Code,
      subject: Code,
      basis: fields.basis,
      noteRef: fields.noteRef
    }),
    Sent: Schema.Struct({}),
    Failed: Schema.Struct({ reason: Code }),
    AskedAgain: Schema.Struct({ basis: fields.basis }),
    CalledBack: Schema.Struct({})
  },
  begin: { Asked: (message, on) => ({ ...message, _tag: "Asked", on, number: 1 }) },
  when: {
    Asked: {
      Sent: (message, _, sentOn) => ({ ...message, _tag: "Sent", sentOn }),
      Failed: (message, { reason }) => ({ ...message, _tag: "Failed", reason }),
      CalledBack: (message) => ({ ...message, _tag: "CalledBack" })
    },
    Failed: {
      AskedAgain: ({ reason: _, basis: __, ...message }, { basis }, on) => ({
        ...message,
        ...(basis === undefined ? {} : { basis }),
        _tag: "Asked",
        on,
        number: message.number + 1
      }),
      CalledBack: ({ reason: _, ...message }) => ({ ...message, _tag: "CalledBack" })
    },
    Sent: {},
    CalledBack: {}
  },
  words: {
    name: { da: "beskeden", en: "the message" },
    plural: { da: "beskeder til virksomheder", en: "messages to companies" },
    fields: {
      party: { da: "virksomhed", en: "company" },
      messageClass: { da: "slags", en: "class" },
      channel: { da: "kanal", en: "channel" },
      on: { da: "dag", en: "day" }
    },
    reminders: {
      send: { da: "En besked skal sendes", en: "A message is to be sent" }
    },
    states: {
      Asked: { da: "den er på vej", en: "it is on its way" },
      Sent: { da: "den er sendt", en: "it has been sent" },
      Failed: { da: "den kunne ikke sendes", en: "it could not be sent" },
      CalledBack: { da: "den er kaldt tilbage", en: "it has been called back" }
    },
    events: {
      Sent: { da: "meldes sendt", en: "be reported as sent" },
      Failed: { da: "meldes ikke sendt", en: "be reported as not sent" },
      AskedAgain: { da: "sendes igen", en: "be sent again" },
      CalledBack: { da: "kaldes tilbage", en: "be called back" }
    }
  },
  lookup: ["party", "messageClass", "channel", "on"],
  facts: (message) =>
    message._tag === "Sent"
      ? [
          MessageSent.on(message.sentOn, {
            party: message.party,
            messageClass: message.messageClass,
            channel: message.channel,
            subject: message.subject,
            onGround: message.basis !== undefined
          })
        ]
      : [],
  reminders: ({ _tag, channel, number, on }) =>
    _tag === "Asked" ? [{ key: `send/${number}`, dueOn: on, role: `port.${channel}` }] : []
}) {}

/**
 * The state of a message.
 *
 * @category models
 */
export type MessageState = StateOf<typeof Message>
