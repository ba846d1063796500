import * as Schema from "effect/Schema"
import { defineCodes, defineParameter, defineTable } from "../../plugin/index.ts"

/**
 * Where a new company is heard of.
 *
 * @assumes the list; Cabi, Samarbejdet i praksis says only that the right people should hear of it
 * @category models
 */
export const alertSources = defineCodes("prospects.alertSources", {
  cvr: { da: "CVR-registret", en: "the CVR register" },
  erhvervsservice: { da: "kommunens erhvervsservice", en: "the municipality's business service" },
  erhvervsforening: { da: "erhvervsforeningen", en: "the business association" },
  medier: { da: "medierne", en: "the media" },
  medarbejder: { da: "en medarbejder", en: "a member of staff" },
  virksomheden: { da: "virksomheden selv", en: "the company itself" }
})

/**
 * What is new about the company.
 *
 * @assumes the list
 * @category models
 */
export const alertKinds = defineCodes("prospects.alertKinds", {
  "ny-virksomhed": { da: "ny virksomhed", en: "a new company" },
  tilflyttet: { da: "tilflyttet virksomhed", en: "a company that has moved here" },
  "nyt-arbejdssted": { da: "nyt arbejdssted", en: "a new workplace" },
  soeger: { da: "virksomheden søger medarbejdere", en: "the company is recruiting" }
})

/**
 * Who is told of it: a function of the jobcentre.
 *
 * @source Cabi, Samarbejdet i praksis, 1: the right people hear of new companies
 * @assumes who they are
 * @category models
 */
export const alertRoles = defineTable("prospects.alertRoles", alertKinds, {
  "ny-virksomhed": "authority.virksomhedsservice",
  tilflyttet: "authority.virksomhedsservice",
  "nyt-arbejdssted": "authority.virksomhedsservice",
  soeger: "authority.rekruttering"
})

/**
 * What came of it that somebody was told.
 *
 * @assumes the list
 * @category models
 */
export const alertOutcomes = defineCodes("prospects.alertOutcomes", {
  emne: { da: "blev et emne", en: "became a prospect" },
  kontaktet: { da: "kontaktet uden videre", en: "contacted, no more" },
  "kendt-i-forvejen": { da: "kendt i forvejen", en: "known already" },
  "ikke-relevant": { da: "ikke relevant", en: "not relevant" }
})

/**
 * Within how many working days a new company is dealt with.
 *
 * @unit working days
 * @source Cabi, Samarbejdet i praksis, 1: clear agreements on deadlines
 * @assumes the number
 * @category models
 */
export const alertDays = defineParameter("prospects.alertDays", {
  title: { da: "Hverdage til at følge op på en ny virksomhed", en: "Working days to deal with a new company" },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: fem hverdage; Cabi, Samarbejdet i praksis nævner svarfrister uden tal"
})

/**
 * Within how many working days a prospect is contacted for the first time.
 *
 * @unit working days
 * @assumes the number
 * @category models
 */
export const firstContactDays = defineParameter("prospects.firstContactDays", {
  title: { da: "Hverdage til første kontakt med et emne", en: "Working days to the first contact with a prospect" },
  form: Schema.Natural,
  value: 10,
  source: "antagelse: ti hverdage"
})

/**
 * What a prospect is screened by.
 *
 * @da screeningskriterier
 * @source Cabi, Samarbejdet i praksis, 2: needs, routines, local potential; LBR 2011, p. 5: a deliberate choice of partner
 * @assumes the list
 * @category models
 */
export const criteria = defineCodes("prospects.criteria", {
  "behov-for-arbejdskraft": { da: "behov for arbejdskraft", en: "needs staff" },
  "social-ansvarlighed": { da: "vil tage socialt ansvar", en: "will take social responsibility" },
  "kan-give-plads": { da: "kan give en plads og en mentor", en: "can give a place and a mentor" },
  "sund-oekonomi": { da: "ordnede forhold", en: "orderly conditions" },
  lokal: { da: "lokalt forankret", en: "locally minded" },
  branchen: { da: "i en branche, ledige søger", en: "in a branch that the unemployed look for" }
})

/**
 * What a yes to each criterion weighs.
 *
 * @unit points
 * @assumes the weights
 * @category models
 */
export const criterionWeights = defineTable<keyof typeof criteria.entries, Readonly<Record<string, number>>>(
  "prospects.criterionWeights",
  criteria,
  {
    "behov-for-arbejdskraft": 3,
    "social-ansvarlighed": 3,
    "kan-give-plads": 3,
    "sund-oekonomi": 2,
    lokal: 1,
    branchen: 1
  }
)

/**
 * Why a prospect is chosen.
 *
 * @assumes the list; LBR 2011, p. 5: the choice is deliberate
 * @category models
 */
export const prospectChoiceReasons = defineCodes("prospects.choiceReasons", {
  screening: { da: "screeningen taler for", en: "the screening speaks for it" },
  branche: { da: "branchen mangler i samarbejdet", en: "the branch is missing" },
  "virksomhedens-oenske": { da: "virksomheden ønsker det", en: "the company wishes it" },
  erfaring: { da: "gode erfaringer med virksomheden", en: "good experience with the company" },
  andet: { da: "andet", en: "other" }
})

/**
 * Why a prospect is not chosen, or is given up.
 *
 * @assumes the list
 * @category models
 */
export const dismissalReasons = defineCodes("prospects.dismissalReasons", {
  screening: { da: "screeningen taler imod", en: "the screening speaks against it" },
  "ikke-tid": { da: "virksomheden har ikke tid", en: "the company has no time" },
  "oensker-ikke": { da: "virksomheden ønsker det ikke", en: "the company does not wish it" },
  lukket: { da: "virksomheden er ophørt", en: "the company has closed" },
  andet: { da: "andet", en: "other" }
})

/**
 * How a prospect was contacted.
 *
 * @assumes the list
 * @category models
 */
export const contactWays = defineCodes("prospects.contactWays", {
  telefon: { da: "telefon", en: "telephone" },
  besoeg: { da: "besøg", en: "a visit" },
  mail: { da: "mail", en: "mail" },
  arrangement: { da: "arrangement", en: "an event" }
})
