/**
 * Point 5: training the company's employees.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { definePoint, defineTerms, inWords } from "../../plugin/index.ts"

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

/**
 * Point 5: training the company's employees.
 *
 * @da opkvalificering af virksomhedens medarbejdere
 * @source LBR 2011, kap. 3 nr. 7: adult apprentices among employees
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Training extends definePoint("training", {
  title: { da: "Opkvalificering af medarbejdere", en: "Training of employees" },
  terms: trainingTerms,
  material: { adultApprentices: "reapprove", courses: "reapprove" },
  promises: {
    apprentices: {
      by: "company",
      title: { da: "Tager voksenlærlinge", en: "Takes adult apprentices" },
      promised: ({ adultApprentices }) => adultApprentices,
      per: "year",
      notCountable: { da: "voksenlærlinge registreres ikke", en: "adult apprentices are not registered" }
    },
    courses: {
      by: "company",
      title: { da: "Sender medarbejdere på kursus", en: "Sends employees to courses" },
      promised: ({ courses }) => courses,
      per: "year",
      notCountable: { da: "kurser registreres ikke", en: "courses are not registered" }
    },
    advice: {
      by: "authority",
      title: { da: "Rådgiver om opkvalificering", en: "Advises on training" },
      promised: () => true,
      per: "year",
      notCountable: { da: "rådgivning registreres ikke", en: "advice is not registered" }
    }
  },
  entities: [],
  commands: {}
}) {}
