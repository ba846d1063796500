import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineCodes, defineRegister, Id, inWords, Note } from "../../plugin/index.ts"

/**
 * Where a story is told.
 *
 * @source LBR 2011, p. 23 and p. 25
 * @category models
 */
export const storyChannels = defineCodes("stories.channels", {
  nyhedsavis: { da: "nyhedsavisen", en: "the newspaper" },
  nyhedsbrev: { da: "nyhedsbrevet", en: "the newsletter" },
  hjemmeside: { da: "hjemmesiden", en: "the web site" },
  presse: { da: "pressen", en: "the press" },
  endnu: { da: "ikke bestemt endnu", en: "not decided yet" }
})

/**
 * Good stories of companies: the editors approve which and how, and the company consents to their being shown.
 *
 * @da den gode historie
 * @source LBR 2011, p. 23: the editors decide which are published and how; p. 25: the companies have all consented
 * @assumes the editors' role is called `redaktionsgruppe`
 * @category models
 */
export class Stories extends defineRegister("stories", {
  title: { da: "Gode historier", en: "Good stories" },
  entry: { da: "historien", en: "the story" },
  plural: { da: "historier", en: "stories" },
  fields: Schema.Struct({
    party: inWords(Id, { da: "virksomhed", en: "company" }),
    channel: inWords(Code, { da: "kanal", en: "channel" }),
    /** The issue of the newspaper or newsletter it stood in. */
    publication: Schema.optionalKey(inWords(Id, { da: "nummer", en: "issue" })),
    told: inWords(Note, { da: "historien", en: "the story" }),
    publishBy: Schema.optionalKey(inWords(Day, { da: "skal ud inden", en: "to be out by" })),
    publishedOn: Schema.optionalKey(inWords(Day, { da: "offentliggjort", en: "published on" }))
  }),
  countBy: ["channel", "party"],
  codes: { channel: storyChannels },
  consent: true,
  approval: ["redaktionsgruppe"],
  remind: {
    on: "publishBy",
    role: "authority.secretariat",
    until: "publishedOn",
    says: { da: "Historien skal ud", en: "The story is to go out" }
  }
}) {}
