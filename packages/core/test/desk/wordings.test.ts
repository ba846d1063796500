import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { definePoint, defineTerms, type TermsChain } from "../../src/plugin/index.ts"
import { aPlugin, problemsOf, title } from "./problems.ts"

const Places = Schema.Struct({ places: Schema.Natural })
const terms = defineTerms("point", Places)
const same = (before: { readonly places: number }) => before

/** What keeps a point with these terms from being put together. */
const problems = (chain: TermsChain<"point", { readonly places: number }>) =>
  problemsOf([
    aPlugin("a", {
      add: [definePoint("point", { title, terms: chain, material: { places: "notify" }, entities: [], commands: {} })]
    })
  ])

describe("the wordings of a point's terms", () => {
  it.each([
    ["one", terms],
    ["several, whose numbers leave some out", terms.upcast(2, Places, same).upcast(7, Places, same)],
    ["a fork, which has numbers of its own", terms.upcast(2, Places, same).fork("ours", Places, same)],
    ["two forks, one of the other", terms.fork("ours", Places, same).fork("theirs", Places, same)]
  ])("may be %s", (_, chain) => {
    expect(problems(chain)).toEqual([])
  })

  it.each([
    ["a number that is there already", terms.upcast(1, Places, same), "base/1"],
    ["a fork under the name of the base", terms.fork("base", Places, same), "base/1"],
    ["two forks of one name", terms.fork("ours", Places, same).fork("ours", Places, same), "ours/1"]
  ])("cannot be two under one number, as nobody could tell which was signed: %s", (_, chain, wording) => {
    expect(problems(chain)).toEqual([
      `PK-WORDING-TWICE: "point" has two wordings ${wording}: give one of them another number or lineage`
    ])
  })
})
