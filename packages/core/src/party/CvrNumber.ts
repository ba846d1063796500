import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Whether eight digits are a CVR number by form and check digit; it may still belong to nobody.
 *
 * @source Danmarks Statistik, CVR-nummer: weights 2 7 6 5 4 3 2 1, sum divisible by 11
 * @assumes `00000000` passes the sum and is never given out
 * @category predicates
 */
export const isCvrNumber = (digits: string): boolean =>
  /^\d{8}$/.test(digits) &&
  digits !== "00000000" &&
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0

/**
 * The number of a legal unit in the Central Business Register. Spaces and a leading `DK` are taken off.
 *
 * @da CVR-nummer
 * @shape text, 8 digits
 * @source Danmarks Statistik, CVR-nummer
 * @category models
 */
export const CvrNumber: Schema.Codec<string, string> = Schema.String.pipe(
  Schema.decodeTo(
    Schema.String.check(
      Schema.makeFilter(isCvrNumber, {
        expected: "a CVR number",
        rule: {
          code: "cvr",
          da: "skal være et CVR-nummer: 8 cifre, hvor kontrolcifferet passer",
          en: "must be a CVR number: 8 digits with a matching check digit"
        }
      })
    ),
    SchemaTransformation.transform<string, string>({
      decode: (given) => given.replaceAll(/\s/g, "").replace(/^DK/i, ""),
      encode: (digits) => digits
    })
  )
)
