import type { Day } from "../calendar/index.ts"
import type { Texts } from "./Texts.ts"

/**
 * Where a value stands, and whether anyone has seen it there.
 *
 * @category models
 */
export interface Sourced {
  /** Act and paragraph, or document and place. */
  readonly source: string
  /** `false`: it was not seen in the text of the law; it can be used, and every answer that used it says so. */
  readonly verified: boolean
  /** The day someone should look at it again. */
  readonly reviewOn?: Day
}

/**
 * Which cases a value is for: a code, or several, of facts. Without a fact, all its codes.
 *
 * @category models
 */
export type When = Readonly<Record<string, string | ReadonlyArray<string>>>

/**
 * A value from a day to a day, both included; without `to` until another is put after it.
 *
 * @category models
 */
export interface DatedValue<V> extends Sourced {
  readonly when?: When
  readonly from: Day
  readonly to?: Day
  readonly value: V
}

/**
 * A stretch of time for which it is known that the value is not known: a hole with a reason, and no oversight.
 *
 * @category models
 */
export interface NotKnown {
  readonly when?: When
  readonly from: Day
  readonly to?: Day
  readonly notKnown: Texts
  readonly source: string
}

/**
 * Values with dates: a number of the law as data.
 *
 * @da daterede værdier
 * @category models
 */
export interface DatedTable<V = unknown> extends Texts {
  readonly key: string
  /** How a value is written in a table that people read and sign. */
  readonly form: ValueForm<V>
  /** The facts that choose among values of one day, each with all codes the table answers for. */
  readonly by: Readonly<Record<string, ReadonlyArray<string>>>
  readonly rows: ReadonlyArray<DatedValue<V> | NotKnown>
}

/**
 * Values with dates, whatever they are.
 *
 * @category models
 */
// oxlint-disable-next-line typescript/no-explicit-any -- existential: each table has its own values
export type AnyTable = DatedTable<any>

/**
 * How values of a kind are written and read, in tables and in sentences.
 *
 * @category models
 */
export interface ValueForm<V> {
  /** Plain, for tables. */
  readonly write: (value: V) => string
  /** The value again, or nothing when the text is none. */
  readonly read: (text: string) => V | undefined
  readonly say: (value: V, language: "da" | "en") => string
}

/**
 * Declares values with dates.
 *
 * @category constructors
 */
export const datedTable = <V>(
  key: string,
  { by = {}, ...table }: Omit<DatedTable<V>, "key" | "by"> & { readonly by?: DatedTable["by"] }
): DatedTable<V> => ({ key, by, ...table })

/**
 * Whether a row is for a day.
 *
 * @category predicates
 */
export const isOn = ({ from, to }: { readonly from: Day; readonly to?: Day }, on: Day): boolean =>
  from <= on && (to === undefined || on <= to)

/**
 * Whether a row is for a case with these codes; `code` gives the code of a fact.
 *
 * @category predicates
 */
export const isFor = ({ when = {} }: { readonly when?: When }, code: (fact: string) => string | undefined): boolean =>
  Object.entries(when).every(([fact, codes]) => {
    const given = code(fact)
    return given !== undefined && (typeof codes === "string" ? codes === given : codes.includes(given))
  })

/**
 * Whether the row says that the value is not known.
 *
 * @category predicates
 */
export const isNotKnown = (row: DatedValue<unknown> | NotKnown): row is NotKnown => "notKnown" in row
