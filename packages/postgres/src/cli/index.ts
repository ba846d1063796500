/**
 * The command `partnerskab-pg`, as a function: for those who run the database.
 *
 * @module
 */
export { run } from "./run.ts"
export type { Voice } from "./Work.ts"
