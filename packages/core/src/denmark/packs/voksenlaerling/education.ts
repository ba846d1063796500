import { defineRule, placementSubject, type Rule } from "../../../law/index.ts"
import { voksenlaerling } from "../codes.ts"

/**
 * No subsidy for SOSU and pædagogisk assistent pupils with an adult pupil's wage.
 *
 * @da undtagne uddannelser
 * @source star.dk, about 2022
 * @assumes from 1 January 2022; the day was not seen
 * @category models
 */
export const apprenticeEducation: Rule = defineRule(placementSubject, {
  id: "voksenlaerling.education",
  da: "Uddannelser uden tilskud",
  en: "Educations without a subsidy",
  paragraph: "star.dk",
  source: "star.dk, omkring 2022",
  assumes: "fra 1. januar 2022",
  verified: true,
  anchor: "firstDay",
  from: "2022-01-01",
  to: "2022-12-31",
  noneBefore: "2022-01-01",
  concerns: { instrument: [voksenlaerling] },
  check: ({ that }) =>
    that({
      reads: ["excludedEducation"],
      holds: ({ excludedEducation }) => !excludedEducation,
      da: ({ excludedEducation }) =>
        `uddannelsen er ikke SOSU eller pædagogisk assistent med voksenelevløn (er det: ${excludedEducation})`,
      en: ({ excludedEducation }) =>
        `the education is not SOSU or pædagogisk assistent with an adult pupil's wage (it is: ${excludedEducation})`
    }),
  examples: [
    {
      da: "Tømrer",
      en: "Carpenter",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", excludedEducation: false },
      verdict: "permitted"
    },
    {
      da: "SOSU med voksenelevløn",
      en: "SOSU with an adult pupil's wage",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", excludedEducation: true },
      verdict: "forbidden"
    }
  ]
})
