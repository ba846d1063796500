import type * as Effect from "effect/Effect"
import type { Agreements, Health, Parties, People } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type {
  Accepted,
  CommonRefusal,
  Description,
  Discrepancy,
  Erased,
  ErasureSubject,
  Handlers,
  Proposals,
  Rebuilt,
  Round,
  Refused,
  SetAside,
  TriedAgain,
  Worked,
  Working
} from "../desk/index.ts"
import type { Assessment, Criterion, StatusReport } from "../evaluation/index.ts"
import type { FactQuery, MeasureRow } from "../facts/index.ts"
import type {
  AnyEdition,
  AnyEntity,
  AnyPlugin,
  Carried,
  CommandsOf,
  FactStatic,
  Indicator,
  Installed,
  InstalledCommands,
  InstalledEntities,
  InstalledTerms,
  Question,
  Refusal,
  Seen,
  StateOf,
  Viewpoint,
  LawAbout
} from "../plugin/index.ts"
import type { JournalEntry, PersonText, StorageModel, StorageUnavailable } from "../storage/index.ts"
import type { Asked } from "./Asked.ts"
import type { CommandOptions, InputOfDoor } from "./Doors.ts"
import type { EffectAgreementRepository, EffectRepositories } from "./EffectLives.ts"
import type { HealthAsked } from "./OnDay.ts"
import type { Citizens, ErasureOptions } from "./People.ts"
import type { TextSearch } from "./peopleQuestions.ts"
import type { Found, PageOptions, Where } from "./Lives.ts"

/**
 * A command as an effect: refusals in the error channel.
 *
 * @category models
 */
export type EffectDoor<Commands, Terms = never> = {
  readonly [C in keyof Commands]: Commands[C] extends {
    readonly refusal: infer R extends Refusal
  }
    ? (
        input: InputOfDoor<Commands[C], Terms>,
        options?: CommandOptions
      ) => Effect.Effect<Accepted, Refused<R | CommonRefusal> | StorageUnavailable>
    : never
}

/**
 * Everything that can be done, by module and command, as effects.
 *
 * @category models
 */
export type EffectDoors<M> = {
  readonly agreement: EffectDoor<CommandsOf<typeof Agreements>, InstalledTerms<M>>
  readonly parties: EffectDoor<CommandsOf<typeof Parties>>
  readonly people: EffectDoor<CommandsOf<typeof People>>
  readonly proposals: EffectDoor<CommandsOf<typeof Proposals>>
} & { readonly [K in keyof M]: EffectDoor<InstalledCommands<M>[K]> }

/**
 * An installation for those who write Effect: what `createPartnerskab` gives as promises, with refusals, invalid
 * questions and the storage's trouble in the error channel.
 *
 * @category models
 */
export interface PartnerskaberEffects<M> {
  as(actor: string): EffectDoors<M>
  /** The same doors; nothing is written. */
  preview(actor: string): EffectDoors<M>
  approve(
    proposal: string,
    approval: { readonly by: string; readonly roles: ReadonlyArray<string>; readonly commandId?: string }
  ): Effect.Effect<Accepted, Refused<CommonRefusal> | StorageUnavailable>
  /** The agreement, or `undefined` when there is none; `pk.agreement.find`, `.get`, `.history` and `.at` as for others. */
  readonly agreement: EffectAgreementRepository<M>
  /** `undefined` when there is none. */
  get<One extends AnyEntity>(entity: One, id: string): Asked<Seen<StateOf<One>> | undefined>
  find<One extends AnyEntity>(
    entity: One,
    where?: Where<One>,
    page?: PageOptions<Carried<One>["lookup"]>
  ): Asked<Found<StateOf<One>>>
  /** As it was known at an instant. */
  at<One extends AnyEntity>(entity: One, id: string, instant: Instant): Asked<Seen<StateOf<One>> | undefined>
  history(entity: AnyEntity, id: string): Asked<ReadonlyArray<JournalEntry>>
  searchTexts(search: TextSearch): Asked<ReadonlyArray<PersonText>>
  readonly citizens: {
    readonly [K in keyof Citizens]: (text: string) => Asked<Awaited<ReturnType<Citizens[K]>>>
  }
  /** Erases texts about people for ever, and keeps that it was done. */
  erase(
    subject: ErasureSubject,
    options: ErasureOptions
  ): Effect.Effect<Erased, Refused<CommonRefusal> | StorageUnavailable>
  texts(refs: ReadonlyArray<string>): Asked<Readonly<Record<string, string>>>
  count<Dimensions, Measures extends string>(
    fact: FactStatic<string, Dimensions, Measures>,
    question: Question<Dimensions, NoInfer<Measures>> & {
      readonly taken: FactQuery["taken"]
      readonly knownBy?: Instant
    }
  ): Asked<ReadonlyArray<MeasureRow>>
  measure(indicator: Indicator, viewpoint: Viewpoint): Asked<ReadonlyArray<MeasureRow>>
  assess(criterion: Criterion, viewpoint?: Partial<Viewpoint>): Asked<Assessment>
  status(viewpoint: Viewpoint): Asked<StatusReport>
  /** How all agreements in force stand on a day, the forgotten first, a page at a time. */
  health(asked: HealthAsked): Asked<Health>
  readonly indicators: Readonly<Record<string, Indicator>>
  describe(): Description
  explain(refusal: Refusal, language: "da" | "en"): string
  /** The rules of law about a subject: `judge(pk.lawAbout(placementSubject), { … })`. */
  readonly lawAbout: LawAbout
  runDue(handlers?: Handlers, round?: Round): Effect.Effect<Worked, StorageUnavailable>
  /** Does what is due, a round at a time, until it is interrupted; a round that has begun is finished. */
  work(how: Working): Effect.Effect<void>
  setAside(): Effect.Effect<ReadonlyArray<SetAside>, StorageUnavailable>
  tryAgain(keys: ReadonlyArray<string>): Effect.Effect<TriedAgain, StorageUnavailable>
  verify(): Effect.Effect<ReadonlyArray<Discrepancy>, StorageUnavailable>
  rebuild(): Effect.Effect<Rebuilt, StorageUnavailable>
  storageModel(): StorageModel
}

/**
 * An installation for those who write Effect, with the lives of every installed entity under its key.
 *
 * @category models
 */
export type PartnerskabEffects<
  E extends ReadonlyArray<AnyEdition>,
  P extends ReadonlyArray<AnyPlugin>
> = PartnerskaberEffects<Installed<E, P>> & EffectRepositories<InstalledEntities<E, P>>
