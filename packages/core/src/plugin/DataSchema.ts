import type * as Schema from "effect/Schema"

export type { Texts } from "../law/index.ts"

/**
 * A schema of plain data: it needs no services and nothing asynchronous.
 *
 * @category models
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: the encoded side is of no interest here
export type DataSchema<T = any> = Schema.Codec<T, any>

/**
 * A plain struct that says which of its union it is.
 *
 * @category models
 */
export interface Tagged<Tag extends string = string> {
  readonly _tag: Tag
}
