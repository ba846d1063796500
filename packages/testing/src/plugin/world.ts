import type { AnyModule, EntityDefinition, EntityEvent } from "@partnerskab/core/plugin"
import { considered, type Considered } from "./considered.ts"
import { maker } from "./generate.ts"
import { entitiesOf, type Life } from "./lives.ts"
import { type Settings, settingsOf } from "./settings.ts"
import { add, tried, type Tried } from "./tried.ts"
import { type Taken, walk } from "./walk.ts"

/** What came about when a module was tried on made-up values: the same every time. */
export interface World extends Tried {
  /** The lives it may be about, its own and those of others. */
  readonly entities: ReadonlyMap<string, EntityDefinition>
  /** Events of all of them. */
  readonly happened: ReadonlyArray<EntityEvent>
  readonly taken: ReadonlyArray<Taken>
  /** Lives along the tables, by entity: every table step, whatever a rule would have said. */
  readonly lives: ReadonlyMap<string, ReadonlyArray<Life>>
  readonly settings: Settings
  /** What was asked of parameters, codes and tables that no module here declares. */
  readonly undeclared: ReadonlySet<string>
  /** Commands that the module's policies were asked about. */
  readonly considered: ReadonlyArray<Considered>
}

interface Made {
  readonly others: ReadonlyArray<AnyModule>
  readonly world: World
}

const worlds = new WeakMap<AnyModule["definition"], Made>()

/** What comes about in a module, with the lives of others it reads. Made once for a module among the same others. */
export const worldOf = (module: AnyModule, others: ReadonlyArray<AnyModule>): World => {
  const known = worlds.get(module.definition)
  if (known?.others.length === others.length && others.every((one, at) => one === known.others[at])) return known.world
  const world = made(module, others)
  worlds.set(module.definition, { others, world })
  return world
}

const made = (module: AnyModule, others: ReadonlyArray<AnyModule>): World => {
  const entities = entitiesOf([...others, module])
  const own = new Set(module.definition.entities.map(({ key }) => key))
  const once = maker(1)
  const taken: Array<Taken> = []
  const happened: Array<EntityEvent> = []
  const lives = new Map<string, Array<Life>>()
  for (const [entity, definition] of entities) {
    const walked = Array.from({ length: own.has(entity) ? 40 : 15 }, () => walk(once, entity, definition)).flat()
    if (own.has(entity)) taken.push(...walked)
    for (const { event, after } of walked) {
      happened.push(event)
      if (after !== undefined) add(lives, { entity, id: event.id, version: 1, state: after })
    }
  }
  const undeclared = new Set<string>()
  const settings = settingsOf([...others, module], { changes: [], packs: [] }, (what) => void undeclared.add(what))
  const world = { entities, happened, taken, lives, settings, undeclared }
  const all = { ...world, ...tried(module, { ...world, own }) }
  return { ...all, considered: considered(module, others, all) }
}
