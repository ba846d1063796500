/**
 * The desk: where a command is decoded, decided, judged and written. The only room where effects run.
 *
 * @module
 */
export { assemble, CannotAssemble } from "./assemble.ts"
export { assembleOnce } from "./assembleOnce.ts"
export { ModuleFailed } from "./blame.ts"
export type { Catalog, InstalledEdition, InstalledReaction, InstalledTarget } from "./Catalog.ts"
export { type DataPlugin, DataPluginForm, pluginFromData, pluginJsonSchema } from "./dataPlugin.ts"
export { type ContactTexts, contactsEver, contactsIn } from "./contactsIn.ts"
export { codesOn } from "./codes.ts"
export { describe } from "./describe.ts"
export type {
  DescribedCodes,
  DescribedCommand,
  DescribedEntity,
  DescribedIndicator,
  DescribedModule,
  DescribedPack,
  DescribedParameter,
  DescribedPolicy,
  DescribedReaction,
  DescribedRule,
  DescribedTerms,
  DescribedWord,
  DescribedWording,
  Description,
  PersonalField
} from "./Description.ts"
export { looksLikeCpr } from "./cpr.ts"
export type { Envelope } from "./envelope.ts"
export { approve, type Approving } from "./approve.ts"
export { type Accepted, type Clock, type Order, Refused } from "./Order.ts"
export { Proposal, proposalDaysOpen, Proposals } from "./Proposal.ts"
export { citizenKeyOf, citizenRefOf } from "./citizens.ts"
export { erase, type Erased, type Erasing } from "./erase.ts"
export { execute } from "./execute.ts"
export { newUuid } from "./ids.ts"
export { lifeAt } from "./lifeAt.ts"
export { isUnbroken, lifeThrough, stateThrough } from "./lifeThrough.ts"
export { valueOf, valuesFrom } from "./parameters.ts"
export type { Problem } from "./problems.ts"
export { type NotRebuilt, rebuild, type Rebuilt } from "./rebuild.ts"
export * from "./changedRefusals.ts"
export * from "./refusals.ts"
export type { Discrepancy } from "./replay.ts"
export { type SetAside, setAside, type TriedAgain, tryAgain } from "./setAside.ts"
export { sealOf, sealProblems } from "./packProblems.ts"
export { storageModelOf } from "./storageModel.ts"
export type { ErasureSubject } from "./textsOf.ts"
export { pointWordsOf } from "./termsWords.ts"
export { verify } from "./verify.ts"
export { verifyErased } from "./verifyErased.ts"
export { type VersionOf, versionsOf } from "./versionsOf.ts"
export type { DueReminder, Recipient, Staff } from "./DueReminder.ts"
export { type Handlers, type Round, runDue, type Worked } from "./work.ts"
export { type Working, working } from "./worker.ts"
