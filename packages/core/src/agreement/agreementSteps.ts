import { addDays, type Day } from "../calendar/index.ts"
import type { BothContacts, Contacts, PointContact } from "../party/index.ts"
import type { SignedTerms } from "../plugin/index.ts"
import { fromTheStart, named, withContacts, withPointContact } from "./agreementChanges.ts"
import type { Prepared, ProposedFields, SignedFields } from "./agreementFields.ts"

type Points = Readonly<Record<string, SignedTerms>>
interface OfPoint {
  readonly point: string
}
interface Sides {
  readonly contacts: { readonly company?: Contacts; readonly authority?: Contacts }
}
interface ForPoint extends OfPoint {
  readonly contact: PointContact
}

interface Drafted extends Pick<Prepared, "party" | "keptUntil" | "warnedDays" | "succeeds"> {
  readonly contacts: BothContacts
  readonly points: Points
  readonly pointContacts?: Readonly<Record<string, PointContact>>
}

/** A draft as it begins. */
export const begunDraft = ({ contacts, pointContacts = {}, ...drafted }: Drafted, draftedOn: Day): Prepared => ({
  ...drafted,
  ...named(contacts),
  pointContacts,
  draftedOn
})

/** A draft that is given up: it was in preparation until the day before, or until it was no longer kept. */
export const droppedDraft = ({ party, draftedOn: firstDay, keptUntil }: Prepared, droppedOn: Day) => {
  const dayBefore = addDays(droppedOn, -1)
  const lastDay = keptUntil !== undefined && keptUntil < dayBefore ? keptUntil : dayBefore
  return { party, droppedOn, ...(lastDay < firstDay ? {} : { prepared: { firstDay, lastDay } }) }
}

/** What happens to a draft, sent for approval or not. */
export const preparedSteps = {
  PointsChosen: <A extends Prepared>(draft: A, { points }: { readonly points: Points }): A => ({ ...draft, points }),
  ContactsNamed: <A extends Prepared>(draft: A, { contacts }: Sides): A => withContacts(draft, contacts),
  PointContactNamed: <A extends Prepared>(draft: A, given: ForPoint): A => withPointContact(draft, given),
  Kept: <A extends Prepared>(
    { keptUntil: _, warnedDays: _days, ...draft }: A,
    keeping: Pick<Prepared, "keptUntil">
  ): A => ({ ...draft, ...keeping }) as A
}

/** A draft again: nobody has approved a draft. */
export const takenBack = ({
  approvals: _,
  approved: _content,
  edition: _edition,
  proposedOn: _day,
  agreedFirstDay: _first,
  agreedLastDay: _last,
  ...draft
}: ProposedFields): Prepared => draft

interface Signing extends Pick<SignedFields, "edition" | "reviewOn" | "noticeDays" | "approvals" | "approved"> {
  readonly how: SignedFields["signed"]
  readonly firstDay?: Day
  readonly lastDay?: Day
}

/** A draft that is signed. Without another day it is in force from the day it is signed. */
export const signed = (
  {
    keptUntil: _,
    warnedDays: _days,
    points,
    contacts,
    pointContacts,
    ...draft
  }: Prepared & Partial<Pick<ProposedFields, "proposedOn" | "agreedFirstDay" | "agreedLastDay">>,
  { how, firstDay, lastDay, ...given }: Signing,
  signedOn: Day
): SignedFields & { readonly lastDay?: Day } => {
  const { agreedLastDay = lastDay, agreedFirstDay = firstDay, ...kept } = draft
  return {
    ...kept,
    ...given,
    ...named(contacts),
    pointContacts,
    signed: how,
    signedOn,
    firstDay: agreedFirstDay ?? signedOn,
    ...(agreedFirstDay === undefined ? {} : { agreedFirstDay }),
    ...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay }),
    contactsSince: { company: [contacts.company], authority: [contacts.authority] },
    pointContactsSince: Object.fromEntries(Object.entries(pointContacts).map(([point, contact]) => [point, [contact]])),
    points: fromTheStart(points),
    pauses: []
  }
}
