import type { Check, Condition } from "./Rule.ts"
import type { Language } from "./Texts.ts"

/**
 * A check in one sentence. Alternatives have numbers when one of them is made of several conditions, and what stands
 * within has parentheses: "and" and "or" beside each other are read both ways.
 */
export const sayCheck = (check: Check, say: (condition: Condition) => string, language: Language): string => {
  const { and, or, either } = words[language]
  const within = (one: Check): string => {
    if (!("all" in one) && !("any" in one)) return say(one)
    const parts = partsOf(one).map(within)
    return parts.length === 1 ? parts[0]! : `(${parts.join("all" in one ? and : or)})`
  }
  const parts = partsOf(check)
  if (parts.length === 1) return within(parts[0]!)
  if ("all" in check) return parts.map(within).join(and)
  if (parts.every((one) => isOne(one))) return parts.map(within).join(or)
  const alternatives = parts.map((one, at) => `(${at + 1}) ${partsOf(one).map(within).join(and)}`)
  return `${either}${alternatives.join(or)}`
}

/** The parts of a check that are not of its own kind. */
export const partsOf = (check: Check): ReadonlyArray<Check> => {
  if ("all" in check) return check.all.flatMap((one) => ("all" in one ? partsOf(one) : [one]))
  if ("any" in check) return check.any.flatMap((one) => ("any" in one ? partsOf(one) : [one]))
  return [check]
}

const isOne = (check: Check): boolean => partsOf(check).length === 1

const words = {
  da: { and: " og ", or: " eller ", either: "enten " },
  en: { and: " and ", or: " or ", either: "either " }
} as const
