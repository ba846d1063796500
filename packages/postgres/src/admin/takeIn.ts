import { type ExpectedLine, folded } from "@partnerskab/core/storage"
import type { Statement } from "../Executor.ts"
import { claimColumns, lifeRows, records } from "../statements/records.ts"
import { type Tables, writing } from "../statements/parts.ts"
import { refuse } from "./refusals.ts"

/** A kind of line, and how lines of it become rows. */
type Kind = ExpectedLine["line"]["line"]
type LineOf<K extends Kind> = Extract<ExpectedLine["line"], { readonly line: K }>

interface Table<K extends Kind> {
  readonly name: string
  /** Columns with their types, beside the authority. */
  readonly columns: Readonly<Record<string, string>>
  readonly row: (line: LineOf<K>) => object
  /** A column that no line tells. */
  readonly more?: { readonly column: string; readonly sql: (tables: Tables, authority: string) => string }
}

const stream = { entity: "text", id: "text" }

const rows: { readonly [K in Exclude<Kind, "life">]: Table<K> } = {
  entry: {
    name: "journal",
    columns: {
      ...stream,
      version: "integer",
      type: "text",
      form: "integer",
      data: "jsonb",
      effective_on: "date",
      recorded_at: "timestamptz",
      actor: "text",
      on_behalf_of: "text",
      command_id: "text",
      trace: "jsonb",
      hash: "text"
    },
    row: ({ entry: { effectiveOn, recordedAt, onBehalfOf, commandId, ...entry } }) => ({
      ...entry,
      effective_on: effectiveOn,
      recorded_at: recordedAt,
      on_behalf_of: onBehalfOf,
      command_id: commandId
    }),
    more: { column: "epoch", sql: (tables) => `(select epoch from ${tables.of("installation")})` }
  },
  fact: {
    name: "fact",
    columns: {
      kind: "text",
      key: "text",
      ...stream,
      first_day: "date",
      last_day: "date",
      dimensions: "jsonb",
      measures: "jsonb",
      projection: "integer",
      known_from: "timestamptz",
      known_to: "timestamptz"
    },
    row: ({ fact: { subject, firstDay, lastDay, knownFrom, knownTo, ...fact } }) => ({
      ...fact,
      ...subject,
      first_day: firstDay,
      last_day: lastDay,
      known_from: knownFrom,
      known_to: knownTo
    })
  },
  claim: {
    name: "claim",
    columns: { scope: "text", key: "text", ...stream, first_day: "date", last_day: "date" },
    row: ({ claim }) => claimColumns(claim)
  },
  person: {
    name: "person",
    columns: { ref: "text", kind: "text", ...stream, text: "text", folded: "text" },
    row: ({ person: { ref, kind, subject, text } }) => ({ ref, kind, ...subject, text, folded: folded(text) })
  },
  outbox: {
    name: "outbox",
    columns: {
      key: "text",
      kind: "text",
      ...stream,
      due_at: "timestamptz",
      payload: "jsonb",
      not_before: "timestamptz",
      attempts: "integer",
      standing: "text"
    },
    row: ({
      outbox: {
        row: { subject, dueAt, ...row },
        notBefore,
        ...rest
      }
    }) => ({ ...row, ...subject, due_at: dueAt, not_before: notBefore, ...rest })
  },
  command: {
    name: "command",
    columns: { id: "text", hash: "text", entries: "jsonb" },
    row: ({ command: { commandId, commandHash, entries } }) => ({
      id: commandId,
      hash: commandHash,
      entries: entries.map(({ entity, id, version }) => [entity, id, version])
    }),
    // When a command was done, its entries say; one that wrote none was done before now.
    more: {
      column: "recorded_at",
      sql: (tables, authority) =>
        `coalesce((select j.recorded_at from ${tables.of("journal")} j where j.authority = ${authority} and j.entity = r.entries -> 0 ->> 0 ` +
        `and j.id = r.entries -> 0 ->> 1 and j.version = (r.entries -> 0 ->> 2)::integer), now())`
    }
  },
  tombstone: {
    name: "tombstone",
    columns: { ...stream, ground: "text", on_day: "date", rows: "integer", last_hash: "text" },
    row: ({ tombstone: { stream, ground, on, rows, lastHash } }) => ({
      ...stream,
      ground,
      on_day: on,
      rows,
      last_hash: lastHash
    })
  }
}

/** Lines of one kind as one statement, or one for each entity. What they come in the order of stays their order. */
export const takeIn = (tables: Tables, kind: Kind, lines: ReadonlyArray<ExpectedLine>): ReadonlyArray<Statement> =>
  kind === "life" ? takeLives(tables, lines) : [takeRows(tables, rows[kind] as unknown as Table<Kind>, lines)]

const takeRows = (
  tables: Tables,
  { name, columns, row, more }: Table<Kind>,
  lines: ReadonlyArray<ExpectedLine>
): Statement => {
  const write = writing()
  const authority = write.value(tables.authority)
  const names = Object.keys(columns).join(", ")
  const types = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
  // A value may be null where a column may not.
  const values = Object.entries(columns).map(([column, type]) =>
    type === "jsonb" ? `coalesce(r.${column}, 'null')` : `r.${column}`
  )
  const list = lines.map(({ line }, n) => ({ ...row(line), n }))
  return write.statement(
    `insert into ${tables.of(name)} (authority, ${names}${more === undefined ? "" : `, ${more.column}`}) select ${authority}, ${values.join(", ")}` +
      `${more === undefined ? "" : `, ${more.sql(tables, authority)}`} from ${records(write, list, ["n integer", ...types].join(", "))} order by r.n`
  )
}

const takeLives = (tables: Tables, lines: ReadonlyArray<ExpectedLine>): ReadonlyArray<Statement> => {
  const lives = (lines as ReadonlyArray<{ readonly line: LineOf<"life">; readonly at: number }>).map(
    ({ line, at }) => ({ ...line, at })
  )
  return [...Map.groupBy(lives, ({ row }) => row.entity)].map(([entity, own]) => {
    const table = tables.life.get(entity)
    if (table === undefined) throw refuse.entity(own[0]!.at, entity)
    const write = writing()
    const fields = table.fields.map(({ column }) => column)
    const names = ["id", "version", "doc", ...fields, "audience", "head", "recorded_at", "evolution", "projection"]
    const from = lifeRows(
      write,
      table,
      own.map(({ row }) => row)
    )
    return write.statement(
      `insert into ${table.name} (authority, ${names.join(", ")}) select ${write.value(tables.authority)}, ${names.map((one) => `r.${one}`).join(", ")} from ${from}`
    )
  })
}
