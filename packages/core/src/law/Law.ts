import type { Day } from "../calendar/index.ts"
import type { DatedValue, NotKnown } from "./Dated.ts"
import type { Rule } from "./Rule.ts"
import type { RulePack } from "./RulePack.ts"
import type { AnyCase, Subject } from "./Subject.ts"
import type { Test, Truth } from "./truth.ts"

/**
 * Packs put together, ready to be asked. Rules are compiled once for each stretch of days on which nothing changes.
 *
 * @category models
 */
export interface Law<S extends Subject = Subject> {
  readonly subject: S
  readonly packs: ReadonlyArray<RulePack>
  /** @internal One for each day of a case that chooses rules. */
  readonly timelines: ReadonlyArray<Timeline>
}

/** The rules that one day of a case chooses. */
export interface Timeline {
  readonly anchor: string
  /** Chooses among the rules of a day; the same for all days of a stretch on which nothing changes. */
  readonly on: (on: Day) => (given: AnyCase) => ChosenRules
  /** Each rule once, as it holds on some day. */
  readonly ever: () => ChosenRules
}

/** The rules that may concern a case. */
export interface ChosenRules {
  /** Whether it is known which day's rules they are. */
  readonly isSettled: boolean
  readonly rules: ReadonlyArray<RuleOnDay>
  /** They do concern it, and their values are found. */
  readonly plainly?: Plainly
}

/** Rules to ask, when all that they read is known exactly. */
export interface Plainly {
  readonly reads: ReadonlyArray<string>
  readonly rules: ReadonlyArray<PlainRule>
  /** What is not verified when all of them permit. */
  readonly unverified: ReadonlyArray<string>
  /** These and those of another day of the case, put together once. */
  readonly and: (others: Plainly) => Plainly
}

/** A rule with its values, and what it says when it does not hold. */
export interface PlainRule {
  readonly onDay: RuleOnDay
  readonly holds: (given: AnyCase, values: object) => boolean
  readonly values: object
  readonly no: Said
  readonly isVerified: boolean
}

/** Why a rule does not permit. */
export type Said =
  | { readonly _tag: "Broken" | "Open"; readonly values: Extract<Values, { readonly _tag: "Found" }> }
  | { readonly _tag: "FactMissing"; readonly facts: ReadonlyArray<string> }
  | { readonly _tag: "NoRule" }
  | Extract<Values, { readonly _tag: "NoValue" }>

/** A rule as it holds on a day; or that none is known on that day, though there is one on others. */
export interface RuleOnDay {
  readonly rule: Rule
  readonly pack: string
  /** Without it no rule is known on the day. */
  readonly isKnown: boolean
  readonly concerns: (given: AnyCase) => Truth
  /** The facts that say whether it concerns a case, and that choose its values. */
  readonly chosenBy: ReadonlyArray<string>
  readonly test: Test
  readonly valuesFor: (given: AnyCase) => Values
}

/** The values of a rule for a case: all of them, or why not. */
export type Values =
  | {
      readonly _tag: "Found"
      readonly values: object
      readonly rows: Readonly<Record<string, DatedValue<unknown>>>
      /** What no one has seen in a text of the law: the rule itself, or its values by key. */
      readonly unverified: ReadonlyArray<string>
    }
  | { readonly _tag: "FactMissing"; readonly fact: string }
  | { readonly _tag: "NoValue"; readonly table: string; readonly row?: NotKnown }
