import * as Schema from "effect/Schema"
import { defineCodes, defineParameter } from "../plugin/index.ts"

/**
 * Why a signed agreement is changed, paused, shortened or corrected. A plugin may add others.
 *
 * @da grunde til at ændre en aftale
 * @assumes these; the source documents name none
 * @category models
 */
export const changeReasons = defineCodes("agreement.changeReasons", {
  aftalt: { da: "parterne er enige om det", en: "the parties agree on it" },
  virksomheden: { da: "virksomheden ønsker det", en: "the company wishes it" },
  myndigheden: { da: "myndigheden ønsker det", en: "the authority wishes it" },
  jobskifte: { da: "en kontaktperson har fået andet arbejde", en: "a contact has another job" },
  lovgivning: { da: "loven er ændret", en: "the law has changed" },
  fejl: { da: "der stod noget forkert", en: "something was wrong" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why the authority would like an agreement with a company. A plugin may add others.
 *
 * @da grunde til at vælge en virksomhed
 * @source LBR 2011, p. 5: a deliberate choice of partner; Cabi Samarbejdet i praksis: new and small companies
 * @assumes the list
 * @category models
 */
export const choiceReasons = defineCodes("agreement.choiceReasons", {
  "ny-i-kommunen": { da: "ny i kommunen", en: "new in the municipality" },
  "mangler-arbejdskraft": { da: "mangler arbejdskraft", en: "lacks labour" },
  "kendt-samarbejde": { da: "et kendt samarbejde", en: "works with us already" },
  "socialt-ansvar": { da: "tager socialt ansvar", en: "takes social responsibility" },
  andet: { da: "andet", en: "other" }
})

/** The code that needs a note, and the only one that may have one. */
export const other = "andet"

/**
 * How long a draft is kept, the day it was made not counted; 0: for ever.
 *
 * @da dage et udkast gemmes
 * @unit days
 * @assumes for ever; no source says
 * @category models
 */
export const draftDays = defineParameter("agreement.draftDays", {
  title: { da: "Dage et udkast til en aftale gemmes (0: altid)", en: "Days a draft is kept (0: always)" },
  form: Schema.Natural,
  value: 0,
  source: "antagelse: udkast gemmes, til nogen opgiver dem"
})

/**
 * How many days before a draft is no longer kept its consultant is told.
 *
 * @unit days
 * @assumes 7 days and 1 day; no source says
 * @category models
 */
export const draftWarnings = defineParameter("agreement.draftWarnings", {
  title: {
    da: "Dage før udløb der mindes om et udkast",
    en: "Days before the end at which one is reminded of a draft"
  },
  form: Schema.Array(Schema.Natural),
  value: [7, 1],
  source: "antagelse: 7 dage og 1 dag før"
})

/**
 * How long an agreement holds when nothing else is said as it is signed; 0: until someone ends it.
 *
 * @da aftalens løbetid
 * @unit days
 * @assumes until someone ends it; no source says
 * @category models
 */
export const termDays = defineParameter("agreement.termDays", {
  title: { da: "Dage en aftale gælder (0: til den afsluttes)", en: "Days an agreement holds (0: until it is ended)" },
  form: Schema.Natural,
  value: 0,
  source: "antagelse: en aftale gælder, til den afsluttes"
})

/**
 * How many days before its last day the consultant is told that an agreement ends.
 *
 * @da varsel
 * @unit days
 * @assumes 30; no source says
 * @category models
 */
export const noticeDays = defineParameter("agreement.noticeDays", {
  title: {
    da: "Dage før sidste dag der mindes om, at en aftale udløber",
    en: "Days of notice before an agreement ends"
  },
  form: Schema.Natural,
  value: 30,
  source: "antagelse: 30 dage"
})

/**
 * How long after it was signed or reviewed an agreement is to be reviewed; 0: only when a day is given.
 *
 * @da dage mellem gennemgange
 * @unit days
 * @assumes 365; the visits of 2009 had no interval
 * @category models
 */
export const reviewDays = defineParameter("agreement.reviewDays", {
  title: { da: "Dage mellem gennemgange af en aftale (0: aldrig)", en: "Days between reviews (0: never)" },
  form: Schema.Natural,
  value: 365,
  source: "antagelse: et år"
})

/**
 * How many days back an agreement can begin without a second person's approval.
 *
 * @da dage tilbage uden godkendelse
 * @unit days
 * @assumes 30; no source says
 * @category models
 */
export const daysBack = defineParameter("agreement.daysBack", {
  title: {
    da: "Dage en aftale kan begynde i fortiden uden en anden persons godkendelse",
    en: "Days an agreement can begin in the past without a second person's approval"
  },
  form: Schema.Natural,
  value: 30,
  source: "antagelse: 30 dage"
})

/**
 * How many days an agreement that is renewed is extended by.
 *
 * @da fornyelse
 * @unit days
 * @assumes 365; no source says
 * @category models
 */
export const renewalDays = defineParameter("agreement.renewalDays", {
  title: { da: "Dage en aftale forlænges med, når den fornys", en: "Days an agreement is extended by when renewed" },
  form: Schema.Int.check(Schema.isGreaterThan(0)),
  value: 365,
  source: "antagelse: et år"
})
