import type { AnyAnswer } from "../outcome.ts"

type Refusals = Extract<AnyAnswer, { readonly ok: false }>["refusals"]

/**
 * A command that a builder sent was refused: which one, and every reason.
 *
 * @category errors
 */
export class CannotBuild extends Error {
  override readonly name = "CannotBuild"
  readonly refusals: Refusals
  constructor(step: string, refusals: Refusals) {
    super(`${step} was refused:\n${refusals.map(({ _tag, at, en }) => ` - ${_tag} ${at} ${en}`).join("\n")}`)
    this.refusals = refusals
  }
}

/**
 * What a builder's command did.
 *
 * @param step the builder and the command, such as `anAgreementInForce: agreement.sign`
 */
export const built = async <A extends AnyAnswer>(
  step: string,
  sent: Promise<A>
): Promise<Extract<A, { readonly ok: true }>> => {
  const answer = await sent
  if (!answer.ok) throw new CannotBuild(step, answer.refusals)
  return answer as Extract<A, { readonly ok: true }>
}
