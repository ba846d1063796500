import { indicator } from "../../plugin/index.ts"
import { VisitActionDone, VisitActionOpen } from "./VisitAction.ts"
import { VisitTarget } from "./VisitCampaign.ts"
import { VisitCancelled, VisitFinding, VisitHeld, VisitPlanned } from "./visitFacts.ts"
import { VisitDue } from "./VisitRhythm.ts"

const flow = { how: "flow" } as const

/** What is counted of visits. */
export const visitIndicators = {
  targets: indicator(VisitTarget, {
    title: { da: "Virksomheder, der skal besøges, efter kampagne", en: "Companies to be visited, by campaign" },
    taken: flow,
    counted: { distinct: "party" },
    by: ["campaign"]
  }),
  visited: indicator(VisitHeld, {
    title: { da: "Besøgte virksomheder efter kampagne", en: "Companies visited, by campaign" },
    taken: flow,
    counted: { distinct: "party" },
    by: ["campaign"]
  }),
  companies: indicator(VisitHeld, {
    title: { da: "Besøgte virksomheder", en: "Companies visited" },
    taken: flow,
    counted: { distinct: "party" }
  }),
  planned: indicator(VisitPlanned, { title: { da: "Planlagte besøg", en: "Visits planned" }, taken: flow }),
  held: indicator(VisitHeld, {
    title: { da: "Holdte besøg efter måned", en: "Visits held, by month" },
    taken: { how: "flow", bucket: "month" }
  }),
  cancelled: indicator(VisitCancelled, {
    title: { da: "Aflyste besøg efter grund", en: "Visits cancelled, by reason" },
    taken: flow,
    by: ["reason"]
  }),
  findings: indicator(VisitFinding, {
    title: { da: "Hvad besøgene viste", en: "What the visits showed" },
    taken: flow,
    by: ["finding"]
  }),
  actionsOpen: indicator(VisitActionOpen, {
    title: { da: "Aftalt ved besøg, ikke gjort", en: "Agreed at visits, not done" },
    taken: { how: "stock" },
    by: ["action"]
  }),
  actionsDone: indicator(VisitActionDone, {
    title: { da: "Aftalt ved besøg og gjort", en: "Agreed at visits and done" },
    taken: flow,
    by: ["action", "inTime"]
  }),
  due: indicator(VisitDue, {
    title: { da: "Virksomheder, hvor det er tid til et besøg", en: "Companies a visit is due to" },
    taken: { how: "stock" }
  })
}
