import type { AnyPlugin, EntityDefinition, Policy } from "../plugin/index.ts"
import type { Offer, Offers } from "./offers.ts"

/**
 * Something that keeps an installation from being put together. The code is stable; the text says what to do.
 *
 * @category models
 */
export interface Problem {
  readonly code: string
  readonly text: string
}

/** The SDK this library is. A plugin written for another one says so. */
const sdk = 1

/** A problem with a code, from its text. */
export const problem =
  (code: string) =>
  (text: string): Problem => ({ code, text })

/** Keys that several bring, with everyone who does. The same definition brought twice is one. */
const contested = (offers: ReadonlyArray<Offer>): ReadonlyArray<readonly [key: string, by: string]> =>
  [...Map.groupBy(offers, ({ key }) => key)]
    .filter(([, same]) => new Set(same.map(({ definition }) => definition)).size > 1)
    .map(([key, same]) => [key, [...new Set(same.map(({ by }) => by))].toSorted().join(" and ")])

/** What is in a list more than once, each told once. */
export const twice = <Key extends string | number>(keys: ReadonlyArray<Key>): ReadonlyArray<Key> => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
]

/** Plugins whose lists do not fit the editions, or each other. */
export const listProblems = (
  { offered, replacing }: Offers,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const keys = new Set(offered.map(({ key }) => key))
  const names = new Set(plugins.map(({ key }) => key))
  return [
    ...plugins
      .filter(({ definition }) => definition.sdk !== sdk)
      .map(({ key, definition }) => `"${key}" wants SDK ${definition.sdk}; this is SDK ${sdk}`)
      .map(problem("PK-SDK")),
    ...twice(plugins.map(({ key }) => key))
      .map((key) => `the plugin "${key}" is installed twice: list it once`)
      .map(problem("PK-PLUGIN-TWICE")),
    ...plugins
      .flatMap(({ key, definition }) => definition.requires.map((needed) => ({ key, needed })))
      .filter(({ needed }) => !names.has(needed) && !keys.has(needed))
      .map(({ key, needed }) => `"${key}" requires "${needed}", which is not installed`)
      .map(problem("PK-REQUIRES")),
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

/** Events that no table uses: they could be stored and never be read. */
export const entityProblems = (key: string, { events, begin, when }: EntityDefinition): ReadonlyArray<Problem> =>
  Object.keys(events)
    .filter((type) => begin[type] === undefined && !Object.values(when).some((steps) => steps[type] !== undefined))
    .map((type) => problem("PK-EVENT-UNUSED")(`"${key}" declares the event ${type}, which no table uses`))

/** Modules whose entities and reactions do not fit together. */
export const moduleProblems = (modules: ReadonlyArray<Offer>): ReadonlyArray<Problem> => {
  const entities = modules.flatMap(({ definition }) => definition.entities)
  const clash = [...Map.groupBy(entities, ({ key }) => key)].filter(
    ([, same]) => new Set(same.map(({ definition }) => definition)).size > 1
  )
  const refusals = modules.flatMap(({ key, definition }) => definition.refusals.map((refusal) => ({ key, refusal })))
  const sameTag = [...Map.groupBy(refusals, ({ refusal }) => refusal.tag)].filter(
    ([, same]) => new Set(same.map(({ refusal }) => refusal)).size > 1
  )
  const known = new Map(entities.map(({ key, definition }) => [key, definition]))
  return [
    ...clash.map(([key]) => problem("PK-ENTITY-TWICE")(`two modules declare the entity "${key}"`)),
    ...sameTag.map(([tag, same]) =>
      problem("PK-REFUSAL-TWICE")(
        `${same.map(({ key }) => `"${key}"`).join(" and ")} declare the refusal ${tag}: give one of them another tag`
      )
    ),
    ...entities.flatMap(({ key, definition }) => entityProblems(key, definition)),
    ...modules.flatMap(({ key, definition }) =>
      Object.entries(definition.reactions).flatMap(([name, { entity, event }]) =>
        known.get(entity)?.events[event] === undefined
          ? [problem("PK-REACTION-UNKNOWN")(`"${key}.${name}" reacts to ${entity}.${event}, which is not there`)]
          : []
      )
    )
  ]
}

/** Policies that are told twice, or that are about something that is not there. */
export const policyProblems = (modules: ReadonlyArray<Offer>, local: ReadonlyArray<Policy>): ReadonlyArray<Problem> => {
  const policies = [...modules.flatMap(({ definition }) => definition.policies), ...local]
  const commands = new Set(
    modules.flatMap(({ key, definition }) => Object.keys(definition.commands).map((name) => `${key}.${name}`))
  )
  const ids = new Set(policies.map(({ id }) => id))
  return [
    ...twice(policies.map(({ id }) => id)).map((id) => problem("PK-POLICY-TWICE")(`two policies have the id "${id}"`)),
    ...policies
      .filter(({ on }) => !commands.has(on))
      .map(({ id, on }) => problem("PK-POLICY-UNKNOWN")(`policy "${id}" is on ${on}, which is not there`)),
    ...policies
      .filter(({ exceptionTo }) => exceptionTo !== undefined && !ids.has(exceptionTo))
      .map(({ id, exceptionTo }) =>
        problem("PK-EXCEPTION-UNKNOWN")(`policy "${id}" is an exception to "${exceptionTo}", which is not there`)
      )
  ]
}
