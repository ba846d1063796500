/**
 * Something that keeps an installation from being put together. The code is stable; the text says what to do.
 *
 * @category models
 */
export interface Problem {
  readonly code: string
  readonly text: string
}

/** A problem with a code, from its text. */
export const problem =
  (code: string) =>
  (text: string): Problem => ({ code, text })

/** What is in a list more than once, each told once. */
export const twice = <Key extends string | number>(keys: ReadonlyArray<Key>): ReadonlyArray<Key> => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
]
