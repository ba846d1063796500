import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import type { AnyPlugin } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"
import { aModule, aPlugin, permutations, problemsInAnyOrder, problemsOf } from "./problems.ts"

const described = (plugins: ReadonlyArray<AnyPlugin>): ReadonlyArray<string> =>
  createPartnerskab({ ...basis(), plugins } as never)
    .describe()
    .plugins.map(({ key }) => key)

/** Plugins by key, each with the keys it requires. */
const requiring = (needs: Readonly<Record<string, ReadonlyArray<string>>>) =>
  Object.entries(needs).map(([key, requires]) => aPlugin(key, { requires }))

describe("plugins are described", () => {
  it.each([
    ["in order of key when none requires another", { b: [], c: [], a: [] }, ["a", "b", "c"]],
    ["after the one they require", { a: ["b"], b: [] }, ["b", "a"]],
    ["after all they require, however far away", { a: ["b"], b: ["d"], c: [], d: [] }, ["c", "d", "b", "a"]],
    ["after each of several, and else by key", { a: ["c", "d"], b: ["d"], c: ["d"], d: [] }, ["d", "b", "c", "a"]],
    ["by key when what they require is a module", { b: ["network"], a: ["fairs"] }, ["a", "b"]],
    ["once after one that is required twice over", { a: ["b", "b"], b: [] }, ["b", "a"]]
  ] as const)("%s", (_, needs, order) => {
    for (const plugins of permutations(requiring(needs))) expect(described(plugins)).toEqual(order)
  })
})

describe("plugins that require each other in a circle", () => {
  it.each([
    ["two", { a: ["b"], b: ["a"] }, ['"a" requires "b" requires "a": none of them can be first']],
    ["itself", { a: ["a"] }, ['"a" requires "a": none of them can be first']],
    [
      "three, whoever is listed first",
      { c: ["a"], b: ["c"], a: ["b"] },
      ['"a" requires "b" requires "c" requires "a": none of them can be first']
    ],
    [
      "two circles",
      { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
      [
        '"a" requires "b" requires "a": none of them can be first',
        '"c" requires "d" requires "c": none of them can be first'
      ]
    ],
    [
      "two circles that share one",
      { a: ["b"], b: ["a", "c"], c: ["b"] },
      [
        '"a" requires "b" requires "a": none of them can be first',
        '"b" requires "c" requires "b": none of them can be first'
      ]
    ],
    [
      "a circle with one outside that waits for it",
      { a: ["b"], b: ["c"], c: ["b"] },
      ['"b" requires "c" requires "b": none of them can be first']
    ]
  ] as const)("keep an installation from being put together: %s", (_, needs, told) => {
    expect(problemsInAnyOrder(requiring(needs))).toEqual(told.map((text) => `PK-REQUIRES-CYCLE: ${text}`))
  })

  it("are told of together with what else is wrong with them", () => {
    const [a, b] = requiring({ a: ["b", "nobody"], b: ["a"] })
    expect(problemsInAnyOrder([a!, b!])).toEqual([
      'PK-REQUIRES-CYCLE: "a" requires "b" requires "a": none of them can be first',
      'PK-REQUIRES: "a" requires "nobody", which is not installed'
    ])
  })

  it("are none when a plugin requires a module that it brings itself", () => {
    expect(problemsOf([aPlugin("a", { add: [aModule("korps")], requires: ["korps"] })])).toEqual([])
  })
})
