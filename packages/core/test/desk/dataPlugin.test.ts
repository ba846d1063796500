import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, pluginFromData } from "../../src/index.ts"
import {
  type AnyPlugin,
  Code,
  command,
  decision,
  defineCodes,
  defineEntity,
  defineModule,
  definePlugin,
  defineTable,
  Id
} from "../../src/plugin/index.ts"
import { aDraft, basis, refusalsOf, withCompany } from "../setup.ts"
import { aModule, aPlugin, permutations, problemsInAnyOrder, problemsOf } from "./problems.ts"

const tasks = defineCodes("korps.tasks", { events: { da: "Events", en: "Events" } })
const hours = defineTable("korps.hours", tasks, { events: 5 })
class Squad extends defineEntity("squad", {
  state: Schema.TaggedStruct("Formed", { hours: Schema.Finite }),
  events: { Formed: Schema.Struct({ hours: Schema.Finite }) },
  begin: { Formed: (squad) => ({ _tag: "Formed", ...squad }) },
  when: { Formed: {} }
}) {}
const form = command({
  input: Schema.Struct({ squad: Id, task: Code }),
  reads: () => ({}),
  decide: (_, { task }, { valueFor, newId, today }) =>
    decision([], () => [Squad.events.Formed(newId(0), today, { hours: valueFor(hours, task) ?? 0 })])
})
class Korps extends defineModule("korps", {
  title: { da: "Korps", en: "Corps" },
  entities: [Squad],
  commands: { form },
  codes: [tasks],
  tables: [hours]
}) {}
class WithKorps extends definePlugin("withKorps", { version: "1.0.0", add: [Korps] }) {}

const smallest = { format: "partnerskab/plugin/1", key: "ours", version: "1.2.0" }
const everything = {
  ...smallest,
  $schema: "https://example.org/plugin.schema.json",
  sdk: 1,
  requires: ["withKorps", "network"],
  disable: ["fairs"],
  titles: { retention: { da: "Sundhed og fastholdelse", en: "Health and retention" } },
  printed: { "2016": { network: { da: "Netværk hos os", en: "Our networks" } } },
  contacts: { placements: "consultant-7" },
  parameters: [
    { parameter: "proposals.daysOpen", from: "2011-01-03", value: 14, source: "ledelsen", verified: true },
    { parameter: "proposals.daysOpen", from: "2012-01-01", value: 7, source: "ledelsen" }
  ],
  entries: { "korps.tasks": { vagt: { da: "Vagt", en: "Watch", firstDay: "2011-01-01", lastDay: "2011-12-31" } } },
  values: { "korps.hours": { vagt: 37 } },
  targets: [{ indicator: "placements.inUse", atLeast: 300, asOf: "2011-12-31", source: "plan 2011", verified: false }]
} as const

const installed = (data: unknown, ...others: ReadonlyArray<AnyPlugin>) =>
  createPartnerskab({ ...basis(), plugins: [pluginFromData(data) as never, ...others] as never })

describe("a plugin that is data", () => {
  it("may set nothing but its key and version", () => {
    expect(problemsOf([pluginFromData(smallest)])).toEqual([])
    expect(installed(smallest).describe().plugins).toEqual([{ key: "ours", version: "1.2.0" }])
  })

  it("may set everything, and all of it is described", () => {
    expect(problemsInAnyOrder([pluginFromData(everything), WithKorps])).toEqual([])
    const { plugins, modules, editions, parameters, codes, targets } = installed(everything, WithKorps).describe()
    const moduleIn = (key: string) => modules.find((one) => one.key === key)
    expect(plugins.map(({ key }) => key)).toEqual(["withKorps", "ours"])
    expect(moduleIn("fairs")).toMatchObject({ disabledBy: ["ours"], commands: [] })
    expect(moduleIn("retention")).toMatchObject({ title: everything.titles.retention })
    expect(moduleIn("placements")).toMatchObject({ contact: "consultant-7" })
    expect(editions[1]!.points.find(({ point }) => point === "network")?.title.en).toBe("Our networks")
    expect(parameters.find(({ key }) => key === "proposals.daysOpen")?.values.slice(1)).toEqual([
      { from: "2011-01-03", value: 14, source: "ledelsen", verified: true, by: "ours" },
      { from: "2012-01-01", value: 7, source: "ledelsen", verified: false, by: "ours" }
    ])
    expect(codes.find(({ key }) => key === "korps.tasks")?.codes).toContainEqual({
      code: "vagt",
      words: { da: "Vagt", en: "Watch" },
      firstDay: "2011-01-01",
      lastDay: "2011-12-31",
      by: "ours"
    })
    expect(targets).toEqual([{ ...everything.targets[0], by: "ours" }])
  })

  it("is the same when it has been through JSON", () => {
    const described = (data: unknown) => JSON.stringify(installed(data, WithKorps).describe())
    expect(described(JSON.parse(JSON.stringify(everything)))).toBe(described(everything))
  })

  it("does what it says beside plugins in TypeScript, in whatever order they are listed", async () => {
    for (const plugins of permutations([pluginFromData(everything) as unknown as typeof WithKorps, WithKorps])) {
      const pk = createPartnerskab({ ...basis(), plugins: plugins as ReadonlyArray<typeof WithKorps> })
      const desk = pk.as("consultant-1")
      expect(accepted(await desk.korps.form({ squad: "s", task: "vagt" })).events).toMatchObject([
        { data: { hours: 37 } }
      ])
      await withCompany(desk)
      const draft = aDraft({ points: { fairs: { recruits: true } } })
      expect(refusalsOf(await desk.agreement.draft(draft))).toEqual(["UnknownPoint /points/fairs"])
    }
  })

  it("is refused for what it sets that others set too, as any plugin is", () => {
    const other = { ...smallest, key: "theirs", contacts: { placements: "consultant-8" } }
    expect(problemsInAnyOrder([pluginFromData(everything), pluginFromData(other), WithKorps])).toEqual([
      'PK-SETTING-TWICE: ours and theirs set the contact for "placements": only one can'
    ])
    expect(problemsInAnyOrder([pluginFromData(smallest), aPlugin("ours")])).toEqual([
      'PK-PLUGIN-TWICE: the plugin "ours" is installed twice: list it once'
    ])
  })

  it("is looked into as any plugin is: what is not there, what is no value, and who looks like a CPR number", () => {
    const data = {
      ...smallest,
      requires: ["nobody"],
      disable: ["messer"],
      titles: { fair: { da: "Messer", en: "Fairs" } },
      contacts: { fairs: "670112-1234" },
      parameters: [{ parameter: "proposals.daysOpen", from: "2011-01-03", value: -1, source: "os" }]
    }
    expect(problemsOf([pluginFromData(data, "jobcenter.json")]).map((one) => one.split(":")[0])).toEqual([
      "PK-TITLE-UNKNOWN",
      "PK-CONTACT-CPR",
      "PK-REQUIRES",
      "PK-PARAMETER-VALUE",
      "PK-DISABLE-UNKNOWN"
    ])
  })

  it("cannot take away what every installation needs", () => {
    const data = { ...smallest, disable: ["agreement", "parties", "people", "proposals"] }
    expect(problemsOf([pluginFromData(data)])).toEqual(
      data.disable.map((key) => `PK-DISABLE-CORE: ours disables "${key}", which every installation needs`)
    )
  })

  it("may be without a module that a plugin in TypeScript adds, and says so at its door", async () => {
    const adding = aPlugin("adding", { add: [aModule("korps")] })
    const without = pluginFromData({ ...smallest, disable: ["korps"] })
    const desk = createPartnerskab({ ...basis(), plugins: [adding, without] as never }).as("consultant-1")
    const { korps } = desk as unknown as {
      readonly korps: { readonly nothing: (input: object) => Promise<Parameters<typeof refusalsOf>[0]> }
    }
    expect(refusalsOf(await korps.nothing({}))).toEqual(["ModuleDisabled "])
  })
})
