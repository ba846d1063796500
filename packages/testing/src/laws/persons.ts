import { aChangeset, aText } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("persons")
const hashes = lawsOf("digest")

/** Texts about people, apart from all else. */
export const personLaws: ReadonlyArray<Law> = [
  law(1001, "texts are read by reference; what nobody knows is left out", async (store) => {
    const texts = [aText("one"), aText("two", "Åse Ærøskøbing"), aText("three")]
    await write(store, aChangeset({ persons: texts }))
    sameSet("two of three and a stranger", await store.persons(["two", "nobody", "one"]), texts.slice(0, 2))
    same("nobody", await store.persons(["nobody"]), [])
    same("no reference", await store.persons([]), [])
  }),

  law(1002, "a text written again under its reference is the one that is read", async (store) => {
    await write(
      store,
      aChangeset({ persons: [aText("one", "before")] }),
      aChangeset({ persons: [aText("one", "after")] })
    )
    same("the text", await store.persons(["one"]), [aText("one", "after")])
  })
]

const vectors = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"]
] as const

/** The one hash of a text. */
export const digestLaws: ReadonlyArray<Law> = [
  hashes(1101, "the digest is SHA-256 as lower-case hex", async ({ digest }) => {
    for (const [text, hex] of vectors) same(`of ${text.length} letters`, digest(text), hex)
  }),

  hashes(1102, "the digest of æøå and all else beyond ASCII is of its UTF-8", async ({ digest }) => {
    same("of æøå", digest("æøå"), "6c228cdba89548a1af198f33819536422fb01b66e51f761cf2ec38d1fb4178a6")
    same("of a croissant", digest("🥐"), "2e037269436db82a4ce80082caade93628c8e37c1f967b6e03d3554c9d0aeba5")
  })
]
