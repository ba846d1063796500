import type { EntityDefinition, EntityEvent, Tagged } from "../plugin/index.ts"

/**
 * The state after an event, or `undefined` when the table of the life has no such step.
 *
 * @category operations
 */
export const evolve = (
  { begin, when }: EntityDefinition,
  state: Tagged | undefined,
  { type, data, effectiveOn }: Pick<EntityEvent, "type" | "data" | "effectiveOn">
): Tagged | undefined =>
  state === undefined ? begin[type]?.(data, effectiveOn) : when[state._tag]?.[type]?.(state, data, effectiveOn)
