/**
 * The partnership agreement, its parties and its people, written with the SDK.
 *
 * @module
 */
export {
  Agreement,
  type AgreementState,
  EndReason,
  InForce,
  InPreparation,
  isInForce,
  PointInForce
} from "./Agreement.ts"
export { differencesFrom, type PartyBeside } from "./differencesFrom.ts"
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
export { Person, type PersonState } from "./Person.ts"
export { DeputyIsPrimary, EndsBeforeItBegins, NoEdition, NoPointChosen } from "./refusals.ts"
