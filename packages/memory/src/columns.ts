import type { KnownFact } from "@partnerskab/core/facts"
import { noInstant } from "./times.ts"

/** Facts of one kind, some thousands of them, a column for each part. What several forks have, none writes in. */
export interface Columns {
  /** Who may write here; a storage that is forked is somebody else from then on. */
  readonly owner: object
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  readonly knownFrom: Float64Array
  readonly knownTo: Float64Array
  readonly projection: Int32Array
  readonly entity: Uint16Array
  readonly id: Array<string>
  readonly key: Array<string>
  /** Codes by number of dimension; a dimension none of these has is not there. */
  readonly dimensions: Array<Int32Array | undefined>
  /** By number of measure; not a number where there is none. */
  readonly measures: Array<Float64Array | undefined>
  /** Facts that columns cannot hold, by row. */
  readonly odd: Map<number, KnownFact>
}

/** Most facts in one set of columns. */
export const block = 4096
const smallest = 16

/** Room for so many facts; a power of two from the smallest to a block. */
export const capacityOf = ({ firstDay }: Columns): number => firstDay.length

export const emptyColumns = (owner: object): Columns => ({
  owner,
  firstDay: new Int32Array(smallest),
  lastDay: new Int32Array(smallest),
  knownFrom: new Float64Array(smallest),
  knownTo: new Float64Array(smallest),
  projection: new Int32Array(smallest),
  entity: new Uint16Array(smallest),
  id: [],
  key: [],
  dimensions: [],
  measures: [],
  odd: new Map()
})

/** The same for another owner, with room for so many. */
export const copied = (from: Columns, owner: object, capacity: number): Columns => ({
  owner,
  firstDay: larger(from.firstDay, new Int32Array(capacity)),
  lastDay: larger(from.lastDay, new Int32Array(capacity)),
  knownFrom: larger(from.knownFrom, new Float64Array(capacity)),
  knownTo: larger(from.knownTo, new Float64Array(capacity)),
  projection: larger(from.projection, new Int32Array(capacity)),
  entity: larger(from.entity, new Uint16Array(capacity)),
  id: [...from.id],
  key: [...from.key],
  dimensions: from.dimensions.map((codes) => codes && larger(codes, new Int32Array(capacity))),
  measures: from.measures.map((numbers) => numbers && larger(numbers, noNumbers(capacity))),
  odd: new Map(from.odd)
})

const larger = <A extends Int32Array | Uint16Array | Float64Array>(from: A, to: A): A => {
  to.set(from)
  return to
}

const noNumbers = (capacity: number): Float64Array => new Float64Array(capacity).fill(Number.NaN)

/** The column of a dimension, made when it is not there. */
export const dimensionColumn = (columns: Columns, at: number): Int32Array =>
  (columns.dimensions[at] ??= new Int32Array(capacityOf(columns)))

/** The column of a measure, made when it is not there. */
export const measureColumn = (columns: Columns, at: number): Float64Array =>
  (columns.measures[at] ??= noNumbers(capacityOf(columns)))

/** Takes a fact out: it is known at no time any more. */
export const strike = (columns: Columns, row: number): void => {
  columns.knownFrom[row] = noInstant
  columns.knownTo[row] = -noInstant
  columns.odd.delete(row)
}

export const isStruck = ({ knownTo, odd }: Columns, row: number): boolean =>
  knownTo[row] === -noInstant && !odd.has(row)
