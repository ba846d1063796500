import type { Day } from "../../../calendar/index.ts"
import { defineFact } from "../../../plugin/index.ts"
import type { Quality, QualityPhase, QualityStanding } from "./qualityFields.ts"

/**
 * A step of the concept for a placement: agreed, done or skipped on the day of that; `untold` on the first day of the
 * placement while nothing is told, so that what nobody has said does not look like nothing to do.
 *
 * @da trin i kvalitetskonceptet
 * @source LBR 2011, p. 21 and p. 27: the three phases
 * @category models
 */
export class QualityStep extends defineFact("placements.qualityStep")<{
  readonly agreement: string
  readonly party: string
  readonly instrument: string
  readonly qualityGroup: string
  readonly version: string
  readonly phase: QualityPhase
  readonly step: string
  readonly standing: QualityStanding | "untold"
  readonly reason: string | null
}>() {}

interface Of {
  readonly agreement: string
  readonly party: string
  readonly instrument: string
  readonly firstDay: Day
  readonly quality?: (typeof Quality)["Type"]
}

/** What is counted of the steps of a placement; nothing of one outside the concept. */
export const factsOfQuality = ({ agreement, party, instrument, firstDay, quality }: Of) => {
  if (quality === undefined) return []
  const { group: qualityGroup, version, steps } = quality
  return [...new Map(steps.map((one) => [one.step, one])).values()].map(({ step, phase, told }) =>
    QualityStep.on(
      told?.on ?? firstDay,
      {
        agreement,
        party,
        instrument,
        qualityGroup,
        version,
        phase,
        step,
        standing: told?.standing ?? "untold",
        reason: told?.reason ?? null
      },
      { key: step }
    )
  )
}
