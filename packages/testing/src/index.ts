/**
 * What tests of `@partnerskab/core` need: a clock, answers, the laws a storage and a module keep, and
 * specifications of modules in sentences.
 *
 * @module
 */
export { asAsync } from "./asAsync.ts"
export { type BuiltCompany, type CompanyChanges, aCompany } from "./builders/aCompany.ts"
export { aNetworkMeeting, type BuiltNetworkMeeting, type NetworkMeetingChanges } from "./builders/aNetworkMeeting.ts"
export { aPlace, type BuiltPlace, type PlaceChanges, somePlaces } from "./builders/aPlace.ts"
export { aPlacement, type BuiltPlacement, type PlacementChanges } from "./builders/aPlacement.ts"
export {
  aDraft,
  type AgreementChanges,
  anAgreementInForce,
  type BuiltAgreement
} from "./builders/anAgreementInForce.ts"
export { anInstallation, type InstallationOptions, type TestInstallation } from "./builders/anInstallation.ts"
export { CannotBuild } from "./builders/CannotBuild.ts"
export type { Jobcentre } from "./builders/Jobcentre.ts"
export { virtualClock, type VirtualClock } from "./clock.ts"
export { conformanceMarkdown } from "./conformance/conformanceMarkdown.ts"
export { type ConformanceReport, conformanceReport, type LawOutcome } from "./conformance/conformanceReport.ts"
export { defineLaws, type LawsOf, type TestRunner } from "./defineLaws.ts"
export { compareStorages, type Patient } from "./differential/compareStorages.ts"
export { modelStorage } from "./differential/model.ts"
export type { StorageDifference, StorageOperation } from "./differential/Operation.ts"
export { randomStorageHistory } from "./differential/randomStorageHistory.ts"
export { shrinkHistory } from "./differential/shrinkHistory.ts"
export type { Fault, FaultOptions, Faults, StorageQuestion, UnavailableOptions } from "./faults/Faults.ts"
export { withFaults } from "./faults/withFaults.ts"
export { type HistoryAnswer, type HistoryOptions, type HistoryStep, randomHistory, type Sendable } from "./histories.ts"
export { aChangeset } from "./laws/builders.ts"
export { storageLaws } from "./laws/index.ts"
export { type Law, type MakeStorage, NotTried, type Probes, type Tried } from "./laws/Law.ts"
export { lawModel } from "./laws/model.ts"
export { compareLock } from "./lock/compareLock.ts"
export type { Lock, LockedEntity, LockedForm, LockedModule } from "./lock/Lock.ts"
export { lockOf, lockText } from "./lock/lockOf.ts"
export type { LockProblem } from "./lock/LockProblem.ts"
export { accepted, type AnyAnswer, refusedWith } from "./outcome.ts"
export { type BrokenLaw, checkPlugin } from "./plugin/checkPlugin.ts"
export { type Circumstances, type Given, module, point, type RefusalTagOf, type TermsOfModule } from "./plugin/given.ts"
export { pluginLaws } from "./plugin/laws/index.ts"
export type { Beside, PluginLaw } from "./plugin/laws/Law.ts"
export type { CommandOutcome } from "./plugin/outcome.ts"
export { companyRegister, type FakeCompanyRegister } from "./register/companyRegister.ts"
export { type Counted, plugins, type Scenario, type ScenarioOptions } from "./scenario/plugins.ts"
export { type SignedTermsSpec, terms } from "./plugin/terms.ts"
