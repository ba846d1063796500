import { addDays, type Day, hasDays } from "../calendar/index.ts"
import type { BothContacts, Contacts, PointContact, Side } from "../party/index.ts"
import type { SignedTerms } from "../plugin/index.ts"
import { since, type SinceStart, withoutSince, withSince } from "./sinceStart.ts"

interface Named {
  readonly contacts: BothContacts
  readonly pointContacts: Readonly<Record<string, PointContact>>
}
interface PointTerms {
  readonly points: Readonly<Record<string, ReadonlyArray<SinceStart & { readonly terms?: SignedTerms }>>>
  readonly writtenAnew?: ReadonlyArray<Day>
}
interface Over {
  readonly contactsSince: Readonly<Record<Side, ReadonlyArray<SinceStart & Contacts>>>
  readonly pointContactsSince: Readonly<Record<string, ReadonlyArray<SinceStart & PointContact>>>
}
interface ForPoint {
  readonly point: string
  readonly contact: PointContact
}

/** The columns of four people. */
export const named = (contacts: BothContacts) => ({
  contacts,
  consultant: contacts.authority.primary,
  deputyConsultant: contacts.authority.deputy,
  companyContact: contacts.company.primary,
  companyDeputy: contacts.company.deputy
})

/** Other people on the sides that are given. */
export const withContacts = <A extends Named>(agreement: A, given: Partial<BothContacts>): A => ({
  ...agreement,
  ...named({ ...agreement.contacts, ...given })
})

/** Someone else for one point; nobody any more on a side that is not given. */
export const withPointContact = <A extends Named>(agreement: A, { point, contact }: ForPoint): A => {
  const { [point]: _, ...others } = agreement.pointContacts
  return { ...agreement, pointContacts: Object.keys(contact).length === 0 ? others : { ...others, [point]: contact } }
}

/** Other people from a day on; those from the latest day are the ones named last. */
export const withContactsSince = <A extends Named & Over>(
  agreement: A,
  given: Partial<BothContacts>,
  from?: Day
): A => {
  const side = (one: Side) =>
    given[one] === undefined
      ? agreement.contactsSince[one]
      : withSince(agreement.contactsSince[one], { ...since(from), ...given[one] })
  const contactsSince = { company: side("company"), authority: side("authority") }
  const last = (one: Side) => {
    const { primary, deputy } = contactsSince[one].at(-1)!
    return { primary, deputy }
  }
  return { ...agreement, contactsSince, ...named({ company: last("company"), authority: last("authority") }) }
}

/** Someone else for one point from a day on. */
export const withPointContactSince = <A extends Named & Over>(
  agreement: A,
  { point, contact }: ForPoint,
  from?: Day
): A => {
  const entries = withSince(agreement.pointContactsSince[point], { ...since(from), ...contact })
  const { from: _, ...last } = entries.at(-1)!
  const pointContactsSince = { ...agreement.pointContactsSince, [point]: entries }
  return withPointContact({ ...agreement, pointContactsSince }, { point, contact: last })
}

/** The points of a draft, all from the first day. */
export const fromTheStart = (points: Readonly<Record<string, SignedTerms>>): PointTerms["points"] =>
  Object.fromEntries(Object.entries(points).map(([point, terms]) => [point, [{ terms }]]))

/** Other terms of a point from a day on; none from the day it ends. */
export const withTerms = <A extends PointTerms>(
  agreement: A,
  { point, terms }: { readonly point: string; readonly terms?: SignedTerms | undefined },
  from?: Day
): A => ({
  ...agreement,
  points: {
    ...agreement.points,
    [point]: withSince(agreement.points[point], { ...since(from), ...(terms === undefined ? {} : { terms }) })
  }
})

/**
 * A point more from a day on, until something else is said of it: each form in which all points were written anew, without
 * it, says that it is not there.
 */
export const withPoint = <A extends PointTerms>(
  agreement: A,
  said: { readonly point: string; readonly terms: SignedTerms },
  from: Day
): A => {
  const next = agreement.points[said.point]?.flatMap((entry) => entry.from ?? []).find((day) => day > from)
  return (agreement.writtenAnew ?? [])
    .filter((day) => day > from && (next === undefined || day < next))
    .reduce((before, day) => withTerms(before, { point: said.point }, day), withTerms(agreement, said, from))
}

/** Without what was said of a point from a day on: what was said before holds on. */
export const withoutTerms = <A extends PointTerms>(agreement: A, point: string, from?: Day): A => {
  const { [point]: entries, ...others } = agreement.points
  const left = withoutSince(entries, from)
  return { ...agreement, points: left.length === 0 ? others : { ...others, [point]: left } }
}

/** Other wordings of all points from a day on; a point that has none ends. */
export const withAllTerms = <A extends PointTerms>(
  agreement: A,
  points: Readonly<Record<string, SignedTerms>>,
  from: Day
): A =>
  [...new Set([...Object.keys(agreement.points), ...Object.keys(points)])].reduce(
    (before, point) => withTerms(before, { point, terms: points[point] }, from),
    { ...agreement, writtenAnew: [...new Set([...(agreement.writtenAnew ?? []), from])].toSorted() }
  )

/** The pause of a day ends the day before it. */
export const resumedOn = <P extends { readonly firstDay: Day; readonly lastDay?: Day }>(
  pauses: ReadonlyArray<P>,
  on: Day
): ReadonlyArray<P> =>
  pauses
    .map((pause) =>
      pause.firstDay <= on && (pause.lastDay === undefined || on <= pause.lastDay)
        ? { ...pause, lastDay: addDays(on, -1) }
        : pause
    )
    .filter(hasDays)
