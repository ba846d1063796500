/**
 * Point 2: keeping sick-listed employees at work.
 *
 * @module
 */
export { deadlineNotice, type SicknessDeadline, sicknessDeadlines } from "./deadlines.ts"
export { HealthActivity } from "./HealthActivity.ts"
export { RetentionCase, type RetentionCaseState } from "./RetentionCase.ts"
export {
  healthKinds,
  keepsAtWork,
  keptAtWork,
  retentionCancelReasons,
  retentionCourseKinds,
  retentionNotice,
  retentionOutcomes,
  retentionPurposes,
  retentionSteps,
  talkCancelReasons,
  talkNeeds,
  talkRoles
} from "./retentionCodes.ts"
export { RetentionCourse, type RetentionCourseState } from "./RetentionCourse.ts"
export {
  FirstTalk,
  HealthPromoted,
  RetentionClosed,
  RetentionCourseHeld,
  RetentionCourseOffered,
  RetentionDeadlineCame,
  RetentionOpen,
  RetentionOpened,
  RetentionStepTaken,
  RoundTable,
  RoundTableRole
} from "./retentionFacts.ts"
export { SickListedRef } from "./retentionFields.ts"
export {
  AimsAtDismissal,
  CaseTakenOut,
  ClosedTooEarly,
  InvitedAfterCourse,
  InvitedAlready,
  NoSuchStep,
  NotInvited,
  OutsideCase,
  RetentionCodeUnknown,
  SickAfterwards,
  TalkLacksRole,
  TalkOfAnother
} from "./retentionRefusals.ts"
export { retentionTerms } from "./retentionTerms.ts"
export { RoundTableTalk, type RoundTableTalkState } from "./RoundTableTalk.ts"
export { Retention } from "./Retention.ts"
