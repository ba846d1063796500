import type { Join, Scalar } from "@partnerskab/core/facts"
import { absent, nothing } from "./dictionary.ts"
import type { GroupPart } from "./groups.ts"
import type { KindColumns } from "./kindColumns.ts"
import type { PickRows } from "./pick.ts"

/** A value that a dated dimension has, and when. */
interface Dated {
  readonly firstDay: number
  readonly lastDay: number
  readonly code: number
}

/**
 * A dated dimension of another life as something to group by: its code on the day a fact is counted.
 *
 * @param isKnown picks what was known of the dimension
 * @param on the day of a stock; without it the first day of each fact
 */
export const joined = (
  { counted, dimension }: { readonly counted: KindColumns; readonly dimension: KindColumns | undefined },
  { through }: Join,
  { isKnown, on }: { readonly isKnown: PickRows; readonly on: number | undefined }
): GroupPart => {
  const values = dimension?.names.dimensions.get("value")?.values
  const dated = dimension === undefined ? new Map<Scalar, ReadonlyArray<Dated>>() : byLife(dimension, isKnown)
  const naming = counted.names.dimensions.get(through)
  const ofCode: Array<ReadonlyArray<Dated> | undefined> = []
  const none: ReadonlyArray<Dated> = []
  return {
    size: () => values?.size() ?? 2,
    codes: ({ columns, rows, count }, into) => {
      const column = naming && columns.dimensions[naming.at]
      for (let at = 0; at < count; at += 1) {
        const row = rows[at]!
        const life = column?.[row] ?? absent
        const own = (ofCode[life] ??= dated.get(naming?.values.valueOf(life) ?? null) ?? none)
        into[at] = codeOn(own, on ?? columns.firstDay[row]!)
      }
    },
    valueOf: (code) => values?.valueOf(code) ?? null
  }
}

const codeOn = (dated: ReadonlyArray<Dated>, day: number): number => {
  for (const { firstDay, lastDay, code } of dated)
    if (firstDay <= day && day <= lastDay) return code === absent ? nothing : code
  return nothing
}

/** What is known of a dimension, by the life it is of. What names no life is of none. */
const byLife = (dimension: KindColumns, isKnown: PickRows): ReadonlyMap<Scalar, ReadonlyArray<Dated>> => {
  const lives = new Map<Scalar, Array<Dated>>()
  const [of, value] = [dimension.names.dimensions.get("of"), dimension.names.dimensions.get("value")]
  for (const [columns, length] of dimension.parts()) {
    const ofCodes = of && columns.dimensions[of.at]
    if (ofCodes === undefined) continue
    const picked = isKnown(columns, length)
    for (let at = 0; at < picked.count; at += 1) {
      const row = picked.rows[at]!
      if (ofCodes[row] === absent) continue
      const life = of!.values.valueOf(ofCodes[row]!)
      const dated = lives.get(life) ?? []
      lives.set(life, dated)
      const code = (value && columns.dimensions[value.at]?.[row]) ?? absent
      dated.push({ firstDay: columns.firstDay[row]!, lastDay: columns.lastDay[row]!, code })
    }
  }
  return lives
}
