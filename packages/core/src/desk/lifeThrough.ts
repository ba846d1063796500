import type { Tagged } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { evolve } from "./evolve.ts"
import { hashOf } from "./passage.ts"

type Entities = Pick<Catalog, "entities">

/** One row of a life's journal, with the state before and after it. */
export interface Passed {
  readonly entry: JournalEntry
  readonly before: Tagged | undefined
  /** `undefined` from the first entry on that nobody here can read: nobody knows what the next one changes. */
  readonly state: Tagged | undefined
}

/** A life through its whole journal, in one pass. */
export const lifeThrough = ({ entities }: Entities, entries: ReadonlyArray<JournalEntry>): ReadonlyArray<Passed> => {
  let before: Tagged | undefined
  let readable = true
  return entries.map((entry) => {
    const definition = entities.get(entry.entity)
    const state = readable && definition !== undefined ? evolve(definition, before, entry) : undefined
    const passed = { entry, before, state }
    readable &&= state !== undefined
    before = state
    return passed
  })
}

/** Whether every row of a life's journal is what was written, and follows the one before it. */
export const isUnbroken = (entries: ReadonlyArray<JournalEntry>, digest: (text: string) => string): boolean => {
  let previous = ""
  return entries.every((entry) => {
    const written = hashOf(digest, previous, entry) === entry.hash
    previous = entry.hash
    return written
  })
}

/** The state that events give, one after the other; `undefined` when one of them cannot happen or be read. */
export const stateThrough = (
  { entities }: Entities,
  entity: string,
  {
    state,
    events
  }: {
    readonly state: Tagged | undefined
    readonly events: ReadonlyArray<Pick<JournalEntry, "type" | "data" | "form" | "effectiveOn">>
  }
): Tagged | undefined => {
  const definition = entities.get(entity)
  let now = state
  for (const event of events) {
    now = definition && evolve(definition, now, event)
    if (now === undefined) return undefined
  }
  return now
}
