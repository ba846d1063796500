import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { defineFact, definePoint, defineTerms, indicator, observed } from "../../src/plugin/index.ts"
import { aModule, aPlugin, nothing, problemsOf, title } from "./problems.ts"

class Seen extends defineFact("walks.seen")<{ readonly party: string; readonly agreement: string }>() {}
const terms = defineTerms("walks", Schema.Struct({ walks: Schema.Natural }))
const shown = observed(Seen, { through: "party", taken: "flow" })
const promise = { by: "company", title, promised: () => true, per: "year", observed: shown } as const
const counted = { seen: indicator(Seen, { title, taken: { how: "flow" } }) }

const pluginWith = (changes: object, indicators: object) =>
  aPlugin("plugin", {
    add: [
      definePoint("walks", {
        title,
        terms,
        material: { walks: "notify" },
        promises: { one: { ...promise, ...changes } as never },
        indicators: indicators as {},
        entities: [],
        commands: { nothing }
      })
    ]
  })
const withPromise = (changes: object, indicators: object = counted) => problemsOf([pluginWith(changes, indicators)])

describe("a promise of a point", () => {
  it("is put together when an installed module counts what shows it, or when it says why nothing can", () => {
    expect(withPromise({})).toEqual([])
    expect(withPromise({ observed: undefined, notCountable: title }, {})).toEqual([])
  })

  it.each([
    [
      "a fact that no module counts",
      {},
      {},
      "PK-PROMISE-FACT: the promise walks.one is shown by walks.seen, which no installed module has an indicator of: install the module, or give it one"
    ],
    [
      "neither a fact nor a reason",
      { observed: undefined },
      counted,
      "PK-PROMISE-UNSEEN: the promise walks.one says neither what shows it nor why nothing can, in both languages"
    ],
    [
      "a reason in one language",
      { observed: undefined, notCountable: { da: "nej", en: " " } },
      counted,
      "PK-PROMISE-UNSEEN: the promise walks.one says neither what shows it nor why nothing can, in both languages"
    ],
    [
      "a fact that is not tied to an agreement or a party",
      { observed: { ...shown, through: "network" } },
      counted,
      "PK-PROMISE-TIED: the promise walks.one is found through network: only facts with their agreement or party can show it"
    ],
    [
      "a year of what stands on a day",
      { observed: { ...shown, taken: "stock" } },
      counted,
      "PK-PROMISE-YEAR: the promise walks.one is of a year, but shown by what stands on a day: count what begins, or promise it for the agreement"
    ],
    [
      "no title",
      { title: { da: "", en: "Walks" } },
      counted,
      "PK-PROMISE-WORDS: the promise walks.one needs a title in Danish and English"
    ],
    [
      "a number that the terms have no say in",
      { promised: 3 },
      counted,
      "PK-PROMISE-TERMS: the promise walks.one needs a function `promised` of the terms"
    ]
  ])("cannot be of %s", (_, changes, indicators, problem) => {
    expect(withPromise(changes, indicators)).toEqual([problem])
  })

  it("may be shown by a fact of another module, also of one that is disabled: its lives are still counted", () => {
    const counts = aPlugin("counts", { add: [aModule("counts", { indicators: counted })] })
    const closes = aPlugin("closes", { disable: ["counts"] })
    const promises = pluginWith({}, {})
    expect(problemsOf([promises, counts])).toEqual([])
    expect(problemsOf([promises, counts, closes])).toEqual([])
    expect(problemsOf([promises])).toHaveLength(1)
  })
})
