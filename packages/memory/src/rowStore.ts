import type { Stream } from "@partnerskab/core/facts"
import { type EntityRow, type FindQuery, type Page } from "@partnerskab/core/storage"
import { findLives, matching } from "./findLives.ts"
import { type Lives, lives } from "./lives.ts"

/** States by entity and id. */
export const rowStore = (from: ReadonlyMap<string, Lives> = new Map()) => {
  const entities = new Map(from)
  const of = (entity: string): Lives => {
    const known = entities.get(entity)
    if (known !== undefined) return known
    const none = lives()
    entities.set(entity, none)
    return none
  }

  return {
    get: ({ entity, id }: Stream): EntityRow | undefined => entities.get(entity)?.get(id),
    put: (row: EntityRow): void => of(row.entity).put(row),
    remove: ({ entity, id }: Stream): void => entities.get(entity)?.remove(id),
    matching: ({ entity, where }: Pick<FindQuery, "entity" | "where">): ReadonlyArray<EntityRow> =>
      matching(entities.get(entity) ?? lives(), where),
    find: (query: FindQuery): Page => findLives(entities.get(query.entity) ?? lives(), query),
    all: function* (): Iterable<EntityRow> {
      for (const one of entities.values()) yield* one.all()
    },
    fork: () => rowStore(new Map([...entities].map(([entity, one]) => [entity, one.fork()])))
  }
}
