import type { Day } from "@partnerskab/core/calendar"
import { Place, type PlaceState } from "@partnerskab/core/points"
import { anAgreementInForce, type BuiltAgreement } from "./anAgreementInForce.ts"
import { built } from "./CannotBuild.ts"
import { doorOf } from "./doorOf.ts"
import { type Jobcentre, today } from "./Jobcentre.ts"

/**
 * What is to be otherwise with a place. Everything has a value that suits the rest.
 *
 * @category models
 */
export interface PlaceChanges<M> {
  /** One of its own without it. */
  readonly agreement?: BuiltAgreement<M>
  readonly on?: Day
  /** `virksomhedspraktik` without it. */
  readonly instrument?: string
  /** The company's first without it. */
  readonly workplace?: string
}

/**
 * A place that was built.
 *
 * @category models
 */
export interface BuiltPlace<M> {
  readonly place: string
  readonly agreement: BuiltAgreement<M>
  readonly instrument: string
  readonly workplace: string
  /** How it stands now. */
  readonly seen: () => Promise<PlaceState>
}

/**
 * Places of one agreement: `const [first, second] = await somePlaces(town, { count: 2 })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const somePlaces = async <M>(
  at: Jobcentre<M>,
  { count, ...changes }: PlaceChanges<M> & { readonly count: number }
): Promise<ReadonlyArray<BuiltPlace<M>>> => {
  const on = changes.on ?? today(at)
  const agreement = changes.agreement ?? (await anAgreementInForce(at, { on }))
  const { party, workplaces } = agreement.company
  const { instrument = "virksomhedspraktik", workplace = workplaces[0]! } = changes
  const input = { agreement: agreement.agreement, on, party, workplace, instrument, count }
  const { events } = await built("somePlaces: placements.register", doorOf(at, "placements").register(input))
  return events.map(({ id }) => ({
    place: id,
    agreement,
    instrument,
    workplace,
    seen: async () => (await at.pk.get(Place, id))!.state
  }))
}

/**
 * A place in use: `const { place } = await aPlace(town)`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const aPlace = async <M>(at: Jobcentre<M>, changes: PlaceChanges<M> = {}): Promise<BuiltPlace<M>> =>
  (await somePlaces(at, { ...changes, count: 1 }))[0]!
