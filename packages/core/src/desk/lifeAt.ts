import type { Instant } from "../calendar/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { lifeThrough } from "./lifeThrough.ts"

/**
 * A life as it was known at an instant, from its journal; `undefined` before anything was known, and without a state when
 * nobody here can read what was.
 */
export const lifeAt = (
  catalog: Catalog,
  entries: ReadonlyArray<JournalEntry>,
  instant: Instant
): { readonly id: string; readonly version: number; readonly state: unknown } | undefined => {
  const until = Date.parse(instant)
  const known = entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= until)
  const last = lifeThrough(catalog, known).at(-1)
  if (last === undefined || !catalog.entities.has(last.entry.entity)) return undefined
  return { id: last.entry.id, version: last.entry.version, state: last.state }
}
