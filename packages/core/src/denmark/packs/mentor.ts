import { type Duration, lastDayOf } from "../../calendar/index.ts"
import {
  datedTable,
  definePack,
  defineRule,
  durationForm,
  placementSubject,
  type Rule,
  type RulePack
} from "../../law/index.ts"
import { mentor } from "./codes.ts"

const longest = datedTable<Duration>("mentor.varighed", {
  da: "længste periode med mentor",
  en: "longest period with a mentor",
  form: durationForm,
  rows: [
    {
      from: "2020-01-01",
      value: { unit: "months", count: 6 },
      source: "LAB § 167 (LBK 701/2022)",
      verified: true,
      reviewOn: "2026-12-31"
    }
  ]
})

/**
 * A mentor is given for so long at a time, and again.
 *
 * @da mentorperiodens længde
 * @source LAB § 167 (LBK 701/2022): at most 6 months at a time, renewable
 * @category models
 */
export const mentorLength: Rule = defineRule(placementSubject, {
  id: "mentor.length",
  da: "Mentorperiodens længde",
  en: "Length of a period with a mentor",
  paragraph: "LAB § 167",
  source: "LAB § 167 (LBK 701/2022)",
  assumes: "perioden regnes fra den dag, mentoren er bevilget fra; en ny bevilling er en ny periode",
  verified: true,
  anchor: "decidedOn",
  concerns: { instrument: [mentor] },
  values: { longest },
  check: ({ that }) =>
    that({
      reads: ["firstDay", "lastDay"],
      easier: { firstDay: "more", lastDay: "less" },
      holds: ({ firstDay, lastDay }, { longest }) => lastDay <= lastDayOf(firstDay, longest, "lastDayOfMonth"),
      da: ({ firstDay, lastDay }, { longest }) => `perioden er højst ${longest} ad gangen (${firstDay} til ${lastDay})`,
      en: ({ firstDay, lastDay }, { longest }) =>
        `the period is at most ${longest} at a time (${firstDay} to ${lastDay})`
    }),
  examples: [
    {
      da: "Seks måneder",
      en: "Six months",
      case: { instrument: mentor, decidedOn: "2026-03-01", firstDay: "2026-03-01", lastDay: "2026-08-31" },
      verdict: "permitted"
    },
    {
      da: "En dag mere",
      en: "A day more",
      case: { instrument: mentor, decidedOn: "2026-03-01", firstDay: "2026-03-01", lastDay: "2026-09-01" },
      verdict: "forbidden"
    }
  ]
})

/**
 * What a mentor does goes beyond what an employer is normally expected to do.
 *
 * @da mentorens opgave
 * @source LAB § 169 (LBK 701/2022)
 * @category models
 */
export const mentorBeyondDuty: Rule = defineRule(placementSubject, {
  id: "mentor.beyondDuty",
  da: "Mentorens opgave",
  en: "What a mentor does",
  paragraph: "LAB § 169",
  source: "LAB § 169 (LBK 701/2022)",
  verified: true,
  anchor: "decidedOn",
  concerns: { instrument: [mentor] },
  check: ({ that }) =>
    that({
      reads: ["beyondDuty"],
      holds: ({ beyondDuty }) => beyondDuty,
      da: ({ beyondDuty }) => `opgaven går ud over, hvad en arbejdsgiver normalt har pligt til (${beyondDuty})`,
      en: ({ beyondDuty }) => `the task goes beyond what an employer normally has to do (${beyondDuty})`
    }),
  examples: [
    {
      da: "Ud over det normale",
      en: "Beyond the normal",
      case: { instrument: mentor, decidedOn: "2026-03-01", beyondDuty: true },
      verdict: "permitted"
    },
    {
      da: "Almindelig oplæring",
      en: "Ordinary training",
      case: { instrument: mentor, decidedOn: "2026-03-01", beyondDuty: false },
      verdict: "forbidden"
    }
  ]
})

/**
 * Mentors under the act of 2020.
 *
 * @da mentor
 * @source LAB §§ 167–169 (LBK 701/2022)
 * @category models
 */
export const mentorFrom2020: RulePack = definePack("dk-mentor-2020", {
  da: "Mentor",
  en: "Mentor",
  from: "2020-01-01",
  rules: [mentorLength, mentorBeyondDuty]
})
