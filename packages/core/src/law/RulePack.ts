import type { Day } from "../calendar/index.ts"
import type { Rule } from "./Rule.ts"
import type { Texts } from "./Texts.ts"

/**
 * Rules that came together and hold from a day to a day: as an act, or an order, was on those days.
 *
 * @da regelpakke
 * @category models
 */
export interface RulePack extends Texts {
  readonly id: string
  readonly from: Day
  readonly to?: Day
  readonly rules: ReadonlyArray<Rule>
  /** The hash of what the pack says, when it was released: another text needs another id. */
  readonly seal?: string
}

/**
 * Declares a pack of rules.
 *
 * @category constructors
 */
export const definePack = (id: string, pack: Omit<RulePack, "id">): RulePack => ({ id, ...pack })

/**
 * The days a rule of a pack holds.
 *
 * @category operations
 */
export const heldOn = (
  { from, to }: Pick<RulePack, "from" | "to">,
  rule: Pick<Rule, "from" | "to">
): { readonly from: Day; readonly to?: Day } => {
  const first = rule.from !== undefined && rule.from > from ? rule.from : from
  const ends = [rule.to, to].filter((day) => day !== undefined).toSorted()
  return ends[0] === undefined ? { from: first } : { from: first, to: ends[0] }
}
