/**
 * What a test needs of the answer of a command.
 *
 * @category models
 */
export type AnyAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly refusals: ReadonlyArray<{ readonly _tag: string; readonly at: string; readonly en: string }>
    }

/**
 * The answer when the command was done; throws with every reason when it was refused.
 *
 * @category operations
 */
export const accepted = <A extends AnyAnswer>(answer: A): Extract<A, { readonly ok: true }> => {
  if (!answer.ok)
    throw new Error(`refused:\n${answer.refusals.map(({ _tag, at, en }) => ` - ${_tag} ${at} ${en}`).join("\n")}`)
  return answer as Extract<A, { readonly ok: true }>
}

/**
 * The tags of what refused a command, sorted; none when it was done.
 *
 * @category operations
 */
export const refusedWith = (answer: AnyAnswer): ReadonlyArray<string> =>
  answer.ok ? [] : answer.refusals.map(({ _tag }) => _tag).toSorted()
