import type { AsyncStorage } from "@partnerskab/core/storage"
import { aChangeset, aRebuilt, aRow, aStep, life } from "./builders.ts"
import { notThere, same, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { pagesOf } from "./ordering.ts"

const law = lawsOf("visibility")
const entity = "agreement"

const audiences: Readonly<Record<string, ReadonlyArray<string> | undefined>> = {
  everybody: undefined,
  nobody: [],
  team: ["team-1"],
  teams: ["team-1", "team-2"],
  leader: ["role:leader"]
}
const lives = Object.entries(audiences).map(([id, audience]) =>
  aRow({ id, fields: { party: "p" }, ...(audience === undefined ? {} : { audience }) })
)

/** Who may see a life. */
export const visibilityLaws: ReadonlyArray<Law> = [
  law(1301, "when nobody is named every life is found, whoever may see it", async (store) => {
    await write(store, aChangeset({ rows: lives }))
    const { rows, total } = await store.find({ entity, where: {} })
    same("how many lives, and the total", [rows.length, total], [5, 5])
    const { sets } = await store.load({ commandId: "", streams: [], sets: [{ boundary: "", entity, where: {} }] })
    same("how many in a set", sets[0]?.rows.length, 5)
  }),

  law(1302, "a life without an audience is for everybody, one with an empty audience for nobody", async (store) => {
    await write(store, aChangeset({ rows: lives }))
    const seen = seenBy(store)
    same("by someone who is nothing", await seen([]), ["everybody"])
    same("by a stranger", await seen(["stranger"]), ["everybody"])
    same("by one of a team", await seen(["team-2"]), ["everybody", "teams"])
    same("by one who is more than one thing", await seen(["role:leader", "team-1"]), [
      "everybody",
      "leader",
      "team",
      "teams"
    ])
  }),

  law(1303, "an audience is compared key by key, letter for letter", async (store) => {
    const keys = ["team", "team-1", "TEAM", "team,leader", "hold æøå 🥐", `"quoted"`, "{}", "te_m", "%", "\\", ""]
    await write(store, aChangeset({ rows: keys.map((key, at) => aRow({ id: `a-${at}`, audience: [key] })) }))
    for (const [at, key] of keys.entries()) {
      const { rows } = await store.find({ entity, where: {}, visibleTo: [key] })
      const ids = rows.map(({ id }) => id)
      same(`what ${JSON.stringify(key)} may see`, ids, [`a-${at}`])
    }
  }),

  law(1304, "pages and totals are of what may be seen, and of nothing else", async (store) => {
    const rows = upTo(30).map((n) =>
      aRow({
        id: `a-${n}`,
        fields: { places: n % 4, party: "p" },
        ...(n % 3 === 0 ? {} : { audience: [`team-${n % 3}`] })
      })
    )
    await write(store, aChangeset({ rows }))
    for (const field of [undefined, "places"])
      for (const limit of [1, 7, 20]) {
        const orderBy = field === undefined ? {} : { field }
        const pages = await pagesOf(store, { entity, where: { party: "p" }, orderBy, limit, visibleTo: ["team-1"] })
        const ids = pages.flatMap((page) => page.rows.map(({ id }) => id))
        const expected = rows.filter(({ audience }) => audience === undefined || audience.includes("team-1"))
        same("what is seen on all pages", ids.toSorted(), expected.map(({ id }) => id).toSorted())
        same("the totals", [...new Set(pages.map(({ total }) => total))], [20])
      }
    const none = await store.find({ entity, where: { places: { from: 1 } }, limit: 0, visibleTo: ["team-2"] })
    same("the total of a page of none", none.total, 16)
  }),

  law(1305, "an audience comes back as it was last written, by loading and by finding", async (store) => {
    await write(store, aStep("a", 1, { row: { audience: ["team-2", "team-1"] } }), aStep("b", 1))
    const audience = async (id: string) => {
      const { rows } = await store.load({ commandId: "", streams: [life(id)], sets: [] })
      const found = (await store.find({ entity, where: {} })).rows.find((row) => row.id === id)
      same("what is loaded and what is found", rows[0]?.audience, found?.audience)
      return rows[0]?.audience
    }
    same("as it was written", await audience("a"), ["team-2", "team-1"])
    notThere("the audience of what is for everybody", await audience("b"))
    await write(store, aStep("a", 2, { row: { audience: [] } }))
    same("when nobody may see it any more", await audience("a"), [])
    await write(store, aStep("a", 3))
    notThere("when everybody may see it", await audience("a"))
    same("what a stranger sees", await seenBy(store)(["stranger"]), ["a", "b"])
    await write(store, aStep("a", 4, { row: { audience: ["team-3"] } }))
    same("what the first may see when it is for others", await seenBy(store)(["team-1"]), ["b"])
  }),

  law(1306, "a rebuilt life is for those that are given", async (store) => {
    await write(store, aStep("a", 1, { row: { audience: ["team-1"] } }), aStep("b", 1))
    await store.rebuild([aRebuilt({ row: { audience: ["team-2"] } }), aRebuilt({ row: { id: "b", audience: [] } })])
    const seen = seenBy(store)
    same("what the first may see", await seen(["team-1"]), [])
    same("what the second may see", await seen(["team-2"]), ["a"])
  })
]

/** The ids of the lives that someone may see, with a total that says the same. */
const seenBy = (store: AsyncStorage) => async (visibleTo: ReadonlyArray<string>) => {
  const { rows, total } = await store.find({ entity, where: {}, visibleTo })
  same("the total", total, rows.length)
  return rows.map(({ id }) => id)
}
