import type { Instant } from "@partnerskab/core/calendar"
import type { Fact, Stream } from "@partnerskab/core/facts"
import { type Changeset, type Claim, type EntityRow, folded } from "@partnerskab/core/storage"
import { typeOf } from "../schema/lifeTable.ts"
import type { LifeTable, Writing } from "./parts.ts"

/**
 * A list of plain objects as a set of rows, called `r`. One object is written as its values, more as a list for each
 * column: a server that takes a list to be long would rather look at a whole table than at a few rows.
 */
export const records = (write: Writing, list: ReadonlyArray<object>, columns: string | Columns): string => {
  const { typed, names, casts } = typeof columns === "string" ? columnsOf(columns) : columns
  const of = (one: object, { key, type }: Typed) => valueOf((one as Readonly<Record<string, unknown>>)[key], type)
  const [only, ...others] = list
  if (only !== undefined && others.length === 0)
    return `(values (${typed.map((column) => write.value(of(only, column), column.type)).join(", ")})) as r(${names})`
  const lists = typed.map((column) => {
    const values = list.map((one) => of(one, column))
    return column.isList ? write.value(values.map(listText), "text[]") : write.value(values, `${column.type}[]`)
  })
  const rows = `unnest(${lists.join(", ")}) as r(${names})`
  return casts === names ? rows : `(select ${casts} from ${rows}) as r(${names})`
}

/** A list within a list stands there as its text. */
const listText = (values: unknown): string | null =>
  Array.isArray(values) ? `{${values.map((one) => `"${String(one).replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}` : null

interface Typed {
  readonly key: string
  readonly type: string
  readonly isList: boolean
}

/** Columns of a set of rows, with their names as the text has them. */
export interface Columns {
  readonly typed: ReadonlyArray<Typed>
  readonly names: string
  /** The names, each made into a list that stands as its text. */
  readonly casts: string
}

const read = new Map<string, Columns>()

const columnsOf = (columns: string): Columns => {
  const known = read.get(columns)
  if (known !== undefined) return known
  const all = columns.split(", ").map((column) => {
    const end = column.indexOf(" ")
    const [name, type] = [column.slice(0, end), column.slice(end + 1)]
    return { name, key: name.replaceAll('"', ""), type, isList: type.endsWith("[]") }
  })
  const made = {
    typed: all,
    names: all.map(({ name }) => name).join(", "),
    casts: all.map(({ name, type, isList }) => (isList ? `${name}::${type}` : name)).join(", ")
  }
  read.set(columns, made)
  return made
}

/** A value as it comes out of a JSON object whose columns have types. */
const valueOf = (value: unknown, type: string): unknown => {
  if (value === undefined || value === null) return null
  if (type === "jsonb") return JSON.stringify(value)
  if (type === "text") return typeof value === "object" ? JSON.stringify(value) : String(value)
  return typeof value === "number" && !Number.isFinite(value) ? null : value
}

export const stream = ({ entity, id }: Stream) => ({ entity, id })

export const claimRows = (write: Writing, claims: ReadonlyArray<Claim>): string =>
  records(
    write,
    claims.map((claim, at) => ({ n: at + 1, ...claimColumns(claim) })),
    "n integer, scope text, key text, entity text, id text, first_day date, last_day date"
  )

/** A claim as columns: a period that has no end ends in infinity. */
export const claimColumns = ({ scope, key, holder, during }: Claim) => ({
  scope,
  key,
  ...stream(holder),
  first_day: during?.firstDay ?? "-infinity",
  last_day: during?.lastDay ?? "infinity"
})

export const lifeColumns = ({ fields }: LifeTable): ReadonlyArray<string> => [
  "id",
  "version",
  "doc",
  ...fields.map(({ column }) => column),
  "audience",
  "head",
  "recorded_at",
  "evolution",
  "projection"
]

const columnsOfLives = new WeakMap<LifeTable, Columns>()

const lifeRowColumns = (table: LifeTable): Columns => {
  const made =
    columnsOfLives.get(table) ??
    columnsOf(
      `id text, version integer, doc jsonb, ${table.fields.map(({ column, type }) => `${column} ${typeOf(type).replace(` collate "C"`, "")}, `).join("")}` +
        "audience text[], head text, recorded_at timestamptz, evolution integer, projection integer"
    )
  columnsOfLives.set(table, made)
  return made
}

/** Lives as a set of rows with the columns of their table. */
export const lifeRows = (write: Writing, table: LifeTable, rows: ReadonlyArray<EntityRow>): string =>
  records(
    write,
    rows.map((row) => {
      const { id, version, audience, head, evolution, projection } = row
      const one = { id, version, doc: row.state, audience, head, recorded_at: row.recordedAt, evolution, projection }
      const fields = one as Record<string, unknown>
      for (const { field, column } of table.fields) fields[column.slice(1, -1)] = row.fields[field]
      return one
    }),
    lifeRowColumns(table)
  )

export const journalColumns =
  "entity, id, version, type, form, data, effective_on, recorded_at, actor, on_behalf_of, command_id, trace, hash"

export const journalRows = (write: Writing, entries: Changeset["entries"]): string =>
  records(
    write,
    entries.map((entry, n) => ({
      n,
      ...stream(entry),
      version: entry.version,
      type: entry.type,
      form: entry.form,
      data: entry.data,
      effective_on: entry.effectiveOn,
      recorded_at: entry.recordedAt,
      actor: entry.actor,
      on_behalf_of: entry.onBehalfOf,
      command_id: entry.commandId,
      trace: entry.trace,
      hash: entry.hash
    })),
    "n integer, entity text, id text, version integer, type text, form integer, data jsonb, effective_on date, recorded_at timestamptz, " +
      "actor text, on_behalf_of text, command_id text, trace jsonb, hash text"
  )

export const factColumns = "kind, key, entity, id, first_day, last_day, dimensions, measures, projection, known_from"

export const factRows = (write: Writing, facts: ReadonlyArray<{ readonly fact: Fact; readonly at: Instant }>): string =>
  records(
    write,
    facts.map(({ fact: { subject, firstDay, lastDay, ...fact }, at }, n) => ({
      n,
      ...fact,
      ...stream(subject),
      first_day: firstDay,
      last_day: lastDay,
      known_from: at
    })),
    "n integer, kind text, key text, entity text, id text, first_day date, last_day date, dimensions jsonb, measures jsonb, projection integer, known_from timestamptz"
  )

export const personColumns = "ref, kind, entity, id, text, folded"

export const personRows = (write: Writing, persons: Changeset["persons"]): string =>
  records(
    write,
    // Of two texts under one reference the last one counts, as if they were written one after the other.
    [...new Map(persons.map((one) => [one.ref, one])).values()].map(({ ref, kind, subject, text }) => ({
      ref,
      kind,
      ...stream(subject),
      text,
      folded: folded(text)
    })),
    "ref text, kind text, entity text, id text, text text, folded text"
  )

/** Outbox rows as a set of rows; of two with one key the first counts. */
export const outboxRows = (write: Writing, sends: Changeset["sends"]): string =>
  records(
    write,
    sends.map(({ key, kind, subject, dueAt, payload }, n) => ({
      n,
      key,
      kind,
      ...stream(subject),
      due_at: dueAt,
      payload
    })),
    "n integer, key text, kind text, entity text, id text, due_at timestamptz, payload jsonb"
  )
