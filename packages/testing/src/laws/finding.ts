import { aChangeset, aRow, aStep, life } from "./builders.ts"
import { notThere, same, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("finding")
const entity = "agreement"

/** Words in the order of their code points: capitals, small letters, Å, Æ, Ø, å, æ, ø, then what is beyond. */
const ordered = ["0", "10", "9", "A", "Z", "a", "ab", "b", "z", "Å", "Æ", "Ø", "å", "æ", "ø", "中", "\uFFFD", "🥐"]
const shuffled = ordered.toSorted(
  (a, b) => ((a.length * 7919 + a.charCodeAt(0)) % 17) - ((b.length * 7919 + b.charCodeAt(0)) % 17)
)

const brought = (ids: ReadonlyArray<string>) =>
  aChangeset({ rows: ids.map((id) => aRow({ id, fields: { state: "Draft", party: "p" } })) })

/** Lives by id, by declared field, and a page at a time. */
export const findingLaws: ReadonlyArray<Law> = [
  law(701, "lives are loaded in the order asked for, with nothing where there is none", async (store) => {
    await write(
      store,
      aStep("a", 1),
      aStep("b", 1),
      aStep("b", 2),
      aChangeset({ rows: [aRow({ ...life("a", "place"), version: 7 })] })
    )
    const streams = [life("b"), life("nobody"), life("a"), life("a", "place"), life("b", "place"), life("b")]
    const { rows } = await store.load({ commandId: "", streams, sets: [] })
    const seen = rows.map((row) => (row === undefined ? "not there" : `${row.entity}/${row.id} ${row.version}`))
    same("what is loaded", seen, [
      "agreement/b 2",
      "not there",
      "agreement/a 1",
      "place/a 7",
      "not there",
      "agreement/b 2"
    ])
    notThere("a life that is not there", rows[1])
  }),

  law(702, "a set is loaded with the lives that are equal on every field asked for", async (store) => {
    await write(
      store,
      aStep("b", 1, { row: { fields: { party: "p", state: "Draft" } }, bumps: ["p"] }),
      aStep("a", 1, { row: { fields: { party: "p", state: "Active" } }, bumps: ["p"] }),
      aStep("c", 1, { row: { fields: { party: "q", state: "Draft" } } })
    )
    const { sets } = await store.load({
      commandId: "",
      streams: [],
      sets: [
        { boundary: "p", entity, where: { party: "p" } },
        { boundary: "p", entity, where: { party: "p", state: "Active" } },
        { boundary: "q", entity: "place", where: {} }
      ]
    })
    const seen = sets.map(({ version, rows }) => [version, ...rows.map(({ id }) => id)])
    same("versions and lives", seen, [[2, "a", "b"], [2, "a"], [0]])
  }),

  law(703, "lives are found by what their declared fields are equal to, kind of value included", async (store) => {
    const values = ["1", 1, true, "true", null, "p", "pp"]
    await write(
      store,
      ...values.map((value, at) => aStep(`a${at}`, 1, { row: { fields: { value } } })),
      aStep("without", 1, { row: { fields: {} } }),
      aChangeset({ rows: [aRow({ ...life("other", "place"), fields: { value: "p" } })] })
    )
    const found = async (value: string | number | boolean | null) =>
      (await store.find({ entity, where: { value } })).rows.map(({ id }) => id)
    for (const [at, value] of values.entries())
      same(`where it is ${JSON.stringify(value)}`, await found(value), value === null ? ["a4", "without"] : [`a${at}`])
    same("where it is something else", await found("q"), [])
    same("of a kind nobody has", await store.find({ entity: "nobody", where: {} }), { rows: [], total: 0 })
    const { rows, sets } = await store.load({
      commandId: "",
      streams: [life("a0", "nobody")],
      sets: [{ boundary: "nobody", entity: "nobody", where: {} }]
    })
    notThere("a life of a kind nobody has", rows[0])
    same("a set of a kind nobody has", sets, [{ version: 0, rows: [] }])
  }),

  law(704, "a life is found by the fields it has now, not by those it had", async (store) => {
    await write(
      store,
      aStep("a", 1, { row: { fields: { state: "Draft", party: "p" } } }),
      aStep("a", 2, { row: { fields: { state: "Active", party: "p" } } })
    )
    const found = async (where: Readonly<Record<string, string>>) => {
      const { rows, total } = await store.find({ entity, where })
      return [total, ...rows.map(({ version }) => version)]
    }
    same("by what it was", await found({ state: "Draft", party: "p" }), [0])
    same("by what it is", await found({ state: "Active" }), [1, 2])
    same("by what has not changed", await found({ party: "p" }), [1, 2])
  }),

  law(705, "lives are found in the order of their ids, by code point", async (store) => {
    await write(store, brought(shuffled))
    const { rows } = await store.find({ entity, where: {} })
    const ids = rows.map(({ id }) => id)
    same("the order", ids, ordered)
    const { sets } = await store.load({ commandId: "", streams: [], sets: [{ boundary: "", entity, where: {} }] })
    const inSet = sets[0]!.rows.map(({ id }) => id)
    same("the order of a set", inSet, ordered)
  }),

  law(706, "pages follow each other without a gap or a repeat, in any size", async (store) => {
    await write(store, brought(shuffled))
    for (const limit of [1, 2, 5, 18, 19]) {
      const ids: Array<string> = []
      let after: string | undefined
      do {
        const { rows, next } = await store.find({
          entity,
          where: { party: "p" },
          limit,
          ...(after === undefined ? {} : { after })
        })
        same(`at most ${limit} in a page`, rows.length <= limit, true)
        ids.push(...rows.map(({ id }) => id))
        after = next
      } while (after !== undefined && ids.length <= ordered.length)
      same(`all pages of ${limit} together`, ids, ordered)
    }
  }),

  law(707, "the total is of all that is found, on every page", async (store) => {
    await write(store, brought(ordered), aStep("other", 1, { row: { fields: { party: "q" } } }))
    const totals: Array<number> = []
    let after: string | undefined
    do {
      const page = await store.find({
        entity,
        where: { party: "p" },
        limit: 5,
        ...(after === undefined ? {} : { after })
      })
      totals.push(page.total)
      after = page.next
    } while (after !== undefined && totals.length <= ordered.length)
    same("the number of pages", totals.length, 4)
    same(
      "the totals",
      totals,
      Array.from(totals, () => ordered.length)
    )
  }),

  law(708, "a page is of a hundred when no size is asked for", async (store) => {
    await write(store, brought(upTo(101).map((n) => `a-${n}`)))
    const { rows, total } = await store.find({ entity, where: {} })
    same("lives in the page, and in all", [rows.length, total], [100, 101])
  })
]
