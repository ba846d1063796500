import * as Effect from "effect/Effect"
import { type KnownFact, nameOf } from "../facts/index.ts"
import { canonical, type EntityRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { rowOf } from "./changeset.ts"
import { isOutdated } from "./outdated.ts"
import { eachPage } from "./pages.ts"
import { type Discrepancy, discrepancy, type Life, type Replay, replay, textOf } from "./replay.ts"

/**
 * Replays the whole journal and compares: the hash chains, the states with their declared fields, and the facts with
 * the time they were known. What no journal tells of, must not be there. A life that another table of life or another
 * counting has stored cannot be compared: it needs a rebuild. Of a life that was purged nothing is left but its tombstone;
 * one that has begun anew since begins at the beginning.
 *
 * @returns nothing when the storage has kept its promise
 * @category operations
 */
export const verify = (catalog: Catalog): Effect.Effect<ReadonlyArray<Discrepancy>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const replayed: Replay = { lives: new Map(), chains: new Map() }
    const { lives } = replayed
    const found: Array<Discrepancy> = []
    const purged = Map.groupBy(yield* storage.tombstones, ({ stream }) => nameOf(stream))
    let cursor: string | undefined
    for (;;) {
      const page = yield* storage.journal({ after: cursor, limit: 1000 })
      for (const entry of page.entries) {
        found.push(...replay(catalog, replayed, { entry, digest: storage.digest }))
        if (purged.get(nameOf(entry))?.some(({ lastHash }) => lastHash === entry.hash) === true)
          found.push(discrepancy("purgedYetThere", nameOf(entry), `entry ${entry.version} was purged`))
      }
      if (page.entries.length === 0) break
      cursor = page.cursor
    }
    const isGone = (name: string) => purged.has(name) && !replayed.chains.has(name)
    const incomparable = new Set(found.filter(({ code }) => code === "cannotVerify").map(({ subject }) => subject))
    const told = [...lives.values()]
    const streams = told.map(({ entity, id }) => ({ entity, id }))
    const loaded = byName((yield* storage.load({ commandId: "", streams, sets: [] })).rows)
    const rows: Array<EntityRow> = []
    yield* eachPage(catalog, 1000, (page) => Effect.sync(() => void rows.push(...page)))
    const listed = byName(rows)
    for (const name of new Set([...lives.keys(), ...listed.keys()])) {
      if (incomparable.has(name)) continue
      const [life, ...stored] = [lives.get(name), loaded.get(name), listed.get(name)] as const
      if (stored.every((row) => sameState(life, row))) continue
      if (stored.every((row) => isBehind(life, row))) {
        incomparable.add(name)
        found.push(discrepancy("needsRebuild", name, "another table of life or another counting has stored it"))
      } else if (isGone(name)) found.push(discrepancy("purgedYetThere", name, "the state was purged"))
      else found.push(discrepancy("stateDiffers", name, "the state is not what the journal says"))
    }
    const expected = bySubject(told.flatMap(({ facts }) => facts))
    const held = bySubject(yield* storage.facts)
    for (const name of new Set([...expected.keys(), ...held.keys()]))
      if (!incomparable.has(name) && (expected.get(name) ?? "") !== (held.get(name) ?? ""))
        found.push(
          isGone(name)
            ? discrepancy("purgedYetThere", name, "the facts were purged")
            : discrepancy("factsDiffer", name, "the facts are not what the journal says")
        )
    return found
  })

const byName = (rows: ReadonlyArray<EntityRow | undefined>): ReadonlyMap<string, EntityRow> =>
  new Map(rows.flatMap((row) => (row === undefined ? [] : [[nameOf(row), row]])))

type Compare = (life: Life | undefined, row: EntityRow | undefined) => boolean

/** The row has come as far as the journal, whatever it makes of it. */
const sameJournal: Compare = (life, row) =>
  life !== undefined &&
  row !== undefined &&
  row.version === life.version &&
  row.head === life.head &&
  row.recordedAt === life.recordedAt

const isBehind: Compare = (life, row) => sameJournal(life, row) && isOutdated(life!.definition, row!)

const sameState: Compare = (life, row) =>
  sameJournal(life, row) && canonical(row) === canonical(rowOf(life!.definition, life!, life!))

/** The facts of each life as one text. */
const bySubject = (facts: ReadonlyArray<KnownFact>): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(facts, ({ subject }) => nameOf(subject))].map(([name, own]) => [
      name,
      own
        .map((fact) => canonical([textOf(fact), fact.knownFrom, fact.knownTo ?? null]))
        .toSorted()
        .join("\n")
    ])
  )
