import type { CommonRefusal, Erased } from "../desk/index.ts"
import type { Explained } from "./Doors.ts"

/**
 * Who erases, and why.
 *
 * @category models
 */
export interface ErasureOptions {
  /** Never a name: a reference. */
  readonly by: string
  /** A code, such as `samtykke-trukket` or `opbevaringsfrist`; never a text that a person typed. */
  readonly ground: string
  readonly onBehalfOf?: string
  /** The same id erases once, and goes on with what was cut off. A new one is made without it. */
  readonly commandId?: string
}

/**
 * What became of an erasure: how many texts are gone, or every reason why not.
 *
 * @category models
 */
export type ErasureAnswer =
  ({ readonly ok: true } & Erased) | { readonly ok: false; readonly refusals: ReadonlyArray<Explained<CommonRefusal>> }

/**
 * The citizens, who are references everywhere but in Persons.
 *
 * @da borgere
 * @category models
 */
export interface Citizens {
  /**
   * The reference that stands for a citizen: random, and the same whenever the same key is given, also when two ask at
   * once. After an erasure, the same key is given a new one.
   *
   * @param key by which the host's own system knows the citizen
   * @throws {QuestionInvalid} for a key that looks like a CPR number
   */
  refOf(key: string): Promise<string>
  /** The host's own key; `undefined` when the reference is unknown, or the citizen is erased. */
  keyOf(ref: string): Promise<string | undefined>
}
