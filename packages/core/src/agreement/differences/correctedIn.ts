import type { AgreementState } from "../Agreement.ts"
import type { AgreementDifference } from "./AgreementDifference.ts"
import { differencesBetween } from "./differencesBetween.ts"

/**
 * One version of an agreement: what happened, and the states before and after it.
 *
 * @shape `before`, `after`: not there when nobody here can read them
 * @category models
 */
export interface AgreementStep {
  readonly kind: string
  readonly before?: AgreementState | undefined
  readonly after?: AgreementState | undefined
}

const corrections: ReadonlySet<string> = new Set([
  "PointCorrected",
  "PointWithdrawn",
  "ContactsCorrected",
  "StartCorrected",
  "PauseWithdrawn",
  "EndCorrected",
  "EndWithdrawn"
])

/**
 * Tells which differences are corrections of what was wrong, and nothing else: every version that touched the same thing
 * corrects it or withdraws it.
 *
 * @da rettelse
 * @assumes what is withdrawn was wrong
 * @category operations
 */
export const correctedIn = (steps: ReadonlyArray<AgreementStep>): ((difference: AgreementDifference) => boolean) => {
  const onlyCorrected = new Map<string, boolean>()
  for (const { kind, before, after } of steps) {
    if (before === undefined || after === undefined) return () => false
    for (const touched of differencesBetween(before, after).map(subjectOf))
      onlyCorrected.set(touched, (onlyCorrected.get(touched) ?? true) && corrections.has(kind))
  }
  return (difference) => onlyCorrected.get(subjectOf(difference)) ?? false
}

/** What a difference is about. */
const subjectOf = (difference: AgreementDifference): string => {
  switch (difference._tag) {
    case "PointAdded":
    case "PointChanged":
    case "PointEnded":
      return `point ${difference.point}`
    case "ContactChanged":
      return `contact ${difference.side} ${difference.rank}`
    case "PointContactChanged":
      return `contact ${difference.side} ${difference.point}`
    case "PauseChanged":
      return `pause ${(difference.is ?? difference.was)?.firstDay}`
    default:
      return difference._tag
  }
}
