import type { EntityModel, StorageModel } from "@partnerskab/core/storage"
import { driftOf } from "./drift.ts"
import type { Inspected } from "./inspect.ts"
import { checksumOf, ours, stepName } from "./ledger.ts"
import { addColumn, createLifeTable } from "./lifeTable.ts"
import { columnOf, tableOf } from "./names.ts"
import { problemsOf } from "./problems.ts"
import type { SchemaProblem } from "./SchemaProblem.ts"
import { steps } from "./tables.ts"
import { viewsOf } from "./views.ts"

/**
 * Something to be done to the tables, in the name of whoever brought it.
 *
 * @category models
 */
export interface PlannedStep {
  /** `postgres` for the tables of every installation, else `core` or a plugin. */
  readonly owner: string
  readonly name: string
  /** SHA-256 of the text, so that nobody changes it afterwards. */
  readonly checksum: string
  /** Code from before the step cannot work after it. */
  readonly breaking: boolean
  readonly sql: string
}

/**
 * What `apply` would do, and why it would not.
 *
 * @category models
 */
export interface Plan {
  readonly steps: ReadonlyArray<PlannedStep>
  /** With one of these, nothing is applied. */
  readonly problems: ReadonlyArray<SchemaProblem>
  /** Roles that may write already: they are given the same rights to what is new. */
  readonly roles: ReadonlyArray<string>
  /** Tables and columns that nobody who is installed declares: kept, with all that is in them. */
  readonly left: ReadonlyArray<{ readonly table: string; readonly column?: string; readonly owner: string }>
}

const planned = (
  owner: string,
  name: string,
  {
    schema,
    breaking = false,
    sql
  }: { readonly schema: string; readonly breaking?: boolean; readonly sql: (schema: string) => string }
): PlannedStep => ({ owner, name, checksum: checksumOf(sql), breaking, sql: sql(schema) })

/** What is to be done, from what is there. Pure. */
export const planFor = (schema: string, model: StorageModel, found: Inspected): Plan => ({
  steps: [...tableSteps(schema, model, found), ...viewSteps(schema, model, found)],
  problems: [...problemsOf(schema, model, found), ...driftOf(schema, model, found)],
  roles: found.appRoles,
  left: leftOver(model, found)
})

/** What an application cannot work without. */
export const tableSteps = (schema: string, model: StorageModel, found: Inspected): ReadonlyArray<PlannedStep> => {
  const done = new Set((found.ledger ?? []).filter(({ owner }) => owner === ours).map(({ name }) => name))
  const own = steps
    .filter((one) => !done.has(stepName(one)))
    .map((one) => planned(ours, stepName(one), { schema, breaking: one.breaking, sql: one.sql }))
  return [...own, ...model.entities.flatMap((entity) => lifeSteps(schema, entity, found))]
}

const lifeSteps = (schema: string, model: EntityModel, { tables }: Inspected): ReadonlyArray<PlannedStep> => {
  const table = tables.get(tableOf(model))
  if (table === undefined)
    return [planned(model.owner, `life ${model.entity}`, { schema, sql: (name) => createLifeTable(name, model) })]
  return Object.keys(model.fields)
    .filter((field) => !table.has(columnOf(field)))
    .map((field) =>
      planned(model.owner, `life ${model.entity} + ${field}`, { schema, sql: (name) => addColumn(name, model, field) })
    )
}

/** A view is made anew whenever its text is another, or somebody dropped it; nothing lies in it. */
const viewSteps = (schema: string, model: StorageModel, { ledger = [], serverVersion, standing }: Inspected) => {
  const made = new Map(ledger.map(({ owner, name, checksum }) => [`${owner} ${name}`, checksum]))
  return viewsOf(model, serverVersion)
    .map(({ owner, name, sql }) => planned(owner, `view ${name}`, { schema, sql }))
    .filter(
      ({ owner, name, checksum }) =>
        made.get(`${owner} ${name}`) !== checksum || standing?.has(name.slice("view ".length)) === false
    )
}

/** Columns of a table of lives that are no field. */
const fixed = new Set([
  "authority",
  "id",
  "version",
  "doc",
  "audience",
  "head",
  "recorded_at",
  "evolution",
  "projection"
])

const leftOver = ({ entities }: StorageModel, { tables, ledger = [] }: Inspected): Plan["left"] => {
  const known = new Map(entities.map((model) => [tableOf(model), model]))
  const ownerOf = (table: string) =>
    ledger.find(({ name }) => name.startsWith("life ") && tableOf({ entity: name.slice(5).split(" ")[0]! }) === table)
      ?.owner ?? "?"
  return [...tables]
    .filter(([table]) => table.startsWith("life_"))
    .flatMap(([table, columns]) => {
      const model = known.get(table)
      const owner = model?.owner ?? ownerOf(table)
      if (model === undefined) return [{ table, owner }]
      const declared = new Set(Object.keys(model.fields).map(columnOf))
      return [...columns.keys()]
        .filter((column) => !fixed.has(column) && !declared.has(column))
        .map((column) => ({ table, column, owner }))
    })
}
