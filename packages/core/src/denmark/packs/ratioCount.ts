import {
  compareFractions,
  floorOfFraction,
  type Fraction,
  fractionOf,
  meanOfFractions,
  sumOfFractions
} from "../../calendar/index.ts"
import type { CountingMethod } from "./ratioMethod.ts"

/**
 * People who work at a workplace in one month, by what they are and for how long each works.
 *
 * @category models
 */
export interface MonthOfStaff {
  readonly month: `${number}-${number}`
  readonly people: ReadonlyArray<Employed>
}

/**
 * So many people of one kind.
 *
 * @shape `as`: codes that say what they are, such as `fleksjob` or `under-18`; none for an ordinary employee
 * @unit weeklyHours: hours a week of each
 * @category models
 */
export interface Employed {
  readonly people: number
  readonly weeklyHours: number
  readonly as: ReadonlyArray<string>
}

/**
 * The ordinary employees of a workplace as a method counts them, in hundredths of a person, downwards: never more than
 * there are. `undefined` without as many months as the method asks for.
 *
 * @da ordinært ansatte efter opgørelsesmetoden
 * @unit hundredths of a person
 * @source domain: BEK 2636/2021 § 65, part-time as fractions of full-time, average of the latest 4 months
 * @assumes full time is what is given, 37 hours a week in most places; months are the latest of those given
 * @category operations
 */
export const ordinaryBy = (
  { unit, referenceMonths, leftOut }: CountingMethod,
  months: ReadonlyArray<MonthOfStaff>,
  { fullTimeHours }: { readonly fullTimeHours: number }
): number | undefined => {
  const latest = months.toSorted((a, b) => (a.month < b.month ? 1 : -1)).slice(0, Math.max(1, referenceMonths))
  if (latest.length < Math.max(1, referenceMonths)) return undefined
  const counted = latest.map(({ people }) =>
    sumOfFractions(
      people
        .filter(({ as }) => as.every((what) => !leftOut.includes(what)))
        .map((one) => (unit === "headcount" ? fractionOf(one.people) : partOf(one, fullTimeHours)) ?? none)
    )
  )
  const mean = meanOfFractions(counted)
  return mean === undefined ? undefined : floorOfFraction({ ...mean, numerator: mean.numerator * 100n })
}

const none: Fraction = { numerator: 0n, denominator: 1n }
const one: Fraction = { numerator: 1n, denominator: 1n }

/** Nobody is more than one full-time person, however long they work. */
const partOf = ({ people, weeklyHours }: Employed, fullTimeHours: number): Fraction | undefined => {
  const part = fractionOf(weeklyHours, fullTimeHours)
  if (part === undefined) return undefined
  const each = compareFractions(part, one) > 0 ? one : part
  return { numerator: each.numerator * BigInt(people), denominator: each.denominator }
}
