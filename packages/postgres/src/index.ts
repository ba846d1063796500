/**
 * Storage in PostgreSQL for `@partnerskab/core`: a server, a transaction of the host's, or PGlite.
 *
 * @module
 */
export type { HostTransaction } from "./fromClient.ts"
export type { PgliteLike } from "./fromPglite.ts"
export type { PgClient, PgPool } from "./fromPool.ts"
export { apply, type MigrationOptions, plan, scriptOf } from "./migrate.ts"
export { type Connection, postgres, type PostgresOptions, type PostgresStorage } from "./postgres.ts"
export { CannotApply } from "./schema/apply.ts"
export type { Plan, PlannedStep } from "./schema/plan.ts"
export type { SchemaProblem } from "./schema/SchemaProblem.ts"
