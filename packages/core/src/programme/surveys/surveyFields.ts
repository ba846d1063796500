import * as Schema from "effect/Schema"
import { between, Code, matching } from "../../plugin/index.ts"

/**
 * A quarter of a year.
 *
 * @da kvartal
 * @shape year, Q, and 1 to 4: `2009Q4`
 * @category models
 */
export const Quarter: Schema.Codec<string, string> = Schema.String.check(
  matching(/^(19|2\d)\d{2}Q[1-4]$/, {
    expected: "a quarter, such as 2009Q4",
    rule: { code: "quarter", da: "skal være et kvartal som 2009Q4", en: "must be a quarter such as 2009Q4" }
  })
).annotate({ examples: ["2009Q4", "2010Q1"] })

/** A number of people who can be asked. */
export const HowMany = Schema.Natural.check(
  between(1, 1_000_000, {
    expected: "1 to 1000000",
    rule: { code: "count", da: "skal være fra 1 til 1000000", en: "must be 1 to 1000000" }
  })
)

/** A share as it was printed. */
export const PrintedPercent = Schema.Number.check(
  between(0, 100, {
    expected: "0 to 100",
    rule: { code: "percent", da: "skal være fra 0 til 100", en: "must be 0 to 100" }
  })
)

const few = (most: number) =>
  Schema.makeFilter((list: ReadonlyArray<unknown>) => list.length >= 1 && list.length <= most, {
    expected: `1 to ${most}`,
    rule: { code: "count", da: `skal have fra 1 til ${most}`, en: `must have 1 to ${most}` }
  })

/** A list with something in it, and not too long for one commit. */
export const someOf = <S extends Schema.Top>(item: S, most: number) => Schema.Array(item).check(few(most))

/** Answers as they are given. */
export const Answers = someOf(Schema.Struct({ question: Code, answer: Code }), 50)
