/**
 * The rule says no, and carries the facts it looked at. The sentences are made from them.
 *
 * @da afslag
 * @category refusals
 */
export interface Refusal<Tag extends string = string, Facts = unknown> {
  readonly _tag: Tag
  readonly facts: Facts
  /** JSON pointer to the field of the input that stands in the way; empty for the whole of it. */
  readonly at: string
}

/**
 * What a refusal says to a person, and where the rule comes from.
 *
 * @category text
 */
export interface RefusalTexts<Facts> {
  readonly source: string
  readonly da: (facts: Facts) => string
  readonly en: (facts: Facts) => string
  /** JSON pointer to the field, from the facts. */
  readonly at?: (facts: Facts) => string
}

/**
 * A way a rule can say no, as a value.
 *
 * @category models
 */
export interface RefusalStatic<Tag extends string, Facts> {
  new (_: never): Refusal<Tag, Facts>
  readonly tag: Tag
  readonly texts: RefusalTexts<Facts>
  /** One refusal when the condition holds, otherwise none. */
  when(condition: boolean, facts: Facts): ReadonlyArray<Refusal<Tag, Facts>>
  /** One refusal unless the condition holds. */
  unless(condition: boolean, facts: Facts): ReadonlyArray<Refusal<Tag, Facts>>
}

/**
 * Any way a rule can say no.
 *
 * @category models
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: each kind has its own facts
export type AnyRefusal = RefusalStatic<string, any>

/**
 * Declares a way a rule can say no. The facts are the parameter of the Danish sentence.
 *
 * @category constructors
 */
export const defineRefusal = <const Tag extends string, Facts>(
  tag: Tag,
  texts: RefusalTexts<Facts>
): RefusalStatic<Tag, Facts> => {
  const when = (condition: boolean, facts: Facts) =>
    condition ? [{ _tag: tag, facts, at: texts.at?.(facts) ?? "" }] : []
  return class {
    static readonly tag = tag
    static readonly texts = texts
    static readonly when = when
    static readonly unless = (condition: boolean, facts: Facts) => when(!condition, facts)
  } as unknown as RefusalStatic<Tag, Facts>
}
