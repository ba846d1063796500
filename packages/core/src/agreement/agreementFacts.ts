import { addDays, type Day, hasDays, type Period, period } from "../calendar/index.ts"
import { common } from "../party/index.ts"
import { defineFact } from "../plugin/index.ts"
import type { StatedFact } from "../facts/index.ts"
import type { PointSince } from "./approvals/agreementContent.ts"
import { heldWithin } from "./sinceStart.ts"

/**
 * An agreement in force, also while it is paused.
 *
 * @da gældende partnerskabsaftale
 * @category models
 */
export class InForce extends defineFact("agreement.inForce")<{ readonly party: string }>() {}

/**
 * An agreement in force that is paused.
 *
 * @da partnerskabsaftale på pause
 * @category models
 */
export class PausedAgreement extends defineFact("agreement.paused")<{ readonly party: string }>() {}

/**
 * An agreement in preparation.
 *
 * @da aftale under udarbejdelse
 * @source LBR 2011, p. 11
 * @category models
 */
export class InPreparation extends defineFact("agreement.inPreparation")<{ readonly party: string }>() {}

/**
 * A point of an agreement in force: one fact for each point it has chosen.
 *
 * @da punkt i gældende aftale
 * @category models
 */
export class PointInForce extends defineFact("agreement.pointInForce")<{
  readonly party: string
  readonly point: string
}>() {}

interface Prepared {
  readonly party: string
  readonly draftedOn: Day
}

/** A draft or a proposal, until it is no longer kept. */
export const factsOfDraft = ({ party, draftedOn, keptUntil }: Prepared & { readonly keptUntil?: Day }) =>
  inPreparation(period(draftedOn, keptUntil), party)

/** What was dropped was in preparation until then. */
export const factsOfDropped = ({ party, prepared }: { readonly party: string; readonly prepared?: Period }) =>
  prepared === undefined ? [] : inPreparation(prepared, party)

const inPreparation = (days: Period, party: string): ReadonlyArray<StatedFact> =>
  hasDays(days) ? [InPreparation.during(days, { party })] : []

/** A signed agreement: its preparation, its days, its pauses, and the days of each point. */
export const factsOfSigned = (
  {
    party,
    draftedOn,
    points,
    pauses
  }: Prepared & {
    readonly points: Readonly<Record<string, ReadonlyArray<PointSince>>>
    readonly pauses: ReadonlyArray<Period>
  },
  days: Period
): ReadonlyArray<StatedFact> => [
  ...inPreparation(period(draftedOn, addDays(days.firstDay, -1)), party),
  InForce.during(days, { party }),
  ...pauses.flatMap((pause) => {
    const paused = common(pause, days)
    return paused === undefined ? [] : [PausedAgreement.during(paused, { party }, { key: pause.firstDay })]
  }),
  ...Object.entries(points).flatMap(([point, entries]) =>
    joined(entries, days).map((held, at) =>
      PointInForce.during(held, { party, point }, { key: at === 0 ? point : `${point}/${at}` })
    )
  )
]

/** The days a point is agreed, whatever its terms: terms that follow each other are one period. */
const joined = (entries: ReadonlyArray<PointSince>, days: Period): ReadonlyArray<Period> => {
  const periods: Array<Period> = []
  for (const [{ terms }, held] of heldWithin(entries, days)) {
    if (terms === undefined) continue
    const before = periods.at(-1)
    if (before?.lastDay !== undefined && addDays(before.lastDay, 1) === held.firstDay)
      periods[periods.length - 1] = period(before.firstDay, held.lastDay)
    else periods.push(held)
  }
  return periods
}
