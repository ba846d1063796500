/**
 * What a jobcentre does around the agreements: surveys, visits, enquiries, groups and what is only kept and counted.
 *
 * @module
 */
export * from "./award/index.ts"
export * from "./budgets/index.ts"
export * from "./clusters/index.ts"
export * from "./enquiries/index.ts"
export * from "./expectations/index.ts"
export * from "./groups/index.ts"
export * from "./outreach/index.ts"
export { Programme } from "./Programme.ts"
export * from "./prospects/index.ts"
export * from "./publications/index.ts"
export * from "./quotas/index.ts"
export * from "./registers/index.ts"
export * from "./secretariat/index.ts"
export * from "./surveys/index.ts"
export * from "./visits/index.ts"
