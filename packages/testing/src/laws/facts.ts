import type { Day, Instant } from "@partnerskab/core/calendar"
import type { Fact, FactQuery, MeasureRow } from "@partnerskab/core/facts"
import type { AsyncStorage } from "@partnerskab/core/storage"
import { aChangeset, aFact, after, life, morning } from "./builders.ts"
import { same, sameSet, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("facts")

export const kind = "agreement.inForce"

/** States facts, all at one instant. */
export const state = (store: AsyncStorage, opens: ReadonlyArray<Fact>, recordedAt: Instant = morning) =>
  write(store, aChangeset({ opens, recordedAt }))

/** Asks how many facts there are; what is given goes before. */
export const ask = (store: AsyncStorage, question: Partial<FactQuery>): Promise<ReadonlyArray<MeasureRow>> =>
  store.measure({ kind, taken: { how: "stock", on: "2010-06-01" }, counted: "facts", ...question })

/** The one number of an answer without groups; 0 when nothing was there to count. */
const one = (rows: ReadonlyArray<MeasureRow>): number => {
  if (rows.length === 0) return 0
  same("the groups of a question without any", rows.length === 1 && rows[0]!.group, [])
  return rows[0]!.value
}

const stock = async (store: AsyncStorage, on: Day, knownBy?: Instant) =>
  one(await ask(store, { taken: { how: "stock", on }, ...(knownBy === undefined ? {} : { knownBy }) }))

/** Both axes of time. */
export const factLaws: ReadonlyArray<Law> = [
  law(601, "a fact counts on its first day, on its last, and between; not the day before or after", async (store) => {
    await state(store, [aFact({ firstDay: "2010-03-28", lastDay: "2010-10-31" })])
    const days = ["2010-03-27", "2010-03-28", "2010-07-01", "2010-10-31", "2010-11-01"] as const
    const counts = await Promise.all(days.map((day) => stock(store, day)))
    same(`the counts on ${days.join(", ")}`, counts, [0, 1, 1, 1, 0])
  }),

  law(602, "a fact without a last day counts for ever after its first", async (store) => {
    await state(store, [aFact({ firstDay: "2010-03-28" })])
    const days = ["2010-03-27", "2010-03-28", "9999-12-31"] as const
    const counts = await Promise.all(days.map((day) => stock(store, day)))
    same(`the counts on ${days.join(", ")}`, counts, [0, 1, 1])
  }),

  law(
    603,
    "a fact is known from the instant it was stated, until just before the instant it was closed",
    async (store) => {
      const fact = aFact()
      await state(store, [fact])
      await write(store, aChangeset({ closes: [fact], recordedAt: after(10) }))
      const instants = [-1, 0, 5, 9, 10, 11]
      const counts = await Promise.all(instants.map((at) => stock(store, "2010-06-01", after(at))))
      same(`the counts ${instants.join(", ")} ms after it was stated`, counts, [0, 1, 1, 1, 0, 0])
      same("the count by what is known today", await stock(store, "2010-06-01"), 0)
    }
  ),

  law(
    604,
    "a correction in one commit replaces the fact from then on and leaves what was known before",
    async (store) => {
      const [told, corrected] = [aFact({ lastDay: "2010-05-31" }), aFact({ lastDay: "2010-12-31" })]
      await state(store, [told])
      await write(store, aChangeset({ closes: [told], opens: [corrected], recordedAt: after(10) }))
      const counts = await Promise.all([after(9), after(10), undefined].map((at) => stock(store, "2010-06-01", at)))
      same("the counts before, at and after the correction", counts, [0, 1, 1])
      sameSet("all facts ever stated", await store.facts(), [
        { ...told, knownFrom: morning, knownTo: after(10) },
        { ...corrected, knownFrom: after(10) }
      ])
    }
  ),

  law(605, "a flow counts the facts that begin in it, its first and last day included", async (store) => {
    const days = ["2009-12-31", "2010-01-01", "2010-06-15", "2010-12-31", "2011-01-01"] as const
    await state(
      store,
      days.map((firstDay) => aFact({ key: firstDay, firstDay }))
    )
    const year = await ask(store, { taken: { how: "flow", from: "2010-01-01", to: "2010-12-31" } })
    same("what began in 2010", one(year), 3)
    same("what began by the end of 2010", one(await ask(store, { taken: { how: "flow", to: "2010-12-31" } })), 4)
    const day = await ask(store, { taken: { how: "flow", from: "2010-06-15", to: "2010-06-15" } })
    same("what began on one day", one(day), 1)
  }),

  law(606, "a flow is grouped by the first day, or its year, quarter or month", async (store) => {
    const days = ["2009-12-31", "2010-01-01", "2010-03-31", "2010-04-01", "2010-12-31"] as const
    await state(
      store,
      days.map((firstDay) => aFact({ key: firstDay, firstDay, lastDay: "2011-12-31" }))
    )
    const by = async (bucket: "year" | "quarter" | "month" | "day") =>
      (await ask(store, { taken: { how: "flow", to: "2010-12-31", bucket } })).map(({ group, value }) => [
        ...group,
        value
      ])
    sameSet("by year", await by("year"), [
      ["2009", 1],
      ["2010", 4]
    ])
    sameSet("by quarter", await by("quarter"), [
      ["2009-Q4", 1],
      ["2010-Q1", 2],
      ["2010-Q2", 1],
      ["2010-Q4", 1]
    ])
    sameSet("by month", await by("month"), [
      ["2009-12", 1],
      ["2010-01", 1],
      ["2010-03", 1],
      ["2010-04", 1],
      ["2010-12", 1]
    ])
    sameSet(
      "by day",
      await by("day"),
      days.map((day) => [day, 1])
    )
  }),

  law(607, "facts of a kind that nobody has stated are no groups at all", async (store) => {
    await state(store, [aFact()])
    same("the answer", await ask(store, { kind: "nobody.knows" }), [])
    same("the answer by group", await ask(store, { kind: "nobody.knows", by: ["party"] }), [])
  }),

  law(608, "a life that states one fact again and again has each of them in its time", async (store) => {
    const facts = [aFact({ dimensions: { n: 1 } }), aFact({ dimensions: { n: 2 } }), aFact({ dimensions: { n: 1 } })]
    for (const [at, fact] of facts.entries())
      await write(store, aChangeset({ closes: at === 0 ? [] : [facts[at - 1]!], opens: [fact], recordedAt: after(at) }))
    const known = async (at: number) => (await ask(store, { by: ["n"], knownBy: after(at) }))[0]?.group
    same("the values known after each", [await known(0), await known(1), await known(2)], [[1], [2], [1]])
    await write(store, aChangeset({ opens: [aFact({ key: "other" }), aFact({ subject: life("b") })] }))
    same("with the same kind under another key, and of another life", await stock(store, "2010-06-01"), 3)
  })
]
