import { lastDayOf } from "../../../calendar/index.ts"
import { defineRule, placementSubject, type Rule } from "../../../law/index.ts"
import { voksenlaerling } from "../codes.ts"

/**
 * The subsidy is applied for within a month of the start.
 *
 * @da ansøgningsfrist for voksenlærling
 * @source star.dk
 * @category models
 */
export const apprenticeApplied: Rule = defineRule(placementSubject, {
  id: "voksenlaerling.applied",
  da: "Ansøgningsfrist for voksenlærling",
  en: "When to apply for an adult apprentice",
  paragraph: "BEK kap. 16",
  source: "star.dk: inden for 1 måned efter start",
  assumes: "måneden regnes fra den første dag",
  verified: true,
  anchor: "firstDay",
  to: "2022-12-31",
  concerns: { instrument: [voksenlaerling] },
  check: ({ that }) =>
    that({
      reads: ["appliedOn", "firstDay"],
      easier: { appliedOn: "less", firstDay: "more" },
      holds: ({ appliedOn, firstDay }) =>
        appliedOn <= lastDayOf(firstDay, { unit: "months", count: 1 }, "lastDayOfMonth"),
      da: ({ appliedOn, firstDay }) =>
        `der er ansøgt senest en måned efter start (start ${firstDay}, ansøgt ${appliedOn})`,
      en: ({ appliedOn, firstDay }) =>
        `the subsidy is applied for within a month of the start (start ${firstDay}, applied ${appliedOn})`
    }),
  examples: [
    {
      da: "Sidste dag",
      en: "Last day",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", appliedOn: "2022-03-31" },
      verdict: "permitted"
    },
    {
      da: "Dagen efter",
      en: "The day after",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", appliedOn: "2022-04-01" },
      verdict: "forbidden"
    }
  ]
})
