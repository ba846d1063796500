import { isDay } from "../calendar/index.ts"
import type { AnyPlugin, DataSchema, ParameterChange } from "../plugin/index.ts"
import { decoderOf } from "./decode.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"

/** Parameters that are declared twice, and values that cannot be set. */
export const parameterProblems = (
  modules: ReadonlyArray<Offer>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const declared = modules.flatMap(({ definition }) => definition.parameters)
  const known = new Map(declared.map((one) => [one.key, one]))
  const changes = plugins.flatMap(({ key: by, definition }) => definition.parameters.map((one) => ({ ...one, by })))
  const wrong = (change: ParameterChange & { readonly by: string }): ReadonlyArray<Problem> => {
    const { by, parameter, from, value, source } = change
    const subject = `"${by}" sets ${parameter}`
    const form = known.get(parameter)?.definition.form
    if (form === undefined) {
      const there = [...known.keys()].toSorted().join(", ") || "none"
      return [problem("PK-PARAMETER-UNKNOWN")(`${subject}, which is not there; there are: ${there}`)]
    }
    return [
      ...(isDay(from) ? [] : [problem("PK-PARAMETER-DAY")(`${subject} from ${from}, which is not a day YYYY-MM-DD`)]),
      ...(typeof source === "string" && source.trim() !== ""
        ? []
        : [problem("PK-PARAMETER-SOURCE")(`${subject} from ${from} without a source: say where the value is from`)]),
      ...valueProblems(form, value, `${subject} from ${from}`)
    ]
  }
  return [
    ...declared
      .filter((one) => known.get(one.key) !== one)
      .map(({ key }) =>
        problem("PK-PARAMETER-TWICE")(`two modules declare the parameter ${key}: give one of them another key`)
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

const valueProblems = (form: DataSchema, value: unknown, subject: string): ReadonlyArray<Problem> =>
  decoderOf(form)(value, "", { texts: [], refOf: String }).refusals.map(({ facts }) =>
    problem("PK-PARAMETER-VALUE")(`${subject} to ${JSON.stringify(value)}: ${(facts as { readonly en: string }).en}`)
  )
