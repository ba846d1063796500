import { covers, type Day } from "../../calendar/index.ts"
import type { DecideContext } from "../../plugin/index.ts"
import type { PartyState } from "./Party.ts"
import { daysOfWorkplace } from "./partyOn.ts"
import { BeforeKnown, NotItsWorkplace, PartyIsClosed, UnknownSource } from "./partyRefusals.ts"
import { partySources } from "./partySources.ts"

/** A day, and the field of the input that has it. */
interface Given {
  readonly on: Day
  readonly field?: string
}

/** Refuses a day on which the party was not known, or was closed. */
export const openOn = (party: PartyState, { on, field = "/on" }: Given) => [
  ...BeforeKnown.when(on < party.knownOn, { knownOn: party.knownOn, field }),
  ...(party._tag === "Closed" ? PartyIsClosed.when(party.lastDay < on, { lastDay: party.lastDay, field }) : [])
]

/** Refuses a source that nobody declares on the day. */
export const sourceKnown = (
  { source, on }: { readonly source: string; readonly on: Day },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = [...codesOn(partySources, on).keys()]
  return UnknownSource.unless(known.includes(source), { source, known })
}

/** Refuses a workplace that is not the party's on the day. */
export const hasWorkplace = (party: PartyState, { workplace, on }: { readonly workplace: string; readonly on: Day }) =>
  NotItsWorkplace.unless(
    daysOfWorkplace(party, workplace).some((days) => covers(days, on)),
    { workplace, on, field: "/workplace" }
  )
