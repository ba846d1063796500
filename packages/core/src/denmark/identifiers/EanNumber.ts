import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

/**
 * Whether thirteen digits are the EAN number (GLN) of a Danish unit by form and check digit; it may still belong to nobody.
 *
 * @source digst.dk: 13 digits in one run, the Danish prefix is 579
 * @assumes GS1's usual weights 1 and 3 in turn, the sum divisible by 10: not read in a source, so unverified
 * @category predicates
 */
export const isEanNumber = (digits: string): boolean =>
  /^579\d{10}$/.test(digits) &&
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0

/**
 * The number that a public unit is invoiced by. Spaces are taken off.
 *
 * @da EAN-nummer, GLN
 * @shape text, 13 digits
 * @category models
 */
export const EanNumber: Schema.Codec<string, string> = Schema.String.pipe(
  Schema.decodeTo(
    Schema.String.check(
      Schema.makeFilter(isEanNumber, {
        expected: "an EAN number",
        rule: {
          code: "ean",
          da: "skal være et dansk EAN-nummer: 13 cifre, der begynder med 579, og hvor kontrolcifferet passer (reglen for kontrolcifferet er ikke efterprøvet)",
          en: "must be a Danish EAN number: 13 digits that begin with 579, with a matching check digit (the rule for the check digit is unverified)"
        }
      })
    ),
    SchemaTransformation.transform<string, string>({
      decode: (typed) => typed.replaceAll(/\s/g, ""),
      encode: (digits) => digits
    })
  )
)
