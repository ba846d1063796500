import * as Schema from "effect/Schema"
import { defineCodes, defineParameter, defineTable } from "../../plugin/index.ts"

/**
 * Where vacancies are shown. Each is somebody else's system: the host publishes there and says what came of it.
 *
 * @da hvor ledige job vises
 * @source LBR 2011, p. 16: internally in HAJ, and on www.jobnet.dk
 * @category models
 */
export const vacancyChannels = defineCodes("recruitment.channels", {
  internt: { da: "jobcentrets egne jobordrer", en: "the jobcentre's own job orders" },
  jobnet: { da: "Jobnet", en: "Jobnet" }
})

/**
 * Why a job order came to an end without being filled.
 *
 * @assumes the list; the source documents name no reasons
 * @category models
 */
export const orderEndReasons = defineCodes("recruitment.endReasons", {
  "selv-fundet": { da: "virksomheden fandt selv", en: "the company found somebody itself" },
  bortfaldet: { da: "stillingen bortfaldt", en: "the job fell away" },
  "ingen-kandidater": { da: "der var ingen kandidater", en: "there were no candidates" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why a candidate did not get the job, or did not stay in it.
 *
 * @source Cabi Samarbejdet i praksis: a failed match may end the cooperation
 * @assumes the list
 * @category models
 */
export const matchEndReasons = defineCodes("recruitment.matchReasons", {
  fejlmatch: { da: "kandidat og job passede ikke sammen", en: "candidate and job did not match" },
  kvalifikationer: { da: "manglende kvalifikationer", en: "qualifications were missing" },
  "anden-valgt": { da: "en anden blev valgt", en: "another was chosen" },
  "andet-job": { da: "kandidaten fik andet arbejde", en: "the candidate got other work" },
  "oensker-ikke": { da: "kandidaten ønsker det ikke", en: "the candidate does not wish it" },
  udeblevet: { da: "kandidaten kom ikke", en: "the candidate did not come" },
  "ordren-endt": { da: "jobordren blev trukket tilbage eller lukket", en: "the order was withdrawn or closed" },
  andet: { da: "andet", en: "other" }
})

/**
 * After which ends somebody calls the company at once: those that are a failed match.
 *
 * @source Cabi Samarbejdet i praksis: a failed match may end the cooperation
 * @assumes which they are
 * @category models
 */
export const failedMatches = defineTable("recruitment.failedMatches", matchEndReasons, {
  fejlmatch: true,
  kvalifikationer: true,
  "anden-valgt": false,
  "andet-job": false,
  "oensker-ikke": false,
  udeblevet: true,
  "ordren-endt": false,
  andet: false
})

/**
 * What one side gives the other in the barter: the jobcentre helps recruit, the company takes social responsibility.
 *
 * @da byttehandel
 * @source Cabi Samarbejdet i praksis: recruitment help, and social responsibility in return
 * @assumes the kinds
 * @category models
 */
export const barterKinds = defineCodes("recruitment.barterKinds", {
  rekruttering: { da: "hjælp til rekruttering", en: "recruitment help" },
  raadgivning: { da: "rådgivning", en: "advice" },
  pladser: { da: "pladser til ledige", en: "places for the unemployed" },
  "smaa-job": { da: "få ugentlige timer til en borger", en: "a few hours a week for a citizen" },
  fastholdelse: { da: "plads til en medarbejder, der skal fastholdes", en: "room for an employee to be kept" },
  andet: { da: "andet", en: "other" }
})

/**
 * Whose each kind is; of `either`, both can give it.
 *
 * @source Cabi Samarbejdet i praksis
 * @category models
 */
export const barterSides = defineTable("recruitment.barterSides", barterKinds, {
  rekruttering: "authority",
  raadgivning: "authority",
  pladser: "company",
  "smaa-job": "company",
  fastholdelse: "company",
  andet: "either"
})

const workingDays = Schema.Natural

/**
 * Within how many working days a job order is answered.
 *
 * @da svarfrist
 * @unit working days
 * @source Cabi Samarbejdet i praksis: a quick reaction by clear agreements on response deadlines
 * @assumes 2; no source gives the number
 * @category models
 */
export const orderAnswerDays = defineParameter("recruitment.answerDays", {
  title: { da: "Arbejdsdage til at svare på en jobordre", en: "Working days to answer a job order" },
  form: workingDays,
  value: 2,
  source: "antagelse: 2 arbejdsdage; Cabi, Samarbejdet i praksis, nævner svarfrister uden tal"
})

/**
 * Within how many working days the company says what it thinks of a candidate.
 *
 * @unit working days
 * @assumes 5
 * @category models
 */
export const candidateAnswerDays = defineParameter("recruitment.candidateAnswerDays", {
  title: { da: "Arbejdsdage til at svare på en kandidat", en: "Working days to answer about a candidate" },
  form: workingDays,
  value: 5,
  source: "antagelse: 5 arbejdsdage"
})
