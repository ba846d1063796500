import { partyThen, type PartyState } from "@partnerskab/core/agreement"
import type { Day } from "@partnerskab/core/calendar"
import type {
  CommandDefinition,
  DecideContext,
  Decision,
  EntityDefinition,
  EntityEvent,
  Read,
  Reads,
  Refusal
} from "@partnerskab/core/plugin"
import { fingerprint } from "../lock/digest.ts"
import type { Maker } from "./generate.ts"
import { fold, isNoStep, type Life } from "./lives.ts"
import type { Settings } from "./settings.ts"
import { copied } from "./twice.ts"

/** A rule that was asked: all it was given. */
export interface Asking {
  readonly command: string
  readonly definition: CommandDefinition
  readonly input: unknown
  readonly read: object
  readonly today: Day
}

/** Where lives are found, by entity and id; the same each time one command asks. */
export interface Finding {
  readonly found: Map<string, Life>
  readonly lifeOf: (entity: string, id: string) => Life | undefined
  readonly agreedTerms: () => unknown
}

/** What a rule may know beyond what it read, for a day. */
export const contextOn = (today: Day, settings: Settings): DecideContext => ({
  ...settings,
  today,
  holidays: { has: () => false },
  now: `${today}T09:00:00.000Z`,
  newId: (n) => `new-${n}`,
  actor: "actor",
  hashOf: fingerprint,
  titleOf: (point) => ({ da: point, en: point }),
  materialOf: () => ({}),
  sign: (_, raw) => ({ ok: true, signed: { lineage: "base", version: 1, raw } }),
  codesKnown: () => [],
  editionOn: () => "edition"
})

const unknown = Symbol("a life of a module that is not here")

/** Made-up answers to reads; `undefined` when one is about a life that no module here declares. */
export const answersTo = (by: Maker["by"], reads: Reads, finding: Finding): object | undefined => {
  const answers = Object.entries(reads).map(([name, read]) => [name, answer(by, read, finding)] as const)
  return answers.some(([, one]) => one === unknown) ? undefined : Object.fromEntries(answers)
}

const answer = (
  by: Maker["by"],
  { how, entity, ids, where = {}, on, point }: Read<unknown>,
  { lifeOf, agreedTerms }: Finding
): unknown => {
  if (how === "absent") return undefined
  if (how === "agreed") {
    const party = `party-${by.below(9)}`
    return point === undefined ? { party } : { terms: agreedTerms(), party }
  }
  if (how === "maybe") return by.maybe(0.5) ? undefined : lifeOf(entity, ids[0]!)
  if (how === "within")
    return Array.from({ length: by.below(3) }, (_, n) => lifeOf(entity, `within-${n}`)).filter(
      (life) => life !== undefined && isAs(life, where)
    )
  const found = ids.map((id) => lifeOf(entity, id))
  if (found.includes(undefined)) return unknown
  if (how === "party") return partyThen(ids[0]!, found[0]!.state as PartyState, on!)
  return how === "one" ? found[0] : found
}

/** Whether a life is as a set is asked for. */
export const isAs = ({ state }: Pick<Life, "state">, where: object): boolean => {
  const fields = { ...state, state: state._tag } as unknown as Readonly<Record<string, unknown>>
  return Object.entries(where).every(([name, value]) => (fields[name] ?? null) === value)
}

/** What a rule decides; `undefined` when it throws. */
export const decidedOrNot = (
  { definition, read, input, today }: Asking,
  settings: Settings
): Decision<Refusal> | undefined => {
  try {
    return definition.decide(copied(read), copied(input), contextOn(today, settings))
  } catch {
    return undefined
  }
}

/** A life after events, with the life before them. */
export interface Changed {
  readonly before: Life | undefined
  readonly after: Life
}

/** The lives that events change; none when a table has no such step. */
export const changedBy = (
  entities: ReadonlyMap<string, EntityDefinition>,
  found: ReadonlyMap<string, Life>,
  events: ReadonlyArray<EntityEvent>
): ReadonlyArray<Changed> => {
  try {
    const folded = fold(entities, found, events)
    return isNoStep(folded)
      ? []
      : [...folded]
          .filter(([name, life]) => found.get(name) !== life)
          .map(([name, after]) => ({ before: found.get(name), after }))
  } catch {
    return []
  }
}
