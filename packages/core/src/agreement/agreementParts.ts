import {
  changeReasons,
  choiceReasons,
  daysBack,
  draftDays,
  draftWarnings,
  noticeDays,
  renewalDays,
  reviewDays,
  termDays
} from "./agreementSettings.ts"
import { approvalPlan, contentMaterial, onBehalfReasons } from "./approvals/approvalPlan.ts"
import {
  ApprovalsMissing,
  ApprovedLater,
  BeforeProposed,
  CannotRevoke,
  NoSuchPlace,
  NotAnApprover,
  NotIndependent,
  OthersFirst,
  OtherThanProposed,
  OtherThanSeen
} from "./approvals/approvalRefusals.ts"
import { DeputyNeeded, NothingToHandOver } from "./handOver.ts"
import { BeginsAfterItEnds, NotPaused, PausedAlready, PauseEndsFirst, WrongWay } from "./lengthRefusals.ts"
import {
  LastPoint,
  LaterChange,
  NothingToCorrect,
  PointChosenAlready,
  PointNotChosen,
  WhichIsCorrected
} from "./pointRefusals.ts"
import { NothingChanges } from "./nothingChanges.ts"
import { TermsCodeUnknown } from "../plugin/index.ts"
import { HasLeft } from "./people/presence.ts"
import {
  DeputyIsPrimary,
  DraftForgotten,
  EndsAfterAgreed,
  EndsBeforeItBegins,
  NoEdition,
  NoPointChosen,
  NoteOnlyForOther,
  NotInForceOn,
  ReviewedBefore,
  UnknownReason
} from "./refusals.ts"
import {
  actionDays,
  activePercent,
  activityHalfLifeDays,
  pauseDays,
  slowingPercent,
  startDays
} from "./standing/standingSettings.ts"
import { AnotherParty, NothingToSucceed, OtherSuccession } from "./successionRefusals.ts"

/** Every way an agreement's commands say no. */
export const agreementRefusals = [
  AnotherParty,
  ApprovalsMissing,
  ApprovedLater,
  BeforeProposed,
  BeginsAfterItEnds,
  CannotRevoke,
  DeputyIsPrimary,
  DeputyNeeded,
  DraftForgotten,
  EndsAfterAgreed,
  EndsBeforeItBegins,
  HasLeft,
  LastPoint,
  LaterChange,
  NoEdition,
  NoPointChosen,
  NoSuchPlace,
  NotAnApprover,
  NotInForceOn,
  NotIndependent,
  NotPaused,
  NoteOnlyForOther,
  NothingChanges,
  NothingToCorrect,
  NothingToHandOver,
  NothingToSucceed,
  OtherSuccession,
  OtherThanProposed,
  OtherThanSeen,
  OthersFirst,
  PauseEndsFirst,
  PausedAlready,
  PointChosenAlready,
  PointNotChosen,
  ReviewedBefore,
  TermsCodeUnknown,
  UnknownReason,
  WhichIsCorrected,
  WrongWay
]

/** What a jobcentre may set. */
export const agreementParameters = [
  actionDays,
  activePercent,
  activityHalfLifeDays,
  approvalPlan,
  contentMaterial,
  daysBack,
  draftDays,
  draftWarnings,
  noticeDays,
  renewalDays,
  pauseDays,
  reviewDays,
  slowingPercent,
  startDays,
  termDays
]

/** The codes a jobcentre may add to. */
export const agreementCodes = [changeReasons, choiceReasons, onBehalfReasons]
