import * as Schema from "effect/Schema"
import { defineTerms, Note, inWords } from "../../plugin/index.ts"

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
