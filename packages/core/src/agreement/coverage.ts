import { addDays, type Day, type Period, period } from "../calendar/index.ts"
import { common, type Side } from "../party/index.ts"
import type { AgreementState } from "./Agreement.ts"
import { contactsOn, daysInForce } from "./agreementOn.ts"
import type { PersonState } from "./people/Person.ts"
import { absenceOn, hasLeftBy } from "./people/presence.ts"

/**
 * What is known of a contact: the state, and whether how to reach them was erased.
 *
 * @category models
 */
export interface KnownContact {
  readonly state: PersonState
  readonly erased?: boolean
}

/**
 * Finds a contact by reference; nothing for one that nobody knows.
 *
 * @category models
 */
export type ContactOf = (person: string) => KnownContact | undefined

/**
 * Someone who would be called, and why not.
 *
 * @shape `until`: the last day of an absence, when it is known
 * @category models
 */
export interface PassedOver {
  readonly person: string
  readonly because: "absent" | "left" | "erased" | "unknown"
  readonly until?: Day
}

/**
 * Whom to call on one side, and why: the contact of the point, else the first, else the second.
 *
 * @da hvem skal man ringe til
 * @shape `person` is not there when nobody can be reached; `passedOver` tells why, in order
 * @category models
 */
export interface ToCall {
  readonly side: Side
  readonly person?: string
  readonly as?: "pointContact" | "primary" | "deputy"
  readonly passedOver: ReadonlyArray<PassedOver>
}

/**
 * Why someone cannot be called on a day; nothing when they can.
 *
 * @category operations
 */
export const whyNotReached = (contactOf: ContactOf, person: string, on: Day): PassedOver | undefined => {
  const known = contactOf(person)
  if (known === undefined) return { person, because: "unknown" }
  if (known.erased === true) return { person, because: "erased" }
  if (hasLeftBy(known.state, on)) return { person, because: "left" }
  const absence = absenceOn(known.state, on)
  if (absence === undefined) return undefined
  return { person, because: "absent", ...(absence.lastDay === undefined ? {} : { until: absence.lastDay }) }
}

/**
 * Whom to call about an agreement, or about one of its points, on a day.
 *
 * @da hvem skal man ringe til
 * @source LBR 2011, kap. 3 nr. 2: a first and a second contact; Cabi-case Slagelse: the agreement names whom to call about
 * a point, and both sides have two as people change jobs, are ill or on holiday
 * @assumes the contact of a point is called before the first contact; no source says so
 * @category operations
 */
export const whoToCall = (
  agreement: AgreementState,
  contactOf: ContactOf,
  { side, point, on }: { readonly side: Side; readonly point?: string; readonly on: Day }
): ToCall => {
  const named = contactsOn(agreement, on)
  if (named === undefined) return { side, passedOver: [] }
  const { primary, deputy } = named.contacts[side]
  const forPoint = point === undefined ? undefined : named.points[point]?.[side]
  const passedOver: Array<PassedOver> = []
  for (const [as, person] of [
    ["pointContact", forPoint],
    ["primary", primary],
    ["deputy", deputy]
  ] as const) {
    if (person === undefined) continue
    const why = whyNotReached(contactOf, person, on)
    if (why === undefined) return { side, person, as, passedOver }
    if (!passedOver.some((one) => one.person === person)) passedOver.push(why)
  }
  return { side, passedOver }
}

/**
 * Days on which nobody on a side of an agreement in force can be reached.
 *
 * @da dage uden kontaktperson
 * @category models
 */
export interface Uncovered extends Period {
  readonly side: Side
  readonly passedOver: ReadonlyArray<PassedOver>
}

/**
 * All days of an agreement in force on which nobody on a side can be reached, within the days given, oldest first.
 *
 * @da dage uden kontaktperson
 * @category operations
 */
export const uncoveredDays = (
  agreement: AgreementState,
  contactOf: ContactOf,
  within: Period
): ReadonlyArray<Uncovered> => {
  const own = daysInForce(agreement)
  const days = own && common(own, within)
  if (days === undefined || !("contactsSince" in agreement)) return []
  return (["company", "authority"] as const)
    .flatMap((side) => {
      const found: Array<Uncovered> = []
      const starts = startsOf(agreement, contactOf, { side, days })
      for (const [at, firstDay] of starts.entries()) {
        const { person, passedOver } = whoToCall(agreement, contactOf, { side, on: firstDay })
        if (person !== undefined) continue
        const next = starts[at + 1]
        const lastDay = next === undefined ? days.lastDay : addDays(next, -1)
        const before = found.at(-1)
        if (before?.lastDay !== undefined && addDays(before.lastDay, 1) === firstDay)
          found[found.length - 1] = { side, passedOver: before.passedOver, ...period(before.firstDay, lastDay) }
        else found.push({ side, passedOver, ...period(firstDay, lastDay) })
      }
      return found
    })
    .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
}

/** The days on which who can be reached may change: the first, and every day something begins or is over. */
const startsOf = (
  { contactsSince }: Extract<AgreementState, { readonly contactsSince: unknown }>,
  contactOf: ContactOf,
  { side, days }: { readonly side: Side; readonly days: Period }
): ReadonlyArray<Day> => {
  const entries = contactsSince[side]
  const people = [...new Set(entries.flatMap(({ primary, deputy }) => [primary, deputy]))]
  const changes = people.flatMap((person) => {
    const { absences = [], lastDay } = contactOf(person)?.state ?? {}
    return [
      ...absences.flatMap((absence) => [
        absence.firstDay,
        ...(absence.lastDay === undefined ? [] : [addDays(absence.lastDay, 1)])
      ]),
      ...(lastDay === undefined ? [] : [addDays(lastDay, 1)])
    ]
  })
  const all = [days.firstDay, ...entries.flatMap(({ from }) => from ?? []), ...changes]
  return [...new Set(all)]
    .filter((day) => day >= days.firstDay && (days.lastDay === undefined || day <= days.lastDay))
    .toSorted()
}
