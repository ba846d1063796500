import { defineRule, placementSubject, type Rule } from "../../../law/index.ts"
import { loentilskud } from "../codes.ts"

/**
 * Not with the spouse.
 *
 * @da ikke i ægtefællens virksomhed
 * @source pav.medst.dk, helsingor.dk
 * @category models
 */
export const notSpouse: Rule = defineRule(placementSubject, {
  id: "loentilskud.notSpouse",
  da: "Ikke i ægtefællens virksomhed",
  en: "Not in the spouse's company",
  paragraph: "LAB kap. 12",
  source: "pav.medst.dk, helsingor.dk; paragraffen er ikke set",
  verified: false,
  anchor: "firstDay",
  from: "2020-01-01",
  concerns: { instrument: [loentilskud] },
  check: ({ that }) =>
    that({
      reads: ["spousesCompany"],
      holds: ({ spousesCompany }) => !spousesCompany,
      da: ({ spousesCompany }) => `virksomheden er ikke ægtefællens (ægtefællens: ${spousesCompany})`,
      en: ({ spousesCompany }) => `the company is not the spouse's (the spouse's: ${spousesCompany})`
    }),
  examples: [
    {
      da: "Ikke ægtefællens",
      en: "Not the spouse's",
      case: { instrument: loentilskud, firstDay: "2026-03-02", spousesCompany: false },
      verdict: "permitted"
    },
    {
      da: "Ægtefællens",
      en: "The spouse's",
      case: { instrument: loentilskud, firstDay: "2026-03-02", spousesCompany: true },
      verdict: "forbidden"
    }
  ]
})
