import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineCodes, defineRegister, Id, inWords, Label, Note } from "../../plugin/index.ts"

/**
 * Where something is presented.
 *
 * @source LBR 2011, p. 17
 * @category models
 */
export const presentationForums = defineCodes("presentations.forums", {
  konsulentnetvaerk: { da: "netværk af konsulenter", en: "networks of consultants" },
  arbejdsmarkedsrygraden: { da: "Arbejdsmarkedsrygraden", en: "Arbejdsmarkedsrygraden" },
  "a-kasser": { da: "møder med a-kasser", en: "meetings with unemployment funds" },
  fagforeninger: { da: "fagforeninger", en: "unions" },
  "anden-aktoer": { da: "anden aktør", en: "other providers" },
  uddannelsesudbydere: { da: "udbydere af uddannelse", en: "education suppliers" },
  andet: { da: "andet", en: "other" }
})

/**
 * Presentations of the agreements elsewhere.
 *
 * @da præsentation i andre fora
 * @source LBR 2011, p. 17
 * @category models
 */
export class Presentations extends defineRegister("presentations", {
  title: { da: "Præsentationer i andre fora", en: "Presentations elsewhere" },
  entry: { da: "oplægget", en: "the presentation" },
  plural: { da: "oplæg", en: "presentations" },
  fields: Schema.Struct({
    forum: inWords(Code, { da: "forum", en: "forum" }),
    listeners: Schema.optionalKey(inWords(Schema.Natural, { da: "tilhørere", en: "listeners" })),
    about: Schema.optionalKey(inWords(Note, { da: "om", en: "about" }))
  }),
  countBy: ["forum"],
  sumBy: ["listeners"],
  codes: { forum: presentationForums }
}) {}

/**
 * What a conference is.
 *
 * @source LBR 2011, p. 9 and p. 25-27
 * @category models
 */
export const conferenceKinds = defineCodes("conferences.kinds", {
  virksomhedskonference: { da: "virksomhedskonference", en: "company conference" },
  innovationskonference: { da: "innovationskonference", en: "innovation conference" },
  "for-andre-jobcentre": { da: "konference for andre jobcentre", en: "conference for other jobcentres" },
  kulturnat: { da: "arrangement på kulturnatten", en: "event of the culture night" },
  andet: { da: "andet", en: "other" }
})

/**
 * Conferences, with who came by kind. What nobody counted is left out, and is no zero.
 *
 * @da konferencer
 * @source LBR 2011, p. 26: 134 participants; p. 27: 57 employees of 25 jobcentres
 * @category models
 */
export class Conferences extends defineRegister("conferences", {
  title: { da: "Konferencer", en: "Conferences" },
  entry: { da: "konferencen", en: "the conference" },
  plural: { da: "konferencer", en: "conferences" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "art", en: "kind" }),
    name: inWords(Label, { da: "navn", en: "name" }),
    participants: Schema.optionalKey(inWords(Schema.Natural, { da: "deltagere i alt", en: "participants in all" })),
    fromCompanies: Schema.optionalKey(
      inWords(Schema.Natural, { da: "deltagere fra virksomheder", en: "participants from companies" })
    ),
    fromJobcentres: Schema.optionalKey(
      inWords(Schema.Natural, { da: "deltagere fra jobcentre", en: "participants from jobcentres" })
    ),
    others: Schema.optionalKey(inWords(Schema.Natural, { da: "andre deltagere", en: "other participants" })),
    companies: Schema.optionalKey(inWords(Schema.Natural, { da: "virksomheder", en: "companies" })),
    jobcentres: Schema.optionalKey(inWords(Schema.Natural, { da: "jobcentre", en: "jobcentres" })),
    followUpBy: Schema.optionalKey(inWords(Day, { da: "følges op inden", en: "to be followed up by" })),
    followedUpOn: Schema.optionalKey(inWords(Day, { da: "fulgt op", en: "followed up on" }))
  }),
  countBy: ["kind"],
  sumBy: ["participants", "fromCompanies", "fromJobcentres", "others", "companies", "jobcentres"],
  codes: { kind: conferenceKinds },
  remind: {
    on: "followUpBy",
    role: "authority.secretariat",
    until: "followedUpOn",
    says: { da: "Konferencen skal følges op", en: "The conference is to be followed up" }
  }
}) {}

/**
 * What becomes of an idea.
 *
 * @source LBR 2011, p. 25: 11 ideas awarded
 * @assumes the rest of the list
 * @category models
 */
export const ideaAwards = defineCodes("ideas.awards", {
  praemieret: { da: "præmieret", en: "awarded" },
  "ikke-praemieret": { da: "ikke præmieret", en: "not awarded" }
})

/**
 * Ideas people came up with, and whether they were awarded.
 *
 * @da idéer
 * @source LBR 2011, p. 25: social innovation on the culture night
 * @category models
 */
export class Ideas extends defineRegister("ideas", {
  title: { da: "Idéer", en: "Ideas" },
  entry: { da: "idéen", en: "the idea" },
  plural: { da: "idéer", en: "ideas" },
  fields: Schema.Struct({
    award: inWords(Code, { da: "præmie", en: "award" }),
    idea: inWords(Note, { da: "idéen", en: "the idea" }),
    /** The project it became. */
    project: Schema.optionalKey(inWords(Id, { da: "projekt", en: "project" })),
    answerBy: Schema.optionalKey(inWords(Day, { da: "svares inden", en: "to be answered by" })),
    answeredOn: Schema.optionalKey(inWords(Day, { da: "besvaret", en: "answered on" }))
  }),
  countBy: ["award"],
  codes: { award: ideaAwards },
  remind: {
    on: "answerBy",
    role: "authority.secretariat",
    until: "answeredOn",
    says: { da: "En idé skal besvares", en: "An idea is to be answered" }
  }
}) {}

/**
 * Those who were made innovation ambassadors, each once.
 *
 * @da innovationsambassadører
 * @source LBR 2011, p. 25: 11 ambassadors with diploma and pin
 * @category models
 */
export class InnovationAmbassadors extends defineRegister("innovationAmbassadors", {
  title: { da: "Innovationsambassadører", en: "Innovation ambassadors" },
  entry: { da: "udnævnelsen", en: "the appointment" },
  plural: { da: "udnævnelser", en: "appointments" },
  fields: Schema.Struct({
    person: inWords(Id, { da: "person", en: "person" }),
    idea: Schema.optionalKey(inWords(Id, { da: "idé", en: "idea" }))
  }),
  unique: ["person"]
}) {}
