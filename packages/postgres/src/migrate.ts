import type { StorageModel } from "@partnerskab/core/storage"
import { type Connection, executorOf } from "./postgres.ts"
import * as schemas from "./schema/apply.ts"
import type { Plan } from "./schema/plan.ts"
import { trouble } from "./trouble.ts"

/**
 * Which tables are wanted, where.
 *
 * @category models
 */
export type MigrationOptions = Connection & {
  /** What is installed: `storageModel({ editions, plugins })` of `@partnerskab/core`. */
  readonly model: StorageModel
  /** The schema with our tables; `partnerskab` without it. */
  readonly schema?: string
  /** The role the application connects as: gets the rights it needs, and no others. */
  readonly appRole?: string
}

const applying = ({ model, schema = "partnerskab", appRole }: MigrationOptions): schemas.Applying => ({
  model,
  schema,
  ...(appRole === undefined ? {} : { appRole })
})

/**
 * What `apply` would do to the tables, and what stands in its way. Runs nothing.
 *
 * @throws {StorageUnavailable} when the database cannot be reached
 * @category operations
 */
export const plan = (options: MigrationOptions): Promise<Plan> =>
  told(() => schemas.plan(executorOf(options), applying(options)))

/**
 * Makes the tables and columns that are missing, all or none, one who applies at a time. Nothing is ever taken away.
 *
 * @throws {CannotApply} with every problem at once, before anything is changed
 * @throws {StorageUnavailable} when the database cannot be reached
 * @category operations
 */
export const apply = (options: MigrationOptions): Promise<Plan> =>
  told(() => schemas.apply(executorOf(options), applying(options)))

/**
 * The plan as SQL that somebody else can read and run.
 *
 * @category operations
 */
export const scriptOf = (options: MigrationOptions, planned: Plan): string =>
  schemas.scriptOf(applying(options), planned)

const told = async <A>(work: () => Promise<A>): Promise<A> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof schemas.CannotApply ? error : trouble(error)
  }
}
