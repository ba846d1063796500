import type { Day } from "../calendar/index.ts"
import { findingOf } from "./finding.ts"
import { type Finding, type Judgement, strictest } from "./Judgement.ts"
import { endsOf, isExact } from "./Known.ts"
import type { ChosenRules, Law, Plainly, RuleOnDay, Said, Timeline } from "./Law.ts"
import type { LegalVerdict } from "./Rule.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Truth } from "./truth.ts"

/**
 * What all rules say of a case. A rule that is not known for the day is a finding, never a yes.
 *
 * @category operations
 */
export const judge = <S extends Subject>(law: Law<S>, given: CaseOf<S>): Judgement => judgeCase(law, given as AnyCase)

/** The same, of a case whose facts are known by name only. */
export const judgeCase = (law: Law, given: AnyCase): Judgement => {
  const plainly = plainlyFor(law, given)
  if (plainly !== undefined) return judgePlainly(plainly, given)
  const findings: Array<Finding> = []
  const unverified = law.timelines.flatMap((timeline) => askEach(rulesFor(timeline, given), given, findings))
  return { verdict: strictest(findings), findings, unverified }
}

/** All rules together, when everything is known that they read. */
const plainlyFor = ({ timelines }: Law, given: AnyCase): Plainly | undefined => {
  let all: Plainly | undefined
  for (const timeline of timelines) {
    const { plainly } = rulesFor(timeline, given)
    if (plainly === undefined) return undefined
    all = all === undefined ? plainly : all.and(plainly)
  }
  if (all === undefined) return undefined
  for (const read of all.reads) if (!isExact(given[read])) return undefined
  return all
}

const judgePlainly = ({ rules, unverified }: Plainly, given: AnyCase): Judgement => {
  let findings: Array<Finding> | undefined
  for (const { onDay, holds, values, no } of rules)
    if (!holds(given, values)) (findings ??= []).push(findingOf(onDay, given, no))
  if (findings === undefined) return { verdict: "permitted", findings: nothing, unverified }
  const found = findings
  return {
    verdict: strictest(found),
    findings: found,
    unverified: unverified.filter((id) => !found.some(({ rule }) => rule === id))
  }
}

const nothing: ReadonlyArray<never> = []

/** Adds what rules find of a case; which rules permit unverified. */
const askEach = (
  { rules, isSettled }: ChosenRules,
  given: AnyCase,
  findings: Array<Finding>
): ReadonlyArray<string> => {
  const unverified: Array<string> = []
  for (const rule of rules) {
    const said = ask(rule, given, isSettled)
    if (said === true || said === undefined) continue
    if (said._tag === "Unverified") unverified.push(rule.rule.id)
    else findings.push(findingOf(rule, given, said))
  }
  return unverified
}

/** Only the verdict: no sentences are made, and the first no ends it. */
export const verdictOf = (law: Law, given: AnyCase): LegalVerdict => {
  const plainly = plainlyFor(law, given)
  if (plainly !== undefined) return verdictPlainly(plainly, given)
  let verdict: LegalVerdict = "permitted"
  for (const timeline of law.timelines) {
    const { rules, isSettled } = rulesFor(timeline, given)
    for (const rule of rules) {
      const said = ask(rule, given, isSettled)
      if (said === true || said === undefined || said._tag === "Unverified") continue
      if (said._tag === "Broken") return "forbidden"
      verdict = "dependsOn"
    }
  }
  return verdict
}

const verdictPlainly = ({ rules }: Plainly, given: AnyCase): LegalVerdict => {
  let verdict: LegalVerdict = "permitted"
  for (const { holds, values, no } of rules) {
    if (holds(given, values)) continue
    if (no._tag === "Broken") return "forbidden"
    verdict = "dependsOn"
  }
  return verdict
}

const Unverified = { _tag: "Unverified" } as const

/** The rules that a case is asked of by one anchor. */
export const rulesFor = ({ anchor, on, ever }: Timeline, given: AnyCase): ChosenRules => {
  const day = given[anchor]
  if (isExact(day)) return on(day as Day)(given)
  const ends = endsOf(day) as readonly [Day, Day] | undefined
  // Between two days on which all is the same, it does not matter which of them it is.
  return ends !== undefined && on(ends[0]) === on(ends[1]) ? on(ends[0])(given) : ever()
}

/**
 * What one rule says of a case: `undefined` when it is not about it, `true` when it permits, else why it does not
 * plainly.
 */
export const ask = (
  onDay: RuleOnDay,
  given: AnyCase,
  isSettled = true
): Said | typeof Unverified | true | undefined => {
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
