import type { Day, Instant } from "../calendar/index.ts"
import type { Measured } from "../facts/index.ts"
import type { Texts } from "../plugin/index.ts"
import type { Verdict } from "./verdict.ts"

/**
 * A criterion with its result and verdict.
 *
 * @da succeskriterium med resultat
 * @category models
 */
export interface Assessment {
  readonly id: string
  readonly title: Texts
  /** `recomputed` from the facts, or `stated` in the source and repeated here. */
  readonly origin: "recomputed" | "stated"
  readonly verdict: Verdict
  /**
   * What was counted: a number, a day, yes and no with how many were asked, or from which to which; as the source has it
   * when it was stated; `null` when there is none.
   */
  readonly result: unknown
  readonly target: unknown
  readonly unit: string | null
  readonly asOf: string | null
  readonly knownBy?: Instant
  readonly source: Texts
  /** Out of how many. */
  readonly of?: number
  /** How many there were thought to be when the target was set. */
  readonly targetOf?: number
  readonly net?: number
  readonly parts?: Readonly<Record<string, number>>
  readonly beside?: ReadonlyArray<{ readonly name: string; readonly title: Texts; readonly value: number }>
  readonly note?: Texts
  /** The result and what stands beside it are percentages that somebody reported, of so many answers. */
  readonly isReported?: boolean
  /** Quarters or years between the first and the last of which nothing is known. */
  readonly gaps?: ReadonlyArray<string>
  /** Of what it was to be all, when nobody knows how many that is. */
  readonly unknownOf?: Texts
  /** How it was counted. Only when it was. */
  readonly measured?: Measured
}

/**
 * Something in an evaluation that does not add up, or that a reader must know.
 *
 * @da bemærkning
 * @category models
 */
export interface Finding {
  readonly code: string
  /** The criterion, or what else it is about. */
  readonly subject: string
  readonly texts: Texts
}

/**
 * One criterion by two states of knowledge: what was known then, and what is known now.
 *
 * @category models
 */
export interface KnowledgeComparison {
  readonly id: string
  readonly asOf: Day
  readonly rows: ReadonlyArray<{
    readonly knownBy: Instant | "now"
    readonly result: number
    readonly verdict: Verdict
  }>
  readonly because: Texts
}
