import type { EntityModel, FieldType } from "@partnerskab/core/storage"
import { columnOf, literal, quoted, tableOf } from "./names.ts"
import { rowsOfAuthority } from "./tables.ts"

const types: Readonly<Record<FieldType, string>> = {
  text: `text collate "C"`,
  number: "double precision",
  boolean: "boolean",
  day: "date",
  mixed: "jsonb"
}

/** The SQL type of a declared field. */
export const typeOf = (type: FieldType): string => types[type]

const indexOf = (table: string, schema: string, column: string): string =>
  `create index on ${quoted(schema)}.${quoted(table)} (authority, ${quoted(column)}, id);`

/** The index of a column of a table of lives, and what makes it. */
export const fieldIndex = (schema: string, table: string, column: string) => ({
  columns: `authority, ${column}, id`,
  unique: false,
  sql: indexOf(table, schema, column)
})

/** The table for the lives of an entity. */
export const createLifeTable = (schema: string, model: EntityModel): string => {
  const table = tableOf(model)
  const name = `${quoted(schema)}.${quoted(table)}`
  const fields = Object.entries(model.fields)
  return [
    `create table ${name} (`,
    `  authority text collate "C" not null,`,
    `  id text collate "C" not null,`,
    `  version integer not null,`,
    `  doc jsonb,`,
    ...fields.map(([field, type]) => `  ${quoted(columnOf(field))} ${typeOf(type)},`),
    `  audience text[],`,
    `  head text collate "C",`,
    `  recorded_at timestamptz(3),`,
    `  evolution integer,`,
    `  projection integer,`,
    `  primary key (authority, id)`,
    `);`,
    ...fields.map(([field]) => indexOf(table, schema, columnOf(field))),
    `comment on table ${name} is ${literal(`Lives of ${model.entity}, as they are now; brought by ${model.owner}. A row of version 0 is one that was looked for and not found.`)};`,
    `comment on column ${name}.doc is 'The state, whole. The columns before it in name are copies of its fields, to find it by.';`,
    `alter table ${name} alter column doc set statistics 0;`,
    rowsOfAuthority(name)
  ].join("\n")
}

/** A column for a field that is declared later, filled from the states. */
export const addColumn = (schema: string, model: EntityModel, field: string): string => {
  const table = tableOf(model)
  const name = `${quoted(schema)}.${quoted(table)}`
  const column = columnOf(field)
  const type = model.fields[field]!
  return [
    `alter table ${name} add column ${quoted(column)} ${typeOf(type)};`,
    `update ${name} set ${quoted(column)} = ${fromState(field, type)} where doc is not null;`,
    indexOf(table, schema, column)
  ].join("\n")
}

const fromState = (field: string, type: FieldType): string => {
  if (field === "state") return `doc ->> '_tag'`
  const value = `doc -> ${literal(field)}`
  if (type === "mixed") return `nullif(${value}, 'null'::jsonb)`
  return `(doc ->> ${literal(field)})${type === "text" ? "" : `::${typeOf(type)}`}`
}
