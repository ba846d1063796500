import type { Day, Period } from "@partnerskab/core/calendar"
import type { Claim, CommandRecord, ExportLine, OutboxStanding, Tombstone } from "@partnerskab/core/storage"
import type { Row } from "../Executor.ts"
import { literal } from "../schema/names.ts"
import { day, entryJson, instant, type LifeTable, rowColumns, type Tables } from "../statements/parts.ts"
import { readEntry, readFact, readOutbox, readPerson, readRow } from "../statements/read.ts"

/** One kind of line: where it is read, and what is made of a row. */
export interface Part {
  /** Of the cursor; the same name always has the same columns. */
  readonly name: string
  readonly sql: string
  readonly read: (row: Row) => ExportLine
}

/** Everything an export has between its first and last line, in order. The statements have no values: cursors take none. */
export const partsOf = (tables: Tables, lives: ReadonlyArray<LifeTable>): ReadonlyArray<Part> => {
  const mine = (t: string) => `${t}.authority = ${literal(tables.authority)}`
  const from = (name: string, t: string) => `from ${tables.of(name)} ${t} where ${mine(t)}`
  const stream = (t: string) => `${t}.entity, ${t}.id`
  return [
    {
      name: "partnerskab_journal",
      sql: `select ${entryJson("j")} as entry ${from("journal", "j")} order by j.epoch, j.xid, j.seq`,
      read: (row) => ({ line: "entry", entry: readEntry(row["entry"]) })
    },
    ...lives.map((table): Part => ({
      name: "partnerskab_life",
      sql: `select ${rowColumns(table, "t")} from ${table.name} t where ${mine("t")} and t.version > 0 order by t.id`,
      read: (row) => ({ line: "life", row: readRow(row) })
    })),
    {
      name: "partnerskab_fact",
      sql:
        `select f.kind, f.key, ${stream("f")}, ${day("f.first_day")} as first_day, ${day("f.last_day")} as last_day, f.dimensions, f.measures, f.projection, ` +
        `${instant("f.known_from")} as known_from, ${instant("f.known_to")} as known_to ${from("fact", "f")} order by f.seq`,
      read: (row) => ({ line: "fact", fact: readFact(row) })
    },
    {
      name: "partnerskab_claim",
      sql: `select c.scope, c.key, ${stream("c")}, ${finite("c.first_day")} as first_day, ${finite("c.last_day")} as last_day ${from("claim", "c")} order by c.scope, c.key, c.first_day, ${stream("c")}`,
      read: (row) => ({ line: "claim", claim: readClaim(row) })
    },
    {
      name: "partnerskab_person",
      sql: `select p.ref, p.kind, ${stream("p")}, p.text ${from("person", "p")} order by p.ref`,
      read: (row) => ({ line: "person", person: readPerson(row) })
    },
    {
      name: "partnerskab_outbox",
      sql:
        `select o.key, o.kind, ${stream("o")}, ${instant("o.due_at")} as due_at, o.payload, ${instant("o.not_before")} as not_before, o.attempts, o.standing ` +
        `${from("outbox", "o")} order by o.key`,
      read: (row) => ({ line: "outbox", outbox: readStanding(row) })
    },
    {
      name: "partnerskab_command",
      sql: `select c.id, c.hash, c.entries ${from("command", "c")} order by c.id`,
      read: (row) => ({ line: "command", command: readCommand(row) })
    },
    {
      name: "partnerskab_tombstone",
      sql: `select ${stream("t")}, t.ground, ${day("t.on_day")} as on_day, t.rows, t.last_hash ${from("tombstone", "t")} order by ${stream("t")}, t.seq`,
      read: (row) => ({ line: "tombstone", tombstone: readTombstone(row) })
    }
  ]
}

/** A day, where there is one. */
const finite = (column: string): string => `case when isfinite(${column}) then ${day(column)} end`

const readStream = (row: Row) => ({ entity: row["entity"] as string, id: row["id"] as string })

const readClaim = (row: Row): Claim => ({
  scope: row["scope"] as string,
  key: row["key"] as string,
  holder: readStream(row),
  ...(row["first_day"] === null
    ? {}
    : {
        during: {
          firstDay: row["first_day"] as Day,
          ...(row["last_day"] === null ? {} : { lastDay: row["last_day"] as Day })
        } satisfies Period
      })
})

const readStanding = (row: Row): OutboxStanding => ({
  row: readOutbox(row),
  notBefore: row["not_before"] as string,
  attempts: row["attempts"] as number,
  standing: row["standing"] as OutboxStanding["standing"]
})

const readCommand = (row: Row): CommandRecord => ({
  commandId: row["id"] as string,
  commandHash: row["hash"] as string,
  entries: (row["entries"] as ReadonlyArray<readonly [string, string, number]>).map(([entity, id, version]) => ({
    entity,
    id,
    version
  }))
})

/** What is left of a life, from a row of the tombstones. */
export const readTombstone = (row: Row): Tombstone => ({
  stream: readStream(row),
  ground: row["ground"] as string,
  on: row["on_day"] as Day,
  rows: row["rows"] as number,
  lastHash: row["last_hash"] as string
})
