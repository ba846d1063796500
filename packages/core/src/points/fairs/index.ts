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
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Fairs extends definePoint("fairs", {
  title: { da: "Messer og events", en: "Fairs and events" },
  terms: fairTerms,
  material: { recruits: "reapprove" },
  promises: {
    takesPart: {
      by: "company",
      title: { da: "Deltager i messer og events", en: "Takes part in fairs and events" },
      promised: () => true,
      per: "year",
      notCountable: { da: "deltagelse registreres ikke", en: "taking part is not registered" }
    },
    recruits: {
      by: "company",
      title: { da: "Rekrutterer ved messer og events", en: "Recruits at fairs and events" },
      promised: ({ recruits }) => recruits,
      per: "year",
      notCountable: { da: "ansættelser ved messer registreres ikke", en: "hirings at fairs are not registered" }
    },
    arranges: {
      by: "authority",
      title: { da: "Arrangerer messer og events", en: "Arranges fairs and events" },
      promised: () => true,
      per: "year",
      notCountable: { da: "en messe hører ikke til en aftale", en: "a fair does not belong to an agreement" }
    }
  },
  entities: [],
  commands: {}
}) {}
