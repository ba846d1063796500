import { meanOf } from "./exactSum.ts"
import type { MeasureRow } from "./FactQuery.ts"

/**
 * The middle value of a histogram; of two in the middle, their mean. `undefined` when no fact has the measure: what is
 * not known is not zero.
 *
 * @da median
 * @param rows the answer to a question with `counted: { histogram }`; of several groups, all together
 * @category operations
 */
export const medianOf = (rows: ReadonlyArray<MeasureRow>): number | undefined => {
  const known = rows
    .flatMap(({ group, value: times }) => {
      const value = group.at(-1)
      return typeof value === "number" && times > 0 ? [{ value, times }] : []
    })
    .toSorted((a, b) => a.value - b.value)
  const all = known.reduce((sum, { times }) => sum + times, 0)
  if (all === 0) return undefined
  const at = (place: number): number => {
    let passed = 0
    return known.find(({ times }) => (passed += times) > place)!.value
  }
  const [lower, upper] = [at(Math.floor((all - 1) / 2)), at(Math.floor(all / 2))]
  return lower === upper ? lower : meanOf(lower, upper)
}
