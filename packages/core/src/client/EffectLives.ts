import type { Agreement, Party, Person } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type { Proposal } from "../desk/index.ts"
import type { AnyEntity, Carried, Seen, StateOf } from "../plugin/index.ts"
import type { Erasure } from "../privacy/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { AgreementQuestions } from "./AgreementAsked.ts"
import type { Asked } from "./Asked.ts"
import type { AskedAll } from "./AskedOf.ts"
import type { AgreementView, Found, PageOptions, Where } from "./Lives.ts"

/**
 * The lives of one entity, as effects: `pk.place.get("p-1")`.
 *
 * @category models
 */
export interface EffectRepository<E extends AnyEntity> {
  /** `undefined` when there is none. */
  get(id: string): Asked<Seen<StateOf<E>> | undefined>
  /** A page of those that are wanted, and how many there are in all. */
  find(where?: Where<E>, page?: PageOptions<Carried<E>["lookup"]>): Asked<Found<StateOf<E>>>
  /** What happened to one, oldest first; nothing when there is none. */
  history(id: string): Asked<ReadonlyArray<JournalEntry>>
  /** One as it was known at an instant; `undefined` when nothing was known of it then. */
  at(id: string, instant: Instant): Asked<Seen<StateOf<E>> | undefined>
}

/**
 * The lives of every installed entity as effects, by its key.
 *
 * @category models
 */
export type EffectRepositories<Entities extends AnyEntity> = {
  readonly [
    One in typeof Party | typeof Person | typeof Proposal | typeof Erasure | Entities as One["key"]
  ]: EffectRepository<One>
}

/**
 * The agreements as effects: called, it gives one with its points as today's code reads them.
 *
 * @category models
 */
export interface EffectAgreementRepository<M> extends EffectRepository<typeof Agreement>, AskedAll<AgreementQuestions> {
  (id: string): Asked<AgreementView<M> | undefined>
}
