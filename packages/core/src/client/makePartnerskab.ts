import * as Effect from "effect/Effect"
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
import type { Holidays } from "../calendar/index.ts"
import type { RulePack } from "../law/index.ts"
import { type Authority, authorityNameOn } from "../party/index.ts"
import type { AnyEdition, AnyPlugin, Check, Refusal, Viewpoint } from "../plugin/index.ts"
import { Storage } from "../storage/index.ts"
import { byKey } from "./byKey.ts"
import type { Installation } from "./createPartnerskab.ts"
import type { CommandOptions } from "./Doors.ts"
import { explained } from "./explained.ts"
import type { HealthAsked } from "./OnDay.ts"
import { indicatorsOf } from "./indicatorsOf.ts"
import { checkSeals } from "./checkSeals.ts"
import { insideOf } from "./inside.ts"
import type { PartnerskabEffects } from "./PartnerskabEffects.ts"
import type { ErasureOptions } from "./People.ts"
import { peopleQuestions, type TextSearch } from "./peopleQuestions.ts"
import { questions } from "./questions.ts"
import { repositories } from "./repositories.ts"
import { healthQuestion } from "./standingQuestions.ts"
import { statusOf } from "./status.ts"

/**
 * The same doors for those who write Effect: a typed error channel, interruption, and a span for each command on wish.
 * The storage is the service `Storage`.
 *
 * @throws {CannotAssemble} as a defect, with every problem at once, when editions and plugins do not fit together
 * @category constructors
 */
export const makePartnerskab = <
  const E extends ReadonlyArray<AnyEdition>,
  const P extends ReadonlyArray<AnyPlugin> = readonly []
>(
  options: {
    /** Whose partnerships they are: for reports and `describe`. */
    readonly authority?: Authority
    readonly editions: E
    readonly plugins?: P
    /** Rules of law, such as `danishPacks`. */
    readonly packs?: ReadonlyArray<RulePack>
    /** Days nobody works on, such as `danishHolidays()`; only Saturdays and Sundays without it. */
    readonly holidays?: Holidays
    /** Who does what in the jobcentre, for reminders: `{ secretariat: ["person-7"] }`. */
    readonly staff?: Staff
    readonly clock?: Clock
    /** A span for each command, which costs about a tenth of its time. */
    readonly spans?: boolean
  } & Check<E, P>
): Effect.Effect<PartnerskabEffects<E, P>, never, Storage> =>
  Effect.map(Storage, (storage) => {
    const given = options as Omit<Installation<E, P>, "authority" | "storage"> & {
      readonly authority?: Authority
      readonly spans?: boolean
    }
    const inside = insideOf(given)
    const { catalog, run, clock } = inside
    checkSeals(catalog, storage.digest)
    const due = runDue(catalog, run, inside)
    const people = peopleQuestions(inside)
    const { authority = { code: "", displayName: "" } } = given
    const provided = <A, F>(effect: Effect.Effect<A, F, Storage>): Effect.Effect<A, F> =>
      Effect.provideService(effect, Storage, storage)
    const door =
      (actor: string, preview: boolean) =>
      (module: string, command: string) =>
      (input: unknown, { commandId = newUuid(clock.now()), onBehalfOf, ifVersion }: CommandOptions = {}) => {
        const order = {
          module,
          command,
          input,
          actor,
          commandId,
          ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
          ...(ifVersion === undefined ? {} : { ifVersion })
        }
        const effect = provided(run(order, { preview }))
        return given.spans === true ? Effect.withSpan(effect, `partnerskab.${module}.${command}`) : effect
      }
    const doors = (opened: ReturnType<typeof door>) =>
      byKey(catalog.doors, ({ commands }, module) =>
        byKey(new Map(Object.entries(commands)), (_, command) => opened(module, command))
      )
    // oxlint-disable-next-line typescript/no-explicit-any -- each question has its own parameters, told by the interface above
    const asked = byKey<(...given: Array<any>) => Effect.Effect<unknown, unknown, Storage>, unknown>(
      new Map(Object.entries(questions(inside))),
      (ask) =>
        (...parameters: ReadonlyArray<unknown>) =>
          provided(ask(...parameters))
    )
    return {
      ...asked,
      ...repositories(inside, provided),
      as: (actor: string) => doors(door(actor, false)),
      preview: (actor: string) => doors(door(actor, true)),
      approve: (
        proposal: string,
        {
          by,
          roles,
          commandId = newUuid(clock.now())
        }: { readonly by: string; readonly roles: ReadonlyArray<string>; readonly commandId?: string }
      ) => provided(approve(catalog, clock)({ proposal, actor: by, roles, commandId })),
      erase: (subject: ErasureSubject, { by, commandId = newUuid(clock.now()), ...options }: ErasureOptions) =>
        provided(erase(catalog, clock)({ ...options, subject, actor: by, commandId })),
      searchTexts: (search: TextSearch) => provided(people.searchTexts(search)),
      citizens: {
        refOf: (key: string) => provided(people.refOf(key)),
        keyOf: (ref: string) => provided(people.keyOf(ref))
      },
      status: (viewpoint: Viewpoint) =>
        provided(statusOf(inside, authorityNameOn(authority, viewpoint.asOf))(viewpoint)),
      health: (asked: HealthAsked) => provided(healthQuestion(inside)(asked)),
      indicators: indicatorsOf(catalog),
      describe: () => describe(catalog, authority),
      explain: (refusal: Refusal, language: "da" | "en") => explained(catalog, refusal)[language],
      lawAbout: catalog.lawAbout,
      runDue: (handlers: Handlers = {}, round?: Round) => provided(due(handlers, round)),
      work: (how: Working) => provided(Effect.flatMap(working(due, how), ({ loop }) => loop)),
      setAside: () => provided(setAside),
      tryAgain: (keys: ReadonlyArray<string>) => provided(tryAgain(clock, keys)),
      verify: () => provided(verify(catalog)),
      rebuild: () => provided(rebuild(catalog, clock)),
      storageModel: () => storageModelOf(catalog)
    } as never
  })
