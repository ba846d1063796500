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
  type Discrepancy,
  type DueReminder,
  type Handlers,
  type Problem,
  Proposal,
  type Worked
} from "./desk/index.ts"
export type { Refusal, Seen, StateOf, TermsView } from "./plugin/index.ts"
export type { Authority } from "./party/index.ts"
export * from "./points/index.ts"
