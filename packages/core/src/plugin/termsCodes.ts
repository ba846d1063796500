import type { Day } from "../calendar/index.ts"
import type { CodesOn } from "./CodeList.ts"
import { type Choices, choices, sayChoices } from "./codeWords.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"
import { codesIn, listsIn } from "./formCodes.ts"
import { defineRefusal, type Refusal } from "./Refusal.ts"

/**
 * A code that a point cannot cover from a day, with those it can.
 *
 * @category models
 */
export interface CodeNotAgreed extends Choices {
  readonly code: string
  /** What the point is called. */
  readonly title: Texts
  /** The day the terms would hold from. */
  readonly on: Day
  /** JSON pointer to the code, or to the day when the terms were told before. */
  readonly field: string
}

/**
 * A code in the terms of a point that its list does not have on the day the terms would hold from, with those it has.
 *
 * @assumes what is agreed is done later, by the same list: what is in none could be agreed and never be done
 * @category refusals
 */
export class TermsCodeUnknown extends defineRefusal("TermsCodeUnknown", {
  source: "aftalens kodelister",
  da: (facts: CodeNotAgreed) =>
    `Punktet »${facts.title.da}« kan ikke omfatte ${facts.code} fra ${facts.on}; vælg ${sayChoices(facts.words, facts.allowed, "da")}.`,
  en: (facts) =>
    `The point “${facts.title.en}” cannot cover ${facts.code} from ${facts.on}; choose ${sayChoices(facts.words, facts.allowed, "en")}.`,
  at: ({ field }) => field
}) {}

/**
 * The day that terms begin to hold, and where an input tells of it.
 *
 * @category models
 */
export interface TermsBegin {
  /** JSON pointer to the terms; to the day, of terms that were told before. */
  readonly at: string
  /** The first day they hold; of terms that are not in force yet, the first they could. */
  readonly on: Day
  /** The day is not known yet: it may be a later one. A code that can be used from a later day is taken then. */
  readonly orLater?: boolean
}

/**
 * Terms as they were read, with the form they were read with.
 *
 * @category models
 */
export interface TermsRead {
  readonly schema: DataSchema
  readonly terms: unknown
  /** What the point is called. */
  readonly title: Texts
  /** They were told before, and are not in the input. */
  readonly before?: boolean
}

/**
 * Refuses each code in terms that its list does not have on the day they begin to hold. Of a field that names no list,
 * none is refused.
 *
 * @category operations
 */
export const termsCodesKnown = (
  { schema, terms, title, before = false }: TermsRead,
  { at, on, orLater = false }: TermsBegin,
  codesOn: CodesOn
): ReadonlyArray<Refusal<"TermsCodeUnknown", CodeNotAgreed>> =>
  listsIn(schema).length === 0
    ? []
    : codesIn({ at: [], node: schema.ast, value: terms }).flatMap(({ list, code, at: below }) => {
        const usable = codesOn(list, on, orLater)
        return TermsCodeUnknown.unless(usable.has(code), {
          code,
          title,
          on,
          ...choices(usable),
          field: before ? at : `${at}${below}`
        })
      })
