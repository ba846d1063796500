/**
 * What tests of `@partnerskab/core` need: a clock, answers, the laws a storage and a module keep, and
 * specifications of modules in sentences.
 *
 * @module
 */
export { asAsync } from "./asAsync.ts"
export { virtualClock, type VirtualClock } from "./clock.ts"
export { defineLaws, type TestRunner } from "./defineLaws.ts"
export { type HistoryAnswer, type HistoryOptions, type HistoryStep, randomHistory, type Sendable } from "./histories.ts"
export { aChangeset } from "./laws/builders.ts"
export { storageLaws } from "./laws/index.ts"
export type { Law, MakeStorage } from "./laws/Law.ts"
export { accepted, type AnyAnswer, refusedWith } from "./outcome.ts"
export { type BrokenLaw, checkPlugin } from "./plugin/checkPlugin.ts"
export { type Circumstances, type Given, module, type RefusalTagOf, type TermsOfModule } from "./plugin/given.ts"
export { pluginLaws } from "./plugin/laws/index.ts"
export type { PluginLaw } from "./plugin/laws/Law.ts"
export type { CommandOutcome } from "./plugin/outcome.ts"
export { type SignedTermsSpec, terms } from "./plugin/terms.ts"
