import { bucketOf, type Bucket } from "@partnerskab/core/calendar"
import type { Scalar } from "@partnerskab/core/facts"
import { block, type Columns } from "./columns.ts"
import { absent, type Dictionary, nothing } from "./dictionary.ts"
import { dayText } from "./times.ts"

/** Rows of a set of columns that are counted: the first so many of `rows`. */
export interface Picked {
  readonly columns: Columns
  readonly rows: Int32Array
  count: number
}

/** Something facts are grouped by, as small numbers. */
export interface GroupPart {
  /** Each code is below. */
  readonly size: () => number
  /** Writes the code of each row that is counted. */
  readonly codes: (picked: Picked, into: Int32Array) => void
  readonly valueOf: (code: number) => Scalar
}

/** The codes of a dimension; those that do not have it are as those where it is null. */
export const byDimension = (
  dimension: { readonly at: number; readonly values: Dictionary } | undefined
): GroupPart => ({
  size: () => dimension?.values.size() ?? 2,
  codes: ({ columns, rows, count }, into) => {
    const column = dimension && columns.dimensions[dimension.at]
    for (let at = 0; at < count; at += 1) {
      const code = column === undefined ? absent : column[rows[at]!]!
      into[at] = code === absent ? nothing : code
    }
  },
  valueOf: (code) => dimension?.values.valueOf(code) ?? null
})

const months = 12
const quarter = 3
const days = 31

/** The first day itself: numbered as if every month had 31 days. */
const byDay: GroupPart = {
  size: () => 10_000 * months * days,
  codes: ({ columns: { firstDay }, rows, count }, into) => {
    for (let at = 0; at < count; at += 1) {
      const day = firstDay[rows[at]!]!
      const month = Math.floor(day / 100)
      into[at] = (Math.floor(month / 100) * months + (month % 100) - 1) * days + (day % 100) - 1
    }
  },
  valueOf: (code) => {
    const month = Math.floor(code / days)
    return dayText(Math.floor(month / months) * 10_000 + ((month % months) + 1) * 100 + (code % days) + 1)
  }
}

/** The year, quarter or month of the first day, each as the number of its first month; or the day itself. */
export const byBucket = (bucket: Bucket): GroupPart => {
  if (bucket === "day") return byDay
  const length = bucket === "year" ? months : bucket === "quarter" ? quarter : 1
  return {
    size: () => 10_000 * months,
    codes: ({ columns: { firstDay }, rows, count }, into) => {
      for (let at = 0; at < count; at += 1) {
        const month = Math.floor(firstDay[rows[at]!]! / 100)
        const number = Math.floor(month / 100) * months + (month % 100) - 1
        into[at] = number - (number % length)
      }
    },
    valueOf: (code) => bucketOf(dayText(Math.floor(code / months) * 10_000 + ((code % months) + 1) * 100 + 1), bucket)
  }
}

const mostValues = 1 << 20

/** The values of a measure, numbered as they come. */
export const byMeasure = (measure: number | undefined): GroupPart => {
  const codes = new Map<number, number>()
  const values: Array<Scalar> = []
  const codeOf = (number: number): number => {
    const known = codes.get(number)
    if (known !== undefined) return known
    codes.set(number, values.length)
    return values.push(Number.isNaN(number) ? null : number) - 1
  }
  return {
    size: () => mostValues,
    codes: ({ columns, rows, count }, into) => {
      const column = measure === undefined ? undefined : columns.measures[measure]
      for (let at = 0; at < count; at += 1) into[at] = codeOf(column?.[rows[at]!] ?? Number.NaN)
    },
    valueOf: (code) => values[code]!
  }
}

/**
 * Gives each row the number of its group: groups are numbered as they come.
 *
 * @returns `undefined` when there could be more groups than can be told apart
 */
export const grouping = (parts: ReadonlyArray<GroupPart>) => {
  const sizes = parts.map((part) => part.size())
  if (sizes.reduce((all, size) => all * size, 1) > Number.MAX_SAFE_INTEGER) return undefined
  const numbers = new Map<number, number>()
  const groups: Array<number> = []
  const codes = new Int32Array(block)
  const combined = new Float64Array(block)

  const numberOf = (one: number): number => {
    const known = numbers.get(one)
    if (known !== undefined) return known
    numbers.set(one, groups.length)
    return groups.push(one) - 1
  }
  return {
    /** Writes the number of the group of each row that is counted. */
    number: (picked: Picked, into: Int32Array): void => {
      combined.fill(0, 0, picked.count)
      for (const [index, part] of parts.entries()) {
        part.codes(picked, codes)
        const size = sizes[index]!
        for (let at = 0; at < picked.count; at += 1) combined[at] = combined[at]! * size + codes[at]!
      }
      let [last, number] = [-1, -1]
      for (let at = 0; at < picked.count; at += 1) {
        const one = combined[at]!
        if (one !== last) [last, number] = [one, numberOf(one)]
        into[at] = number
      }
    },
    /** The values of each group, in the order of their numbers. */
    groups: (): ReadonlyArray<ReadonlyArray<Scalar>> =>
      groups.map((one) => {
        const values: Array<Scalar> = []
        let rest = one
        for (let index = parts.length - 1; index >= 0; index -= 1) {
          values.unshift(parts[index]!.valueOf(rest % sizes[index]!))
          rest = Math.floor(rest / sizes[index]!)
        }
        return values
      })
  }
}
