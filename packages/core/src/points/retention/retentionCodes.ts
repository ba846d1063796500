import * as Schema from "effect/Schema"
import { Code, defineCodes, defineParameter, defineTable } from "../../plugin/index.ts"

/**
 * What is done about a sick-listed employee, by whoever has the duty. None of them tells what the employee suffers from.
 *
 * @da skridt i en fastholdelsessag
 * @source egedalkommune.dk, tr.dlf.org, star.dk: the employer's talk, the statement of what the employee can do, the
 * municipality's talks and its reassessment
 * @category models
 */
export const retentionSteps = defineCodes("retention.steps", {
  sygefravaerssamtale: { da: "arbejdsgiverens sygefraværssamtale", en: "the employer's talk about the absence" },
  mulighedserklaering: { da: "mulighedserklæring", en: "statement of what the employee can do" },
  "foerste-opfoelgning": { da: "kommunens første opfølgningssamtale", en: "the municipality's first follow-up talk" },
  opfoelgning: { da: "kommunens opfølgning", en: "the municipality's follow-up" },
  revurdering: { da: "revurdering", en: "reassessment" },
  "hurtigt-spor": { da: "første samtale i hurtigt spor", en: "first talk in the fast track" },
  "samtale-foerste-halvaar": { da: "samtale i det første halve år", en: "a talk in the first half-year" }
})

/**
 * What a round-table talk, or a case, is for. A purpose that is not to keep the employee at work is refused.
 *
 * @source randers.dk: a talk must not aim at dismissal
 * @assumes the rest of the list
 * @category models
 */
export const retentionPurposes = defineCodes("retention.purposes", {
  fastholdelse: { da: "at blive i jobbet", en: "staying in the job" },
  "gradvis-tilbage": { da: "gradvis tilbagevenden", en: "a gradual return" },
  "tilpasset-arbejde": { da: "at tilpasse arbejdet", en: "adjusting the work" },
  "andet-arbejde": { da: "andet arbejde i virksomheden", en: "other work in the company" },
  afskedigelse: { da: "afskedigelse", en: "dismissal" }
})

/**
 * Which purposes keep an employee at work: the others are refused.
 *
 * @source randers.dk: a talk must not aim at dismissal
 * @category models
 */
export const keepsAtWork = defineTable("retention.keepsAtWork", retentionPurposes, {
  fastholdelse: true,
  "gradvis-tilbage": true,
  "tilpasset-arbejde": true,
  "andet-arbejde": true,
  afskedigelse: false
})

/**
 * What became of a case.
 *
 * @assumes the list; the source documents name no outcomes
 * @category models
 */
export const retentionOutcomes = defineCodes("retention.outcomes", {
  tilbage: { da: "tilbage i jobbet", en: "back in the job" },
  "paa-deltid": { da: "tilbage på færre timer", en: "back on fewer hours" },
  "andet-arbejde": { da: "andet arbejde i virksomheden", en: "other work in the company" },
  "andet-sted": { da: "arbejde i en anden virksomhed", en: "work in another company" },
  fratraadt: { da: "fratrådt uden nyt arbejde", en: "left without other work" },
  andet: { da: "andet", en: "other" }
})

/**
 * After which outcomes the employee was kept at work, in the company or in another.
 *
 * @assumes work elsewhere is kept at work; no source says
 * @category models
 */
export const keptAtWork = defineTable("retention.keptAtWork", retentionOutcomes, {
  tilbage: true,
  "paa-deltid": true,
  "andet-arbejde": true,
  "andet-sted": true,
  fratraadt: false,
  andet: false
})

/**
 * Who takes part in a round-table talk, by role.
 *
 * @da deltagere i en rundbordssamtale
 * @source randers.dk: employee, employer, employees' representative, consultant, union, doctor
 * @category models
 */
export const talkRoles = defineCodes("retention.roles", {
  medarbejder: { da: "medarbejderen", en: "the employee" },
  arbejdsgiver: { da: "arbejdsgiveren", en: "the employer" },
  tillidsrepraesentant: { da: "tillidsrepræsentanten", en: "the employees' representative" },
  konsulent: { da: "konsulenten", en: "the consultant" },
  fagforening: { da: "fagforeningen", en: "the union" },
  laege: { da: "lægen", en: "the doctor" }
})

/**
 * Why a round-table talk was not held.
 *
 * @source randers.dk: a talk is voluntary
 * @assumes the rest of the list
 * @category models
 */
export const talkCancelReasons = defineCodes("retention.talkCancelReasons", {
  medarbejderen: { da: "medarbejderen ønsker den ikke", en: "the employee does not wish it" },
  arbejdsgiveren: { da: "arbejdsgiveren kunne ikke", en: "the employer could not" },
  konsulenten: { da: "konsulenten kunne ikke", en: "the consultant could not" },
  tilbage: { da: "medarbejderen er tilbage", en: "the employee is back" },
  andet: { da: "andet", en: "other" }
})

/**
 * What courses are held about.
 *
 * @source LBR 2011, p. 12 and p. 22: a course on the round-table talk for employers ("Rundbordskurser")
 * @assumes the second
 * @category models
 */
export const retentionCourseKinds = defineCodes("retention.courses", {
  rundbordssamtale: { da: "kursus om rundbordssamtalen", en: "course on the round-table talk" },
  fastholdelse: { da: "andet kursus om fastholdelse", en: "another course on keeping employees" }
})

/**
 * What is done for the health of employees.
 *
 * @da sundhedsfremme
 * @source Cabi-case Slagelse: health promotion is in the later label of the point
 * @assumes the list; the source documents name no activities
 * @category models
 */
export const healthKinds = defineCodes("retention.health", {
  oplaeg: { da: "oplæg", en: "talk" },
  motion: { da: "motion", en: "exercise" },
  arbejdsmiljoe: { da: "arbejdsmiljø", en: "work environment" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why a course or an activity was not held.
 *
 * @assumes the list
 * @category models
 */
export const retentionCancelReasons = defineCodes("retention.cancelReasons", {
  "for-faa": { da: "for få tilmeldte", en: "too few" },
  virksomheden: { da: "virksomheden ønsker det", en: "the company wishes it" },
  myndigheden: { da: "myndigheden kunne ikke", en: "the authority could not" },
  andet: { da: "andet", en: "other" }
})

/**
 * Whose presence makes a talk a round-table talk. One without them is not told as held.
 *
 * @assumes the employee and the employer: the source names them first, and says of nobody that they must be there
 * @category models
 */
export const talkNeeds = defineParameter("retention.talkNeeds", {
  title: {
    da: "Hvem der skal være til stede, for at det er en rundbordssamtale",
    en: "Who must be there for it to be a round-table talk"
  },
  form: Schema.Array(Code),
  value: ["medarbejder", "arbejdsgiver"],
  source: "antagelse: medarbejder og arbejdsgiver; randers.dk nævner dem uden at kræve dem"
})

/**
 * How many working days before a talk, a course or an activity those who are to be there are told.
 *
 * @unit working days
 * @assumes 2
 * @category models
 */
export const retentionNotice = defineParameter("retention.notice", {
  title: {
    da: "Arbejdsdage før en samtale eller et kursus, der gives besked",
    en: "Working days before a talk or a course at which one is told"
  },
  form: Schema.Natural,
  value: 2,
  source: "antagelse: 2 arbejdsdage"
})
