// The text of generated programs: points as a plugin author writes them, and applications that install them.

const title = 'title: { da: "Punkt", en: "Point" }'

/** What is agreed about a point; each has a field of its own, so that no two are the same type to the compiler. */
const termsOf = (n) =>
  `Schema.Struct({ areas: Schema.Array(Schema.String), places: Schema.Int, from: Day, field${n}: Schema.Boolean })`
const lifeOf = (n) => ({
  Open: `Schema.TaggedStruct("Open", { area: Schema.String, since: Day, kind${n}: Schema.Literals(["a", "b"]) })`,
  Shut: 'Schema.TaggedStruct("Shut", { area: Schema.String, since: Day, lastDay: Day })',
  Opened: `Schema.Struct({ area: Schema.String, kind${n}: Schema.Literals(["a", "b"]) })`,
  Closed: "Schema.Struct({})"
})
const inputOf = (n) => ({
  open: `Schema.Struct({ agreement: Schema.String, life: Schema.String, area: Schema.String, kind${n}: Schema.Literals(["a", "b"]), on: Day })`,
  close: "Schema.Struct({ life: Schema.String, on: Day })"
})

/** A point and the plugin that adds it, in one file. */
export const pointFile = (n) => {
  const [life, input] = [lifeOf(n), inputOf(n)]
  return `import { Day } from "@partnerskab/core/calendar"
import {
  absent, agreed, command, decision, defineEntity, defineFact, definePlugin, definePoint, defineRefusal, defineTerms, one
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"

class Stands extends defineFact("point${n}.stands")<{ readonly area: string }>() {}
export class Life${n} extends defineEntity("life${n}", {
  state: Schema.Union([${life.Open}, ${life.Shut}]),
  events: { Opened: ${life.Opened}, Closed: ${life.Closed} },
  begin: { Opened: (opened, since) => ({ _tag: "Open", ...opened, since }) },
  when: {
    Open: { Closed: ({ area, since }, _, lastDay) => ({ _tag: "Shut", area, since, lastDay }) },
    Shut: {}
  },
  lookup: ["area"],
  facts: ({ area, since }) => [Stands.during({ firstDay: since }, { area })]
}) {}
class NotAgreedOn${n} extends defineRefusal("NotAgreedOn${n}", {
  source: "generated",
  da: ({ area }: { readonly area: string }) => area,
  en: ({ area }) => area
}) {}
const terms = defineTerms("point${n}", ${termsOf(n)})
const open = command({
  input: ${input.open},
  reads: ({ agreement, life, on }) => ({ life: absent(Life${n}, life), agreed: agreed(terms, agreement, on) }),
  decide: ({ agreed }, { life, area, kind${n}, on }) =>
    decision([NotAgreedOn${n}.unless(agreed.terms.areas.includes(area), { area })], () => [
      Life${n}.events.Opened(life, on, { area, kind${n} })
    ])
})
const close = command({
  input: ${input.close},
  reads: ({ life }) => ({ life: one(Life${n}, life) }),
  decide: ({ life }, { on }) => decision([], () => [Life${n}.events.Closed(life.id, on, {})])
})
export class Point${n} extends definePoint("point${n}", {
  ${title},
  terms,
  material: { areas: "notify", places: "reapprove", from: "reapprove", field${n}: "silent" },
  entities: [Life${n}],
  commands: { open, close },
  refusals: [NotAgreedOn${n}]
}) {}
export class Plugin${n} extends definePlugin("plugin${n}", { version: "1.0.0", add: [Point${n}] }) {}
`
}

/** The same schemas and nothing else: what the point costs before the SDK sees it. */
export const schemaFile = (n) => {
  const parts = { Terms: termsOf(n), ...lifeOf(n), ...inputOf(n) }
  const state = `const state = Schema.Union([Open, Shut])\nexport type State${n} = typeof state.Type\n`
  const lines = Object.entries(parts).map(
    ([name, schema]) => `const ${name} = ${schema}\nexport type ${name}${n} = typeof ${name}.Type\n`
  )
  const imports = 'import { Day } from "@partnerskab/core/calendar"\nimport * as Schema from "effect/Schema"\n'
  return `${imports}\n${lines.join("")}${state}`
}

/** One plugin that brings the points of these modules. */
export const cityFile = (points) =>
  `import { definePlugin } from "@partnerskab/core/plugin"
${points.map(([name, module]) => `import { ${name} } from "${module}"\n`).join("")}
export class City extends definePlugin("city", {
  version: "1.0.0",
  add: [${points.map(([name]) => name).join(", ")}]
}) {}
`

/** A plugin that disables a point of the form, replaces the first generated one and adds a module that is no point. */
export const changesFile = (
  disabled
) => `import { command, decision, defineModule, definePlugin, definePoint, defineTerms } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"

const visit = command({ input: Schema.Struct({ host: Schema.String }), reads: () => ({}), decide: () => decision([], () => []) })
class Rooms extends defineModule("rooms", { ${title}, entities: [], commands: { visit } }) {}
class Replacement extends definePoint("point1", {
  ${title},
  terms: defineTerms("point1", Schema.Struct({ hosts: Schema.Boolean })),
  material: { hosts: "notify" },
  entities: [],
  commands: { visit }
}) {}
export class Changes extends definePlugin("changes", {
  version: "1.0.0",
  add: [Rooms],
  replace: [Replacement],
  disable: ["${disabled}"]
}) {}
`

/** An application with these plugins, each \`[name, module]\`. */
export const appFile = (plugins) =>
  `import { createPartnerskab, edition2008, edition2016 } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
${plugins.map(([name, module]) => `import { ${name} } from "${module}"\n`).join("")}
export const pk = createPartnerskab({
  authority: { code: "0330", displayName: "Jobcenter" },
  editions: [edition2008, edition2016],
  plugins: [${plugins.map(([name]) => name).join(", ")}],
  storage: memory()
})
`

/** Uses a door and the view of each point. */
export const useFile = (all) =>
  `import { pk } from "./app.ts"
${all
  .map(
    (n) => `
void (async () => {
  const answer = await pk.as("x").point${n}.open({ agreement: "a", life: "l", area: "n", kind${n}: "a", on: "2011-01-03" })
  if (!answer.ok) for (const refusal of answer.refusals) if (refusal._tag === "NotAgreedOn${n}") void refusal.facts.area.length
  const view = (await pk.agreement("a"))?.points.point${n}
  return view?.view === "as-signed" && view.terms.field${n} && view.terms.areas.length
})()
`
  )
  .join("")}`

/** Where an author's cursor stands: after \`/*name*\/\`. */
export const editorFile = `import { pk } from "./app.ts"

export const edited = async () => {
  const answer = await pk.as("x").point2.open({ agreement: "a", life: "l", area: "n", kind2: "a", on: "2011-01-03" })
  if (!answer.ok) {
    const [/*refusal*/refusal] = answer.refusals
    if (refusal?._tag === "NotAgreedOn2") void refusal./*facts*/facts
  }
  const agreement = (await pk.agreement("a"))!
  void agreement.points./*points*/point2
  void pk.as("x")./*doors*/agreement
  void pk.as("x").point1.visit({ host: "h" })
  return agreement.points.point1?.view === "as-signed" && agreement.points.point1.terms.hosts
}
`
