/**
 * What tests of `@partnerskab/core` need: a clock, answers, and the laws a storage keeps.
 *
 * @module
 */
export { virtualClock, type VirtualClock } from "./clock.ts"
export { accepted, type AnyAnswer, refusedWith } from "./outcome.ts"
