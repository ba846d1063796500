import * as Schema from "effect/Schema"
import { defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes whether the company takes part in talks and in courses; the printed terms are not in the source documents
 * @category models
 */
export const retentionTerms = defineTerms(
  "retention",
  Schema.Struct({
    roundTableTalks: inWords(Schema.Boolean, {
      da: "Virksomheden deltager i rundbordssamtaler",
      en: "The company takes part in round-table talks"
    }),
    courses: inWords(Schema.Boolean, { da: "Virksomheden deltager i kurser", en: "The company takes part in courses" })
  })
)
