import * as Schema from "effect/Schema"
import { defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes whether the company takes adult apprentices and sends to courses; the printed terms are not in the source documents
 * @category models
 */
export const trainingTerms = defineTerms(
  "training",
  Schema.Struct({
    adultApprentices: inWords(Schema.Boolean, {
      da: "Virksomheden ansætter voksenlærlinge",
      en: "The company takes adult apprentices"
    }),
    courses: inWords(Schema.Boolean, {
      da: "Virksomheden sender medarbejdere på kursus",
      en: "The company sends employees to courses"
    })
  })
)
