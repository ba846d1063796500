import type { AsyncStorage, Condition, PersonQuery } from "@partnerskab/core/storage"
import { aChangeset, aFact, aRow, aStep, aText, life, morning } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { ask } from "./facts.ts"
import { type Law, lawsOf } from "./Law.ts"

const finding = lawsOf("finding")
const persons = lawsOf("persons")
const entity = "agreement"

/** Texts that no storage keeps: NUL, and halves of 🥐 before, after and in the wrong order. */
const texts = ["\u0000", "a\u0000", "\ud83e", "a\ud83e", "\udd50", "\udd50\ud83e"]

/** What a field can be asked for with a text. */
const conditions = (text: string): ReadonlyArray<Condition> => [
  text,
  { in: [text] },
  { prefix: text },
  { from: text },
  { to: text },
  { from: "", to: text },
  { from: text, to: "\u{10ffff}" }
]

const nobody = async (store: AsyncStorage, what: string, query: Partial<PersonQuery>): Promise<void> =>
  same(what, await store.findPersons({ kinds: ["name"], words: [], limit: 10, ...query }), [])

/** Questions for what no storage can have: there is none, and nothing is wrong. */
export const askingLaws: ReadonlyArray<Law> = [
  finding(721, "a question for a text that no storage keeps finds nothing, wherever it is asked for", async (store) => {
    const words = ["a", "a🥐", "🥐", ""]
    const rows = words.map((word, at) =>
      aRow({ id: `a-${at}`, fields: { words: word, value: word, lastDay: "2010-03-27" }, audience: ["team-1"] })
    )
    await write(store, aChangeset({ rows, opens: [aFact({ dimensions: { town: "a" }, measures: { people: 2 } })] }))
    for (const text of texts) {
      const told = JSON.stringify(text)
      for (const field of ["words", "value", "lastDay", "places", "nothing"])
        for (const condition of conditions(text)) {
          const page = await store.find({ entity, where: { [field]: condition } })
          same(`the lives with ${field} ${JSON.stringify(condition)}`, page, { rows: [], total: 0 })
        }
      const some = await store.find({ entity, where: { words: { in: [text, "a"] } }, visibleTo: [text, "team-1"] })
      same(`the lives with one of ${told} and a`, [some.total, some.rows.map(({ id }) => id)], [1, ["a-0"]])
      same(`those that only ${told} may see`, (await store.find({ entity, where: {}, visibleTo: [text] })).total, 0)
      const streams = [life(text), life("a-0"), life("a-0", text)]
      const sets = [{ boundary: text, entity, where: { words: text } }]
      const read = await store.load({ commandId: text, streams, sets })
      const seen = [read.done, read.rows.map((row) => row?.id), read.sets]
      same(`the life, the set and the command ${told}`, seen, [undefined, [undefined, "a-0", undefined], [none]])
      same(`the journal of ${told}`, (await store.journal({ stream: life(text) })).entries, [])
      same(`facts of the kind ${told}`, await ask(store, { kind: text }), [])
      same(`facts where it is ${told}`, await ask(store, { where: { town: text } }), [])
      same(`facts by ${told}`, await ask(store, { by: [text] }), [{ group: [null], value: 1 }])
      same(`facts where ${told} is nothing`, await ask(store, { where: { [text]: null } }), [{ group: [], value: 1 }])
      same(`the sum of ${told}`, await ask(store, { counted: { sum: text } }), [{ group: [], value: 0 }])
    }
  }),

  persons(1013, "a text that no storage keeps stands in no text, and is behind no reference", async (store) => {
    await write(store, aChangeset({ persons: ["a🥐", "🥐", "a"].map((text, at) => aText(`ref-${at}`, text)) }))
    for (const text of texts) {
      const told = JSON.stringify(text)
      await nobody(store, `those with ${told}`, { words: [text] })
      await nobody(store, `those with ${told} and a`, { words: ["a", text] })
      await nobody(store, `those that are ${told}`, { exactly: text })
      await nobody(store, `those of the kind ${told}`, { kinds: [text] })
      await nobody(store, `those after ${told}`, { after: text })
      same(`the text behind ${told}`, await store.persons([text, "ref-2"]), [aText("ref-2", "a")])
      same(`how many are erased behind ${told}`, await store.erase([text]), 0)
    }
  }),

  persons(1014, "a text is read once, however often its reference is named", async (store) => {
    const both = [aText("one"), aText("two")]
    await write(store, aChangeset({ persons: both }))
    sameSet("two, one of them three times", await store.persons(["one", "two", "one", "nobody", "one"]), both)
  }),

  lawsOf("outbox")(
    919,
    "settling what no storage can have does nothing, and holds nothing else back",
    async (store) => {
      const due = { kinds: ["reminder"], now: morning, leaseUntil: "2012-01-01T00:00:00.000Z", limit: 10 } as const
      await write(store, aStep("a", 1, { sends: ["one", "two"].map(aDue) }))
      await store.settle(texts.flatMap((key) => [{ key, done: true } as const, { key: "one", done: true } as const]))
      const left = (await store.claimDue(due)).map(({ key }) => key)
      same("what is handed out", left, ["two"])
    }
  )
]

const none = { version: 0, rows: [] }
const aDue = (key: string) => ({ key, kind: "reminder", subject: life("a"), dueAt: morning, payload: {} }) as const
