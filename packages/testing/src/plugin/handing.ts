import type { Stream } from "@partnerskab/core/facts"
import type { EntityDefinition, Tagged } from "@partnerskab/core/plugin"
import type { Changeset, EntityRow, StorageService } from "@partnerskab/core/storage"
import * as Effect from "effect/Effect"
import { digest } from "../lock/digest.ts"
import { isAs } from "./asker.ts"

/** Lives that a storage hands out. */
export interface Handing {
  readonly entities: ReadonlyMap<string, EntityDefinition>
  /** The life of that name; `undefined` when there is none. */
  readonly one: (stream: Stream) => Tagged | undefined
  /** Lives of a kind, with their ids. */
  readonly some: (entity: string) => ReadonlyArray<{ readonly id: string; readonly state: Tagged }>
}

/**
 * A storage that hands out lives that were made up, says yes to every commit, and forgets. What is written is given away.
 *
 * It is no storage by its laws: it lets a law look at everything the desk would have written of one command.
 */
export const handing = ({ entities, one, some }: Handing, written: (changeset: Changeset) => void): StorageService => {
  const rowOf = ({ entity, id }: Stream, state: Tagged): EntityRow => {
    const { lookup = [], evolution = 1, projection = 1 } = entities.get(entity) ?? {}
    const fields = state as unknown as EntityRow["fields"]
    return {
      entity,
      id,
      version: 1,
      state,
      fields: { state: state._tag, ...Object.fromEntries(lookup.map((name) => [name, fields[name] ?? null])) },
      head: "",
      recordedAt: "2009-01-01T00:00:00.000Z",
      evolution,
      projection
    }
  }
  return {
    digest,
    load: ({ streams, sets }) =>
      Effect.sync(() => ({
        rows: streams.map((stream) => {
          const state = one(stream)
          return state && rowOf(stream, state)
        }),
        sets: sets.map(({ entity, where }) => ({
          version: 0,
          rows: some(entity)
            .filter((life) => isAs(life, where))
            .map(({ id, state }) => rowOf({ entity, id }, state))
        }))
      })),
    commit: (changeset) =>
      Effect.sync(() => {
        written(changeset)
        return { _tag: "Committed" }
      }),
    commitAll: (changesets) =>
      Effect.sync(() => {
        changesets.forEach(written)
        return changesets.map(() => ({ _tag: "Committed" as const }))
      }),
    check: () => Effect.succeed({ _tag: "Committed" }),
    find: () => Effect.succeed({ rows: [], total: 0 }),
    measure: () => Effect.succeed([]),
    journal: () => Effect.succeed({ entries: [], cursor: undefined }),
    facts: Effect.succeed([]),
    rebuild: () => Effect.succeed([]),
    claimDue: () => Effect.succeed([]),
    settle: () => Effect.void,
    setAside: Effect.succeed([]),
    persons: () => Effect.succeed([]),
    findPersons: () => Effect.succeed([]),
    erase: () => Effect.succeed(0),
    tombstones: Effect.succeed([])
  }
}
