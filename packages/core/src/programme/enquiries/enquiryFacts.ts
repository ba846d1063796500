import { addDays, hasDays, period } from "../../calendar/index.ts"
import { defineFact } from "../../plugin/index.ts"
import type { EnquiryFields, Spell } from "./enquiryFields.ts"

/**
 * An enquiry that was received.
 *
 * @da henvendelse modtaget
 * @source LBR 2011, p. 5: a problem is presented by the companies
 * @category models
 */
export class EnquiryReceived extends defineFact("enquiries.received")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
  readonly channel: string
  readonly urgency: string
}>() {}

/**
 * An enquiry whose company has been told that it was received.
 *
 * @da henvendelse bekræftet
 * @category models
 */
export class EnquiryAcknowledged extends defineFact("enquiries.acknowledged")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
}>() {}

/**
 * An enquiry that was handed over to another.
 *
 * @da henvendelse givet videre
 * @category models
 */
export class EnquiryHandedOver extends defineFact("enquiries.handedOver")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
}>() {}

/**
 * What was done about an enquiry.
 *
 * @da handling på en henvendelse
 * @source LBR 2011, p. 5: there is action
 * @category models
 */
export class EnquiryAction extends defineFact("enquiries.action")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
  readonly action: string
}>() {}

/**
 * A reply, in time or not, and how many working days it took.
 *
 * @da svar på henvendelse
 * @unit working days; 0 for the same day
 * @source LBR 2011, p. 5: there is a reply
 * @category models
 */
export class EnquiryReplied extends defineFact("enquiries.replied")<
  { readonly agreement: string | null; readonly party: string; readonly subject: string; readonly inTime: boolean },
  "workingDays"
>() {}

/**
 * An enquiry on the days it waits for a reply, not counting the day of the reply.
 *
 * @da ubesvaret henvendelse; overskredet, når fristen er passeret
 * @category models
 */
export class EnquiryOpen extends defineFact("enquiries.open")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
  readonly overdue: boolean
}>() {}

/**
 * An enquiry that had no reply before the day the leader is told.
 *
 * @da eskaleret henvendelse
 * @source Cabi Samarbejdet i praksis: clear agreements on response deadlines
 * @category models
 */
export class EnquiryEscalated extends defineFact("enquiries.escalated")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
}>() {}

/**
 * An enquiry that was closed, with a reply or without one, and then why.
 *
 * @da henvendelse lukket
 * @category models
 */
export class EnquiryClosed extends defineFact("enquiries.closed")<{
  readonly agreement: string | null
  readonly party: string
  readonly subject: string
  readonly reason: string | null
}>() {}

/** What is counted of one time it waited. Its number tells it from those before and after. */
const factsOfSpell = (
  { since, dueOn, escalateOn, reply, closed }: Spell,
  whose: { readonly agreement: string | null; readonly party: string; readonly subject: string },
  key: string
) => {
  const settledOn = reply?.on ?? closed?.on
  const until = settledOn && addDays(settledOn, -1)
  const inTime = until === undefined || dueOn < until ? dueOn : until
  return [
    ...[period(since, inTime)]
      .filter(hasDays)
      .map((days) => EnquiryOpen.during(days, { ...whose, overdue: false }, { key: `inTime/${key}` })),
    ...[period(addDays(dueOn, 1), until)]
      .filter(hasDays)
      .map((days) => EnquiryOpen.during(days, { ...whose, overdue: true }, { key: `overdue/${key}` })),
    ...(settledOn === undefined || escalateOn <= settledOn ? [EnquiryEscalated.on(escalateOn, whose, { key })] : []),
    ...(reply === undefined
      ? []
      : [
          EnquiryReplied.on(
            reply.on,
            { ...whose, inTime: reply.inTime },
            { key, measures: { workingDays: reply.workingDays } }
          )
        ]),
    ...(closed === undefined ? [] : [EnquiryClosed.on(closed.on, { ...whose, reason: closed.reason ?? null }, { key })])
  ]
}

/** What is counted of an enquiry, in every time it waited. */
export const factsOfEnquiry = (enquiry: EnquiryFields) => {
  const { agreement = null, party, subject, channel, urgency, past = [] } = enquiry
  const whose = { agreement, party, subject }
  const spells = [...past, enquiry]
  return [
    EnquiryReceived.on(enquiry.receivedOn, { ...whose, channel, urgency }),
    ...spells.flatMap(({ acknowledgedOn: on }, at) =>
      on === undefined ? [] : [EnquiryAcknowledged.on(on, whose, { key: String(at) })]
    ),
    ...(enquiry.handedOver ?? []).map((on, at) => EnquiryHandedOver.on(on, whose, { key: String(at) })),
    ...(enquiry.actions ?? []).map(({ on, action }, at) =>
      EnquiryAction.on(on, { ...whose, action }, { key: String(at) })
    ),
    ...spells.flatMap((spell, at) => factsOfSpell(spell, whose, String(at)))
  ]
}
