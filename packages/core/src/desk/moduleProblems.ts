import type { EntityDefinition } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem, twice } from "./problems.ts"

/** Events that no table uses: they could be stored and never be read. */
export const entityProblems = (key: string, { events, begin, when }: EntityDefinition): ReadonlyArray<Problem> =>
  Object.keys(events)
    .filter((type) => begin[type] === undefined && !Object.values(when).some((steps) => steps[type] !== undefined))
    .map((type) => problem("PK-EVENT-UNUSED")(`"${key}" declares the event ${type}, which no table uses`))

/** What an installation has beside the lives under their keys; a key of its own would hide them. */
const reserved = (
  "authority as preview approve get find at history texts count measure assess status health indicators describe explain " +
  "runDue work setAside tryAgain rebuild verify storageModel " +
  "erase citizens searchTexts lawAbout then"
).split(" ")

const keyProblems = (what: "module" | "entity", key: string): ReadonlyArray<Problem> => [
  ...(/^[a-z][a-zA-Z0-9]*$/.test(key)
    ? []
    : [problem("PK-KEY")(`the ${what} "${key}" needs a key of letters a–z and digits, beginning with a small letter`)]),
  ...(what === "entity" && reserved.includes(key)
    ? [problem("PK-ENTITY-RESERVED")(`the entity "${key}" would hide pk.${key}: give it another key`)]
    : [])
]

/** Wordings under one number: what was signed in the later would be read as the earlier. */
const wordingProblems = ({ key, definition: { terms } }: Offer): ReadonlyArray<Problem> =>
  twice((terms?.wordings ?? []).map(({ lineage, version }) => `${lineage}/${version}`)).map((wording) =>
    problem("PK-WORDING-TWICE")(`"${key}" has two wordings ${wording}: give one of them another number or lineage`)
  )

/** Modules whose entities, terms and reactions do not fit together. */
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
    ...modules.flatMap(({ key }) => keyProblems("module", key)),
    ...entities.flatMap(({ key }) => keyProblems("entity", key)),
    ...clash.map(([key]) => problem("PK-ENTITY-TWICE")(`two modules declare the entity "${key}"`)),
    ...sameTag.map(([tag, same]) =>
      problem("PK-REFUSAL-TWICE")(
        `${same.map(({ key }) => `"${key}"`).join(" and ")} declare the refusal ${tag}: give one of them another tag`
      )
    ),
    ...entities.flatMap(({ key, definition }) => entityProblems(key, definition)),
    ...modules.flatMap(wordingProblems),
    ...modules.flatMap(({ key, definition }) =>
      Object.entries(definition.reactions).flatMap(([name, { entity, event }]) =>
        known.get(entity)?.events[event] === undefined
          ? [problem("PK-REACTION-UNKNOWN")(`"${key}.${name}" reacts to ${entity}.${event}, which is not there`)]
          : []
      )
    )
  ]
}
