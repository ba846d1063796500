/**
 * The desk: where a command is decoded, decided, judged and written. The only room where effects run.
 *
 * @module
 */
export { assemble, CannotAssemble } from "./assemble.ts"
export type { Catalog, InstalledEdition, InstalledReaction } from "./Catalog.ts"
export { looksLikeCpr } from "./cpr.ts"
export type { Envelope } from "./envelope.ts"
export { type Accepted, type Clock, execute, type Order, Refused } from "./execute.ts"
export { newUuid } from "./ids.ts"
export type { Problem } from "./problems.ts"
export * from "./refusals.ts"
export type { Discrepancy } from "./replay.ts"
export { verify } from "./verify.ts"
export { type DueReminder, type Handlers, runDue, type Worked } from "./work.ts"
