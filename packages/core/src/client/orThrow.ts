import type { Refusal } from "../plugin/index.ts"
import type { Answer, Explained } from "./Doors.ts"

/**
 * A command was refused where the caller had said it must not be. Every reason is in the message, in both languages.
 *
 * @category errors
 */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused"
  readonly refusals: ReadonlyArray<Explained<Refusal>>
  constructor(refusals: ReadonlyArray<Explained<Refusal>>) {
    super(`\n${refusals.map(({ _tag, at, da, en }) => ` - ${_tag} ${at}\n   ${da}\n   ${en}`).join("\n")}`)
    this.refusals = refusals
  }
}

/**
 * The answer of a command that was done; throws with every reason when it was refused. For scripts and imports: where a
 * person waits for the answer, look at `answer.ok`.
 *
 * @throws {CommandRefused} with every reason
 * @category operations
 */
export const orThrow = <R extends Refusal>(answer: Answer<R>): Extract<Answer<R>, { readonly ok: true }> => {
  if (!answer.ok) throw new CommandRefused(answer.refusals as ReadonlyArray<Explained<Refusal>>)
  return answer
}
