import * as Effect from "effect/Effect"
import type { AgreementState } from "../agreement/index.ts"
import {
  type Accepted,
  assemble,
  type Catalog,
  type Clock,
  execute,
  type Handlers,
  newUuid,
  type Refused,
  runDue,
  verify
} from "../desk/index.ts"
import { assess, type Criterion, questionsOf } from "../evaluation/index.ts"
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
import { type EntityRow, Storage, type StorageService, type StorageUnavailable } from "../storage/index.ts"
import type { CommandOptions, PageOptions, Partnerskab } from "./Partnerskab.ts"

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

/** What both doors are made of. */
export interface Inside {
  readonly catalog: Catalog
  readonly run: ReturnType<typeof execute>
  readonly clock: Clock
}

const systemClock: Clock = { now: () => new Date().toISOString() }

/** Assembles an installation: the same inside for both doors. */
export const insideOf = ({
  editions,
  plugins = [],
  clock = systemClock
}: {
  readonly editions: ReadonlyArray<AnyEdition>
  readonly plugins?: ReadonlyArray<AnyPlugin>
  readonly clock?: Clock
}): Inside => {
  const catalog = assemble(editions, plugins)
  return { catalog, run: execute(catalog, clock), clock }
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
  const inside = insideOf(options as Installation<E, P>)
  const { catalog, clock } = inside
  const promise = <A>(effect: Effect.Effect<A, StorageUnavailable, Storage>): Promise<A> =>
    Effect.runPromise(Effect.provideService(effect, Storage, storage))
  const get = ({ key: entity }: Pick<AnyEntity, "key">, id: string) =>
    promise(
      Effect.map(
        storage.load({ commandId: "", streams: [{ entity, id }], sets: [] }),
        ({ rows: [row] }) => row && seen(row)
      )
    )
  const partnerskab = {
    authority,
    as: (actor: string) => doors(inside, actor, promise),
    agreement: async (id: string) => {
      const found = await get({ key: "agreement" }, id)
      return found && viewOf(catalog, found as never)
    },
    get,
    find: ({ key: entity }: AnyEntity, where: Readonly<Record<string, Scalar>>, page: PageOptions = {}) =>
      promise(
        Effect.map(storage.find({ entity, where, ...page }), ({ rows, total }) => ({ rows: rows.map(seen), total }))
      ),
    history: ({ key: entity }: AnyEntity, id: string) =>
      promise(Effect.map(storage.journal({ stream: { entity, id } }), ({ entries }) => entries)),
    texts: (refs: ReadonlyArray<string>) =>
      promise(
        Effect.map(storage.persons(refs), (texts) => Object.fromEntries(texts.map(({ ref, text }) => [ref, text])))
      ),
    count: (
      fact: FactStatic<string, unknown, string>,
      { taken, knownBy, ...question }: Question<unknown, string> & Pick<FactQuery, "taken" | "knownBy">
    ) => {
      const { kind, counted, where, joins, by } = indicator(fact, { ...question, taken, title: { da: "", en: "" } })
      const known = knownBy === undefined ? {} : { knownBy }
      return promise(storage.measure({ kind, taken, counted, where, joins, by, ...known }))
    },
    measure: (one: Indicator, viewpoint: Viewpoint) => promise(storage.measure(queryOf(one, viewpoint))),
    assess: async (criterion: Criterion, seenFrom: Partial<Viewpoint> = {}) => {
      const viewpoint = { asOf: criterion.asOf, ...seenFrom }
      const questions = [...questionsOf(criterion, viewpoint)]
      const asked = questions.map(([name, query]) =>
        Effect.map(storage.measure(query), (rows) => [name, rows] as const)
      )
      return assess(criterion, viewpoint, new Map(await promise(Effect.all(asked))))
    },
    indicators: indicatorsOf(catalog),
    explain: (refusal: Refusal, language: "da" | "en") => explained(catalog, refusal)[language],
    runDue: (handlers: Handlers = {}) => promise(runDue(catalog, inside.run, clock)(handlers)),
    verify: () => promise(verify(catalog))
  }
  return partnerskab as unknown as Partnerskab<E, P>
}

const seen = ({ id, version, state }: EntityRow) => ({ id, version, state })

/** A refusal with its sentences. */
export const explained = <R extends Refusal>(
  { refusals }: Catalog,
  refusal: R
): R & { readonly da: string; readonly en: string; readonly source: string } => {
  const texts = refusals.get(refusal._tag)?.texts
  return {
    ...refusal,
    da: texts?.da(refusal.facts) ?? refusal._tag,
    en: texts?.en(refusal.facts) ?? refusal._tag,
    source: texts?.source ?? ""
  }
}

/** One value for each key, as an object. */
export const byKey = <A, B>(
  map: ReadonlyMap<string, A>,
  make: (value: A, key: string) => B
): Readonly<Record<string, B>> => Object.fromEntries([...map].map(([key, value]) => [key, make(value, key)]))

const doors = (
  { catalog, run, clock }: Inside,
  actor: string,
  promise: <A>(effect: Effect.Effect<A, StorageUnavailable, Storage>) => Promise<A>
) => {
  const door =
    (module: string, command: string) =>
    (input: unknown, { commandId = newUuid(clock.now()), onBehalfOf }: CommandOptions = {}) =>
      promise(
        run({ module, command, input, actor, commandId, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }).pipe(
          Effect.map((accepted: Accepted) => ({ ok: true, ...accepted }) as const),
          Effect.catchTag("Refused", ({ refusals }: Refused) =>
            Effect.succeed({ ok: false, refusals: refusals.map((refusal) => explained(catalog, refusal)) } as const)
          )
        )
      )
  return byKey(catalog.modules, ({ commands }, module) =>
    byKey(new Map(Object.entries(commands)), (_, command) => door(module, command))
  )
}

const indicatorsOf = ({ modules }: Catalog): Readonly<Record<string, Indicator>> =>
  Object.fromEntries(
    [...modules].flatMap(([module, { indicators }]) =>
      Object.entries(indicators).map(([name, one]) => [`${module}.${name}`, one])
    )
  )

const viewOf = (
  { modules }: Catalog,
  found: { readonly id: string; readonly version: number; readonly state: AgreementState }
) => {
  const views = Object.entries(found.state.points).map(
    ([point, signed]) => [point, signed, modules.get(point)?.terms?.read(signed)] as const
  )
  return {
    ...found,
    points: Object.fromEntries(views.flatMap(([point, , view]) => (view === undefined ? [] : [[point, view]]))),
    unknownPoints: Object.fromEntries(
      views.flatMap(([point, signed, view]) => (view === undefined ? [[point, signed]] : []))
    )
  }
}
