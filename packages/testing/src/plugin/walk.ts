import { addDays, type Day } from "@partnerskab/core/calendar"
import type { EntityDefinition, EntityEvent, Tagged } from "@partnerskab/core/plugin"
import type { Maker } from "./generate.ts"
import { step } from "./lives.ts"
import { copied } from "./twice.ts"

/** One step of a table that was taken: all it was given, and the state it gave. */
export interface Taken {
  readonly entity: string
  readonly before: Tagged | undefined
  readonly event: EntityEvent
  /** `undefined` when the table threw. */
  readonly after: Tagged | undefined
}

/** A life through up to six steps of its table, each chosen at random. */
export const walk = ({ by, value }: Maker, entity: string, definition: EntityDefinition): ReadonlyArray<Taken> => {
  const taken: Array<Taken> = []
  const id = `life-${by.below(1_000_000)}`
  let day: Day = addDays("2010-01-04", by.below(400))
  let before: Tagged | undefined
  for (let steps = by.below(7); steps >= 0; steps -= 1) {
    const table = before === undefined ? definition.begin : (definition.when[before._tag] ?? {})
    const types = Object.keys(table).filter((one) => definition.events[one] !== undefined)
    if (types.length === 0) break
    const type = by.pick(types)
    const event = { entity, id, type, effectiveOn: day, data: value(definition.events[type]!) }
    const after = stepOrNot(definition, before, event)
    taken.push({ entity, before, event, after })
    if (after === undefined) break
    before = after
    day = addDays(day, by.below(60))
  }
  return taken
}

const stepOrNot = (definition: EntityDefinition, before: Tagged | undefined, event: EntityEvent) => {
  try {
    return step(definition, copied(before), copied(event))
  } catch {
    return undefined
  }
}
