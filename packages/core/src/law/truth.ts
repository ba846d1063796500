import { endsOf, isExact } from "./Known.ts"
import type { Check, Condition } from "./Rule.ts"
import type { AnyCase, Subject, WorldFact } from "./Subject.ts"

/** Whether something holds; `undefined` when what is known does not say. */
export type Truth = boolean | undefined

/** Asks a check of a case, with values. */
export type Test = (given: AnyCase, values: object) => Truth

/** The days that a day nobody knows lies between. */
const anyDay = ["1900-01-01", "2199-12-31"] as const

/** The least and the most a fact of a case can be. */
export const spanOf = (fact: WorldFact, known: AnyCase[string]): readonly [unknown, unknown] | undefined => {
  if (fact.kind === "count") return endsOf(known) ?? [fact.least, fact.most]
  return fact.kind === "day" ? (endsOf(known) ?? anyDay) : undefined
}

/**
 * A check, ready to ask. What is known exactly goes straight to the predicate; for the rest it is asked at the ends: if it
 * does not hold where it is easiest it holds nowhere, and if it holds where it is hardest it holds everywhere.
 */
export const testOf = (check: Check, subject: Subject): Test => {
  if ("all" in check) return everyOf(check.all.map((one) => testOf(one, subject)))
  if ("any" in check) return someOf(check.any.map((one) => testOf(one, subject)))
  const { reads, holds } = check
  return (given, values) => {
    for (const read of reads) if (!isExact(given[read])) return atTheEnds(check, subject, { given, values })
    return holds(given, values)
  }
}

const everyOf =
  (tests: ReadonlyArray<Test>): Test =>
  (given, values) => {
    let truth: Truth = true
    for (const test of tests) {
      const one = test(given, values)
      if (one === false) return false
      if (one === undefined) truth = undefined
    }
    return truth
  }

const someOf =
  (tests: ReadonlyArray<Test>): Test =>
  (given, values) => {
    let truth: Truth = false
    for (const test of tests) {
      const one = test(given, values)
      if (one === true) return true
      if (one === undefined) truth = undefined
    }
    return truth
  }

interface Asked {
  readonly given: AnyCase
  readonly values: object
}

const atTheEnds = ({ reads, easier, holds }: Condition, { facts }: Subject, { given, values }: Asked): Truth => {
  const easiest: Record<string, unknown> = {}
  const hardest: Record<string, unknown> = {}
  const open: Array<string> = []
  for (const read of reads) {
    const known = given[read]
    const fact = facts[read]!
    if (isExact(known)) easiest[read] = hardest[read] = known
    else if (fact.kind === "yesNo") open.push(read)
    else {
      const span = spanOf(fact, known)
      const way = easier[read]
      if (span === undefined || way === undefined) return undefined
      easiest[read] = span[way === "more" ? 1 : 0]
      hardest[read] = span[way === "more" ? 0 : 1]
    }
  }
  let always = true
  let ever = false
  for (let answers = 0; answers < 1 << open.length; answers += 1) {
    open.forEach((read, at) => (easiest[read] = hardest[read] = (answers & (1 << at)) !== 0))
    ever ||= holds(easiest, values)
    always &&= holds(hardest, values)
  }
  return always ? true : ever ? undefined : false
}
