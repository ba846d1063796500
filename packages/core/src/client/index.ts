/**
 * The two front doors: promises and plain objects, or effects.
 *
 * @module
 */
export { QuestionInvalid } from "./checkQuestion.ts"
export type { AgreementQuestions } from "./AgreementAsked.ts"
export type {
  AgreementApprovals,
  AgreementSignatures,
  Signatures,
  StillMissing,
  VerifiedSignature
} from "./ApprovalAnswers.ts"
export type { AskedAll, Promised } from "./AskedOf.ts"
export type {
  AfterClosing,
  AgreementContacts,
  Called,
  CallQuestion,
  NamedBrief,
  Unassigned,
  UncoveredAgreement
} from "./ContactAnswers.ts"
export { createPartnerskab, type Installation } from "./createPartnerskab.ts"
export { describeMarkdown } from "./describeMarkdown.ts"
export { describeMermaid } from "./describeMermaid.ts"
export type { HealthAsked, OnDay } from "./OnDay.ts"
export { makePartnerskab } from "./makePartnerskab.ts"
export type { Asked } from "./Asked.ts"
export type { EffectAgreementRepository, EffectRepositories, EffectRepository } from "./EffectLives.ts"
export type { EffectDoor, EffectDoors, PartnerskabEffects, PartnerskaberEffects } from "./PartnerskabEffects.ts"
export type { Description } from "../desk/index.ts"
export { storageModel } from "./storageModel.ts"
export { CommandRefused, orThrow } from "./orThrow.ts"
export type { Answer, CommandOptions, Door, Doors, Explained } from "./Doors.ts"
export type {
  AgreementRepository,
  AgreementView,
  Between,
  Found,
  PageOptions,
  Repositories,
  Repository,
  Wanted,
  Where
} from "./Lives.ts"
export type {
  AgreementVersion,
  AsSigned,
  LetterOptions,
  Printed,
  PrintOptions,
  ReadingBack,
  VersionsMeant
} from "./ReadingBack.ts"
export type { AgreementStanding } from "./StandingAsked.ts"
export type { Citizens, ErasureAnswer, ErasureOptions } from "./People.ts"
export type { TextSearch } from "./peopleQuestions.ts"
export type { Partnerskab, Partnerskaber } from "./Partnerskab.ts"
