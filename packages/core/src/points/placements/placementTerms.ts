import * as Schema from "effect/Schema"
import { Code, defineCodes, defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What places are offered for. A plugin may add others, with days for those that a law brings or takes away.
 *
 * @da redskaber
 * @source LBR 2011, p. 12: the kinds of places
 * @category models
 */
export const instruments = defineCodes("placements.instruments", {
  virksomhedspraktik: { da: "virksomhedspraktik", en: "work placement (virksomhedspraktik)" },
  loentilskud: { da: "ansættelse med løntilskud", en: "wage-subsidy job (løntilskud)" },
  voksenlaerling: { da: "voksenlærling", en: "adult apprentice (voksenlærling)" },
  mentor: { da: "mentorordning", en: "mentor scheme" },
  kursus: { da: "kurser", en: "courses" }
})

/**
 * What is agreed about places: which kinds, and how many.
 *
 * @source LBR 2011, p. 12: the kinds of places; Cabi-case Slagelse: the company offers a number
 * @category models
 */
export const placementTerms = defineTerms(
  "placements",
  Schema.Struct({
    instruments: inWords(Schema.Array(Code), {
      da: "Slags pladser",
      en: "Kinds of places",
      codes: instruments
    }),
    /** @unit places */
    places: inWords(Schema.Natural, { da: "Antal pladser", en: "Number of places" })
  })
)
