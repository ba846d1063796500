/**
 * What a jobcentre does around the agreements: surveys, visits, enquiries, groups and what is only kept and counted.
 *
 * @module
 */
export * from "./outreach/index.ts"
export { Programme } from "./Programme.ts"
export * from "./surveys/index.ts"
export * from "./visits/index.ts"
export * from "./enquiries/index.ts"
export * from "./expectations/index.ts"
export * from "./quotas/index.ts"
