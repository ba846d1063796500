import { isExact } from "./Known.ts"
import type { ChosenRules, RuleOnDay } from "./Law.ts"
import { plainlyOf } from "./plainly.ts"
import type { AnyCase } from "./Subject.ts"

/** Rules chosen by some codes of a case, and what to ask of it next. */
interface Branch extends ChosenRules {
  readonly codes: Readonly<Record<string, string>>
  /** The fact whose code chooses among them; without it, they are those of the case. */
  readonly by: string | undefined
  readonly next: Map<string, Branch>
}

/** Codes that nobody knows have no end: so many branches are kept for the rules of a day, and no more. */
const mostBranches = 2_000

/**
 * Sorts rules by the codes that choose them and their values, so that those for other codes are not even looked at.
 * Branches grow when a case with their codes is first asked about.
 */
export const chooser = (rules: ReadonlyArray<RuleOnDay>): ((given: AnyCase) => ChosenRules) => {
  const root = branchOf(rules, {})
  let kept = 0
  const grow = ({ rules: some, codes, next }: Branch, by: string, code: string): Branch => {
    const branch = branchOf(some, { ...codes, [by]: code })
    if (kept < mostBranches) {
      next.set(code, branch)
      kept += 1
    }
    return branch
  }
  return (given) => {
    let branch = root
    while (branch.by !== undefined) {
      const code = given[branch.by]
      if (!isExact(code)) return branch
      branch = branch.next.get(code as string) ?? grow(branch, branch.by, code as string)
    }
    return branch
  }
}

const branchOf = (from: ReadonlyArray<RuleOnDay>, codes: Branch["codes"]): Branch => {
  const rules = from.filter(({ concerns }) => concerns(codes) !== false).map((rule) => settled(rule, codes))
  const choosing = rules.flatMap(({ rule: { subject }, chosenBy }) =>
    chosenBy.filter((fact) => subject.facts[fact]!.kind === "code" && !Object.hasOwn(codes, fact))
  )
  return {
    isSettled: true,
    rules,
    codes,
    by: mostOf(choosing),
    next: new Map(),
    ...(rules.every(({ chosenBy }) => chosenBy.length === 0) ? { plainly: plainlyOf(rules, codes) } : {})
  }
}

/** A rule of which all that chooses it and its values is known. */
const settled = (onDay: RuleOnDay, codes: Branch["codes"]): RuleOnDay => {
  if (!onDay.chosenBy.every((fact) => Object.hasOwn(codes, fact))) return onDay
  const values = onDay.valuesFor(codes)
  return { ...onDay, chosenBy: [], concerns: () => true, valuesFor: () => values }
}

/** The one that is there most often; of as many, the first. */
const mostOf = (facts: ReadonlyArray<string>): string | undefined => {
  const times = (fact: string): number => facts.filter((one) => one === fact).length
  return facts.toSorted((a, b) => times(b) - times(a))[0]
}
