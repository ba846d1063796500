import { addDays } from "@partnerskab/core/calendar"
import type { AnyModule, EntityDefinition, Refusal } from "@partnerskab/core/plugin"
import { type Asking, answersTo, changedBy, decidedOrNot } from "./asker.ts"
import { maker } from "./generate.ts"
import type { Life } from "./lives.ts"
import type { Settings } from "./settings.ts"

/** What came of a module's commands. */
export interface Tried {
  readonly askings: ReadonlyArray<Asking>
  /** What the rules refused with. */
  readonly refusals: ReadonlyArray<Refusal>
  /** Lives that the module's own rules let happen, by entity. */
  readonly reached: ReadonlyMap<string, ReadonlyArray<Life>>
}

/** What there is when commands are tried. */
export interface Before {
  readonly entities: ReadonlyMap<string, EntityDefinition>
  readonly lives: ReadonlyMap<string, ReadonlyArray<Life>>
  /** Entities of the module itself. */
  readonly own: ReadonlySet<string>
  readonly settings: Settings
}

/** Keeps a life among the latest of its kind. */
export const add = (lives: Map<string, Array<Life>>, life: Life): void => {
  lives.set(life.entity, [...(lives.get(life.entity) ?? []), life].slice(-60))
}

/** Tries the commands of a module many times on what is there, and keeps what its rules let happen. */
export const tried = ({ definition }: AnyModule, { entities, lives, own, settings }: Before): Tried => {
  const { by, value } = maker(2, { again: 0.5 })
  const reached = new Map<string, Array<Life>>()
  const askings: Array<Asking> = []
  const refusals: Array<Refusal> = []
  const commands = Object.entries(definition.commands)
  const agreedTerms = () => (definition.terms === undefined ? {} : value(definition.terms.wordings.at(-1)!.schema))
  for (let round = 0; round < commands.length * 60; round += 1) {
    const [command, { definition: rule }] = commands[round % commands.length]!
    const input = value(rule.input)
    const found = new Map<string, Life>()
    let byTheRules = true
    const lifeOf = (entity: string, id: string): Life | undefined => {
      const name = `${entity}/${id}`
      const pool = reached.get(entity) ?? lives.get(entity)
      // What follows from a life that no rule let happen says nothing of what the rules let happen.
      if (own.has(entity) && !reached.has(entity)) byTheRules = false
      const life = found.get(name) ?? (pool && { ...by.pick(pool), id })
      if (life !== undefined) found.set(name, life)
      return life
    }
    const read = answersTo(by, rule.reads(input), { found, lifeOf, agreedTerms })
    if (read === undefined) continue
    const today = addDays("2010-06-01", round)
    const asking = { command, definition: rule, input, read, today }
    askings.push(asking)
    const decided = decidedOrNot(asking, settings)
    if (decided === undefined) continue
    if (!decided.ok) refusals.push(...decided.refusals)
    else if (byTheRules) for (const { after } of changedBy(entities, found, decided.events)) add(reached, after)
  }
  return { askings, refusals, reached }
}
