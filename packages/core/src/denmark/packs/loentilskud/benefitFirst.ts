import { addMonths } from "../../../calendar/index.ts"
import { datedTable, defineRule, numberForm, placementSubject, type Rule } from "../../../law/index.ts"
import { allOfLab, lab, loentilskud } from "../codes.ts"
import { both } from "./terms.ts"

const benefitMonths = datedTable<number>("loentilskud.varighedskrav", {
  da: "krævet tid på ydelse",
  en: "time on benefit asked for",
  form: numberForm({ unit: { da: "måneder", en: "months" } }),
  by: { targetGroup: allOfLab, employer: both },
  rows: [
    {
      when: { targetGroup: lab(1, 2, 3, 4, 5, 12) },
      from: "2020-01-01",
      value: 6,
      source: "LAB § 69 (LBK 280/2024)",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(6, 7, 8), employer: "private" },
      from: "2020-01-01",
      value: 6,
      source: "LAB § 69 (LBK 280/2024)",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(6, 7, 8), employer: "public" },
      from: "2020-01-01",
      value: 0,
      source: "LAB § 69 (LBK 280/2024): kun private",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(10, 11) },
      from: "2020-01-01",
      value: 0,
      source: "star.dk: ikke revalidender (bevilget før 01.02.2026) og førtidspensionister",
      verified: true,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: lab(9, 13) },
      from: "2020-01-01",
      notKnown: {
        da: "LAB § 69 nævner ikke målgruppen i det, der er set.",
        en: "LAB § 69 does not name the group in what was seen."
      },
      source: "LAB § 69 (LBK 280/2024)"
    }
  ]
})

/**
 * How long on benefit before a wage-subsidy job, and who is exempt.
 *
 * @da varighedskravet
 * @source LAB § 69 (LBK 280/2024); star.dk
 * @category models
 */
export const benefitFirst: Rule = defineRule(placementSubject, {
  id: "loentilskud.benefitFirst",
  da: "Varighedskravet",
  en: "Time on benefit first",
  paragraph: "LAB § 69",
  source: "LAB § 69 (LBK 280/2024); star.dk",
  verified: true,
  anchor: "firstDay",
  from: "2020-01-01",
  concerns: { instrument: [loentilskud] },
  values: { benefitMonths },
  check: ({ that, any }) =>
    any(
      that({
        reads: ["benefitSince", "firstDay"],
        easier: { benefitSince: "less", firstDay: "more" },
        holds: ({ benefitSince, firstDay }, { benefitMonths }) =>
          benefitMonths === 0 || firstDay >= addMonths(benefitSince, benefitMonths, "nextMonth"),
        da: ({ benefitSince, firstDay }, { benefitMonths }) =>
          `borgeren har været mindst ${benefitMonths} på ydelse (siden ${benefitSince}, begynder ${firstDay})`,
        en: ({ benefitSince, firstDay }, { benefitMonths }) =>
          `the citizen has been on benefit for at least ${benefitMonths} (since ${benefitSince}, begins ${firstDay})`
      }),
      that({
        reads: ["hasEducation"],
        holds: ({ hasEducation }) => !hasEducation,
        da: ({ hasEducation }) => `borgeren har ingen erhvervskompetencegivende uddannelse (har en: ${hasEducation})`,
        en: ({ hasEducation }) => `the citizen has no education that qualifies for work (has one: ${hasEducation})`
      }),
      that({
        reads: ["over50"],
        holds: ({ over50 }) => over50,
        da: ({ over50 }) => `borgeren er over 50 år (${over50})`,
        en: ({ over50 }) => `the citizen is over 50 (${over50})`
      }),
      that({
        reads: ["singleProvider"],
        holds: ({ singleProvider }) => singleProvider,
        da: ({ singleProvider }) => `borgeren er eneforsørger (${singleProvider})`,
        en: ({ singleProvider }) => `the citizen is a single provider (${singleProvider})`
      })
    ),
  examples: [
    {
      da: "Seks måneder på dagpenge",
      en: "Six months on unemployment benefit",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "private",
        firstDay: "2026-09-02",
        benefitSince: "2026-03-02"
      },
      verdict: "permitted"
    },
    {
      da: "En dag for tidligt",
      en: "A day too early",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "private",
        firstDay: "2026-09-01",
        benefitSince: "2026-03-02",
        hasEducation: true,
        over50: false,
        singleProvider: false
      },
      verdict: "forbidden"
    },
    {
      da: "Straks, som eneforsørger",
      en: "At once, as a single provider",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "private",
        firstDay: "2026-03-02",
        benefitSince: "2026-03-02",
        singleProvider: true
      },
      verdict: "permitted"
    }
  ]
})
