import { addDays, type Day } from "../calendar/index.ts"
import type { Contacts, PointContact } from "../party/index.ts"
import type { SignedTerms } from "../plugin/index.ts"
import {
  resumedOn,
  withAllTerms,
  withContactsSince,
  withoutTerms,
  withPoint,
  withPointContactSince,
  withTerms
} from "./agreementChanges.ts"
import type { SignedFields } from "./agreementFields.ts"

type Points = Readonly<Record<string, SignedTerms>>
interface OfPoint {
  readonly point: string
}
interface From {
  readonly from?: Day
}
interface Sides {
  readonly contacts: { readonly company?: Contacts; readonly authority?: Contacts }
}
interface ForPoint extends OfPoint {
  readonly contact: PointContact
}
interface Why {
  readonly reason?: string
  readonly noteRef?: string
}

/** What happens to a signed agreement. Where a step takes no day, what is corrected is in its data. */
export const signedSteps = {
  ContactsNamed: <A extends SignedFields>(agreement: A, { contacts }: Sides, from: Day): A =>
    withContactsSince(agreement, contacts, from),
  ContactsCorrected: <A extends SignedFields>(agreement: A, { contacts, from }: Sides & From): A =>
    withContactsSince(agreement, contacts, from),
  PointContactNamed: <A extends SignedFields>(agreement: A, given: ForPoint, from: Day): A =>
    withPointContactSince(agreement, given, from),
  PointAdded: <A extends SignedFields>(agreement: A, said: OfPoint & { readonly terms: SignedTerms }, from: Day): A =>
    withPoint(agreement, said, from),
  PointChanged: <A extends SignedFields>(agreement: A, said: OfPoint & { readonly terms: SignedTerms }, from: Day): A =>
    withTerms(agreement, said, from),
  PointEnded: <A extends SignedFields>(agreement: A, { point }: OfPoint, lastDay: Day): A =>
    withTerms(agreement, { point }, addDays(lastDay, 1)),
  PointCorrected: <A extends SignedFields>(
    agreement: A,
    { from, ...said }: OfPoint & From & { readonly terms?: SignedTerms }
  ): A => withTerms(agreement, said, from),
  PointWithdrawn: <A extends SignedFields>(agreement: A, { point, from }: OfPoint & From): A =>
    withoutTerms(agreement, point, from),
  EditionChanged: <A extends SignedFields>(
    agreement: A,
    { edition, points }: { readonly edition: string; readonly points: Points },
    from: Day
  ): A => ({ ...withAllTerms(agreement, points, from), edition }),
  Paused: <A extends SignedFields>(
    agreement: A,
    { lastDay, reason, noteRef }: Why & { readonly lastDay?: Day },
    firstDay: Day
  ): A => ({
    ...agreement,
    pauses: [
      ...agreement.pauses,
      {
        firstDay,
        ...(lastDay === undefined ? {} : { lastDay }),
        ...(reason === undefined ? {} : { reason }),
        ...(noteRef === undefined ? {} : { noteRef })
      }
    ].toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  }),
  Resumed: <A extends SignedFields>(agreement: A, _: Why, on: Day): A => ({
    ...agreement,
    pauses: resumedOn(agreement.pauses, on)
  }),
  PauseWithdrawn: <A extends SignedFields>(agreement: A, _: Why, firstDay: Day): A => ({
    ...agreement,
    pauses: agreement.pauses.filter((pause) => pause.firstDay !== firstDay)
  }),
  Reviewed: <A extends SignedFields>({ reviewOn: _, ...agreement }: A, { reviewOn }: { readonly reviewOn?: Day }): A =>
    ({ ...agreement, ...(reviewOn === undefined ? {} : { reviewOn }) }) as A,
  StartCorrected: <A extends SignedFields>(agreement: A, _: Why, firstDay: Day): A => ({
    ...agreement,
    firstDay,
    agreedFirstDay: firstDay
  })
}
