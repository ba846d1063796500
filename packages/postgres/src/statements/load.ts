import { nameOf } from "@partnerskab/core/facts"
import {
  byId,
  type Done,
  type EntityRow,
  type JournalEntry,
  type Reading,
  type SetReading,
  type Snapshot
} from "@partnerskab/core/storage"
import type { Row, Statement } from "../Executor.ts"
import { conditions } from "./conditions.ts"
import { entryJson, type LifeTable, rowColumns, type Tables, type Writing, writing } from "./parts.ts"
import { readEntry, readRow } from "./read.ts"

/** Everything a command must see, from one snapshot: one statement, whatever it reads. */
export const loadStatement = (tables: Tables, { commandId, streams, sets }: Reading): Statement => {
  const write = writing()
  const authority = write.value(tables.authority)
  const parts = [
    ...(commandId === "" ? [] : [donePart(tables, authority, write.value(commandId))]),
    ...[...Map.groupBy(streams, ({ entity }) => entity)].flatMap(([entity, own]) => {
      const table = tables.life.get(entity)
      return table === undefined ? [] : [livesPart(table, authority, write.value(idsOf(own), "text[]"))]
    }),
    ...sets.flatMap((set, at) => [
      `select ${at} as part, 'set' as what, ${emptyRow}, to_json(b.version) as done from (select coalesce((select version from ${tables.of("boundary")} where authority = ${authority} and key = ${write.value(set.boundary)}), 0) as version) b`,
      ...setPart(tables, set, { at, authority, write })
    ])
  ]
  return write.statement(parts.length === 0 ? `select ${authority} as part where false` : parts.join("\nunion all\n"))
}

const idsOf = (streams: Reading["streams"]): ReadonlyArray<string> => [...new Set(streams.map(({ id }) => id))]

/** A row of the answer that is not a life. */
const emptyRow =
  "null::text as entity, null::text as id, null::integer as version, null::jsonb as doc, null::json as fields, " +
  "null::json as audience, null::text as head, null::text as recorded_at, null::integer as evolution, null::integer as projection"

/** A command that was done, with its entries in the order it wrote them. */
export const doneJson = (tables: Tables, c: string): string =>
  `json_build_object('commandHash', ${c}.hash, 'entries', coalesce((select json_agg(${entryJson("j")} order by e.n) ` +
  `from jsonb_array_elements(${c}.entries) with ordinality as e(ref, n) join ${tables.of("journal")} j ` +
  `on j.authority = ${c}.authority and j.entity = e.ref ->> 0 and j.id = e.ref ->> 1 and j.version = (e.ref ->> 2)::integer), '[]'))`

const donePart = (tables: Tables, authority: string, id: string): string =>
  `select null::integer as part, 'done' as what, ${emptyRow}, ${doneJson(tables, "c")} as done ` +
  `from ${tables.of("command")} c where c.authority = ${authority} and c.id = ${id}`

const livesPart = (table: LifeTable, authority: string, ids: string): string =>
  `select null::integer as part, 'life' as what, ${rowColumns(table, "t")}, null::json as done ` +
  `from ${table.name} t where t.authority = ${authority} and t.id = any(${ids}) and t.version > 0`

const setPart = (
  { life }: Tables,
  { entity, where }: SetReading,
  { at, authority, write }: { readonly at: number; readonly authority: string; readonly write: Writing }
): ReadonlyArray<string> => {
  const table = life.get(entity)
  if (table === undefined) return []
  return [
    `select ${at} as part, 'member' as what, ${rowColumns(table, "t")}, null::json as done ` +
      `from ${table.name} t where t.authority = ${authority} and t.version > 0${conditions(table, where, write)}`
  ]
}

/** The answer to a reading, from the rows of its statement. */
export const readSnapshot = ({ streams, sets }: Reading, rows: ReadonlyArray<Row>): Snapshot => {
  const lives = new Map<string, EntityRow>()
  const versions = sets.map(() => 0)
  const members = sets.map((): Array<EntityRow> => [])
  let done: Done | undefined
  for (const row of rows) {
    const part = row["part"] as number
    switch (row["what"]) {
      case "done":
        done = readDone(row["done"])
        break
      case "set":
        versions[part] = row["done"] as number
        break
      case "member":
        members[part]!.push(readRow(row))
        break
      default: {
        const life = readRow(row)
        lives.set(nameOf(life), life)
      }
    }
  }
  return {
    ...(done === undefined ? {} : { done }),
    rows: streams.map((stream) => lives.get(nameOf(stream))),
    sets: sets.map((_, at) => ({ version: versions[at]!, rows: members[at]!.toSorted(byId) }))
  }
}

/** What a command did, from the value that `doneJson` makes. */
export const readDone = (value: unknown): Done => {
  const { commandHash, entries } = value as { readonly commandHash: string; readonly entries: ReadonlyArray<unknown> }
  return { commandHash, entries: entries.map((entry): JournalEntry => readEntry(entry)) }
}
