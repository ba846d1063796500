/**
 * The seven points and the two editions of the agreement form.
 *
 * @module
 */
export { edition2008, edition2016 } from "./editions.ts"
export * from "./fairs/index.ts"
export * from "./network/index.ts"
export * from "./other/index.ts"
export * from "./placements/index.ts"
export * from "./recruitment/index.ts"
export * from "./retention/index.ts"
export * from "./training/index.ts"
