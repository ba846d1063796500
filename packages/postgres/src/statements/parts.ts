import { type EntityModel, type FieldType, isStorable, type StorageModel } from "@partnerskab/core/storage"
import type { Scalar } from "@partnerskab/core/facts"
import { columnOf, quoted, tableOf } from "../schema/names.ts"
import type { Statement } from "../Executor.ts"
import { problem } from "../trouble.ts"

/** An entity as statements name it. */
export interface LifeTable {
  readonly entity: string
  /** With its schema. */
  readonly name: string
  readonly fields: ReadonlyArray<{ readonly field: string; readonly column: string; readonly type: FieldType }>
}

/** The tables of an installation, as statements name them. */
export interface Tables {
  readonly authority: string
  /** A table that every installation has, with its schema. */
  readonly of: (name: string) => string
  readonly life: ReadonlyMap<string, LifeTable>
}

export const tablesOf = (schema: string, authority: string, { entities }: StorageModel): Tables => ({
  authority,
  of: (name) => `${quoted(schema)}.${name}`,
  life: new Map(
    entities.map((model: EntityModel): [string, LifeTable] => [
      model.entity,
      {
        entity: model.entity,
        name: `${quoted(schema)}.${quoted(tableOf(model))}`,
        fields: Object.entries(model.fields).map(([field, type]) => ({ field, column: quoted(columnOf(field)), type }))
      }
    ])
  )
})

/** Collects the values of a statement while its text is written. */
const collecting = (taken: (value: unknown) => unknown) => {
  const values: Array<unknown> = []
  return {
    /** Takes a value, and gives what stands for it in the text. */
    value: (value: unknown, type = "text"): string => {
      values.push(taken(value))
      return `$${values.length}::${type}`
    },
    statement: (text: string): Statement => ({ text, values })
  }
}

/** Of a statement that writes: what cannot be kept is refused. */
export const writing = (): Writing => collecting(whole)

/** Of a question: what cannot be kept stands as nothing, which is equal to no text that is. */
export const asking = (): Writing => collecting(sought)

/** What is sought, without texts that no row can have. */
export const sought = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sought)
  return typeof value === "string" && !isStorable(value) ? null : value
}

/** A value that is sought, as JSON. */
export const soughtJson = (value: Scalar): string | null =>
  typeof value === "string" && !isStorable(value) ? null : JSON.stringify(value)

/** A value all of whose texts are whole: half a letter would come to the server as another sign, and nobody would know. */
const whole = (value: unknown): unknown => {
  if (Array.isArray(value)) value.forEach(whole)
  else if (typeof value === "string" && !value.isWellFormed())
    throw problem("PG-TEXT", new Error("a text has half a letter"))
  return value
}

/** So many values stand in the text one by one: how many there are tells a server which index is worth its while. */
const few = 8

/** That a column is one of some values. */
export const among = (write: Writing, values: ReadonlyArray<string>): string => {
  if (values.length === 1) return `= ${write.value(values[0])}`
  if (values.length > few || values.length === 0) return `= any(${write.value(values, "text[]")})`
  return `in (${values.map((value) => write.value(value)).join(", ")})`
}

/** What collects the values of a statement. */
export type Writing = ReturnType<typeof collecting>

/** An instant as the library writes it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A day as the library writes it. */
export const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

/** The columns of a life, under the names that `readRow` knows. */
export const rowColumns = ({ entity, fields }: LifeTable, t: string): string => {
  const pairs = fields.map(
    ({ field, column, type }) =>
      `'${field.replaceAll("'", "''")}', ${type === "day" ? day(`${t}.${column}`) : `${t}.${column}`}`
  )
  return [
    `'${entity.replaceAll("'", "''")}' as entity`,
    `${t}.id`,
    `${t}.version`,
    `${t}.doc`,
    `json_build_object(${pairs.join(", ")}) as fields`,
    `to_json(${t}.audience) as audience`,
    `${t}.head`,
    `${instant(`${t}.recorded_at`)} as recorded_at`,
    `${t}.evolution`,
    `${t}.projection`
  ].join(", ")
}

/** The fields of an entry, as one JSON value. */
export const entryJson = (j: string): string =>
  `json_build_object('entity', ${j}.entity, 'id', ${j}.id, 'version', ${j}.version, 'type', ${j}.type, 'form', ${j}.form, ` +
  `'data', ${j}.data, 'effectiveOn', ${day(`${j}.effective_on`)}, 'recordedAt', ${instant(`${j}.recorded_at`)}, ` +
  `'actor', ${j}.actor, 'onBehalfOf', ${j}.on_behalf_of, 'commandId', ${j}.command_id, 'trace', ${j}.trace, 'hash', ${j}.hash)`
