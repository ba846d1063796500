import { addDays, type Day } from "../../calendar/index.ts"
import type { ActivityLevel } from "./activity.ts"
import type { AgreementSituation } from "./AgreementSituation.ts"
import type { Condition } from "./conditions.ts"
import type { Ledger } from "./ledger.ts"
import type { NextAction } from "./nextActions.ts"
import { type ProgrammeCondition, programmeConditions, type ProgrammeKnown } from "./programmeConditions.ts"

/**
 * How one agreement in force stands.
 *
 * @shape `level`: that of its most used point; `forgotten`: not paused, and nothing has happened for too long; `next`: the
 * most pressing thing to do
 * @category models
 */
export interface HealthRow {
  readonly agreement: string
  readonly party: string
  readonly paused: boolean
  readonly level: ActivityLevel
  readonly since: Day
  readonly forgotten: boolean
  readonly conditions: ReadonlyArray<Pick<Condition, "key" | "answer">>
  readonly next?: NextAction
}

/**
 * How all agreements in force stand on a day.
 *
 * @da programmets sundhedstjek
 * @shape `lapsed`: past their last day, and nobody has ended them; `forgottenDrafts`: past the day they were kept until;
 * `agreements`: a page, the forgotten first, then by how little they are used; `next`: what the next page is asked with
 * @source LBR 2011, p. 5: agreements that ended in the drawer or were forgotten in daily life
 * @category models
 */
export interface Health {
  readonly on: Day
  readonly inForce: number
  readonly paused: number
  readonly forgotten: number
  readonly lapsed: number
  readonly forgottenDrafts: number
  readonly levels: Readonly<Record<ActivityLevel, number>>
  readonly conditions: ReadonlyArray<ProgrammeCondition>
  readonly agreements: ReadonlyArray<HealthRow>
  readonly next?: string
}

/**
 * The level of a whole agreement: that of its most used point, as one living point keeps it alive.
 *
 * @assumes an agreement none of whose points can be counted is not known to be forgotten
 * @category operations
 */
export const agreementActivity = ({ points, asOf }: Ledger): Pick<HealthRow, "level" | "since"> => {
  for (const level of ["active", "slowing", "silent", "neverUsed", "notCountable"] as const) {
    const days = points.flatMap(({ activity }) => (activity.level === level ? [activity.since] : [])).toSorted()
    const since = level === "slowing" || level === "silent" ? days.at(-1) : days[0]
    if (since !== undefined) return { level, since }
  }
  return { level: "notCountable", since: asOf }
}

/**
 * How one agreement stands, in a line.
 *
 * @assumes an agreement that was never used is forgotten once a new point should have begun; one on pause is not
 * @category operations
 */
export const healthRow = (
  { ledger, on, days }: AgreementSituation,
  { conditions, next }: { readonly conditions: ReadonlyArray<Condition>; readonly next: NextAction | undefined }
): HealthRow => {
  const { level, since } = agreementActivity(ledger)
  const tooLong = level === "silent" || (level === "neverUsed" && addDays(since, days.start) <= on)
  return {
    agreement: ledger.agreement,
    party: ledger.party,
    paused: ledger.status === "paused",
    level,
    since,
    forgotten: ledger.status === "active" && tooLong,
    conditions: conditions.map(({ key, answer }) => ({ key, answer })),
    ...(next === undefined ? {} : { next })
  }
}

/**
 * How all agreements stand together, from a line for each.
 *
 * @category operations
 */
export const healthOf = (
  rows: ReadonlyArray<HealthRow>,
  known: ProgrammeKnown & Pick<Health, "on" | "lapsed" | "forgottenDrafts">
): Health => {
  const levels = { active: 0, slowing: 0, silent: 0, neverUsed: 0, notCountable: 0 }
  for (const { level } of rows) levels[level] += 1
  return {
    on: known.on,
    inForce: rows.length,
    paused: rows.filter(({ paused }) => paused).length,
    forgotten: rows.filter(({ forgotten }) => forgotten).length,
    lapsed: known.lapsed,
    forgottenDrafts: known.forgottenDrafts,
    levels,
    conditions: programmeConditions(
      rows.map(({ conditions }) => conditions),
      known
    ),
    agreements: rows.toSorted(byNeed)
  }
}

const order: ReadonlyArray<ActivityLevel> = ["silent", "neverUsed", "slowing", "notCountable", "active"]

/** The forgotten first, the longest first; then by level; then by id, so that a page always is the same. */
const byNeed = (a: HealthRow, b: HealthRow): number =>
  Number(b.forgotten) - Number(a.forgotten) ||
  (a.forgotten ? 0 : order.indexOf(a.level) - order.indexOf(b.level)) ||
  compare(a.since, b.since) ||
  compare(a.agreement, b.agreement)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
