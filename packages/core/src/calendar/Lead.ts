import * as Schema from "effect/Schema"
import { addDays, type Day } from "./Day.ts"
import { addMonths, type MonthRounding } from "./months.ts"

/**
 * How long before a day something is told of: so many days, weeks or months. Months say what becomes of a date that the
 * month does not have: a month before 31 March is 28 February, or 1 March.
 *
 * @da varsel
 * @shape a number is days; whole and not negative
 * @category models
 */
export type Lead = number | { readonly weeks: number } | { readonly months: number; readonly rounding: MonthRounding }

/**
 * The schema of a lead.
 *
 * @da varsel
 * @category models
 */
export const Lead: Schema.Codec<Lead, Lead> = Schema.Union([
  Schema.Natural,
  Schema.Struct({ weeks: Schema.Natural }),
  Schema.Struct({ months: Schema.Natural, rounding: Schema.Literals(["lastDayOfMonth", "nextMonth"]) })
])

/**
 * The day so long before a day.
 *
 * @category operations
 */
export const dayBefore = (day: Day, lead: Lead): Day => {
  if (typeof lead === "number") return addDays(day, -lead)
  return "weeks" in lead ? addDays(day, -7 * lead.weeks) : addMonths(day, -lead.months, lead.rounding)
}
