import { addDays, addWorkingDays, type Day, workingDays } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext } from "../../plugin/index.ts"
import { escalateAfter, replyDays, replyWithin } from "./enquiryCodes.ts"
import type { EnquiryFields } from "./enquiryFields.ts"
import { BeforeEnquiry, UnknownEnquiryCode } from "./enquiryRefusals.ts"

/** Refuses a code that its list does not have on a day. */
export const codeKnown = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return UnknownEnquiryCode.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses what would be before the last thing that was told. */
export const inOrder = ({ last }: Pick<EnquiryFields, "last">, on: Day) => BeforeEnquiry.when(on < last, { from: last })

const own = (days: Readonly<Record<string, number>>, code: string): number | undefined =>
  Object.hasOwn(days, code) ? days[code] : undefined

/** The day it is to be replied to by, and the one the leader is told on, both in working days. */
export const deadlinesOf = (
  { subject, urgency }: { readonly subject: string; readonly urgency: string },
  since: Day,
  { valueOn, valueFor, holidays }: Pick<DecideContext, "valueOn" | "valueFor" | "holidays">
) => {
  const { bySubject, byUrgency } = valueOn(replyWithin, since)
  const days = own(bySubject, subject) ?? own(byUrgency, urgency) ?? valueFor(replyDays, urgency) ?? 0
  const dueOn = addWorkingDays(since, days, holidays)
  return { dueOn, escalateOn: addWorkingDays(dueOn, valueOn(escalateAfter, since), holidays) }
}

/** What a reply on a day comes to. */
export const replyOn = (
  { since, dueOn }: Pick<EnquiryFields, "since" | "dueOn">,
  on: Day,
  { holidays }: Pick<DecideContext, "holidays">
) => ({
  workingDays: workingDays({ firstDay: addDays(since, 1), lastDay: on }, holidays),
  inTime: on <= dueOn
})
