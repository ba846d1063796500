import type { Carried, Decision, EntityDefinition, Refusal } from "../plugin/index.ts"
import { nameOf } from "../facts/index.ts"
import type { EntityRow } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { NeedsRebuild } from "./refusals.ts"
import { lifeWords } from "./words.ts"

/** Whether a life is stored by another table of life or another counting than today's. */
export const isOutdated = ({ evolution, projection }: EntityDefinition, row: EntityRow): boolean =>
  row.evolution !== evolution || row.projection !== projection

/** Why a life cannot be written, when it is stored as other code understood it. */
export const needsRebuild = (
  catalog: Catalog,
  row: EntityRow | undefined
): ReadonlyArray<Carried<typeof NeedsRebuild>> => {
  const definition = row && catalog.entities.get(row.entity)
  return row === undefined || definition === undefined || !isOutdated(definition, row)
    ? []
    : NeedsRebuild.when(true, { name: nameOf(row), life: lifeWords(catalog, row) })
}

/** Decides. A rule that trips over a life that other code stored has said nothing: the life must be rebuilt first. */
export const decideOn = (
  catalog: Catalog,
  rows: Iterable<EntityRow | undefined>,
  decide: () => Decision<Refusal>
): Decision<Refusal> => {
  try {
    return decide()
  } catch (cause) {
    const refusals = [...rows].flatMap((row) => needsRebuild(catalog, row))
    if (refusals.length === 0) throw cause
    return { ok: false, refusals }
  }
}
