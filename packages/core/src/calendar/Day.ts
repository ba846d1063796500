import * as Schema from "effect/Schema"

/**
 * A calendar day in Denmark: no clock time, no zone.
 *
 * A template literal and not a brand: `"2011-04-06"` needs no constructor, and the type needs nothing from `effect`
 * in a consumer's declarations.
 *
 * @da dato
 * @shape text, `YYYY-MM-DD`
 * @category models
 */
export type Day = `${number}-${number}-${number}`

/**
 * Whether a text is a day that the calendar has.
 *
 * @assumes 1900 to 2999: a day outside is a slip of the finger
 * @category predicates
 */
export const isDay = (text: string): text is Day => {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === text
}

/**
 * The schema of a day; refuses what the calendar does not have, such as 29 February 2011.
 *
 * @da dato
 * @shape text, `YYYY-MM-DD`
 * @category models
 */
export const Day: Schema.Codec<Day, string> = Schema.String.pipe(
  Schema.refine(isDay, {
    expected: "a day of the calendar, YYYY-MM-DD",
    rule: {
      code: "day",
      da: "skal være en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD",
      en: "must be a day of the calendar from 1900 to 2999, YYYY-MM-DD"
    },
    toJsonSchema: () => ({ pattern: "^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$" })
  })
)

const milliseconds = 86_400_000
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/**
 * The day so many days later, or earlier for a negative number.
 *
 * @unit days
 * @category operations
 */
export const addDays = (day: Day, days: number): Day =>
  new Date(at(day) + days * milliseconds).toISOString().slice(0, 10) as Day

/**
 * Days from the first to the second; 0 for the same day, negative when the second is earlier.
 *
 * @unit days
 * @category operations
 */
export const daysBetween = (first: Day, second: Day): number => Math.round((at(second) - at(first)) / milliseconds)
