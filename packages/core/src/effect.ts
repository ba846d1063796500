/**
 * The front door for those who write Effect.
 *
 * @module
 */
export { type EffectDoor, type EffectDoors, makePartnerskab, type PartnerskabEffects } from "./client/index.ts"
export { type Accepted, Refused } from "./desk/index.ts"
export { Storage, type StorageService, StorageUnavailable } from "./storage/index.ts"
