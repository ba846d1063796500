import type { Day } from "../calendar/index.ts"
import { decidingOf } from "./deciding.ts"
import { type Finding, type Judgement, strictest } from "./Judgement.ts"
import { endsOf, isExact } from "./Known.ts"
import type { Law, RuleOnDay, Values } from "./Law.ts"
import type { LegalVerdict } from "./Rule.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Truth } from "./truth.ts"
import { findingText } from "./words.ts"

/**
 * What all rules say of a case. A rule that is not known for the day is a finding, never a yes.
 *
 * @category operations
 */
export const judge = <S extends Subject>(law: Law<S>, given: CaseOf<S>): Judgement => judgeCase(law, given as AnyCase)

/** The same, of a case whose facts are known by name only. */
export const judgeCase = (law: Law, given: AnyCase): Judgement => {
  const findings: Array<Finding> = []
  let unverified: Array<string> | undefined
  for (const anchor of law.anchors) {
    const { rules, isSettled } = rulesFor(law, anchor, given)
    for (const rule of rules) {
      const said = ask(rule, given, isSettled)
      if (said === true || said === undefined) continue
      if (said._tag === "Unverified") (unverified ??= []).push(rule.rule.id)
      else findings.push(findingOf(rule, given, said))
    }
  }
  return findings.length === 0 && unverified === undefined
    ? plainlyPermitted
    : { verdict: strictest(findings), findings, unverified: unverified ?? nothing }
}

/** Only the verdict: no sentences are made, and the first no ends it. */
export const verdictOf = (law: Law, given: AnyCase): LegalVerdict => {
  let verdict: LegalVerdict = "permitted"
  for (const anchor of law.anchors) {
    const { rules, isSettled } = rulesFor(law, anchor, given)
    for (const rule of rules) {
      const said = ask(rule, given, isSettled)
      if (said === true || said === undefined || said._tag === "Unverified") continue
      if (said._tag === "Broken") return "forbidden"
      verdict = "dependsOn"
    }
  }
  return verdict
}

const nothing: ReadonlyArray<never> = []
const plainlyPermitted: Judgement = { verdict: "permitted", findings: nothing, unverified: nothing }

/** What keeps a rule from permitting plainly. */
export type Said =
  | typeof Unverified
  | { readonly _tag: "Broken" | "Open"; readonly values: Extract<Values, { readonly _tag: "Found" }> }
  | { readonly _tag: "FactMissing"; readonly facts: ReadonlyArray<string> }
  | { readonly _tag: "NoRule" }
  | Extract<Values, { readonly _tag: "NoValue" }>

const Unverified = { _tag: "Unverified" } as const

/** The rules that a case is asked of by one anchor. */
export const rulesFor = (law: Law, anchor: string, given: AnyCase): RulesAsked => {
  const on = given[anchor]
  if (isExact(on)) return { rules: law.rulesOn(anchor, on as Day).for(given), isSettled: true }
  const ends = endsOf(on) as readonly [Day, Day] | undefined
  const rules = ends && law.rulesOn(anchor, ends[0])
  // Between two days on which all is the same, it does not matter which of them it is.
  return ends !== undefined && rules === law.rulesOn(anchor, ends[1])
    ? { rules: rules!.for(given), isSettled: true }
    : { rules: law.rulesEver(anchor), isSettled: false }
}

interface RulesAsked {
  readonly rules: ReadonlyArray<RuleOnDay>
  /** Whether it is known which day's rules they are. */
  readonly isSettled: boolean
}

/**
 * What one rule says of a case: `undefined` when it is not about it, `true` when it permits, else why it does not
 * plainly.
 */
export const ask = (onDay: RuleOnDay, given: AnyCase, isSettled = true): Said | true | undefined => {
  const concerned = onDay.concerns(given)
  if (concerned === false) return undefined
  if (concerned === undefined) return { _tag: "FactMissing", facts: openCodes(onDay, given) }
  if (!isSettled) return { _tag: "FactMissing", facts: [onDay.rule.anchor] }
  if (!onDay.isKnown) return { _tag: "NoRule" }
  const values = onDay.valuesFor(given)
  if (values._tag === "FactMissing") return { _tag: "FactMissing", facts: [values.fact] }
  if (values._tag === "NoValue") return values
  const truth: Truth = onDay.test(given, values.values)
  if (truth === true) return values.unverified.length > 0 ? Unverified : true
  return { _tag: truth === false ? "Broken" : "Open", values }
}

const openCodes = ({ rule }: RuleOnDay, given: AnyCase): ReadonlyArray<string> =>
  Object.keys(rule.concerns).filter((fact) => !isExact(given[fact]))

const findingOf = (onDay: RuleOnDay, given: AnyCase, said: Exclude<Said, typeof Unverified>): Finding => {
  const { rule, pack } = onDay
  const unverified =
    said._tag === "Broken" || said._tag === "Open" ? said.values.unverified : rule.verified ? [] : [rule.id]
  const dependsOn =
    said._tag === "Open"
      ? decidingOf(onDay, given, said.values.values)
      : said._tag === "FactMissing"
        ? said.facts.map((fact) => ({ fact }))
        : []
  return {
    rule: rule.id,
    pack,
    paragraph: rule.paragraph,
    source: rule.source,
    verdict: said._tag === "Broken" ? "forbidden" : "dependsOn",
    why:
      said._tag === "Broken" ? "broken" : said._tag === "NoRule" || said._tag === "NoValue" ? "noRule" : "unknownFacts",
    dependsOn,
    unverified,
    // Made when someone reads them: most of what is judged is only counted, or looked at for its verdict.
    get da() {
      return findingText({ rule, given, said, dependsOn, unverified }, "da")
    },
    get en() {
      return findingText({ rule, given, said, dependsOn, unverified }, "en")
    }
  }
}
