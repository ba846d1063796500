import * as Effect from "effect/Effect"
import {
  actionDays,
  activePercent,
  activityHalfLifeDays,
  type AgreementState,
  hasLeftBy,
  type ConditionsKnown,
  ledgerOf,
  lookedAtOn,
  noticeDays,
  pauseDays,
  promisesOn,
  slowingPercent,
  startDays
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import { type Catalog, valuesFrom } from "../desk/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import { contactsEver, contactsIn } from "../desk/index.ts"
import { sightingsOf, type Watched } from "./sightings.ts"
import { uncoveredOn } from "./withoutContact.ts"

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
    const known = yield* contactsIn(storage, [...new Set(agreements.flatMap(({ state }) => contactsEver(state)))])
    const leftBy = (person: string) => {
      const contact = known.get(person)
      return contact && hasLeftBy(contact.state, on)
    }
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
      leftBy,
      uncovered: uncoveredOn(one, known, on).map(({ side, since }) => ({ side, since }))
    }))
  })
