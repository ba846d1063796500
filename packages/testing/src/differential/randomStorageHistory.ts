import { nameOf, type KnownFact } from "@partnerskab/core/facts"
import type { Changeset, RebuiltLife, Settlement } from "@partnerskab/core/storage"
import { type Chance, chance } from "../history/chance.ts"
import { rowOf, type SoFar, someChangeset, someClaim, someSend } from "./changesets.ts"
import { modelOn, nothingKept } from "./model.ts"
import type { StorageOperation } from "./Operation.ts"
import { pools, second, someFields, someOf } from "./pools.ts"
import { questions } from "./questions.ts"

type Make = (soFar: SoFar, sent: ReadonlyArray<Changeset>) => StorageOperation

/** A new command as a rule; now and then one that was sent before, or another under its id. */
const changesetOf = (soFar: SoFar, sent: ReadonlyArray<Changeset>): Changeset => {
  const { by } = soFar
  if (sent.length === 0 || !by.maybe(0.1)) return someChangeset(soFar)
  const before = by.pick(sent)
  if (by.maybe(0.6)) return before
  const { commandId } = before
  const other = someChangeset(soFar)
  return { ...other, commandId, entries: other.entries.map((entry) => ({ ...entry, commandId })) }
}

/** Nobody else has seen that a fact of a check is a mistake before it is sent. */
const checkOf = (soFar: SoFar, sent: ReadonlyArray<Changeset>): Changeset => ({
  ...changesetOf(soFar, sent),
  closes: [],
  opens: []
})

/** A life as other code would have it, from what is kept of it; now and then as someone read it before it changed. */
const someRebuilt = (soFar: SoFar): ReadonlyArray<RebuiltLife> => {
  const { by, kept } = soFar
  return pools.lives
    .filter(() => by.maybe(0.25))
    .flatMap((stream): ReadonlyArray<RebuiltLife> => {
      const row = rowOf(soFar, stream)
      if (row === undefined) return []
      const own = kept.facts.filter(({ subject }) => nameOf(subject) === nameOf(stream))
      return [
        {
          row: {
            ...row,
            version: by.maybe(0.05) ? row.version + 1 : row.version,
            head: by.maybe(0.05) ? "f0".repeat(32) : row.head,
            state: { _tag: "Rebuilt", n: soFar.next },
            fields: someFields(by, row.entity),
            evolution: 3,
            projection: 3
          },
          facts: own.filter(() => by.maybe(0.8)).map((fact) => recounted(by, fact)),
          claims: by.maybe(0.3)
            ? [someClaim(by, stream)]
            : kept.claims.filter(({ holder }) => nameOf(holder) === nameOf(stream)),
          keeps: someOf(by, pools.outbox, 0.5),
          sends: someOf(by, pools.outbox, 0.1).map((key) => ({ ...someSend(soFar, key, stream), kind: "reminder" })),
          bumps: someOf(by, pools.sets, 0.3)
        }
      ]
    })
}

const recounted = (by: Chance, fact: KnownFact): KnownFact => ({
  ...fact,
  projection: 3,
  ...(fact.kind === "party.sector" ? {} : { measures: { people: by.pick(pools.numbers) } })
})

const someSettlements = ({ by, now }: SoFar): ReadonlyArray<Settlement> =>
  someOf(by, pools.outbox, 0.5).map((key) =>
    by.pick<Settlement>([
      { key, done: true },
      { key, retryAt: second(now + by.below(5)) },
      { key, setAside: true }
    ])
  )

const orders: ReadonlyArray<readonly [often: number, make: Make]> = [
  [34, (soFar, sent) => ({ ask: "commit", given: changesetOf(soFar, sent) })],
  [3, (soFar, sent) => ({ ask: "check", given: checkOf(soFar, sent) })],
  [3, (soFar) => ({ ask: "rebuild", given: someRebuilt(soFar) })],
  [
    5,
    ({ by, now }) => ({
      ask: "claimDue",
      given: {
        kinds: someOf(by, ["reminder", "reaction"] as const, 0.8),
        now: second(now),
        leaseUntil: second(now + by.below(8)),
        limit: by.pick([1, 2, 10])
      }
    })
  ],
  [4, (soFar) => ({ ask: "settle", given: someSettlements(soFar) })],
  [1, ({ by }) => ({ ask: "erase", given: someOf(by, pools.refs, 0.4) })],
  ...questions
]

const total = orders.reduce((sum, [often]) => sum + often, 0)

const someOrder = ({ below }: Chance): Make => {
  let at = below(total)
  return orders.find(([often]) => (at -= often) < 0)![1]
}

/**
 * Commands, questions and work for a storage over small pools of everything, as a correct installation would send them:
 * each version of a life comes once, its row and its entries together, and all that is written was read. Some were
 * overtaken, some are sent twice, and a few are mistakes that no storage may let pass.
 *
 * @param seed the same seed gives the same history
 * @category operations
 */
export const randomStorageHistory = (seed: number, length: number): ReadonlyArray<StorageOperation> => {
  const by = chance(seed)
  const kept = nothingKept()
  const model = modelOn(kept)
  const sent: Array<Changeset> = []
  const operations: Array<StorageOperation> = []
  let now = 0
  let next = 0
  const soFar = (): SoFar => ({ by, kept, now, next: (next += 1) })
  while (operations.length < length) {
    now += by.pick([0, 1, 1, 3])
    if (by.maybe(0.05)) {
      // Each follows from the one before. A mistake would leave open how far it had come.
      const given: Array<Changeset> = []
      for (let left = by.below(4); left > 0; left -= 1) {
        const changeset = someChangeset(soFar())
        if (isLived(() => model.commit(changeset))) given.push(changeset)
      }
      operations.push({ ask: "commitAll", given })
      sent.push(...given)
      continue
    }
    const operation = someOrder(by)(soFar(), sent)
    if (operation.ask === "commit") sent.push(operation.given)
    operations.push(operation)
    // What comes next is made on what has come of this.
    switch (operation.ask) {
      case "commit":
        isLived(() => model.commit(operation.given))
        break
      case "rebuild":
        model.rebuild(operation.given)
        break
      case "erase":
        model.erase(operation.given)
        break
      default:
    }
  }
  return operations.slice(0, length)
}

/** Whether it was no mistake. */
const isLived = (work: () => unknown): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}
