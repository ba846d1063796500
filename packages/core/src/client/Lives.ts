import type { Agreement, AgreementState, Party, Person } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type { Proposal } from "../desk/index.ts"
import type { AnyEntity, Carried, InstalledTerms, Seen, StateOf, TermsView } from "../plugin/index.ts"
import type { Erasure } from "../privacy/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { AgreementQuestions } from "./AgreementAsked.ts"
import type { Promised } from "./AskedOf.ts"

/**
 * An agreement with its points as today's code reads them.
 *
 * @da partnerskabsaftale
 * @category models
 */
export interface AgreementView<M> extends Seen<AgreementState> {
  readonly points: { readonly [K in keyof InstalledTerms<M>]?: TermsView<InstalledTerms<M>[K]> }
  /** Signed terms that nobody here can read any more, kept as they are. */
  readonly unknownPoints: Readonly<Record<string, unknown>>
}

type Field<State, K> = State extends unknown ? (K extends keyof State ? State[K] : never) : never

/**
 * What a declared field must be: a value, or nothing; one of several; between two ends, both included, or from one of
 * them; or a text that begins so.
 *
 * @category models
 */
export type Wanted<Value> =
  | Value
  | null
  | { readonly in: ReadonlyArray<Value | null> }
  | ([Value] extends [string] | [number] ? Between<Value> : never)
  | ([Value] extends [string] ? { readonly prefix: string } : never)

/**
 * From one value to another, both included; without an end, from there on or up to there.
 *
 * @category models
 */
export type Between<Value> =
  { readonly from: Value; readonly to?: Value } | { readonly to: Value; readonly from?: Value }

/**
 * Which lives are wanted, by declared fields. `state` is the tag of the state, such as `"Active"`.
 *
 * @category models
 */
export type Where<E extends AnyEntity> = {
  readonly [K in Carried<E>["lookup"]]?: K extends "state"
    ? Field<StateOf<E>, "_tag"> | { readonly in: ReadonlyArray<Field<StateOf<E>, "_tag">> }
    : Wanted<NonNullable<Field<StateOf<E>, K>>>
}

/**
 * A page of lives.
 *
 * @category models
 */
export interface Found<State> {
  readonly rows: ReadonlyArray<Seen<State>>
  readonly total: number
  /** What the next page is asked for with; nothing when this is the last. */
  readonly next?: string
}

/**
 * How a page of lives is asked for.
 *
 * @category models
 */
export interface PageOptions<Field extends string = string> {
  /**
   * By a declared field, and by id where it is the same; by id alone without one. What a life does not have comes first;
   * texts are compared by code point. `descending` turns all of it round.
   */
  readonly orderBy?: { readonly field?: Field; readonly descending?: boolean }
  /** What the page before gave as `next`, in the same order. */
  readonly after?: string | undefined
  /** Most lives in a page; 100 without it. */
  readonly limit?: number
  /** Only lives that everybody may see, and those that one of these may see; all without it. */
  readonly visibleTo?: ReadonlyArray<string>
}

/**
 * The lives of one entity: `pk.place.get("p-1")`.
 *
 * @category models
 */
export interface Repository<E extends AnyEntity> {
  /** `undefined` when there is none. */
  get(id: string): Promise<Seen<StateOf<E>> | undefined>
  /**
   * A page of those that are wanted, and how many there are in all.
   *
   * @throws {QuestionInvalid} for a field that the entity does not declare, and for what no such field can be
   */
  find(where?: Where<E>, page?: PageOptions<Carried<E>["lookup"]>): Promise<Found<StateOf<E>>>
  /** What happened to one, oldest first; nothing when there is none. */
  history(id: string): Promise<ReadonlyArray<JournalEntry>>
  /**
   * One as it was known at an instant; `undefined` when nothing was known of it then.
   *
   * @throws {QuestionInvalid} for what is no instant, and when nobody here can read what was known
   */
  at(id: string, instant: Instant): Promise<Seen<StateOf<E>> | undefined>
}

/**
 * The lives of every installed entity, by its key.
 *
 * @category models
 */
export type Repositories<Entities extends AnyEntity> = {
  readonly [
    One in typeof Party | typeof Person | typeof Proposal | typeof Erasure | Entities as One["key"]
  ]: Repository<One>
}

/**
 * The agreements: called, it gives one with its points as today's code reads them.
 *
 * @category models
 */
export interface AgreementRepository<M> extends Repository<typeof Agreement>, Promised<AgreementQuestions> {
  (id: string): Promise<AgreementView<M> | undefined>
}
