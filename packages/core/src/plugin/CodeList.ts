import type { Day } from "../calendar/index.ts"
import type { Texts } from "./DataSchema.ts"

/**
 * What a code stands for, and on which days it can be used; on all without any.
 *
 * @category models
 */
export interface CodeEntry extends Texts {
  readonly firstDay?: Day
  readonly lastDay?: Day
}

/**
 * Codes that a law, a form or a jobcentre has named, such as instruments: never closed, as laws come and go.
 *
 * @da kodeliste
 * @category models
 */
export interface CodeList<Code extends string = string> {
  readonly key: string
  readonly entries: Readonly<Record<Code, CodeEntry>>
  /** More codes: for the `entries` of a plugin. */
  with(entries: Readonly<Record<string, CodeEntry>>): MoreCodes
}

/**
 * Codes that a plugin adds to a list.
 *
 * @category models
 */
export interface MoreCodes {
  readonly list: string
  readonly entries: Readonly<Record<string, CodeEntry>>
}

/**
 * Declares a list of codes: `defineCodes("cityKorps.tasks", { "groenne-omraader": { da: "…", en: "…" } })`.
 *
 * @param key the module's key, a full stop, and a name
 * @category constructors
 */
export const defineCodes = <const Code extends string>(
  key: string,
  entries: Readonly<Record<Code, CodeEntry>>
): CodeList<Code> => ({ key, entries, with: (more) => ({ list: key, entries: more }) })

/**
 * A value for every code of a list. A plugin that adds a code must add its value, or nothing is put together.
 *
 * @category models
 */
export interface CodeTable<Value> {
  readonly key: string
  readonly list: CodeList
  readonly values: Readonly<Record<string, Value>>
  /** Whether the values are of pairs of codes, `pairOf(a, b)`, and not of single ones. */
  readonly pairs?: true
  /** Values of more codes: for the `values` of a plugin. */
  with(values: Readonly<Record<string, Value>>): MoreValues
}

/**
 * Values that a plugin adds to a table.
 *
 * @category models
 */
export interface MoreValues {
  readonly table: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Declares a value for every code of a list: the compiler asks for each that the list has, assembly for each that
 * plugins add.
 *
 * @param key the module's key, a full stop, and a name
 * @category constructors
 */
export const defineTable = <Code extends string, V extends Readonly<Record<Code, unknown>>>(
  key: string,
  list: CodeList<Code>,
  values: V
): CodeTable<V[Code]> => ({
  key,
  list,
  values: values as Readonly<Record<string, V[Code]>>,
  with: (more) => ({ table: key, values: more })
})

/**
 * The key of two codes in a table of pairs, whichever is named first; a code makes a pair with itself too.
 *
 * @category operations
 */
export const pairOf = (a: string, b: string): string => [a, b].toSorted().join("+")

/**
 * Declares a value for every pair of codes of a list, a code with itself included. A plugin that adds a code must add a
 * value for it with every other, or nothing is put together, and each pair that lacks one is named.
 *
 * @param key the module's key, a full stop, and a name
 * @category constructors
 */
export const definePairs = <Value>(
  key: string,
  list: CodeList,
  values: Readonly<Record<string, Value>>
): CodeTable<Value> => ({ key, list, values, pairs: true, with: (more) => ({ table: key, values: more }) })

/**
 * Whether a code can be used on a day, or on a later one.
 *
 * @category predicates
 */
export const isUsable = ({ firstDay, lastDay }: Omit<CodeEntry, "da" | "en">, on: Day, orLater = false): boolean =>
  (orLater || firstDay === undefined || firstDay <= on) && (lastDay === undefined || on <= lastDay)

/**
 * The codes that can be used on a day, with what plugins add; with `orLater`, those of a later day too.
 *
 * @category operations
 */
export type CodesOn = (list: CodeList, on: Day, orLater?: boolean) => ReadonlyMap<string, Texts>

/**
 * The value of a code in a table; `undefined` only for a code that the list does not have.
 *
 * @category operations
 */
export type ValueFor = <Value>(table: CodeTable<Value>, code: string) => Value | undefined
