/**
 * Visits to the partnership companies, what they show, and what is agreed at them.
 *
 * @module
 */
export { coverageOf } from "./coverageOf.ts"
export { Visit, type VisitState } from "./Visit.ts"
export { VisitAction, VisitActionDone, VisitActionOpen, type VisitActionState } from "./VisitAction.ts"
export { VisitCampaign, type VisitCampaignState, VisitTarget } from "./VisitCampaign.ts"
export { visitActionReasons, visitActions, visitFindings, visitInterval, visitReasons } from "./visitCodes.ts"
export { VisitCancelled, VisitFinding, VisitHeld, VisitPlanned } from "./visitFacts.ts"
export {
  BeforeVisit,
  CampaignEndsFirst,
  CampaignHasVisits,
  CampaignIsWithdrawn,
  FindingTwice,
  NotInCampaign,
  OutsideCampaign,
  TargetsNotKnown,
  TargetTwice,
  UnknownVisitCode,
  VisitNotHeld,
  VisitOfAnother
} from "./visitRefusals.ts"
export { VisitDue, VisitRhythm, type VisitRhythmState } from "./VisitRhythm.ts"
export { Visits } from "./Visits.ts"
