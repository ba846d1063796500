import * as Schema from "effect/Schema"
import { between, defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * What a visit showed.
 *
 * @source LBR 2011, p. 15: the companies were visited to follow up; what was found is not printed
 * @assumes the list
 * @category models
 */
export const visitFindings = defineCodes("visits.findings", {
  tilfreds: { da: "samarbejdet går godt", en: "the cooperation goes well" },
  problem: { da: "et problem i samarbejdet", en: "a problem in the cooperation" },
  "nye-behov": { da: "nye behov hos virksomheden", en: "new needs of the company" },
  "flere-pladser": { da: "virksomheden kan tilbyde flere pladser", en: "the company can offer more places" },
  "andre-punkter": { da: "ønske om andre punkter i aftalen", en: "a wish for other points in the agreement" },
  "nye-kontaktpersoner": { da: "andre kontaktpersoner", en: "other contacts" }
})

/**
 * Why a visit was cancelled.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const visitReasons = defineCodes("visits.reasons", {
  virksomheden: { da: "virksomheden kunne ikke", en: "the company could not" },
  jobcentret: { da: "jobcentret kunne ikke", en: "the jobcentre could not" },
  unoedvendigt: { da: "der var ikke brug for det", en: "it was not needed" },
  andet: { da: "andet", en: "other" }
})

/**
 * What is agreed to be done after a visit.
 *
 * @assumes the source documents name none
 * @category models
 */
export const visitActions = defineCodes("visits.actions", {
  "ring-tilbage": { da: "ring tilbage med svar", en: "call back with an answer" },
  "find-kandidat": { da: "find en kandidat", en: "find a candidate" },
  "ret-aftalen": { da: "ret aftalen", en: "change the agreement" },
  "nyt-besoeg": { da: "aftal et nyt besøg", en: "agree on another visit" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why what was agreed is not done.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const visitActionReasons = defineCodes("visits.actionReasons", {
  unoedvendigt: { da: "der var ikke brug for det", en: "it was not needed" },
  umuligt: { da: "det kunne ikke lade sig gøre", en: "it could not be done" },
  andet: { da: "andet", en: "other" }
})

const Months = Schema.Natural.check(
  between(1, 120, {
    expected: "1 to 120",
    rule: { code: "count", da: "skal være fra 1 til 120", en: "must be 1 to 120" }
  })
)

/**
 * How many months after a visit the next is due.
 *
 * @da interval for opfølgningsbesøg
 * @unit months
 * @source LBR 2011, p. 15: all in 2009; p. 1: notes on visits in 2012 and 2014
 * @assumes 12; no source gives the interval after 2009
 * @category models
 */
export const visitInterval = defineParameter("visits.intervalMonths", {
  title: { da: "Måneder til næste opfølgningsbesøg", en: "Months until the next follow-up visit" },
  form: Months,
  value: 12,
  source: "antagelse: et år; LBR 2011, s. 15 har ét besøg i 2009"
})
