/**
 * What became of reading something typed: the value, or the one reason why not, in both languages.
 *
 * @category models
 */
export type Reading<A> = { readonly ok: true; readonly value: A } | ({ readonly ok: false } & Unreadable)

/**
 * Why something typed could not be read. It does not repeat what was typed.
 *
 * @category models
 */
export interface Unreadable {
  readonly code: string
  readonly da: string
  readonly en: string
}
