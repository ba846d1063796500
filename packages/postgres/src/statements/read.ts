import type { KnownFact } from "@partnerskab/core/facts"
import type { Day } from "@partnerskab/core/calendar"
import type { ClaimedRow, EntityRow, JournalEntry, OutboxRow, PersonText } from "@partnerskab/core/storage"
import type { Row } from "../Executor.ts"

/** A life from the columns that `rowColumns` names. */
export const readRow = (row: Row): EntityRow => ({
  entity: row["entity"] as string,
  id: row["id"] as string,
  version: row["version"] as number,
  state: row["doc"],
  fields: row["fields"] as EntityRow["fields"],
  ...(row["audience"] === null ? {} : { audience: row["audience"] as ReadonlyArray<string> }),
  head: row["head"] as string,
  recordedAt: row["recorded_at"] as string,
  evolution: row["evolution"] as number,
  projection: row["projection"] as number
})

/** An entry from the value that `entryJson` makes. */
export const readEntry = (value: unknown): JournalEntry => {
  const { onBehalfOf, ...entry } = value as JournalEntry & { readonly onBehalfOf: string | null }
  return onBehalfOf === null ? entry : { ...entry, onBehalfOf }
}

export const readFact = (row: Row): KnownFact => ({
  kind: row["kind"] as string,
  key: row["key"] as string,
  subject: { entity: row["entity"] as string, id: row["id"] as string },
  firstDay: row["first_day"] as Day,
  ...(row["last_day"] === null ? {} : { lastDay: row["last_day"] as Day }),
  dimensions: row["dimensions"] as KnownFact["dimensions"],
  measures: row["measures"] as KnownFact["measures"],
  projection: row["projection"] as number,
  knownFrom: row["known_from"] as string,
  ...(row["known_to"] === null ? {} : { knownTo: row["known_to"] as string })
})

export const readOutbox = (row: Row): OutboxRow => ({
  key: row["key"] as string,
  kind: row["kind"] as OutboxRow["kind"],
  subject: { entity: row["entity"] as string, id: row["id"] as string },
  dueAt: row["due_at"] as string,
  payload: row["payload"]
})

export const readClaimed = (row: Row): ClaimedRow => ({ ...readOutbox(row), attempts: row["attempts"] as number })

export const readPerson = (row: Row): PersonText => ({
  ref: row["ref"] as string,
  kind: row["kind"] as string,
  subject: { entity: row["entity"] as string, id: row["id"] as string },
  text: row["text"] as string
})
