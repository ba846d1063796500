import type { AsyncStorage, Changeset } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life, morning } from "./builders.ts"
import { fails, notThere, same, sameSet, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("atomicity")

const counted = aFact({ key: "counted" })
const kept = aFact({ key: "kept" })

/** Something of everything, so that something of everything can be touched. */
const before = aStep("a", 1, {
  bumps: ["set"],
  opens: [counted, kept],
  takes: [aClaim("a", "held"), aClaim("a", "let-go")],
  persons: [aText("name-a", "before")],
  sends: [aReminder("waiting")]
})

/** A changeset with every part of it, which is refused for the one reason that is given. */
export const everything = (reason: Partial<Changeset>): Changeset => {
  const step = aStep("b", 1, {
    commandId: "refused",
    bumps: ["set"],
    closes: [counted],
    opens: [aFact({ subject: life("b") })],
    releases: [aClaim("a", "let-go")],
    takes: [aClaim("b", "new")],
    persons: [aText("name-a", "after"), aText("name-b")],
    cancels: ["waiting"],
    sends: [aReminder("sent")]
  })
  return {
    ...step,
    ...reason,
    takes: [...step.takes, ...(reason.takes ?? [])],
    closes: [...step.closes, ...(reason.closes ?? [])]
  }
}

const glance = async (store: AsyncStorage) => ({
  snapshot: await store.load({
    commandId: "refused",
    streams: [life("a"), life("b")],
    sets: [{ boundary: "set", entity: "agreement", where: {} }]
  }),
  page: await store.find({ entity: "agreement", where: {} }),
  entries: await wholeJournal(store, 1),
  facts: await store.facts(),
  persons: await store.persons(["name-a", "name-b"])
})

/** The refused commit has left nothing: not what can be read, nor a claim, nor something to do. */
export const leavesNothing = async (store: AsyncStorage, refused: () => Promise<unknown>): Promise<void> => {
  await write(store, before)
  const was = await glance(store)
  await refused()
  const is = await glance(store)
  same("rows and sets after a refused commit", is.snapshot, was.snapshot)
  notThere("a refused command among those done", is.snapshot.done)
  same("what is found after a refused commit", is.page, was.page)
  same("the journal after a refused commit", is.entries, was.entries)
  sameSet("the facts after a refused commit", is.facts, was.facts)
  sameSet("the texts about people after a refused commit", is.persons, was.persons)
  const due = await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 100 })
  const keys = due.map(({ key }) => key)
  same("what is to be done after a refused commit", keys, ["waiting"])
  const letGo = await store.commit(aChangeset({ takes: [aClaim("c", "let-go")] }))
  same("the key that a refused commit let go", letGo._tag, "Claimed")
  await write(store, aChangeset({ takes: [aClaim("c", "new")] }))
}

/** All of a commit, or nothing of it. */
export const atomicityLaws: ReadonlyArray<Law> = [
  law(201, "a stale commit leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      const stale = everything({ guards: [{ stream: life("a"), version: 0 }] })
      same("the commit", (await store.commit(stale))._tag, "Stale")
    })
  ),

  law(202, "a commit over a stale set leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      const stale = everything({ boundaryGuards: [{ boundary: "set", version: 0 }] })
      same("the commit", (await store.commit(stale))._tag, "Stale")
    })
  ),

  law(203, "a commit that meets a key someone holds leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      const claimed = everything({ takes: [aClaim("b", "held")] })
      same("the commit", (await store.commit(claimed))._tag, "Claimed")
    })
  ),

  law(204, "a commit that closes a fact that is not open fails and leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      const wrong = everything({ closes: [aFact({ subject: life("nobody") })] })
      await fails("the commit", store.commit(wrong))
    })
  ),

  law(205, "a commit that opens a fact that is open already fails and leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      const wrong = everything({ opens: [{ ...kept, lastDay: "2010-12-31" }] })
      await fails("the commit", store.commit(wrong))
    })
  ),

  law(206, "a refused command can be sent again when what stood in its way is gone", async (store) => {
    await write(store, before)
    const again = aStep("b", 1, { commandId: "refused", takes: [aClaim("b", "held")] })
    same("the commit while the key is held", (await store.commit(again))._tag, "Claimed")
    await write(store, aChangeset({ releases: [aClaim("a", "held")] }), again)
  }),

  law(207, "a check gives the answer a commit would get, and writes nothing", async (store) => {
    const good = everything({})
    const answers = async () => {
      const taken = everything({ commandId: "taken", takes: [aClaim("b", "held")] })
      const stale = everything({ commandId: "stale", guards: [{ stream: life("a"), version: 7 }] })
      return [await store.check(good), await store.check(taken), await store.check(stale)]
    }
    await leavesNothing(store, answers)
    const checked = await answers()
    same(
      "what the checks say",
      checked.map(({ _tag }) => _tag),
      ["Claimed", "Claimed", "Stale"]
    )
  }),

  law(208, "a check says that a command is done already, with its first answer", async (store) => {
    const step = aStep("a", 1)
    same("before it is done", (await store.check(step))._tag, "Committed")
    await write(store, step)
    same("when it is done", await store.check(step), await store.commit(step))
  })
]
