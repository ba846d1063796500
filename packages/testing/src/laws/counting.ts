import type { FactQuery, Join } from "@partnerskab/core/facts"
import type { AsyncStorage } from "@partnerskab/core/storage"
import { aChangeset, aDimension, aFact, after, life } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { ask, state } from "./facts.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("counting")

const agreement = (id: string, dimensions: Readonly<Record<string, string | number | boolean | null>>, people = 1) =>
  aFact({ subject: life(id), dimensions, measures: { people } })

const groups = async (store: AsyncStorage, question: Partial<FactQuery>) =>
  (await ask(store, question)).map(({ group, value }) => [...group, value])

const sector = (more: Partial<Join> = {}): Join => ({ dimension: "party.sector", through: "party", ...more })

/** How a question is put, and how its answer is grouped. */
export const countingLaws: ReadonlyArray<Law> = [
  law(
    621,
    "a condition counts only the facts whose dimensions are equal to it, kind of value included",
    async (store) => {
      await state(store, [
        agreement("a", { party: "p", point: "network" }),
        agreement("b", { party: "p", point: "fairs" }),
        agreement("c", { party: "q", point: "fairs" }),
        agreement("d", { party: 1, point: true }),
        agreement("e", { party: "1", point: "true" })
      ])
      same("one condition", await groups(store, { where: { party: "p" } }), [[2]])
      same("two conditions", await groups(store, { where: { party: "p", point: "fairs" } }), [[1]])
      same("a number", await groups(store, { where: { party: 1 } }), [[1]])
      same("a text of digits", await groups(store, { where: { party: "1" } }), [[1]])
      same("true", await groups(store, { where: { point: true } }), [[1]])
      same("what nobody has", await groups(store, { where: { party: "nobody" } }), [])
    }
  ),

  law(622, "an absent dimension is null, in a condition and as a group", async (store) => {
    await state(store, [agreement("a", { point: "fairs" }), agreement("b", { point: null }), agreement("c", {})])
    same("where it is null", await groups(store, { where: { point: null } }), [[2]])
    sameSet("by it", await groups(store, { by: ["point"] }), [
      ["fairs", 1],
      [null, 2]
    ])
  }),

  law(623, "groups are by every dimension asked for, in the order asked", async (store) => {
    await state(store, [
      agreement("a", { party: "p", point: "fairs" }),
      agreement("b", { party: "p", point: "fairs" }),
      agreement("c", { party: "q", point: "fairs" }),
      agreement("d", { party: 1, point: true }),
      agreement("e", { party: "1", point: "true" })
    ])
    sameSet("by point and party", await groups(store, { by: ["point", "party"] }), [
      ["fairs", "p", 2],
      ["fairs", "q", 1],
      [true, 1, 1],
      ["true", "1", 1]
    ])
    const flow: Partial<FactQuery> = { taken: { how: "flow", to: "2010-12-31", bucket: "year" }, by: ["party"] }
    sameSet("by year and party", await groups(store, { ...flow, where: { point: "fairs" } }), [
      ["2010", "p", 2],
      ["2010", "q", 1]
    ])
  }),

  law(624, "what is counted is facts, lives, different values or the sum of a measure", async (store) => {
    await state(store, [
      agreement("a", { point: "fairs" }, 2),
      { ...agreement("a", { point: "network" }, 0.5), key: "second" },
      { ...agreement("b", { point: "network" }, -1), measures: {} },
      { ...agreement("c", {}, 3), measures: { people: 3, places: 40 } },
      agreement("d", {}, 0)
    ])
    same("facts", await groups(store, { counted: "facts" }), [[5]])
    same("lives", await groups(store, { counted: "subjects" }), [[4]])
    same("different values, absent as one of them", await groups(store, { counted: { distinct: "point" } }), [[3]])
    same("the sum, absent as nothing", await groups(store, { counted: { sum: "people" } }), [[5.5]])
    same("another sum", await groups(store, { counted: { sum: "places" } }), [[40]])
    sameSet("lives by group", await groups(store, { counted: "subjects", by: ["point"] }), [
      ["fairs", 1],
      ["network", 2],
      [null, 2]
    ])
  }),

  law(625, "a dated dimension of another life is as it was on the day the fact is counted", async (store) => {
    await state(store, [
      agreement("a", { party: "p" }),
      aDimension("p", "private", { firstDay: "2009-01-01", lastDay: "2010-06-30" }),
      aDimension("p", "public", { firstDay: "2010-07-01" })
    ])
    const joins = [sector({ group: true })]
    const on = (day: "2010-06-30" | "2010-07-01") => groups(store, { taken: { how: "stock", on: day }, joins })
    same("on the last day of the first value", await on("2010-06-30"), [["private", 1]])
    same("on the first day of the next", await on("2010-07-01"), [["public", 1]])
    const flow = await groups(store, { taken: { how: "flow", to: "2010-12-31" }, joins })
    same("in a flow, on the first day of the fact", flow, [["private", 1]])
  }),

  law(626, "a dated dimension can be a condition, and is null where there is none", async (store) => {
    await state(store, [
      agreement("a", { party: "p" }),
      agreement("b", { party: "q" }),
      agreement("c", { party: "nobody" }),
      agreement("d", {}),
      aDimension("p", "private", { firstDay: "2009-01-01" }),
      aDimension("q", "public", { firstDay: "2009-01-01" })
    ])
    same("equal to a value", await groups(store, { joins: [sector({ equals: "public" })] }), [[1]])
    same("equal to null", await groups(store, { joins: [sector({ equals: null })] }), [[2]])
    sameSet("as a group", await groups(store, { joins: [sector({ group: true })] }), [
      ["private", 1],
      ["public", 1],
      [null, 2]
    ])
    sameSet(
      "after the group of the fact itself",
      await groups(store, { by: ["party"], joins: [sector({ group: true, equals: "private" })] }),
      [["p", "private", 1]]
    )
  }),

  law(627, "a dated dimension that was learned later is not known before", async (store) => {
    const first = aDimension("p", "private", { firstDay: "2009-01-01" })
    await state(store, [agreement("a", { party: "p" })])
    await state(store, [first], after(10))
    const second = aDimension("p", "public", { firstDay: "2009-01-01" })
    await write(store, aChangeset({ closes: [first], opens: [second], recordedAt: after(20) }))
    const known = (at: number) => groups(store, { joins: [sector({ group: true })], knownBy: after(at) })
    same("before it was learned", await known(9), [[null, 1]])
    same("when it was learned", await known(10), [["private", 1]])
    same("when it was corrected", await known(20), [["public", 1]])
    same("today", await groups(store, { joins: [sector({ group: true })] }), [["public", 1]])
  }),

  law(628, "the groups of an answer stand in the same order from every storage", async (store) => {
    const towns = ["Ærø", "Odense", "Aarhus", "slagelse", "Åbenrå"]
    await state(
      store,
      [...towns, null].map((town, at) => agreement(String(at), { town }))
    )
    const order = (await groups(store, { by: ["town"] })).map(([town]) => town)
    same("the groups", order, ["Aarhus", "Odense", "slagelse", "Åbenrå", "Ærø", null].toSorted(byText))
  }),

  law(629, "a sum is of the numbers as they are written, rounded once, in whatever order they were", async (store) => {
    const sums: ReadonlyArray<readonly [town: string, measures: ReadonlyArray<number>]> = [
      ["a", [0.1, 0.2]],
      ["b", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]],
      ["c", [1e16, 1, 1, -1e16]],
      ["d", [1, 1e16, -1e16, 1]],
      ["e", [1e300, 0.5, -1e300]],
      ["f", [5e-324, 5e-324]],
      ["g", [-0.1, 0.1]],
      ["h", [9007199254740992, 1, 1]]
    ]
    await state(
      store,
      sums.flatMap(([town, measures]) =>
        measures.map((people, at) => ({ ...agreement(town, { town }, people), key: String(at) }))
      )
    )
    same("the sums", await groups(store, { counted: { sum: "people" }, by: ["town"] }), [
      ["a", 0.3],
      ["b", 1],
      ["c", 2],
      ["d", 2],
      ["e", 0.5],
      ["f", 1e-323],
      ["g", 0],
      ["h", 9007199254740994]
    ])
  }),

  law(630, "a histogram has how many facts there are of each value of a measure, and of none", async (store) => {
    await state(store, [
      agreement("a", { town: "x" }, 2),
      agreement("b", { town: "x" }, 2),
      agreement("c", { town: "y" }, 2),
      agreement("d", { town: "y" }, 0.5),
      { ...agreement("e", { town: "x" }), measures: { places: 7 } },
      { ...agreement("f", { town: "y" }), measures: {} },
      agreement("g", { town: "y" }, 0),
      { ...agreement("a", { town: "x" }, 2), key: "second" }
    ])
    sameSet("of all", await groups(store, { counted: { histogram: "people" } }), [
      [2, 4],
      [0.5, 1],
      [0, 1],
      [null, 2]
    ])
    sameSet("by town, the value last", await groups(store, { counted: { histogram: "people" }, by: ["town"] }), [
      ["x", 2, 3],
      ["y", 2, 1],
      ["y", 0.5, 1],
      ["y", 0, 1],
      ["x", null, 1],
      ["y", null, 1]
    ])
    const some = { counted: { histogram: "people" }, where: { town: "x" } } as const
    sameSet("of some", await groups(store, some), [
      [2, 3],
      [null, 1]
    ])
    same("of a measure nobody has", await groups(store, { counted: { histogram: "nobody" } }), [[null, 8]])
  })
]

const byText = (a: string | null | undefined, b: string | null | undefined): number =>
  JSON.stringify([a]) < JSON.stringify([b]) ? -1 : 1
