import { ask, rulesFor } from "./judge.ts"
import type { Law, RuleOnDay } from "./Law.ts"
import type { Check, LegalVerdict, Rule } from "./Rule.ts"
import type { Sourced } from "./Dated.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Texts } from "./Texts.ts"
import { testOf, type Truth } from "./truth.ts"
import { type FoundValues, sayCondition, sayKnown, sayValues } from "./words.ts"

/**
 * Why the law says what it says of a case: each rule that concerns it, with what it asks, knows and rests on.
 *
 * @da begrundelse
 * @category models
 */
export interface RuleExplained extends Texts {
  readonly rule: string
  readonly pack: string
  readonly paragraph: string
  readonly source: string
  readonly assumes?: string
  readonly verified: boolean
  readonly verdict: LegalVerdict
  readonly facts: ReadonlyArray<FactTold>
  readonly values: ReadonlyArray<ValueTold>
  /** What it asks for, part by part. Nothing when no rule, or no value, is known. */
  readonly check?: CheckExplained
}

/**
 * A fact that a rule asked for, as it is known.
 *
 * @category models
 */
export interface FactTold {
  readonly fact: string
  readonly name: Texts
  readonly known: Texts
}

/**
 * A dated value that a rule used.
 *
 * @category models
 */
export interface ValueTold extends Sourced {
  readonly table: string
  readonly name: Texts
  readonly value: Texts
}

/**
 * Part of a check: whether it holds, and of what it is made.
 *
 * @category models
 */
export interface CheckExplained extends Partial<Texts> {
  readonly how: "condition" | "all" | "any"
  readonly verdict: LegalVerdict
  readonly parts: ReadonlyArray<CheckExplained>
}

/**
 * Explains what the law says of a case, rule by rule; those that permit as well.
 *
 * @category operations
 */
export const explain = <S extends Subject>(law: Law<S>, given: CaseOf<S>): ReadonlyArray<RuleExplained> =>
  explainCase(law, given as AnyCase)

/** The same, of a case whose facts are known by name only. */
export const explainCase = (law: Law, given: AnyCase): ReadonlyArray<RuleExplained> =>
  law.timelines.flatMap((timeline) => {
    const { rules, isSettled } = rulesFor(timeline, given)
    return rules.flatMap((onDay) => {
      const said = ask(onDay, given, isSettled)
      return said === undefined ? [] : [explained(onDay, given, said)]
    })
  })

const explained = (
  { rule, pack, valuesFor }: RuleOnDay,
  given: AnyCase,
  said: Exclude<ReturnType<typeof ask>, undefined>
): RuleExplained => {
  const { paragraph, source, verified, assumes, da, en } = rule
  const found = valuesFor(given)
  const reads = factsToldOf(rule)
  const isAsked = said === true || said._tag === "Unverified" || said._tag === "Broken" || said._tag === "Open"
  return {
    rule: rule.id,
    pack,
    da,
    en,
    paragraph,
    source,
    verified,
    ...(assumes === undefined ? {} : { assumes }),
    verdict:
      said === true || said._tag === "Unverified" ? "permitted" : said._tag === "Broken" ? "forbidden" : "dependsOn",
    facts: reads.map((fact) => factTold(rule, fact, given)),
    values: isAsked && found._tag === "Found" ? valuesTold(rule, found) : [],
    ...(isAsked && found._tag === "Found" ? { check: checkExplained(rule.check, { rule, given, values: found }) } : {})
  }
}

/** The facts a rule reads: those that choose it and its values, and those of its conditions. */
export const factsOf = ({ check, concerns, values }: Rule): ReadonlyArray<string> => {
  const read = (one: Check): ReadonlyArray<string> => {
    if ("all" in one) return one.all.flatMap(read)
    return "any" in one ? one.any.flatMap(read) : one.reads
  }
  return [
    ...new Set([
      ...Object.keys(concerns),
      ...Object.values(values).flatMap(({ by }) => Object.keys(by)),
      ...read(check)
    ])
  ]
}

/** The facts that people are told a rule read: the day that chose its wording as well. */
export const factsToldOf = (rule: Rule): ReadonlyArray<string> => [...new Set([...factsOf(rule), rule.anchor])]

const factTold = ({ subject }: Rule, fact: string, given: AnyCase): FactTold => {
  const { da, en } = subject.facts[fact]!
  const say = (language: "da" | "en") => sayKnown(subject.facts[fact]!, given[fact], language)
  return { fact, name: { da, en }, known: { da: say("da"), en: say("en") } }
}

const valuesTold = (rule: Rule, found: FoundValues): ReadonlyArray<ValueTold> => {
  const [danish, english] = [sayValues(rule, found, "da"), sayValues(rule, found, "en")]
  return Object.entries(found.rows).map(([name, { source, verified, reviewOn }]) => ({
    table: rule.values[name]!.key,
    name: { da: rule.values[name]!.da, en: rule.values[name]!.en },
    value: { da: danish[name]!, en: english[name]! },
    source,
    verified,
    ...(reviewOn === undefined ? {} : { reviewOn })
  }))
}

const verdicts = new Map<Truth, LegalVerdict>([
  [true, "permitted"],
  [false, "forbidden"],
  [undefined, "dependsOn"]
])

const checkExplained = (
  check: Check,
  asked: { readonly rule: Rule; readonly given: AnyCase; readonly values: FoundValues }
): CheckExplained => {
  const truth = testOf(check, asked.rule.subject)(asked.given, asked.values.values)
  const verdict = verdicts.get(truth)!
  if ("all" in check) return { how: "all", verdict, parts: check.all.map((one) => checkExplained(one, asked)) }
  if ("any" in check) return { how: "any", verdict, parts: check.any.map((one) => checkExplained(one, asked)) }
  return {
    how: "condition",
    verdict,
    da: sayCondition(check, asked, "da"),
    en: sayCondition(check, asked, "en"),
    parts: []
  }
}
