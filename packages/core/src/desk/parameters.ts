import type { Day } from "../calendar/index.ts"
import type { Parameter, ParameterDefinition, Told, ValueOn } from "../plugin/index.ts"

/** A value that a plugin sets from a day on. */
export interface InstalledChange extends Told {
  readonly by: string
  readonly from: Day
  readonly value: unknown
}

/** A parameter with all its values. */
export interface InstalledParameter {
  readonly key: string
  readonly module: string
  readonly definition: ParameterDefinition
  /** Oldest first. */
  readonly changes: ReadonlyArray<InstalledChange>
}

/** Parameters by key. */
interface Installed {
  readonly parameters: ReadonlyMap<string, InstalledParameter>
}

/** The value of a parameter on a day, and where it is from. */
export const valueOf = (
  { parameters }: Installed,
  { key }: Pick<Parameter<unknown>, "key">,
  on: Day
): Told & { readonly value: unknown } => {
  const installed = parameters.get(key)
  if (installed === undefined) throw new Error(`no module that is installed declares the parameter ${key}`)
  return installed.changes.findLast(({ from }) => from <= on) ?? installed.definition
}

/** Gives values of parameters, and notes which were asked for. */
export const valuesFrom = (
  catalog: Installed
): { readonly valueOn: ValueOn; readonly used: () => ReadonlyArray<string> } => {
  const used = new Set<string>()
  return {
    valueOn: (parameter, on) => {
      const { value, source } = valueOf(catalog, parameter, on)
      used.add(`${parameter.key} = ${JSON.stringify(value)} (${source})`)
      return value as never
    },
    used: () => [...used].toSorted()
  }
}
