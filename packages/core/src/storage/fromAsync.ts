import * as Effect from "effect/Effect"
import { StorageUnavailable, type StorageService } from "./Storage.ts"

type Unwrapped<F> = F extends (...given: infer G) => Effect.Effect<infer A, infer _E>
  ? (...given: G) => Promise<A>
  : never

/**
 * The port as someone writes it who knows no Effect: the same questions, answered with promises.
 *
 * @category ports
 */
export type AsyncStorage = {
  readonly [K in Exclude<keyof StorageService, "digest" | "facts" | "setAside" | "tombstones">]: Unwrapped<
    StorageService[K]
  >
} & {
  readonly digest: StorageService["digest"]
  readonly facts: () => Promise<Effect.Success<StorageService["facts"]>>
  readonly setAside: () => Promise<Effect.Success<StorageService["setAside"]>>
  readonly tombstones: () => Promise<Effect.Success<StorageService["tombstones"]>>
}

/** An adapter may say itself what stands in its way. */
const unavailable = (cause: unknown): StorageUnavailable =>
  cause instanceof StorageUnavailable ? cause : new StorageUnavailable({ cause })

/**
 * Lifts an adapter written with promises. A promise that rejects is `StorageUnavailable`.
 *
 * @category constructors
 */
export const fromAsync = (adapter: AsyncStorage): StorageService => {
  const lift =
    <G, A>(ask: (given: G) => Promise<A>) =>
    (given: G): Effect.Effect<A, StorageUnavailable> =>
      Effect.tryPromise({ try: () => ask(given), catch: unavailable })
  return {
    digest: adapter.digest,
    load: lift((reading) => adapter.load(reading)),
    find: lift((query) => adapter.find(query)),
    measure: lift((query) => adapter.measure(query)),
    journal: lift((range) => adapter.journal(range)),
    facts: lift(() => adapter.facts())(undefined),
    commit: lift((changeset) => adapter.commit(changeset)),
    commitAll: lift((changesets) => adapter.commitAll(changesets)),
    check: lift((changeset) => adapter.check(changeset)),
    rebuild: lift((lives) => adapter.rebuild(lives)),
    claimDue: lift((query) => adapter.claimDue(query)),
    settle: lift((settlements) => adapter.settle(settlements)),
    setAside: lift(() => adapter.setAside())(undefined),
    persons: lift((refs) => adapter.persons(refs)),
    findPersons: lift((query) => adapter.findPersons(query)),
    erase: lift((refs) => adapter.erase(refs)),
    tombstones: lift(() => adapter.tombstones())(undefined)
  }
}
