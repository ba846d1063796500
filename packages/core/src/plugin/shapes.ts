import * as Schema from "effect/Schema"
import type { Texts } from "./DataSchema.ts"

/**
 * What a check tells of what it does not let through.
 *
 * @shape `code`: names the rule for programs; `da` and `en` follow the field's name: "skal være 4 cifre"
 * @category models
 */
export interface ShapeRule {
  readonly expected: string
  readonly rule: { readonly code: string } & Texts
}

/**
 * A check that a text is written as a pattern says. JSON Schema is told the same pattern.
 *
 * @param pattern without flags, from `^` to `$`
 * @category constructors
 */
export const matching = (pattern: RegExp, told: ShapeRule) =>
  Schema.makeFilter((text: string) => pattern.test(text), {
    ...told,
    toJsonSchema: () => ({ pattern: pattern.source })
  })

/**
 * A check that a number is from one to another, both included. JSON Schema is told the same.
 *
 * @category constructors
 */
export const between = (minimum: number, maximum: number, told: ShapeRule) =>
  Schema.makeFilter((number: number) => number >= minimum && number <= maximum, {
    ...told,
    toJsonSchema: () => ({ minimum, maximum })
  })
