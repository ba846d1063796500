import { storageLaws } from "./laws/index.ts"
import { type Law, type MakeStorage, NotTried, type Probes } from "./laws/Law.ts"

/**
 * What is used of a test runner: vitest, jest and `node:test` all have it.
 *
 * @category ports
 */
export interface TestRunner {
  readonly describe: (name: string, tests: () => void) => unknown
  readonly it: {
    (name: string, test: (...given: ReadonlyArray<unknown>) => Promise<void>): unknown
    readonly skip?: (name: string, test: () => Promise<void>) => unknown
  }
}

/**
 * The name of a storage, and what it gives beside the port.
 *
 * @category models
 */
export interface LawsOf {
  readonly name: string
  /** The probes that every storage made will have. A law that needs another is said not to be tried, in its title. */
  readonly probes: ReadonlyArray<keyof Probes>
}

/**
 * Makes a test of every storage law: `defineLaws({ describe, it }, "our storage", () => ourStorage())`.
 *
 * @param of the name of the storage; with its probes, laws that need another are told apart before they are run. Without
 * them, such a law is skipped with a note, or fails where the runner knows no such thing: none is passed over in silence
 * @param make gives a storage with nothing in it, a new one for each law
 * @category operations
 */
export const defineLaws = ({ describe, it }: TestRunner, of: string | LawsOf, make: MakeStorage): void => {
  const { name, probes } = typeof of === "string" ? { name: of, probes: undefined } : of
  describe(name, () => {
    for (const law of storageLaws) {
      const title = `${law.group} › ${law.title} (${law.number})`
      if (law.needs === undefined || probes === undefined) it(title, (...[context]) => tryLaw(law, make, context))
      else if (probes.includes(law.needs)) it(title, () => law.holds(make))
      else (it.skip ?? it)(`${title} (not tried: no ${law.needs})`, async () => undefined)
    }
  })
}

/** Vitest and `node:test` give a test something to say with that it was skipped. */
const canSkip = (context: unknown): context is { readonly skip: (note: string) => unknown } =>
  typeof context === "object" && context !== null && "skip" in context && typeof context.skip === "function"

const tryLaw = async ({ holds }: Law, make: MakeStorage, context: unknown): Promise<void> => {
  try {
    await holds(make)
  } catch (cause) {
    if (!(cause instanceof NotTried) || !canSkip(context)) throw cause
    context.skip(`not tried: no ${cause.probe}`)
  }
}
