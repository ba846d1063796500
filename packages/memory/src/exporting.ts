import type { CommandRecord, Done, ExportLine } from "@partnerskab/core/storage"
import type { State } from "./state.ts"

/** Everything in a state that nobody writes in, line by line. The last says how many there are between it and the first. */
export const exportOf = async function* (state: State, authority: string): AsyncGenerator<ExportLine> {
  yield { line: "header", format: "partnerskab/export/1", authority }
  let lines = 0
  for (const line of linesOf(state)) {
    yield line
    lines += 1
  }
  yield { line: "end", lines }
}

const linesOf = function* ({
  journal,
  rows,
  facts,
  claims,
  persons,
  outbox,
  commands,
  tombstones
}: State): Iterable<ExportLine> {
  for (const entry of journal.all()) yield { line: "entry", entry }
  for (const row of rows.all()) yield { line: "life", row }
  for (const fact of facts.all()) yield { line: "fact", fact }
  for (const claim of claims.all()) yield { line: "claim", claim }
  for (const person of persons.all()) yield { line: "person", person }
  for (const standing of outbox.all()) yield { line: "outbox", outbox: standing }
  for (const [commandId, { done }] of commands.all()) yield { line: "command", command: recordOf(commandId, done) }
  for (const tombstone of tombstones) yield { line: "tombstone", tombstone }
}

export const recordOf = (commandId: string, { commandHash, entries }: Done): CommandRecord => ({
  commandId,
  commandHash,
  entries: entries.map(({ entity, id, version }) => ({ entity, id, version }))
})
