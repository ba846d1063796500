import type { AsyncStorage, PersonQuery, PersonText } from "@partnerskab/core/storage"
import { aChangeset, aStep, aText, life } from "./builders.ts"
import { same, sameSet, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("persons")

/** Seeks among names, for what is given. */
const seek = async (store: AsyncStorage, query: Partial<PersonQuery>): Promise<ReadonlyArray<string>> =>
  (await store.findPersons({ kinds: ["name"], words: [], limit: 100, ...query })).map(({ ref }) => ref)

/** Texts under the references a, b, c … */
const keep = (store: AsyncStorage, ...texts: ReadonlyArray<string>) =>
  write(store, aChangeset({ persons: texts.map((text, at) => aText(String.fromCodePoint(97 + at), text)) }))

const refs = ["A", "Z", "a", "z", "Å", "æ", "ø", "\uFFFD", "🥐"]
const shuffled = ["ø", "a", "🥐", "Z", "\uFFFD", "Å", "z", "A", "æ"]

/** Texts about people by what stands in them, and how they are forgotten. */
export const seekingLaws: ReadonlyArray<Law> = [
  law(1003, "texts are sought among the kinds named, and come back whole; in no kind there is none", async (store) => {
    const texts: ReadonlyArray<PersonText> = [
      aText("a", "Bente Testesen"),
      { ...aText("b", "bente@example.org"), kind: "email" },
      { ...aText("c", "Bente ringer"), kind: "note", subject: life("a") }
    ]
    await write(store, aChangeset({ persons: texts }))
    const query = { words: ["bente"], limit: 100 }
    same("among names", await store.findPersons({ ...query, kinds: ["name"] }), texts.slice(0, 1))
    same("among all kinds", await store.findPersons({ ...query, kinds: ["note", "name", "email"] }), texts)
    same("among no kind", await store.findPersons({ ...query, kinds: [] }), [])
    same("among a kind that nobody has", await store.findPersons({ ...query, kinds: ["nobody"] }), [])
  }),

  law(1004, "every word must stand in the text, anywhere and in any order; no word finds every text", async (store) => {
    await keep(store, "Bente Anne Testesen", "Anne Bentsen", "Hanne Testesen", "")
    same("one word", await seek(store, { words: ["anne"] }), ["a", "b", "c"])
    same("two words", await seek(store, { words: ["testesen", "anne"] }), ["a", "c"])
    same("three, one within another", await seek(store, { words: ["bent", "sen", "anne"] }), ["a", "b"])
    same("one of them nowhere", await seek(store, { words: ["anne", "nobody"] }), [])
    same("no word", await seek(store, {}), ["a", "b", "c", "d"])
  }),

  law(1005, "capitals, å and aa, spaces and how a letter is made are all the same; accents are not", async (store) => {
    await keep(
      store,
      "Åse Ærøskøbing",
      "Aase  Ærøskøbing",
      "åse\u00a0ÆRØSKØBING",
      "A\u030ase",
      "René",
      "Rene\u0301",
      "Rene"
    )
    for (const word of ["åse", "AASE", "Aase", "ÅSE", "A\u030aSE"])
      same(`those with ${word}`, await seek(store, { words: [word] }), ["a", "b", "c", "d"])
    same("with a word of two", await seek(store, { words: ["aase  ærø"] }), ["a", "b", "c"])
    same("with Æ and Ø", await seek(store, { words: ["ÆRØ"] }), ["a", "b", "c"])
    for (const word of ["rené", "RENE\u0301"])
      same(`those with ${word}`, await seek(store, { words: [word] }), ["e", "f"])
    same("without an accent", await seek(store, { words: ["rene"] }), ["g"])
    same("with a letter that only looks alike", await seek(store, { words: ["ase"] }), [])
  }),

  law(1006, "a text that is sought exactly is the whole text, letter for letter", async (store) => {
    await keep(store, "Bente", "bente", "Bente Testesen", "Bente ", "Åse", "Aase")
    same("a name", await seek(store, { exactly: "Bente" }), ["a"])
    same("with a word beside", await seek(store, { exactly: "bente", words: ["BENTE"] }), ["b"])
    same("with a word that is not in it", await seek(store, { exactly: "Bente", words: ["testesen"] }), [])
    same("with å", await seek(store, { exactly: "Åse" }), ["e"])
    same("nothing", await seek(store, { exactly: "" }), [])
  }),

  law(1007, "texts come in the order of reference, by code point, and a page at a time", async (store) => {
    await write(store, aChangeset({ persons: shuffled.map((ref) => aText(ref)) }))
    same("all of them", await seek(store, { words: ["test"] }), refs)
    for (const limit of [1, 2, 3, 9, 10]) {
      const seen: Array<string> = []
      for (let page = await seek(store, { limit }); page.length > 0 && seen.length < 20;) {
        same(`at most ${limit} in a page`, page.length <= limit, true)
        seen.push(...page)
        page = await seek(store, { limit, after: page.at(-1)! })
      }
      same(`in pages of ${limit}`, seen, refs)
    }
    same("after a reference that nobody has", await seek(store, { after: "b" }), refs.slice(3))
    same("a page of none", await seek(store, { limit: 0 }), [])
  }),

  law(1008, "signs that mean something to a database are letters like others", async (store) => {
    await keep(store, "50 % løn", "50 kr", "a_b", "axb", "a\\b", "O'Test", "(.*)", `"Bo"`)
    const expected = [
      ["%", ["a"]],
      ["_", ["c"]],
      ["a_b", ["c"]],
      ["\\", ["e"]],
      ["'", ["f"]],
      [".", ["g"]],
      ["(.", ["g"]],
      [`"`, ["h"]]
    ] as const
    for (const [word, found] of expected) same(`those with ${word}`, await seek(store, { words: [word] }), found)
  }),

  law(1009, "a text written again is sought by what it is, not by what it was", async (store) => {
    await keep(store, "Bente Testesen")
    await write(store, aChangeset({ persons: [aText("a", "Anne Testesen")] }))
    same("by what it was", await seek(store, { words: ["bente"] }), [])
    same("by what it is", await seek(store, { words: ["anne"] }), ["a"])
  }),

  law(1010, "an erased text is read and sought no more; it is said how many there were", async (store) => {
    await keep(store, "Bente", "Bente", "Bente")
    same("how many of two and a stranger", await store.erase(["a", "nobody", "c"]), 2)
    same("by reference", await store.persons(["a", "b", "c"]), [aText("b", "Bente")])
    same("by what stood in it", await seek(store, { words: ["bente"] }), ["b"])
    same("how many the second time", await store.erase(["a", "c"]), 0)
    same("how many of one that is named twice", await store.erase(["b", "b"]), 1)
    same("how many of none", await store.erase([]), 0)
  }),

  law(1011, "what refers to an erased text stays; a text may be written under the reference anew", async (store) => {
    const state = { _tag: "Draft", contact: "a" }
    await write(store, aStep("one", 1, { row: { state }, persons: [aText("a", "Bente")] }))
    same("how many were erased", await store.erase(["a"]), 1)
    const { rows } = await store.load({ commandId: "", streams: [life("one")], sets: [] })
    same("the state", rows[0]?.state, state)
    same("the version", rows[0]?.version, 1)
    await write(store, aChangeset({ persons: [aText("a", "Anne")] }))
    same("the text that was written anew", await store.persons(["a"]), [aText("a", "Anne")])
    same("by what stands in it", await seek(store, { words: ["anne"] }), ["a"])
  }),

  law(1012, "a thousand texts are erased in one go, and the others stay", async (store) => {
    const many = upTo(1000).map((n) => aText(`ref-${n}`))
    await write(store, aChangeset({ persons: [...many, aText("other")] }))
    same("how many there were", await store.erase(many.map(({ ref }) => ref)), 1000)
    sameSet("what is left", await store.findPersons({ kinds: ["name"], words: [], limit: 10 }), [aText("other")])
  })
]
