import {
  byPlace,
  type EntityRow,
  findIn,
  type FindQuery,
  type Page,
  placeAfter,
  placeOf,
  writeCursor
} from "@partnerskab/core/storage"
import { type Fault, fault } from "./Fault.ts"

/** Finds in its own way, among all lives of the entity. */
export const findsBy = (name: string, find: (rows: ReadonlyArray<EntityRow>, query: FindQuery) => Page): Fault =>
  fault(name, (inner) => ({
    find: async (query) => find((await inner.find({ entity: query.entity, where: {}, limit: 1_000_000 })).rows, query)
  }))

/** Finds by the reference, but asks it otherwise, or tells otherwise what it says. */
export const finds = (
  name: string,
  {
    rows: among = (row) => row,
    query: ask = (query) => query,
    page: tell = (page) => page
  }: {
    readonly rows?: (row: EntityRow) => EntityRow
    readonly query?: (query: FindQuery) => FindQuery
    readonly page?: (page: Page, asked: FindQuery, rows: ReadonlyArray<EntityRow>) => Page
  }
): Fault =>
  findsBy(name, (rows, query) => {
    const page = findIn(rows.map(among), ask(query))
    const found = page.rows.map(({ id }) => rows.find((row) => row.id === id)!)
    return tell({ ...page, rows: found }, query, rows)
  })

/** Puts lives in its own order, and turns pages by where the last one stands. */
export const orders = (
  name: string,
  order: (a: EntityRow, b: EntityRow, query: FindQuery) => number | undefined
): Fault =>
  findsBy(name, (rows, query) => {
    const all = findIn(rows, { ...query, after: undefined as never, limit: 1_000_000 }).rows
    const sorted = all
      .map((row, at) => ({ row, at }))
      .toSorted((a, b) => order(a.row, b.row, query) ?? a.at - b.at)
      .map(({ row }) => row)
    const compare = (a: EntityRow, b: EntityRow) =>
      order(a, b, query) ?? byPlace(query.orderBy)(placeOf(a, query.orderBy), placeOf(b, query.orderBy))
    const place = placeAfter(query)
    const { field = "" } = query.orderBy ?? {}
    const from = sorted.filter(
      (row) => place === undefined || compare(row, { ...row, id: place.id, fields: { [field]: place.value } }) > 0
    )
    const page = from.slice(0, query.limit ?? 100)
    const last = page.at(-1)
    const isLast = last === undefined || page.length === from.length
    return {
      rows: page,
      total: all.length,
      ...(isLast ? {} : { next: writeCursor(placeOf(last, query.orderBy), query.orderBy) })
    }
  })
