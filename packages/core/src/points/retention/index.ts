/**
 * Point 2: keeping sick-listed employees at work.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { definePoint, defineTerms, inWords } from "../../plugin/index.ts"

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

/**
 * Point 2: keeping sick-listed employees at work.
 *
 * @da fastholdelse af sygemeldte medarbejdere
 * @source LBR 2011, kap. 3 nr. 4: round-table talks and courses
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Retention extends definePoint("retention", {
  title: { da: "Fastholdelse af sygemeldte medarbejdere", en: "Keeping sick-listed employees at work" },
  terms: retentionTerms,
  material: { roundTableTalks: "reapprove", courses: "reapprove" },
  entities: [],
  commands: {}
}) {}
