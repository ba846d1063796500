import type { Agreement, AgreementState, Party, Person } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type { Proposal } from "../desk/index.ts"
import type { AnyEntity, Carried, InstalledTerms, Seen, StateOf, TermsView } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"

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
 * Which lives are wanted: equal on declared fields. `state` is the tag of the state, such as `"Active"`.
 *
 * @category models
 */
export type Where<E extends AnyEntity> = {
  readonly [K in Carried<E>["lookup"]]?: K extends "state" ? Field<StateOf<E>, "_tag"> : Field<StateOf<E>, K> | null
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
export interface PageOptions {
  /** What the page before gave as `next`. */
  readonly after?: string
  /** Most lives in a page; 100 without it. */
  readonly limit?: number
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
   * A page in order of id, and how many there are in all.
   *
   * @throws {QuestionInvalid} for a field that the entity does not declare
   */
  find(where?: Where<E>, page?: PageOptions): Promise<Found<StateOf<E>>>
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
  readonly [One in typeof Party | typeof Person | typeof Proposal | Entities as One["key"]]: Repository<One>
}

/**
 * The agreements: called, it gives one with its points as today's code reads them.
 *
 * @category models
 */
export interface AgreementRepository<M> extends Repository<typeof Agreement> {
  (id: string): Promise<AgreementView<M> | undefined>
}
