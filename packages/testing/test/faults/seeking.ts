import { byCodePoint, folded, isSought, isStorable, type PersonQuery, type PersonText } from "@partnerskab/core/storage"
import { type Fault, fault, givenOther } from "./Fault.ts"

export const allTexts = { kinds: ["name", "email", "note"], words: [], limit: 1_000_000 }

/** Seeks in its own way, among all texts. */
export const seeks = (
  name: string,
  {
    is = isSought,
    order = byCodePoint,
    page = (refs) => refs
  }: {
    readonly is?: (text: PersonText, query: PersonQuery) => boolean
    readonly order?: (a: string, b: string) => number
    readonly page?: (texts: ReadonlyArray<PersonText>, query: PersonQuery) => ReadonlyArray<PersonText>
  }
): Fault =>
  fault(name, (inner) => ({
    findPersons: async (query) => {
      const found = (await inner.findPersons(allTexts)).filter((text) => is(text, query))
      const sorted = found.toSorted((a, b) => order(a.ref, b.ref))
      const from = sorted.filter(({ ref }) => isAfter(query, (after) => order(ref, after)))
      return page(from.slice(0, query.limit), query)
    }
  }))

const isAfter = ({ after }: PersonQuery, order: (after: string) => number): boolean =>
  after === undefined || (isStorable(after) && order(after) > 0)

/** Compares each word in its own way. */
const words = (name: string, stands: (text: string, word: string) => boolean): Fault =>
  seeks(name, {
    is: ({ text, ...one }, query) =>
      isSought({ ...one, text }, { ...query, words: [] }) &&
      query.words.every((word) => isStorable(word) && stands(text, word))
  })

const foldedBy = (name: string, fold: (text: string) => string): Fault =>
  words(name, (text, word) => fold(text).includes(fold(word)))

/** As a database would do it that was given the word as a pattern. */
const isLike = (text: string, word: string, signs: Readonly<Record<string, string>>): boolean => {
  const source = [...word].map((sign) => signs[sign] ?? sign.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(source.join(""), "u").test(text)
}
const isRegExp = (text: string, word: string): boolean => {
  try {
    return new RegExp(word, "u").test(text)
  } catch {
    return false
  }
}

/** Mistakes in seeking texts about people. */
export const seekingFaults: ReadonlyArray<Fault> = [
  seeks("seeks among all kinds", { is: (text, query) => isSought(text, { ...query, kinds: [text.kind] }) }),
  seeks("seeks among all kinds when none is named", {
    is: (text, query) => isSought(text, query.kinds.length === 0 ? { ...query, kinds: [text.kind] } : query)
  }),
  seeks("seeks among the first kind", {
    is: (text, query) => isSought(text, { ...query, kinds: query.kinds.slice(0, 1) })
  }),
  seeks("finds a text in which any of the words stands", {
    is: (text, query) =>
      isSought(text, { ...query, words: [] }) &&
      (query.words.length === 0 || query.words.some((word) => isSought(text, { ...query, words: [word] })))
  }),
  seeks("finds nothing without a word", {
    is: (text, query) => query.words.length + (query.exactly?.length ?? 0) > 0 && isSought(text, query)
  }),
  seeks("looks only for the first word", {
    is: (text, query) => isSought(text, { ...query, words: query.words.slice(0, 1) })
  }),
  seeks("looks for the words one after the other", {
    is: (text, query) =>
      isSought(text, query) &&
      folded(text.text).search(
        query.words
          .map(folded)
          .join(".*")
          .replaceAll(/[\\()%_]/g, ".")
      ) >= 0
  }),
  words("finds only whole words", (text, word) => ` ${folded(text)} `.includes(` ${folded(word)} `)),
  words("finds words only by how they begin", (text, word) => ` ${folded(text)}`.includes(` ${folded(word)}`)),
  foldedBy("seeks with regard to capitals", (text) =>
    folded(text) === folded(text.toLowerCase()) ? text.normalize("NFC").replaceAll(/aa/gi, "å") : text
  ),
  foldedBy("takes aa and å for two letters", (text) => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ")),
  foldedBy("takes one letter made in two ways for two", (text) =>
    text.toLowerCase().replaceAll("aa", "å").replaceAll(/\s+/g, " ")
  ),
  foldedBy("seeks without accents", (text) =>
    folded(text)
      .normalize("NFD")
      .replaceAll(/\p{Mn}/gu, "")
  ),
  foldedBy("takes two spaces for two", (text) => text.normalize("NFC").toLowerCase().replaceAll("aa", "å")),
  foldedBy("makes small only letters of ASCII", (text) =>
    text
      .normalize("NFC")
      .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replaceAll("aa", "å")
      .replaceAll(/\s+/g, " ")
  ),
  words("takes per cent and underscore for any letters", (text, word) =>
    isLike(folded(text), folded(word), { "%": ".*", _: "." })
  ),
  words("takes a backslash for a sign of its own", (text, word) =>
    folded(text).includes(folded(word).replaceAll("\\", ""))
  ),
  words("takes a word for a regular expression", (text, word) => isRegExp(folded(text), folded(word))),
  words("cannot seek a quote", (text, word) => !word.includes("'") && folded(text).includes(folded(word))),
  seeks("seeks exactly without regard to capitals", {
    is: (text, query) =>
      isSought(text, {
        ...query,
        exactly:
          query.exactly === undefined
            ? text.text
            : query.exactly.toLowerCase() === text.text.toLowerCase()
              ? text.text
              : query.exactly
      })
  }),
  seeks("seeks exactly as words are sought", {
    is: ({ text, ...one }, { exactly, ...query }) =>
      isSought({ ...one, text }, query) && (exactly === undefined || folded(text) === folded(exactly))
  }),
  seeks("finds everything that begins as what is sought exactly", {
    is: ({ text, ...one }, { exactly, ...query }) =>
      isSought({ ...one, text }, query) && (exactly === undefined || text.startsWith(exactly))
  }),
  seeks("forgets the words when it seeks exactly", {
    is: (text, query) => isSought(text, query.exactly === undefined ? query : { ...query, words: [] })
  }),
  seeks("takes nothing exactly for no condition", {
    is: (text, { exactly, ...query }) =>
      isSought(text, exactly === undefined || exactly === "" ? query : { ...query, exactly })
  }),
  seeks("finds texts in the order of a Danish dictionary", { order: new Intl.Collator("da").compare }),
  seeks("finds texts in the order of code units", { order: (a, b) => (a < b ? -1 : a === b ? 0 : 1) }),
  fault("begins a page of texts with the last of the page before", (inner) => ({
    findPersons: async ({ after, ...query }) => {
      const found = await inner.findPersons({ ...query, limit: 1_000_000 })
      const at =
        after === undefined
          ? 0
          : Math.max(
              0,
              found.findIndex(({ ref }) => ref === after)
            )
      return found.slice(at, at + query.limit)
    }
  })),
  fault("begins anew after a reference that nobody has", (inner) => ({
    findPersons: async ({ after, ...query }) => {
      const known = after === undefined ? [] : await inner.persons([after])
      return inner.findPersons(known.length === 0 ? query : { ...query, after: after! })
    }
  })),
  seeks("gives one text more than asked for", {
    page: (texts, query) =>
      query.limit === 0 && texts.length === 0
        ? [{ ref: "A", kind: "name", subject: { entity: "person", id: "a" }, text: "" }]
        : texts
  }),
  fault("gives as many texts as there are", (inner) => ({
    findPersons: (query) => inner.findPersons({ ...query, limit: 1_000_000 })
  })),
  seeks("does not say whose a text is", {
    page: (texts) => texts.map((text) => ({ ...text, subject: { entity: "", id: "" } }))
  }),
  fault("seeks a text by what it was", (inner) => {
    const was: Array<PersonText> = []
    return {
      commit: (given) => {
        was.push(...structuredClone(given.persons))
        return inner.commit(given)
      },
      findPersons: async (query) => {
        const now = await inner.persons([...new Set(was.map(({ ref }) => ref))])
        const found = now.filter(({ ref }) => was.some((text) => text.ref === ref && isSought(text, query)))
        return found
          .filter(({ ref }) => query.after === undefined || byCodePoint(ref, query.after) > 0)
          .toSorted((a, b) => byCodePoint(a.ref, b.ref))
          .slice(0, query.limit)
      }
    }
  })
]

/** The same ways, without a mistake. */
export const soundSeeking: ReadonlyArray<Fault> = [
  seeks("seeks as it should", {}),
  words("compares words as it should", (text, word) => folded(text).includes(folded(word))),
  givenOther("keeps texts as they are", () => ({}))
]
