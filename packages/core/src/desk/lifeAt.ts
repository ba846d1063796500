import type { Instant } from "../calendar/index.ts"
import type { Tagged } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { evolve } from "./evolve.ts"

/**
 * A life as it was known at an instant, from its journal; `undefined` before anything was known, and without a state when
 * nobody here can read what was.
 */
export const lifeAt = (
  { entities }: Catalog,
  entries: ReadonlyArray<JournalEntry>,
  instant: Instant
): { readonly id: string; readonly version: number; readonly state: unknown } | undefined => {
  const until = Date.parse(instant)
  const known = entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= until)
  const last = known.at(-1)
  const definition = last && entities.get(last.entity)
  if (last === undefined || definition === undefined) return undefined
  let state: Tagged | undefined
  for (const entry of known) {
    state = evolve(definition, state, entry)
    // After an entry that nobody here can read, nobody knows what the next one changes.
    if (state === undefined) break
  }
  return { id: last.id, version: last.version, state }
}
