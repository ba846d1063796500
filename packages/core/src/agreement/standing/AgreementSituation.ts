import type { Day } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import type { Texts } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { Ledger } from "./ledger.ts"

/**
 * What the rules of action look at.
 *
 * @category models
 */
export interface AgreementSituation {
  readonly state: AgreementState
  readonly ledger: Ledger
  readonly on: Day
  /** What a jobcentre has chosen for that day. @unit days */
  readonly days: {
    readonly start: number
    readonly pause: number
    readonly act: number
    readonly notice: number
  }
  /** The sides that nobody reaches that day, and since when. */
  readonly uncovered?: ReadonlyArray<{ readonly side: Side; readonly since: Day }>
}

/**
 * What a rule has found.
 *
 * @category models
 */
export interface ActionFound {
  readonly point?: string
  /** Key of a promise of the point. */
  readonly promise?: string
  readonly dueOn: Day
  readonly why: Texts
}

/**
 * A rule of action: when something is to be done with an agreement, and by when.
 *
 * @category models
 */
export interface ActionRule {
  readonly code: string
  /** What is to be done, as an instruction. */
  readonly title: Texts
  readonly find: (situation: AgreementSituation) => ReadonlyArray<ActionFound>
}
