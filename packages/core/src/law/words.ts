import type { Deciding, Finding } from "./Judgement.ts"
import { endsOf, isExact } from "./Known.ts"
import type { Values } from "./Law.ts"
import type { Condition, Rule } from "./Rule.ts"
import { sayCheck } from "./sayCheck.ts"
import type { AnyCase, CodeFact, Subject, WorldFact } from "./Subject.ts"
import type { Language, Texts } from "./Texts.ts"

/** A value of a fact as people read it. */
export const sayFact = (fact: WorldFact, value: unknown, language: Language): string => {
  if (fact.kind === "count") return sayCount(Number(value) / fact.scale, language)
  if (fact.kind === "yesNo") return value === true ? words.yes[language] : words.no[language]
  return fact.kind === "code" ? sayCode(fact, String(value), language) : String(value)
}

/** A code as people call it, or as it is. */
export const sayCode = ({ words: known }: CodeFact, code: string, language: Language): string =>
  Object.hasOwn(known, code) ? known[code]![language] : code

const sayCount = (number: number, language: Language): string =>
  language === "da" ? String(number).replace(".", ",") : String(number)

/** What is known of a fact, as people read it: "12,5", "mellem 10 og 19", "ikke oplyst". */
export const sayKnown = (fact: WorldFact, known: AnyCase[string], language: Language): string => {
  if (isExact(known)) return sayFact(fact, known, language)
  const ends = endsOf<unknown>(known)
  if (ends === undefined) return words.unknown[language]
  return words.between[language](sayFact(fact, ends[0], language), sayFact(fact, ends[1], language))
}

/** What a condition asks for, told of a case. */
export const sayCondition = (
  condition: Condition,
  { rule, given, values }: { readonly rule: Rule; readonly given: AnyCase; readonly values: FoundValues },
  language: Language
): string => condition[language](factsTold(rule.subject, given, language), valuesTold(rule, values, language))

/** Facts as people read them, each made into words only when a sentence has it. */
const factsTold = (subject: Subject, given: AnyCase, language: Language): object => {
  let Telling = tellings[language].get(subject)
  if (Telling === undefined) {
    Telling = tellingOf(Object.keys(subject.facts), (name, from) =>
      sayKnown(subject.facts[name]!, (from as AnyCase)[name], language)
    )
    tellings[language].set(subject, Telling)
  }
  return new Telling(given)
}

const valuesTold = (rule: Rule, { rows }: FoundValues, language: Language): object => {
  let Telling = tellings[language].get(rule)
  if (Telling === undefined) {
    Telling = tellingOf(Object.keys(rule.values), (name, from) =>
      rule.values[name]!.form.say((from as FoundValues["rows"])[name]!.value, language)
    )
    tellings[language].set(rule, Telling)
  }
  return new Telling(rows)
}

type Telling = new (from: object) => object
const tellings = { da: new WeakMap<object, Telling>(), en: new WeakMap<object, Telling>() }

const tellingOf = (names: ReadonlyArray<string>, say: (name: string, from: object) => string): Telling => {
  class Told {
    readonly from: object
    constructor(from: object) {
      this.from = from
    }
  }
  for (const name of names)
    Object.defineProperty(Told.prototype, name, {
      get(this: Told) {
        return say(name, this.from)
      }
    })
  return Told
}

/** The values of a rule found for a case. */
export type FoundValues = Extract<Values, { readonly _tag: "Found" }>

/** Values as people read them, by the names the rule gives them. */
export const sayValues = (rule: Rule, { rows }: FoundValues, language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rows).map(([name, { value }]) => [name, rule.values[name]!.form.say(value as never, language)])
  )

/** A fact that decides, with the numbers that do. */
export const sayDeciding = (deciding: Deciding, { facts }: Subject, language: Language): string => {
  const { fact, easier, possibleFrom, permittedFrom } = deciding
  const name = facts[fact]![language]
  if (easier === undefined) return name
  const say = (value: unknown) => sayFact(facts[fact]!, value, language)
  const parts = [
    ...(permittedFrom === undefined ? [] : [words.permitted[easier][language](say(permittedFrom))]),
    ...(possibleFrom === undefined || possibleFrom === permittedFrom
      ? []
      : [words.possible[easier][language](say(possibleFrom))])
  ]
  return parts.length === 0 ? name : `${name} (${parts.join("; ")})`
}

/** What a sentence about a finding is made of. */
interface FindingTold {
  readonly rule: Rule
  readonly given: AnyCase
  readonly said: { readonly _tag: string }
  readonly dependsOn: Finding["dependsOn"]
  readonly unverified: Finding["unverified"]
}

/** The sentence of a finding. */
export const findingText = ({ rule, given, said, dependsOn, unverified }: FindingTold, language: Language): string => {
  const told = said as
    | { readonly _tag: "Broken" | "Open"; readonly values: FoundValues }
    | { readonly _tag: "NoValue"; readonly table: string; readonly row?: { readonly notKnown: Texts } }
    | { readonly _tag: "NoRule" | "FactMissing" }
  const parts: Array<string> = []
  if (told._tag === "Broken" || told._tag === "Open")
    parts.push(
      `${sayCheck(rule.check, (one) => sayCondition(one, { rule, given, values: told.values }, language), language)}.`
    )
  if (told._tag === "NoRule") parts.push(words.noRule[language])
  if (told._tag === "NoValue") parts.push(told.row?.notKnown[language] ?? words.noValue[language])
  if (dependsOn.length > 0)
    parts.push(words.dependsOn[language](dependsOn.map((one) => sayDeciding(one, rule.subject, language)).join(", ")))
  if (unverified.length > 0)
    parts.push(words.unverified[language](unverified.map((one) => nameOf(rule, one, language)).join(", ")))
  const standing = told._tag === "Broken" ? words.notMet[language] : words.open[language]
  return `${rule[language]} (${rule.paragraph}) – ${standing}: ${parts.join(" ")}`
}

/** What no one has confirmed, as people call it: the rule itself, or one of its tables. */
const nameOf = (rule: Rule, unverified: string, language: Language): string =>
  Object.values(rule.values).find(({ key }) => key === unverified)?.[language] ?? words.itself[language]

const words = {
  itself: { da: "reglen selv", en: "the rule itself" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  notMet: { da: "ikke opfyldt", en: "not met" },
  open: { da: "kan ikke afgøres", en: "cannot be decided" },
  unknown: { da: "ikke oplyst", en: "not told" },
  between: {
    da: (least: string, most: string) => `mellem ${least} og ${most}`,
    en: (least: string, most: string) => `between ${least} and ${most}`
  },
  permitted: {
    more: { da: (at: string) => `tilladt fra og med ${at}`, en: (at: string) => `permitted from ${at}` },
    less: { da: (at: string) => `tilladt til og med ${at}`, en: (at: string) => `permitted up to ${at}` }
  },
  possible: {
    more: { da: (at: string) => `muligt fra og med ${at}`, en: (at: string) => `possible from ${at}` },
    less: { da: (at: string) => `muligt til og med ${at}`, en: (at: string) => `possible up to ${at}` }
  },
  dependsOn: { da: (facts: string) => `Det afhænger af: ${facts}.`, en: (facts: string) => `It depends on: ${facts}.` },
  noRule: {
    da: "Der kendes ingen regel for den dag.",
    en: "No rule is known for that day."
  },
  noValue: {
    da: "Der kendes ingen værdi for den dag og det tilfælde.",
    en: "No value is known for that day and case."
  },
  unverified: {
    da: (what: string) => `Ikke bekræftet i lovens tekst: ${what}.`,
    en: (what: string) => `Not confirmed in the text of the law: ${what}.`
  }
} as const
