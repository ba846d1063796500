import { added, core, planted } from "./places.mjs"

const from = (path) => `export * from "${path}"\n`
const needs = (other, its, mine) =>
  `import { ${its} } from "./${other}.ts"\nexport const ${mine} = (): number => ${its}()\n`

const cycle = (hands) => {
  hands.add(planted, needs("planted2", "two", "one"))
  hands.add(`${core}/calendar/planted2.ts`, needs("planted", "one", "two"))
}

export const arrowFaults = [
  {
    title: "the calendar knows a party",
    says: /calendar-knows-only-nothing/,
    plant: added(planted, from("../party/index.ts"))
  },
  {
    title: "a room entered through the window",
    says: /entered-by-the-door/,
    plant: added(`${core}/party/planted.ts`, from("../calendar/Day.ts"))
  },
  {
    title: "a point that knows the storage",
    says: /points-knows-only/,
    plant: added(`${core}/points/planted/index.ts`, from("../../storage/index.ts"))
  },
  { title: "node inside core", says: /core-has-no-node/, plant: added(planted, from("node:path")) },
  {
    title: "the barrel of effect",
    says: /not-its-barrel/,
    plant: added(planted, 'export { Schema } from "effect"\n')
  },
  { title: "two files that need each other", says: /no-cycles/, plant: cycle },
  {
    title: "another package by a relative path",
    says: /reaches-into-another/,
    plant: added("packages/report/src/planted.ts", from("../../core/src/index.ts"))
  },
  {
    title: "a report that knows the storage",
    says: /not-storage/,
    plant: added("packages/report/src/planted.ts", from("@partnerskab/core/storage"))
  },
  {
    title: "an adapter that knows the test kit",
    says: /package-memory-knows-only-core/,
    plant: added("packages/memory/src/planted.ts", from("../../testing/src/index.ts"))
  }
].map((fault) => ({ gate: "arrows", ...fault }))
