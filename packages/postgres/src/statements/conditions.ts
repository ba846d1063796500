import type { Condition } from "@partnerskab/core/storage"
import type { Scalar } from "@partnerskab/core/facts"
import { type LifeTable, soughtJson, type Writing } from "./parts.ts"

type Column = LifeTable["fields"][number]

/** Conditions on declared fields, each after an `and`, of a table called `t`. A field that nobody declared is null. */
export const conditions = (
  { fields }: Pick<LifeTable, "fields">,
  where: Readonly<Record<string, Condition>>,
  write: Writing
): string =>
  Object.entries(where)
    .map(([field, condition]) => {
      const column = fields.find((one) => one.field === field)
      return ` and ${column === undefined ? always(isNull(condition)) : meets(column, condition, { write, t: "t" })}`
    })
    .join("")

const always = (yes: boolean): string => (yes ? "true" : "false")

const isNull = (condition: Condition): boolean =>
  condition === null || (typeof condition === "object" && "in" in condition && condition.in.includes(null))

interface Writer {
  readonly write: Writing
  readonly t: string
}

const meets = (column: Column, condition: Condition, writer: Writer): string => {
  const name = `${writer.t}.${column.column}`
  if (typeof condition !== "object" || condition === null) return equals(column, condition, writer)
  if ("in" in condition)
    return condition.in.length === 0
      ? "false"
      : `(${condition.in.map((value) => equals(column, value, writer)).join(" or ")})`
  if ("prefix" in condition) return startsWith(column, condition.prefix, writer)
  const ends = [
    ["from", ">="],
    ["to", "<="]
  ] as const
  return ends
    .flatMap(([end, sign]) => {
      const value = condition[end]
      if (value === undefined) return []
      if (column.type === "mixed") return [mixedRange(name, sign, { value, write: writer.write })]
      return [ofKind(column, value) ? `${name} ${sign} ${sqlOf(column, value, writer.write)}` : "false"]
    })
    .join(" and ")
}

/** Values of one kind only; texts by code point, whatever the database's own order is. */
const mixedRange = (
  name: string,
  sign: string,
  { value, write }: { readonly value: string | number; readonly write: Writing }
): string =>
  typeof value === "number"
    ? `(jsonb_typeof(${name}) = 'number' and ${name} ${sign} ${write.value(JSON.stringify(value), "jsonb")})`
    : `(jsonb_typeof(${name}) = 'string' and (${name} #>> '{}') collate "C" ${sign} ${write.value(value)})`

const equals = (column: Column, value: Scalar, { write, t }: Writer): string => {
  const name = `${t}.${column.column}`
  if (value === null) return `${name} is null`
  return ofKind(column, value) ? `${name} = ${sqlOf(column, value, write)}` : "false"
}

/** Between the text and the first that does not begin so; C collation orders by bytes, and no byte of UTF-8 is 255. */
const startsWith = (column: Column, prefix: string, { write, t }: Writer): string => {
  if (column.type === "mixed") {
    const name = `${t}.${column.column}`
    return `(jsonb_typeof(${name}) = 'string' and starts_with(${name} #>> '{}', ${write.value(prefix)}))`
  }
  if (column.type !== "text" && column.type !== "day") return "false"
  const name = column.type === "day" ? `to_char(${t}.${column.column}, 'YYYY-MM-DD')` : `${t}.${column.column}`
  if (prefix === "") return `${name} is not null`
  const start = write.value(prefix)
  return column.type === "day"
    ? `starts_with(${name}, ${start})`
    : `${name} >= ${start} and starts_with(${name}, ${start})`
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** Whether a field of this type can have a value of this kind at all. */
const ofKind = ({ type }: Column, value: Scalar): boolean => {
  switch (type) {
    case "text":
      return typeof value === "string"
    case "day":
      return typeof value === "string" && day.test(value)
    case "number":
      return typeof value === "number"
    case "boolean":
      return typeof value === "boolean"
    case "mixed":
      return true
  }
}

const sqlTypes = { text: "text", day: "date", number: "double precision", boolean: "boolean", mixed: "jsonb" } as const

const sqlOf = ({ type }: Column, value: Scalar, write: Writing): string =>
  write.value(type === "mixed" ? soughtJson(value) : value, sqlTypes[type])
