/**
 * The front door for those who write Effect.
 *
 * @module
 */
export {
  type Asked,
  type EffectDoor,
  type EffectDoors,
  makePartnerskab,
  type PartnerskabEffects,
  QuestionInvalid
} from "./client/index.ts"
export { type Accepted, Refused } from "./desk/index.ts"
export { Storage, type StorageService, StorageUnavailable } from "./storage/index.ts"
