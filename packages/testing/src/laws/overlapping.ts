import type { FactQuery } from "@partnerskab/core/facts"
import type { AsyncStorage } from "@partnerskab/core/storage"
import { aDimension, aFact, life } from "./builders.ts"
import { same } from "./check.ts"
import { ask, state } from "./facts.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("counting")

const begins = ["2010-01-15", "2010-03-31", "2010-05-01", "2010-07-01", "2011-02-01"] as const

const sectors = async (store: AsyncStorage, taken: FactQuery["taken"]) => {
  const joins = [{ dimension: "party.sector", through: "party", group: true }]
  return (await ask(store, { taken, joins })).map(({ group, value }) => [...group, value])
}

/** Dated dimensions of one life that hold on the same day. */
export const overlappingLaws: ReadonlyArray<Law> = [
  law(
    631,
    "of two dated dimensions that hold on a day the first stated counts, in a stock and in a flow",
    async (store) => {
      await state(store, [
        ...begins.map((firstDay) =>
          aFact({ subject: life(`a-${firstDay}`), firstDay, lastDay: firstDay, dimensions: { party: "p" } })
        ),
        aDimension("p", "late", { firstDay: "2010-06-01" }),
        aDimension("p", "whole", { firstDay: "2010-01-01", lastDay: "2010-12-31" }),
        aDimension("p", "short", { firstDay: "2010-03-01", lastDay: "2010-03-31" }),
        // Of another, whose days only touch: by one day, which both have.
        aFact({ subject: life("b"), firstDay: "2010-03-31", lastDay: "2010-03-31", dimensions: { party: "q" } }),
        aDimension("q", "before", { firstDay: "2010-01-01", lastDay: "2010-03-31" }),
        aDimension("q", "after", { firstDay: "2010-03-31", lastDay: "2010-12-31" })
      ])
      const on = (day: (typeof begins)[number]) => sectors(store, { how: "stock", on: day })
      const expected = [
        [["whole", 1]],
        [
          ["before", 1],
          ["whole", 1]
        ],
        [["whole", 1]],
        [["late", 1]],
        [["late", 1]]
      ]
      for (const [at, day] of begins.entries()) same(`what is there on ${day}`, await on(day), expected[at])
      const flow = await sectors(store, { how: "flow", to: "2011-12-31" })
      same("what begins", flow, [
        ["before", 1],
        ["late", 2],
        ["whole", 3]
      ])
      const bucketed = await sectors(store, { how: "flow", to: "2011-12-31", bucket: "quarter" })
      same("what begins in each quarter", bucketed, [
        ["2010-Q1", "before", 1],
        ["2010-Q1", "whole", 2],
        ["2010-Q2", "whole", 1],
        ["2010-Q3", "late", 1],
        ["2011-Q1", "late", 1]
      ])
    }
  )
]
