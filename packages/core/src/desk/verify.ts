import * as Effect from "effect/Effect"
import { type Fact, type KnownFact, nameOf } from "../facts/index.ts"
import type { Tagged } from "../plugin/index.ts"
import { canonical, type JournalEntry, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { factChanges } from "./differences.ts"
import { evolve } from "./evolve.ts"
import { hashOf } from "./passage.ts"

/**
 * Something that is not as the journal says.
 *
 * @category models
 */
export interface Discrepancy {
  readonly code: "journalChanged" | "stateDiffers" | "factsDiffer" | "cannotVerify"
  /** The life it is about, as `entity/id`. */
  readonly subject: string
  readonly text: string
}

interface Life {
  readonly entity: string
  readonly id: string
  readonly version: number
  readonly head: string
  readonly state: Tagged
  readonly facts: ReadonlyArray<KnownFact>
}

/**
 * Replays the whole journal and compares: the hash chains, the states, and the facts with the time they were known.
 *
 * @returns nothing when the storage has kept its promise
 * @category operations
 */
export const verify = (catalog: Catalog): Effect.Effect<ReadonlyArray<Discrepancy>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const lives = new Map<string, Life>()
    const found: Array<Discrepancy> = []
    let cursor: string | undefined
    for (;;) {
      const page = yield* storage.journal({ after: cursor, limit: 1000 })
      for (const entry of page.entries) found.push(...replay(catalog, lives, { entry, digest: storage.digest }))
      if (page.entries.length === 0) break
      cursor = page.cursor
    }
    const all = [...lives.values()]
    const { rows } = yield* storage.load({
      commandId: "",
      streams: all.map(({ entity, id }) => ({ entity, id })),
      sets: []
    })
    all.forEach((life, at) => {
      const stored = rows[at]
      const same =
        stored?.version === life.version &&
        stored.head === life.head &&
        canonical(stored.state) === canonical(life.state)
      if (!same) found.push(discrepancy("stateDiffers", nameOf(life), "the state is not what the journal says"))
    })
    const known = new Set(lives.keys())
    const expected = bySubject(all.flatMap(({ facts }) => facts))
    const held = bySubject((yield* storage.facts).filter(({ subject }) => known.has(nameOf(subject))))
    for (const name of known)
      if (expected.get(name) !== held.get(name))
        found.push(discrepancy("factsDiffer", name, "the facts are not what the journal says"))
    return found
  })

const discrepancy = (code: Discrepancy["code"], subject: string, text: string): Discrepancy => ({ code, subject, text })

const replay = (
  catalog: Catalog,
  lives: Map<string, Life>,
  { entry, digest }: { readonly entry: JournalEntry; readonly digest: (text: string) => string }
): ReadonlyArray<Discrepancy> => {
  const { entity, id, version, recordedAt } = entry
  const name = nameOf(entry)
  const before = lives.get(name)
  const changed =
    hashOf(digest, before?.head ?? "", entry) === entry.hash && version === (before?.version ?? 0) + 1
      ? []
      : [discrepancy("journalChanged", name, `entry ${version} is not what was written`)]
  const definition = catalog.entities.get(entity)
  const state = definition === undefined ? undefined : evolve(definition, before?.state, entry)
  if (definition === undefined || state === undefined)
    return [...changed, discrepancy("cannotVerify", name, `nobody here knows ${entry.type}`)]
  const stream = { entity, id }
  const { closes, opens } = factChanges({ definition, stream, before: before && asRow(before), state })
  const gone = new Set(closes.map(textOf))
  const facts = (before?.facts ?? []).map((fact) =>
    fact.knownTo === undefined && gone.has(textOf(fact)) ? { ...fact, knownTo: recordedAt } : fact
  )
  lives.set(name, {
    ...stream,
    version,
    head: entry.hash,
    state,
    facts: [...facts, ...opens.map((fact) => ({ ...fact, knownFrom: recordedAt }))]
  })
  return changed
}

const asRow = ({ state }: Life) => ({ state }) as never

const textOf = ({ kind, key, subject, firstDay, lastDay, dimensions, measures }: Fact): string =>
  canonical([kind, key, nameOf(subject), firstDay, lastDay ?? null, dimensions, measures])

/** The facts of each life as one text. Two events of one command leave a fact that was never known: it does not count. */
const bySubject = (facts: ReadonlyArray<KnownFact>): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(facts, ({ subject }) => nameOf(subject))].map(([name, own]) => [
      name,
      own
        .filter(({ knownFrom, knownTo }) => knownFrom !== knownTo)
        .map((fact) => canonical([textOf(fact), fact.knownFrom, fact.knownTo ?? null]))
        .toSorted()
        .join("\n")
    ])
  )
