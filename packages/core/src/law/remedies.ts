import type { Day } from "../calendar/index.ts"
import { easierBy, easiestFrom, lineOf, pointOf } from "./deciding.ts"
import { factsOf } from "./explain.ts"
import { ask, verdictOf, rulesFor } from "./judge.ts"
import { isExact } from "./Known.ts"
import type { Law, RuleOnDay } from "./Law.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"
import type { Texts } from "./Texts.ts"
import { sayFact } from "./words.ts"

/**
 * A change of a case that makes it permitted: the nearest, and it was asked of all rules.
 *
 * @da hvad der skal til
 * @category models
 */
export interface Remedy extends Texts {
  readonly changes: Readonly<Record<string, number | boolean | Day>>
}

/**
 * What would make a forbidden case permitted: changes of what someone could change, fewest first. Empty when nothing that
 * can be changed would.
 *
 * @remarks Every one was tried: with its changes the whole law permits the case.
 * @category operations
 */
export const remedies = <S extends Subject>(law: Law<S>, known: CaseOf<S>): ReadonlyArray<Remedy> => {
  const given = known as AnyCase
  const broken = brokenRules(law, given)
  if (broken.length === 0) return []
  const options = broken.map((rule) => stepsFor(rule, given))
  const single = options.flat().map((change) => ({ ...change }))
  const together = Object.assign({}, ...options.map(([first]) => first ?? {})) as Changes
  const tried = [...single, ...(Object.keys(together).length > 1 ? [together] : [])]
    .map((changes) => settle(law, given, changes))
    .filter((changes) => changes !== undefined)
  const seen = new Map(tried.map((changes) => [JSON.stringify(Object.entries(changes).toSorted()), changes]))
  return [...seen.values()]
    .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)
    .map((changes) => ({ changes, ...textsOf(broken[0]!.rule.subject, changes) }))
}

type Changes = Readonly<Record<string, number | boolean | Day>>

const brokenRules = (law: Law, given: AnyCase): ReadonlyArray<RuleOnDay> =>
  law.timelines.flatMap((timeline) => {
    const { rules, isSettled } = rulesFor(timeline, given)
    return rules.filter((rule) => {
      const said = ask(rule, given, isSettled)
      return said !== undefined && said !== true && said._tag === "Broken"
    })
  })

/** The nearest change of each single fact that one rule would be content with. */
const stepsFor = (onDay: RuleOnDay, given: AnyCase): ReadonlyArray<Changes> =>
  factsOf(onDay.rule).flatMap((fact): ReadonlyArray<Changes> => {
    const about = onDay.rule.subject.facts[fact]!
    const known = given[fact]
    if (about.kind === "code" || !about.canChange || !isExact(known)) return []
    const permits = (value: number | boolean | string): boolean => {
      const said = ask(onDay, { ...given, [fact]: value })
      return said === true || (said !== undefined && said._tag === "Unverified")
    }
    if (about.kind === "yesNo") return permits(known !== true) ? [{ [fact]: known !== true }] : []
    const easier = easierBy(onDay.rule, fact)
    const line = lineOf(onDay.rule, fact, given)
    if (easier === undefined || line === undefined) return []
    const here = pointOf(known as number | Day)
    const span = easier === "more" ? { least: here, most: line.most } : { least: line.least, most: here }
    const at = easiestFrom({ ...span, easier }, (point) => permits(line.valueAt(point)))
    return at === undefined ? [] : [{ [fact]: line.valueAt(at) }]
  })

/** The changes with what else they make necessary; nothing when that does not end in a yes. */
const settle = (law: Law, given: AnyCase, first: Changes): Changes | undefined => {
  let changes = first
  for (let round = 0; round < 4; round += 1) {
    const changed = { ...given, ...changes }
    if (verdictOf(law, changed) === "permitted") return changes
    const next = brokenRules(law, changed).flatMap((rule) => stepsFor(rule, changed).slice(0, 1))
    if (next.length === 0) return undefined
    changes = Object.assign({}, changes, ...next) as Changes
  }
  return undefined
}

const textsOf = ({ facts }: Subject, changes: Changes): Texts => {
  const say = (language: "da" | "en") =>
    Object.entries(changes)
      .map(([fact, value]) => `${facts[fact]![language]}: ${sayFact(facts[fact]!, value, language)}`)
      .join("; ")
  return { da: say("da"), en: say("en") }
}
