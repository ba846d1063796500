import { definePack, defineRule, placementSubject, type Rule, type RulePack } from "../../law/index.ts"
import { loentilskud } from "./codes.ts"

/**
 * A private employer has at least as many ordinary employees in the latest month as on average over twelve.
 *
 * @da merbeskæftigelseskravet
 * @source indberet.virk.dk, Løntilskud: in full-time persons, the latest month against the average of 12
 * @assumes the way virk.dk asks now is how it has been asked since 2024; the order was not seen
 * @category models
 */
export const netIncrease: Rule = defineRule(placementSubject, {
  id: "netIncrease",
  da: "Merbeskæftigelseskravet",
  en: "Net increase of staff",
  paragraph: "LAB kap. 12",
  source: "indberet.virk.dk, Løntilskud",
  assumes: "opgøres, som virk.dk spørger nu; den ældre praksis fra 2014 er ikke med",
  verified: true,
  anchor: "firstDay",
  concerns: { instrument: [loentilskud], employer: ["private"] },
  check: ({ that }) =>
    that({
      reads: ["ordinaryThisMonth", "ordinaryThisYear"],
      easier: { ordinaryThisMonth: "more", ordinaryThisYear: "less" },
      holds: ({ ordinaryThisMonth, ordinaryThisYear }) => ordinaryThisMonth >= ordinaryThisYear,
      da: ({ ordinaryThisMonth, ordinaryThisYear }) =>
        `der er mindst lige så mange ordinært ansatte i seneste måned (${ordinaryThisMonth}) som i gennemsnit over 12 måneder (${ordinaryThisYear})`,
      en: ({ ordinaryThisMonth, ordinaryThisYear }) =>
        `at least as many ordinary employees in the latest month (${ordinaryThisMonth}) as on average over 12 months (${ordinaryThisYear})`
    }),
  examples: [
    {
      da: "Lige så mange",
      en: "As many",
      case: {
        instrument: loentilskud,
        employer: "private",
        firstDay: "2026-03-02",
        ordinaryThisMonth: 1250,
        ordinaryThisYear: 1250
      },
      verdict: "permitted"
    },
    {
      da: "En hundrededel færre",
      en: "A hundredth fewer",
      case: {
        instrument: loentilskud,
        employer: "private",
        firstDay: "2026-03-02",
        ordinaryThisMonth: 1249,
        ordinaryThisYear: 1250
      },
      verdict: "forbidden"
    }
  ]
})

/**
 * A public employer has someone beyond the staffing of its budget.
 *
 * @da merbeskæftigelse hos offentlige
 * @source pav.medst.dk 18.3.2.4: by the staffing in the budget; not for unemployed with reduced working capacity
 * @category models
 */
export const netIncreasePublic: Rule = defineRule(placementSubject, {
  id: "netIncrease.public",
  da: "Merbeskæftigelse hos offentlige",
  en: "Net increase of staff, public employers",
  paragraph: "PAV 18.3.2.4",
  source: "pav.medst.dk 18.3.2.4",
  assumes: "den, der er længere fra arbejdsmarkedet, har nedsat arbejdsevne",
  verified: true,
  anchor: "firstDay",
  concerns: { instrument: [loentilskud], employer: ["public"] },
  check: ({ that, any }) =>
    any(
      that({
        reads: ["beyondBudget"],
        holds: ({ beyondBudget }) => beyondBudget,
        da: ({ beyondBudget }) => `ansættelsen er ud over budgettets normering (${beyondBudget})`,
        en: ({ beyondBudget }) => `the job is beyond the staffing of the budget (${beyondBudget})`
      }),
      that({
        reads: ["furtherFromWork"],
        holds: ({ furtherFromWork }) => furtherFromWork,
        da: ({ furtherFromWork }) =>
          `borgerens arbejdsevne er nedsat (længere fra arbejdsmarkedet: ${furtherFromWork})`,
        en: ({ furtherFromWork }) =>
          `the citizen's working capacity is reduced (further from the labour market: ${furtherFromWork})`
      })
    ),
  examples: [
    {
      da: "Ud over normeringen",
      en: "Beyond the staffing",
      case: { instrument: loentilskud, employer: "public", firstDay: "2026-03-02", beyondBudget: true },
      verdict: "permitted"
    },
    {
      da: "I stedet for en ansat",
      en: "In place of an employee",
      case: {
        instrument: loentilskud,
        employer: "public",
        firstDay: "2026-03-02",
        beyondBudget: false,
        furtherFromWork: false
      },
      verdict: "forbidden"
    }
  ]
})

/**
 * That the subsidy is for a job that would not have been there.
 *
 * @da merbeskæftigelse
 * @source indberet.virk.dk; pav.medst.dk 18.3.2.4
 * @category models
 */
export const netIncreaseNow: RulePack = definePack("dk-merbeskaeftigelse-2024", {
  da: "Merbeskæftigelse",
  en: "Net increase of staff",
  from: "2024-01-01",
  rules: [netIncrease, netIncreasePublic]
})
