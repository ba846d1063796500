import type { Day } from "../calendar/index.ts"
import { isOn } from "./Dated.ts"
import { isExact } from "./Known.ts"
import type { RuleOnDay } from "./Law.ts"
import type { Rule } from "./Rule.ts"
import { heldOn, type RulePack } from "./RulePack.ts"
import type { AnyCase } from "./Subject.ts"
import { testOf, type Truth } from "./truth.ts"
import { choosingOf, valuesOf } from "./valuesOf.ts"

/** A rule with the pack it is in. */
export interface Version {
  readonly pack: RulePack
  readonly rule: Rule
}

/** The names of rules, each once. */
export const idsOf = (versions: ReadonlyArray<Version>): ReadonlyArray<string> => [
  ...new Set(versions.map(({ rule }) => rule.id))
]

/** The rules of a day. */
export const rulesFrom = (versions: ReadonlyArray<Version>, on: Day): ReadonlyArray<RuleOnDay> =>
  idsOf(versions).flatMap((id) => {
    const all = versions.filter(({ rule }) => rule.id === id)
    const held = all.findLast(({ pack, rule }) => isOn(heldOn(pack, rule), on))
    if (held !== undefined) return [ruleOn(held, on)]
    return all.some(({ rule }) => isKnownToBeNone(rule, on)) ? [] : [unknownRule(all, on)]
  })

const isKnownToBeNone = ({ noneBefore, noneAfter }: Rule, on: Day): boolean =>
  (noneBefore !== undefined && on < noneBefore) || (noneAfter !== undefined && on > noneAfter)

const ruleOn = ({ pack, rule }: Version, on: Day): RuleOnDay => ({
  rule,
  pack: pack.id,
  isKnown: true,
  concerns: concernsOf(rule),
  chosenBy: [...new Set([...Object.keys(rule.concerns), ...choosingOf(rule)])],
  test: testOf(rule.check, rule.subject),
  valuesFor: valuesOf(rule, on)
})

/** It concerns a case when the rule of another day would. */
export const unknownRule = (versions: ReadonlyArray<Version>, on: Day): RuleOnDay => {
  const any = versions.map(({ rule }) => concernsOf(rule))
  return {
    ...ruleOn(versions.at(-1)!, on),
    isKnown: false,
    concerns: (given) => {
      const said = any.map((one) => one(given))
      return said.includes(true) ? true : said.includes(undefined) ? undefined : false
    },
    chosenBy: [...new Set(versions.flatMap(({ rule }) => Object.keys(rule.concerns)))]
  }
}

const concernsOf = ({ concerns }: Rule): ((given: AnyCase) => Truth) => {
  const asked = Object.entries(concerns).map(([fact, codes]) => [fact, new Set<unknown>(codes)] as const)
  if (asked.length === 0) return () => true
  return (given) => {
    let truth: Truth = true
    for (const [fact, codes] of asked) {
      const known = given[fact]
      if (!isExact(known)) truth = undefined
      else if (!codes.has(known)) return false
    }
    return truth
  }
}
