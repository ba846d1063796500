import { aChangeset, anEntry, aRow, aStep, life } from "./builders.ts"
import { same, upTo, wholeJournal, write } from "./check.ts"
import { readOn } from "./journal.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("long lives")

const [steps, each] = [1000, 10]

/** A life that comes to a version by so many entries at once. */
const far = (to: number) =>
  aChangeset({
    guards: [{ stream: life("a"), version: to - each }],
    rows: [aRow({ version: to })],
    entries: upTo(each).map((n) => anEntry({ version: to - each + n, data: { n: to - each + n } }))
  })

/** Lives that go on for years. */
export const longLifeLaws: ReadonlyArray<Law> = [
  law(1901, "a life of ten thousand entries has them all in order, and goes on", async (store) => {
    await write(store, aStep("b", 1))
    for (const batch of upTo(10)) {
      const some = upTo(steps / 10).map((n) => far(((batch - 1) * (steps / 10) + n) * each))
      const answers = await store.commitAll(some)
      same("how many are committed", answers.filter(({ _tag }) => _tag === "Committed").length, some.length)
    }
    const last = steps * each
    const { entries } = await store.journal({ stream: life("a") })
    const versions = entries.map(({ version }) => version)
    same("how many entries", versions.length, last)
    same(
      "the first that is out of order",
      versions.findIndex((version, at) => version !== at + 1),
      -1
    )
    same("the last", entries.at(-1)?.data, { n: last })
    same("how many in the whole journal", (await wholeJournal(store, last + 1)).length, last + 1)
    const { names } = await readOn(store, undefined, { limit: 999, atLeast: last + 1 })
    same(
      "the journal in pages",
      names.findIndex((name, at) => name !== (at === 0 ? "b.1" : `a.${at}`)),
      -1
    )
    same("how many in all pages", names.length, last + 1)
    same("a commit on an old version", (await store.commit(far(last)))._tag, "Stale")
    await write(store, aStep("a", last + 1))
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    same("the version", rows[0]?.version, last + 1)
  }),

  law(1902, "a command that writes a thousand lives is one, and is told whole when it is sent again", async (store) => {
    const ids = upTo(1000).map((n) => `a-${n}`)
    const many = aChangeset({
      commandId: "many",
      guards: ids.map((id) => ({ stream: life(id), version: 0 })),
      rows: ids.map((id) => aRow({ id })),
      entries: ids.map((id) => anEntry({ id, commandId: "many" }))
    })
    await write(store, aStep("a-1000", 1))
    same("while one of them is there", await store.commit(many), { _tag: "Stale", changed: ["agreement/a-1000"] })
    same("how many are there", (await store.find({ entity: "agreement", where: {} })).total, 1)
    const fewer = {
      ...many,
      guards: many.guards.slice(0, -1),
      rows: many.rows.slice(0, -1),
      entries: many.entries.slice(0, -1)
    }
    await write(store, fewer)
    const done = { commandHash: fewer.commandHash, entries: fewer.entries }
    same("the command when it is sent again", await store.commit(fewer), { _tag: "Duplicate", done })
  })
]
