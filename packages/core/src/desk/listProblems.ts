import type { AnyPlugin } from "../plugin/index.ts"
import { isPluginKey } from "./dataPlugin.ts"
import type { Offer, Offers } from "./offers.ts"
import { inOrder } from "./pluginOrder.ts"
import { type Problem, problem, twice } from "./problems.ts"

/** The SDK this library is. A plugin written for another one says so. */
const sdk = 1

/** Keys that several bring, with everyone who does. The same definition brought twice is one. */
const contested = (offers: ReadonlyArray<Offer>): ReadonlyArray<readonly [key: string, by: string]> =>
  [...Map.groupBy(offers, ({ key }) => key)]
    .filter(([, same]) => new Set(same.map(({ definition }) => definition)).size > 1)
    .map(([key, same]) => [key, [...new Set(same.map(({ by }) => by))].toSorted().join(" and ")])

/** A plugin that is data may say no key of its own; then it has the name of its file, which several may have. */
const isNamed = ({ key, definition }: AnyPlugin): boolean => definition.problems === undefined || isPluginKey(key)

/** Plugins whose lists do not fit the editions, or each other. */
export const listProblems = (
  { offered, replacing }: Offers,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const keys = new Set(offered.map(({ key }) => key))
  const names = new Set(plugins.map(({ key }) => key))
  return [
    ...plugins.flatMap(({ definition }) => definition.problems ?? []),
    ...plugins
      .filter(({ definition }) => definition.sdk !== sdk)
      .map(({ key, definition }) => `"${key}" wants SDK ${definition.sdk}; this is SDK ${sdk}`)
      .map(problem("PK-SDK")),
    ...twice(plugins.filter(isNamed).map(({ key }) => key))
      .map((key) => `the plugin "${key}" is installed twice: list it once`)
      .map(problem("PK-PLUGIN-TWICE")),
    ...plugins
      .flatMap(({ key, definition }) => definition.requires.map((needed) => ({ key, needed })))
      .filter(({ needed }) => !names.has(needed) && !keys.has(needed))
      .map(({ key, needed }) => `"${key}" requires "${needed}", which is not installed`)
      .map(problem("PK-REQUIRES")),
    ...inOrder(plugins)
      .cycles.map((cycle) => `${cycle.map((key) => `"${key}"`).join(" requires ")}: none of them can be first`)
      .map(problem("PK-REQUIRES-CYCLE")),
    ...contested(offered)
      .map(([key, by]) => `${by} add "${key}": one of them must replace it instead`)
      .map(problem("PK-ADD-TWICE")),
    ...contested(replacing)
      .map(([key, by]) => `${by} replace "${key}": only one can`)
      .map(problem("PK-REPLACE-TWICE")),
    ...plugins
      .flatMap(({ key: by, definition }) => definition.disable.map((key) => ({ by, key })))
      .filter(({ key }) => !keys.has(key))
      .map(({ by, key }) => `${by} disables "${key}", which is not there`)
      .map(problem("PK-DISABLE-UNKNOWN")),
    ...plugins
      .flatMap(({ key: by, definition }) => definition.disable.map((key) => ({ by, key })))
      .filter(({ key }) => offered.some((one) => one.key === key && one.by === "core"))
      .map(({ by, key }) => `${by} disables "${key}", which every installation needs`)
      .map(problem("PK-DISABLE-CORE")),
    ...replacing.flatMap((one) =>
      replacementProblems(
        one,
        offered.filter(({ key }) => key === one.key)
      )
    )
  ]
}

const replacementProblems = (
  { by, key, definition }: Offer,
  replaced: ReadonlyArray<Offer>
): ReadonlyArray<Problem> => {
  if (replaced.length === 0)
    return [problem("PK-REPLACE-UNKNOWN")(`${by} replaces "${key}", which is not there: add it instead`)]
  return replaced
    .flatMap((one) => one.definition.terms?.wordings ?? [])
    .filter((held) => !definition.terms?.wordings.includes(held))
    .map(({ lineage, version }) => `${by} replaces "${key}" but cannot read ${lineage}/${version}: fork its terms`)
    .map(problem("PK-CANNOT-READ"))
}
