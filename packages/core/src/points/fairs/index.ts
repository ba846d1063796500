/**
 * Point 6: fairs and events.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { definePoint, defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes whether the company also recruits there; the printed terms are not in the source documents
 * @category models
 */
export const fairTerms = defineTerms(
  "fairs",
  Schema.Struct({
    recruits: inWords(Schema.Boolean, {
      da: "Virksomheden rekrutterer på messen",
      en: "The company recruits at the fair"
    })
  })
)

/**
 * Point 6: fairs and events.
 *
 * @da messer og events
 * @source LBR 2011, kap. 3 nr. 8: the company takes part and recruits
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Fairs extends definePoint("fairs", {
  title: { da: "Messer og events", en: "Fairs and events" },
  terms: fairTerms,
  material: { recruits: "reapprove" },
  entities: [],
  commands: {}
}) {}
