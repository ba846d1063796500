import type { Day } from "../calendar/index.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"

/**
 * Where a number comes from, and whether anyone has checked it there.
 *
 * @category models
 */
export interface Told {
  /** Act and paragraph, document and place, or "antagelse: …" when it is ours. */
  readonly source: string
  /** `false` without it: the source was not looked up. */
  readonly verified?: boolean
}

/**
 * A number or another value that a jobcentre may set, from a day on.
 *
 * @da parameter
 * @category models
 */
export interface Parameter<T> {
  readonly key: string
  readonly definition: ParameterDefinition
  /** Another value from a day on: for the `parameters` of a plugin. */
  from(day: Day, value: T, told: Told): ParameterChange
}

/**
 * What the desk knows of a parameter.
 *
 * @category models
 */
export interface ParameterDefinition extends Told {
  readonly title: Texts
  readonly form: DataSchema
  /** Holds on every day that no change is from. */
  readonly value: unknown
}

/**
 * A value that a plugin sets from a day on.
 *
 * @category models
 */
export interface ParameterChange extends Told {
  readonly parameter: string
  readonly from: Day
  readonly value: unknown
}

/**
 * Declares a value that a jobcentre may set without writing a rule: `defineParameter("cityKorps.reviewAfterDays", { … })`.
 *
 * @param key the module's key, a full stop, and a name
 * @category constructors
 */
export const defineParameter = <S extends DataSchema>(
  key: string,
  spec: Told & { readonly title: Texts; readonly form: S; readonly value: S["Type"] }
): Parameter<S["Type"]> => ({
  key,
  definition: spec,
  from: (from, value, told) => ({ parameter: key, from, value, ...told })
})

/**
 * The value of a parameter on a day: what a plugin set last before it, else what the module declares.
 *
 * @category operations
 */
export type ValueOn = <T>(parameter: Parameter<T>, on: Day) => T
