import type { Instant } from "@partnerskab/core/calendar"
import { nameOf } from "@partnerskab/core/facts"
import type { Changeset, CommitAnswer, StorageService, StorageUnavailable } from "@partnerskab/core/storage"
import * as Effect from "effect/Effect"
import type { Faults, StorageQuestion } from "./Faults.ts"
import { plannedFaults, unavailable } from "./plannedFaults.ts"

type Ask<A> = Effect.Effect<A, StorageUnavailable>

/**
 * Any storage, with faults that come when a test asks for them: `faults.next("stale")`, `faults.next("unavailable")`.
 * Without such a wish it answers as it did.
 *
 * @param storage what answers; look into it without faults, or give its administrator what they need
 * @param clock what `unavailableUntil` goes by
 * @category constructors
 */
export const withFaults = (
  storage: StorageService,
  { clock }: { readonly clock?: { readonly now: () => Instant } } = {}
): { readonly storage: StorageService; readonly faults: Faults } => {
  const { faults, meet } = plannedFaults(clock)
  const ask = <A>(asked: StorageQuestion, answer: () => Ask<A>): Ask<A> =>
    Effect.suspend(() => {
      const met = meet(asked)
      return met === undefined ? answer() : Effect.fail(unavailable(met))
    })
  const asking =
    <Given, A>(asked: StorageQuestion, answer: (given: Given) => Ask<A>) =>
    (given: Given): Ask<A> =>
      ask(asked, () => answer(given))
  const commit = (changeset: Changeset): Ask<CommitAnswer> =>
    Effect.suspend(() => {
      const met = meet("commit")
      if (met === undefined) return storage.commit(changeset)
      if (met.fault === "stale") return Effect.succeed(stale(changeset))
      const lost = Effect.fail(unavailable(met))
      return met.fault === "unanswered" ? Effect.andThen(storage.commit(changeset), lost) : lost
    })
  return {
    faults,
    storage: {
      digest: (text) => storage.digest(text),
      commit,
      load: asking("load", (reading) => storage.load(reading)),
      find: asking("find", (query) => storage.find(query)),
      measure: asking("measure", (query) => storage.measure(query)),
      journal: asking("journal", (range) => storage.journal(range)),
      facts: ask("facts", () => storage.facts),
      commitAll: asking("commitAll", (changesets) => storage.commitAll(changesets)),
      check: asking("check", (changeset) => storage.check(changeset)),
      rebuild: asking("rebuild", (lives) => storage.rebuild(lives)),
      claimDue: asking("claimDue", (query) => storage.claimDue(query)),
      settle: asking("settle", (settlements) => storage.settle(settlements)),
      setAside: ask("setAside", () => storage.setAside),
      persons: asking("persons", (refs) => storage.persons(refs)),
      findPersons: asking("findPersons", (query) => storage.findPersons(query)),
      erase: asking("erase", (refs) => storage.erase(refs)),
      tombstones: ask("tombstones", () => storage.tombstones)
    }
  }
}

/** As a storage answers when everything a command read has changed. */
const stale = ({ guards, boundaryGuards }: Changeset): CommitAnswer => ({
  _tag: "Stale",
  changed: [...guards.map(({ stream }) => nameOf(stream)), ...boundaryGuards.map(({ boundary }) => boundary)]
})
