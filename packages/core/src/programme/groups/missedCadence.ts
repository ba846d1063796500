import { addDays, type Day, daysBetween, type Period } from "../../calendar/index.ts"

/**
 * The days between two meetings, or between the last and a day, that were more than the cadence allows. Each period has
 * the day of the meeting before as its first, and that of the meeting after, or the day it is told for, as its last.
 *
 * @da overskredet mødehyppighed
 * @source LBR 2011, p. 13 and p. 21: every 8 weeks; 4 + 6 + 6 meetings in three years
 * @assumes a meeting exactly so many weeks after the last is in time
 * @category operations
 */
export const missedCadence = (
  held: ReadonlyArray<Day>,
  { weeks, since, asOf }: { readonly weeks: number; readonly since: Day; readonly asOf: Day }
): ReadonlyArray<Required<Period>> => {
  const days = [since, ...held.filter((day) => since <= day && day <= asOf).toSorted(), asOf]
  return days
    .slice(1)
    .map((lastDay, at) => ({ firstDay: days[at]!, lastDay }))
    .filter(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) > weeks * 7)
}

/**
 * The last day that the next meeting is in time.
 *
 * @category operations
 */
export const nextMeetingBy = (last: Day, weeks: number): Day => addDays(last, weeks * 7)
