import type { EntityRow } from "@partnerskab/core/storage"
import type { LifeTable, Tables, Writing } from "../parts.ts"
import type { Merged } from "./merged.ts"

/** How a commit is written: `careful` also where somebody looked for a life that was not there, which is rare. */
export interface CommitMode {
  readonly careful: boolean
  /** Gives the answer and writes nothing. */
  readonly check?: boolean
}

/** What every part of a commit is written with. */
export interface Writer {
  readonly tables: Tables
  readonly changeset: Merged
  readonly write: Writing
  readonly mode: CommitMode
  readonly authority: string
}

/** One kind of life in a commit: what of it is guarded, and what of it is written. */
export interface Kind {
  readonly at: number
  readonly table: LifeTable
  readonly guards: ReadonlyMap<string, number>
  /** The same as they are given: one may be read twice, in two versions. */
  readonly read: ReadonlyArray<readonly [id: string, version: number]>
  readonly rows: ReadonlyArray<EntityRow>
}

/** The kinds of life in a commit, in the order they are locked. */
export const kindsOf = ({ tables, changeset: { guards, rows } }: Writer): ReadonlyArray<Kind> => {
  const entities = [...new Set([...guards.map(({ stream }) => stream.entity), ...rows.map(({ entity }) => entity)])]
  return entities.toSorted().map((entity, at) => {
    const table = tables.life.get(entity)
    if (table === undefined) throw new Error(`no table for lives of ${entity}: apply the migrations`)
    const read = guards
      .filter(({ stream }) => stream.entity === entity)
      .map(({ stream, version }) => [stream.id, version] as const)
    return {
      at,
      table,
      guards: new Map(read),
      read,
      rows: rows.filter((row) => row.entity === entity)
    }
  })
}

/** Whether the verdict is that everything is written. */
export const go = "(select word from verdict) = 'Committed'"
