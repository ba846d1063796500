import type { Day, Period } from "../../../calendar/index.ts"
import { overlaps } from "../../../calendar/index.ts"
import {
  choices,
  type CodeList,
  type CodeWords,
  codeWords,
  type DecideContext,
  type PartyThen
} from "../../../plugin/index.ts"
import { instruments } from "../placementTerms.ts"
import { staysOf } from "./placeDays.ts"
import type { PlaceFields } from "./placeFields.ts"
import {
  BeforeLastChange,
  CompanyClosed,
  PartyOfAnother,
  PlaceTaken,
  UnknownCode,
  WorkplaceOfAnother
} from "./placeRefusals.ts"

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
  return UnknownCode.unless(known.has(code), { code, ...choices(known), field })
}

/** What the instruments are called on a day. */
export const instrumentWords = (on: Day, { codesOn }: Pick<DecideContext, "codesOn">): CodeWords => {
  const list = codesOn(instruments, on)
  return codeWords(list, [...list.keys()])
}

/** Refuses a party that is not the agreement's, or has closed by a day, and a workplace that is not its own. */
export const atParty = (
  party: PartyThen | undefined,
  {
    agreed,
    workplace,
    day,
    field = "/on"
  }: { readonly agreed: string; readonly workplace?: string | undefined; readonly day: Day; readonly field?: string }
) => {
  if (party === undefined) return []
  if (party.party !== agreed) return PartyOfAnother.when(true, { agreed })
  const { lastDay, workplaces: own } = party
  if (lastDay !== undefined && lastDay < day) return CompanyClosed.when(true, { lastDay, field })
  return workplace === undefined ? [] : WorkplaceOfAnother.unless(own.includes(workplace), { workplace, own })
}

/** Refuses days on which somebody else is on the place. */
export const notTaken = (
  place: Pick<PlaceFields, "stays">,
  days: Period & { readonly placement?: string; readonly field: string }
) =>
  staysOf(place)
    .filter((stay) => stay.placement !== days.placement && overlaps(stay, days))
    .flatMap((stay) => PlaceTaken.when(true, { ...stay, field: days.field }))

/** Refuses a change of status before the last one. */
export const inOrder = ({ phases }: Pick<PlaceFields, "phases">, on: Day) => {
  const last = phases.at(-1)!.firstDay
  return BeforeLastChange.when(on < last, { last })
}
