import * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import { type Day, edition2008, edition2016, Place, Placements, proposalDaysOpen } from "../../src/index.ts"
import { assemble, CannotAssemble, describe } from "../../src/desk/index.ts"
import {
  type AnyModule,
  type AnyPlugin,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  definePoint,
  defineRefusal,
  defineTerms,
  forkPoint,
  type Policy,
  reaction
} from "../../src/plugin/index.ts"
import { authority, except, seeded } from "../setup.ts"

type Luck = (below: number) => number

const title = { da: "Titel", en: "Title" }
const nothing = command({ input: Schema.Struct({}), reads: () => ({}), decide: () => decision([], () => []) })
const anEntity = (key: string) =>
  defineEntity(key, {
    state: Schema.TaggedStruct("There", {}),
    events: { Began: Schema.Struct({}) },
    begin: { Began: () => ({ _tag: "There" }) as const },
    when: { There: {} }
  })

/** What several plugins may share, as the same value. */
const shared = {
  entity: anEntity("shared"),
  module: defineModule("shared", { title, entities: [], commands: { nothing } }),
  terms: defineTerms("point", Schema.Struct({}))
}
const rule: Policy = { id: "rule", on: "agreement.end" }
const base = definePlugin("base", { version: "1.0.0", policies: [rule] })

/** A set of plugins. In a set of strangers keys do not meet; in a set of neighbours they do now and then. */
const aSet = (luck: Luck): ReadonlyArray<AnyPlugin> => {
  const oneIn = (times: number) => luck(times) === 0
  const some = <A>(most: number, make: () => A) => Array.from({ length: luck(most + 1) }, make)
  const maybe = <A>(times: number, make: () => A) => (oneIn(times) ? [make()] : [])
  const neighbours = oneIn(2)
  const key = (letter: string) => `${letter}${luck(neighbours ? 12 : 1_000_000_000)}`
  const astray = () => neighbours && oneIn(10)

  const aPolicy = (): Policy => ({
    id: key("rule"),
    on: astray() ? `${key("module")}.nothing` : "agreement.end",
    ...(oneIn(3) ? { exceptionTo: except(astray() ? key("rule") : "rule") } : {})
  })
  const aPoint = () =>
    definePoint("point", {
      title,
      terms: oneIn(2) ? shared.terms : shared.terms.fork(key("lineage"), Schema.Struct({}), () => ({})),
      material: {},
      entities: [],
      commands: {}
    })
  const aModule = (): AnyModule => {
    if (oneIn(6)) return shared.module
    if (neighbours && oneIn(8)) return aPoint()
    class Told extends defineRefusal(key("Told"), { source: "a rule", da: (_: object) => "", en: () => "" }) {}
    return defineModule(key("module"), {
      title: { da: key("titel"), en: "Title" },
      entities: maybe(3, () => (oneIn(2) ? shared.entity : anEntity(key("entity")))),
      commands: { nothing },
      refusals: maybe(3, () => Told),
      policies: maybe(3, aPolicy),
      reactions: oneIn(4)
        ? {
            told: astray()
              ? reaction(shared.entity, "Began", () => undefined)
              : reaction(Place, "Closed", () => undefined)
          }
        : {}
    })
  }
  const ours = (): AnyModule =>
    forkPoint(Placements, {
      terms: Placements.definition.terms!.fork(key("lineage"), Schema.Struct({}), () => ({})) as never,
      material: {} as never,
      title: { da: key("titel"), en: "Ours" }
    })
  const aPlugin = () =>
    definePlugin(key("plugin"), {
      version: `1.${luck(9)}.0`,
      ...(neighbours && oneIn(40) ? { sdk: 2 as never } : {}),
      requires: maybe(6, () => (astray() || (neighbours && oneIn(3)) ? key("plugin") : "fairs")),
      titles: oneIn(9) ? { [astray() ? key("module") : "fairs"]: title } : {},
      contacts: oneIn(9) ? { [astray() ? key("module") : "network"]: key("person") } : {},
      parameters: maybe(9, () =>
        proposalDaysOpen.from(`20${10 + luck(9)}-01-01` as Day, astray() ? -1 : 14, { source: "os" })
      ),
      targets: maybe(9, () => ({
        indicator: astray() ? key("figure") : "placements.inUse",
        atLeast: luck(100),
        asOf: `20${10 + luck(9)}-12-31` as Day,
        source: "os"
      })),
      add: some(2, aModule),
      replace: maybe(8, () => (astray() ? aModule() : neighbours && oneIn(4) ? aPoint() : ours())),
      disable: maybe(4, () => (astray() ? key("module") : ["fairs", "network", "placements"][luck(3)]!)),
      policies: some(1, aPolicy)
    })
  const plugins: ReadonlyArray<AnyPlugin> = [base, ...Array.from({ length: 1 + luck(4) }, aPlugin)]
  return astray() ? [...plugins, plugins.at(-1)!] : plugins
}

const shuffled = <A>(all: ReadonlyArray<A>, luck: Luck): ReadonlyArray<A> =>
  all
    .map((one) => ({ one, place: luck(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)

/** The description of an installation, or its problems, to the letter. */
const told = (editions: Parameters<typeof assemble>[0], plugins: ReadonlyArray<AnyPlugin>) => {
  try {
    return { assembled: true, text: JSON.stringify(describe(assemble(editions, plugins), authority)) }
  } catch (error) {
    if (!(error instanceof CannotAssemble)) throw error
    return { assembled: false, text: JSON.stringify(error.problems) }
  }
}

it("plugins give the same description, or the same problems, in whatever order they are listed", () => {
  const random = seeded(20110701)
  const luck: Luck = (below) => Math.floor(random() * below)
  const codes = new Map<string, number>()
  const count = { assembled: 0, problems: 0, orders: 0 }
  for (let n = 0; n < 1000; n += 1) {
    const plugins = aSet(luck)
    const first = told([edition2008, edition2016], plugins)
    count[first.assembled ? "assembled" : "problems"] += 1
    if (!first.assembled) for (const { code } of JSON.parse(first.text)) codes.set(code, (codes.get(code) ?? 0) + 1)
    for (const other of [plugins.toReversed(), ...Array.from({ length: 5 }, () => shuffled(plugins, luck))]) {
      count.orders += 1
      expect(told(shuffled([edition2008, edition2016], luck), other)).toEqual(first)
    }
  }
  console.log(`${count.assembled} sets assembled, ${count.problems} had problems, ${count.orders} other orders:`)
  console.log(
    [...codes]
      .map(([code, times]) => `${code} ${times}`)
      .toSorted()
      .join(", ")
  )
  expect(count.assembled).toBeGreaterThan(100)
  expect(count.problems).toBeGreaterThan(100)
  expect(codes.size).toBeGreaterThan(10)
}, 300_000)
