import * as Effect from "effect/Effect"
import type { AsyncStorage, StorageService } from "@partnerskab/core/storage"

/**
 * A storage as promises, for tests and for those who know no Effect. A defect or an unavailable storage rejects.
 *
 * @category constructors
 */
export const asAsync = (storage: StorageService): AsyncStorage => ({
  digest: storage.digest,
  load: (reading) => Effect.runPromise(storage.load(reading)),
  find: (query) => Effect.runPromise(storage.find(query)),
  measure: (query) => Effect.runPromise(storage.measure(query)),
  journal: (range) => Effect.runPromise(storage.journal(range)),
  facts: () => Effect.runPromise(storage.facts),
  commit: (changeset) => Effect.runPromise(storage.commit(changeset)),
  commitAll: (changesets) => Effect.runPromise(storage.commitAll(changesets)),
  check: (changeset) => Effect.runPromise(storage.check(changeset)),
  rebuild: (lives) => Effect.runPromise(storage.rebuild(lives)),
  claimDue: (query) => Effect.runPromise(storage.claimDue(query)),
  settle: (settlements) => Effect.runPromise(storage.settle(settlements)),
  setAside: () => Effect.runPromise(storage.setAside),
  persons: (refs) => Effect.runPromise(storage.persons(refs)),
  findPersons: (query) => Effect.runPromise(storage.findPersons(query)),
  erase: (refs) => Effect.runPromise(storage.erase(refs)),
  tombstones: () => Effect.runPromise(storage.tombstones)
})
