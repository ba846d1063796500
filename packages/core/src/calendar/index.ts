/**
 * Days, periods and how long they last, weeks, working days, the Danish clock; and the exact numbers that counting days and
 * hours needs. No business word.
 *
 * @module
 */
export { type Bucket, bucketOf } from "./bucket.ts"
export { countWords } from "./countWords.ts"
export { addMilliseconds, dayInDenmark, endOfDay, type Instant, startOfDay } from "./copenhagen.ts"
export { addDays, Day, daysBetween, isDay } from "./Day.ts"
export { type Decimal, decimalOf } from "./decimal.ts"
export { type Duration, type DurationUnit, durationWords } from "./Duration.ts"
export {
  compareFractions,
  floorOfFraction,
  type Fraction,
  fractionOf,
  meanOfFractions,
  sumOfFractions
} from "./Fraction.ts"
export { fractionWords } from "./fractionWords.ts"
export { dayBefore, Lead } from "./Lead.ts"
export { firstDayOf, lastDayOf, lastsAtMost } from "./lasting.ts"
export { addMonths, firstWithMonths, type MonthRounding } from "./months.ts"
export { covers, hasDays, overlaps, type Period, period } from "./Period.ts"
export { type Recurrence, timeFrom } from "./recurrence.ts"
export { mondayOf, type Week, weekdayOf, weekOf } from "./weeks.ts"
export { addWorkingDays, type Holidays, isWorkingDay, workingDays } from "./workingDays.ts"
