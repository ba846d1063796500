import type { Day } from "../calendar/index.ts"
import { addDays } from "../calendar/index.ts"
import { easierBy, easiestFrom, pointOf } from "./deciding.ts"
import { verdictOf } from "./judge.ts"
import type { Law } from "./Law.ts"
import { conditionsOf } from "./Rule.ts"
import type { AnyCase, CaseOf, Subject } from "./Subject.ts"

/**
 * An answer the other way round: what is certainly permitted, and what may be, when something is not known.
 *
 * @category models
 */
export interface Furthest<V> {
  /** Permitted, whatever is not known; nothing when no value is. */
  readonly permitted?: V
  /** Not forbidden: the same as `permitted` when all is known. */
  readonly possible?: V
}

/** What is asked the other way round. */
interface Asked<K extends string, V> {
  readonly fact: K
  readonly from: V
  readonly to: V
}

/**
 * The greatest value of a number or a day for which the law permits the case, from a value to another.
 *
 * @remarks Halves its way when every rule that reads the fact is harder with more of it, else looks at each value.
 * @category operations
 */
export const greatest = <S extends Subject, K extends keyof CaseOf<S> & string, V extends number | Day>(
  law: Law<S>,
  known: CaseOf<S>,
  asked: Asked<K, V>
): Furthest<V> => {
  const given = known as AnyCase
  const least = pointOf(asked.from)
  const most = pointOf(asked.to)
  if (most < least) return {}
  const valueAt = (at: number): V => (typeof asked.from === "number" ? at : addDays("1970-01-01", at)) as V
  const verdictAt = (at: number) => verdictOf(law, { ...given, [asked.fact]: valueAt(at) })
  const find = isHarderWithMore(law, asked.fact)
    ? (holds: (at: number) => boolean) => easiestFrom({ least, most, easier: "less" }, holds)
    : (holds: (at: number) => boolean) => lastOf(least, most, holds)
  const permitted = find((at) => verdictAt(at) === "permitted")
  const possible = find((at) => verdictAt(at) !== "forbidden")
  return {
    ...(permitted === undefined ? {} : { permitted: valueAt(permitted) }),
    ...(possible === undefined ? {} : { possible: valueAt(possible) })
  }
}

/** Whether more of a fact never makes anything permitted, in any wording of any rule; a fact that chooses rules does not count. */
const isHarderWithMore = (law: Law, fact: string): boolean =>
  law.timelines.every(({ anchor }) => anchor !== fact) &&
  law.packs.every(({ rules }) =>
    rules.every((rule) => {
      if (fact in rule.concerns || Object.values(rule.values).some(({ by }) => fact in by)) return false
      return conditionsOf(rule.check).every(({ reads }) => !reads.includes(fact)) || easierBy(rule, fact) === "less"
    })
  )

const lastOf = (least: number, most: number, holds: (at: number) => boolean): number | undefined => {
  for (let at = most; at >= least; at -= 1) if (holds(at)) return at
  return undefined
}

/**
 * The first day, of those from a day to another, on which the law permits the case as it would be on that day.
 *
 * @param caseOn the case when it begins on a day: what moves with the day is moved by who asks
 * @category operations
 */
export const earliest = <S extends Subject>(
  law: Law<S>,
  caseOn: (firstDay: Day) => CaseOf<S>,
  { from, to }: { readonly from: Day; readonly to: Day }
): Furthest<Day> => {
  let possible: Day | undefined
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const verdict = verdictOf(law, caseOn(on) as AnyCase)
    if (verdict === "permitted") return { permitted: on, possible: possible ?? on }
    if (verdict === "dependsOn") possible ??= on
  }
  return possible === undefined ? {} : { possible }
}
