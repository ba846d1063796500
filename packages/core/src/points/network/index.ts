/**
 * Point 1: networks of companies.
 *
 * @module
 */
export { FollowUpAsked, FollowUpHandled, FollowUpOpen, FollowUpRequest } from "./FollowUpRequest.ts"
export { Meeting, type MeetingState } from "./Meeting.ts"
export { MeetingEvaluation, MeetingsEvaluated } from "./MeetingEvaluation.ts"
export {
  MeetingApology,
  MeetingAttended,
  MeetingForMember,
  MeetingGuests,
  MeetingHosted,
  MeetingOfNetwork,
  NetworkMeeting,
  ThemeDealtWith
} from "./meetingFacts.ts"
export { MeetingHost, MeetingKind } from "./meetingFields.ts"
export { allNetworks, Network, type NetworkState } from "./Network.ts"
export {
  networkCadence,
  networkCancelReasons,
  networkFollowUpWithin,
  networkMeetingNotice,
  networkQuestions,
  networkSize,
  networkThemes
} from "./networkCodes.ts"
export { networkTerms } from "./networkCommands.ts"
export { type Participants, participantsOn } from "./networkDays.ts"
export { Membership, NetworkLineage, NetworkRuns } from "./networkFacts.ts"
export { Networks } from "./Networks.ts"
export {
  AnsweredBeforeAsked,
  BeforeTheMeeting,
  EvaluationOfAnother,
  HostClosed,
  MeetingBeforeNetwork,
  MeetingNotHeld,
  MemberAlready,
  MemberLeavesFirst,
  MergedBeforeItBegan,
  MoreAnswersThanAsked,
  NetworkCodeUnknown,
  NetworkNotRunning,
  NotMemberThen,
  NotMergedInto,
  PeopleReplacedLater,
  StartedByMerge,
  SubstituteIsParticipant,
  ThemeNotOfMeeting,
  TooFewToMerge
} from "./refusals.ts"
export { ThemeWish, ThemeWished, ThemeWishMet } from "./ThemeWish.ts"
