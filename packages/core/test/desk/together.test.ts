import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Networks, Retention } from "../../src/index.ts"
import { defineEdition, defineEntity, defineParameter, Label, reaction } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"
import { aModule, anEntity, aPlugin, problemsInAnyOrder, problemsOf, title } from "./problems.ts"

describe("a module that two plugins add", () => {
  const adding = (key: string, spec: object) => aPlugin(key, { add: [aModule("x", spec)] })

  it("is looked at as each of them has it", () => {
    const one = adding("a", { policies: [{ id: "p", on: "x.none" }] })
    const other = adding("b", { entities: [anEntity("City")] })
    expect(problemsInAnyOrder([one, other])).toEqual([
      'PK-ADD-TWICE: a and b add "x": one of them must replace it instead',
      'PK-POLICY-UNKNOWN: policy "p" is on x.none, which is not there',
      'PK-KEY: the entity "City" needs a key of letters a–z and digits, beginning with a small letter'
    ])
  })

  it("has each of its forms asked of what a third sets", () => {
    const declaring = (key: string, form: typeof Schema.Natural | typeof Label, value: unknown) =>
      adding(key, { parameters: [defineParameter("x.p", { title, form, value: value as never, source: "antagelse" })] })
    const setting = aPlugin("c", { parameters: [{ parameter: "x.p", from: "2011-02-01", value: 7, source: "os" }] })
    expect(
      problemsInAnyOrder([declaring("a", Schema.Natural, 1), declaring("b", Label, "et ord"), setting])
    ).toContainEqual('PK-PARAMETER-VALUE: "c" sets x.p from 2011-02-01 to 7: must be a text')
  })

  it("is told the same in any order when a third reacts to what one of them has", () => {
    const thing = anEntity("thing")
    const changed = defineEntity("thing", {
      state: Schema.TaggedStruct("There", {}),
      events: { Came: Schema.Struct({}) },
      begin: { Came: () => ({ _tag: "There" }) as const },
      when: { There: {} }
    })
    const reacting = aPlugin("c", {
      add: [aModule("y", { reactions: { onBegan: reaction(thing, "Began", () => undefined) } })]
    })
    const told = problemsInAnyOrder([
      adding("a", { entities: [thing] }),
      adding("b", { entities: [changed] }),
      reacting
    ])
    expect(told.map((one) => one.split(":")[0])).toEqual(expect.arrayContaining(["PK-ADD-TWICE", "PK-ENTITY-TWICE"]))
  })
})

describe("an edition that is given twice", () => {
  const anEdition = (point: typeof Networks | typeof Retention) =>
    defineEdition("2020", { from: "2020-01-01", points: [{ number: 1, point, title }] })
  const one = anEdition(Networks)
  const other = anEdition(Retention)

  it("is told the same whichever is first, also what is printed in it", () => {
    const printing = [aPlugin("a", { printed: { 2020: { network: title } } })]
    for (const given of [
      [one, other],
      [other, one]
    ])
      expect(problemsOf(printing, given).map((text) => text.split(":")[0])).toEqual(["PK-EDITION-TWICE"])
  })
})

describe("a reaction", () => {
  it("needs the event it is to, not only the life", () => {
    const thing = anEntity("thing")
    const reacting = aModule("x", {
      entities: [thing],
      reactions: { onGone: reaction(thing, "Gone" as never, () => undefined) }
    })
    expect(problemsOf([aPlugin("a", { add: [reacting] })])).toEqual([
      'PK-REACTION-UNKNOWN: "x.onGone" reacts to thing.Gone, which is not there'
    ])
  })
})

describe("targets of one figure on several days", () => {
  const target = { indicator: "placements.inUse", atLeast: 300, source: "plan" } as const

  it("may stand beside each other, also of one plugin", () => {
    const targets = [
      { ...target, asOf: "2011-12-31" },
      { ...target, asOf: "2012-12-31" }
    ]
    expect(problemsOf([aPlugin("a", { targets })])).toEqual([])
  })
})

describe("a plugin that requires a module", () => {
  it("does not wait for it: it stands where its key says", () => {
    const plugins = [aPlugin("b"), aPlugin("a", { requires: ["fairs"] }), aPlugin("c", { requires: ["b", "network"] })]
    for (const given of [plugins, plugins.toReversed()]) {
      const described = createPartnerskab({ ...basis(), plugins: given } as never).describe()
      expect(described.plugins.map(({ key }) => key)).toEqual(["a", "b", "c"])
    }
  })
})
