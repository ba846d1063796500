import type { ProspectState } from "./Prospect.ts"

/**
 * What the answers to the criteria come to: points of those that are a yes, the most that could be had of those that are
 * known, and how many criteria nobody knows. Unknown is not no.
 *
 * @da resultat af screening
 * @unit points
 * @source LBR 2011, p. 5: a deliberate choice of partner
 * @assumes a yes gives its weight and a no gives nothing
 * @category operations
 */
export const screeningOf = (
  judged: ProspectState["judged"],
  weightOf: (criterion: string) => number
): { readonly points: number; readonly of: number; readonly unknown: number } => {
  const sum = (answers: ReadonlyArray<string>) =>
    judged
      .filter(({ answer }) => answers.includes(answer))
      .reduce((total, { criterion }) => total + weightOf(criterion), 0)
  return {
    points: sum(["yes"]),
    of: sum(["yes", "no"]),
    unknown: judged.filter(({ answer }) => answer === "unknown").length
  }
}
