import * as Effect from "effect/Effect"
import { Erasure } from "../privacy/index.ts"
import { Storage, StorageUnavailable } from "../storage/index.ts"
import { newUuid } from "./ids.ts"
import type { Clock } from "./Order.ts"

/** The kind of the text that is a host's own key of a citizen. */
export const citizenKind = "citizen"

const boundary = "persons/citizens"
const attempts = 50

/**
 * The reference that stands for a citizen everywhere but in Persons: random, and the same whenever the same key is given.
 * Of two who ask at once for a new one, one makes it and the other is given it.
 */
export const citizenRefOf =
  (clock: Clock) =>
  (key: string, left = attempts): Effect.Effect<string, StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const known = yield* citizen(key)
      if (known !== undefined) return known
      // A set is read for the version of its boundary; nothing is in this one.
      const where = { state: "Citizens" }
      const commandId = newUuid(clock.now())
      const { sets } = yield* storage.load({ commandId, streams: [], sets: [{ boundary, entity: Erasure.key, where }] })
      // Looked up again: whoever came between has changed the boundary before or after this.
      const meanwhile = yield* citizen(key)
      if (meanwhile !== undefined) return meanwhile
      const ref = newUuid(clock.now())
      const answer = yield* storage.commit({
        commandId,
        commandHash: storage.digest(boundary),
        recordedAt: clock.now(),
        guards: [],
        boundaryGuards: [{ boundary, version: sets[0]!.version }],
        bumps: [boundary],
        rows: [],
        entries: [],
        closes: [],
        opens: [],
        releases: [],
        takes: [],
        persons: [{ ref, kind: citizenKind, subject: { entity: citizenKind, id: ref }, text: key }],
        cancels: [],
        sends: []
      })
      if (answer._tag === "Committed") return ref
      if (left === 0) return yield* new StorageUnavailable({ cause: `${boundary} kept changing` })
      yield* Effect.yieldNow
      return yield* citizenRefOf(clock)(key, left - 1)
    })

/** The host's own key of a citizen; `undefined` when nobody knows it, or when it is erased. */
export const citizenKeyOf = (ref: string): Effect.Effect<string | undefined, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const texts = yield* (yield* Storage).persons([ref])
    return texts.find(({ kind }) => kind === citizenKind)?.text
  })

const citizen = (key: string): Effect.Effect<string | undefined, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const query = { kinds: [citizenKind], words: [], exactly: key, limit: 1 }
    const [found] = yield* (yield* Storage).findPersons(query)
    return found?.ref
  })
