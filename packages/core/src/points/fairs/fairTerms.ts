import * as Schema from "effect/Schema"
import { defineTerms, inWords } from "../../plugin/index.ts"

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
