/**
 * Who the parties are: legal units, workplaces, party units, contacts by reference.
 *
 * @module
 */
export { type Authority, BothContacts, Contacts, namedTwice } from "./Contacts.ts"
export { CvrNumber, isCvrNumber } from "./CvrNumber.ts"
export { PartyKind, partyKey, PartyUnit, UnitCode } from "./PartyUnit.ts"
export { PNumber } from "./PNumber.ts"
