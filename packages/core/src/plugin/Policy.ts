import type { Day } from "../calendar/index.ts"
import type { CodesOn, ValueFor } from "./CodeList.ts"
import type { CommandDefinition } from "./Command.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyEntity, EntityEvent, StateOf } from "./Entity.ts"
import type { LawAbout } from "./LawAbout.ts"
import type { ValueOn } from "./Parameter.ts"
import type { Reads } from "./Read.ts"

/**
 * A rule that stands behind a verdict, for a program that shows it or links to it.
 *
 * @da hjemmel
 * @shape `paragraph`: where the rule stands, as its pack writes it; `verified`: whether somebody has held it against the source
 * @category models
 */
export interface Ground {
  readonly rule: string
  readonly pack: string
  readonly paragraph: string
  readonly source: string
  readonly verified: boolean
}

/**
 * Where a denial stands: the field of the input in its way, and the rules behind it.
 *
 * @category models
 */
export interface Denied {
  readonly at?: string
  readonly grounds?: ReadonlyArray<Ground>
}

/**
 * What a policy says. The strictest wins, whatever the order.
 *
 * @category models
 */
export type Verdict =
  | { readonly _tag: "Allow" }
  | ({ readonly _tag: "Warn"; readonly code: string } & Texts)
  | ({ readonly _tag: "NeedsApproval"; readonly code: string; readonly roles: ReadonlyArray<string> } & Texts)
  | ({ readonly _tag: "Deny"; readonly code: string } & Denied & Texts)

/**
 * Nothing to say.
 *
 * @category constructors
 */
export const allow: Verdict = { _tag: "Allow" }

/**
 * It may happen, and this should be known.
 *
 * @category constructors
 */
export const warn = (code: string, texts: Texts): Verdict => ({ _tag: "Warn", code, ...texts })

/**
 * It may happen when someone else, in one of the roles, has approved it. Until then it is a proposal.
 *
 * @category constructors
 */
export const needsApproval = (code: string, roles: ReadonlyArray<string>, texts: Texts): Verdict => ({
  _tag: "NeedsApproval",
  code,
  roles,
  ...texts
})

/**
 * It may not happen.
 *
 * @param texts the reason; `at`: JSON pointer to the field of the input that stands in the way, when one does; `grounds`: the
 * rules behind it, when it is law
 * @category constructors
 */
export const deny = (code: string, texts: Texts & Denied): Verdict => ({
  _tag: "Deny",
  code,
  ...texts
})

/**
 * One life before and after a command.
 *
 * @category models
 */
export interface Change {
  readonly entity: string
  readonly id: string
  /** `undefined` for a life that begins. */
  readonly before: unknown
  readonly after: unknown
}

/**
 * What a policy sees once it has been decided.
 *
 * @category models
 */
export interface Outcome {
  readonly changes: ReadonlyArray<Change>
  readonly events: ReadonlyArray<EntityEvent>
}

/**
 * The lives of one entity that a command changes, typed.
 *
 * @category operations
 */
export const changesOf = <E extends AnyEntity>(
  entity: E,
  { changes }: Outcome
): ReadonlyArray<{ readonly id: string; readonly before: StateOf<E> | undefined; readonly after: StateOf<E> }> =>
  changes.filter((change) => change.entity === entity.key) as never

/**
 * Why a policy does not hold here: an exception has a name, a reason and a ground.
 *
 * @category models
 */
export interface ExceptionTo {
  /** The policy this one answers in place of. */
  readonly policy: string
  readonly reason: Texts
  /** Act and paragraph, or the decision that allows it; kept in the journal with everything it let happen. */
  readonly legalBasis: string
}

/* oxlint-disable typescript/no-explicit-any -- existential: each command has its own input */
/**
 * A rule over the outcome of a command, as the desk keeps it.
 *
 * @category models
 */
export interface Policy {
  readonly id: string
  readonly on: string
  readonly exceptionTo?: ExceptionTo
  reads?(input: any): Reads
  check?(asked: Considering<any, any>): Verdict | undefined
  judge?(asked: Considering<any, any> & Outcome): Verdict | undefined
}

/**
 * A rule on a command of its author's own module; the module knows the command's name.
 *
 * @category models
 */
export interface OwnPolicy extends Omit<Policy, "on"> {
  readonly command: CommandDefinition
}
/* oxlint-enable typescript/no-explicit-any */

/**
 * What a policy may look at.
 *
 * @category models
 */
export interface Considering<Input, Read> {
  readonly input: Input
  readonly read: Read
  readonly today: Day
  /** The value of a parameter on a day. */
  readonly valueOn: ValueOn
  /** The codes of a list that can be used on a day, with their words. */
  readonly codesOn: CodesOn
  /** The value of a code in a table. */
  readonly valueFor: ValueFor
  /** The rules of law about a subject. */
  readonly lawAbout: LawAbout
}
