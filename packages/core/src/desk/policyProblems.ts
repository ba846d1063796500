import type { ExceptionTo, Policy } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem, twice } from "./problems.ts"

/** Policies that are told twice, or that are about something that is not there. */
export const policyProblems = (modules: ReadonlyArray<Offer>, local: ReadonlyArray<Policy>): ReadonlyArray<Problem> => {
  const policies = [...modules.flatMap(({ definition }) => definition.policies), ...local]
  const commands = new Set(
    modules.flatMap(({ key, definition }) => Object.keys(definition.commands).map((name) => `${key}.${name}`))
  )
  const known = Map.groupBy(policies, ({ id }) => id)
  return [
    ...twice(policies.map(({ id }) => id)).map((id) => problem("PK-POLICY-TWICE")(`two policies have the id "${id}"`)),
    ...policies
      .filter(({ on }) => !commands.has(on))
      .map(({ id, on }) => problem("PK-POLICY-UNKNOWN")(`policy "${id}" is on ${on}, which is not there`)),
    ...policies.flatMap((one) => (one.exceptionTo === undefined ? [] : exceptionProblems(one, one.exceptionTo, known)))
  ]
}

/** An exception that would never be asked, or that says neither why nor on what ground. */
const exceptionProblems = (
  { id, on }: Policy,
  { policy, reason, legalBasis }: ExceptionTo,
  known: ReadonlyMap<string, ReadonlyArray<Policy>>
): ReadonlyArray<Problem> => {
  const bases = known.get(policy) ?? []
  const untold = [reason?.da, reason?.en, legalBasis].some((text) => typeof text !== "string" || text.trim() === "")
  return [
    ...(bases.length === 0
      ? [problem("PK-EXCEPTION-UNKNOWN")(`policy "${id}" is an exception to "${policy}", which is not there`)]
      : []),
    ...(bases.some(({ exceptionTo }) => exceptionTo !== undefined)
      ? [
          problem("PK-EXCEPTION-CHAIN")(
            `policy "${id}" is an exception to "${policy}", which is one itself: make it an exception to ${firstOf(policy, known)}`
          )
        ]
      : []),
    ...bases
      .filter((base) => base.on !== on)
      .map((base) =>
        problem("PK-EXCEPTION-ELSEWHERE")(
          `policy "${id}" on ${on} is an exception to "${policy}", which is on ${base.on}: both must be on the same command`
        )
      ),
    ...(untold
      ? [
          problem("PK-EXCEPTION-UNGROUNDED")(
            `policy "${id}" is an exception: give its reason in Danish and English, and its legalBasis`
          )
        ]
      : [])
  ]
}

/** Where a chain of exceptions begins: the policy that is none. A chain may have none, or be told of twice. */
const firstOf = (policy: string, known: ReadonlyMap<string, ReadonlyArray<Policy>>): string => {
  const seen = new Set<string>()
  const firsts = new Set<string>()
  const follow = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const { exceptionTo } of known.get(id) ?? []) {
      if (exceptionTo === undefined) firsts.add(id)
      else follow(exceptionTo.policy)
    }
  }
  follow(policy)
  return firsts.size === 0
    ? "one that is none"
    : [...firsts]
        .toSorted()
        .map((id) => `"${id}"`)
        .join(" or ")
}
