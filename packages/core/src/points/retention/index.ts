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
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Retention extends definePoint("retention", {
  title: { da: "Fastholdelse af sygemeldte medarbejdere", en: "Keeping sick-listed employees at work" },
  terms: retentionTerms,
  material: { roundTableTalks: "reapprove", courses: "reapprove" },
  promises: {
    talks: {
      by: "company",
      title: { da: "Tager del i rundbordssamtaler", en: "Takes part in round-table talks" },
      promised: ({ roundTableTalks }) => roundTableTalks,
      per: "year",
      notCountable: { da: "samtaler registreres ikke", en: "talks are not registered" }
    },
    courses: {
      by: "company",
      title: { da: "Tager del i kurser", en: "Takes part in courses" },
      promised: ({ courses }) => courses,
      per: "year",
      notCountable: { da: "kurser registreres ikke", en: "courses are not registered" }
    },
    talksHeld: {
      by: "authority",
      title: { da: "Holder rundbordssamtaler", en: "Holds round-table talks" },
      promised: ({ roundTableTalks }) => roundTableTalks,
      per: "year",
      notCountable: { da: "samtaler registreres ikke", en: "talks are not registered" }
    },
    coursesHeld: {
      by: "authority",
      title: { da: "Holder kurser", en: "Holds courses" },
      promised: ({ courses }) => courses,
      per: "year",
      notCountable: { da: "kurser registreres ikke", en: "courses are not registered" }
    }
  },
  entities: [],
  commands: {}
}) {}
