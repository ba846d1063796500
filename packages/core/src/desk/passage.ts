import type { Instant } from "../calendar/index.ts"
import { nameOf, type Stream } from "../facts/index.ts"
import type { Carried, EntityDefinition, EntityEvent, Tagged } from "../plugin/index.ts"
import { canonical, type EntityRow, type JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { evolve } from "./evolve.ts"
import { needsRebuild } from "./outdated.ts"
import { type NeedsRebuild, NotPossible } from "./refusals.ts"
import { eventWords, lifeWords, stateWords } from "./words.ts"

/** Who did it, when, and under which id: the same for every row of one command. */
export interface Stamp {
  readonly commandId: string
  readonly commandHash: string
  readonly now: Instant
  readonly actor: string
  readonly onBehalfOf?: string
  readonly trace: ReadonlyArray<string>
}

/** One life through one command: as it was read, and as the events left it. */
export interface Passage {
  readonly definition: EntityDefinition
  readonly stream: Stream
  readonly before: EntityRow | undefined
  readonly state: Tagged
  readonly events: readonly [EntityEvent, ...ReadonlyArray<EntityEvent>]
}

/** Why a life cannot be taken through its events. */
export type Impassable = Carried<typeof NotPossible> | Carried<typeof NeedsRebuild>

/** Takes one life through its events. Refuses the first step its table does not have, and a life that other code stored. */
export const pass = (
  catalog: Catalog,
  before: EntityRow | undefined,
  events: Passage["events"]
): Passage | Impassable => {
  const { entity, id } = events[0]
  const definition = catalog.entities.get(entity)!
  const [outdated] = needsRebuild(catalog, before)
  if (outdated !== undefined) return outdated
  let state = before?.state as Tagged | undefined
  for (const event of events) {
    const next = evolve(definition, state, event)
    if (next === undefined) {
      return NotPossible.when(true, {
        name: nameOf({ entity, id }),
        state: state?._tag ?? "Nothing",
        event: event.type,
        life: lifeWords(catalog, { entity, id }),
        can: eventWords(catalog, entity, event.type),
        because: stateWords(catalog, entity, state?._tag)
      })[0]!
    }
    state = next
  }
  return { definition, stream: { entity, id }, before, state: state!, events }
}

/**
 * The hash of an entry: over the one before it in its life, and all it says.
 *
 * @category operations
 */
export const hashOf = (
  digest: (text: string) => string,
  previous: string,
  { hash: _, ...entry }: Omit<JournalEntry, "hash"> & { readonly hash?: string }
): string => digest(canonical([previous, entry]))

/** The journal entries of a passage, chained to what the life's journal ends with. */
export const entriesOf = (
  { definition, stream, before, events }: Passage,
  { now, actor, onBehalfOf, commandId, trace }: Stamp,
  digest: (text: string) => string
): ReadonlyArray<JournalEntry> => {
  let previous = before?.head ?? ""
  return events.map(({ type, data, effectiveOn }, at) => {
    const entry = {
      ...stream,
      version: (before?.version ?? 0) + at + 1,
      type,
      form: definition.forms[type]!.at(-1)!.form,
      data,
      effectiveOn,
      recordedAt: now,
      actor,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      commandId,
      trace
    }
    previous = hashOf(digest, previous, entry)
    return { ...entry, hash: previous }
  })
}
