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
import { among, asking, entryJson, type LifeTable, rowColumns, sought, type Tables, type Writing } from "./parts.ts"
import { readEntry, readRow } from "./read.ts"

/** Everything a command must see, from one snapshot: one statement, whatever it reads. */
export const loadStatement = (tables: Tables, { commandId, streams, sets }: Reading): Statement => {
  const [one] = streams
  if (one !== undefined && streams.length === 1 && commandId === "" && sets.length === 0) {
    const table = tables.life.get(one.entity)
    if (table !== undefined) return { text: textOfOne(table), values: [tables.authority, sought(one.id)] }
  }
  const write = asking()
  const authority = write.value(tables.authority)
  const parts = [
    ...(commandId === "" ? [] : [donePart(tables, authority, write.value(commandId))]),
    ...[...Map.groupBy(streams, ({ entity }) => entity)].flatMap(([entity, own]) => {
      const table = tables.life.get(entity)
      return table === undefined ? [] : [livesPart(table, authority, among(write, idsOf(own)))]
    }),
    ...sets.flatMap((set, at) => [
      `select ${at} as part, 'set' as what, ${emptyRow}, to_json(b.version) as done from (select coalesce((select version from ${tables.of("boundary")} where authority = ${authority} and key = ${write.value(set.boundary)}), 0) as version) b`,
      ...setPart(tables, set, { at, authority, write })
    ])
  ]
  return write.statement(parts.length === 0 ? `select ${authority} as part where false` : parts.join("\nunion all\n"))
}

const textsOfOne = new WeakMap<LifeTable, string>()

/** One life and nothing else, which is what is asked for most. */
const textOfOne = (table: LifeTable): string => {
  const text =
    textsOfOne.get(table) ??
    `select ${rowColumns(table, "t")} from ${table.name} t where t.authority = $1::text and t.id = $2::text and t.version > 0`
  textsOfOne.set(table, text)
  return text
}

const idsOf = (streams: Reading["streams"]): ReadonlyArray<string> => [...new Set(streams.map(({ id }) => id))]

/** A row of the answer that is not a life. */
const emptyRow =
  "null::text as entity, null::text as id, null::integer as version, null::jsonb as doc, null::json as fields, " +
  "null::json as audience, null::text as head, null::text as recorded_at, null::integer as evolution, null::integer as projection"

/** A command that was done, with its entries in the order it wrote them; each is looked up by itself. */
export const doneStatement = (tables: Tables, commandId: string): Statement => {
  const write = asking()
  return write.statement(
    `select c.hash, coalesce(json_agg(${entryJson("j")} order by e.n) filter (where j.id is not null), '[]') as entries ` +
      `from ${tables.of("command")} c left join lateral jsonb_array_elements(c.entries) with ordinality as e(ref, n) on true ` +
      `left join lateral (select * from ${tables.of("journal")} j where j.authority = c.authority and j.entity = e.ref ->> 0 ` +
      `and j.id = e.ref ->> 1 and j.version = (e.ref ->> 2)::integer limit 1) j on true ` +
      `where c.authority = ${write.value(tables.authority)} and c.id = ${write.value(commandId)} group by c.hash`
  )
}

const donePart = (tables: Tables, authority: string, id: string): string =>
  `select null::integer as part, 'done' as what, ${emptyRow}, null::json as done ` +
  `from ${tables.of("command")} c where c.authority = ${authority} and c.id = ${id}`

const livesPart = (table: LifeTable, authority: string, ids: string): string =>
  `select null::integer as part, 'life' as what, ${rowColumns(table, "t")}, null::json as done ` +
  `from ${table.name} t where t.authority = ${authority} and t.id ${ids} and t.version > 0`

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
export const readSnapshot = (
  { streams, sets }: Reading,
  rows: ReadonlyArray<Row>,
  done: Done | undefined
): Snapshot => {
  const lives = new Map<string, EntityRow>()
  const versions = sets.map(() => 0)
  const members = sets.map((): Array<EntityRow> => [])
  for (const row of rows) {
    const part = row["part"] as number
    switch (row["what"]) {
      case "done":
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

/** Whether the command of a reading was done, from the rows of its statement. */
export const wasDone = (rows: ReadonlyArray<Row>): boolean => rows.some((row) => row["what"] === "done")

/** What a command did, from the rows of its statement. */
export const readDone = ([row]: ReadonlyArray<Row>): Done | undefined =>
  row && {
    commandHash: row["hash"] as string,
    entries: (row["entries"] as ReadonlyArray<unknown>).map((entry): JournalEntry => readEntry(entry))
  }
