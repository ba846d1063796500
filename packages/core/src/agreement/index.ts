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
export { Agreements, Parties, People } from "./modules.ts"
export { KindOfParty, Party, PartyKnown, type PartyState } from "./Party.ts"
export { WorkplaceTwice } from "./partyCommands.ts"
export { Person, type PersonState } from "./Person.ts"
export { DeputyIsPrimary, EndsBeforeItBegins, NoEdition, NoPointChosen } from "./refusals.ts"
