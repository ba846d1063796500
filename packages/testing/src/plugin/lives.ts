import { nameOf } from "@partnerskab/core/facts"
import type { AnyModule, EntityDefinition, EntityEvent, Seen, Tagged } from "@partnerskab/core/plugin"
import { Agreements, Parties, People } from "@partnerskab/core/agreement"

/** The step that a table does not have. */
export interface NoStep {
  readonly _tag: "NoStep"
  readonly name: string
  readonly state: string
  readonly event: string
}

/** A life as a rule sees it, and whose it is. */
export interface Life extends Seen<Tagged> {
  readonly entity: string
}

/** The lives that modules declare, with those that every installation has. */
export const entitiesOf = (modules: ReadonlyArray<AnyModule>): ReadonlyMap<string, EntityDefinition> =>
  new Map(
    [Agreements, Parties, People, ...modules].flatMap(({ definition }) =>
      definition.entities.map((entity) => [entity.key, entity.definition] as const)
    )
  )

/** The state after an event; `undefined` when the table has no such step. */
export const step = (
  { begin, when }: EntityDefinition,
  state: Tagged | undefined,
  { type, data, effectiveOn }: EntityEvent
): Tagged | undefined =>
  state === undefined ? begin[type]?.(data, effectiveOn) : when[state._tag]?.[type]?.(state, data, effectiveOn)

/** Takes lives through events, or gives the first step that is not in a table. */
export const fold = (
  entities: ReadonlyMap<string, EntityDefinition>,
  before: ReadonlyMap<string, Life>,
  events: ReadonlyArray<EntityEvent>
): ReadonlyMap<string, Life> | NoStep => {
  const lives = new Map(before)
  for (const event of events) {
    const { entity, id, type } = event
    const name = nameOf(event)
    const definition = entities.get(entity)
    if (definition === undefined) throw new Error(`no module here declares ${entity}: give its module too`)
    const life = lives.get(name)
    const state = step(definition, life?.state, event)
    if (state === undefined) return { _tag: "NoStep", name, state: life?.state._tag ?? "Nothing", event: type }
    lives.set(name, { entity, id, version: (life?.version ?? 0) + 1, state })
  }
  return lives
}

/** Whether the answer is a step that is not there. */
export const isNoStep = (folded: object): folded is NoStep => "_tag" in folded && folded._tag === "NoStep"
