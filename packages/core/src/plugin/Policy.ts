import type { Day } from "../calendar/index.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyEntity, EntityEvent, StateOf } from "./Entity.ts"
import type { Reads } from "./Read.ts"

/**
 * What a policy says. The strictest wins, whatever the order.
 *
 * @category models
 */
export type Verdict =
  | { readonly _tag: "Allow" }
  | ({ readonly _tag: "Warn"; readonly code: string } & Texts)
  | ({ readonly _tag: "NeedsApproval"; readonly code: string; readonly roles: ReadonlyArray<string> } & Texts)
  | ({ readonly _tag: "Deny"; readonly code: string } & Texts)

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
 * @category constructors
 */
export const deny = (code: string, texts: Texts): Verdict => ({ _tag: "Deny", code, ...texts })

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
 * A rule over the outcome of a command, as the desk keeps it.
 *
 * @category models
 */
export interface Policy {
  readonly id: string
  readonly on: string
  readonly exceptionTo?: string
  /* oxlint-disable typescript/no-explicit-any -- existential: each command has its own input */
  reads?(input: any): Reads
  check?(asked: { readonly input: any; readonly read: any; readonly today: Day }): Verdict | undefined
  judge?(asked: { readonly input: any; readonly read: any; readonly today: Day } & Outcome): Verdict | undefined
  /* oxlint-enable typescript/no-explicit-any */
}
