import { addDays, type Day, hasDays, period } from "../../calendar/index.ts"
import { defineFact } from "../../plugin/index.ts"
import type { EffortFields, EffortLife } from "./effortFields.ts"

/**
 * An effort that runs, on the days it does.
 *
 * @da særligt tilrettelagt indsats
 * @source LBR 2011, kap. 3 nr. 9
 * @category models
 */
export class EffortRuns extends defineFact("other.effortRuns")<{
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * An effort that ended, by what it came to.
 *
 * @da afsluttet indsats
 * @category models
 */
export class EffortEnded extends defineFact("other.effortEnded")<{
  readonly agreement: string
  readonly party: string
  readonly result: string
}>() {}

/**
 * An effort that goes on as a point of its own, from the day it is counted there.
 *
 * @da indsats, der er blevet et punkt
 * @source LBR 2011, p. 25: new projects begin under the seventh point
 * @category models
 */
export class EffortPromoted extends defineFact("other.effortPromoted")<{
  readonly agreement: string
  readonly party: string
  readonly into: string
}>() {}

/**
 * A place or another agreement that an effort is tied to.
 *
 * @da afledt projekt
 * @source LBR 2011, p. 25-26: CityKorps and the VVV projects
 * @category models
 */
export class EffortTied extends defineFact("other.effortTied")<{
  readonly party: string
  readonly to: "agreement" | "place"
  readonly id: string
}>() {}

const whileRunning = (effort: Omit<EffortFields, "lastDay">, lastDay: Day | undefined) => {
  const { agreement, party, firstDay, links } = effort
  const days = period(firstDay, lastDay)
  if (!hasDays(days)) return []
  return [
    EffortRuns.during(days, { agreement, party }),
    ...links.flatMap(({ to, id, firstDay: from }) => {
      const during = period(from < firstDay ? firstDay : from, lastDay)
      return hasDays(during) ? [EffortTied.during(during, { party, to, id }, { key: `${to}/${id}` })] : []
    })
  ]
}

/** What is counted about an effort. */
export const factsOfEffort = (effort: EffortLife) => {
  const { agreement, party } = effort
  switch (effort._tag) {
    case "Running":
      return whileRunning(effort, undefined)
    case "Ended":
      return [
        ...whileRunning(effort, effort.lastDay),
        EffortEnded.on(effort.lastDay, { agreement, party, result: effort.result })
      ]
    case "Promoted":
      return [
        ...whileRunning(effort, effort.lastDay),
        EffortPromoted.on(addDays(effort.lastDay, 1), { agreement, party, into: effort.into })
      ]
    case "Voided":
      return []
  }
}
