import { added, core, planted } from "./places.mjs"

const lines = Array.from({ length: 201 }, (_, at) => `export const n${at} = ${at}\n`).join("")
const withEffect = (text) => `import * as Effect from "effect/Effect"\n${text}`

export const lintFaults = [
  { title: "a file of 201 lines", says: /max-lines/, plant: added(planted, lines) },
  {
    title: "a function of four parameters",
    says: /max-params/,
    plant: added(planted, "export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d\n")
  },
  {
    title: "the clock in a rule",
    says: /no-restricted-globals/,
    plant: added(`${core}/party/planted.ts`, "export const now = () => Date.now()\n")
  },
  {
    title: "chance in a rule",
    says: /no-restricted-properties/,
    plant: added(planted, "export const chance = () => Math.random()\n")
  },
  { title: "a word on the console", says: /no-console/, plant: added(planted, 'console.log("here")\n') },
  {
    title: "types added to somebody else's module",
    says: /no-augmentation/,
    plant: added(planted, 'declare module "effect/Schema" {\n  interface Planted {}\n}\nexport {}\n')
  },
  {
    title: "a type imported as a value",
    says: /consistent-type-imports/,
    plant: added(planted, 'import { Day } from "./Day.ts"\nexport const same = (day: Day) => day\n')
  },
  {
    title: "a habit from Effect 3",
    says: /outdatedApi/,
    plant: added(planted, withEffect("export const caught = Effect.catchAll\n"))
  },
  {
    title: "an effect that nobody runs",
    says: /floatingEffect/,
    plant: added(planted, withEffect("export const floats = () => {\n  Effect.succeed(1)\n}\n"))
  }
].map((fault) => ({ gate: "lint", ...fault }))
