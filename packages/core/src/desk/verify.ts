import * as Effect from "effect/Effect"
import { type KnownFact, nameOf } from "../facts/index.ts"
import { canonical, type EntityRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { fieldsOf } from "./changeset.ts"
import { type Discrepancy, discrepancy, type Life, type Replay, replay, textOf } from "./replay.ts"

/**
 * Replays the whole journal and compares: the hash chains, the states with their declared fields, and the facts with
 * the time they were known. What no journal tells of, must not be there.
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
    let cursor: string | undefined
    for (;;) {
      const page = yield* storage.journal({ after: cursor, limit: 1000 })
      for (const entry of page.entries) found.push(...replay(catalog, replayed, { entry, digest: storage.digest }))
      if (page.entries.length === 0) break
      cursor = page.cursor
    }
    const unreadable = new Set(found.filter(({ code }) => code === "cannotVerify").map(({ subject }) => subject))
    const told = [...lives.values()]
    const streams = told.map(({ entity, id }) => ({ entity, id }))
    const loaded = byName((yield* storage.load({ commandId: "", streams, sets: [] })).rows)
    const listed = byName(yield* allRows(catalog))
    for (const name of new Set([...lives.keys(), ...listed.keys()]))
      if (
        !unreadable.has(name) &&
        !(sameState(lives.get(name), loaded.get(name)) && sameState(lives.get(name), listed.get(name)))
      )
        found.push(discrepancy("stateDiffers", name, "the state is not what the journal says"))
    const expected = bySubject(told.flatMap(({ facts }) => facts))
    const held = bySubject(yield* storage.facts)
    for (const name of new Set([...expected.keys(), ...held.keys()]))
      if (!unreadable.has(name) && (expected.get(name) ?? "") !== (held.get(name) ?? ""))
        found.push(discrepancy("factsDiffer", name, "the facts are not what the journal says"))
    return found
  })

const byName = (rows: ReadonlyArray<EntityRow | undefined>): ReadonlyMap<string, EntityRow> =>
  new Map(rows.flatMap((row) => (row === undefined ? [] : [[nameOf(row), row]])))

/** Every stored state of every entity that somebody here declares. */
const allRows = (catalog: Catalog): Effect.Effect<ReadonlyArray<EntityRow>, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const rows: Array<EntityRow> = []
    for (const entity of catalog.entities.keys()) {
      let after: string | undefined
      for (;;) {
        const page = yield* storage.find({ entity, where: {}, limit: 1000, ...(after === undefined ? {} : { after }) })
        rows.push(...page.rows)
        if (page.rows.length < 1000) break
        after = page.rows.at(-1)!.id
      }
    }
    return rows
  })

const sameState = (life: Life | undefined, row: EntityRow | undefined): boolean =>
  life !== undefined &&
  row !== undefined &&
  row.version === life.version &&
  row.head === life.head &&
  row.recordedAt === life.recordedAt &&
  canonical([row.state, row.fields]) === canonical([life.state, fieldsOf(life.definition, life.state)])

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
