/**
 * Point 7: something specially arranged.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { definePoint, defineTerms, Note, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes a text says what is agreed; it is kept in Persons, by reference
 * @category models
 */
export const otherTerms = defineTerms(
  "other",
  Schema.Struct({ about: inWords(Note, { da: "Det er aftalt", en: "What is agreed" }) })
)

/**
 * Point 7: something specially arranged.
 *
 * @da andet, en særligt tilrettelagt indsats
 * @source LBR 2011, kap. 3 nr. 9: the seventh point is free
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Other extends definePoint("other", {
  title: { da: "Andet", en: "Other" },
  terms: otherTerms,
  material: { about: "reapprove" },
  promises: {
    company: {
      by: "company",
      title: { da: "Gør det, der er aftalt", en: "Does what is agreed" },
      promised: () => true,
      per: "year",
      notCountable: { da: "det aftalte er en fri tekst", en: "what is agreed is a free text" }
    },
    authority: {
      by: "authority",
      title: { da: "Gør det, der er aftalt", en: "Does what is agreed" },
      promised: () => true,
      per: "year",
      notCountable: { da: "det aftalte er en fri tekst", en: "what is agreed is a free text" }
    }
  },
  entities: [],
  commands: {}
}) {}
