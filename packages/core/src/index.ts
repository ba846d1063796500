/**
 * The partnership agreement as a library: what a municipality's developer imports.
 *
 * @module
 */
export * from "./agreement/index.ts"
export * from "./calendar/index.ts"
export * from "./client/index.ts"
export {
  CannotAssemble,
  type Clock,
  type CommonRefusal,
  type DataPlugin,
  type Discrepancy,
  type DueReminder,
  type Erased,
  type ErasureSubject,
  type Handlers,
  ModuleFailed,
  type NotRebuilt,
  pluginFromData,
  pluginJsonSchema,
  type Problem,
  Proposal,
  Proposals,
  proposalDaysOpen,
  type Rebuilt,
  type Recipient,
  type Round,
  sealOf,
  type SetAside,
  type Staff,
  type TriedAgain,
  verifyErased,
  type Worked,
  type Working
} from "./desk/index.ts"
export type { Refusal, Seen, StateOf, TermsView } from "./plugin/index.ts"
export {
  type Authority,
  type AuthorityName,
  authorityNameOn,
  type Branch,
  type BranchGroup,
  type CompanyRegister,
  type Headcount,
  type RegisterAnswer,
  type RegisteredCompany,
  type RegisteredUnit,
  type RegisterNumber,
  RegisterUnavailable,
  type Sector,
  type SizeClass
} from "./party/index.ts"
export * from "./points/index.ts"
export { Erasure, Privacy } from "./privacy/index.ts"
export type { PersonText, StorageModel, StorageOf, TextFound } from "./storage/index.ts"
