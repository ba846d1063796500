/**
 * How long something may last, as laws say it: so many months, weeks or days.
 *
 * Without a first day a duration has no number of days, so months are not compared with weeks.
 *
 * @da varighed
 * @shape `count` is a whole number, not negative
 * @category models
 */
export interface Duration {
  readonly unit: DurationUnit
  readonly count: number
}

/**
 * What a duration is counted in.
 *
 * @category models
 */
export type DurationUnit = "months" | "weeks" | "days"

const units = {
  months: { da: ["måned", "måneder"], en: ["month", "months"] },
  weeks: { da: ["uge", "uger"], en: ["week", "weeks"] },
  days: { da: ["dag", "dage"], en: ["day", "days"] }
} as const

/**
 * A duration in words: "4 uger", "4 weeks".
 *
 * @category text
 */
export const durationWords = ({ unit, count }: Duration): { readonly da: string; readonly en: string } => {
  const form = count === 1 ? 0 : 1
  return { da: `${count} ${units[unit].da[form]}`, en: `${count} ${units[unit].en[form]}` }
}
