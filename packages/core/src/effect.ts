/**
 * The front door for those who write Effect.
 *
 * @module
 */
export {
  type Asked,
  type EffectAgreementRepository,
  type EffectDoor,
  type EffectDoors,
  type EffectRepositories,
  type EffectRepository,
  makePartnerskab,
  type PartnerskabEffects,
  type PartnerskaberEffects,
  QuestionInvalid
} from "./client/index.ts"
export { type Accepted, Refused } from "./desk/index.ts"
export { Storage, type StorageService, StorageUnavailable } from "./storage/index.ts"
