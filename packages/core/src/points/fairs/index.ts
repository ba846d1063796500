/**
 * Point 6: fairs and events.
 *
 * @module
 */
export { Fair, type FairState } from "./Fair.ts"
export { fairCancelReasons, fairCountsWithin, fairKinds, fairNotice } from "./fairCodes.ts"
export {
  CompanyAtFair,
  CompanyJobsAtFair,
  FairTookPlace,
  HiredAtFair,
  JobsAtFair,
  VisitorsAtFair
} from "./fairFacts.ts"
export { FairVisitors } from "./fairFields.ts"
export {
  AtFairAlready,
  FairAfterHire,
  FairCodeUnknown,
  FewerJobsThanCompanies,
  GuestClosed,
  HiredBeforeFair,
  NoCounts,
  NotAtFair,
  RegisteredAfterFair
} from "./fairRefusals.ts"
export { Fairs } from "./Fairs.ts"
export { fairTerms } from "./fairTerms.ts"
