import { storageLaws } from "./laws/index.ts"
import type { MakeStorage } from "./laws/Law.ts"

/**
 * What is used of a test runner: vitest, jest and `node:test` all have it.
 *
 * @category ports
 */
export interface TestRunner {
  readonly describe: (name: string, tests: () => void) => unknown
  readonly it: (name: string, test: () => Promise<void>) => unknown
}

/**
 * Makes a test of every storage law: `defineLaws({ describe, it }, "our storage", () => ourStorage())`.
 *
 * @param make gives a storage with nothing in it, a new one for each law
 * @category operations
 */
export const defineLaws = ({ describe, it }: TestRunner, name: string, make: MakeStorage): void => {
  describe(name, () => {
    for (const { number, group, title, holds } of storageLaws) it(`${group} › ${title} (${number})`, () => holds(make))
  })
}
