import * as Schema from "effect/Schema"

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
