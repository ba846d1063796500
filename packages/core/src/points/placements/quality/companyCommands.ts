import * as Schema from "effect/Schema"
import { Day, overlaps } from "../../../calendar/index.ts"
import { Code, command, decision, Id, maybe, one, partyOn } from "../../../plugin/index.ts"
import { atParty } from "../places/placeChecks.ts"
import { PeriodEndsFirst } from "../places/placeRefusals.ts"
import { QualityCompany } from "./QualityCompany.ts"
import { QualityNotOn, QualityOnAlready } from "./qualityRefusals.ts"

/**
 * Switches the quality concept on for a company, from a day and perhaps to one. Placements that are granted on those days
 * are under it.
 *
 * @da slå kvalitetskonceptet til for en virksomhed
 */
export const switchOnQuality = command({
  input: Schema.Struct({ party: Id, group: Code, on: Day, lastDay: Schema.optionalKey(Day) }),
  reads: ({ party, on }) => ({ party: partyOn(party, on, "/party"), company: maybe(QualityCompany, party) }),
  decide: ({ party: then, company }, { party, on, ...days }) => {
    const { lastDay } = days
    const wanted = { firstDay: on, ...(lastDay === undefined ? {} : { lastDay }) }
    return decision(
      [
        PeriodEndsFirst.when(lastDay !== undefined && lastDay < on, { firstDay: on, field: "/lastDay" }),
        atParty(then, { agreed: party, day: on }),
        (company?.state.days ?? [])
          .filter((other) => overlaps(other, wanted))
          .flatMap(({ group }) => QualityOnAlready.when(true, { group, field: "/on" }))
      ],
      () => [QualityCompany.events.SwitchedOn(party, on, days)]
    )
  }
})

/**
 * The last day that the concept is on for a company, of the days that began last before it; told again, it is moved.
 * Placements that were granted by then keep it.
 *
 * @da slå kvalitetskonceptet fra for en virksomhed
 */
export const switchOffQuality = command({
  input: Schema.Struct({ party: Id, lastDay: Day }),
  reads: ({ party }) => ({ company: one(QualityCompany, party, "/party") }),
  decide: ({ company: { id, state } }, { lastDay }) => {
    const days = state.days.findLast(({ firstDay }) => firstDay <= lastDay)
    return decision([QualityNotOn.when(days === undefined, { on: lastDay, field: "/lastDay" })], () => [
      QualityCompany.events.SwitchedOff(id, lastDay, { firstDay: days!.firstDay })
    ])
  }
})
