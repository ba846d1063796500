import { addDays, type Day } from "@partnerskab/core/calendar"
import { Placement, type PlacementState } from "@partnerskab/core/points"
import { aPlace, type BuiltPlace } from "./aPlace.ts"
import { built } from "./CannotBuild.ts"
import { doorOf } from "./doorOf.ts"
import { type Jobcentre, numberOf, today } from "./Jobcentre.ts"

/**
 * What is to be otherwise with a placement. Everything has a value that suits the rest.
 *
 * @category models
 */
export interface PlacementChanges<M> {
  readonly placement?: string
  /** One of its own without it. */
  readonly place?: BuiltPlace<M>
  /** The key a citizen has at the host; a new one without it. */
  readonly citizenKey?: string
  readonly grantedOn?: Day
  /** Today without it. */
  readonly firstDay?: Day
  /** Four weeks in all without it. */
  readonly lastDay?: Day
  /** `opkvalificering` without it. */
  readonly purpose?: string
  /** @unit hours per week; 37 without it */
  readonly weeklyHours?: number
}

/**
 * A placement that was built.
 *
 * @category models
 */
export interface BuiltPlacement<M> {
  readonly placement: string
  readonly place: BuiltPlace<M>
  /** The reference that stands for the citizen. */
  readonly citizen: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** How it stands now. */
  readonly seen: () => Promise<PlacementState>
}

/**
 * A citizen on a place: `await aPlacement(town, { place, lastDay: "2026-02-28" })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const aPlacement = async <M>(
  at: Jobcentre<M>,
  changes: PlacementChanges<M> = {}
): Promise<BuiltPlacement<M>> => {
  const number = numberOf(at, "placement")
  const { placement = `placement-${number}`, citizenKey = `citizen-${number}`, firstDay = today(at) } = changes
  const { lastDay = addDays(firstDay, 27), grantedOn = firstDay, weeklyHours = 37 } = changes
  const place = changes.place ?? (await aPlace(at))
  const { agreement, instrument, workplace } = place
  const citizen = await at.pk.citizens.refOf(citizenKey)
  const input = {
    placement,
    citizen,
    agreement: agreement.agreement,
    party: agreement.company.party,
    place: place.place,
    workplace,
    instrument,
    purpose: changes.purpose ?? "opkvalificering",
    grantedOn,
    firstDay,
    lastDay,
    hours: [{ from: firstDay, weeklyHours }]
  }
  await built("aPlacement: placements.start", doorOf(at, "placements").start(input))
  const seen = async (): Promise<PlacementState> => (await at.pk.get(Placement, placement))!.state
  return { placement, place, citizen, firstDay, lastDay, seen }
}
