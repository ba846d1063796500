import type { Instant } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure, nameOf } from "@partnerskab/core/facts"
import type { Changeset } from "@partnerskab/core/storage"

/** Facts with the time in which they were known. A fact is closed once, and goes only when its life is rebuilt. */
export const factStore = () => {
  const byKind = new Map<string, Array<KnownFact>>()
  const open = new Map<string, number>()

  const add = (fact: KnownFact): void => {
    const kind = byKind.get(fact.kind) ?? []
    byKind.set(fact.kind, kind)
    const at = kind.push(Object.freeze(fact)) - 1
    if (fact.knownTo === undefined) open.set(identityOf(fact), at)
  }

  return {
    /** Throws when a fact to close is not open, or one to open is open already: before anything is written. */
    check: ({ closes, opens }: Pick<Changeset, "closes" | "opens">): void => {
      const closed = new Set<string>()
      for (const identity of closes.map(identityOf)) {
        if (!open.has(identity) || closed.has(identity)) throw new Error(`no open fact ${identity}`)
        closed.add(identity)
      }
      const opened = new Set<string>()
      for (const identity of opens.map(identityOf)) {
        if ((open.has(identity) && !closed.has(identity)) || opened.has(identity))
          throw new Error(`the fact ${identity} is open already`)
        opened.add(identity)
      }
    },
    close: (fact: Fact, knownTo: Instant): void => {
      const identity = identityOf(fact)
      const kind = byKind.get(fact.kind)!
      const at = open.get(identity)!
      kind[at] = Object.freeze({ ...kind[at]!, knownTo })
      open.delete(identity)
    },
    open: (fact: Fact, knownFrom: Instant): void => add({ ...fact, knownFrom }),
    /** Puts facts in place of all there are of some lives: many lives at once, as every fact there is is looked at. */
    replace: (lives: ReadonlyMap<string, ReadonlyArray<KnownFact>>): void => {
      if (lives.size === 0) return
      const kept = [...byKind.values()].flat().filter(({ subject }) => !lives.has(nameOf(subject)))
      byKind.clear()
      open.clear()
      kept.forEach(add)
      for (const facts of lives.values()) facts.forEach(add)
    },
    measure: (query: FactQuery) => measure((kind) => byKind.get(kind) ?? [], query),
    all: (): ReadonlyArray<KnownFact> => [...byKind.values()].flat()
  }
}

const identityOf = ({ kind, key, subject }: Fact): string => JSON.stringify([nameOf(subject), kind, key])
