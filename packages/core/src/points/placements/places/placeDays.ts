import { addDays, covers, type Day, hasDays, type Period, period } from "../../../calendar/index.ts"
import { common } from "../../../party/index.ts"
import type { PlaceFields, PlaceStatus, Stay } from "./placeFields.ts"

/** Each part of a place's life with its days, those it changed on twice left out. */
export const phasesOf = ({ phases }: Pick<PlaceFields, "phases">) =>
  phases
    .map((phase, at) => {
      const following = phases[at + 1]
      return { ...phase, at, days: period(phase.firstDay, following && addDays(following.firstDay, -1)) }
    })
    .filter(({ days }) => hasDays(days))

/** The days of a period that are in none of the stays, oldest first; one pass, as a place may have many. */
const without = ({ firstDay, lastDay }: Period, stays: ReadonlyArray<Stay>): ReadonlyArray<Period> => {
  const left: Array<Period> = []
  let next = firstDay
  for (const stay of stays) {
    if (stay.lastDay < next) continue
    if (lastDay !== undefined && lastDay < stay.firstDay) break
    if (next < stay.firstDay) left.push(period(next, addDays(stay.firstDay, -1)))
    next = addDays(stay.lastDay, 1)
  }
  return lastDay !== undefined && lastDay < next ? left : [...left, period(next, lastDay)]
}

/** The stays of a place that have days, oldest first. */
export const staysOf = ({ stays = [] }: Pick<PlaceFields, "stays">): ReadonlyArray<Stay> => stays.filter(hasDays)

/** The days a place is offered: in use, and available. Nobody need be on it. */
export const offeredDays = (place: Pick<PlaceFields, "phases" | "available">): ReadonlyArray<Period> =>
  phasesOf(place)
    .filter(({ status }) => status === "inUse")
    .flatMap(({ days }) => (place.available === undefined ? days : (common(days, place.available) ?? [])))

/**
 * The days a place is offered and nobody is on it, oldest first; the last may be open-ended.
 *
 * @da ledige perioder
 * @category operations
 */
export const vacantDays = (place: Pick<PlaceFields, "phases" | "available" | "stays">): ReadonlyArray<Period> =>
  offeredDays(place).flatMap((days) => without(days, staysOf(place)))

/**
 * How a place stands on a day. A stay goes on while the place is on hold: nobody follows when it is over.
 *
 * @da ledig, besat, i bero, lukket, ikke til rådighed
 * @source LBR 2011, p. 12, p. 16 and p. 20: open, occupied, open again; "i bero"; closed
 * @assumes a place on hold keeps the citizen it has; no source says
 * @category operations
 */
export const placeOn = (
  place: Pick<PlaceFields, "phases" | "available" | "stays">,
  on: Day
): "open" | "occupied" | "unavailable" | Exclude<PlaceStatus, "inUse"> | undefined => {
  const status = place.phases.findLast(({ firstDay }) => firstDay <= on)?.status
  if (staysOf(place).some((stay) => covers(stay, on))) return "occupied"
  if (status !== "inUse") return status
  return place.available === undefined || covers(place.available, on) ? "open" : "unavailable"
}

/**
 * The first day from a day on when nobody is on a place that is offered, and the last before somebody is or it is no
 * longer offered; nothing when no such day is known.
 *
 * @da næste ledige periode
 * @category operations
 */
export const freeFrom = (place: Pick<PlaceFields, "phases" | "available" | "stays">, on: Day): Period | undefined => {
  const [first] = vacantDays(place).flatMap((days) => common(days, period(on)) ?? [])
  return first
}

/**
 * Places by when they are next free, the first first; those that are not known to be are left out.
 *
 * @da næste ledige plads
 * @assumes places that are free from the same day are in order of their ids
 * @category operations
 */
export const nextFree = <P extends { readonly id: string; readonly state: Parameters<typeof freeFrom>[0] }>(
  places: ReadonlyArray<P>,
  on: Day
): ReadonlyArray<{ readonly place: P; readonly days: Period }> =>
  places
    .flatMap((place) => {
      const days = freeFrom(place.state, on)
      return days === undefined ? [] : [{ place, days }]
    })
    .toSorted((a, b) => (a.days.firstDay + a.place.id < b.days.firstDay + b.place.id ? -1 : 1))
