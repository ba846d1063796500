import type { Command } from "./Command.ts"
import type { AnyModule, CommandsOf, InputOf } from "./Module.ts"
import type { Considering, ExceptionTo, Outcome, OwnPolicy, Policy, Verdict } from "./Policy.ts"
import type { Answers, Reads } from "./Read.ts"

/**
 * What an author writes of a policy: `check` needs the input and what is read, and speaks also when the command itself
 * refuses; `judge` sees what would happen.
 *
 * @category models
 */
export interface PolicySpec<Input, R extends Reads> {
  readonly id: string
  /** The policy this one answers in place of, why, and on what ground. */
  readonly exceptionTo?: ExceptionTo
  readonly reads?: (input: Input) => R
  readonly check?: (asked: Considering<Input, Answers<R>>) => Verdict | undefined
  readonly judge?: (asked: Considering<Input, Answers<R>> & Outcome) => Verdict | undefined
}

/**
 * A rule on one command of one module, written by anyone: to protect what depends on it, or a jobcentre's own.
 *
 * @category constructors
 */
export const policy = <M extends AnyModule, C extends keyof CommandsOf<M> & string, R extends Reads = {}>(
  module: M,
  command: C,
  spec: PolicySpec<InputOf<M, C>, R>
): Policy => ({ ...(spec as unknown as Policy), on: `${module.key}.${command}` })

/**
 * A rule on a command of one's own module, for its `policies`: unlike what the command refuses itself, a jobcentre may
 * make an exception to it.
 *
 * @category constructors
 */
/* oxlint-disable typescript/no-explicit-any -- only the input is looked at */
export const ownPolicy = <Input, R extends Reads = {}>(
  { definition: command }: Command<Input, any, any>,
  spec: PolicySpec<NoInfer<Input>, R>
): OwnPolicy => ({ ...(spec as unknown as Policy), command })
/* oxlint-enable typescript/no-explicit-any */
