import * as Schema from "effect/Schema"
import { Side } from "../../party/index.ts"
import { between, defineCodes, defineParameter, defineTable } from "../../plugin/index.ts"

/**
 * What a round of surveys is about.
 *
 * @da emne for en undersøgelse
 * @source LBR 2011, p. 14: the agreements and the administrative support
 * @category models
 */
export const surveySubjects = defineCodes("surveys.subjects", {
  partnerskabsaftale: { da: "partnerskabsaftalen", en: "the partnership agreement" },
  "administrativ-stoette": { da: "administrativ støtte", en: "administrative support" }
})

/**
 * What is asked. A plugin adds a jobcentre's own questions.
 *
 * @da spørgsmål
 * @source LBR 2011, p. 15: satisfied, expectations met, good cooperation, would recommend
 * @category models
 */
export const surveyQuestions = defineCodes("surveys.questions", {
  tilfredshed: { da: "tilfredshed i alt", en: "overall satisfaction" },
  forventninger: { da: "forventninger indfriet", en: "expectations met" },
  samarbejde: { da: "godt samarbejde", en: "good cooperation" },
  anbefaling: { da: "ville anbefale det til andre", en: "would recommend it to others" }
})

/**
 * The classes an answer can be in.
 *
 * @da svarklasser
 * @source LBR 2011, p. 14: very satisfied, satisfied, dissatisfied
 * @assumes the neutral class and the one below dissatisfied; the scale that was used is not printed
 * @category models
 */
export const surveyAnswers = defineCodes("surveys.answers", {
  "meget-tilfreds": { da: "meget tilfreds", en: "very satisfied" },
  tilfreds: { da: "tilfreds", en: "satisfied" },
  hverken: { da: "hverken tilfreds eller utilfreds", en: "neither satisfied nor dissatisfied" },
  utilfreds: { da: "utilfreds", en: "dissatisfied" },
  "meget-utilfreds": { da: "meget utilfreds", en: "very dissatisfied" }
})

/**
 * What an answer counts as.
 *
 * @da tilfreds, hverken, utilfreds
 * @category models
 */
export type AnswerCounts = "satisfied" | "neutral" | "dissatisfied"

/**
 * What each class of answers counts as; a plugin that adds a class says it of its own.
 *
 * @source LBR 2011, p. 14: very satisfied and satisfied are counted together
 * @category models
 */
export const answerCounts = defineTable("surveys.answerCounts", surveyAnswers, {
  "meget-tilfreds": "satisfied",
  tilfreds: "satisfied",
  hverken: "neutral",
  utilfreds: "dissatisfied",
  "meget-utilfreds": "dissatisfied"
} as const satisfies Readonly<Record<string, AnswerCounts>>)

/**
 * Why a quarter had no survey, or a round was opened again.
 *
 * @source LBR 2011, p. 14: none in the fourth quarter of 2009; the reason is not printed
 * @assumes the list
 * @category models
 */
export const surveyReasons = defineCodes("surveys.reasons", {
  ressourcer: { da: "ikke ressourcer til det", en: "no resources for it" },
  "anden-undersoegelse": { da: "en anden undersøgelse i samme tid", en: "another survey at the same time" },
  "faa-svar": { da: "for få svar", en: "too few answers" },
  teknik: { da: "tekniske problemer", en: "technical problems" },
  andet: { da: "andet", en: "other" }
})

/**
 * How a case about a dissatisfied answer ended.
 *
 * @source LBR 2011, p. 15: the company was contacted, and the problem was solved
 * @assumes the list
 * @category models
 */
export const dissatisfactionResolutions = defineCodes("surveys.resolutions", {
  loest: { da: "problemet er løst", en: "the problem is solved" },
  misforstaaelse: { da: "en misforståelse", en: "a misunderstanding" },
  "kan-ikke-loeses": { da: "kan ikke løses inden for loven", en: "cannot be solved within the law" },
  "oensker-ikke": { da: "ønsker ikke mere gjort", en: "wants no more done" }
})

const Percent = Schema.Number.check(
  between(0, 100, {
    expected: "0 to 100",
    rule: { code: "percent", da: "skal være fra 0 til 100", en: "must be 0 to 100" }
  })
)

/**
 * How many per cent of the answers must be satisfied. A round keeps the one of its first day.
 *
 * @da tilfredshedsmål
 * @unit per cent
 * @source LBR 2011, p. 14: 80 %
 * @category models
 */
export const satisfactionThreshold = defineParameter("surveys.threshold", {
  title: { da: "Mål for tilfredshed i procent", en: "Target of satisfaction, per cent" },
  form: Percent,
  value: 80,
  source: "LBR 2011, s. 14: 80 %",
  verified: true
})

/**
 * How many working days before the last day those who have not answered are reminded.
 *
 * @unit working days
 * @assumes 5; no source says
 * @category models
 */
export const remindBeforeClosing = defineParameter("surveys.remindBefore", {
  title: {
    da: "Arbejdsdage før sidste dag, der mindes om at svare",
    en: "Working days before the last day at which one is reminded to answer"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: en arbejdsuge"
})

/**
 * Which sides' dissatisfied answers open a case.
 *
 * @source LBR 2011, p. 15: the consultant contacted the company
 * @assumes a colleague who is dissatisfied is counted, and opens no case
 * @category models
 */
export const casesOf = defineParameter("surveys.casesOf", {
  title: { da: "Parter, hvis utilfredshed bliver en sag", en: "Sides whose dissatisfaction becomes a case" },
  form: Schema.Array(Side),
  value: ["company"],
  source: "LBR 2011, s. 15: konsulenten kontaktede virksomheden"
})

/**
 * Within how many working days a case is resolved, once the company has been contacted.
 *
 * @unit working days
 * @assumes 10; the source only says that the problem was solved
 * @category models
 */
export const resolveWithin = defineParameter("surveys.resolveWithin", {
  title: {
    da: "Arbejdsdage fra kontakt, til en utilfreds virksomheds problem er løst",
    en: "Working days from the contact until the problem of one who is dissatisfied is solved"
  },
  form: Schema.Natural,
  value: 10,
  source: "antagelse: to arbejdsuger"
})
