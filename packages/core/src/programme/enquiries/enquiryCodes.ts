import * as Schema from "effect/Schema"
import { defineCodes, defineParameter, defineTable, Key, matching } from "../../plugin/index.ts"

/**
 * How an enquiry came, or the reply went.
 *
 * @assumes the list; the source documents name the telephone
 * @category models
 */
export const enquiryChannels = defineCodes("enquiries.channels", {
  telefon: { da: "telefon", en: "telephone" },
  mail: { da: "mail", en: "mail" },
  moede: { da: "møde eller besøg", en: "a meeting or a visit" },
  netvaerk: { da: "netværksmøde", en: "a network meeting" },
  web: { da: "hjemmesiden", en: "the web site" }
})

/**
 * What an enquiry is about.
 *
 * @source Cabi-case Slagelse: the company may call about anything; LBR 2011, p. 5: companies present problems
 * @assumes the list
 * @category models
 */
export const enquirySubjects = defineCodes("enquiries.subjects", {
  problem: { da: "et problem", en: "a problem" },
  rekruttering: { da: "rekruttering", en: "recruitment" },
  fastholdelse: { da: "fastholdelse", en: "retention" },
  pladser: { da: "pladser og forløb", en: "places and placements" },
  opkvalificering: { da: "kurser og opkvalificering", en: "courses and training" },
  "ny-aftale": { da: "en partnerskabsaftale", en: "a partnership agreement" },
  andet: { da: "andet", en: "other" }
})

/**
 * How soon an enquiry must be replied to.
 *
 * @assumes the list
 * @category models
 */
export const enquiryUrgencies = defineCodes("enquiries.urgencies", {
  haster: { da: "haster", en: "urgent" },
  almindelig: { da: "almindelig", en: "ordinary" },
  "kan-vente": { da: "kan vente", en: "can wait" }
})

/**
 * Within how many working days each urgency is replied to; a plugin that adds an urgency says it of its own.
 *
 * @da svarfrister
 * @unit working days
 * @source Cabi Samarbejdet i praksis: quick reaction by clear agreements on response deadlines
 * @assumes 1, 3 and 10; no source gives the days
 * @category models
 */
export const replyDays = defineTable("enquiries.replyDays", enquiryUrgencies, {
  haster: 1,
  almindelig: 3,
  "kan-vente": 10
})

const Days = Schema.Record(Key, Schema.Natural)

/**
 * Response deadlines that a jobcentre sets from a day on, by the code of a subject or of an urgency. A subject's own goes
 * before the urgency's, and what is in neither is as in `replyDays`.
 *
 * @da svarfrister, jobcentrets egne
 * @unit working days
 * @assumes none but those of the table
 * @category models
 */
export const replyWithin = defineParameter("enquiries.replyWithin", {
  title: { da: "Svarfrister i arbejdsdage", en: "Response deadlines in working days" },
  form: Schema.Struct({ bySubject: Days, byUrgency: Days }),
  value: { bySubject: {}, byUrgency: {} },
  partial: true,
  source: "antagelse: ingen ud over tabellens"
})

/**
 * How many working days after the deadline the leader is told.
 *
 * @da eskalering
 * @unit working days
 * @assumes 2; no source says
 * @category models
 */
export const escalateAfter = defineParameter("enquiries.escalateAfter", {
  title: {
    da: "Arbejdsdage efter svarfristen, lederen får besked",
    en: "Working days after the deadline at which the leader is told"
  },
  form: Schema.Natural,
  value: 2,
  source: "antagelse: to arbejdsdage"
})

/**
 * The function of the jobcentre that an enquiry goes to when the company has no agreement.
 *
 * @da modtager af henvendelser
 * @shape `authority.<name>`
 * @source LBR 2011, p. 6: one joint team for companies
 * @assumes its name
 * @category models
 */
export const enquiryReceiver = defineParameter("enquiries.receiver", {
  title: {
    da: "Modtager af henvendelser fra virksomheder uden aftale",
    en: "Receiver of enquiries from companies without an agreement"
  },
  form: Schema.String.check(
    matching(/^authority\.[a-z][A-Za-z0-9]{0,59}$/, {
      expected: "authority.<name>",
      rule: { code: "role", da: "skal være authority.<navn>", en: "must be authority.<name>" }
    })
  ),
  value: "authority.team",
  source: "antagelse: virksomhedsteamet; LBR 2011, s. 6"
})

/**
 * What is done about an enquiry on the way to a reply.
 *
 * @source LBR 2011, p. 5: the team asks for details and examples and takes it home; then there is action
 * @assumes the list
 * @category models
 */
export const enquiryActions = defineCodes("enquiries.actions", {
  spurgt: { da: "spurgt om detaljer og eksempler", en: "asked for details and examples" },
  undersoegt: { da: "undersøgt", en: "looked into" },
  aendret: { da: "noget er ændret", en: "something is changed" },
  "andre-spurgt": { da: "andre er spurgt", en: "others have been asked" }
})

/**
 * Why an enquiry is closed without a reply, or taken up again.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const enquiryReasons = defineCodes("enquiries.reasons", {
  "trukket-tilbage": { da: "virksomheden har trukket den tilbage", en: "the company has withdrawn it" },
  dublet: { da: "den samme henvendelse to gange", en: "the same enquiry twice" },
  "kan-ikke-naas": { da: "virksomheden kan ikke nås", en: "the company cannot be reached" },
  "ikke-besvaret": { da: "svaret var ikke svar nok", en: "the reply did not answer it" },
  andet: { da: "andet", en: "other" }
})
