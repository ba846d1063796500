import * as Effect from "effect/Effect"
import {
  actionDays,
  activePercent,
  activityHalfLifeDays,
  type AgreementState,
  contactsOn,
  hasLeftBy,
  type ConditionsKnown,
  ledgerOf,
  lookedAtOn,
  noticeDays,
  pauseDays,
  type PersonState,
  promisesOn,
  slowingPercent,
  startDays
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import { type Catalog, valuesFrom } from "../desk/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import { sightingsOf, type Watched } from "./sightings.ts"

interface Life {
  readonly id: string
  readonly state: AgreementState
}

/**
 * What is known of agreements on a day: their promises beside the facts, and whether the authority's people are still
 * there. Of several, all must be in force that day.
 */
export const standingsOf = (
  catalog: Catalog,
  storage: StorageService,
  { agreements, on }: { readonly agreements: ReadonlyArray<Life>; readonly on: Day }
): Effect.Effect<ReadonlyArray<ConditionsKnown>, StorageUnavailable> =>
  Effect.gen(function* () {
    const { valueOn } = valuesFrom(catalog)
    const [first] = agreements
    const asOf = first === undefined ? on : lookedAtOn(first.state, on)
    const watched = agreements.map(({ id, state }): Watched => ({
      id,
      state,
      points: promisesOn(state, asOf, (point) => catalog.modules.get(point))
    }))
    const seen = yield* sightingsOf(storage, watched, asOf)
    const leftBy = yield* leavers(storage, agreements, on)
    const decay = {
      halfLifeDays: valueOn(activityHalfLifeDays, on),
      activePercent: valueOn(activePercent, on),
      slowingPercent: valueOn(slowingPercent, on)
    }
    const days = {
      start: valueOn(startDays, on),
      pause: valueOn(pauseDays, on),
      act: valueOn(actionDays, on),
      notice: valueOn(noticeDays, on)
    }
    return watched.map((one) => ({
      state: one.state,
      ledger: ledgerOf(one, one.points, { on, decay, seen: (observed) => seen(one, observed) }),
      on,
      days,
      leftBy
    }))
  })

/** Whether the authority's people on these agreements have left by a day; one question for all of them. */
const leavers = (storage: StorageService, agreements: ReadonlyArray<Life>, on: Day) => {
  const people = new Set(agreements.flatMap(({ state }) => authorityOf(state, on)))
  const streams = [...people].map((id) => ({ entity: "person", id }))
  const asked =
    streams.length === 0
      ? Effect.succeed([])
      : Effect.map(storage.load({ commandId: "", streams, sets: [] }), ({ rows }) => rows)
  return Effect.map(asked, (rows) => {
    const left = new Map(
      rows.flatMap((row) => (row === undefined ? [] : [[row.id, hasLeftBy(row.state as PersonState, on)]]))
    )
    return (person: string) => left.get(person)
  })
}

const authorityOf = (state: AgreementState, on: Day): ReadonlyArray<string> => {
  const named = contactsOn(state, on)
  if (named === undefined) return state._tag === "Prospect" && state.consultant !== undefined ? [state.consultant] : []
  const { primary, deputy } = named.contacts.authority
  return [
    primary,
    deputy,
    ...Object.values(named.points).flatMap(({ authority }) => (authority === undefined ? [] : [authority]))
  ]
}
