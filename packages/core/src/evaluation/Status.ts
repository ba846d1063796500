import type { Day, Instant } from "../calendar/index.ts"
import type { MeasureRow } from "../facts/index.ts"
import type { Texts } from "../plugin/index.ts"

/**
 * A target beside a figure: judged from its day on, by what the figure came to on that day.
 *
 * @category models
 */
export interface StatusTarget {
  readonly atLeast: number
  readonly asOf: Day
  readonly source: string
  readonly verified: boolean
  readonly verdict: "met" | "notMet" | "notYet"
  /** What the figure came to on the target's day; none before it. */
  readonly result?: number
}

/**
 * A figure of a module, counted; or that it could not be, so that nobody takes it for none.
 *
 * @category models
 */
export type StatusFigure =
  | {
      readonly key: string
      readonly title: Texts
      /** What the groups are told apart by, a name for each of their values. */
      readonly by: ReadonlyArray<string>
      /** The groups; one without a group when the figure has none; none when nothing was counted. */
      readonly rows: ReadonlyArray<MeasureRow>
      readonly total: number
      readonly targets: ReadonlyArray<StatusTarget>
    }
  | { readonly key: string; readonly title: Texts; readonly unavailable: true }

/**
 * What one module has to tell.
 *
 * @da afsnit
 * @category models
 */
export interface StatusSection {
  readonly module: string
  /** Its number in the edition of the day, when it is a point of it. */
  readonly number?: number
  readonly title: Texts
  readonly figures: ReadonlyArray<StatusFigure>
  readonly says: ReadonlyArray<Texts>
  /** The module's sentences could not be made. */
  readonly saysUnavailable?: true
}

/**
 * How the partnerships stand on a day, told by every module: points first, in the order of the form.
 *
 * @da status
 * @category models
 */
export interface StatusReport {
  /** Name and number of this format. */
  readonly format: "partnerskab/status/1"
  readonly authority: string
  readonly asOf: Day
  readonly knownBy?: Instant
  readonly sections: ReadonlyArray<StatusSection>
}
