import { type Day, daysBetween, type Period } from "../../../calendar/index.ts"
import { defineFact } from "../../../plugin/index.ts"
import { phasesOf, staysOf, vacantDays } from "./placeDays.ts"
import type { PlaceFields, PlaceReason, PlaceStatus, Stay } from "./placeFields.ts"

interface Offered {
  readonly party: string
  readonly instrument: string
}

/**
 * A place that has been registered: counted on the day it was, whatever became of it.
 *
 * @da registreret plads
 * @category models
 */
export class PlaceRegistered extends defineFact("placements.placeRegistered")<{
  readonly party: string
  readonly instrument: string
}>() {}

/**
 * A place as it stands in each part of its life.
 *
 * @da plads: i brug, i bero, lukket
 * @category models
 */
export class PlaceStands extends defineFact("placements.placeStands")<{
  readonly party: string
  readonly instrument: string
  readonly status: PlaceStatus
  readonly inUse: boolean
}>() {}

/**
 * A place that is on hold or closed, and why: what LBR 2011 could only count together.
 *
 * @da plads i bero eller lukket, efter grund
 * @source LBR 2011, p. 12: 86 of 656 are paused or closed, not split
 * @category models
 */
export class PlaceStopped extends defineFact("placements.placeStopped")<{
  readonly party: string
  readonly instrument: string
  readonly status: Exclude<PlaceStatus, "inUse">
  readonly reason: PlaceReason | null
}>() {}

/**
 * A place on the days it is offered and nobody is on it.
 *
 * @da ledig plads
 * @category models
 */
export class PlaceVacant extends defineFact("placements.placeVacant")<
  { readonly party: string; readonly instrument: string },
  "days"
>() {}

/**
 * A place that somebody comes to, and how many days it was offered to nobody's use before: since the one who was there
 * last, or since it was registered.
 *
 * @da tid til genbesættelse
 * @unit days
 * @source LBR 2011, p. 20: a place can be occupied continuously
 * @assumes days on hold, closed or not available are not waited
 * @category models
 */
export class PlaceFilled extends defineFact("placements.placeFilled")<
  { readonly party: string; readonly instrument: string; readonly again: boolean },
  "days"
>() {}

const lengthOf = ({ firstDay, lastDay }: Period): { readonly days?: number } =>
  lastDay === undefined ? {} : { days: daysBetween(firstDay, lastDay) + 1 }

/** The days that were vacant between two days. No vacant period is on both sides of a stay. */
const waited = (vacant: ReadonlyArray<Period>, since: Day, before: Day): number =>
  vacant
    .filter(({ firstDay, lastDay }) => since <= firstDay && lastDay !== undefined && lastDay < before)
    .reduce((sum, days) => sum + (lengthOf(days).days ?? 0), 0)

const filled = (
  offered: Offered,
  {
    stays,
    vacant,
    from
  }: { readonly stays: ReadonlyArray<Stay>; readonly vacant: ReadonlyArray<Period>; readonly from: Day }
) =>
  stays.map(({ placement, firstDay }, at) => {
    const before = stays[at - 1]
    const days = waited(vacant, before === undefined ? from : before.lastDay, firstDay)
    return PlaceFilled.on(firstDay, { ...offered, again: before !== undefined }, { key: placement, measures: { days } })
  })

/** What is counted about a place. */
export const factsOfPlace = (place: PlaceFields) => {
  const offered = { party: place.party, instrument: place.instrument }
  const parts = phasesOf(place)
  const stays = staysOf(place)
  const vacant = vacantDays(place)
  const from = place.phases[0]!.firstDay
  return [
    PlaceRegistered.on(from, offered),
    ...parts.map(({ status, at, days }) =>
      PlaceStands.during(days, { ...offered, status, inUse: status === "inUse" }, { key: String(at) })
    ),
    ...parts.flatMap(({ status, at, days, reason = null }) =>
      status === "inUse" ? [] : [PlaceStopped.during(days, { ...offered, status, reason }, { key: String(at) })]
    ),
    ...vacant.map((days) => PlaceVacant.during(days, offered, { key: days.firstDay, measures: lengthOf(days) })),
    ...filled(offered, { stays, vacant, from })
  ]
}
