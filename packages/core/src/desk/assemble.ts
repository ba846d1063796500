import { Agreements, Parties, People } from "../agreement/index.ts"
import type { AnyEdition, AnyPlugin, AnyRefusal, DataSchema } from "../plugin/index.ts"
import type { Catalog } from "./Catalog.ts"
import { decoderOf } from "./decode.ts"
import { listProblems, moduleProblems, offer, type Offer, policyProblems, type Problem } from "./problems.ts"
import { commonRefusals } from "./refusals.ts"

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

/**
 * Puts editions and plugins together, or throws with all that is wrong. The order of the lists does not matter.
 *
 * @param found problems that somebody else has found already
 *
 * @category constructors
 */
export const assemble = (
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>,
  found: ReadonlyArray<Problem> = []
): Catalog => {
  const offered: ReadonlyArray<Offer> = [
    ...[Agreements, Parties, People].map(offer("core")),
    ...editions.flatMap(({ key, points }) => points.map(({ point }) => offer(key)(point))),
    ...plugins.flatMap(({ key, definition }) => definition.add.map(offer(key)))
  ]
  const replacing = plugins.flatMap(({ key, definition }) => definition.replace.map(offer(key)))
  const byKey = new Map([...offered, ...replacing].map((one) => [one.key, one]))
  const modules = [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const local = plugins.flatMap(({ definition }) => definition.policies)
  const problems = [
    ...found,
    ...listProblems(offered, replacing, plugins),
    ...moduleProblems(modules),
    ...policyProblems(modules, local)
  ]
  if (problems.length > 0) throw new CannotAssemble(problems.toSorted((a, b) => (a.text < b.text ? -1 : 1)))
  return catalogOf(modules, editions, plugins)
}

const catalogOf = (
  modules: ReadonlyArray<Offer>,
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>
): Catalog => {
  const disabled = new Set(plugins.flatMap(({ definition }) => definition.disable))
  const open = modules.filter(({ key }) => !disabled.has(key))
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
    modules: new Map(open.map(({ key, definition }) => [key, definition])),
    // Also those of disabled modules: their doors are closed, but their lives can still be read, counted and verified.
    entities: new Map(
      modules.flatMap(({ definition }) => definition.entities.map(({ key, definition: entity }) => [key, entity]))
    ),
    policies: Map.groupBy(policies, ({ on }) => on),
    refusals: new Map(refusals.map((refusal) => [refusal.tag, refusal])),
    reactions: Map.groupBy(reactions, ({ entity, event }) => `${entity}.${event}`),
    editions: editions
      .map(({ key, from, points }) => ({
        key,
        from,
        points: points.map(({ number, point, title }) => ({ number, point: point.key, title }))
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    decoder: remembered(decoderOf)
  }
}

/** Makes a decoder once for each schema: building one costs more than using it. */
const remembered = <A>(make: (schema: DataSchema) => A): ((schema: DataSchema) => A) => {
  const made = new WeakMap<DataSchema, A>()
  return (schema) => {
    const known = made.get(schema) ?? make(schema)
    made.set(schema, known)
    return known
  }
}
