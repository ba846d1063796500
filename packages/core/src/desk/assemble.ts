import type { Holidays } from "../calendar/index.ts"
import type { RulePack } from "../law/index.ts"
import { type AnyEdition, type AnyPlugin, type AnyRefusal, changedTo, type DataSchema } from "../plugin/index.ts"
import { blamed } from "./blame.ts"
import type { BroughtModule, Catalog } from "./Catalog.ts"
import { codeProblems } from "./codeProblems.ts"
import { codesOf } from "./codes.ts"
import { decoderOf } from "./decode.ts"
import { editionProblems } from "./editionProblems.ts"
import { broughtOf, offersOf, ownersOf, standing } from "./offers.ts"
import { lawOf, packsOf } from "./law.ts"
import { listProblems } from "./listProblems.ts"
import { moduleProblems } from "./moduleProblems.ts"
import { packProblems } from "./packProblems.ts"
import { approvalProblems } from "./approvalProblems.ts"
import { parameterProblems } from "./parameterProblems.ts"
import type { InstalledParameter } from "./parameters.ts"
import { inOrder } from "./pluginOrder.ts"
import { policyProblems } from "./policyProblems.ts"
import type { Problem } from "./problems.ts"
import { promiseProblems } from "./promiseProblems.ts"
import { commonRefusals } from "./refusals.ts"
import { schemaProblems } from "./schemaProblems.ts"
import { fieldTypesOf } from "./storageModel.ts"
import { settingProblems } from "./settingProblems.ts"

/**
 * The editions and plugins do not fit together; every reason is given at once.
 *
 * @category errors
 */
export class CannotAssemble extends Error {
  override readonly name = "CannotAssemble"
  readonly problems: ReadonlyArray<Problem>
  constructor(problems: ReadonlyArray<Problem>) {
    super(`Cannot put it together:\n${problems.map(({ code, text }) => ` - ${code}: ${text}`).join("\n")}`)
    this.problems = problems
  }
}

/** What is put together beside editions and plugins. */
export interface Beside {
  /** Problems that somebody else has found already. */
  readonly found?: ReadonlyArray<Problem>
  /** Rules of law, beside those of plugins. */
  readonly packs?: ReadonlyArray<RulePack>
  /** None but Saturdays and Sundays without it. */
  readonly holidays?: Holidays | undefined
}

/**
 * Puts editions and plugins together, or throws with all that is wrong. The order of the lists does not matter.
 *
 * @category constructors
 */
export const assemble = (
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>,
  { found = [], packs = [], holidays = { has: () => false } }: Beside = {}
): Catalog => {
  const offers = offersOf(editions, plugins)
  const modules = standing(offers)
  const local = plugins.flatMap(({ definition }) => definition.policies)
  const installed = packsOf(packs, plugins)
  const problems = [
    ...found,
    ...editionProblems(editions),
    ...listProblems(offers, plugins),
    ...moduleProblems(modules),
    ...promiseProblems(modules),
    ...policyProblems(modules, local),
    ...parameterProblems(modules, plugins),
    ...approvalProblems(modules, plugins),
    ...codeProblems(modules, plugins),
    ...settingProblems(modules, editions, plugins),
    ...schemaProblems(modules),
    ...packProblems(installed)
  ]
  if (problems.length > 0) throw new CannotAssemble(eachOnce(problems))
  return {
    ...catalogOf(broughtOf(offers, plugins), editions, plugins),
    owners: ownersOf(offers, plugins),
    packs: installed,
    lawAbout: lawOf(installed),
    holidays
  }
}

const eachOnce = (problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> =>
  [...new Map(problems.map((one) => [one.text, one])).values()].toSorted((a, b) => (a.text < b.text ? -1 : 1))

const catalogOf = (
  modules: ReadonlyArray<BroughtModule>,
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>
): Omit<Catalog, "owners" | "packs" | "lawAbout" | "holidays"> => {
  const open = modules.filter(({ disabledBy }) => disabledBy.length === 0)
  const policies = [
    ...open.flatMap(({ definition }) => definition.policies),
    ...plugins.flatMap(({ definition }) => definition.policies)
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const reactions = open.flatMap(({ key: module, definition }) =>
    Object.entries(definition.reactions).map(([name, one]) => ({ ...one, module, name }))
  )
  const refusals: ReadonlyArray<AnyRefusal> = [
    ...commonRefusals,
    ...open.flatMap(({ definition }) => definition.refusals)
  ]
  return {
    brought: modules,
    plugins: inOrder(plugins).plugins,
    modules: new Map(open.map(({ key, definition }) => [key, definition])),
    doors: new Map(modules.map(({ key, definition }) => [key, definition])),
    // Also those of disabled modules: their doors are closed, but their lives can still be read, counted and verified.
    entities: new Map(
      modules.flatMap(({ definition }) =>
        definition.entities.map(({ key, definition: entity }) => [key, blamed(key, entity)])
      )
    ),
    fieldTypes: new Map(
      modules.flatMap(({ definition }) => definition.entities.map((one) => [one.key, fieldTypesOf(one.definition)]))
    ),
    moduleOf: new Map(modules.flatMap(({ key, definition }) => definition.entities.map((one) => [one.key, key]))),
    policies: Map.groupBy(policies, ({ on }) => on),
    refusals: new Map(refusals.map((refusal) => [refusal.tag, refusal])),
    targets: plugins.flatMap(({ key: by, definition }) => definition.targets.map((one) => ({ ...one, by }))),
    codes: codesOf(open, plugins),
    parameters: new Map(open.flatMap((module) => parametersOf(module, plugins))),
    reactions: Map.groupBy(reactions, ({ entity, event }) => `${entity}.${event}`),
    editions: editions
      .map(({ key, from, points }) => ({
        key,
        from,
        points: points.map(({ number, point, title }) => ({
          number,
          point: point.key,
          title: plugins.map(({ definition }) => definition.printed[key]?.[point.key]).find(isThere) ?? title
        }))
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    decoder: remembered(decoderOf)
  }
}

const isThere = <A>(value: A | undefined): value is A => value !== undefined

const parametersOf = (
  { key: module, definition }: BroughtModule,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<readonly [string, InstalledParameter]> =>
  definition.parameters.map(({ key, definition: declared }) => {
    const decode = decoderOf(declared.form)
    const read = <A extends { readonly value: unknown }>(one: A): A => ({
      ...one,
      value: decode(one.value, "", { texts: [], refOf: String }).input
    })
    const completed = <A extends { readonly value: unknown }>(one: A): A => ({
      ...one,
      value: changedTo(declared, one.value)
    })
    const changes = plugins
      .flatMap(({ key: by, definition: { parameters } }) => parameters.map((one) => ({ ...one, by })))
      .filter(({ parameter }) => parameter === key)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return [key, { key, module, definition: read(declared), changes: changes.map(completed).map(read) }]
  })

/** Makes a decoder once for each schema: building one costs more than using it. */
const remembered = <A>(make: (schema: DataSchema) => A): ((schema: DataSchema) => A) => {
  const made = new WeakMap<DataSchema, A>()
  return (schema) => {
    const known = made.get(schema) ?? make(schema)
    made.set(schema, known)
    return known
  }
}
