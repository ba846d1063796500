/**
 * What tests of `@partnerskab/core` need: a clock, answers, and the laws a storage keeps.
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
