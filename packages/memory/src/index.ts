/**
 * Storage in memory for `@partnerskab/core`.
 *
 * @module
 */
export { memory, type MemoryOptions, type MemorySnapshot, type MemoryStorage } from "./memory.ts"
