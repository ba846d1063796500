import { addDays, type Day } from "@partnerskab/core/calendar"
import type {
  AnyModule,
  CommandDefinition,
  DecideContext,
  Decision,
  EntityDefinition,
  EntityEvent,
  Read,
  Reads,
  Refusal
} from "@partnerskab/core/plugin"
import { maker, type Maker } from "./generate.ts"
import { fold, isNoStep, type Life } from "./lives.ts"
import { copied } from "./twice.ts"

/** A rule that was asked: all it was given. */
export interface Asking {
  readonly command: string
  readonly definition: CommandDefinition
  readonly input: unknown
  readonly read: object
  readonly today: Day
}

/** What came of a module's commands. */
export interface Tried {
  readonly askings: ReadonlyArray<Asking>
  /** What the rules refused with. */
  readonly refusals: ReadonlyArray<Refusal>
  /** Lives that the module's own rules let happen, by entity. */
  readonly reached: ReadonlyMap<string, ReadonlyArray<Life>>
}

/** What a rule may know beyond what it read, for a day. */
export const contextOn = (today: Day): DecideContext => ({
  today,
  now: `${today}T09:00:00.000Z`,
  newId: (n) => `new-${n}`,
  sign: (_, raw) => ({ ok: true, signed: { lineage: "base", version: 1, raw } }),
  editionOn: () => "edition"
})

/** Keeps a life among the latest of its kind. */
export const add = (lives: Map<string, Array<Life>>, life: Life): void => {
  lives.set(life.entity, [...(lives.get(life.entity) ?? []), life].slice(-60))
}

/** Tries the commands of a module many times on what is there, and keeps what its rules let happen. */
export const tried = (
  { definition }: AnyModule,
  entities: ReadonlyMap<string, EntityDefinition>,
  { lives, own }: { readonly lives: ReadonlyMap<string, ReadonlyArray<Life>>; readonly own: ReadonlySet<string> }
): Tried => {
  const { by, value } = maker(2, 0.5)
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
    const asked: Reads = rule.reads(input)
    const answers = Object.entries(asked).map(
      ([name, read]) => [name, answer(read, { by, lifeOf, agreedTerms })] as const
    )
    if (answers.some(([, one]) => one === unknown)) continue
    const today = addDays("2010-06-01", round)
    const asking = { command, definition: rule, input, read: Object.fromEntries(answers), today }
    askings.push(asking)
    const decided = decidedOrNot(asking)
    if (decided === undefined) continue
    if (!decided.ok) refusals.push(...decided.refusals)
    else if (byTheRules) for (const life of after(entities, found, decided.events)) add(reached, life)
  }
  return { askings, refusals, reached }
}

const unknown = Symbol("a life of a module that is not here")

const answer = (
  { how, entity, ids, where = {} }: Read<unknown>,
  {
    by,
    lifeOf,
    agreedTerms
  }: {
    readonly by: Maker["by"]
    readonly lifeOf: (entity: string, id: string) => Life | undefined
    readonly agreedTerms: () => unknown
  }
): unknown => {
  if (how === "absent") return undefined
  if (how === "agreed") return { terms: agreedTerms(), party: `party-${by.below(9)}` }
  if (how === "maybe") return by.maybe(0.5) ? undefined : lifeOf(entity, ids[0]!)
  if (how === "within")
    return Array.from({ length: by.below(3) }, (_, n) => lifeOf(entity, `within-${n}`)).filter(
      (life) => life !== undefined && isAs(life, where)
    )
  const found = ids.map((id) => lifeOf(entity, id))
  if (found.includes(undefined)) return unknown
  return how === "one" ? found[0] : found
}

/** Whether a life is as a set is asked for. */
const isAs = ({ state }: Life, where: object): boolean => {
  const fields = { ...state, state: state._tag } as unknown as Readonly<Record<string, unknown>>
  return Object.entries(where).every(([name, value]) => fields[name] === value)
}

/** What a rule decides; `undefined` when it throws. */
export const decidedOrNot = ({ definition, read, input, today }: Asking): Decision<Refusal> | undefined => {
  try {
    return definition.decide(copied(read), copied(input), contextOn(today))
  } catch {
    return undefined
  }
}

const after = (
  entities: ReadonlyMap<string, EntityDefinition>,
  found: ReadonlyMap<string, Life>,
  events: ReadonlyArray<EntityEvent>
): ReadonlyArray<Life> => {
  try {
    const folded = fold(entities, found, events)
    return isNoStep(folded)
      ? []
      : [...folded].filter(([name, life]) => found.get(name) !== life).map(([, life]) => life)
  } catch {
    return []
  }
}
