import type { Day, Instant } from "../calendar/index.ts"
import type { MeasureRow } from "../facts/index.ts"
import type { Texts } from "./DataSchema.ts"

/**
 * What a module's part of a report may look at when it says something: its own figures, counted.
 *
 * @category models
 */
export interface Figures<Key extends string = string> {
  readonly asOf: Day
  readonly knownBy?: Instant
  /** The groups of a figure; none when nothing was counted. */
  rows(figure: Key): ReadonlyArray<MeasureRow>
  /** All groups of a figure together; 0 when nothing was counted. */
  total(figure: Key): number
}

/**
 * A module's part of a report: which of its figures are shown, and what is said about them.
 *
 * @da afsnit i rapporten
 * @category models
 */
export interface Section<Key extends string = string> {
  /** The module's own title without it. */
  readonly title?: Texts
  /** Keys of the module's indicators in the order they are printed; all of them without it. */
  readonly figures?: ReadonlyArray<Key>
  /** Sentences made from the figures. Must do without any: a jobcentre begins with nothing. */
  says?(figures: Figures<Key>): ReadonlyArray<Texts>
}
