import { storageLaws } from "../laws/index.ts"
import { type Law, type MakeStorage, NotTried, type Probes } from "../laws/Law.ts"
import { lawModel } from "../laws/model.ts"

/**
 * What became of one law.
 *
 * @shape `reason` says what came instead when it is broken, and what was missing when it was not tried
 * @category models
 */
export interface LawOutcome {
  readonly number: number
  readonly group: string
  readonly title: string
  readonly outcome: "kept" | "broken" | "notTried"
  readonly reason?: string
}

/**
 * Which laws a storage keeps, as plain data.
 *
 * @category models
 */
export interface ConformanceReport {
  /** Of the storage. */
  readonly name: string
  /** Number of the port. */
  readonly contract: number
  readonly counts: { readonly kept: number; readonly broken: number; readonly notTried: number }
  /** Every law, in the order of their numbers. */
  readonly laws: ReadonlyArray<LawOutcome>
}

/**
 * Tries every storage law, one after the other, and tells what became of each.
 *
 * @param make gives a storage with nothing in it, a new one for each law
 * @category operations
 */
export const conformanceReport = async (name: string, make: MakeStorage): Promise<ConformanceReport> => {
  const laws: Array<LawOutcome> = []
  for (const law of storageLaws) laws.push(await outcomeOf(law, make))
  const count = (outcome: LawOutcome["outcome"]) => laws.filter((law) => law.outcome === outcome).length
  return {
    name,
    contract: lawModel.contract,
    counts: { kept: count("kept"), broken: count("broken"), notTried: count("notTried") },
    laws
  }
}

const missing: Readonly<Record<keyof Probes, string>> = {
  admin: "no admin: what an administrator does",
  reopen: "no reopen: a second installation over the same data",
  within: "no within: a transaction of the host's"
}

const outcomeOf = async ({ number, group, title, holds }: Law, make: MakeStorage): Promise<LawOutcome> => {
  const law = { number, group, title }
  try {
    await holds(make)
    return { ...law, outcome: "kept" }
  } catch (cause) {
    if (cause instanceof NotTried) return { ...law, outcome: "notTried", reason: missing[cause.probe] }
    return { ...law, outcome: "broken", reason: cause instanceof Error ? cause.message : String(cause) }
  }
}
