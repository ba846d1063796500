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
import { asking, type LifeTable, rowColumns, type Tables, type Writing } from "./parts.ts"
import { readRow } from "./read.ts"

const most = 100

/**
 * A page of lives and the total of all, as one statement. Lives without the field that orders them stand in a part of
 * their own: either part then lies in an index as it is wanted, and a page is found without looking at others.
 */
export const findStatement = (tables: Tables, table: LifeTable, query: FindQuery): Statement => {
  const write = asking()
  const { where, orderBy = {}, visibleTo, limit = most } = query
  const seen =
    visibleTo === undefined ? "" : ` and (t.audience is null or t.audience && ${write.value([...visibleTo], "text[]")})`
  const wanted = `from ${table.name} t where t.authority = ${write.value(tables.authority)} and t.version > 0${seen}${conditions(table, where, write)}`
  const column = orderColumn(table, orderBy)
  const direction = orderBy.descending === true ? "desc" : "asc"
  const order = [...(column === undefined ? [] : [`t.${column.column} ${direction}`]), `t.id ${direction}`].join(", ")
  const atMost = write.value(limit + 1, "integer")
  const parts = partsOf(column, placeAfter(query), { orderBy, write }).map(
    (part, at) => `(select t.*, ${at} as "#part" ${wanted}${part} order by ${order} limit ${atMost})`
  )
  return write.statement(
    `select n.total, p.* from (select count(*) as total ${wanted}) n left join lateral (select ${rowColumns(table, "t")} from (${parts.join(" union all ")}) t ` +
      `order by t."#part", ${order} limit ${atMost}) p on true`
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

/** What comes after a place, in parts: nothing stands before every value, and ids tell apart what is the same. */
const partsOf = (
  column: Column | undefined,
  place: Place | undefined,
  { orderBy: { descending = false }, write }: { readonly orderBy: Order; readonly write: Writing }
): ReadonlyArray<string> => {
  const sign = descending ? "<" : ">"
  if (column === undefined) return [place === undefined ? "" : ` and t.id ${sign} ${write.value(place.id)}`]
  const name = `t.${column.column}`
  const [without, having] = [` and ${name} is null`, ` and ${name} is not null`]
  if (place === undefined) return descending ? [having, without] : [without, having]
  if (place.value === null) {
    const rest = `${without} and t.id ${sign} ${write.value(place.id)}`
    return descending ? [rest] : [rest, having]
  }
  const stood = write.value(place.value, typeOf(column.type).replace(` collate "C"`, ""))
  const rest = ` and (${name}, t.id) ${sign} (${stood}, ${write.value(place.id)})`
  return descending ? [rest, without] : [rest]
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
