import type { Condition, Ledger, NextAction } from "../agreement/index.ts"
import type { OnDay } from "./OnDay.ts"

/**
 * What can be asked of an agreement that should not be forgotten.
 *
 * @category models
 */
export interface AgreementStanding {
  /**
   * What both sides have promised, and what has come of it by a day; `undefined` when there is no such agreement.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  ledger(id: string, at: OnDay): Ledger | undefined
  /**
   * What to do next, the most pressing first, who does it and by when; at most five without `most`.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  nextActions(id: string, at: OnDay & { readonly most?: number }): ReadonlyArray<NextAction> | undefined
  /**
   * The seven conditions for an agreement that is not forgotten, each met, not met or not known.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  conditions(id: string, at: OnDay): ReadonlyArray<Condition> | undefined
}
