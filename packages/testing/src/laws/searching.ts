import type { StorageAdmin } from "@partnerskab/core/storage"
import { aFact, aReminder, aStep, aText, life } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { purgeOf } from "./purging.ts"

const law = lawsOf("purge", "admin")

const places = ["facts", "journal", "lives", "outbox", "persons"]

/** A life in which a text stands everywhere. */
const said = (id: string, text: string) =>
  aStep(id, 1, {
    row: { state: { deep: [{ note: `… ${text} …` }] } },
    entry: { data: { note: text } },
    opens: [aFact({ subject: life(id), dimensions: { note: text } })],
    persons: [{ ...aText(`name-${id}`, text), subject: life(id) }],
    sends: [aReminder(`sent-${id}`, { subject: life(id), payload: { note: text } })]
  })

const found = async ({ search }: StorageAdmin, ...texts: ReadonlyArray<string>) =>
  (await search(texts)).filter(({ rows }) => rows > 0).map(({ where, rows }) => `${where} ${rows}`)

/** The proof that nothing is left of someone. */
export const searchingLaws: ReadonlyArray<Law> = [
  law(1511, "a text is found wherever it stands, and it is said in how many rows", async (store, { admin }) => {
    await write(store, said("a", "Bente Testesen"), said("b", "Anne Testesen"))
    sameSet(
      "a whole name",
      await found(admin, "Bente Testesen"),
      places.map((where) => `${where} 1`)
    )
    sameSet(
      "a part of both",
      await found(admin, "Testesen"),
      places.map((where) => `${where} 2`)
    )
    sameSet(
      "either of two",
      await found(admin, "Anne", "Bente"),
      places.map((where) => `${where} 2`)
    )
    sameSet(
      "one of two",
      await found(admin, "nobody", "Bente"),
      places.map((where) => `${where} 1`)
    )
    same("what stands nowhere", await found(admin, "nobody"), [])
    same("no text", await found(admin), [])
  }),

  law(
    1512,
    "a text is found by its letters: no sign means anything else, in documents neither",
    async (store, { admin }) => {
      const texts = ["50 % løn", "a_b", "a\\b", `"Bo"`, "O'Test", "linje\nskift", "Ærø 🥐"]
      await write(store, ...texts.map((text, at) => said(`a-${at}`, text)))
      for (const text of texts) {
        const once = places.map((where) => `${where} 1`)
        sameSet(`where ${JSON.stringify(text)} stands`, await found(admin, text), once)
      }
      same("a pattern", await found(admin, "5_ % løn", "a%b"), [])
    }
  ),

  law(
    1513,
    "what is purged is found no more, and what is erased is not found among texts",
    async (store, { admin }) => {
      await write(store, said("a", "Bente Testesen"), said("b", "Bente Andersen"))
      await store.erase(["name-b"])
      sameSet("after one is erased", await found(admin, "Bente"), [
        "facts 2",
        "journal 2",
        "lives 2",
        "outbox 2",
        "persons 1"
      ])
      await admin.purge(purgeOf("a"))
      same("one that is purged", await found(admin, "Bente Testesen"), [])
      sameSet("the other", await found(admin, "Bente"), ["facts 1", "journal 1", "lives 1", "outbox 1"])
      await admin.purge(purgeOf("b"))
      same("when both are", await found(admin, "Bente", "Testesen", "Andersen"), [])
    }
  )
]
