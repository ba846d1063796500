/**
 * Who the parties are: legal units, workplaces, party units, contacts by reference, and the register that knows them.
 *
 * @module
 */
export { type Authority, type AuthorityName, authorityNameOn } from "./Authority.ts"
export { type Branch, BranchCode, type BranchGroup, branchGroupOf, schemeOf } from "./Branch.ts"
export {
  type CompanyRegister,
  type RegisterAnswer,
  type RegisteredCompany,
  type RegisteredUnit,
  type RegisterNumber,
  RegisterUnavailable
} from "./CompanyRegister.ts"
export { BothContacts, Contacts, namedTwice, PointContact, Side } from "./Contacts.ts"
export { cprBirthday } from "./cprBirthday.ts"
export { CvrNumber, isCvrNumber } from "./CvrNumber.ts"
export { common, type Dated, entryOn, heldDuring, withEntry, withoutEntry } from "./Dated.ts"
export { endsOf, Headcount, isWithin, type SizeClass, sizeClassOf } from "./Headcount.ts"
export { PartyKind, partyKey, PartyUnit, Sector, sectorOfKind, UnitCode } from "./PartyUnit.ts"
export { PNumber, WrittenPNumber } from "./PNumber.ts"
