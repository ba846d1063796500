import type * as Schema from "effect/Schema"
import type { CodeList } from "./CodeList.ts"
import type { Texts } from "./DataSchema.ts"

/**
 * What people call a field of the terms, and what the codes in it stand for.
 *
 * @da feltets navn
 * @category text
 */
export interface FieldWords extends Texts {
  /**
   * The list that the codes are from: another is refused where terms are agreed (`TermsCodeUnknown`), and one that a plugin
   * adds is taken. Or only what each of some codes stands for, in print and in letters; then any code is taken.
   */
  readonly codes?: CodeList | Readonly<Record<string, Texts>>
}

/**
 * Whether the codes of a field are from a list, and not only told in words.
 *
 * @category predicates
 */
export const isCodeList = (codes: FieldWords["codes"]): codes is CodeList => typeof codes?.["with"] === "function"

/**
 * A field of the terms with what people call it, in print and in letters:
 * `inWords(Schema.Boolean, { da: "Deltager i kurser", en: "Takes part in courses" })`; and with the list that its codes are
 * from: `inWords(Schema.Array(Code), { da: "Opgaver", en: "Tasks", codes: tasks })`. Nothing else is changed.
 *
 * @category constructors
 */
export const inWords = <S extends Schema.Top>(schema: S, words: FieldWords): S["Rebuild"] => schema.annotate({ words })
