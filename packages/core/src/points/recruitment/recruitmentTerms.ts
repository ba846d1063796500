import * as Schema from "effect/Schema"
import { defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes whether the company advertises its vacancies; the printed terms are not in the source documents
 * @category models
 */
export const recruitmentTerms = defineTerms(
  "recruitment",
  Schema.Struct({
    advertisesVacancies: inWords(Schema.Boolean, {
      da: "Virksomheden annoncerer sine ledige job på Jobnet",
      en: "The company advertises its vacancies on Jobnet"
    })
  })
)
