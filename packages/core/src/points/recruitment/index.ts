/**
 * Point 3: recruiting new employees.
 *
 * @module
 */
export { barterBalance, BarterEntry, type BarterEntryState } from "./BarterEntry.ts"
export { Candidate, type CandidateState } from "./Candidate.ts"
export { JobAd } from "./JobAd.ts"
export { JobOrder, type JobOrderState } from "./JobOrder.ts"
export {
  barterKinds,
  barterSides,
  candidateAnswerDays,
  failedMatches,
  matchEndReasons,
  orderAnswerDays,
  orderEndReasons,
  vacancyChannels
} from "./recruitmentCodes.ts"
export {
  AdShown,
  BarterGiven,
  BarterPromised,
  CandidateProposed,
  HiredFromOrder,
  MatchEnded,
  OrderAnswerDue,
  OrderEnded,
  OrderOpen,
  OrderReceived
} from "./recruitmentFacts.ts"
export { CandidateRef, VacancyFunction } from "./recruitmentFields.ts"
export {
  BarterOfOtherSide,
  CandidateOfAnother,
  OrderNotOpen,
  OrderOfClosed,
  OrderPartyOfAnother,
  OrderWorkplaceOfAnother,
  PositionsFilled,
  RecruitedTooEarly,
  RecruitmentCodeUnknown,
  VacancyNotAsked,
  VacancyShownAlready
} from "./recruitmentRefusals.ts"
export { recruitmentTerms } from "./recruitmentTerms.ts"
export { Recruitment } from "./Recruitment.ts"
