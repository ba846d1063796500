import { definePoint, observed, toldAhead } from "../../plugin/index.ts"
import { membershipsLeft } from "./dependants.ts"
import { apologise, attendMeeting, describeMeeting, tellGuests, writeMinutes } from "./attendanceCommands.ts"
import { correctMerge, correctStart } from "./correctionCommands.ts"
import { correctEvaluation, tellEvaluation, voidEvaluation } from "./evaluationCommands.ts"
import { FollowUpRequest } from "./FollowUpRequest.ts"
import { Meeting } from "./Meeting.ts"
import { callMeeting, cancelMeeting, holdMeeting, voidMeeting } from "./meetingCommands.ts"
import { correctMeetingDay, moveMeeting } from "./meetingDayCommands.ts"
import { MeetingEvaluation } from "./MeetingEvaluation.ts"
import { MeetingForMember } from "./meetingFacts.ts"
import { correctMember, leave, replaceParticipant, replaceSubstitute } from "./memberCommands.ts"
import { Network } from "./Network.ts"
import {
  networkCadence,
  networkCancelReasons,
  networkFollowUpWithin,
  networkMeetingNotice,
  networkQuestions,
  networkSize,
  networkThemes
} from "./networkCodes.ts"
import { join, merge, networkTerms, start } from "./networkCommands.ts"
import { Membership } from "./networkFacts.ts"
import { networkIndicators } from "./networkIndicators.ts"
import { notTooFew, notTooMany, notTooOften } from "./networkPolicies.ts"
import {
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
import {
  handleFollowUp,
  meetWish,
  requestFollowUp,
  wishTheme,
  withdrawFollowUp,
  withdrawWish
} from "./themeCommands.ts"
import { ThemeWish } from "./ThemeWish.ts"

/**
 * Point 1: taking part in a network of companies.
 *
 * @da deltagelse i netværk
 * @source LBR 2011, kap. 3 nr. 3
 * @source LBR 2011, kap. 3 nr. 3: the jobcentre calls the meetings and runs them
 * @assumes how many people come may change by a message to the parties; no source says so
 * @category models
 */
export class Networks extends definePoint("network", {
  title: { da: "Deltagelse i netværk", en: "Taking part in a network" },
  terms: networkTerms,
  material: { people: "notify" },
  promises: {
    people: {
      by: "company",
      title: { da: "Deltagere i et netværk", en: "People in a network" },
      promised: ({ people }) => people,
      per: "agreement",
      observed: observed(Membership, { through: "agreement", taken: "stock", counted: { sum: "people" } })
    },
    meetings: {
      by: "authority",
      title: { da: "Indkalder til netværksmøder og leder dem", en: "Calls network meetings and runs them" },
      promised: () => true,
      per: "year",
      observed: observed(MeetingForMember, { through: "agreement", taken: "flow" })
    }
  },
  entities: [Network, Meeting, ThemeWish, FollowUpRequest, MeetingEvaluation],
  commands: {
    start,
    join,
    leave,
    replaceParticipant,
    replaceSubstitute,
    merge,
    correctStart,
    correctMerge,
    correctMember,
    callMeeting,
    moveMeeting,
    describeMeeting,
    holdMeeting,
    cancelMeeting,
    voidMeeting,
    correctMeetingDay,
    attendMeeting,
    apologise,
    tellGuests,
    writeMinutes,
    wishTheme,
    meetWish,
    withdrawWish,
    requestFollowUp,
    handleFollowUp,
    withdrawFollowUp,
    tellEvaluation,
    correctEvaluation,
    voidEvaluation
  },
  policies: [notTooMany, notTooFew, notTooOften, ...membershipsLeft, ...toldAhead("network", { holdMeeting })],
  refusals: [
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
  ],
  codes: [networkThemes, networkCancelReasons, networkQuestions],
  parameters: [networkSize, networkCadence, networkMeetingNotice, networkFollowUpWithin],
  indicators: networkIndicators
}) {}
