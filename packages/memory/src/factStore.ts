import type { Instant } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure, nameOf } from "@partnerskab/core/facts"

/** Facts with the time in which they were known. A fact is closed once and never removed. */
export const factStore = () => {
  const byKind = new Map<string, Array<KnownFact>>()
  const open = new Map<string, number>()

  return {
    close: (fact: Fact, knownTo: Instant): void => {
      const identity = identityOf(fact)
      const at = open.get(identity)
      if (at === undefined) throw new Error(`no open fact ${identity}`)
      const kind = byKind.get(fact.kind)!
      kind[at] = Object.freeze({ ...kind[at]!, knownTo })
      open.delete(identity)
    },
    open: (fact: Fact, knownFrom: Instant): void => {
      const identity = identityOf(fact)
      if (open.has(identity)) throw new Error(`the fact ${identity} is open already`)
      const kind = byKind.get(fact.kind) ?? []
      byKind.set(fact.kind, kind)
      open.set(identity, kind.push(Object.freeze({ ...fact, knownFrom })) - 1)
    },
    measure: (query: FactQuery) => measure((kind) => byKind.get(kind) ?? [], query),
    all: (): ReadonlyArray<KnownFact> => [...byKind.values()].flat()
  }
}

const identityOf = ({ kind, key, subject }: Fact): string => `${nameOf(subject)} ${kind} ${key}`
