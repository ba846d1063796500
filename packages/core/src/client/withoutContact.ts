import { contactsOn, daysInForce, hasLeftBy, isInForce, uncoveredDays } from "../agreement/index.ts"
import { covers, type Day, daysBetween } from "../calendar/index.ts"
import type { Unassigned, UncoveredAgreement } from "./ContactAnswers.ts"
import type { ContactTexts } from "../desk/index.ts"
import type { Row } from "./everyAgreement.ts"

/** The sides of an agreement that nobody reaches on a day, each with since when. */
export const uncoveredOn = (
  { id, state }: Row,
  known: ReadonlyMap<string, ContactTexts>,
  on: Day
): ReadonlyArray<UncoveredAgreement> => {
  const own = daysInForce(state)
  if (own === undefined || !isInForce(state, on)) return []
  return uncoveredDays(state, (person) => known.get(person), own)
    .filter((gap) => covers(gap, on))
    .map(({ side, firstDay, lastDay, passedOver }) => ({
      agreement: id,
      party: state.party,
      side,
      since: firstDay,
      days: daysBetween(firstDay, on) + 1,
      ...(lastDay === undefined ? {} : { until: lastDay }),
      passedOver
    }))
}

/** Whether nobody of the authority's has an agreement for good: those who are away for a time do have it. */
export const unassignedOn = (
  { id, state }: Row,
  known: ReadonlyMap<string, ContactTexts>,
  on: Day
): ReadonlyArray<Unassigned> => {
  const lastDay = daysInForce(state)?.lastDay
  if (state._tag === "Dropped" || (lastDay !== undefined && lastDay < on)) return []
  const gone = (person: string) => {
    const contact = known.get(person)
    return contact === undefined || contact.erased === true || hasLeftBy(contact.state, on)
  }
  const primary = state._tag === "Prospect" ? state.consultant : contactsOn(state, on)!.contacts.authority.primary
  if (primary !== undefined && !gone(primary)) return []
  return [{ agreement: id, party: state.party, ...(primary === undefined ? {} : { left: primary }) }]
}
