/**
 * Storage in memory for `@partnerskab/core`.
 *
 * @module
 */
export { memory } from "./memory.ts"
