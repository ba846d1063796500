import { indicator } from "../../plugin/index.ts"
import {
  DissatisfactionContacted,
  DissatisfactionOpen,
  DissatisfactionOpened,
  DissatisfactionResolved
} from "./dissatisfactionFacts.ts"
import { ExternalQuestion, ExternalSurveyed } from "./ExternalSurvey.ts"
import { SurveyAnswer, SurveyInvited, SurveyReminded, SurveyReturned } from "./invitationFacts.ts"
import { SurveyRoundOpen, SurveyRoundSkipped } from "./SurveyRound.ts"

const flow = { how: "flow" } as const

/** What is counted of surveys: both counts of every share, and never a share. */
export const surveyIndicators = {
  rounds: indicator(SurveyRoundOpen, {
    title: { da: "Undersøgelser efter kvartal", en: "Surveys, by quarter" },
    taken: flow,
    by: ["quarter"]
  }),
  thresholds: indicator(SurveyRoundOpen, {
    title: { da: "Mål for tilfredshed i procent", en: "Target of satisfaction, per cent" },
    taken: flow,
    by: ["round"],
    counted: { sum: "threshold" }
  }),
  skipped: indicator(SurveyRoundSkipped, {
    title: { da: "Kvartaler uden undersøgelse efter grund", en: "Quarters without a survey, by reason" },
    taken: flow,
    by: ["quarter", "reason"]
  }),
  invited: indicator(SurveyInvited, {
    title: { da: "Spurgte efter undersøgelse og part", en: "Asked, by survey and side" },
    taken: flow,
    by: ["round", "side"]
  }),
  reminded: indicator(SurveyReminded, {
    title: { da: "Påmindelser efter undersøgelse og part", en: "Reminders, by survey and side" },
    taken: flow,
    by: ["round", "side"]
  }),
  returned: indicator(SurveyReturned, {
    title: { da: "Har svaret efter undersøgelse og part", en: "Have answered, by survey and side" },
    taken: flow,
    by: ["round", "side"]
  }),
  answers: indicator(SurveyAnswer, {
    title: { da: "Svar efter undersøgelse, part og spørgsmål", en: "Answers, by survey, side and question" },
    taken: flow,
    by: ["round", "side", "question", "counts"]
  }),
  satisfied: indicator(SurveyAnswer, {
    title: { da: "Tilfredse svar", en: "Satisfied answers" },
    taken: flow,
    where: { counts: "satisfied" },
    by: ["round", "side", "question"]
  }),
  dissatisfied: indicator(SurveyAnswer, {
    title: { da: "Utilfredse svar", en: "Dissatisfied answers" },
    taken: flow,
    where: { counts: "dissatisfied" },
    by: ["round", "side", "question"]
  }),
  casesOpened: indicator(DissatisfactionOpened, {
    title: { da: "Sager om utilfredshed", en: "Cases of dissatisfaction" },
    taken: flow,
    by: ["round", "side"]
  }),
  casesOpen: indicator(DissatisfactionOpen, {
    title: { da: "Åbne sager om utilfredshed", en: "Open cases of dissatisfaction" },
    taken: { how: "stock" },
    by: ["begun"]
  }),
  daysToContact: indicator(DissatisfactionContacted, {
    title: { da: "Dage fra utilfreds svar til kontakt", en: "Days from a dissatisfied answer to the contact" },
    taken: flow,
    counted: { histogram: "days" }
  }),
  casesResolved: indicator(DissatisfactionResolved, {
    title: { da: "Løste sager efter udfald", en: "Cases resolved, by how" },
    taken: flow,
    by: ["resolution"]
  }),
  daysToResolve: indicator(DissatisfactionResolved, {
    title: { da: "Dage fra utilfreds svar til løsning", en: "Days from a dissatisfied answer until it was resolved" },
    taken: flow,
    counted: { histogram: "days" }
  }),
  externalAsked: indicator(ExternalSurveyed, {
    title: { da: "Spurgte i andres undersøgelser", en: "Asked in the surveys of others" },
    taken: flow,
    by: ["survey"],
    counted: { sum: "asked" }
  }),
  externalUnattainable: indicator(ExternalQuestion, {
    title: { da: "Procenter, der ikke kan opstå af antallet", en: "Per cents that no count gives" },
    taken: flow,
    where: { attainable: false },
    by: ["survey", "question"]
  })
}
