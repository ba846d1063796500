import type { Day } from "./Day.ts"

/**
 * A unit of the calendar that figures are grouped by.
 *
 * @category models
 */
export type Bucket = "year" | "quarter" | "month" | "day"

/**
 * The year, quarter or month a day falls in; or the day itself.
 *
 * @shape `2010`, `2010-Q4`, `2010-11`, `2010-11-02`
 * @category operations
 */
export const bucketOf = (day: Day, bucket: Bucket): string => {
  if (bucket === "day") return day
  if (bucket === "year") return day.slice(0, 4)
  if (bucket === "month") return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
