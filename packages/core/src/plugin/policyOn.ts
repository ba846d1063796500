import type { Day } from "../calendar/index.ts"
import type { AnyModule, CommandsOf, InputOf } from "./Module.ts"
import type { Outcome, Policy, Verdict } from "./Policy.ts"
import type { Answers, Reads } from "./Read.ts"

/**
 * A rule on one command of one module, written by anyone: to protect what depends on it, or a jobcentre's own.
 *
 * `check` needs the input and what is read, and speaks also when the command itself refuses; `judge` sees what would happen.
 *
 * @category constructors
 */
export const policy = <M extends AnyModule, C extends keyof CommandsOf<M> & string, R extends Reads = {}>(
  module: M,
  command: C,
  spec: {
    readonly id: string
    /** The policy this one answers in place of. */
    readonly exceptionTo?: string
    readonly reads?: (input: InputOf<M, C>) => R
    readonly check?: (asked: {
      readonly input: InputOf<M, C>
      readonly read: Answers<R>
      readonly today: Day
    }) => Verdict | undefined
    readonly judge?: (
      asked: { readonly input: InputOf<M, C>; readonly read: Answers<R>; readonly today: Day } & Outcome
    ) => Verdict | undefined
  }
): Policy => ({ ...(spec as unknown as Policy), on: `${module.key}.${command}` })
