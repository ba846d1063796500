import type { FactQuery } from "@partnerskab/core/facts"
import { block, type Columns } from "./columns.ts"
import type { Picked } from "./groups.ts"
import { dayNumber, instantNumber, noInstant } from "./times.ts"

/** The rows of columns that are wanted, of the first so many. What it gives holds until it is asked again. */
export type PickRows = (columns: Columns, length: number) => Picked

/** Rows known at an instant, or today; `undefined` for an instant that columns cannot compare. */
export const pickKnown = (knownBy: FactQuery["knownBy"]): PickRows | undefined => {
  const rows = new Int32Array(block)
  const instant = knownBy === undefined ? undefined : instantNumber(knownBy)
  if (knownBy !== undefined && instant === undefined) return undefined
  return (columns, length) => {
    const { knownFrom, knownTo } = columns
    let count = 0
    if (instant === undefined) {
      for (let row = 0; row < length; row += 1) if (knownTo[row] === noInstant) rows[count++] = row
    } else
      for (let row = 0; row < length; row += 1)
        if (knownFrom[row]! <= instant && instant < knownTo[row]!) rows[count++] = row
    return { columns, rows, count }
  }
}

/** Keeps the rows that are there on the day of a stock, or begin in a flow; `undefined` for days it cannot compare. */
export const keepTaken = (taken: FactQuery["taken"]): ((picked: Picked) => void) | undefined => {
  if (taken.how === "stock") {
    const on = dayNumber(taken.on)
    if (on === undefined) return undefined
    return (picked) => {
      const { firstDay, lastDay } = picked.columns
      keep(picked, (row) => firstDay[row]! <= on && on <= lastDay[row]!)
    }
  }
  const [from, to] = [taken.from === undefined ? 0 : dayNumber(taken.from), dayNumber(taken.to)]
  if (from === undefined || to === undefined) return undefined
  return (picked) => {
    const { firstDay } = picked.columns
    keep(picked, (row) => from <= firstDay[row]! && firstDay[row]! <= to)
  }
}

/** Keeps the rows of which something is so. */
export const keep = (picked: Picked, isSo: (row: number, at: number) => boolean): void => {
  const { rows, count } = picked
  let kept = 0
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!
    if (isSo(row, at)) rows[kept++] = row
  }
  picked.count = kept
}
