import type { AsyncStorage, Condition, EntityRow } from "@partnerskab/core/storage"
import { aChangeset, aRow } from "./builders.ts"
import { same, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("finding")
const entity = "agreement"

type Lives = Readonly<Record<string, EntityRow["fields"]>>

/** Lives that are only what they are found by. */
export const bring = (store: AsyncStorage, lives: Lives): Promise<void> =>
  write(store, aChangeset({ rows: Object.entries(lives).map(([id, fields]) => aRow({ id, fields })) }))

/** Each condition on a field finds these lives, and the total says so. */
const finds = async (
  store: AsyncStorage,
  field: string,
  expected: ReadonlyArray<readonly [condition: Condition, ids: ReadonlyArray<string>]>
): Promise<void> => {
  for (const [condition, ids] of expected) {
    const { rows, total } = await store.find({ entity, where: { [field]: condition } })
    const what = `where ${field} is ${JSON.stringify(condition)}`
    same(
      what,
      rows.map(({ id }) => id),
      ids
    )
    same(`the total ${what}`, total, ids.length)
  }
}

const mixed: Lives = {
  a: { value: "2" },
  b: { value: 2 },
  c: { value: "10" },
  d: { value: 10 },
  e: { value: true },
  f: { value: "true" },
  g: { value: null },
  h: {},
  i: { value: "" }
}

/** What a field must be, in other ways than to be equal to something. */
export const conditionLaws: ReadonlyArray<Law> = [
  law(
    709,
    "lives are found where a field is one of several, kind included, and none where it is none",
    async (store) => {
      await bring(store, mixed)
      await finds(store, "value", [
        [{ in: ["2", 10] }, ["a", "d"]],
        [{ in: [true, "2", "2"] }, ["a", "e"]],
        [{ in: [null, ""] }, ["g", "h", "i"]],
        [{ in: [null] }, ["g", "h"]],
        [{ in: ["nobody"] }, []],
        [{ in: [] }, []]
      ])
    }
  ),

  law(710, "a range of texts, numbers or days has both its ends, and may lack either", async (store) => {
    await bring(store, {
      a: { words: "", places: -1.5, lastDay: "1999-12-31" },
      b: { words: "10", places: 0, lastDay: "2010-03-27" },
      c: { words: "9", places: 9, lastDay: "2010-03-28" },
      d: { words: "Z", places: 10, lastDay: "2010-10-30" },
      e: { words: "a", places: 10.5, lastDay: "2010-10-31" },
      f: { words: "å", places: 100, lastDay: "2010-11-01" },
      g: { words: "\uFFFD", places: 1e300, lastDay: "2011-01-01" },
      h: { words: "🥐", places: Number.MAX_SAFE_INTEGER, lastDay: "2999-12-31" },
      i: { words: null, places: null, lastDay: null }
    })
    await finds(store, "words", [
      [{ from: "9", to: "a" }, ["c", "d", "e"]],
      [{ from: "\uFFFD" }, ["g", "h"]],
      [{ to: "10" }, ["a", "b"]],
      [{ from: "Z", to: "Z" }, ["d"]],
      [{ from: "b", to: "a" }, []]
    ])
    await finds(store, "places", [
      [{ from: 9, to: 10 }, ["c", "d"]],
      [{ from: 10.5 }, ["e", "f", "g", "h"]],
      [{ to: 0 }, ["a", "b"]]
    ])
    await finds(store, "lastDay", [
      [{ from: "2010-03-28", to: "2010-10-31" }, ["c", "d", "e"]],
      [{ from: "2011-01-01" }, ["g", "h"]],
      [{ to: "2010-03-27" }, ["a", "b"]]
    ])
  }),

  law(711, "a range meets only values of its own kind, and never nothing", async (store) => {
    await bring(store, {
      ...mixed,
      j: { words: "5", places: 5, signed: true, lastDay: "2010-01-01" }
    })
    await finds(store, "value", [
      [{ from: 1 }, ["b", "d"]],
      [{ from: "1" }, ["a", "c", "f"]],
      [{ to: 5 }, ["b"]],
      [{ to: "3" }, ["a", "c", "i"]],
      [{ from: "" }, ["a", "c", "f", "i"]],
      [{ from: 0, to: "z" }, []]
    ])
    await finds(store, "places", [
      [{ from: "0" }, []],
      [{ to: "9" }, []],
      [{ from: 0 }, ["j"]]
    ])
    await finds(store, "words", [
      [{ from: 0 }, []],
      [{ to: 9 }, []]
    ])
    await finds(store, "signed", [
      [{ from: 0 }, []],
      [{ to: "z" }, []]
    ])
    await finds(store, "lastDay", [[{ from: 0 }, []]])
  }),

  law(712, "a text is found by how it begins, letter for letter; every text begins with nothing", async (store) => {
    await bring(store, {
      a: { words: "50 % løn", places: 50, lastDay: "2010-03-31" },
      b: { words: "50 kr", lastDay: "2010-04-01" },
      c: { words: "a_b" },
      d: { words: "axb" },
      e: { words: "a\\b" },
      f: { words: "Axel" },
      g: { words: "🥐 og kaffe" },
      h: { words: "🥨" },
      i: { words: "" },
      j: { words: null },
      k: { value: "50" },
      l: { value: 50 },
      m: { words: "Ærø" },
      n: { words: "\uFFFF" }
    })
    await finds(store, "words", [
      [{ prefix: "50 %" }, ["a"]],
      [{ prefix: "a_" }, ["c"]],
      [{ prefix: "a\\" }, ["e"]],
      [{ prefix: "a" }, ["c", "d", "e"]],
      [{ prefix: "🥐" }, ["g"]],
      [{ prefix: "Æ" }, ["m"]],
      [{ prefix: "\uFFFF" }, ["n"]],
      [{ prefix: "b" }, []],
      [{ prefix: "" }, ["a", "b", "c", "d", "e", "f", "g", "h", "i", "m", "n"]]
    ])
    await finds(store, "value", [[{ prefix: "5" }, ["k"]]])
    await finds(store, "places", [[{ prefix: "5" }, []]])
    await finds(store, "lastDay", [[{ prefix: "2010-03" }, ["a"]]])
  }),

  law(722, "a range of texts is by code point, also in a field that holds anything", async (store) => {
    await bring(store, {
      a: { value: "Z" },
      b: { value: "a" },
      c: { value: "z" },
      d: { value: "Å" },
      e: { value: "å" },
      f: { value: "\uFFFD" },
      g: { value: "🥐" },
      h: { value: 7 }
    })
    await finds(store, "value", [
      [{ from: "Z", to: "a" }, ["a", "b"]],
      [{ from: "a" }, ["b", "c", "d", "e", "f", "g"]],
      [{ from: "Æ", to: "æ" }, ["e"]],
      [{ from: "\uFFFE" }, ["g"]],
      [{ to: "Z" }, ["a"]]
    ])
  }),

  law(
    723,
    "a field that nobody declares is nothing: all lives are found by that, and none by a value",
    async (store) => {
      await bring(store, { a: { words: "a" }, b: {} })
      await finds(store, "undeclared", [
        [null, ["a", "b"]],
        [{ in: ["a", null] }, ["a", "b"]],
        ["a", []],
        [{ in: ["a"] }, []],
        [{ prefix: "" }, []],
        [{ from: "" }, []],
        [{ from: 0 }, []]
      ])
    }
  ),

  law(713, "a life is found when it meets every condition, whatever form each has", async (store) => {
    await bring(store, {
      a: { state: "Active", party: "p", places: 4, words: "mentor" },
      b: { state: "Active", party: "p", places: 5, words: "mentor" },
      c: { state: "Ended", party: "p", places: 4, words: "mentor" },
      d: { state: "Active", party: "q", places: 4, words: "mentor" },
      e: { state: "Active", party: "p", places: 4, words: "kursus" },
      f: { state: "Draft", party: "p", places: 1, words: "mentorer", lastDay: "2010-01-01" }
    })
    const where = {
      party: "p",
      state: { in: ["Active", "Draft"] },
      places: { from: 1, to: 4 },
      words: { prefix: "mentor" }
    }
    const found = async (more: Readonly<Record<string, Condition>>) =>
      (await store.find({ entity, where: { ...where, ...more } })).rows.map(({ id }) => id)
    same("by four conditions", await found({}), ["a", "f"])
    same("by five, one of them nothing", await found({ lastDay: null }), ["a"])
    same("by five, one of them a range", await found({ lastDay: { to: "2010-01-01" } }), ["f"])
  })
]
