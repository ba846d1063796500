import type { Day, Instant } from "../calendar/index.ts"
import type { Tagged } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { lifeThrough } from "./lifeThrough.ts"

/**
 * What became of a life: what happened, when it counts, when it became known, and how the life was after it.
 *
 * @da udgave af en sag
 * @shape `kind`: the event, such as `PointAdded`; `on`: the day it counts; `reason`: a code
 * @category models
 */
export interface VersionOf<State> {
  readonly version: number
  readonly kind: string
  readonly on: Day
  readonly recordedAt: Instant
  readonly actor: string
  readonly onBehalfOf?: string
  readonly reason?: string
  readonly noteRef?: string
  /** The state after it; nothing when nobody here can read this entry, or one before it. */
  readonly state?: State
  /** The version of the first entry that nobody here can read: there is no state from there on. */
  readonly unreadableSince?: number
}

/** Every entry of one life's journal as a version, in one pass over them. */
export const versionsOf = (
  catalog: Pick<Catalog, "entities">,
  entries: ReadonlyArray<JournalEntry>
): ReadonlyArray<VersionOf<Tagged>> => {
  const through = lifeThrough(catalog, entries)
  const unreadableSince = through.find(({ state }) => state === undefined)?.entry.version
  return through.map(({ entry, state }) => ({
    ...toldBy(entry),
    ...(state !== undefined ? { state } : unreadableSince === undefined ? {} : { unreadableSince })
  }))
}

const toldBy = ({ version, type, effectiveOn, recordedAt, actor, onBehalfOf, data }: JournalEntry) => ({
  version,
  kind: type,
  on: effectiveOn,
  recordedAt,
  actor,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  ...textIn(data, "reason"),
  ...textIn(data, "noteRef")
})

const textIn = <Field extends string>(data: unknown, field: Field): { readonly [K in Field]?: string } => {
  const value = typeof data === "object" && data !== null ? (data as Record<string, unknown>)[field] : undefined
  return typeof value === "string" ? ({ [field]: value } as { readonly [K in Field]?: string }) : {}
}
