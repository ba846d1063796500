import { added, core } from "./places.mjs"

const tests = "packages/core/test"
const test = (body) => `import { expect, it } from "vitest"\n\nit("is planted", () => {\n  ${body}\n})\n`
const danish = "expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-60)"
const needless = "// @ts-expect-error a number is a number\nexport const one: number = 1\n"

export const testFaults = [
  {
    title: "a test that fails",
    says: /FAIL.*planted/,
    plant: added(`${tests}/planted.test.ts`, test("expect(1).toBe(2)"))
  },
  {
    title: "a time test that holds in Denmark only",
    says: /FAIL.*planted/,
    plant: added(`${tests}/planted.time.test.ts`, test(danish))
  },
  {
    title: "a test file that cannot be loaded",
    says: /FAIL.*planted/,
    plant: added(`${tests}/planted.test.ts`, 'import "./gone.ts"\n')
  },
  {
    title: "a type test that expects an error and gets none",
    says: /planted.*TS2578/,
    plant: added(`${tests}/planted.test-d.ts`, needless)
  },
  {
    title: "a number of the law that no changeset tells of",
    says: /no changeset tells what dk-mentor-2020 is now/,
    only: [`${tests}/denmark/lawChanges.test.ts`],
    plant: (hands) => hands.edit(`${core}/denmark/packs/mentor.ts`, (text) => text.replace("count: 6", "count: 7"))
  }
].map((fault) => ({ gate: "tests", ...fault }))
