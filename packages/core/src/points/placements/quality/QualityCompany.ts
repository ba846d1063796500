import * as Schema from "effect/Schema"
import { Day, period } from "../../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../../plugin/index.ts"

/**
 * A company on the days that the quality concept is on for it.
 *
 * @da virksomhed med kvalitetskoncept
 * @category models
 */
export class QualityTested extends defineFact("placements.qualityTested")<{
  readonly party: string
  readonly group: string
}>() {}

const Days = Schema.Struct({ group: Code, firstDay: Day, lastDay: Schema.optionalKey(Day) })

/**
 * A company that the quality concept is or was on for, and in which group: its key is that of the party.
 *
 * @da pilotvirksomhed
 * @source LBR 2011, p. 21 and p. 27: tested by companies from 1 September 2010 to 31 December 2011
 * @assumes a company is in one group at a time
 * @category models
 */
export class QualityCompany extends defineEntity("qualityCompany", {
  state: Schema.Union([Schema.TaggedStruct("Chosen", { days: Schema.Array(Days) })]),
  events: {
    SwitchedOn: Days.mapFields(({ firstDay: _, ...days }) => days),
    SwitchedOff: Schema.Struct({ firstDay: Day })
  },
  words: {
    name: { da: "virksomheden i kvalitetskonceptet", en: "the company in the quality concept" },
    plural: { da: "virksomheder i kvalitetskonceptet", en: "companies in the quality concept" },
    states: { Chosen: { da: "den er valgt", en: "it is chosen" } },
    events: {
      SwitchedOn: { da: "få konceptet slået til", en: "have the concept switched on" },
      SwitchedOff: { da: "få konceptet slået fra", en: "have the concept switched off" }
    }
  },
  begin: { SwitchedOn: (days, firstDay) => ({ _tag: "Chosen", days: [{ ...days, firstDay }] }) },
  when: {
    Chosen: {
      SwitchedOn: (company, days, firstDay) => ({
        ...company,
        days: [...company.days.filter((one) => one.firstDay !== firstDay), { ...days, firstDay }].toSorted((a, b) =>
          a.firstDay < b.firstDay ? -1 : 1
        )
      }),
      SwitchedOff: (company, { firstDay }, lastDay) => ({
        ...company,
        days: company.days.map((one) => (one.firstDay === firstDay ? { ...one, lastDay } : one))
      })
    }
  },
  facts: ({ days }, party) =>
    days
      .filter(({ firstDay, lastDay }) => lastDay === undefined || firstDay <= lastDay)
      .map(({ group, firstDay, lastDay }) =>
        QualityTested.during(period(firstDay, lastDay), { party, group }, { key: firstDay })
      )
}) {}

/**
 * The state of a company in the quality concept.
 *
 * @category models
 */
export type QualityCompanyState = StateOf<typeof QualityCompany>
