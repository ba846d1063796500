import { addDays, type Day, daysBetween } from "../calendar/index.ts"
import type { Deciding } from "./Judgement.ts"
import { isExact } from "./Known.ts"
import type { RuleOnDay } from "./Law.ts"
import { conditionsOf, type Easier, type Rule } from "./Rule.ts"
import type { AnyCase } from "./Subject.ts"
import { spanOf } from "./truth.ts"

/** Which way a fact makes a whole rule easier; nothing when its conditions do not agree. */
export const easierBy = ({ check }: Rule, fact: string): Easier | undefined => {
  const ways = conditionsOf(check).flatMap(({ reads, easier }) => (reads.includes(fact) ? [easier[fact]] : []))
  return new Set(ways).size === 1 ? ways[0] : undefined
}

/** The facts that leave a rule open, and for numbers and days from where on they decide. */
export const decidingOf = (onDay: RuleOnDay, given: AnyCase, values: object): ReadonlyArray<Deciding> => {
  const { rule, test } = onDay
  const open = [...new Set(conditionsOf(rule.check).flatMap(({ reads }) => reads))].filter(
    (fact) => !isExact(given[fact])
  )
  return open.map((fact): Deciding => {
    const easier = easierBy(rule, fact)
    const line = lineOf(rule, fact, given)
    if (easier === undefined || line === undefined) return { fact }
    const truthAt = (at: number) => test({ ...given, [fact]: line.valueAt(at) }, values)
    const ask = { ...line, easier }
    const possible = easiestFrom(ask, (at) => truthAt(at) !== false)
    const permitted = easiestFrom(ask, (at) => truthAt(at) === true)
    return {
      fact,
      easier,
      ...(possible === undefined ? {} : { possibleFrom: line.valueAt(possible) }),
      ...(permitted === undefined ? {} : { permittedFrom: line.valueAt(permitted) })
    }
  })
}

/** The values a number or a day can have, as points on a line. */
export interface Line {
  readonly least: number
  readonly most: number
  readonly valueAt: (at: number) => number | Day
}

const epoch: Day = "1970-01-01"

/** The line of a fact; `undefined` for what has no order. */
export const lineOf = ({ subject }: Rule, name: string, given: AnyCase): Line | undefined => {
  const fact = subject.facts[name]!
  const span = spanOf(fact, isExact(given[name]) ? undefined : given[name])
  if (span === undefined) return undefined
  if (fact.kind === "count") {
    // "From 20" may be told without an end.
    const [least, most] = [Math.max(fact.least, Number(span[0])), Math.min(fact.most, Number(span[1]))]
    return { least, most, valueAt: (at) => at }
  }
  return {
    least: daysBetween(epoch, span[0] as Day),
    most: daysBetween(epoch, span[1] as Day),
    valueAt: (at) => addDays(epoch, at)
  }
}

/** The point of a day, or of a number, on its line. */
export const pointOf = (value: number | string): number =>
  typeof value === "number" ? value : daysBetween(epoch, value as Day)

/**
 * The hardest whole point at which it holds, when from there on it holds for all that is easier; `undefined` when it does
 * not hold where it is easiest, or no whole point is there.
 */
export const easiestFrom = (
  { easier, ...ends }: Pick<Line, "least" | "most"> & { readonly easier: Easier },
  holdsAt: (at: number) => boolean
): number | undefined => {
  const step = easier === "more" ? 1 : -1
  // Halving between ends that are not whole would never come to neighbours.
  const [least, most] = [Math.ceil(ends.least), Math.floor(ends.most)]
  if (!(least <= most)) return undefined
  let [hard, easy] = easier === "more" ? [least, most] : [most, least]
  if (!holdsAt(easy)) return undefined
  if (holdsAt(hard)) return hard
  // Holds at `easy`, not at `hard`: halve until they are neighbours.
  while (easy !== hard + step) {
    const middle = Math.trunc((easy + hard) / 2)
    if (holdsAt(middle)) easy = middle
    else hard = middle
  }
  return easy
}
