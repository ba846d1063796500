/**
 * What is known of something in the world: exactly, between two values (both included), or not at all. Unknown is not zero.
 *
 * @category models
 */
export type Known<T> = T | Between<T> | "unknown"

/**
 * Somewhere between two values, both included.
 *
 * @category models
 */
export interface Between<T> {
  readonly between: readonly [least: T, most: T]
}

/**
 * Whether it is known exactly. What was not given is unknown.
 *
 * @category predicates
 */
export const isExact = <T>(known: Known<T> | undefined): known is T =>
  // Asked of every fact of every case: most texts differ in length, and are not compared.
  typeof known === "string"
    ? known.length !== 7 || known !== "unknown"
    : typeof known !== "object" && known !== undefined

/**
 * The least and the most it can be, whichever end was told first; `undefined` when nobody knows.
 *
 * @category operations
 */
export const endsOf = <T>(known: Known<T> | undefined): readonly [least: T, most: T] | undefined => {
  // A host without types may say null for what it does not know.
  if (known === undefined || known === null || known === "unknown") return undefined
  if (typeof known !== "object" || !("between" in known)) return [known as T, known as T]
  const [one, other] = (known as Between<T>).between
  return one <= other ? [one, other] : [other, one]
}
