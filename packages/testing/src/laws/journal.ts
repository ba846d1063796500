import type { JournalPage, JournalEntry, AsyncStorage, Changeset } from "@partnerskab/core/storage"
import { aChangeset, after, anEntry, aStep, life } from "./builders.ts"
import { same, sameSet, until, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("journal")

const nameOf = ({ id, version }: JournalEntry): string => `${id}.${version}`

/** More entries than any of these laws writes: a cursor that never comes to an end is given up there. */
const most = 20_000

/** Reads on from a cursor until a page is empty; and a while longer when that is fewer entries than there must be. */
export const readOn = async (
  store: AsyncStorage,
  from: string | undefined,
  { limit, atLeast = 0 }: { readonly limit: number; readonly atLeast?: number }
) => {
  const names: Array<string> = []
  let cursor = from
  const toTheEnd = async (): Promise<void> => {
    for (;;) {
      const page: JournalPage = await store.journal({ after: cursor, limit })
      if (page.entries.length > limit) throw new Error(`a page of ${limit} has ${page.entries.length} entries`)
      if (page.entries.length > 0 || page.cursor !== undefined) cursor = page.cursor
      if (page.entries.length === 0 || names.length > most) return
      names.push(...page.entries.map(nameOf))
    }
  }
  await until(async () => {
    await toTheEnd()
    return names.length >= atLeast
  })
  return { names, cursor }
}

/** Three lives in and out between each other, in one commit and in several, and recorded by clocks that disagree. */
const history: ReadonlyArray<Changeset> = [
  aStep("b", 1, { recordedAt: after(5) }),
  aStep("a", 1, { recordedAt: after(9) }),
  aStep("b", 2, { recordedAt: after(5) }),
  aChangeset({
    recordedAt: after(3),
    entries: [
      anEntry({ id: "a", version: 2, recordedAt: after(9) }),
      anEntry({ id: "c", version: 1, recordedAt: after(3) }),
      anEntry({ id: "a", version: 3, recordedAt: after(9) })
    ]
  }),
  aStep("b", 3, { recordedAt: after(7) })
]
const written = history.flatMap(({ entries }) => entries.map(nameOf))

/** What happened, in order. */
export const journalLaws: ReadonlyArray<Law> = [
  law(801, "the journal of one life is its own entries, in the order they were written", async (store) => {
    await write(
      store,
      ...history,
      aChangeset({ entries: [anEntry({ ...life("a", "place"), version: 1 }), anEntry({ ...life("aa"), version: 1 })] })
    )
    const names = async (id: string) => (await store.journal({ stream: life(id) })).entries.map(nameOf)
    same("of a", await names("a"), ["a.1", "a.2", "a.3"])
    same("of b", await names("b"), ["b.1", "b.2", "b.3"])
    same("of a life that is not there", await names("nobody"), [])
  }),

  law(802, "read from the start, every entry comes once, in pages of any size", async (store) => {
    await write(store, ...history)
    for (const limit of [1, 2, 3, 7, 1000])
      same(`in pages of ${limit}`, (await readOn(store, undefined, { limit, atLeast: written.length })).names, written)
  }),

  law(803, "a cursor at the end goes on with what is written later, whatever its clock says", async (store) => {
    const empty = await readOn(store, undefined, { limit: 10 })
    same("an empty journal", empty.names, [])
    let { cursor } = empty
    for (const changeset of history) {
      await write(store, changeset)
      const read = await readOn(store, cursor, { limit: 2, atLeast: changeset.entries.length })
      same("what came since the cursor", read.names, changeset.entries.map(nameOf))
      same("what comes when nothing has", (await readOn(store, read.cursor, { limit: 2 })).names, [])
      cursor = read.cursor
    }
  }),

  law(804, "one who follows the journal while twenty write at once sees every entry once", async (store) => {
    const names: Array<string> = []
    let cursor: string | undefined
    const follow = async (atLeast: number) => {
      const read = await readOn(store, cursor, { limit: 3, atLeast })
      names.push(...read.names)
      cursor = read.cursor
    }
    for (const round of upTo(5)) {
      const writing = upTo(20).map((n) => store.commit(aStep(`${round}-${n}`, 1)))
      for (let looks = 0; names.length < round * 10 && looks < 100; looks += 1) await follow(0)
      await Promise.all(writing)
      await follow(round * 20 - names.length)
      sameSet(
        "what was seen",
        names,
        upTo(round).flatMap((r) => upTo(20).map((n) => `${r}-${n}.1`))
      )
    }
  })
]
