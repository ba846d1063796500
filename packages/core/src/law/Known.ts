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
  known !== undefined && known !== "unknown" && typeof known !== "object"

/**
 * The least and the most it can be; `undefined` when nobody knows.
 *
 * @category operations
 */
export const endsOf = <T>(known: Known<T> | undefined): readonly [least: T, most: T] | undefined => {
  if (known === undefined || known === "unknown") return undefined
  if (typeof known === "object" && known !== null && "between" in known) return (known as Between<T>).between
  return [known as T, known as T]
}
