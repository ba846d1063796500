import * as Effect from "effect/Effect"
import { type Day } from "../calendar/index.ts"
import { type AgreementState, daysInForce, type PointPromised, type Sighting } from "../agreement/index.ts"
import type { FactQuery, MeasureRow } from "../facts/index.ts"
import type { Observed } from "../plugin/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"

/** An agreement that is looked at, with what its points promise. */
export interface Watched {
  readonly id: string
  readonly state: AgreementState
  readonly points: ReadonlyArray<PointPromised>
}

/** What is seen of an agreement and a promise. */
export type Seen = (one: Watched, observed: Observed) => Sighting

const none: Sighting = { begun: [], standing: 0 }
const keyOf = (observed: Observed): string => JSON.stringify(observed)
const tieOf = ({ id, state }: Watched, { through }: Observed): string => (through === "agreement" ? id : state.party)

/**
 * Asks the facts of all agreements together: one question for what has begun by day, and one for what stands, for each
 * way of counting that a promise names; not one for each agreement or fact.
 */
export const sightingsOf = (
  { measure }: StorageService,
  agreements: ReadonlyArray<Watched>,
  on: Day
): Effect.Effect<Seen, StorageUnavailable> =>
  Effect.gen(function* () {
    const wanted = new Map(
      agreements.flatMap(({ points }) =>
        points.flatMap(({ promises }) =>
          promises.flatMap(({ observed }) => (observed === undefined ? [] : [[keyOf(observed), observed] as const]))
        )
      )
    )
    const [only, ...others] = agreements
    const one = others.length === 0 ? only : undefined
    const found = new Map<string, ReadonlyMap<string, Sighting>>()
    for (const [key, observed] of wanted) {
      const { kind, through, taken, counted, where } = observed
      // Of one agreement only its own facts are fetched; of several, those of every one.
      const asked = {
        kind,
        by: [through],
        where: one === undefined ? where : { ...where, [through]: tieOf(one, observed) }
      }
      const flow: FactQuery["taken"] = { how: "flow", to: on, bucket: "day" }
      const begun = yield* measure({ ...asked, counted: taken === "flow" ? counted : "facts", taken: flow })
      const standing = taken === "flow" ? [] : yield* measure({ ...asked, counted, taken: { how: "stock", on } })
      found.set(key, byTie(begun, standing))
    }
    return (watched, observed) => {
      const sighting = found.get(keyOf(observed))?.get(tieOf(watched, observed)) ?? none
      const { firstDay } = daysInForce(watched.state) ?? { firstDay: on }
      return { ...sighting, begun: sighting.begun.filter(([day]) => firstDay <= day) }
    }
  })

/** Rows of all agreements, as those of each. Days come oldest first. */
const byTie = (
  begun: ReadonlyArray<MeasureRow>,
  standing: ReadonlyArray<MeasureRow>
): ReadonlyMap<string, Sighting> => {
  const ties = new Map<string, { begun: Array<readonly [Day, number]>; standing: number }>()
  const of = (tie: unknown) => {
    const known = ties.get(String(tie)) ?? { begun: [], standing: 0 }
    ties.set(String(tie), known)
    return known
  }
  for (const { group, value } of begun) of(group[1]).begun.push([group[0] as Day, value])
  for (const { group, value } of standing) of(group[0]).standing += value
  for (const one of ties.values()) one.begun.sort(([a], [b]) => (a < b ? -1 : 1))
  return ties
}
