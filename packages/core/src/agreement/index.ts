/**
 * The partnership agreement, its parties and its people, written with the SDK.
 *
 * @module
 */
export { actionOwner, type LeftBy } from "./actionOwner.ts"
export { type ActionCode, actionRules } from "./actionRules.ts"
export type { ActionFound, ActionRule, AgreementSituation } from "./AgreementSituation.ts"
export { type Activity, type ActivityLevel, activityOn, type Decay } from "./activity.ts"
export { Agreement, type AgreementState } from "./Agreement.ts"
export type { AgreementDifference, DifferenceDays, FieldDifference } from "./AgreementDifference.ts"
export type { AgreementNames, NamedPerson, PointWords, TermsWords } from "./AgreementNames.ts"
export { AgreementContent, contentOf, type PointSince } from "./agreementContent.ts"
export { EndReason } from "./agreementEvents.ts"
export { InForce, InPreparation, PausedAgreement, PointInForce } from "./agreementFacts.ts"
export { type AgreementStatus, contactsOn, daysInForce, isInForce, pointsOn, statusOn } from "./agreementOn.ts"
export {
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
export { yearOf } from "./agreementYear.ts"
export type { Approval } from "./approvalFields.ts"
export { type ApprovalPlace, approvalPlan, contentMaterial, onBehalfReasons } from "./approvalPlan.ts"
export { approvalsOf, hashed, plannedOn, type PlaceApprovals, type StandingApproval } from "./approvalsOf.ts"
export { type AgreementBrief, briefOf } from "./brief.ts"
export { type Consequences, consequencesOf } from "./consequences.ts"
export {
  type ContactOf,
  type KnownContact,
  type PassedOver,
  type ToCall,
  type Uncovered,
  uncoveredDays,
  whoToCall
} from "./coverage.ts"
export { changeLetter, type LetterAbout } from "./changeLetter.ts"
export { changesBetween, type ContentChange, type MaterialPolicy } from "./contentChanges.ts"
export {
  ApprovalsMissing,
  BeforeProposed,
  CannotRevoke,
  NoSuchPlace,
  NotAnApprover,
  NotIndependent,
  OthersFirst,
  OtherThanProposed,
  OtherThanSeen
} from "./approvalRefusals.ts"
export {
  type Condition,
  type ConditionAnswer,
  conditionsOf,
  type ConditionJudged,
  type ConditionsKnown
} from "./conditions.ts"
export { type ConditionKey, conditionTexts } from "./conditionTexts.ts"
export { DeputyNeeded, NothingToHandOver } from "./handOver.ts"
export { agreementActivity, type Health, healthOf, type HealthRow, healthRow } from "./health.ts"
export {
  type Ledger,
  ledgerOf,
  type LedgerPoint,
  type LedgerRow,
  lookedAtOn,
  type PromiseVerdict,
  type Sighting
} from "./ledger.ts"
export { BeginsAfterItEnds, NotPaused, PausedAlready, PauseEndsFirst, WrongWay } from "./lengthRefusals.ts"
export {
  LastPoint,
  LaterChange,
  NothingToCorrect,
  PointChosenAlready,
  PointNotChosen,
  type PointOnDay,
  WhichIsCorrected
} from "./pointRefusals.ts"
export { type NextAction, nextActions } from "./nextActions.ts"
export { type ProgrammeCondition, programmeConditions, type ProgrammeKnown } from "./programmeConditions.ts"
export { type NotCountable, type PointKnown, type PointPromised, type PromiseMade, promisesOn } from "./promises.ts"
export {
  actionDays,
  activePercent,
  activityHalfLifeDays,
  pauseDays,
  slowingPercent,
  startDays
} from "./standingSettings.ts"
export { AnotherParty, NothingToSucceed, OtherSuccession } from "./successionRefusals.ts"
export { differencesBetween } from "./differencesBetween.ts"
export { differencesFrom, type PartyBeside } from "./differencesFrom.ts"
export type { ChangeLetter, LetterLine, LetterParagraph, LetterTo } from "./Letter.ts"
export { Agreements, Parties, People } from "./modules.ts"
export { Party, type PartyState } from "./Party.ts"
export { type PartyDifference, type PartyDoors, sendDifferences } from "./PartyDifference.ts"
export {
  BranchGroupOfParty,
  BranchOfParty,
  HeadcountKnown,
  KindOfParty,
  ParentOfParty,
  PartyKnown,
  SectorOfParty,
  SizeOfWorkplace,
  WorkplaceKnown
} from "./partyFacts.ts"
export {
  branchOn,
  daysOfWorkplace,
  headcountOn,
  isAdvertisingProtectedOn,
  isClosedOn,
  knownDays,
  nameRefOn,
  parentOn,
  sectorOn,
  workplacesOn
} from "./partyOn.ts"
export {
  AlreadyItsWorkplace,
  BeforeKnown,
  MergedIntoItself,
  NothingToWithdraw,
  NotItsWorkplace,
  ParentInCircle,
  ParentNotPublic,
  PartyIsClosed,
  UnknownSource,
  WorkplaceOfHeadcount,
  WorkplaceTwice
} from "./partyRefusals.ts"
export { branchGroups, partySources } from "./partySources.ts"
export { AbsenceReason, Person, type PersonState } from "./Person.ts"
export type { PrintLanguage } from "./plainWords.ts"
export { AbsenceEndsFirst, absenceOn, AbsentAlready, HasLeft, hasLeftBy, NotAbsent } from "./presence.ts"
export { printAgreement } from "./printAgreement.ts"
export type {
  PrintedAgreement,
  PrintedCompany,
  PrintedContacts,
  PrintedPoint,
  PrintedSignature
} from "./PrintedAgreement.ts"
export { printModel, type PrintWith } from "./printModel.ts"
export {
  DeputyIsPrimary,
  DraftForgotten,
  EndsBeforeItBegins,
  NoEdition,
  NoPointChosen,
  NoteOnlyForOther,
  NotInForceOn,
  UnknownReason,
  type OutsideAgreement
} from "./refusals.ts"
export type { TermsLine } from "./termsText.ts"
