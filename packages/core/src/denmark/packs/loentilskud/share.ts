import { datedTable, defineRule, numberForm, placementSubject, type Rule } from "../../../law/index.ts"
import { loentilskud } from "../codes.ts"

const share = datedTable<number>("loentilskud.stoetteintensitet", {
  da: "højeste andel af lønnen",
  en: "greatest share of the wage",
  form: numberForm({ unit: { da: "procent", en: "percent" }, decimals: 2 }),
  rows: [
    {
      from: "2020-01-01",
      value: 50_00,
      source: "helsingor.dk, djoef.dk, virk.dk",
      verified: false,
      reviewOn: "2026-12-31"
    }
  ]
})

/**
 * The subsidy is at most a share of a private employer's wage cost.
 *
 * @da bruttostøtteintensitet
 * @source helsingor.dk, djoef.dk; virk.dk asks for 12 months of support and cost
 * @category models
 */
export const subsidyShare: Rule = defineRule(placementSubject, {
  id: "loentilskud.share",
  da: "Støttens andel af lønnen",
  en: "The subsidy's share of the wage",
  paragraph: "LAB kap. 12",
  source: "helsingor.dk, djoef.dk, virk.dk; paragraffen er ikke set",
  verified: false,
  anchor: "firstDay",
  from: "2020-01-01",
  concerns: { instrument: [loentilskud], employer: ["private"] },
  values: { share },
  check: ({ that }) =>
    that({
      reads: ["subsidyShare"],
      easier: { subsidyShare: "less" },
      holds: ({ subsidyShare }, { share }) => subsidyShare <= share,
      da: ({ subsidyShare }, { share }) => `støtten er højst ${share} af lønnen (andel: ${subsidyShare})`,
      en: ({ subsidyShare }, { share }) => `the subsidy is at most ${share} of the wage (share: ${subsidyShare})`
    }),
  examples: [
    {
      da: "Halvdelen",
      en: "Half",
      case: { instrument: loentilskud, employer: "private", firstDay: "2026-03-02", subsidyShare: 50_00 },
      verdict: "permitted"
    },
    {
      da: "Lidt over",
      en: "A little more",
      case: { instrument: loentilskud, employer: "private", firstDay: "2026-03-02", subsidyShare: 50_01 },
      verdict: "forbidden"
    }
  ]
})
