import type { Day } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext, type PartyThen } from "../../plugin/index.ts"
import {
  OrderOfClosed,
  OrderPartyOfAnother,
  OrderWorkplaceOfAnother,
  RecruitedTooEarly,
  RecruitmentCodeUnknown
} from "./recruitmentRefusals.ts"

interface Told {
  readonly list: CodeList
  readonly code: string
  readonly on: Day
  readonly field: string
}

/** Refuses a code that its list does not have on a day. */
export const codeKnown = ({ list, code, on, field }: Told, { codesOn }: Pick<DecideContext, "codesOn">) => {
  const known = codesOn(list, on)
  return RecruitmentCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses a party that is not the agreement's or has closed, and a workplace that is not its own. */
export const atParty = (
  party: PartyThen | undefined,
  { agreed, workplace, on }: { readonly agreed: string; readonly workplace?: string; readonly on: Day }
) => {
  if (party === undefined) return []
  if (party.party !== agreed) return OrderPartyOfAnother.when(true, { agreed })
  const { lastDay, workplaces: own } = party
  if (lastDay !== undefined && lastDay < on) return OrderOfClosed.when(true, { lastDay })
  return workplace === undefined ? [] : OrderWorkplaceOfAnother.unless(own.includes(workplace), { workplace, own })
}

/** Refuses a day before another. */
export const notBefore = (earliest: Day, day: Day, field = "/on") =>
  RecruitedTooEarly.when(day < earliest, { earliest, field })

/** A note as it is kept: by reference. */
export const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })
