import * as Schema from "effect/Schema"
import { covers, Day, period } from "../../calendar/index.ts"
import {
  absent,
  choices,
  Code,
  type CodeList,
  command,
  type DecideContext,
  decision,
  Id,
  Note,
  one,
  partyOn,
  type PartyThen,
  type Seen,
  within
} from "../../plugin/index.ts"
import { MarketingBasis, type MarketingBasisState, ofParty } from "./MarketingBasis.ts"
import { Message } from "./Message.ts"
import { marketingGrounds, messageChannels, MessageClass, messageSubjects } from "./messageCodes.ts"
import {
  AdvertisingProtected,
  BasisEndsFirst,
  MarketingNotToday,
  MessageNotYet,
  MessageOfAnother,
  NobodyThere,
  NotAskedFor,
  ReportedBeforeAsked,
  OutreachCodeUnknown
} from "./outreachRefusals.ts"

const known = (
  list: CodeList,
  { code, on, field }: { readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: DecideContext
) => {
  const codes = codesOn(list, on)
  return OutreachCodeUnknown.unless(codes.has(code), { code, ...choices(codes), field })
}

const thereOn = ({ party, lastDay }: PartyThen, on: Day) =>
  lastDay === undefined ? [] : NobodyThere.when(lastDay < on, { party, lastDay })

/** A message goes when it is asked for: not before its day, and advertising not after it either. */
const goesOn = (messageClass: MessageClass, on: Day, today: Day) => [
  ...MessageNotYet.when(on > today, { today }),
  ...MarketingNotToday.when(messageClass === "marketing" && on < today, { today })
]

/** The basis that lets a protected company be advertised to on a day. */
const basisOn = (bases: ReadonlyArray<Seen<MarketingBasisState>>, on: Day): string | undefined =>
  bases.find(({ state: { firstDay, lastDay } }) => covers(period(firstDay, lastDay), on))?.id

/** @da registrér grundlag for at markedsføre over for en reklamebeskyttet virksomhed */
export const recordBasis = command({
  input: Schema.Struct({
    basis: Id,
    party: Id,
    on: Day,
    ground: Code,
    lastDay: Schema.optionalKey(Day),
    note: Schema.optionalKey(Note)
  }),
  reads: ({ basis, party, on }) => ({
    nothing: absent(MarketingBasis, basis, "/basis"),
    party: partyOn(party, on, "/party")
  }),
  decide: ({ party: then }, { basis, party, on, ground, lastDay, note }, context) =>
    decision(
      [
        thereOn(then, on),
        known(marketingGrounds, { code: ground, on, field: "/ground" }, context),
        BasisEndsFirst.when(lastDay !== undefined && lastDay < on, { firstDay: on, field: "/lastDay" })
      ],
      () => [
        MarketingBasis.events.Recorded(basis, on, {
          party,
          ground,
          ...(lastDay === undefined ? {} : { lastDay }),
          ...(note === undefined ? {} : { noteRef: note })
        })
      ]
    )
})

/**
 * From the day on the company may not be advertised to any more.
 *
 * @da træk grundlaget tilbage
 */
export const withdrawBasis = command({
  input: Schema.Struct({ basis: Id, on: Day }),
  reads: ({ basis }) => ({ basis: one(MarketingBasis, basis, "/basis") }),
  decide: ({ basis: { id, state } }, { on }) =>
    decision([BasisEndsFirst.when(on < state.firstDay, { firstDay: state.firstDay, field: "/on" })], () => [
      MarketingBasis.events.Withdrawn(id, on, {})
    ])
})

/**
 * Asks for a message to be sent, if the company may be sent it. The port of the channel sends it and says so with
 * `reportSent`.
 *
 * @da send besked til en virksomhed
 * @refuses {@link AdvertisingProtected} marketing to a protected company without a recorded basis
 * @refuses {@link MarketingNotToday} marketing as of a day that is over
 * @source CVR: reklamebeskyttelse, as it was told of the party
 */
export const send = command({
  input: Schema.Struct({
    message: Id,
    party: Id,
    on: Day,
    messageClass: MessageClass,
    channel: Code,
    subject: Code,
    agreement: Schema.optionalKey(Id),
    note: Schema.optionalKey(Note)
  }),
  reads: ({ message, party, on }) => ({
    nothing: absent(Message, message, "/message"),
    party: partyOn(party, on, "/party"),
    bases: within(ofParty(party), MarketingBasis, { party })
  }),
  decide: ({ party: then, bases }, { message, on, note, ...given }, context) => {
    const needed = given.messageClass === "marketing" && then.advertisingProtected
    const basis = needed ? basisOn(bases, on) : undefined
    return decision(
      [
        thereOn(then, on),
        goesOn(given.messageClass, on, context.today),
        known(messageChannels, { code: given.channel, on, field: "/channel" }, context),
        known(messageSubjects, { code: given.subject, on, field: "/subject" }, context),
        AdvertisingProtected.when(needed && basis === undefined, { party: given.party, on })
      ],
      () => [
        Message.events.Asked(message, on, {
          ...given,
          ...(basis === undefined ? {} : { basis }),
          ...(note === undefined ? {} : { noteRef: note })
        })
      ]
    )
  }
})

const asked = ({ message }: { readonly message: string }) => ({ message: one(Message, message, "/message") })

/**
 * What came of a request: for the port that was asked. `number` is the last part of the key it was handed, before its day.
 *
 * @da svar fra kanalen
 */
export const reportSent = command({
  input: Schema.Struct({
    message: Id,
    on: Day,
    number: Schema.Natural,
    outcome: Schema.Literals(["sent", "failed"]),
    /** Why it failed; `ukendt` without it. */
    reason: Schema.optionalKey(Code)
  }),
  reads: asked,
  decide: ({ message: { id, state } }, { on, number, outcome, reason = "ukendt" }) =>
    decision(
      [
        NotAskedFor.unless(state._tag === "Asked" && state.number === number, { number }),
        ReportedBeforeAsked.when(on < state.on, { asked: state.on })
      ],
      () => [outcome === "sent" ? Message.events.Sent(id, on, {}) : Message.events.Failed(id, on, { reason })]
    )
})

/**
 * Asks once more for a message that could not be sent, if the company may still be sent it.
 *
 * @da send igen
 */
export const sendAgain = command({
  input: Schema.Struct({ message: Id, party: Id, on: Day }),
  reads: ({ message, party, on }) => ({
    ...asked({ message }),
    party: partyOn(party, on, "/party"),
    bases: within(ofParty(party), MarketingBasis, { party })
  }),
  decide: ({ message: { id, state }, party: then, bases }, { party, on }, { today }) => {
    const needed = state.messageClass === "marketing" && then.advertisingProtected
    const basis = needed ? basisOn(bases, on) : undefined
    return decision(
      [
        MessageOfAnother.when(state.party !== party, { party: state.party }),
        thereOn(then, on),
        goesOn(state.messageClass, on, today),
        AdvertisingProtected.when(needed && basis === undefined, { party, on })
      ],
      () => [Message.events.AskedAgain(id, on, basis === undefined ? {} : { basis })]
    )
  }
})

/** @da kald beskeden tilbage */
export const callBack = command({
  input: Schema.Struct({ message: Id, on: Day }),
  reads: asked,
  decide: ({ message: { id } }, { on }) => decision([], () => [Message.events.CalledBack(id, on, {})])
})
