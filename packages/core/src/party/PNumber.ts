import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

/**
 * The number of a workplace (production unit): what the law counts supported persons by.
 *
 * @da P-nummer
 * @shape text, 10 digits; no check digit is known
 * @source CVR-loven § 6
 * @category models
 */
export const PNumber: Schema.Codec<string, string> = Schema.String.check(
  Schema.makeFilter((digits: string) => /^\d{10}$/.test(digits), {
    expected: "a P-number",
    rule: { code: "pNumber", da: "skal være et P-nummer: 10 cifre", en: "must be a P-number: 10 digits" },
    toJsonSchema: () => ({ pattern: "^[0-9]{10}$" })
  })
)

/**
 * A P-number as people write it, for the input of a command: spaces are taken off.
 *
 * @da P-nummer
 * @shape text, 10 digits; no check digit is known
 * @source CVR-loven § 6
 * @category models
 */
export const WrittenPNumber: Schema.Codec<string, string> = Schema.String.pipe(
  Schema.decodeTo(
    PNumber,
    SchemaTransformation.transform<string, string>({
      decode: (given) => given.replaceAll(/\s/g, ""),
      encode: (digits) => digits
    })
  )
)
