import { type Day, daysBetween, hasDays } from "../../../calendar/index.ts"
import { common } from "../../../party/index.ts"
import { defineFact } from "../../../plugin/index.ts"
import { factsOfQuality } from "../quality/qualityFacts.ts"
import type { Evaluator, Insurance, PlacementFields } from "./placementFields.ts"

interface Who {
  readonly agreement: string
  readonly party: string
  readonly place: string
  readonly instrument: string
  readonly targetGroup: string | null
  readonly insured: Insurance
  /** The group of the quality concept it is in; `null` outside. */
  readonly qualityGroup: string | null
}

type OfPlacement = { readonly [K in keyof Who]: Who[K] }

/**
 * A placement that has begun.
 *
 * @da påbegyndt forløb
 * @category models
 */
export class PlacementStarted extends defineFact("placements.placementStarted")<
  OfPlacement & { readonly purpose: string }
>() {}

/**
 * A placement on the days it lasts, those of interruptions too: the place is occupied.
 *
 * @da forløb
 * @unit days
 * @category models
 */
export class PlacementRuns extends defineFact("placements.placementRuns")<OfPlacement, "days">() {}

/**
 * A placement on days it is interrupted.
 *
 * @da afbrydelse
 * @unit days
 * @category models
 */
export class PlacementInterrupted extends defineFact("placements.placementInterrupted")<
  OfPlacement & { readonly reason: string },
  "days"
>() {}

/**
 * A placement on its last day, and why it was over before the one that was agreed.
 *
 * @da afsluttet forløb
 * @category models
 */
export class PlacementEnded extends defineFact("placements.placementEnded")<
  OfPlacement & { readonly early: boolean; readonly reason: string | null }
>() {}

/**
 * What a placement came to, on the day it was seen.
 *
 * @da udfald af forløb
 * @source LBR 2011, p. 20: hired from the places; it could not be counted
 * @category models
 */
export class PlacementOutcome extends defineFact("placements.placementOutcome")<
  OfPlacement & { readonly outcome: string; readonly hired: boolean }
>() {}

/**
 * A follow-up that was held or skipped, and whether the company was there.
 *
 * @da opfølgning
 * @source LBR 2011, p. 21
 * @category models
 */
export class PlacementFollowUp extends defineFact("placements.placementFollowUp")<
  OfPlacement & { readonly standing: "held" | "skipped"; readonly company: boolean; readonly reason: string | null }
>() {}

/**
 * A mark of an evaluation.
 *
 * @da evaluering
 * @unit marks, 1 to 5
 * @category models
 */
export class PlacementEvaluated extends defineFact("placements.placementEvaluated")<
  OfPlacement & { readonly by: Evaluator; readonly aspect: string },
  "score"
>() {}

const company = "virksomhed"

const lengthOf = (firstDay: Day, lastDay: Day) => ({ days: daysBetween(firstDay, lastDay) + 1 })

/** What is counted about a placement; nothing of one that was called off. */
export const factsOfPlacement = (placement: PlacementFields, early: { readonly reason?: string } = {}) => {
  const { agreement, party, place, instrument, targetGroup = null, insured, quality } = placement
  const { purpose, firstDay, lastDay } = placement
  const who = { agreement, party, place, instrument, targetGroup, insured, qualityGroup: quality?.group ?? null }
  const days = { firstDay, lastDay }
  if (!hasDays(days)) return []
  const { interruptions = [], followUps = [], evaluations = [], outcome } = placement
  return [
    PlacementStarted.on(firstDay, { ...who, purpose }),
    PlacementRuns.during(days, who, { measures: lengthOf(firstDay, lastDay) }),
    PlacementEnded.on(lastDay, { ...who, early: early.reason !== undefined, reason: early.reason ?? null }),
    ...interruptions.flatMap(({ reason, ...given }) => {
      const held = common(given, days)
      return held === undefined
        ? []
        : [
            PlacementInterrupted.during(
              held,
              { ...who, reason },
              { key: given.firstDay, measures: lengthOf(held.firstDay, held.lastDay ?? lastDay) }
            )
          ]
    }),
    ...followUps.flatMap(({ followUp, standing, on, participants, reason = null }) =>
      standing === "planned"
        ? []
        : [
            PlacementFollowUp.on(
              on,
              { ...who, standing, company: participants.includes(company), reason },
              { key: followUp }
            )
          ]
    ),
    ...evaluations.flatMap(({ by, on, scores }) =>
      [...new Map(scores.map(({ aspect, score }) => [aspect, score]))].map(([aspect, score]) =>
        PlacementEvaluated.on(on, { ...who, by, aspect }, { key: `${by}/${aspect}`, measures: { score } })
      )
    ),
    ...(outcome === undefined
      ? []
      : [PlacementOutcome.on(outcome.on, { ...who, outcome: outcome.outcome, hired: outcome.hired })]),
    ...factsOfQuality(placement)
  ]
}
