import { indicator } from "../../../plugin/index.ts"
import { PlacementEnded, PlacementEvaluated, PlacementOutcome, PlacementStarted } from "../placement/placementFacts.ts"
import { QualityTested } from "./QualityCompany.ts"
import { QualityStep } from "./qualityFacts.ts"

/** What is counted of the quality concept, and of placements in each of its groups and outside: the group is `null`. */
export const qualityIndicators = {
  qualityCompanies: indicator(QualityTested, {
    title: { da: "Virksomheder med kvalitetskoncept", en: "Companies with the quality concept" },
    taken: { how: "stock" },
    by: ["group"]
  }),
  qualitySteps: indicator(QualityStep, {
    title: { da: "Trin i kvalitetskonceptet efter fase", en: "Steps of the quality concept, by phase" },
    taken: { how: "flow" },
    by: ["qualityGroup", "phase", "standing"]
  }),
  qualitySkipped: indicator(QualityStep, {
    title: { da: "Trin sprunget over efter grund", en: "Steps skipped, by reason" },
    taken: { how: "flow" },
    where: { standing: "skipped" },
    by: ["step", "reason"]
  }),
  startedByQuality: indicator(PlacementStarted, {
    title: { da: "Påbegyndte forløb i og uden for konceptet", en: "Placements begun, in the concept and outside" },
    taken: { how: "flow" },
    by: ["qualityGroup", "instrument"]
  }),
  endedByQuality: indicator(PlacementEnded, {
    title: { da: "Afsluttede forløb i og uden for konceptet", en: "Placements over, in the concept and outside" },
    taken: { how: "flow" },
    by: ["qualityGroup", "instrument", "early"]
  }),
  outcomesByQuality: indicator(PlacementOutcome, {
    title: { da: "Udfald i og uden for konceptet", en: "Outcomes, in the concept and outside" },
    taken: { how: "flow" },
    by: ["qualityGroup", "instrument", "outcome"]
  }),
  evaluationsByQuality: indicator(PlacementEvaluated, {
    title: { da: "Karakterer i og uden for konceptet", en: "Marks, in the concept and outside" },
    taken: { how: "flow" },
    by: ["qualityGroup", "instrument", "by", "aspect"],
    counted: { histogram: "score" }
  })
}
