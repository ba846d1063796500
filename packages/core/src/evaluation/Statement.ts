import type { Texts } from "../plugin/index.ts"

/**
 * Something a source says that can be checked against itself.
 *
 * @category models
 */
export type Statement =
  | {
      readonly how: "total"
      readonly subject: string
      readonly total: number
      readonly parts: Readonly<Record<string, number>>
    }
  | {
      readonly how: "percent"
      readonly subject: string
      readonly of: Texts
      /** @unit whole percent */
      readonly percent: number
      readonly n: number
    }
  | {
      readonly how: "dates"
      readonly subject: string
      readonly of: Texts
      readonly dates: ReadonlyArray<{ readonly date: string; readonly source: Texts }>
    }
  | { readonly how: "noDenominator"; readonly subject: string; readonly of: Texts }
  | { readonly how: "gap"; readonly subject: string; readonly of: Texts; readonly missing: ReadonlyArray<string> }
  | {
      readonly how: "cadence"
      readonly subject: string
      readonly everyWeeks: number
      readonly byYear: Readonly<Record<string, number>>
    }
