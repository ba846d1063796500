import type { CommitAnswer } from "@partnerskab/core/storage"
import { aChangeset, aClaim, aFact, aStep, life } from "./builders.ts"
import { same, upTo, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("many at once")

const tagsOf = (answers: ReadonlyArray<CommitAnswer>) => answers.map(({ _tag }) => _tag)

/** Many commits in one go. */
export const manyAtOnceLaws: ReadonlyArray<Law> = [
  law(
    1401,
    "changesets are committed each by itself and answered in order; one refused holds none back",
    async (store) => {
      await write(store, aStep("a", 1, { takes: [aClaim("a")] }), aChangeset({ commandId: "done", commandHash: "1a" }))
      const answers = await store.commitAll([
        aStep("b", 1),
        aStep("a", 1),
        aStep("c", 1),
        aStep("d", 1, { takes: [aClaim("d")] }),
        aStep("e", 1, { commandId: "done" }),
        aStep("f", 1, { boundaryGuards: [{ boundary: "set", version: 1 }] }),
        aStep("a", 2)
      ])
      same("the answers", answers, [
        { _tag: "Committed" },
        { _tag: "Stale", changed: ["agreement/a"] },
        { _tag: "Committed" },
        { _tag: "Claimed", claim: aClaim("d"), by: life("a") },
        { _tag: "Duplicate", done: { commandHash: "1a", entries: [] } },
        { _tag: "Stale", changed: ["set"] },
        { _tag: "Committed" }
      ])
      const { rows } = await store.find({ entity: "agreement", where: {} })
      const there = rows.map(({ id, version }) => `${id}.${version}`)
      same("the lives that are there", there, ["a.2", "b.1", "c.1"])
      const entries = (await wholeJournal(store, 4)).map(({ id, version }) => `${id}.${version}`)
      same("the journal", entries, ["a.1", "b.1", "c.1", "a.2"])
    }
  ),

  law(1402, "each is committed on what those before it in the list have written", async (store) => {
    const [first, second] = [aFact({ key: "first" }), aFact({ key: "second" })]
    const answers = await store.commitAll([
      aStep("a", 1, { opens: [first], takes: [aClaim("a")], bumps: ["set"] }),
      aStep("a", 2, { closes: [first], opens: [second], releases: [aClaim("a")], bumps: ["set"] }),
      aStep("b", 1, { takes: [aClaim("b")], boundaryGuards: [{ boundary: "set", version: 2 }] }),
      aStep("a", 3, { closes: [second] })
    ])
    same("the answers", tagsOf(answers), ["Committed", "Committed", "Committed", "Committed"])
    const { entries } = await store.journal({ stream: life("a") })
    const versions = entries.map(({ version }) => version)
    same("the versions in the journal", versions, [1, 2, 3])
    same("facts that are open", (await store.facts()).filter(({ knownTo }) => knownTo === undefined).length, 0)
  }),

  law(1403, "a command that is twice in one list is done once, and is told what it did", async (store) => {
    const once = aStep("a", 1, { commandId: "once", opens: [aFact()] })
    const other = aStep("b", 1, { commandId: "once" })
    const done = { commandHash: once.commandHash, entries: once.entries }
    same("the answers", await store.commitAll([once, once, other]), [
      { _tag: "Committed" },
      { _tag: "Duplicate", done },
      { _tag: "Duplicate", done }
    ])
    same("how many are found", (await store.find({ entity: "agreement", where: {} })).total, 1)
    same("how many facts there are", (await store.facts()).length, 1)
  }),

  law(1404, "of two in one list that cannot both be, the first is written", async (store) => {
    const over = { boundaryGuards: [{ boundary: "set", version: 0 }], bumps: ["set"] }
    const answers = await store.commitAll([
      aStep("a", 1, { row: { state: "first" } }),
      aStep("a", 1, { row: { state: "second" } }),
      aStep("b", 1, { takes: [aClaim("b")] }),
      aStep("c", 1, { takes: [aClaim("c")] }),
      aStep("d", 1, over),
      aStep("e", 1, over)
    ])
    const expected = ["Committed", "Stale", "Committed", "Claimed", "Committed", "Stale"]
    same("the answers", tagsOf(answers), expected)
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    same("which of them was written", rows[0]?.state, "first")
  }),

  law(1405, "a thousand are committed in one go, and none when there is none", async (store) => {
    same("a list of none", await store.commitAll([]), [])
    const ids = upTo(1000).map((n) => `a-${n}`)
    const answers = await store.commitAll(
      ids.map((id) => aStep(id, 1, { opens: [aFact({ subject: life(id) })], takes: [aClaim(id, id)] }))
    )
    same("how many are committed", tagsOf(answers).filter((tag) => tag === "Committed").length, 1000)
    const { total } = await store.find({ entity: "agreement", where: {}, limit: 1 })
    same("how many are found, and how many facts there are", [total, (await store.facts()).length], [1000, 1000])
    const entries = (await wholeJournal(store, 1000)).map(({ id }) => id)
    same("the journal", entries, ids)
  }),

  law(1406, "of twenty lists sent in the same moment over one life, one gets each version", async (store) => {
    await write(store, aStep("a", 1))
    const lists = await Promise.all(
      upTo(20).map((n) => store.commitAll([aStep(`own-${n}`, 1), aStep("a", 2), aStep(`more-${n}`, 1)]))
    )
    same("how many are answered", lists.flat().length, 60)
    const second = lists.map((answers) => answers[1]?._tag)
    same("how many have written the second version", second.filter((tag) => tag === "Committed").length, 1)
    same("how many are stale", second.filter((tag) => tag === "Stale").length, 19)
    same("how many lives there are", (await store.find({ entity: "agreement", where: {} })).total, 41)
  })
]
