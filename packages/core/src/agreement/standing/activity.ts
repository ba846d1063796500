import { addDays, type Day, daysBetween } from "../../calendar/index.ts"

/**
 * How much a point of an agreement is used, by what is registered: silence is of the register, and perhaps not of people.
 * `notCountable`: nothing is registered that could show it, so nobody knows.
 *
 * @da aktivitet: aktiv, aftagende, stille, aldrig brugt, kan ikke opgøres
 * @source LBR 2011, p. 5: agreements that ended in the drawer or were forgotten in daily life
 * @category models
 */
export type ActivityLevel = "active" | "slowing" | "silent" | "neverUsed" | "notCountable"

/**
 * The activity of a point on a day.
 *
 * @shape `since`: the first day of this level without a break; of one that was never used, the day it was agreed
 * @category models
 */
export interface Activity {
  readonly level: ActivityLevel
  readonly since: Day
  /** Days of activity, each worth less the longer ago it is: 1 on its day, a half after the half-life. @unit days */
  readonly score: number
  readonly lastActivity?: Day
}

/**
 * How activity fades, and from which score a point is what.
 *
 * @category models
 */
export interface Decay {
  /** @unit days */
  readonly halfLifeDays: number
  /** Least score of an active point. @unit per cent of one activity today */
  readonly activePercent: number
  /** Least score of one that slows. @unit per cent of one activity today */
  readonly slowingPercent: number
}

type Used = "active" | "slowing" | "silent"

/**
 * The activity on a day, from the days on which something happened. Without a new one it never rises.
 *
 * @assumes a day counts once, however much happened on it: twenty places registered together are one contact
 * @category operations
 */
export const activityOn = (
  days: Iterable<Day>,
  { from, on }: { readonly from: Day; readonly on: Day },
  decay: Decay
): Activity => {
  const [first, ...later] = [...new Set(days)].filter((day) => day <= on).toSorted()
  if (first === undefined) return { level: "neverUsed", since: from, score: 0 }
  let at: Standing = { day: first, score: 1, level: levelOf(1, decay), since: first }
  for (const day of later) {
    const before = faded(at, addDays(day, -1), decay)
    const score = at.score * share(daysBetween(at.day, day), decay) + 1
    const level = levelOf(score, decay)
    at = { day, score, level, since: level === before.level ? before.since : day }
  }
  const { level, since } = faded(at, on, decay)
  return { level, since, score: at.score * share(daysBetween(at.day, on), decay), lastActivity: at.day }
}

interface Standing {
  /** The last day something happened. */
  readonly day: Day
  /** On that day. */
  readonly score: number
  readonly level: Used
  readonly since: Day
}

const share = (days: number, { halfLifeDays }: Decay): number => 2 ** (-days / halfLifeDays)

const levelOf = (score: number, { activePercent, slowingPercent }: Decay): Used =>
  score * 100 >= activePercent ? "active" : score * 100 >= slowingPercent ? "slowing" : "silent"

/** The level on a later day when nothing happens meanwhile: it may fall once, or twice. */
const faded = (from: Standing, until: Day, decay: Decay): Pick<Standing, "level" | "since"> => {
  const span = daysBetween(from.day, until)
  const levelAfter = (days: number) => levelOf(from.score * share(days, decay), decay)
  let { level, since } = from
  for (let days = 0; days < span && levelAfter(span) !== level;) {
    days = firstOtherDay(levelAfter, days, span)
    level = levelAfter(days)
    since = addDays(from.day, days)
  }
  return { level, since }
}

/** The first day after one whose level is another, when that of the last day is: levels only fall. */
const firstOtherDay = (levelAfter: (days: number) => Used, after: number, last: number): number => {
  const level = levelAfter(after)
  let [same, other] = [after, last]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (levelAfter(middle) === level) same = middle
    else other = middle
  }
  return other
}
