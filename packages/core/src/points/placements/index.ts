/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @module
 */
export { countedAsSupported, whenLawIsOpen } from "./legal/lawPolicies.ts"
export { ToldForLaw } from "./legal/told.ts"
export { type Combination, combinations } from "./placement/combinations.ts"
export { placementLateReasons } from "./placement/lateReasons.ts"
export { atWorkplace, ofCitizen, onPlace, Placement, type PlacementState } from "./placement/Placement.ts"
export {
  evaluationAspects,
  calledAfter,
  placementEndNotice,
  placementEndReasons,
  fullTimeHours,
  hiringOutcomes,
  interruptionReasons,
  placementOutcomes,
  followUpParticipants,
  placementPurposes,
  followUpSkipReasons
} from "./placement/placementCodes.ts"
export {
  PlacementEnded,
  PlacementEvaluated,
  PlacementFollowUp,
  PlacementInterrupted,
  PlacementOutcome,
  PlacementRuns,
  PlacementStarted
} from "./placement/placementFacts.ts"
export { CitizenRef, type Evaluator, type Insurance, TargetGroupName } from "./placement/placementFields.ts"
export {
  CitizenElsewhere,
  FollowUpOver,
  HoursNotInOrder,
  HoursOverFullTime,
  InterruptedAlready,
  MarkedTwice,
  NotEarly,
  NotLonger,
  NotOfPlacement,
  OutsidePlacement,
  PlaceIsFor,
  PlaceNotOffered,
  PlaceOfAnother
} from "./placement/placementRefusals.ts"
export { endingText } from "./placement/placementReminders.ts"
export { targetGroups } from "./placement/targetGroups.ts"
export { instruments, placementTerms } from "./placementTerms.ts"
export { Place, type PlaceState } from "./places/Place.ts"
export { freeFrom, nextFree, placeOn, vacantDays } from "./places/placeDays.ts"
export { PlaceFilled, PlaceRegistered, PlaceStands, PlaceStopped, PlaceVacant } from "./places/placeFacts.ts"
export {
  JobFunction,
  PlaceReason,
  type PlaceStatus,
  type PublicationStanding,
  WeeklyHours
} from "./places/placeFields.ts"
export {
  PeriodEndsFirst,
  BeforeLastChange,
  CompanyClosed,
  InstrumentNotAgreed,
  NothingAsked,
  PartyOfAnother,
  PlaceTaken,
  ShownAlready,
  UnknownCode,
  WorkplaceOfAnother
} from "./places/placeRefusals.ts"
export { placeChannels } from "./places/publishing.ts"
export { QualityCompany, type QualityCompanyState, QualityTested } from "./quality/QualityCompany.ts"
export { type QualityConcept, qualityConcept, qualityForAll } from "./quality/qualityConcept.ts"
export { QualityStep } from "./quality/qualityFacts.ts"
export { type QualityPhase, type QualityStanding } from "./quality/qualityFields.ts"
export { BeforeGrant, QualityNotOn, QualityOnAlready, SkippedNeedsReason } from "./quality/qualityRefusals.ts"
export { Placements } from "./Placements.ts"
