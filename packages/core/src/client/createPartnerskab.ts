import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Holidays, Instant } from "../calendar/index.ts"
import {
  approve,
  type Clock,
  describe,
  erase,
  type ErasureSubject,
  type Handlers,
  newUuid,
  rebuild,
  type Round,
  runDue,
  setAside,
  type Staff,
  storageModelOf,
  tryAgain,
  verify,
  type Working,
  working
} from "../desk/index.ts"
import type { RulePack } from "../law/index.ts"
import type { Criterion } from "../evaluation/index.ts"
import { type Authority, authorityNameOn } from "../party/index.ts"
import type { AnyEdition, AnyEntity, AnyPlugin, Check, Indicator, Refusal, Viewpoint } from "../plugin/index.ts"
import { Storage, type StorageOf, type StorageService } from "../storage/index.ts"
import { explained } from "./explained.ts"
import type { HealthAsked } from "./OnDay.ts"
import { indicatorsOf } from "./indicatorsOf.ts"
import { checkSeals } from "./checkSeals.ts"
import { insideOf } from "./inside.ts"
import type { PageOptions } from "./Lives.ts"
import type { Partnerskab } from "./Partnerskab.ts"
import type { ErasureOptions } from "./People.ts"
import { peopleQuestions, type TextSearch } from "./peopleQuestions.ts"
import { answerOf, promiseDoors, type Promised } from "./promiseDoors.ts"
import { type Conditions, questions } from "./questions.ts"
import { repositories } from "./repositories.ts"
import { healthQuestion } from "./standingQuestions.ts"
import { statusOf } from "./status.ts"

type Key = Pick<AnyEntity, "key">

/**
 * What an installation is made of.
 *
 * @category models
 */
export interface Installation<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> {
  readonly authority: Authority
  /** The editions of the agreement form; the signing day chooses between them. */
  readonly editions: E
  readonly plugins?: P
  /** Rules of law, such as `danishPacks`; without any, nothing is asked of the law. */
  readonly packs?: ReadonlyArray<RulePack>
  /** Days nobody works on, such as `danishHolidays()`; only Saturdays and Sundays without it. */
  readonly holidays?: Holidays
  /** Who does what in the jobcentre, for reminders: `{ secretariat: ["person-7"] }`. */
  readonly staff?: Staff
  /** Or a function that makes it when it is known what is installed; it is called once. */
  readonly storage: StorageService | ((of: StorageOf) => StorageService)
  /** The system's clock without it. */
  readonly clock?: Clock
}

/**
 * Puts a jobcentre's partnerships together: editions of the form, plugins of its own, and a storage.
 *
 * @throws {CannotAssemble} with every problem at once, when editions and plugins do not fit together
 * @category constructors
 */
export const createPartnerskab = <
  const E extends ReadonlyArray<AnyEdition>,
  const P extends ReadonlyArray<AnyPlugin> = readonly []
>(
  options: Installation<E, P> & Check<E, P>
): Partnerskab<E, P> => {
  const { authority, storage: given } = options as Installation<E, P>
  const inside = insideOf({ ...(options as Installation<E, P>), authority: authority ?? { code: "", displayName: "" } })
  const { catalog, clock } = inside
  const model = storageModelOf(catalog)
  const storage = typeof given === "function" ? given({ authority: authority.code, model }) : given
  checkSeals(catalog, storage.digest)
  const promise: Promised = (effect) => Effect.runPromise(Effect.provideService(effect, Storage, storage))
  const ask = questions(inside)
  const people = peopleQuestions(inside)
  const due = runDue(catalog, inside.run, inside)
  const get = (entity: Key, id: string) => promise(ask.get(entity, id))
  const partnerskab = {
    ...repositories(inside, promise),
    authority,
    as: (actor: string) => promiseDoors(inside, actor, { preview: false, promise }),
    preview: (actor: string) => promiseDoors(inside, actor, { preview: true, promise }),
    approve: (
      proposal: string,
      {
        by,
        roles,
        commandId = newUuid(clock.now())
      }: { readonly by: string; readonly roles: ReadonlyArray<string>; readonly commandId?: string }
    ) => promise(answerOf(catalog, approve(catalog, clock)({ proposal, actor: by, roles, commandId }))),
    get,
    find: (entity: Key, where?: Conditions, page?: PageOptions) => promise(ask.find(entity, where, page)),
    history: (entity: Key, id: string) => promise(ask.history(entity, id)),
    at: (entity: Key, id: string, instant: Instant) => promise(ask.at(entity, id, instant)),
    erase: (subject: ErasureSubject, { by, commandId = newUuid(clock.now()), ...options }: ErasureOptions) =>
      promise(answerOf(catalog, erase(catalog, clock)({ ...options, subject, actor: by, commandId }))),
    searchTexts: (search: TextSearch) => promise(people.searchTexts(search)),
    citizens: {
      refOf: (key: string) => promise(people.refOf(key)),
      keyOf: (ref: string) => promise(people.keyOf(ref))
    },
    texts: (refs: ReadonlyArray<string>) => promise(ask.texts(refs)),
    count: (...asked: Parameters<typeof ask.count>) => promise(ask.count(...asked)),
    measure: (one: Indicator, viewpoint: Viewpoint) => promise(ask.measure(one, viewpoint)),
    assess: (criterion: Criterion, seenFrom?: Partial<Viewpoint>) => promise(ask.assess(criterion, seenFrom)),
    status: (viewpoint: Viewpoint) => promise(statusOf(inside, authorityNameOn(authority, viewpoint.asOf))(viewpoint)),
    health: (asked: HealthAsked) => promise(healthQuestion(inside)(asked)),
    indicators: indicatorsOf(catalog),
    describe: () => describe(catalog, authority),
    explain: (refusal: Refusal, language: "da" | "en") => explained(catalog, refusal)[language],
    lawAbout: catalog.lawAbout,
    runDue: (handlers: Handlers = {}, round?: Round) => promise(due(handlers, round)),
    work: (how: Working) => {
      const { loop, stop } = Effect.runSync(working(due, how))
      const fiber = Effect.runFork(Effect.provideService(loop, Storage, storage))
      return { stop: () => Effect.runPromise(Effect.andThen(stop, Effect.asVoid(Fiber.await(fiber)))) }
    },
    setAside: () => promise(setAside),
    tryAgain: (keys: ReadonlyArray<string>) => promise(tryAgain(clock, keys)),
    verify: () => promise(verify(catalog)),
    rebuild: () => promise(rebuild(catalog, clock)),
    storageModel: () => model
  }
  return partnerskab as unknown as Partnerskab<E, P>
}
