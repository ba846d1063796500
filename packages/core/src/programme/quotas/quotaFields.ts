import * as Schema from "effect/Schema"
import { between } from "../../plugin/index.ts"

/**
 * Full-year persons with one decimal, as they are published.
 *
 * @da helårspersoner
 * @unit full-year persons
 * @category models
 */
export const FullYearPersons: Schema.Codec<number, number> = Schema.Finite.check(
  Schema.makeFilter((number: number) => number >= 0 && number <= 100_000 && Math.round(number * 10) / 10 === number, {
    expected: "0 to 100 000, with at most one decimal",
    rule: {
      code: "fullYearPersons",
      da: "skal være fra 0 til 100.000, højst med én decimal",
      en: "must be 0 to 100,000, with at most one decimal"
    }
  })
)

/**
 * A year of four digits.
 *
 * @da år
 * @category models
 */
export const Year: Schema.Codec<number, number> = Schema.Int.check(
  between(1900, 2999, {
    expected: "a year, 1900 to 2999",
    rule: { code: "year", da: "skal være et år, 1900 til 2999", en: "must be a year, 1900 to 2999" }
  })
)
