import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import type { Reading } from "../Reading.ts"
import { type Municipality, municipality } from "./Municipality.ts"

/** Code lists are seen with three digits and with four. */
const fourDigits = (typed: string): string => {
  const digits = typed.replaceAll(/\s/g, "")
  return /^\d{3}$/.test(digits) ? `0${digits}` : digits
}

/**
 * Reads the code of a municipality, typed with three digits or four.
 *
 * @da kommunekode
 * @source kommunekodelisten; both forms are in use, and 0411 (Christiansø) stands in lists without being a municipality
 * @category operations
 */
export const readMunicipality = (typed: string): Reading<Municipality> => {
  const code = fourDigits(typed)
  const found = municipality(code)
  if (found !== undefined) return { ok: true, value: found }
  if (!/^\d{4}$/.test(code))
    return {
      ok: false,
      code: "municipalityForm",
      da: "En kommunekode har 4 cifre, f.eks. 0330; det første 0 kan udelades.",
      en: "The code of a municipality has 4 digits, such as 0330; the first 0 may be left out."
    }
  if (code === "0411")
    return {
      ok: false,
      code: "notAMunicipality",
      da: "0411 er Christiansø, som ikke er en kommune.",
      en: "0411 is Christiansø, which is no municipality."
    }
  return {
    ok: false,
    code: "municipalityUnknown",
    da: "Ingen kommune har haft denne kode siden 1. januar 2007.",
    en: "No municipality has had this code since 1 January 2007."
  }
}

/**
 * The code of a municipality as a field: kept with four digits, as a text.
 *
 * @da kommunekode
 * @shape text, 4 digits; 3 are accepted
 * @category models
 */
export const MunicipalityCode: Schema.Codec<string, string> = Schema.String.pipe(
  Schema.decodeTo(
    Schema.String.check(
      Schema.makeFilter((code: string) => municipality(code) !== undefined, {
        expected: "the code of a municipality",
        rule: {
          code: "municipality",
          da: "skal være koden for en af de 98 kommuner: 4 cifre",
          en: "must be the code of one of the 98 municipalities: 4 digits"
        }
      })
    ),
    SchemaTransformation.transform<string, string>({ decode: fourDigits, encode: (code) => code })
  )
)
