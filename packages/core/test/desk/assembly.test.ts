import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreements, CannotAssemble, createPartnerskab, edition2008, Networks, Placements } from "../../src/index.ts"
import {
  type AnyEdition,
  type AnyPlugin,
  type AnyPoint,
  allow,
  command,
  decision,
  defineEdition,
  defineEntity,
  defineModule,
  definePlugin,
  definePoint,
  defineRefusal,
  defineTerms,
  forkPoint,
  policy,
  reaction
} from "../../src/plugin/index.ts"
import { basis, editions, except } from "../setup.ts"

const title = { da: "Titel", en: "Title" }
const nothing = command({ input: Schema.Struct({}), reads: () => ({}), decide: () => decision([], () => []) })
const aModule = (key: string) => defineModule(key, { title, entities: [], commands: { nothing } })
/** A module with a refusal `TooMany` of its own. */
const refusing = (key: string, en: string) => {
  class TooMany extends defineRefusal("TooMany", { source: "a rule", da: (_: object) => en, en: () => en }) {}
  return defineModule(key, { title, entities: [], commands: {}, refusals: [TooMany] })
}
const aPlugin = (key: string, spec: object): AnyPlugin =>
  definePlugin(key, { version: "1.0.0", ...spec }) as unknown as AnyPlugin

const anEdition = (key: string, points: ReadonlyArray<readonly [number, AnyPoint]>) =>
  defineEdition(key, { from: "2020-01-01", points: points.map(([number, point]) => ({ number, point, title })) })

/** The problems of an installation, as the codes and texts of what it throws; none when it can be put together. */
const problems = (
  plugins: ReadonlyArray<AnyPlugin>,
  given: ReadonlyArray<AnyEdition> = editions,
  authority: object = basis().authority
) => {
  try {
    createPartnerskab({ ...basis(), editions: given, plugins, authority } as never)
    return []
  } catch (error) {
    if (!(error instanceof CannotAssemble)) throw error
    expect(error.name).toBe("CannotAssemble")
    for (const { code, text } of error.problems) expect(error.message).toContain(` - ${code}: ${text}`)
    return error.problems.map(({ code, text }) => `${code}: ${text}`)
  }
}

describe("an installation", () => {
  it("of editions alone can be put together", () => {
    expect(problems([])).toEqual([])
  })

  it("may be given the same module by two plugins", () => {
    const same = aModule("same")
    expect(problems([aPlugin("a", { add: [same] }), aPlugin("b", { add: [same] })])).toEqual([])
  })

  it.each([
    [
      "a plugin is listed twice",
      [aPlugin("a", {}), aPlugin("a", {})],
      'PK-PLUGIN-TWICE: the plugin "a" is installed twice: list it once'
    ],
    [
      "a plugin needs one that is not there",
      [aPlugin("a", { requires: ["b"] })],
      'PK-REQUIRES: "a" requires "b", which is not installed'
    ],
    [
      "two plugins add a module with the same key",
      [aPlugin("a", { add: [aModule("x")] }), aPlugin("b", { add: [aModule("x")] })],
      'PK-ADD-TWICE: a and b add "x": one of them must replace it instead'
    ],
    [
      "a plugin adds what an edition has",
      [aPlugin("a", { add: [aModule("fairs")] })],
      'PK-ADD-TWICE: 2008 and 2016 and a add "fairs": one of them must replace it instead'
    ],
    [
      "two plugins replace the same module",
      ["a", "b"].map((key) =>
        aPlugin(key, {
          replace: [
            definePoint("network", {
              title,
              terms: Networks.definition.terms as never,
              material: { people: "notify" },
              entities: [],
              commands: {}
            })
          ]
        })
      ),
      'PK-REPLACE-TWICE: a and b replace "network": only one can'
    ],
    [
      "a plugin replaces what is not there",
      [aPlugin("a", { replace: [aModule("x")] })],
      'PK-REPLACE-UNKNOWN: a replaces "x", which is not there: add it instead'
    ],
    [
      "a plugin disables what is not there",
      [aPlugin("a", { disable: ["x"] })],
      'PK-DISABLE-UNKNOWN: a disables "x", which is not there'
    ],
    [
      "a replacement cannot read what was signed",
      [
        aPlugin("a", {
          replace: [
            definePoint("network", {
              title,
              terms: defineTerms("network", Schema.Struct({ n: Schema.Int })),
              material: { n: "silent" },
              entities: [],
              commands: {}
            })
          ]
        })
      ],
      'PK-CANNOT-READ: a replaces "network" but cannot read base/1: fork its terms'
    ],
    [
      "a policy is on a command that is not there",
      [aPlugin("a", { policies: [{ id: "p", on: "agreement.burn" }] })],
      'PK-POLICY-UNKNOWN: policy "p" is on agreement.burn, which is not there'
    ],
    [
      "two policies have the same id",
      [
        aPlugin("a", { policies: [policy(Agreements, "end", { id: "p" })] }),
        aPlugin("b", { policies: [policy(Agreements, "sign", { id: "p" })] })
      ],
      'PK-POLICY-TWICE: two policies have the id "p"'
    ],
    [
      "a plugin's policy has the id of a module's",
      [
        aPlugin("a", {
          add: [
            defineModule("x", {
              title,
              entities: [],
              commands: {},
              policies: [policy(Agreements, "end", { id: "p" })]
            })
          ],
          policies: [policy(Agreements, "end", { id: "p" })]
        })
      ],
      'PK-POLICY-TWICE: two policies have the id "p"'
    ],
    [
      "an exception is to a policy that is not there",
      [aPlugin("a", { policies: [policy(Agreements, "end", { id: "p", exceptionTo: except("q") })] })],
      'PK-EXCEPTION-UNKNOWN: policy "p" is an exception to "q", which is not there'
    ],
    [
      "a module's policy is on a command that is not there",
      [
        aPlugin("a", {
          add: [defineModule("x", { title, entities: [], commands: {}, policies: [{ id: "p", on: "x.none" }] })]
        })
      ],
      'PK-POLICY-UNKNOWN: policy "p" is on x.none, which is not there'
    ],
    [
      "two modules declare refusals of the same name",
      [aPlugin("a", { add: [refusing("x", "one"), refusing("y", "two")] })],
      'PK-REFUSAL-TWICE: "x" and "y" declare the refusal TooMany: give one of them another tag'
    ]
  ] as const)("cannot be put together when %s", (_, plugins, problem) => {
    expect(problems(plugins)).toEqual([problem])
  })

  it.each([
    ["none is given", [], ["PK-EDITION-NONE: no edition of the form is given: an agreement needs one to be signed"]],
    [
      "the same is given twice",
      [edition2008, edition2008],
      ['PK-EDITION-TWICE: the edition "2008" is given twice: list it once, or give one of them another key']
    ],
    [
      "two begin on the same day",
      [anEdition("z", [[1, Networks]]), anEdition("a", [[1, Networks]])],
      ['PK-EDITION-DAY: the editions "a" and "z" both begin on 2020-01-01']
    ],
    [
      "two points have the same number",
      [
        anEdition("x", [
          [3, Networks],
          [3, Placements]
        ])
      ],
      ['PK-EDITION-NUMBER: the edition "x" has two points with the number 3']
    ],
    [
      "a point stands twice",
      [
        anEdition("x", [
          [1, Networks],
          [2, Networks]
        ])
      ],
      ['PK-EDITION-POINT: the edition "x" has the point "network" twice']
    ]
  ] as const)("cannot be put together when, of editions, %s", (_, given, told) => {
    expect(problems([], given)).toEqual(told)
  })

  it("cannot be put together with a plugin written for another SDK", () => {
    expect(problems([aPlugin("a", { sdk: 2 }), aPlugin("b", { sdk: 1 })])).toEqual([
      'PK-SDK: "a" wants SDK 2; this is SDK 1'
    ])
  })

  it("tells the same of contested modules whatever the order, and what is wrong with each of them", () => {
    const aPoint = (lineage: number) =>
      definePoint("x", {
        title,
        terms: defineTerms("x", Schema.Struct({})).upcast(lineage, Schema.Struct({}), () => ({})),
        material: {},
        entities: [],
        commands: lineage === 2 ? { nothing } : {}
      })
    const plugins = [
      aPlugin("a", { add: [aPoint(2)] }),
      aPlugin("b", { add: [aPoint(3)] }),
      aPlugin("c", { replace: [aModule("x")], policies: [{ id: "p", on: "x.nothing" }] })
    ]
    const told = problems(plugins)
    expect(told.map((one) => one.split(":")[0])).toEqual([
      "PK-ADD-TWICE",
      "PK-CANNOT-READ",
      "PK-CANNOT-READ",
      "PK-CANNOT-READ"
    ])
    expect(problems(plugins.toReversed())).toEqual(told)
    expect(problems([plugins[1]!, plugins[0]!, plugins[2]!])).toEqual(told)
  })

  it("may have a refusal that two modules share", () => {
    class TooMany extends defineRefusal("TooMany", { source: "a rule", da: (_: object) => "", en: () => "" }) {}
    const sharing = (key: string) => defineModule(key, { title, entities: [], commands: {}, refusals: [TooMany] })
    expect(problems([aPlugin("a", { add: [sharing("x"), sharing("y")] })])).toEqual([])
  })

  it.each([
    [{ code: "", displayName: "Jobcenter Slagelse" }, ["code"]],
    [{ code: "0330", displayName: "  " }, ["displayName"]],
    [{ code: 330, displayName: undefined }, ["code", "displayName"]],
    [{ code: "0330", displayName: "Jobcenter Slagelse" }, []]
  ])("of the authority %j lacks %j", (authority, missing) => {
    expect(problems([], editions, authority)).toEqual(
      missing.map((field) => `PK-AUTHORITY: authority.${field} must be a text that is not empty`)
    )
  })

  it("tells what is wrong with its authority together with all else", () => {
    expect(problems([aPlugin("a", { disable: ["x"] })], editions, { code: "", displayName: "x" })).toEqual([
      'PK-DISABLE-UNKNOWN: a disables "x", which is not there',
      "PK-AUTHORITY: authority.code must be a text that is not empty"
    ])
  })

  it("may require a module instead of a plugin", () => {
    expect(problems([aPlugin("a", { requires: ["fairs"] })])).toEqual([])
    expect(problems([aPlugin("a", { requires: ["b"] }), aPlugin("b", {})])).toEqual([])
  })

  it("tells every problem at once, in the same order whatever the order of plugins", () => {
    const plugins = [
      aPlugin("b", { requires: ["nobody"], disable: ["x"] }),
      aPlugin("a", { replace: [aModule("y")], policies: [{ id: "p", on: "z.z" }] })
    ]
    const told = problems(plugins)
    expect(told.map((one) => one.split(":")[0])).toEqual([
      "PK-REQUIRES",
      "PK-REPLACE-UNKNOWN",
      "PK-DISABLE-UNKNOWN",
      "PK-POLICY-UNKNOWN"
    ])
    expect(problems(plugins.toReversed())).toEqual(told)
  })
})

describe("an entity", () => {
  const spec = {
    state: Schema.TaggedStruct("There", {}),
    events: { Began: Schema.Struct({}) },
    begin: { Began: () => ({ _tag: "There" }) as const },
    when: { There: {} }
  }

  it("keeps an installation from being put together when an event of it is in no table", () => {
    const lost = defineEntity("lost", { ...spec, events: { ...spec.events, Lost: Schema.Struct({}) } })
    const module = defineModule("x", { title, entities: [lost], commands: {} })
    expect(problems([aPlugin("a", { add: [module] })])).toEqual([
      'PK-EVENT-UNUSED: "lost" declares the event Lost, which no table uses'
    ])
  })

  it("may be declared by two modules only when it is the same", () => {
    const module = (key: string, entity = defineEntity("thing", spec)) =>
      defineModule(key, { title, entities: [entity], commands: {} })
    expect(problems([aPlugin("a", { add: [module("x"), module("y")] })])).toEqual([
      'PK-ENTITY-TWICE: two modules declare the entity "thing"'
    ])
    const shared = defineEntity("thing", spec)
    expect(problems([aPlugin("a", { add: [module("x", shared), module("y", shared)] })])).toEqual([])
  })

  it("must be there, with its event, for a reaction to it", () => {
    const thing = defineEntity("thing", spec)
    const reacting = defineModule("x", {
      title,
      entities: [],
      commands: { nothing },
      reactions: { onBegan: reaction(thing, "Began", () => undefined) }
    })
    expect(problems([aPlugin("a", { add: [reacting] })])).toEqual([
      'PK-REACTION-UNKNOWN: "x.onBegan" reacts to thing.Began, which is not there'
    ])
    const having = defineModule("y", { title, entities: [thing], commands: {} })
    expect(problems([aPlugin("a", { add: [reacting, having] })])).toEqual([])
  })
})

describe("plugins that replace and disable", () => {
  const places = forkPoint(Placements, {
    terms: Placements.definition.terms!.fork("x", Schema.Struct({}), () => ({})) as never,
    material: { instruments: "silent", places: "silent" },
    title: { da: "Pladser hos os", en: "Our places" }
  })

  it("apply without order: adds, then replacements, then what is disabled", () => {
    const replacing = aPlugin("a", { replace: [places] })
    const disabling = aPlugin("b", { disable: ["placements", "x"], requires: ["c"] })
    const adding = aPlugin("c", { add: [aModule("x")] })
    for (const plugins of [
      [replacing, disabling, adding],
      [disabling, adding, replacing],
      [adding, replacing, disabling]
    ]) {
      const pk = createPartnerskab({ ...basis(), plugins } as never)
      const { modules } = pk.describe()
      expect(modules.filter(({ disabledBy }) => disabledBy.length === 0).map(({ key }) => key)).toEqual([
        "agreement",
        "fairs",
        "network",
        "other",
        "parties",
        "people",
        "privacy",
        "proposals",
        "recruitment",
        "retention",
        "training"
      ])
    }
  })

  it("leave an edition of one's own with the points it has", () => {
    class OnlyFairs extends defineEdition("only", { from: "2020-01-01", points: [edition2008.points[5]!] }) {}
    const pk = createPartnerskab({ ...basis(), editions: [OnlyFairs] })
    expect(Object.keys(pk.as("consultant-1")).toSorted()).toEqual([
      "agreement",
      "fairs",
      "parties",
      "people",
      "privacy",
      "proposals"
    ])
    expect(pk.authority).toEqual({ code: "0330", displayName: "Jobcenter Slagelse" })
    expect(allow).toEqual({ _tag: "Allow" })
  })
})
