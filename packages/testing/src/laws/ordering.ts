import type { AsyncStorage, FindQuery, Order, Page } from "@partnerskab/core/storage"
import { aRow, aStep } from "./builders.ts"
import { fails, notThere, same, upTo, write } from "./check.ts"
import { bring } from "./conditions.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("finding")
const entity = "agreement"

const same3 = { words: "z", places: 10, signed: true, lastDay: "2011-03-27" }
const lives = {
  a: same3,
  "\uFFFD": same3,
  "🥐": same3,
  b: { words: "Z", places: 9, signed: false, lastDay: "2010-10-31" },
  c: {},
  d: { words: "🥐", places: -1.5, signed: true, lastDay: "2011-03-28" },
  e: { words: "\uFFFD", places: 1e300, signed: false, lastDay: "1999-12-31" },
  f: { words: null, places: null, signed: null, lastDay: null },
  "0": { words: "", places: 0, signed: false, lastDay: "1900-01-01" }
}
const ids = ["0", "a", "b", "c", "d", "e", "f", "\uFFFD", "🥐"]
const ties = ["a", "\uFFFD", "🥐"]

/** The lives in the order of each field; where the value is the same, by id. */
const orders: ReadonlyArray<readonly [field: string | undefined, ids: ReadonlyArray<string>]> = [
  ["words", ["c", "f", "0", "b", ...ties, "e", "d"]],
  ["places", ["c", "f", "d", "0", "b", ...ties, "e"]],
  ["signed", ["c", "f", "0", "b", "e", "a", "d", "\uFFFD", "🥐"]],
  ["lastDay", ["c", "f", "0", "e", "b", ...ties, "d"]],
  [undefined, ids]
]
const orderBy = (field: string | undefined, descending?: boolean): Order => ({
  ...(field === undefined ? {} : { field }),
  ...(descending === undefined ? {} : { descending })
})

const idsOf = ({ rows }: Page): ReadonlyArray<string> => rows.map(({ id }) => id)

/** Every page, from the first to the one that says that it is the last. */
export const pagesOf = async (
  store: AsyncStorage,
  query: FindQuery,
  between: () => Promise<unknown> = async () => undefined
): Promise<ReadonlyArray<Page>> => {
  const pages: Array<Page> = []
  let after: string | undefined
  do {
    const page: Page = await store.find({ ...query, ...(after === undefined ? {} : { after }) })
    const { limit = 100 } = query
    if (page.rows.length > limit) throw new Error(`a page of ${limit} has ${page.rows.length} lives`)
    if (page.next !== undefined && page.rows.length < limit)
      throw new Error(`a page of ${limit} that is not the last has ${page.rows.length} lives`)
    pages.push(page)
    after = page.next
    if (after !== undefined) await between()
  } while (after !== undefined && pages.length < 100)
  return pages
}

/** In which order lives are found, and how one turns the pages. */
export const orderingLaws: ReadonlyArray<Law> = [
  law(
    714,
    "in the order of a field nothing comes first, then false, true, numbers, texts; then by id",
    async (store) => {
      await bring(store, lives)
      for (const [field, expected] of orders) {
        const found = idsOf(await store.find({ entity, where: {}, orderBy: orderBy(field) }))
        same(`in the order of ${field}`, found, expected)
      }
    }
  ),

  law(715, "a descending order is the ascending one turned round: nothing last, and ids too", async (store) => {
    await bring(store, lives)
    for (const [field, expected] of orders) {
      const found = idsOf(await store.find({ entity, where: {}, orderBy: orderBy(field, true) }))
      same(`in the descending order of ${field}`, found, expected.toReversed())
    }
    const some = await store.find({ entity, where: { places: 10 }, orderBy: { field: "signed", descending: true } })
    same("some of them", idsOf(some), ties.toReversed())
  }),

  law(716, "pages in the order of a field follow each other without a gap or a repeat, both ways", async (store) => {
    await bring(store, lives)
    for (const [field, expected] of orders)
      for (const descending of [false, true])
        for (const limit of [1, 2, 4, 8, 9, 10]) {
          const pages = await pagesOf(store, { entity, where: {}, orderBy: orderBy(field, descending), limit })
          const what = `pages of ${limit} in the order of ${field}${descending ? ", descending" : ""}`
          same(what, pages.flatMap(idsOf), descending ? expected.toReversed() : expected)
          same(`the totals of ${what}`, [...new Set(pages.map(({ total }) => total))], [ids.length])
        }
  }),

  law(717, "the last page says that none follows, also when it is full or there is nothing", async (store) => {
    notThere("what follows nothing", (await store.find({ entity, where: {} })).next)
    await bring(store, lives)
    for (const [field] of orders) {
      const all = { entity, where: {}, orderBy: orderBy(field) }
      notThere("what follows a page that is exactly full", (await store.find({ ...all, limit: ids.length })).next)
      notThere("what follows a page with room left", (await store.find({ ...all, limit: ids.length + 1 })).next)
      same("pages of three for nine lives", (await pagesOf(store, { ...all, limit: 3 })).length, 3)
      const { next } = await store.find({ ...all, limit: ids.length - 1 })
      same("whether a page follows when one life is left", typeof next, "string")
    }
  }),

  law(718, "a cursor goes on only in the order that gave it; in another, or made up, it is refused", async (store) => {
    await bring(store, lives)
    const { next } = await store.find({ entity, where: {}, orderBy: { field: "words" }, limit: 3 })
    const on = (order: Order | undefined, after = next!) =>
      store.find({ entity, where: {}, after, ...(order === undefined ? {} : { orderBy: order }) })
    same("in its own order", idsOf(await on({ field: "words" })).length, ids.length - 3)
    same("said in full", idsOf(await on({ field: "words", descending: false })).length, ids.length - 3)
    await fails("in the descending order", on({ field: "words", descending: true }))
    await fails("in the order of another field", on({ field: "places" }))
    await fails("in the order of ids", on(undefined))
    await fails("made up", on({ field: "words" }, "nonsense"))
    const byId = await store.find({ entity, where: {}, limit: 3 })
    await fails("of ids, in the order of a field", on({ field: "words" }, byId.next))
  }),

  law(719, "one who turns pages while others write sees each life that does not change, once", async (store) => {
    const fixed = upTo(20).map((n) => `fixed-${n}`)
    const moving = upTo(10).map((n) => `moving-${n}`)
    await bring(store, Object.fromEntries([...fixed, ...moving].map((id, at) => [id, { places: at % 5, words: "p" }])))
    let version = 1
    for (const [field, descending] of [
      ["places", false],
      ["places", true],
      [undefined, false],
      [undefined, true]
    ] as const) {
      const others = async () => {
        version += 1
        const rows = moving.map((id, at) =>
          aRow({ id, version, fields: { places: (at * version * 7) % 9, words: "p" } })
        )
        await write(store, { ...aStep("moving-1", version, { guards: [] }), rows })
        const id = `${version % 2 === 0 ? "a" : "z"}-${field}-${descending}-${version}`
        await write(store, aStep(id, 1, { row: { fields: { places: version % 6, words: "p" } } }))
      }
      const query = { entity, where: { words: "p" }, orderBy: orderBy(field, descending), limit: 3 }
      const pages = await pagesOf(store, query, others)
      const seen = pages.flatMap(idsOf).filter((id) => id.startsWith("fixed-"))
      same(`the lives seen in the order of ${field}`, seen.toSorted(), fixed.toSorted())
    }
  }),

  law(720, "a page of no lives has the total, and is the last", async (store) => {
    await bring(store, lives)
    for (const field of [undefined, "words"])
      same("the page", await store.find({ entity, where: {}, orderBy: orderBy(field), limit: 0 }), {
        rows: [],
        total: ids.length
      })
  })
]
