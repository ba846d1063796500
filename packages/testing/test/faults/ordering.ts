import type { Scalar } from "@partnerskab/core/facts"
import {
  byCodePoint,
  byValue,
  type EntityRow,
  findIn,
  type FindQuery,
  placeOf,
  readCursor,
  writeCursor
} from "@partnerskab/core/storage"
import { type Fault, slowly } from "./Fault.ts"
import { finds, findsBy, orders } from "./finding.ts"

const valueOf = (row: EntityRow, { orderBy }: FindQuery): Scalar => placeOf(row, orderBy).value
const sign = ({ orderBy }: FindQuery): number => (orderBy?.descending === true ? -1 : 1)

/** Compares values in its own way, and ids where they are the same. */
const compares = (name: string, compare: (a: Scalar, b: Scalar) => number): Fault =>
  orders(name, (a, b, query) => {
    if (query.orderBy?.field === undefined) return undefined
    return sign(query) * (compare(valueOf(a, query), valueOf(b, query)) || byCodePoint(a.id, b.id))
  })

const texts =
  (compare: (a: string, b: string) => number) =>
  (a: Scalar, b: Scalar): number =>
    typeof a === "string" && typeof b === "string" ? compare(a, b) : byValue(a, b)

const nulls =
  (first: boolean) =>
  (a: Scalar, b: Scalar): number =>
    (a === null) === (b === null) ? byValue(a, b) : (a === null) === first ? -1 : 1

const dictionary = new Intl.Collator("da")

/** Turns pages by a number: how many have been seen. */
const offsets = slowly(
  [719],
  findsBy("turns pages by counting how many have been seen", (rows, query) => {
    const { after, ...rest } = query
    const seen = after === undefined ? 0 : Number(JSON.parse(after)[3])
    const all = findIn(rows, { ...rest, limit: 1_000_000 }).rows
    const page = all.slice(seen, seen + (query.limit ?? 100))
    const isLast = seen + page.length >= all.length || page.length === 0
    if (after !== undefined && readCursor(after, query.orderBy) === undefined) throw new RangeError("no such cursor")
    return {
      rows: page,
      total: all.length,
      ...(isLast ? {} : { next: writeCursor({ value: null, id: String(seen + page.length) }, query.orderBy) })
    }
  })
)

/** Mistakes in the order of lives, and in turning pages. */
export const orderingFaults: ReadonlyArray<Fault> = [
  compares("puts nothing last in every order", nulls(false)),
  orders("puts nothing first in a descending order too", (a, b, query) => {
    if (query.orderBy?.field === undefined || query.orderBy.descending !== true) return undefined
    const [one, other] = [valueOf(a, query), valueOf(b, query)]
    return (one === null) === (other === null) ? undefined : one === null ? -1 : 1
  }),
  compares("orders texts as a Danish dictionary does", texts(dictionary.compare)),
  compares(
    "orders texts by code unit",
    texts((a, b) => (a < b ? -1 : a === b ? 0 : 1))
  ),
  compares(
    "orders without regard to capitals",
    texts((a, b) => byCodePoint(a.toLowerCase(), b.toLowerCase()))
  ),
  compares("orders numbers as texts", (a, b) =>
    typeof a === "number" && typeof b === "number" ? byValue(String(a), String(b)) : byValue(a, b)
  ),
  compares(
    "puts true before false",
    (a, b) => (typeof a === "boolean" && typeof b === "boolean" ? -1 : 1) * byValue(a, b)
  ),
  compares("takes the empty text for nothing", (a, b) => byValue(a === "" ? null : a, b === "" ? null : b)),
  orders("keeps ids ascending in a descending order", (a, b, query) =>
    sign(query) < 0 && query.orderBy?.field !== undefined && byValue(valueOf(a, query), valueOf(b, query)) === 0
      ? byCodePoint(a.id, b.id)
      : undefined
  ),
  orders("orders ids by code unit where values are the same", (a, b, query) =>
    query.orderBy?.field !== undefined && byValue(valueOf(a, query), valueOf(b, query)) === 0
      ? sign(query) * (a.id < b.id ? -1 : 1)
      : undefined
  ),
  orders("turns no order round that is of ids", (a, b, { orderBy }) =>
    orderBy?.descending === true && orderBy.field === undefined ? byCodePoint(a.id, b.id) : undefined
  ),
  findsBy("orders nothing by a field", (rows, { orderBy, ...query }) =>
    findIn(rows, { ...query, ...(orderBy?.descending === true ? { orderBy: { descending: true } } : {}) })
  ),
  findsBy("knows no descending order", (rows, { orderBy, ...query }) =>
    findIn(rows, { ...query, ...(orderBy?.field === undefined ? {} : { orderBy: { field: orderBy.field } }) })
  ),
  finds("skips those with the same value between pages", {
    page: (page, { orderBy }) =>
      page.next === undefined || orderBy?.field === undefined
        ? page
        : {
            ...page,
            next: writeCursor(
              { ...readCursor(page.next, orderBy)!, id: sign({ orderBy } as FindQuery) > 0 ? "\u{10ffff}" : "" },
              orderBy
            )
          }
  }),
  finds("repeats those with the same value between pages", {
    page: (page, { orderBy }) =>
      page.next === undefined || orderBy?.field === undefined || page.rows.length < 2
        ? page
        : {
            ...page,
            next: writeCursor(
              { ...readCursor(page.next, orderBy)!, id: sign({ orderBy } as FindQuery) > 0 ? "" : "\u{10ffff}" },
              orderBy
            )
          }
  }),
  finds("begins anew after nothing", {
    page: (page, { orderBy, after, limit }, rows) => {
      const place = after === undefined ? undefined : readCursor(after, orderBy)
      if (place === undefined || place.value !== null || orderBy?.field === undefined) return page
      return findIn(rows, { entity: "", where: {}, orderBy, ...(limit === undefined ? {} : { limit }) })
    }
  }),
  finds("says that a page follows one that is exactly full", {
    page: (page, { orderBy, limit = 100 }) =>
      page.next !== undefined || page.rows.length < limit || page.rows.length === 0
        ? page
        : { ...page, next: writeCursor(placeOf(page.rows.at(-1)!, orderBy), orderBy) }
  }),
  finds("says that a page follows every page with a life in it", {
    page: (page, { orderBy }) =>
      page.rows.length === 0 ? page : { ...page, next: writeCursor(placeOf(page.rows.at(-1)!, orderBy), orderBy) }
  }),
  finds("gives null where no page follows", { page: (page) => ({ ...page, next: page.next ?? (null as never) }) }),
  findsBy("goes on from a cursor in any order", (rows, { after, ...query }) => {
    if (after === undefined) return findIn(rows, query)
    const [, , value, id] = JSON.parse(after) as readonly [string, boolean, Scalar, string]
    return findIn(rows, { ...query, after: writeCursor({ value, id }, query.orderBy) })
  }),
  findsBy("begins anew from a cursor that it does not know", (rows, { after, ...query }) =>
    findIn(rows, {
      ...query,
      ...(after === undefined || readCursor(after, query.orderBy) === undefined ? {} : { after })
    })
  ),
  findsBy("tells a cursor by its field, whichever way it went", (rows, { after, ...query }) => {
    const place =
      after === undefined
        ? undefined
        : (readCursor(after, query.orderBy) ??
          readCursor(after, { ...query.orderBy, descending: query.orderBy?.descending !== true }))
    if (after !== undefined && place === undefined) throw new RangeError("no such cursor")
    return findIn(rows, { ...query, ...(place === undefined ? {} : { after: writeCursor(place, query.orderBy) }) })
  }),
  offsets,
  finds("gives a hundred when none is asked for", {
    query: ({ limit, ...query }) => (limit === 0 || limit === undefined ? query : { ...query, limit })
  }),
  finds("gives one when none is asked for", { query: (query) => (query.limit === 0 ? { ...query, limit: 1 } : query) }),
  finds("counts nothing when none is asked for", {
    page: (page, { limit }) => (limit === 0 ? { ...page, total: 0 } : page)
  })
]

/** The same ways of ordering, without a mistake. */
export const soundOrdering: ReadonlyArray<Fault> = [
  findsBy("finds by the reference", findIn),
  finds("finds by the reference and tells what it says", {}),
  compares("compares as it should", byValue)
]
