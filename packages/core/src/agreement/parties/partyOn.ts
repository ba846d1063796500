import { covers, type Day, type Period, period } from "../../calendar/index.ts"
import {
  type Branch,
  common,
  entryOn,
  type Headcount,
  heldDuring,
  type Sector,
  sectorOfKind
} from "../../party/index.ts"
import type { PartyThen } from "../../plugin/index.ts"
import { namesOf, type PartyFields, sitesOf } from "./partyState.ts"

/** A party, open or closed. */
type AnyParty = PartyFields & { readonly lastDay?: Day }

/**
 * The days the authority has known a party: up to its last, when it is closed.
 *
 * @category operations
 */
export const knownDays = ({ knownOn, lastDay }: AnyParty): Period => period(knownOn, lastDay)

/**
 * Whether a party is closed on a day: its last day is over.
 *
 * @da ophørt
 * @category predicates
 */
export const isClosedOn = ({ lastDay }: AnyParty, on: Day): boolean => lastDay !== undefined && lastDay < on

/**
 * The days a workplace has been the party's, oldest first.
 *
 * @category operations
 */
export const daysOfWorkplace = (party: AnyParty, workplace: string): ReadonlyArray<Period> =>
  (sitesOf(party)[workplace]?.days ?? []).flatMap((days) => common(days, knownDays(party)) ?? [])

/**
 * The P-numbers of a party on a day, in order.
 *
 * @da arbejdssteder
 * @category operations
 */
export const workplacesOn = (party: AnyParty, on: Day): ReadonlyArray<string> =>
  Object.keys(sitesOf(party))
    .filter((workplace) => daysOfWorkplace(party, workplace).some((days) => covers(days, on)))
    .toSorted()

/**
 * The headcounts of a workplace that were told while it was the party's, with the days each held. What was told before it
 * left holds no more when it comes back.
 */
export const headcountsOf = (
  party: AnyParty,
  workplace: string
): ReadonlyArray<readonly [headcount: Headcount, days: Period]> => {
  const { headcounts = [] } = sitesOf(party)[workplace] ?? {}
  return daysOfWorkplace(party, workplace).flatMap((days) =>
    heldDuring(
      headcounts.filter(({ from }) => covers(days, from)),
      days
    ).map(([{ headcount }, held]) => [headcount, held] as const)
  )
}

/**
 * The headcount of a workplace on a day, as it was told last; `"unknown"` before anyone told, and while it is not the
 * party's.
 *
 * @da antal ansatte
 * @unit people
 * @category operations
 */
export const headcountOn = (party: AnyParty, workplace: string, on: Day): Headcount =>
  headcountsOf(party, workplace).find(([, days]) => covers(days, on))?.[0] ?? "unknown"

/**
 * The sector of a party on a day: as it was told, and that of its kind before.
 *
 * @da sektor
 * @category operations
 */
export const sectorOn = ({ kind, sectors }: AnyParty, on: Day): Sector =>
  entryOn(sectors, on)?.sector ?? sectorOfKind(kind)

/**
 * The branch code of a party on a day, with the group it was in when it was told; `undefined` before anyone told.
 *
 * @da branche
 * @category operations
 */
export const branchOn = ({ branches }: AnyParty, on: Day): (Branch & { readonly group?: string }) | undefined => {
  const entry = entryOn(branches, on)
  if (entry === undefined) return undefined
  const { from: _, source: _told, ...branch } = entry
  return branch
}

/**
 * The reference to what a party was called on a day; `undefined` before it was known.
 *
 * @da navn på dagen
 * @category operations
 */
export const nameRefOn = (party: AnyParty, on: Day): string | undefined => entryOn(namesOf(party), on)?.nameRef

/**
 * Whether a party has asked not to be advertised to.
 *
 * @da reklamebeskyttelse
 * @assumes it has not, until somebody says so
 * @category predicates
 */
export const isAdvertisingProtectedOn = ({ protections }: AnyParty, on: Day): boolean =>
  entryOn(protections, on)?.protected ?? false

/**
 * The party that a party is under on a day; `undefined` for one that stands alone.
 *
 * @da overordnet enhed
 * @category operations
 */
export const parentOn = ({ parents }: AnyParty, on: Day): string | undefined => entryOn(parents, on)?.parent

/**
 * What a rule that reads `partyOn` sees of a party on a day.
 *
 * @category operations
 */
export const partyThen = (party: string, state: AnyParty, on: Day): PartyThen => ({
  party,
  cvr: state.unit.cvr,
  ...(state.unit.unit === undefined ? {} : { unit: state.unit.unit }),
  knownOn: state.knownOn,
  ...(state.lastDay === undefined ? {} : { lastDay: state.lastDay }),
  workplaces: workplacesOn(state, on),
  sector: sectorOn(state, on),
  advertisingProtected: isAdvertisingProtectedOn(state, on)
})
