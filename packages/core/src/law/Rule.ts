import type { Day } from "../calendar/index.ts"
import type { AnyTable, DatedTable } from "./Dated.ts"
import type { AnyCase, CaseOf, Exactly, Subject, WorldFacts } from "./Subject.ts"
import type { Texts } from "./Texts.ts"

/**
 * What a rule says of a case: it may be, it may not, or it depends on something that is not known.
 *
 * @da tilladt, ikke tilladt, kan ikke afgøres
 * @category models
 */
export type LegalVerdict = "permitted" | "forbidden" | "dependsOn"

/**
 * Which way a fact goes to make a condition easier to meet: whoever meets it with less also does with `more` (for a day:
 * later), or the other way round.
 *
 * @category models
 */
export type Easier = "more" | "less"

/* oxlint-disable typescript/no-explicit-any -- existential: each condition has its own facts and values */
/**
 * One condition: a predicate over facts that are known exactly. What is not is dealt with around it.
 *
 * @category models
 */
export interface Condition {
  readonly reads: ReadonlyArray<string>
  readonly easier: Readonly<Record<string, Easier>>
  readonly holds: (facts: any, values: any) => boolean
  /** What it asks for, with facts and values as people read them. */
  readonly da: (facts: any, values: any) => string
  readonly en: (facts: any, values: any) => string
}
/* oxlint-enable typescript/no-explicit-any */

/**
 * Conditions that all must hold.
 *
 * @category models
 */
export interface AllOf {
  readonly all: ReadonlyArray<Check>
}

/**
 * Conditions of which one is enough: a rule with its exemptions.
 *
 * @category models
 */
export interface AnyOf {
  readonly any: ReadonlyArray<Check>
}

/**
 * What a rule asks for.
 *
 * @category models
 */
export type Check = Condition | AllOf | AnyOf

/**
 * A case and what the rule says of it: a test, and a line in the table that a lawyer reads.
 *
 * @category models
 */
export interface Example extends Texts {
  readonly case: AnyCase
  readonly verdict: LegalVerdict
}

/**
 * A rule of law: code for what it asks, data for its numbers.
 *
 * @da regel
 * @category models
 */
export interface Rule extends Texts {
  readonly id: string
  readonly subject: Subject
  /** Act and paragraph, as people cite it. */
  readonly paragraph: string
  readonly source: string
  /** What we decided ourselves, where the source says nothing. */
  readonly assumes?: string
  /** `false`: the text of the law was not seen; every answer of the rule says so. */
  readonly verified: boolean
  /** The day of the case that chooses which wording and which values hold. */
  readonly anchor: string
  /** The rule holds on these days only, within its pack. */
  readonly from?: Day
  readonly to?: Day
  /** It is known that there was no such rule before, or is none after: nothing is missing on those days. */
  readonly noneBefore?: Day
  readonly noneAfter?: Day
  /** The cases it is about; without a fact, whatever it is. */
  readonly concerns: Readonly<Record<string, ReadonlyArray<string>>>
  readonly values: Readonly<Record<string, AnyTable>>
  readonly check: Check
  readonly examples: ReadonlyArray<Example>
}

type Tables = Readonly<Record<string, AnyTable>>
type ValuesOf<T extends Tables> = { readonly [K in keyof T]: T[K] extends DatedTable<infer V> ? V : never }
type Told<K extends PropertyKey> = { readonly [_ in K]: string }

/**
 * What an author writes of a condition.
 *
 * @category models
 */
export interface ConditionSpec<F extends WorldFacts, T extends Tables, R extends keyof F & string> {
  readonly reads: ReadonlyArray<R>
  /** Numbers and days that it is told of without end: with none, what is not known exactly leaves it open. */
  readonly easier?: { readonly [K in NoInfer<R>]?: Easier }
  readonly holds: (facts: Pick<Exactly<F>, NoInfer<R>>, values: ValuesOf<T>) => boolean
  readonly da: (facts: Told<NoInfer<R>>, values: Told<keyof T>) => string
  readonly en: (facts: Told<NoInfer<R>>, values: Told<keyof T>) => string
}

/**
 * What a rule's check is made of.
 *
 * @category models
 */
export interface Making<F extends WorldFacts, T extends Tables> {
  readonly that: <const R extends keyof F & string>(condition: ConditionSpec<F, T, R>) => Condition
  readonly all: (...checks: ReadonlyArray<Check>) => AllOf
  readonly any: (...checks: ReadonlyArray<Check>) => AnyOf
}

/**
 * What an author writes of a rule.
 *
 * @category models
 */
export interface RuleSpec<F extends WorldFacts, T extends Tables> extends Omit<
  Rule,
  "subject" | "anchor" | "concerns" | "values" | "check" | "examples"
> {
  readonly anchor: { [K in keyof F & string]: F[K]["kind"] extends "day" ? K : never }[keyof F & string]
  readonly concerns?: { readonly [K in keyof F & string]?: ReadonlyArray<string> }
  readonly values?: T
  readonly check: (making: Making<F, T>) => Check
  readonly examples?: ReadonlyArray<Texts & { readonly case: CaseOf<Subject<F>>; readonly verdict: LegalVerdict }>
}

const making: Making<WorldFacts, Tables> = {
  that: ({ easier = {}, ...condition }) => ({ ...condition, easier: easier as Condition["easier"] }),
  all: (...all) => ({ all }),
  any: (...any) => ({ any })
}

/**
 * Declares a rule about a subject. The check is a tree of conditions, each a plain predicate; intervals, explanations and
 * the questions the other way round come from it.
 *
 * @category constructors
 */
export const defineRule = <F extends WorldFacts, const T extends Tables = {}>(
  about: Subject<F>,
  { concerns = {}, values, check, examples = [], ...spec }: RuleSpec<F, T>
): Rule => ({
  ...spec,
  subject: about as unknown as Subject,
  concerns: concerns as Rule["concerns"],
  values: values ?? {},
  check: check(making as unknown as Making<F, T>),
  examples: examples as unknown as ReadonlyArray<Example>
})

/**
 * All conditions of a check, in the order they are written.
 *
 * @category operations
 */
export const conditionsOf = (check: Check): ReadonlyArray<Condition> => {
  if ("all" in check) return check.all.flatMap(conditionsOf)
  return "any" in check ? check.any.flatMap(conditionsOf) : [check]
}
