import * as Schema from "effect/Schema"
import { Code, defineCodes, defineRegister, inWords, Note } from "../../plugin/index.ts"

/**
 * Kinds of media. A plugin adds a jobcentre's own papers.
 *
 * @source LBR 2011, p. 16 and p. 23: local papers, radio, television
 * @category models
 */
export const pressMedia = defineCodes("press.media", {
  dagblad: { da: "dagblad", en: "daily newspaper" },
  ugeavis: { da: "ugeavis", en: "weekly newspaper" },
  radio: { da: "radio", en: "radio" },
  tv: { da: "tv", en: "television" },
  fagblad: { da: "fagblad", en: "trade journal" },
  net: { da: "netmedie", en: "web medium" }
})

/**
 * What the press brought, by medium and year.
 *
 * @da mediedækning
 * @source LBR 2011, p. 16 and p. 23: 40 items
 * @category models
 */
export class Press extends defineRegister("press", {
  title: { da: "Presseomtale", en: "Press" },
  entry: { da: "omtalen", en: "the item" },
  plural: { da: "omtaler", en: "press items" },
  fields: Schema.Struct({
    medium: inWords(Code, { da: "medie", en: "medium" }),
    about: Schema.optionalKey(inWords(Note, { da: "om", en: "about" }))
  }),
  countBy: ["medium"],
  perYear: true,
  codes: { medium: pressMedia }
}) {}
