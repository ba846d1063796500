import { covers, type Day, hasDays, overlaps, type Period } from "../../../calendar/index.ts"
import { codeWords, type DecideContext, pairOf, type Seen } from "../../../plugin/index.ts"
import type { PlaceState } from "../places/Place.ts"
import { PeriodEndsFirst } from "../places/placeRefusals.ts"
import { instruments } from "../placementTerms.ts"
import { combinations } from "./combinations.ts"
import type { PlacementState } from "./Placement.ts"
import { fullTimeHours } from "./placementCodes.ts"
import {
  CitizenElsewhere,
  HoursNotInOrder,
  HoursOverFullTime,
  NotOfPlacement,
  OutsidePlacement,
  PlaceNotOffered
} from "./placementRefusals.ts"

interface Stretch {
  readonly firstDay: Day
  readonly lastDay: Day
}

/** Refuses a period that ends before it begins. */
export const notBackwards = ({ firstDay, lastDay }: Stretch, field = "/lastDay") =>
  PeriodEndsFirst.when(lastDay < firstDay, { firstDay, field })

/** Refuses days on which the place is not offered: it must be in use on the first, and not close by the last. */
export const offeredOn = ({ phases, available }: PlaceState, days: Stretch, field: string) => {
  const inUse = phases.findLast(({ firstDay }) => firstDay <= days.firstDay)?.status === "inUse"
  const closes = phases.some(({ status, firstDay }) => status === "closed" && firstDay <= days.lastDay)
  const isAvailable = available === undefined || (covers(available, days.firstDay) && covers(available, days.lastDay))
  return PlaceNotOffered.unless(inUse && !closes && isAvailable, { ...days, field })
}

interface Wanted extends Stretch {
  readonly placement: string
  readonly instrument: string
}

/** Other placements of the citizen on some of the days. */
export const besides = (
  others: ReadonlyArray<Seen<PlacementState>>,
  { placement, firstDay, lastDay }: Pick<Wanted, "placement"> & Stretch
): ReadonlyArray<Seen<PlacementState>> =>
  others.filter(
    ({ id, state }) =>
      id !== placement && state._tag !== "CalledOff" && hasDays(state) && overlaps(state, { firstDay, lastDay })
  )

/** Refuses days that the citizen has with something that does not go with this. */
export const goesWith = (
  others: ReadonlyArray<Seen<PlacementState>>,
  wanted: Wanted & { readonly field: string },
  { valueFor, codesOn }: Pick<DecideContext, "valueFor" | "codesOn">
) =>
  besides(others, wanted).flatMap(({ id, state: { instrument, firstDay, lastDay } }) =>
    CitizenElsewhere.when(
      // A pair that nobody answers for, such as one with a code that has left the list, is not let through.
      (valueFor(combinations, pairOf(instrument, wanted.instrument))?.answer ?? "notTogether") === "notTogether",
      {
        placement: id,
        instrument,
        firstDay,
        lastDay,
        words: codeWords(codesOn(instruments, firstDay), [instrument]),
        field: wanted.field
      }
    )
  )

/** Refuses hours that are more than full time on the day they begin. */
export const withinFullTime = (
  { from, weeklyHours }: { readonly from: Day; readonly weeklyHours: number },
  field: string,
  { valueOn }: Pick<DecideContext, "valueOn">
) => {
  const most = valueOn(fullTimeHours, from)
  return HoursOverFullTime.when(weeklyHours > most, { weeklyHours, most, from, field })
}

/** Refuses hours that do not tell of each day of the period, in order. */
export const hoursInOrder = (hours: ReadonlyArray<{ readonly from: Day }>, { firstDay, lastDay }: Stretch) => {
  const rising = hours.every(({ from }, at) => at === 0 || hours[at - 1]!.from < from)
  const ends = hours.at(-1)
  const inside = hours[0]?.from === firstDay && ends !== undefined && ends.from <= lastDay
  return HoursNotInOrder.unless(rising && inside, { firstDay })
}

/** Refuses a day that the placement does not have. */
export const during = ({ firstDay, lastDay }: Stretch, day: Day, field: string) =>
  OutsidePlacement.unless(covers({ firstDay, lastDay }, day), { firstDay, lastDay, field })

/** Refuses a period that is not wholly the placement's. */
export const allDuring = (placement: Stretch, days: Period & Stretch) => [
  ...during(placement, days.firstDay, "/firstDay"),
  ...during(placement, days.lastDay, "/lastDay")
]

/** Rules that someone goes on in spite of, as the journal keeps them. */
export const overriddenBy = (overrides: ReadonlyArray<{ readonly rule: string; readonly reason: string }> = []) =>
  overrides.length === 0 ? {} : { overrides: overrides.map(({ rule, reason }) => ({ rule, noteRef: reason })) }

/** Refuses a place or a citizen that is not the placement's: both are read by what the caller said. */
export const itsOwn = (
  state: Pick<PlacementState, "place" | "citizen" | "party" | "workplace">,
  named: { readonly place?: string; readonly citizen?: string; readonly party?: string; readonly workplace?: string }
) =>
  (["place", "citizen", "party", "workplace"] as const).flatMap((field) =>
    NotOfPlacement.when(named[field] !== undefined && named[field] !== state[field], {
      own: state[field],
      field: `/${field}`
    })
  )
