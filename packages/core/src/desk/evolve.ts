import type { EntityDefinition, EntityEvent, Tagged } from "../plugin/index.ts"

/** The data of an event in its last form; `undefined` when it was written in one that nobody here knows. */
export const inLastForm = (
  { forms }: Pick<EntityDefinition, "forms">,
  type: string,
  { form, data }: { readonly form: number; readonly data: unknown }
): { readonly data: unknown } | undefined => {
  const all = forms[type] ?? []
  const at = all.findIndex((one) => one.form === form)
  return at < 0 ? undefined : { data: all.slice(at + 1).reduce((before, { from }) => from(before), data) }
}

/**
 * The state after an event, or `undefined` when the table of the life has no such step. An event from the journal says
 * in which form it was written, and is read in the last.
 *
 * @category operations
 */
export const evolve = (
  definition: EntityDefinition,
  state: Tagged | undefined,
  { type, data, form, effectiveOn }: Pick<EntityEvent, "type" | "data" | "effectiveOn"> & { readonly form?: number }
): Tagged | undefined => {
  const { begin, when } = definition
  const read = form === undefined ? { data } : inLastForm(definition, type, { form, data })
  if (read === undefined) return undefined
  return state === undefined
    ? begin[type]?.(read.data, effectiveOn)
    : when[state._tag]?.[type]?.(state, read.data, effectiveOn)
}
