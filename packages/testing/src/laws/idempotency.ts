import { aChangeset, aClaim, aFact, anEntry, aStep, life } from "./builders.ts"
import { atOnce, notThere, same, upTo, wholeJournal, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("idempotency")

const first = aStep("a", 1, {
  commandId: "once",
  commandHash: "1a".repeat(32),
  bumps: ["set"],
  opens: [aFact()],
  takes: [aClaim("a")]
})
const done = { commandHash: first.commandHash, entries: first.entries }

/** A command is done once, however often it is sent. */
export const idempotencyLaws: ReadonlyArray<Law> = [
  law(301, "a command sent again is answered with what it did first, and writes nothing", async (store) => {
    await write(store, first, aStep("a", 2))
    const other = aStep("b", 1, { commandId: "once", commandHash: "2b".repeat(32) })
    for (const repeat of [first, other])
      same("a command id that is done", await store.commit(repeat), { _tag: "Duplicate", done })
    const { rows } = await store.load({ commandId: "", streams: [life("a"), life("b")], sets: [] })
    same("the version of the life", rows[0]?.version, 2)
    notThere("the life that only the repeat wrote", rows[1])
    same("the number of entries", (await wholeJournal(store, 2)).length, 2)
    same("the number of facts", (await store.facts()).length, 1)
  }),

  law(302, "a reading finds what its command did before, and nothing for another", async (store) => {
    const nothing = aChangeset({ commandId: "nothing" })
    const two = [anEntry({ id: "b", commandId: "two" }), anEntry({ id: "c", commandId: "two" })]
    await write(store, first, nothing, aChangeset({ commandId: "two", entries: two }))
    const found = async (commandId: string) => (await store.load({ commandId, streams: [], sets: [] })).done
    same("what the command did", await found("once"), done)
    same("what a command did that wrote no event", await found("nothing"), {
      commandHash: nothing.commandHash,
      entries: []
    })
    same("the entries of a command over two lives", (await found("two"))?.entries, two)
    notThere("a command that was never done", await found("never"))
    notThere("a reading without a command", await found(""))
  }),

  law(303, "of one command sent twenty times in the same moment, one is written", async (store) => {
    const answers = await atOnce(
      store,
      upTo(20).map(() => first)
    )
    same("the answers", answers, { Committed: 1, Stale: 0, Duplicate: 19, Claimed: 0 })
    same("the number of entries", (await wholeJournal(store, 1)).length, 1)
  })
]
