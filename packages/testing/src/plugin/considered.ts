import { addDays, type Day } from "@partnerskab/core/calendar"
import type { AnyModule, Considering, Outcome, Policy } from "@partnerskab/core/plugin"
import { answersTo, changedBy, decidedOrNot } from "./asker.ts"
import { maker } from "./generate.ts"
import type { Life } from "./lives.ts"
import { withCore } from "./settings.ts"
import type { Before, Tried } from "./tried.ts"

/** One command that policies were asked about: what each of them may look at. */
export interface Considered {
  readonly command: string
  readonly policies: ReadonlyArray<{ readonly policy: Policy; readonly read: object }>
  readonly given: { readonly input: unknown; readonly today: Day }
  /** `undefined` when the command itself refuses, or no table has the step. */
  readonly outcome: Outcome | undefined
}

/** What a policy says, in both of the places it may speak. */
export const saidBy = (
  policy: Policy,
  given: Considering<unknown, unknown>,
  outcome: Outcome | undefined
): ReadonlyArray<unknown> => [
  policy.check?.(given) ?? null,
  outcome === undefined ? null : (policy.judge?.({ ...given, ...outcome }) ?? null)
]

/** Commands that the policies of a module are on, its own and those of modules beside it, tried on made-up lives. */
export const considered = (
  module: AnyModule,
  others: ReadonlyArray<AnyModule>,
  world: Omit<Before, "own"> & Tried
): ReadonlyArray<Considered> => {
  const { by, value } = maker(11, { again: 0.5 })
  const modules = new Map(withCore([...others, module]).map((one) => [one.key, one]))
  return [...Map.groupBy(module.definition.policies, ({ on }) => on)].flatMap(([on, policies]) => {
    const [key, command = ""] = on.split(".")
    const owner = modules.get(key!)
    const definition = owner?.definition.commands[command]?.definition
    if (owner === undefined || definition === undefined) return []
    const terms = owner.definition.terms?.wordings.at(-1)
    return Array.from({ length: 40 }, (_, round): Considered | undefined => {
      const input = value(definition.input)
      const found = new Map<string, Life>()
      const lifeOf = (entity: string, id: string): Life | undefined => {
        const pool = poolOf(world, entity)
        const life = found.get(`${entity}/${id}`) ?? (pool && { ...by.pick(pool), id })
        if (life !== undefined) found.set(`${entity}/${id}`, life)
        return life
      }
      const finding = { found, lifeOf, agreedTerms: () => (terms === undefined ? {} : value(terms.schema)) }
      const today = addDays("2010-06-01", round * 7)
      const read = answersTo(by, definition.reads(input), finding)
      const asked = policies.map((policy) => ({ policy, read: answersTo(by, policy.reads?.(input) ?? {}, finding) }))
      if (read === undefined) return undefined
      const decided = decidedOrNot({ command, definition, input, read, today }, world.settings)
      const events = decided?.ok === true ? decided.events : []
      const changes = changedBy(world.entities, found, events).map(({ before, after }) => ({
        entity: after.entity,
        id: after.id,
        before: before?.state,
        after: after.state
      }))
      return {
        command: on,
        policies: asked.flatMap((one) => (one.read === undefined ? [] : [{ policy: one.policy, read: one.read }])),
        given: { input, today },
        outcome: changes.length === 0 ? undefined : { changes, events }
      }
    }).filter((one) => one !== undefined)
  })
}

const poolOf = (
  { reached, lives }: Pick<Tried, "reached"> & Pick<Before, "lives">,
  entity: string
): ReadonlyArray<Life> | undefined => reached.get(entity) ?? lives.get(entity)
