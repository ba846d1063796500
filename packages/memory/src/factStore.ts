import type { Instant } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure, type MeasureRow, nameOf } from "@partnerskab/core/facts"
import type { Changeset } from "@partnerskab/core/storage"
import { type KindColumns, kindColumns } from "./kindColumns.ts"
import { measureColumns } from "./measureColumns.ts"

/** Facts with the time in which they were known. A fact is closed once, and goes only when its life is rebuilt or purged. */
export const factStore = (from: ReadonlyMap<string, KindColumns> = new Map()) => {
  const kinds = new Map(from)
  const of = (kind: string): KindColumns => {
    const columns = kinds.get(kind) ?? kindColumns(kind)
    kinds.set(kind, columns)
    return columns
  }
  const isOpen = (fact: Fact): boolean => kinds.get(fact.kind)?.isOpen(fact) ?? false
  const add = (fact: KnownFact): void => of(fact.kind).add(fact)

  /** What is taken out leaves no value behind in a column or a dictionary: the kind is written anew. */
  const rewrite = (kind: string, columns: KindColumns): void => {
    const anew = kindColumns(kind)
    for (const fact of columns.facts()) anew.add(fact)
    kinds.set(kind, anew)
  }

  return {
    /** Throws when a fact to close is not open, or one to open is open already: before anything is written. */
    check: ({ closes, opens }: Pick<Changeset, "closes" | "opens">): void => {
      const closed = new Set<string>()
      for (const fact of closes) {
        const identity = identityOf(fact)
        if (!isOpen(fact) || closed.has(identity)) throw new Error(`no open fact ${identity}`)
        closed.add(identity)
      }
      const opened = new Set<string>()
      for (const fact of opens) {
        const identity = identityOf(fact)
        if ((isOpen(fact) && !closed.has(identity)) || opened.has(identity))
          throw new Error(`the fact ${identity} is open already`)
        opened.add(identity)
      }
    },
    close: (fact: Fact, knownTo: Instant): void => of(fact.kind).close(fact, knownTo),
    open: (fact: Fact, knownFrom: Instant): void => add({ ...fact, knownFrom }),
    add,
    /** Puts facts in place of all there are of some lives: many lives at once, as every fact there is is looked at. */
    replace: (lives: ReadonlyMap<string, ReadonlyArray<KnownFact>>): void => {
      if (lives.size === 0) return
      for (const [kind, columns] of kinds) {
        const removed = columns.remove((entity, id) => lives.has(nameOf({ entity, id })))
        if (removed > 0 && columns.isMostlyGone()) rewrite(kind, columns)
      }
      for (const facts of lives.values()) facts.forEach(add)
    },
    /** Takes out all facts of a life, and every trace of them. */
    purge: (name: string): void => {
      for (const [kind, columns] of kinds)
        if (columns.remove((entity, id) => nameOf({ entity, id }) === name) > 0) rewrite(kind, columns)
    },
    measure: (query: FactQuery): ReadonlyArray<MeasureRow> =>
      measureColumns((kind) => kinds.get(kind), query) ?? measure((kind) => kinds.get(kind)?.facts() ?? [], query),
    all: function* (): Iterable<KnownFact> {
      for (const columns of kinds.values()) yield* columns.facts()
    },
    fork: () => factStore(new Map([...kinds].map(([kind, columns]) => [kind, columns.fork()])))
  }
}

const identityOf = ({ kind, key, subject }: Fact): string => JSON.stringify([nameOf(subject), kind, key])
