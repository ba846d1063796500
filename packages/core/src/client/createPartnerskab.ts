import * as Effect from "effect/Effect"
import { assess, type Criterion, questionsOf } from "../evaluation/index.ts"
import { approve, type Clock, describe, type Handlers, newUuid, runDue, verify } from "../desk/index.ts"
import type { FactQuery, Scalar } from "../facts/index.ts"
import type { Authority } from "../party/index.ts"
import {
  type AnyEdition,
  type AnyEntity,
  type AnyPlugin,
  type Check,
  type FactStatic,
  type Indicator,
  indicator,
  queryOf,
  type Question,
  type Refusal,
  type Viewpoint
} from "../plugin/index.ts"
import { type EntityRow, Storage, type StorageService } from "../storage/index.ts"
import { viewOf } from "./agreementView.ts"
import { checkTaken, checkWhere } from "./checkQuestion.ts"
import { explained } from "./explained.ts"
import { type Inside, insideOf } from "./inside.ts"
import type { PageOptions, Partnerskab } from "./Partnerskab.ts"
import { answerOf, promiseDoors, type Promised } from "./promiseDoors.ts"

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
  readonly storage: StorageService
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
  const { authority, storage } = options as Installation<E, P>
  const inside = insideOf({ ...(options as Installation<E, P>), authority: authority ?? { code: "", displayName: "" } })
  const { catalog, clock } = inside
  const promise: Promised = (effect) => Effect.runPromise(Effect.provideService(effect, Storage, storage))
  const get = ({ key: entity }: Pick<AnyEntity, "key">, id: string) =>
    promise(
      Effect.map(
        storage.load({ commandId: "", streams: [{ entity, id }], sets: [] }),
        ({ rows: [row] }) => row && seen(row)
      )
    )
  const partnerskab = {
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
    agreement: async (id: string) => {
      const found = await get({ key: "agreement" }, id)
      return found && viewOf(catalog, found as never)
    },
    get,
    find: async ({ key: entity }: AnyEntity, where: Readonly<Record<string, Scalar>>, page: PageOptions = {}) => {
      checkWhere(catalog, entity, where)
      return promise(
        Effect.map(storage.find({ entity, where, ...page }), ({ rows, total }) => ({ rows: rows.map(seen), total }))
      )
    },
    history: ({ key: entity }: AnyEntity, id: string) =>
      promise(Effect.map(storage.journal({ stream: { entity, id } }), ({ entries }) => entries)),
    texts: (refs: ReadonlyArray<string>) =>
      promise(
        Effect.map(storage.persons(refs), (texts) => Object.fromEntries(texts.map(({ ref, text }) => [ref, text])))
      ),
    count: async (
      fact: FactStatic<string, unknown, string>,
      { taken, knownBy, ...question }: Question<unknown, string> & Pick<FactQuery, "taken" | "knownBy">
    ) => {
      checkTaken(taken)
      const { kind, counted, where, joins, by } = indicator(fact, { ...question, taken, title: { da: "", en: "" } })
      const known = knownBy === undefined ? {} : { knownBy }
      return promise(storage.measure({ kind, taken, counted, where, joins, by, ...known }))
    },
    measure: async (one: Indicator, viewpoint: Viewpoint) => {
      const query = queryOf(one, viewpoint)
      checkTaken(query.taken)
      return promise(storage.measure(query))
    },
    assess: async (criterion: Criterion, seenFrom: Partial<Viewpoint> = {}) => {
      const viewpoint = { asOf: criterion.asOf, ...seenFrom }
      const questions = [...questionsOf(criterion, viewpoint)]
      for (const [, { taken }] of questions) checkTaken(taken)
      const asked = questions.map(([name, query]) =>
        Effect.map(storage.measure(query), (rows) => [name, rows] as const)
      )
      return assess(criterion, viewpoint, new Map(await promise(Effect.all(asked))))
    },
    indicators: indicatorsOf(catalog),
    describe: () => describe(catalog, authority),
    explain: (refusal: Refusal, language: "da" | "en") => explained(catalog, refusal)[language],
    runDue: (handlers: Handlers = {}) => promise(runDue(catalog, inside.run, clock)(handlers)),
    verify: () => promise(verify(catalog))
  }
  return partnerskab as unknown as Partnerskab<E, P>
}

const seen = ({ id, version, state }: EntityRow) => ({ id, version, state })

const indicatorsOf = ({ modules }: Inside["catalog"]): Readonly<Record<string, Indicator>> =>
  Object.fromEntries(
    [...modules].flatMap(([module, { indicators }]) =>
      Object.entries(indicators).map(([name, one]) => [`${module}.${name}`, one])
    )
  )
