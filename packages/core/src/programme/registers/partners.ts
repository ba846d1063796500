import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { between, Code, defineCodes, defineRegister, Id, inWords, Note } from "../../plugin/index.ts"

/**
 * What is done together with a business association.
 *
 * @source LBR 2011, p. 25: the association recruits its members for CityKorps
 * @assumes the rest of the list
 * @category models
 */
export const associationActivities = defineCodes("associations.activities", {
  rekruttering: { da: "rekruttering af medlemmer", en: "recruiting members" },
  moede: { da: "møde", en: "meeting" },
  udsendelse: { da: "udsendelse til medlemmer", en: "mailing to members" },
  aftale: { da: "samarbejdsaftale", en: "cooperation agreement" }
})

/**
 * What a business association and the jobcentre do together, and how many companies it reached.
 *
 * @da formaliseret samarbejde med erhvervsforeningen
 * @source LBR 2011, p. 25: the association as a channel to companies
 * @category models
 */
export class Associations extends defineRegister("associations", {
  title: { da: "Samarbejde med erhvervsforeningen", en: "Cooperation with the business association" },
  entry: { da: "aktiviteten", en: "the activity" },
  plural: { da: "aktiviteter", en: "activities" },
  fields: Schema.Struct({
    /** The association, as a party or by a key of one's own. */
    association: inWords(Id, { da: "forening", en: "association" }),
    activity: inWords(Code, { da: "aktivitet", en: "activity" }),
    companies: Schema.optionalKey(inWords(Schema.Natural, { da: "virksomheder nået", en: "companies reached" })),
    joined: Schema.optionalKey(inWords(Schema.Natural, { da: "virksomheder kommet med", en: "companies that joined" })),
    nextOn: Schema.optionalKey(inWords(Day, { da: "næste skridt", en: "next step" })),
    doneOn: Schema.optionalKey(inWords(Day, { da: "næste skridt taget", en: "next step taken" }))
  }),
  countBy: ["association", "activity"],
  sumBy: ["companies", "joined"],
  codes: { activity: associationActivities },
  remind: {
    on: "nextOn",
    role: "authority.secretariat",
    until: "doneOn",
    says: {
      da: "Næste skridt med erhvervsforeningen skal tages",
      en: "The next step with the business association is due"
    }
  }
}) {}

/**
 * What a notice is of.
 *
 * @source LBR 2011, p. 19 and p. 22: notices of dismissals, and work sharing
 * @category models
 */
export const noticeKinds = defineCodes("notices.kinds", {
  varsling: { da: "varsling af afskedigelser", en: "notice of dismissals" },
  arbejdsfordeling: { da: "arbejdsfordeling", en: "work sharing" },
  information: { da: "information om reglerne", en: "information on the rules" }
})

/**
 * Notices that networks are told of.
 *
 * @da varsling og arbejdsfordeling
 * @source LBR 2011, p. 19 and p. 22: an item of information to networks
 * @category models
 */
export class Notices extends defineRegister("notices", {
  title: { da: "Varsling og arbejdsfordeling", en: "Notices and work sharing" },
  entry: { da: "meddelelsen", en: "the notice" },
  plural: { da: "meddelelser", en: "notices" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "art", en: "kind" }),
    networks: inWords(Schema.Array(Id), { da: "netværk", en: "networks" }),
    people: Schema.optionalKey(inWords(Schema.Natural, { da: "berørte", en: "people affected" })),
    text: Schema.optionalKey(inWords(Note, { da: "tekst", en: "text" })),
    tellBy: inWords(Day, { da: "netværkene skal vide det inden", en: "networks to be told by" }),
    toldOn: Schema.optionalKey(inWords(Day, { da: "netværkene har fået det at vide", en: "networks told on" }))
  }),
  countBy: ["kind"],
  sumBy: ["people"],
  codes: { kind: noticeKinds },
  remind: {
    on: "tellBy",
    role: "authority.secretariat",
    until: "toldOn",
    says: { da: "Netværkene skal have besked om en varsling", en: "The networks are to be told of a notice" }
  }
}) {}

/**
 * Where a company tells of its contribution.
 *
 * @source Cabi-case Slagelse: companies use the agreement in their CSR story
 * @assumes the list
 * @category models
 */
export const csrChannels = defineCodes("csrUse.channels", {
  hjemmeside: { da: "egen hjemmeside", en: "its web site" },
  aarsrapport: { da: "årsrapport", en: "annual report" },
  rekruttering: { da: "stillingsopslag", en: "job advertisements" },
  tilbud: { da: "tilbud og udbud", en: "bids and tenders" },
  andet: { da: "andet", en: "other" }
})

/**
 * What a partner has told of its contribution, and where: by an agreement that is in force.
 *
 * @da virksomhedens brug af aftalen i sin CSR-fortælling
 * @source Cabi-case Slagelse
 * @category models
 */
export class CsrUse extends defineRegister("csrUse", {
  title: { da: "Virksomhedernes CSR-fortællinger", en: "Companies' CSR stories" },
  entry: { da: "fortællingen", en: "the CSR story" },
  plural: { da: "fortællinger", en: "CSR stories" },
  fields: Schema.Struct({
    agreement: inWords(Id, { da: "aftale", en: "agreement" }),
    channel: inWords(Code, { da: "kanal", en: "channel" }),
    places: Schema.optionalKey(inWords(Schema.Natural, { da: "pladser omtalt", en: "places told of" })),
    text: Schema.optionalKey(inWords(Note, { da: "tekst", en: "text" }))
  }),
  countBy: ["agreement", "channel"],
  sumBy: ["places"],
  codes: { channel: csrChannels },
  inForce: "agreement"
}) {}

/** A goal of the United Nations. @shape 1 to 17 */
const Goal: Schema.Codec<number, number> = Schema.Natural.check(
  between(1, 17, {
    expected: "1 to 17",
    rule: { code: "goal", da: "skal være et verdensmål fra 1 til 17", en: "must be a goal from 1 to 17" }
  })
).annotate({ examples: [8, 10] })

/**
 * Which of the UN's goals an agreement contributes to, each once; no agreement needs any.
 *
 * @da FN's verdensmål
 * @source partnerskab.slagelse.dk: "partnerskabsaftalen og FN's verdensmål" (the address only, not the text)
 * @assumes the link is of use to the company; which goals, the parties say
 * @category models
 */
export class UnGoals extends defineRegister("unGoals", {
  title: { da: "FN's verdensmål i aftalerne", en: "The UN's goals in agreements" },
  entry: { da: "verdensmålet", en: "the goal" },
  plural: { da: "verdensmål", en: "goals" },
  fields: Schema.Struct({
    agreement: inWords(Id, { da: "aftale", en: "agreement" }),
    goal: inWords(Goal, { da: "verdensmål", en: "goal" })
  }),
  countBy: ["goal", "agreement"],
  unique: ["agreement", "goal"],
  inForce: "agreement"
}) {}
