import { isDay } from "../../calendar/index.ts"
import type { Texts } from "../../plugin/index.ts"
import type { EffortField, EffortGoal, EffortValue } from "./effortFields.ts"

/**
 * The form of a field, from the values it has had; `mixed` when they have had several.
 *
 * @category models
 */
export type SketchForm = "number" | "boolean" | "day" | "code" | "mixed"

/**
 * What a point could be made of, from the efforts it grew from.
 *
 * @shape `efforts`: how many have the field or the goal; a field that not all have is optional
 * @category models
 */
export interface PointSketch {
  readonly key: string
  readonly title: Texts
  readonly efforts: number
  readonly terms: ReadonlyArray<{
    readonly field: string
    readonly title: string
    readonly form: SketchForm
    readonly efforts: number
    /** The codes that were used, when it is of codes. */
    readonly codes: ReadonlyArray<string>
  }>
  readonly goals: ReadonlyArray<{
    readonly goal: string
    readonly title: string
    /** Those that were used: more than one is something to agree on first. */
    readonly units: ReadonlyArray<string>
    readonly efforts: number
  }>
}

const formOf = (value: EffortValue): Exclude<SketchForm, "mixed"> => {
  if (typeof value === "number") return "number"
  if (typeof value === "boolean") return "boolean"
  return isDay(value) ? "day" : "code"
}

const camelCase = (code: string): string => code.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const unique = (values: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(values)].toSorted()

/**
 * What a point could be made of: the fields that were agreed become its terms, the goals become its facts. A developer
 * goes on from it, or from its text.
 *
 * @da udkast til et nyt punkt
 * @source LBR 2011, p. 25: new projects begin under the seventh point
 * @category operations
 */
export const sketchPoint = (
  efforts: ReadonlyArray<{ readonly fields: ReadonlyArray<EffortField>; readonly goals: ReadonlyArray<EffortGoal> }>,
  { key, title }: { readonly key: string; readonly title: Texts }
): PointSketch => ({
  key,
  title,
  efforts: efforts.length,
  terms: [
    ...Map.groupBy(
      efforts.flatMap(({ fields }) => fields),
      ({ field }) => field
    )
  ]
    .map(([field, same]) => {
      const forms = unique(same.map(({ value }) => formOf(value)))
      const form = forms.length === 1 ? (forms[0] as SketchForm) : "mixed"
      return {
        field: camelCase(field),
        title: same[0]!.title,
        form,
        efforts: same.length,
        codes: form === "code" ? unique(same.map(({ value }) => String(value))) : []
      }
    })
    .toSorted((a, b) => (a.field < b.field ? -1 : 1)),
  goals: [
    ...Map.groupBy(
      efforts.flatMap(({ goals }) => goals),
      ({ goal }) => goal
    )
  ]
    .map(([goal, same]) => ({
      goal: camelCase(goal),
      title: same[0]!.title,
      units: unique(same.map(({ unit }) => unit)),
      efforts: same.length
    }))
    .toSorted((a, b) => (a.goal < b.goal ? -1 : 1))
})
