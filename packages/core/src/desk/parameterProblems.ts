import { isDay } from "../calendar/index.ts"
import { type AnyPlugin, changedTo, type DataSchema, type ParameterChange, type Refusal } from "../plugin/index.ts"
import { decoderOf } from "./decode.ts"
import type { Offer } from "./offers.ts"
import { personalFields } from "./personalFields.ts"
import { type Problem, problem } from "./problems.ts"
import { LooksLikeCpr } from "./refusals.ts"
import { canBeRead } from "./schemaProblems.ts"

/** Parameters that are declared twice, and values that cannot be set. */
export const parameterProblems = (
  modules: ReadonlyArray<Offer>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const declared = modules.flatMap(({ definition }) => definition.parameters)
  const known = Map.groupBy(declared, ({ key }) => key)
  const changes = plugins.flatMap(({ key: by, definition }) => definition.parameters.map((one) => ({ ...one, by })))
  const wrong = (change: ParameterChange & { readonly by: string }): ReadonlyArray<Problem> => {
    const { by, parameter, from, value, source } = change
    const subject = `"${by}" sets ${parameter}`
    const definitions = known.get(parameter)?.map(({ definition }) => definition)
    if (definitions === undefined) {
      const there = [...known.keys()].toSorted().join(", ") || "none"
      return [problem("PK-PARAMETER-UNKNOWN")(`${subject}, which is not there; there are: ${there}`)]
    }
    return [
      ...(isDay(from) ? [] : [problem("PK-PARAMETER-DAY")(`${subject} from ${from}, which is not a day YYYY-MM-DD`)]),
      ...(typeof source === "string" && source.trim() !== ""
        ? []
        : [problem("PK-PARAMETER-SOURCE")(`${subject} from ${from} without a source: say where the value is from`)]),
      ...definitions.flatMap((one) => valueProblems(one.form, changedTo(one, value), `${subject} from ${from}`))
    ]
  }
  return [
    ...[...known]
      .filter(([, same]) => new Set(same).size > 1)
      .map(([key]) =>
        problem("PK-PARAMETER-TWICE")(`two modules declare the parameter ${key}: give one of them another key`)
      ),
    ...declared
      .filter(({ definition: { form } }) => canBeRead(form) && personalFields(form.ast).length > 0)
      .map(({ key }) =>
        problem("PK-PARAMETER-PERSONAL")(
          `${key} takes a text about a person, and its values stand in the journal: take a reference`
        )
      ),
    ...declared.flatMap(({ key, definition: { form, value } }) => valueProblems(form, value, key)),
    ...[...Map.groupBy(changes, ({ parameter, from }) => `${parameter} from ${from}`)]
      .filter(([, same]) => same.length > 1)
      .map(([what, same]) =>
        problem("PK-PARAMETER-CONTESTED")(
          `${[...new Set(same.map(({ by }) => by))].toSorted().join(" and ")} set ${what}: only one value can hold`
        )
      ),
    ...changes.flatMap(wrong)
  ]
}

const valueProblems = (form: DataSchema, value: unknown, subject: string): ReadonlyArray<Problem> => {
  if (!canBeRead(form)) return []
  const { refusals } = decoderOf(form)(value, "", { texts: [], refOf: String })
  const hidden = refusals.some(({ _tag }) => _tag === LooksLikeCpr.tag)
  const what = hidden ? subject : `${subject} to ${shown(value)}`
  return refusals.map((refusal) => problem("PK-PARAMETER-VALUE")(`${what}: ${reasonOf(refusal)}`))
}

const reasonOf = ({ _tag, facts }: Refusal): string =>
  _tag === LooksLikeCpr.tag ? LooksLikeCpr.texts.en(facts as never) : (facts as { readonly en: string }).en

const shown = (value: unknown): string => {
  try {
    return String(JSON.stringify(value))
  } catch {
    return "what JSON does not have"
  }
}
