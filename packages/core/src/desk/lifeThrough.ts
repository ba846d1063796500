import type { Tagged } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { evolve } from "./evolve.ts"
import { hashOf } from "./passage.ts"

/** One row of a life's journal, with the state before and after it, and whether it is what was written. */
export interface Passed {
  readonly entry: JournalEntry
  readonly before: Tagged | undefined
  /** `undefined` from the first entry on that nobody here can read. */
  readonly state: Tagged | undefined
  readonly unbroken: boolean
}

/** What an event needs for being replayed. */
export type Replayable = Pick<JournalEntry, "type" | "data" | "form" | "effectiveOn">

/** A life through its whole journal, in one pass. */
export const lifeThrough = (
  { entities }: Catalog,
  entries: ReadonlyArray<JournalEntry>,
  digest: (text: string) => string
): ReadonlyArray<Passed> => {
  let before: Tagged | undefined
  let previous = ""
  let readable = true
  return entries.map((entry) => {
    const definition = entities.get(entry.entity)
    const state = readable && definition !== undefined ? evolve(definition, before, entry) : undefined
    const unbroken = hashOf(digest, previous, entry) === entry.hash
    const passed = { entry, before, state, unbroken }
    readable &&= state !== undefined
    before = state
    previous = entry.hash
    return passed
  })
}

/** The state that events give, one after the other; `undefined` when one of them cannot happen or be read. */
export const stateThrough = (
  { entities }: Catalog,
  entity: string,
  { state, events }: { readonly state: Tagged | undefined; readonly events: ReadonlyArray<Replayable> }
): Tagged | undefined => {
  const definition = entities.get(entity)
  let now = state
  for (const event of events) {
    if (definition === undefined) return undefined
    now = evolve(definition, now, event)
    if (now === undefined) return undefined
  }
  return now
}
