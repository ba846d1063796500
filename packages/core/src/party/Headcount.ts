import * as Schema from "effect/Schema"

const Range = Schema.Tuple([Schema.Natural, Schema.Natural]).check(
  Schema.makeFilter(([least, most]: readonly [number, number]) => least <= most, {
    expected: "the lower end first",
    rule: { code: "interval", da: "skal have den laveste ende først", en: "must have its lower end first" }
  })
)

/**
 * How many people work at a workplace: exactly, between two numbers (both included), or unknown. Unknown is not zero.
 *
 * @da antal ansatte
 * @unit people
 * @source CVR: the register often gives an interval
 * @category models
 */
export const Headcount: Schema.Codec<Headcount, Headcount> = Schema.Union([
  // One struct and not two: a refusal then tells what is wrong with the count that was given, not with the other way.
  Schema.Struct({ exact: Schema.optionalKey(Schema.Natural), between: Schema.optionalKey(Range) })
    .check(
      Schema.makeFilter((count) => Object.keys(count).length === 1, {
        expected: "a headcount",
        rule: {
          code: "headcount",
          da: "skal have enten et antal (exact) eller et interval (between)",
          en: "must have either a number (exact) or an interval (between)"
        }
      })
    )
    .annotate({ examples: [{ exact: 3 }, { exact: 20 }, { between: [10, 19] }, { between: [10, 49] }] }),
  Schema.Literal("unknown")
]) as never

/**
 * How many people work at a workplace.
 *
 * @da antal ansatte
 * @unit people
 * @category models
 */
export type Headcount = { readonly exact: number } | { readonly between: readonly [number, number] } | "unknown"

/**
 * The fewest and the most it can be; `undefined` when nobody knows.
 *
 * @unit people
 * @category operations
 */
export const endsOf = (headcount: Headcount): readonly [least: number, most: number] | undefined => {
  if (headcount === "unknown") return undefined
  return "exact" in headcount ? [headcount.exact, headcount.exact] : headcount.between
}

/**
 * Whether one count says at least as much as another, and the same: a number within an interval, an interval within one.
 * What is unknown is within nothing, and everything is within it.
 *
 * @assumes a number that someone has counted is better than the register's interval around it
 * @category predicates
 */
export const isWithin = (one: Headcount, other: Headcount): boolean => {
  const [inner, outer] = [endsOf(one), endsOf(other)]
  return outer === undefined || (inner !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1])
}

/**
 * Whether a workplace is small: under 20 people, 20 or more, or either, when the interval has both.
 *
 * @da lille arbejdssted
 * @category models
 */
export type SizeClass = "under20" | "from20" | "either"

/**
 * The size class of a headcount; `undefined` when nobody knows.
 *
 * @source Cabi, Samarbejdet i praksis: workplaces with under 20 employees are 85 % of all
 * @category operations
 */
export const sizeClassOf = (headcount: Headcount): SizeClass | undefined => {
  const ends = endsOf(headcount)
  if (ends === undefined) return undefined
  if (ends[1] < 20) return "under20"
  return ends[0] >= 20 ? "from20" : "either"
}
