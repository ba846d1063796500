import type { StatusCells, Verdict } from "@partnerskab/core/evaluation"

/**
 * What a verdict is to a reader at a glance; the words stand beside it.
 *
 * @category models
 */
export type Tone = "good" | "partly" | "bad" | "open" | "none"

/**
 * The sign of each tone: it says without colour what the colour says.
 *
 * @category text
 */
export const signs: Readonly<Record<Tone, string>> = { good: "✓", partly: "½", bad: "✗", open: "?", none: "–" }

/**
 * The tone of each verdict, in the order they are told.
 *
 * @category text
 */
export const tones: Readonly<Record<Verdict, Tone>> = {
  met: "good",
  metLowerBound: "good",
  metGrossOnly: "partly",
  notMet: "bad",
  undetermined: "open",
  disputed: "open",
  derivable: "open",
  notCountable: "open",
  notReported: "open",
  qualitative: "none",
  noTarget: "none"
}

/**
 * The tone of a line of a status.
 *
 * @category text
 */
export const standingTones: Readonly<Record<StatusCells["standing"], Tone>> = {
  met: "good",
  notMet: "bad",
  unavailable: "open",
  notYet: "none",
  counted: "none"
}
