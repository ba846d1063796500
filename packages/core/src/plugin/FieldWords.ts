import type * as Schema from "effect/Schema"
import type { Texts } from "./DataSchema.ts"

/**
 * What people call a field of the terms, and what the codes in it stand for.
 *
 * @da feltets navn
 * @category text
 */
export interface FieldWords extends Texts {
  readonly codes?: Readonly<Record<string, Texts>>
}

/**
 * A field of the terms with what people call it, in print and in letters:
 * `inWords(Schema.Boolean, { da: "Deltager i kurser", en: "Takes part in courses" })`. Nothing else is changed.
 *
 * @category constructors
 */
export const inWords = <S extends Schema.Top>(schema: S, words: FieldWords): S["Rebuild"] => schema.annotate({ words })
