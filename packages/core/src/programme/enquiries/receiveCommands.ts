import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  type DecideContext,
  decision,
  Id,
  inForce,
  Note,
  one,
  partyIfGiven,
  type Read
} from "../../plugin/index.ts"
import { Enquiry } from "./Enquiry.ts"
import { enquiryChannels, enquiryReceiver, enquirySubjects, enquiryUrgencies } from "./enquiryCodes.ts"
import { codeKnown, deadlinesOf } from "./enquiryDays.ts"
import { EnquiryFromWhom, OpenedAgainSince, ReceivedTooLate } from "./enquiryRefusals.ts"

const input = {
  enquiry: Id,
  on: Day,
  /** The agreement that is in force; left out when the company has none. */
  agreement: Schema.optionalKey(Id),
  /** The company; the agreement's without it. */
  party: Schema.optionalKey(Id),
  channel: Code,
  subject: Code,
  urgency: Code
}
const about = Schema.Struct(input)
type Told = Omit<(typeof about)["Type"], "enquiry">

type Whose = Read<{ readonly party: string } | undefined>

const whoseOf = ({ agreement, party, on }: Pick<Told, "agreement" | "party" | "on">) => {
  const agreed: Whose = agreement === undefined ? partyIfGiven(undefined, on) : inForce(agreement, on, "/agreement")
  return { agreed, party: partyIfGiven(party, on, "/party") }
}

interface WhoseRead {
  readonly agreed: { readonly party: string } | undefined
  readonly party: { readonly party: string } | undefined
}

const checks = (
  { agreed, party }: WhoseRead,
  { on, channel, subject, urgency, ...whose }: Told,
  context: Pick<DecideContext, "codesOn">
) => [
  ...EnquiryFromWhom.when(whose.agreement === undefined && whose.party === undefined, { agreed: null }),
  ...(agreed !== undefined && party !== undefined
    ? EnquiryFromWhom.when(agreed.party !== party.party, { agreed: agreed.party })
    : []),
  ...codeKnown({ list: enquiryChannels, code: channel, on, field: "/channel" }, context),
  ...codeKnown({ list: enquirySubjects, code: subject, on, field: "/subject" }, context),
  ...codeKnown({ list: enquiryUrgencies, code: urgency, on, field: "/urgency" }, context)
]

const asTold = ({ agreed, party }: WhoseRead, { on, agreement, ...told }: Told, context: DecideContext) => ({
  channel: told.channel,
  subject: told.subject,
  urgency: told.urgency,
  ...(agreement === undefined ? {} : { agreement }),
  party: (agreed ?? party)!.party,
  receiver: agreement === undefined ? context.valueOn(enquiryReceiver, on) : "authority.primary",
  ...deadlinesOf(told, on, context)
})

/**
 * An enquiry from a company: it goes to the first contact of its agreement until somebody takes it, and to who receives
 * for all when there is none.
 *
 * @da modtag en henvendelse
 * @source Cabi-case Slagelse: one entry; the company calls its first contact whatever it is about
 */
export const receive = command({
  input: Schema.Struct({ ...input, note: Schema.optionalKey(Note) }),
  reads: (told) => ({ nothing: absent(Enquiry, told.enquiry, "/enquiry"), ...whoseOf(told) }),
  decide: (read, { enquiry, note, ...told }, context) =>
    decision([checks(read, told, context)], () => [
      Enquiry.events.Received(enquiry, told.on, {
        ...asTold(read, told, context),
        ...(note === undefined ? {} : { noteRef: note })
      })
    ])
})

/**
 * Puts right what was received, and the deadline with it, while it waits for its first reply.
 *
 * @da ret en modtaget henvendelse
 */
export const correctReceipt = command({
  input: about,
  reads: (told) => ({ enquiry: one(Enquiry, told.enquiry, "/enquiry"), ...whoseOf(told) }),
  decide: ({ enquiry: { id, state }, ...read }, { enquiry: _, ...told }, context) =>
    decision(
      [
        checks(read, told, context),
        ReceivedTooLate.when(state.first !== undefined && state.first < told.on, { first: state.first ?? told.on }),
        OpenedAgainSince.when(state.past !== undefined, { since: state.since })
      ],
      () => [Enquiry.events.ReceiptCorrected(id, told.on, asTold(read, told, context))]
    )
})

/** @da træk en henvendelse tilbage, der ikke skulle have været registreret */
export const withdraw = command({
  input: Schema.Struct({ enquiry: Id, on: Day }),
  reads: ({ enquiry }) => ({ enquiry: one(Enquiry, enquiry, "/enquiry") }),
  decide: ({ enquiry: { id } }, { on }) => decision([], () => [Enquiry.events.Withdrawn(id, on, {})])
})
