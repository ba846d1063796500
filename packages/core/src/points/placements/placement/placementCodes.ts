import { type Day, dayBefore, daysBetween, Lead } from "../../../calendar/index.ts"
import { type DecideContext, defineCodes, defineParameter, defineTable } from "../../../plugin/index.ts"
import { WeeklyHours } from "../places/placeFields.ts"

/**
 * What a placement is for. A plugin may add a jobcentre's own.
 *
 * @da formål
 * @source BEK 2636/2021 § 60: wage hours, training, clarification, retention, availability; LBR 2011, p. 21: companies
 * asked to be told the purpose
 * @assumes they can be used on all days: which were named before the order of 2021, no source says
 * @category models
 */
export const placementPurposes = defineCodes("placements.purposes", {
  loentimer: { da: "ordinære løntimer", en: "ordinary wage hours" },
  opkvalificering: { da: "opkvalificering", en: "training of particular competences" },
  afklaring: { da: "afklaring af job- eller uddannelsesmål", en: "clarification of a job or education goal" },
  fastholdelse: { da: "fastholdelse", en: "staying in employment" },
  raadighed: { da: "afprøvning af rådighed", en: "test of availability" }
})

/**
 * Why a placement ended before its last day, or was called off.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const placementEndReasons = defineCodes("placements.endReasons", {
  fejlmatch: { da: "borger og plads passede ikke sammen", en: "citizen and place did not match" },
  job: { da: "borgeren fik arbejde", en: "the citizen got a job" },
  uddannelse: { da: "borgeren begyndte uddannelse", en: "the citizen began an education" },
  sygdom: { da: "sygdom", en: "illness" },
  virksomheden: { da: "virksomheden ønsker det", en: "the company wishes it" },
  borgeren: { da: "borgeren ønsker det", en: "the citizen wishes it" },
  udeblevet: { da: "borgeren kom ikke", en: "the citizen did not come" },
  andet: { da: "andet", en: "other" }
})

/**
 * After which ends somebody calls the company at once.
 *
 * @assumes after a failed match, and when the company wished it; no source says when
 * @category models
 */
export const calledAfter = defineTable("placements.calledAfter", placementEndReasons, {
  fejlmatch: true,
  job: false,
  uddannelse: false,
  sygdom: false,
  virksomheden: true,
  borgeren: false,
  udeblevet: false,
  andet: false
})

/**
 * Why a placement is interrupted for some days.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const interruptionReasons = defineCodes("placements.interruptionReasons", {
  sygdom: { da: "sygdom", en: "illness" },
  ferie: { da: "ferie", en: "holiday" },
  virksomheden: { da: "virksomheden holder lukket", en: "the company is shut" },
  andet: { da: "andet", en: "other" }
})

/**
 * What a placement came to.
 *
 * @da udfald
 * @source LBR 2011, p. 20: companies hire from the places to some degree, and it is no condition
 * @assumes the list
 * @category models
 */
export const placementOutcomes = defineCodes("placements.outcomes", {
  "ansat-samme-sted": { da: "ansat på arbejdsstedet", en: "hired at the workplace" },
  "ansat-andet-sted": { da: "ansat et andet sted", en: "hired elsewhere" },
  uddannelse: { da: "begyndt uddannelse", en: "began an education" },
  "nyt-forloeb": { da: "nyt forløb", en: "another placement" },
  ledig: { da: "fortsat ledig", en: "still unemployed" },
  andet: { da: "andet", en: "other" }
})

/**
 * Which outcomes are a hire from the place.
 *
 * @source LBR 2011, p. 20: hired from the places
 * @category models
 */
export const hiringOutcomes = defineTable("placements.hires", placementOutcomes, {
  "ansat-samme-sted": true,
  "ansat-andet-sted": false,
  uddannelse: false,
  "nyt-forloeb": false,
  ledig: false,
  andet: false
})

/**
 * Who takes part in a follow-up, by role.
 *
 * @source LBR 2011, p. 21: companies wish to take part in follow-up and evaluation
 * @category models
 */
export const followUpParticipants = defineCodes("placements.participants", {
  virksomhed: { da: "virksomheden", en: "the company" },
  borger: { da: "borgeren", en: "the citizen" },
  myndighed: { da: "myndigheden", en: "the authority" },
  mentor: { da: "mentoren", en: "the mentor" },
  andenaktoer: { da: "anden aktør", en: "another actor" }
})

/**
 * Why a follow-up was not held.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const followUpSkipReasons = defineCodes("placements.skipReasons", {
  virksomheden: { da: "virksomheden kunne ikke", en: "the company could not" },
  borgeren: { da: "borgeren kunne ikke", en: "the citizen could not" },
  myndigheden: { da: "myndigheden kunne ikke", en: "the authority could not" },
  unoedvendig: { da: "der var ikke brug for den", en: "it was not needed" },
  andet: { da: "andet", en: "other" }
})

/**
 * What a placement is evaluated by, from 1 to 5.
 *
 * @assumes aspects and scale; the source documents name neither
 * @category models
 */
export const evaluationAspects = defineCodes("placements.aspects", {
  match: { da: "match mellem borger og plads", en: "match of citizen and place" },
  udbytte: { da: "udbytte i forhold til formålet", en: "benefit, by the purpose" },
  samarbejde: { da: "samarbejdet", en: "the cooperation" }
})

/**
 * How many hours a week are full time.
 *
 * @unit hours per week
 * @source BEK 2636/2021 § 60: at most full time
 * @assumes 37, as collective agreements have; a placement at a workplace with another norm needs another value
 * @category models
 */
export const fullTimeHours = defineParameter("placements.fullTime", {
  title: { da: "Timer om ugen på fuld tid", en: "Hours of a full-time week" },
  form: WeeklyHours,
  value: 37,
  source: "BEK 2636/2021 § 60, stk. 5: højst fuld tid; antagelse: 37 timer"
})

/**
 * How long before its last day the company and the authority's first contact are told that a placement ends: days, weeks, or
 * months with their rounding.
 *
 * @da varsel om ophør
 * @source LBR 2011, p. 16: an automatic mail before the activation ends
 * @assumes 14; no source gives the lead time
 * @category models
 */
export const placementEndNotice = defineParameter("placements.endNotice", {
  title: {
    da: "Hvor længe før et forløb slutter, der gives besked: dage, uger eller måneder",
    en: "How long before the end of a placement one is told: days, weeks or months"
  },
  form: Lead,
  value: 14,
  source: "antagelse: 14 dage; LBR 2011, s. 16 giver ikke antallet"
})

/**
 * How many days before its last day one is told, counted when that day is told.
 *
 * @category operations
 */
export const noticeDaysOf = (
  { lastDay, grantedOn }: { readonly lastDay: Day; readonly grantedOn: Day },
  { valueOn }: Pick<DecideContext, "valueOn">
): number => daysBetween(dayBefore(lastDay, valueOn(placementEndNotice, grantedOn)), lastDay)
