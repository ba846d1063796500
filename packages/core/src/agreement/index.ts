/**
 * The partnership agreement, its parties and its people, written with the SDK.
 *
 * @module
 */
export { actionOwner, type LeftBy } from "./standing/actionOwner.ts"
export { type ActionCode, actionRules } from "./standing/actionRules.ts"
export type { ActionFound, ActionRule, AgreementSituation } from "./standing/AgreementSituation.ts"
export { type Activity, type ActivityLevel, activityOn, type Decay } from "./standing/activity.ts"
export { Agreement, type AgreementState } from "./Agreement.ts"
export type { AgreementDifference, DifferenceDays, FieldDifference } from "./differences/AgreementDifference.ts"
export type { AgreementNames, NamedPerson, PointWords, TermsWords } from "./letters/AgreementNames.ts"
export { AgreementContent, contentOf, type PointSince } from "./approvals/agreementContent.ts"
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
export { yearOf } from "./standing/agreementYear.ts"
export type { Approval } from "./approvals/approvalFields.ts"
export {
  type ApprovalPlace,
  approvalPlan,
  contentMaterial,
  onBehalfReasons,
  placeTitle
} from "./approvals/approvalPlan.ts"
export { approvalsOf, hashed, plannedOn, type PlaceApprovals, type StandingApproval } from "./approvals/approvalsOf.ts"
export { type AgreementBrief, briefOf } from "./brief.ts"
export { type Consequences, consequencesOf } from "./approvals/consequences.ts"
export {
  type ContactOf,
  type KnownContact,
  type PassedOver,
  type ToCall,
  type Uncovered,
  uncoveredDays,
  whoToCall,
  whyNotReached
} from "./coverage.ts"
export { changeLetter, type LetterAbout } from "./letters/changeLetter.ts"
export { changesBetween, type ContentChange, type MaterialPolicy } from "./approvals/contentChanges.ts"
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
} from "./approvals/approvalRefusals.ts"
export {
  type Condition,
  type ConditionAnswer,
  conditionsOf,
  type ConditionJudged,
  type ConditionsKnown
} from "./standing/conditions.ts"
export { type ConditionKey, conditionTexts } from "./standing/conditionTexts.ts"
export { DeputyNeeded, NothingToHandOver } from "./handOver.ts"
export { agreementActivity, type Health, healthOf, type HealthRow, healthRow } from "./standing/health.ts"
export {
  type Ledger,
  ledgerOf,
  type LedgerPoint,
  type LedgerRow,
  lookedAtOn,
  type PromiseVerdict,
  type Sighting
} from "./standing/ledger.ts"
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
export { type NextAction, nextActions } from "./standing/nextActions.ts"
export { type ProgrammeCondition, programmeConditions, type ProgrammeKnown } from "./standing/programmeConditions.ts"
export {
  type NotCountable,
  type PointKnown,
  type PointPromised,
  type PromiseMade,
  promisesOn
} from "./standing/promises.ts"
export {
  actionDays,
  activePercent,
  activityHalfLifeDays,
  pauseDays,
  slowingPercent,
  startDays
} from "./standing/standingSettings.ts"
export { AnotherParty, NothingToSucceed, OtherSuccession } from "./successionRefusals.ts"
export { type AgreementStep, correctedIn } from "./differences/correctedIn.ts"
export { differencesBetween } from "./differences/differencesBetween.ts"
export { differencesFrom, type PartyBeside } from "./parties/differencesFrom.ts"
export type { ChangeLetter, LetterLine, LetterParagraph, LetterTo } from "./letters/Letter.ts"
export { Agreements, Parties, People } from "./modules.ts"
export { Party, type PartyState } from "./parties/Party.ts"
export { type PartyDifference, type PartyDoors, sendDifferences } from "./parties/PartyDifference.ts"
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
} from "./parties/partyFacts.ts"
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
  partyThen,
  workplacesOn
} from "./parties/partyOn.ts"
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
} from "./parties/partyRefusals.ts"
export { branchGroups, partySources } from "./parties/partySources.ts"
export { AbsenceReason, Person, type PersonState } from "./people/Person.ts"
export type { PrintLanguage } from "./letters/plainWords.ts"
export { AbsenceEndsFirst, absenceOn, AbsentAlready, HasLeft, hasLeftBy, NotAbsent } from "./people/presence.ts"
export { printAgreement } from "./print/printAgreement.ts"
export type {
  PrintedAgreement,
  PrintedCompany,
  PrintedContacts,
  PrintedPoint,
  PrintedSignature
} from "./print/PrintedAgreement.ts"
export { printModel, type PrintWith } from "./print/printModel.ts"
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
export type { TermsLine } from "./letters/termsText.ts"
export type * from "./inputs/index.ts"
