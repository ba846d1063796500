import { type Day, type Period, period } from "../../calendar/index.ts"
import { exact, exactSum, type Value } from "../../facts/index.ts"
import type { Observed, Texts } from "../../plugin/index.ts"
import { type Activity, activityOn, type Decay } from "./activity.ts"
import type { AgreementState } from "../Agreement.ts"
import { type AgreementStatus, daysInForce, statusOn } from "../agreementOn.ts"
import { yearOf } from "./agreementYear.ts"
import type { NotCountable, PointPromised, PromiseMade } from "./promises.ts"

/**
 * What the facts say of one agreement and one promise.
 *
 * @shape `begun`: days on which facts began in the days of the agreement, each with what they count together; `standing`:
 * what stands on the day
 * @category models
 */
export interface Sighting {
  readonly begun: ReadonlyArray<readonly [day: Day, value: number]>
  readonly standing: number
}

/**
 * What has become of a promise. `partly`: something, and less than promised; `notYet`: nothing; `notCountable`: nobody
 * can tell, and it is not zero.
 *
 * @category models
 */
export type PromiseVerdict = "kept" | "partly" | "notYet" | "notCountable"

/**
 * A promise beside what has been seen of it.
 *
 * @shape `days`: those that are counted: the running year, or the agreement's; `share`: of what was promised, above 1
 * when it is more
 * @category models
 */
export interface LedgerRow extends Pick<PromiseMade, "promise" | "by" | "title" | "per" | "amount"> {
  readonly days: Period
  readonly observed: Value
  /** @unit ratio */
  readonly share?: number
  readonly verdict: PromiseVerdict
  readonly why?: NotCountable
  readonly lastActivity?: Day
}

/**
 * A point of an agreement: its promises, and how much it is used.
 *
 * @category models
 */
export interface LedgerPoint {
  readonly point: string
  readonly title: Texts
  readonly from: Day
  readonly activity: Activity
  readonly rows: ReadonlyArray<LedgerRow>
  readonly why?: NotCountable
}

/**
 * What both sides of an agreement have promised, and what has come of it by a day.
 *
 * @da byttehandel: begge parters løfter og deres opfyldelse
 * @shape `asOf`: the day it is told for; of an agreement that is over, its last
 * @source Cabi Samarbejdet i praksis: help to recruit for social responsibility, a barter (byttehandel)
 * @category models
 */
export interface Ledger {
  readonly agreement: string
  readonly party: string
  readonly status: AgreementStatus
  readonly asOf: Day
  readonly points: ReadonlyArray<LedgerPoint>
}

/**
 * The day an agreement is looked at: a day that was asked for, or the last day of one that is over by then.
 *
 * @category operations
 */
export const lookedAtOn = (agreement: AgreementState, on: Day): Day => {
  const lastDay = daysInForce(agreement)?.lastDay
  return lastDay !== undefined && lastDay < on ? lastDay : on
}

/**
 * The ledger of an agreement, from what its points promise and what the facts say.
 *
 * @da byttehandel
 * @assumes a promise of a year is counted in the running year of the point, from the day it was agreed
 * @assumes what stands is counted on the day, and is activity only on the day it began; what stood there before is so on
 * the day the point was agreed
 * @category operations
 */
export const ledgerOf = (
  { id, state }: { readonly id: string; readonly state: AgreementState },
  points: ReadonlyArray<PointPromised>,
  { on, decay, seen }: { readonly on: Day; readonly decay: Decay; readonly seen: (observed: Observed) => Sighting }
): Ledger => {
  const asOf = lookedAtOn(state, on)
  return {
    agreement: id,
    party: state.party,
    status: statusOn(state, on),
    asOf,
    points: points.map(({ point, title, from, promises, notCountable }) => {
      const rows = promises.map((promise) => rowOf(promise, { from, asOf, seen }))
      const countable = promises.flatMap(({ observed }) => (observed === undefined ? [] : [observed]))
      const days = countable.flatMap((observed) => daysOf(seen(observed), { from, asOf }))
      return {
        point,
        title,
        from,
        activity:
          countable.length === 0
            ? { level: "notCountable", since: from, score: 0 }
            : activityOn(days, { from, on: asOf }, decay),
        rows,
        ...(notCountable === undefined ? {} : { why: notCountable })
      }
    })
  }
}

/** The days of activity: on which something began, or the day the point was agreed for what stood there already. */
const daysOf = (
  { begun, standing }: Sighting,
  { from, asOf }: { readonly from: Day; readonly asOf: Day }
): ReadonlyArray<Day> => {
  const days = begun.map(([day]) => day).filter((day) => day <= asOf)
  return days.length === 0 && standing > 0 && from <= asOf ? [from] : days
}

const rowOf = (
  { observed, notCountable, ...made }: PromiseMade,
  { from, asOf, seen }: { readonly from: Day; readonly asOf: Day; readonly seen: (observed: Observed) => Sighting }
): LedgerRow => {
  const days = period(made.per === "year" ? yearOf(from, asOf).firstDay : from, asOf)
  if (asOf < from) return { ...made, days: period(from), observed: { _tag: "notReported" }, verdict: "notYet" }
  const row = { ...made, days }
  if (observed === undefined || notCountable !== undefined)
    return {
      ...row,
      observed: { _tag: "notCountable", reason: notCountable?.code ?? "notObserved" },
      verdict: "notCountable",
      ...(notCountable === undefined ? {} : { why: notCountable })
    }
  const { begun, standing } = seen(observed)
  const within = begun.filter(([day]) => days.firstDay <= day && day <= asOf)
  const value = observed.taken === "stock" ? standing : sumOf(within)
  const lastActivity = begun.findLast(([day]) => day <= asOf)?.[0]
  return {
    ...row,
    observed: exact(value),
    ...(made.amount === undefined || made.amount === 0 ? {} : { share: value / made.amount }),
    verdict: verdictOf(value, made.amount),
    ...(lastActivity === undefined ? {} : { lastActivity })
  }
}

const sumOf = (begun: Sighting["begun"]): number => {
  const { add, value } = exactSum()
  for (const [, one] of begun) add(one)
  return value()
}

/** Without a number agreed, something is enough. */
const verdictOf = (value: number, amount: number | undefined): PromiseVerdict => {
  if (amount === undefined ? value > 0 : value >= amount) return "kept"
  return value > 0 ? "partly" : "notYet"
}
