import type { Indicator } from "../plugin/index.ts"
import type { Inside } from "./inside.ts"

/** The indicators of all open modules, by `module.name`. */
export const indicatorsOf = ({ modules }: Inside["catalog"]): Readonly<Record<string, Indicator>> =>
  Object.fromEntries(
    [...modules].flatMap(([module, { indicators }]) =>
      Object.entries(indicators).map(([name, one]) => [`${module}.${name}`, one])
    )
  )
