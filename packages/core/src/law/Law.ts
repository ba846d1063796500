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
  /** @internal The days of a case that choose the rules. */
  readonly anchors: ReadonlyArray<string>
  /** @internal */
  readonly rulesOn: (anchor: string, on: Day) => ChosenRules
  /** @internal Each rule once, as it holds on some day. */
  readonly rulesEver: (anchor: string) => ReadonlyArray<RuleOnDay>
}

/** The rules of a day. */
export interface ChosenRules {
  readonly all: ReadonlyArray<RuleOnDay>
  /** Those that may concern a case. */
  readonly for: (given: AnyCase) => ReadonlyArray<RuleOnDay>
}

/** A rule as it holds on a day; or that none is known on that day, though there is one on others. */
export interface RuleOnDay {
  readonly rule: Rule
  readonly pack: string
  /** Without it no rule is known on the day. */
  readonly isKnown: boolean
  readonly concerns: (given: AnyCase) => Truth
  /** The same, when it is known that one fact does not keep the rule from it. */
  readonly concernsBut: (fact: string) => (given: AnyCase) => Truth
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
