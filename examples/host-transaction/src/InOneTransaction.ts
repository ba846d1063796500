import type { CaseNotes } from "./caseNotes.ts"
import type { Desk } from "./partnerships.ts"

/** What is at hand within a transaction: the host's own table, and the commands of the model. */
export interface AtHand {
  readonly notes: CaseNotes
  readonly desk: Desk
}

/**
 * Work on both in one transaction: all of it is kept when the work is done, and none of it when the work throws. A
 * command that is refused throws nothing, so it is for the work to say whether the rest is kept: `orThrow` undoes it.
 */
export type InOneTransaction = <A>(work: (atHand: AtHand) => Promise<A>) => Promise<A>
