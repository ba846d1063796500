import { added, appended, core, manifest, planted } from "./places.mjs"

const unsourced =
  'import { defineRefusal } from "../plugin/index.ts"\n' +
  'export class Planted extends defineRefusal("Planted", { source: "", da: () => "", en: () => "" }) {}\n'
const groundless = "/**\n * Says no.\n *\n * @refuses always\n */\nexport const plantedRule = () => false\n"
const wrong = 'export const one: number = "one"\n'
const block = (code) => `\n\`\`\`ts\n${code}\n\`\`\`\n`
const door = `${core}/calendar/index.ts`

export const sourceFaults = [
  {
    gate: "setup",
    title: "a dependency that the lockfile does not know",
    says: /does not match package.json/,
    plant: manifest((value) => (value.dependencies["is-odd"] = "3.0.1"))
  },
  {
    gate: "format",
    title: "single quotes and a semicolon",
    says: /planted/,
    plant: added(planted, "export const one = 'one';\n")
  },
  {
    gate: "paths",
    title: "a path of somebody's machine",
    says: /planted/,
    plant: added("docs/planted.md", `See ${["", "home", "anne", "aftaler"].join("/")}.\n`)
  },
  {
    gate: "planted",
    title: "a mistake whose place is written anew",
    says: /desk\/series\.ts holds 0 times/,
    plant: (hands) => hands.edit(`${core}/desk/series.ts`, (text) => text.replace("from <= day)", "day >= from)"))
  },
  {
    gate: "unused",
    title: "a file that nobody needs",
    says: /planted/,
    plant: added(planted, "export const one = 1\n")
  },
  {
    gate: "unused",
    title: "a dependency that nobody uses",
    says: /ts-morph/,
    plant: manifest((value) => (value.dependencies["ts-morph"] = "27.0.0"))
  },
  {
    gate: "sources",
    title: "a refusal without a source",
    says: /Planted.*no source/,
    plant: added(`${core}/agreement/planted.ts`, unsourced)
  },
  {
    gate: "sources",
    title: "a rule that gives neither source nor assumption",
    says: /plantedRule/,
    plant: added(`${core}/agreement/planted.ts`, groundless)
  },
  {
    gate: "stable",
    title: "an unstable module of effect in core",
    says: /effect\/Graph/,
    plant: added(planted, 'export * as Graph from "effect/Graph"\n')
  },
  {
    gate: "types",
    title: "a text where a number belongs",
    says: /planted.*TS2322/,
    plant: added(planted, wrong)
  },
  {
    gate: "readme",
    title: "a block that does not compile",
    says: /README\.md.*TS2322/,
    plant: appended("README.md", block(wrong))
  },
  {
    gate: "readme",
    title: "a block that throws",
    says: /Error: planted/,
    plant: appended("README.md", block('throw new Error("planted")'))
  },
  {
    gate: "docs:api",
    title: "an export without a sentence",
    says: /planted/,
    plant: appended(door, "export const planted = 1\n")
  },
  {
    gate: "docs:api",
    title: "a link to nothing",
    says: /Nowhere/,
    plant: appended(door, "/** See {@link Nowhere}. */\nexport const planted = 1\n")
  }
]
