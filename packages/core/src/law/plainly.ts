import type { PlainRule, Plainly, RuleOnDay, Values } from "./Law.ts"
import { type Check, conditionsOf } from "./Rule.ts"

/** Rules of which the day and the codes chose the wording and the values, ready for a case that is known exactly. */
export const plainlyOf = (rules: ReadonlyArray<RuleOnDay>, codes: Readonly<Record<string, string>>): Plainly =>
  together(
    rules.map((onDay) => plainOf(onDay, onDay.valuesFor(codes))),
    rules
      .flatMap(({ rule }) => conditionsOf(rule.check).flatMap(({ reads }) => reads))
      .filter((fact) => !Object.hasOwn(codes, fact))
  )

const together = (rules: ReadonlyArray<PlainRule>, reads: ReadonlyArray<string>): Plainly => {
  const joined = new WeakMap<Plainly, Plainly>()
  return {
    rules,
    reads: [...new Set(reads)],
    unverified: rules.flatMap(({ onDay, isVerified }) => (isVerified ? [] : [onDay.rule.id])),
    and: (others) => {
      const found = joined.get(others)
      if (found !== undefined) return found
      const all = together([...rules, ...others.rules], [...reads, ...others.reads])
      joined.set(others, all)
      return all
    }
  }
}

const plainOf = (onDay: RuleOnDay, values: Values): PlainRule => {
  if (!onDay.isKnown) return { onDay, ...never, no: { _tag: "NoRule" } }
  if (values._tag === "NoValue") return { onDay, ...never, no: values }
  if (values._tag === "FactMissing") throw new Error(`the code of ${values.fact} was left out`)
  return {
    onDay,
    values: values.values,
    holds: exactly(onDay.rule.check),
    no: { _tag: "Broken", values },
    isVerified: values.unverified.length === 0
  }
}

const never = { values: {}, holds: () => false, isVerified: true } as const

/** A check of which every fact is known: a plain yes or no. */
const exactly = (check: Check): PlainRule["holds"] => {
  if ("holds" in check) return check.holds
  const isAll = "all" in check
  const parts = ("all" in check ? check.all : check.any).map(exactly)
  return (given, values) => {
    for (const holds of parts) if (holds(given, values) !== isAll) return !isAll
    return isAll
  }
}
