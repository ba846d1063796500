import { aChangeset, aStep, life } from "./builders.ts"
import { atOnce, same, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("guards")
const set = (boundary: string) => ({ boundary, entity: "agreement", where: {} })
const versions = { commandId: "", streams: [], sets: [set("east"), set("west")] }

/** What a decision was made on is what the commit is made on. */
export const guardLaws: ReadonlyArray<Law> = [
  law(101, "a life that has changed since it was read makes the commit stale, and is named", async (store) => {
    await write(store, aStep("a", 1), aStep("b", 1), aStep("a", 2))
    const stale = aChangeset({
      guards: [
        { stream: life("b"), version: 1 },
        { stream: life("a"), version: 1 }
      ]
    })
    same("a commit on version 1 of a life that is at 2", await store.commit(stale), {
      _tag: "Stale",
      changed: ["agreement/a"]
    })
    await write(store, aStep("a", 3))
  }),

  law(102, "version 0 says that a life is not there", async (store) => {
    await write(store, aStep("a", 1))
    const again = await store.commit(aStep("a", 1))
    same("a second beginning of a life", again, { _tag: "Stale", changed: ["agreement/a"] })
    const missing = await store.commit(aStep("b", 2))
    same("a second version of a life that is not there", missing, { _tag: "Stale", changed: ["agreement/b"] })
  }),

  law(103, "a life that was only read is guarded as one that is written", async (store) => {
    await write(store, aStep("party", 1), aStep("party", 2))
    const stale = aStep("a", 1, {
      guards: [
        { stream: life("a"), version: 0 },
        { stream: life("party"), version: 1 }
      ]
    })
    same("a commit that only read what has changed", await store.commit(stale), {
      _tag: "Stale",
      changed: ["agreement/party"]
    })
  }),

  law(104, "a set that has changed since it was read makes the commit stale, and is named", async (store) => {
    const guarded = (version: number) => ({ boundaryGuards: [{ boundary: "east", version }], bumps: ["east"] })
    await write(store, aStep("a", 1, guarded(0)), aStep("b", 1, guarded(1)))
    same("a commit on version 1 of a set that is at 2", await store.commit(aStep("c", 1, guarded(1))), {
      _tag: "Stale",
      changed: ["east"]
    })
    await write(store, aStep("c", 1, guarded(2)))
  }),

  law(105, "a commit raises the version of the sets it names, by one, and of no other", async (store) => {
    same("two sets that nobody has touched", (await store.load(versions)).sets, [
      { version: 0, rows: [] },
      { version: 0, rows: [] }
    ])
    await write(store, aStep("a", 1, { bumps: ["east", "west"] }), aStep("b", 1, { bumps: ["west"] }), aStep("c", 1))
    const { sets } = await store.load(versions)
    const raised = sets.map(({ version }) => version)
    same("the versions after one commit over both and one over the second", raised, [1, 2])
  }),

  law(106, "of twenty commits on the same version in the same moment, one is written", async (store) => {
    await write(store, aStep("a", 1))
    const answers = await atOnce(
      store,
      upTo(20).map(() => aStep("a", 2))
    )
    same("the answers", answers, { Committed: 1, Stale: 19, Duplicate: 0, Claimed: 0 })
    const { entries } = await store.journal({ stream: life("a") })
    const written = entries.map(({ version }) => version)
    same("the versions in the journal", written, [1, 2])
  }),

  law(107, "of two commits that each write what the other only read, one is written", async (store) => {
    for (const round of upTo(10)) {
      const [one, other] = [`one-${round}`, `other-${round}`]
      await write(store, aStep(one, 1), aStep(other, 1))
      const guards = [one, other].map((id) => ({ stream: life(id), version: 1 }))
      const answers = await atOnce(store, [aStep(one, 2, { guards }), aStep(other, 2, { guards: guards.toReversed() })])
      same("the answers", answers, { Committed: 1, Stale: 1, Duplicate: 0, Claimed: 0 })
    }
  }),

  law(108, "of twenty commits over the same set in the same moment, one is written", async (store) => {
    const guarded = { boundaryGuards: [{ boundary: "east", version: 0 }], bumps: ["east"] }
    const answers = await atOnce(
      store,
      upTo(20).map((n) => aStep(`a-${n}`, 1, guarded))
    )
    same("the answers", answers, { Committed: 1, Stale: 19, Duplicate: 0, Claimed: 0 })
  })
]
