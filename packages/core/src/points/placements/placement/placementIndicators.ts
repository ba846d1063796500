import { indicator } from "../../../plugin/index.ts"
import {
  PlacementEnded,
  PlacementEvaluated,
  PlacementFollowUp,
  PlacementOutcome,
  PlacementRuns,
  PlacementStarted
} from "./placementFacts.ts"

/** What is counted of placements. */
export const placementIndicators = {
  started: indicator(PlacementStarted, {
    title: { da: "Påbegyndte forløb efter redskab", en: "Placements begun, by instrument" },
    taken: { how: "flow" },
    by: ["instrument"]
  }),
  startedByGroup: indicator(PlacementStarted, {
    title: { da: "Påbegyndte forløb efter målgruppe", en: "Placements begun, by target group" },
    taken: { how: "flow" },
    by: ["targetGroup"]
  }),
  startedByInsurance: indicator(PlacementStarted, {
    title: {
      da: "Påbegyndte forløb efter redskab og forsikring",
      en: "Placements begun, by instrument and insurance"
    },
    taken: { how: "flow" },
    by: ["instrument", "insured"]
  }),
  running: indicator(PlacementRuns, {
    title: { da: "Forløb i gang", en: "Placements running" },
    taken: { how: "stock" },
    by: ["instrument"]
  }),
  occupied: indicator(PlacementRuns, {
    title: { da: "Besatte pladser", en: "Places occupied" },
    taken: { how: "stock" },
    counted: { distinct: "place" }
  }),
  daysOccupied: indicator(PlacementRuns, {
    title: { da: "Dage i påbegyndte forløb", en: "Days of placements begun" },
    taken: { how: "flow" },
    counted: { sum: "days" }
  }),
  outcomes: indicator(PlacementOutcome, {
    title: { da: "Udfald af forløb", en: "Outcomes of placements" },
    taken: { how: "flow" },
    by: ["outcome"]
  }),
  hired: indicator(PlacementOutcome, {
    title: { da: "Ansættelser fra pladser", en: "Hires from places" },
    taken: { how: "flow" },
    where: { hired: true }
  }),
  endedEarly: indicator(PlacementEnded, {
    title: { da: "Forløb sluttet før tiden efter grund", en: "Placements ended early, by reason" },
    taken: { how: "flow" },
    where: { early: true },
    by: ["reason"]
  }),
  followUps: indicator(PlacementFollowUp, {
    title: { da: "Opfølgninger: holdt og sprunget over", en: "Follow-ups: held and skipped" },
    taken: { how: "flow" },
    by: ["standing", "company"]
  }),
  evaluations: indicator(PlacementEvaluated, {
    title: { da: "Karakterer i evalueringer", en: "Marks of evaluations" },
    taken: { how: "flow" },
    by: ["by", "aspect"],
    counted: { histogram: "score" }
  })
}
