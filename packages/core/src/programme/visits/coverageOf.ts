import type { Day } from "../../calendar/index.ts"
import { exact, type Measured, type Value } from "../../facts/index.ts"

const valueOf = ({ visited, targets }: { readonly visited: number; readonly targets?: number }): Value => {
  if (targets === undefined) return { _tag: "notCountable", reason: "det er ikke talt, hvor mange der skulle besøges" }
  return targets === 0 ? { _tag: "notReported" } : exact(visited / targets)
}

/**
 * How large a part of the companies to be visited have been: different companies, not visits. Without knowing how many
 * were to be visited it cannot be counted, as in 2009.
 *
 * @da dækning af opfølgningsbesøg
 * @unit ratio 0..1
 * @source LBR 2011, p. 15: 61 companies visited, of how many is not told
 * @category operations
 */
export const coverageOf = (
  counts: { readonly visited: number; readonly targets?: number },
  { asOf }: { readonly asOf: Day }
): Measured => ({
  value: valueOf(counts),
  asOf,
  definition: "visits.coverage",
  ...(counts.targets === undefined ? {} : { population: counts.targets }),
  parts: { visited: counts.visited }
})
