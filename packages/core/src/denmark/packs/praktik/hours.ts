import { datedTable, defineRule, numberForm, placementSubject, type Rule } from "../../../law/index.ts"
import { praktik } from "../codes.ts"

const fullTime = datedTable<number>("virksomhedspraktik.fuldtid", {
  da: "fuld tid",
  en: "full time",
  form: numberForm({ unit: { da: "timer om ugen", en: "hours a week" }, decimals: 2 }),
  rows: [
    {
      from: "2021-12-28",
      value: 37_00,
      source: "BEK 2636/2021 § 60, stk. 5, siger fuld tid; de 37 timer er en antagelse",
      verified: false
    }
  ]
})

/**
 * A work placement is at most full time.
 *
 * @da virksomhedspraktikkens timer
 * @source BEK 2636/2021 § 60, stk. 5
 * @assumes full time is 37 hours a week; a workplace with another agreement gives its own value
 * @category models
 */
export const praktikHours: Rule = defineRule(placementSubject, {
  id: "praktik.hours",
  da: "Virksomhedspraktikkens timer",
  en: "Hours of a work placement",
  paragraph: "BEK 2636/2021 § 60, stk. 5",
  source: "BEK 2636/2021 § 60, stk. 5 (elov.dk)",
  assumes: "fuld tid er 37 timer om ugen",
  verified: true,
  from: "2021-12-28",
  anchor: "decidedOn",
  concerns: { instrument: [praktik] },
  values: { fullTime },
  check: ({ that }) =>
    that({
      reads: ["weeklyHours"],
      easier: { weeklyHours: "less" },
      holds: ({ weeklyHours }, { fullTime }) => weeklyHours <= fullTime,
      da: ({ weeklyHours }, { fullTime }) => `forløbet er på højst ${fullTime} (aftalt: ${weeklyHours})`,
      en: ({ weeklyHours }, { fullTime }) => `the placement is of at most ${fullTime} (agreed: ${weeklyHours})`
    }),
  examples: [
    {
      da: "37 timer",
      en: "37 hours",
      case: { instrument: praktik, decidedOn: "2026-03-02", weeklyHours: 37_00 },
      verdict: "permitted"
    },
    {
      da: "37 timer og et kvarter",
      en: "37 hours and a quarter",
      case: { instrument: praktik, decidedOn: "2026-03-02", weeklyHours: 37_25 },
      verdict: "forbidden"
    }
  ]
})
