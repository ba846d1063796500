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
export interface Parameter<T, Change = T> {
  readonly key: string
  readonly definition: ParameterDefinition
  /** Another value from a day on: for the `parameters` of a plugin. Of one that is `partial`, only what is another. */
  from(day: Day, value: Change, told: Told): ParameterChange
  /** For the type checker. */
  readonly "~value"?: T
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
  /** A record of which a change gives only the fields that are another; the rest is as the module declares it. */
  readonly partial?: boolean
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
export const defineParameter = <S extends DataSchema, const OfParts extends boolean = false>(
  key: string,
  spec: Told & { readonly title: Texts; readonly form: S; readonly value: S["Type"]; readonly partial?: OfParts }
): Parameter<S["Type"], OfParts extends true ? Partial<S["Type"]> : S["Type"]> => ({
  key,
  definition: spec,
  from: (from, value, told) => ({ parameter: key, from, value, ...told })
})

/** What a change of a parameter comes to: of one that is `partial`, what is not in it is as the module declares it. */
export const changedTo = (
  { partial, value }: Pick<ParameterDefinition, "partial" | "value">,
  change: unknown
): unknown => (partial === true && isRecord(value) && isRecord(change) ? { ...value, ...change } : change)

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * The value of a parameter on a day: what a plugin set last before it, else what the module declares.
 *
 * @category operations
 */
export type ValueOn = <T>(parameter: Parameter<T, never>, on: Day) => T
