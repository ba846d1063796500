/**
 * Days, periods and the Danish clock. No business word.
 *
 * @module
 */
export { type Bucket, bucketOf } from "./bucket.ts"
export { addMilliseconds, dayInDenmark, endOfDay, type Instant, startOfDay } from "./copenhagen.ts"
export { addDays, Day, daysBetween, isDay } from "./Day.ts"
export { covers, hasDays, overlaps, type Period, period } from "./Period.ts"
