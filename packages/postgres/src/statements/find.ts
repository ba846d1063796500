import {
  type FindQuery,
  type Order,
  type Page,
  type Place,
  placeAfter,
  placeOf,
  writeCursor
} from "@partnerskab/core/storage"
import type { Row, Statement } from "../Executor.ts"
import { typeOf } from "../schema/lifeTable.ts"
import { conditions } from "./conditions.ts"
import { type LifeTable, rowColumns, type Tables, type Writing, writing } from "./parts.ts"
import { readRow } from "./read.ts"

const most = 100

/** A page of lives and the total of all, as one statement. */
export const findStatement = (tables: Tables, table: LifeTable, query: FindQuery): Statement => {
  const write = writing()
  const { where, orderBy = {}, visibleTo, limit = most } = query
  const seen =
    visibleTo === undefined ? "" : ` and (t.audience is null or t.audience && ${write.value([...visibleTo], "text[]")})`
  const wanted = `from ${table.name} t where t.authority = ${write.value(tables.authority)} and t.version > 0${seen}${conditions(table, where, write)}`
  const column = orderColumn(table, orderBy)
  const place = placeAfter(query)
  const after = place === undefined ? "" : ` and ${isAfter(column, place, { orderBy, write })}`
  const direction = orderBy.descending === true ? "desc" : "asc"
  const order = [
    ...(column === undefined
      ? []
      : [`t.${column.column} ${direction} nulls ${direction === "asc" ? "first" : "last"}`]),
    `t.id ${direction}`
  ]
  return write.statement(
    `select n.total, p.* from (select count(*) as total ${wanted}) n left join lateral (select ${rowColumns(table, "t")} ${wanted}${after} ` +
      `order by ${order.join(", ")} limit ${write.value(limit + 1, "integer")}) p on true`
  )
}

type Column = LifeTable["fields"][number]

const orderColumn = ({ entity, fields }: LifeTable, { field }: Order): Column | undefined => {
  if (field === undefined) return undefined
  const column = fields.find((one) => one.field === field)
  if (column === undefined || column.type === "mixed")
    throw new RangeError(`lives of ${entity} cannot be ordered by ${field}`)
  return column
}

/** What comes after a place: nothing stands before every value, and ids tell apart what is the same. */
const isAfter = (
  column: Column | undefined,
  { value, id }: Place,
  { orderBy: { descending = false }, write }: { readonly orderBy: Order; readonly write: Writing }
): string => {
  const sign = descending ? "<" : ">"
  const byId = `t.id ${sign} ${write.value(id)}`
  if (column === undefined) return byId
  const name = `t.${column.column}`
  if (value === null) return descending ? `(${name} is null and ${byId})` : `(${name} is not null or ${byId})`
  const stood = write.value(value, typeOf(column.type).replace(` collate "C"`, ""))
  const further = `(${name} ${sign} ${stood} or (${name} = ${stood} and ${byId}))`
  return descending ? `(${name} is null or ${further})` : further
}

/** The page, from the rows of its statement: one more than asked for tells that another follows. */
export const readPage = ({ orderBy, limit = most }: FindQuery, rows: ReadonlyArray<Row>): Page => {
  const lives = rows.filter((row) => row["id"] !== null).map(readRow)
  const page = lives.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    total: rows[0]!["total"] as number,
    ...(last === undefined || lives.length === page.length
      ? {}
      : { next: writeCursor(placeOf(last, orderBy), orderBy) })
  }
}
