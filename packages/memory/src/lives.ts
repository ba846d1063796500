import type { Scalar } from "@partnerskab/core/facts"
import { byCodePoint, byPlace, type EntityRow, type Place, placeOf } from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"
import { itemsOf, minus, plus, type Sorted, sortedFrom } from "./sorted.ts"

/** The lives that are equal on a field: many, or the id of the only one. */
type Equal = Sorted<string> | string

interface Parts {
  readonly rows: Layered<string, EntityRow>
  readonly ids: Sorted<string>
  readonly fields: ReadonlyMap<string, Layered<Scalar, Equal>>
  readonly orders: ReadonlyMap<string, Sorted<Place>>
}

/** The lives of one entity, in order of id, by every value of a declared field, and in the orders that were asked for. */
export const lives = (from: Parts = { rows: layered(), ids: sortedFrom([]), fields: new Map(), orders: new Map() }) => {
  const { rows } = from
  let { ids } = from
  const fields = new Map(from.fields)
  const orders = new Map(from.orders)

  const leave = (field: string, value: Scalar, id: string): void => {
    const index = fields.get(field)
    const equal = index?.get(value)
    if (index === undefined || equal === undefined) return
    if (typeof equal === "string" || equal.size === 1) index.remove(value)
    else index.set(value, minus(equal, id))
  }
  const enter = (field: string, value: Scalar, id: string): void => {
    const index = fields.get(field) ?? layered<Scalar, Equal>()
    fields.set(field, index)
    const equal = index.get(value)
    if (equal === undefined) index.set(value, id)
    else index.set(value, plus(typeof equal === "string" ? sortedFrom([equal]) : equal, id))
  }
  /** What is null is in no index, as a field that is not there is null too. */
  const refile = (before: EntityRow | undefined, after: EntityRow | undefined, id: string): void => {
    for (const field in before?.fields) {
      const value = before.fields[field]!
      if (value !== null && value !== after?.fields[field]) leave(field, value, id)
    }
    for (const field in after?.fields) {
      const value = after.fields[field]!
      if (value !== null && value !== before?.fields[field]) enter(field, value, id)
    }
    for (const [field, order] of orders) {
      const [was, is] = [before, after].map((row) => row && placeOf(row, { field }))
      if (was !== undefined && is !== undefined && was.value === is.value) continue
      const without = was === undefined ? order : minus(order, was)
      orders.set(field, is === undefined ? without : plus(without, is))
    }
  }

  const inOrder = (): ReadonlyArray<string> => itemsOf(ids, byCodePoint)
  return {
    get: rows.get,
    all: rows.values,
    put: (row: EntityRow): void => {
      const before = rows.get(row.id)
      if (before === undefined) ids = plus(ids, row.id)
      refile(before, row, row.id)
      rows.set(row.id, row)
    },
    remove: (id: string): void => {
      const before = rows.get(id)
      if (before === undefined) return
      ids = minus(ids, id)
      refile(before, undefined, id)
      rows.remove(id)
    },
    count: (): number => ids.size,
    /** All ids, in order. */
    ids: inOrder,
    /** How many lives are equal to a value that is not null. */
    countEqual: (field: string, value: Scalar): number => {
      const equal = fields.get(field)?.get(value)
      return equal === undefined ? 0 : typeof equal === "string" ? 1 : equal.size
    },
    /** Their ids, in order. */
    idsEqual: (field: string, value: Scalar): ReadonlyArray<string> => {
      const equal = fields.get(field)?.get(value)
      return equal === undefined ? [] : typeof equal === "string" ? [equal] : itemsOf(equal, byCodePoint)
    },
    /** All lives in the order of a field. Put in order the first time, and kept so. */
    places: (field: string): ReadonlyArray<Place> => {
      const order =
        orders.get(field) ?? sortedFrom([...rows.values()].map((row) => placeOf(row, { field })).sort(byPlace()))
      orders.set(field, order)
      return itemsOf(order, byPlace())
    },
    fork: () =>
      lives({
        rows: rows.fork(),
        ids,
        fields: new Map([...fields].map(([field, index]) => [field, index.fork()])),
        orders
      })
  }
}

export type Lives = ReturnType<typeof lives>
