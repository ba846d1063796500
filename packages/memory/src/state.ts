import { nameOf } from "@partnerskab/core/facts"
import { byCodePoint, type Tombstone } from "@partnerskab/core/storage"
import { boundaryStore } from "./boundaryStore.ts"
import { claimStore } from "./claimStore.ts"
import { commandStore } from "./commandStore.ts"
import { factStore } from "./factStore.ts"
import { journalStore } from "./journalStore.ts"
import { outboxStore } from "./outboxStore.ts"
import { personStore } from "./personStore.ts"
import { rowStore } from "./rowStore.ts"

/** Everything a storage holds. A fork shares what nobody has changed since, and neither sees what the other writes. */
export interface State {
  readonly rows: ReturnType<typeof rowStore>
  readonly facts: ReturnType<typeof factStore>
  readonly journal: ReturnType<typeof journalStore>
  readonly claims: ReturnType<typeof claimStore>
  readonly outbox: ReturnType<typeof outboxStore>
  readonly persons: ReturnType<typeof personStore>
  readonly commands: ReturnType<typeof commandStore>
  readonly boundaries: ReturnType<typeof boundaryStore>
  readonly tombstones: ReadonlyArray<Tombstone>
}

export const emptyState = (): State => ({
  rows: rowStore(),
  facts: factStore(),
  journal: journalStore(),
  claims: claimStore(),
  outbox: outboxStore(),
  persons: personStore(),
  commands: commandStore(),
  boundaries: boundaryStore(),
  tombstones: []
})

export const forkOf = (state: State): State => ({
  rows: state.rows.fork(),
  facts: state.facts.fork(),
  journal: state.journal.fork(),
  claims: state.claims.fork(),
  outbox: state.outbox.fork(),
  persons: state.persons.fork(),
  commands: state.commands.fork(),
  boundaries: state.boundaries.fork(),
  tombstones: state.tombstones
})

/** Whether nothing was ever written; sets may have been raised. */
export const isEmpty = ({ rows, facts, journal, claims, outbox, persons, commands, tombstones }: State): boolean =>
  tombstones.length === 0 &&
  [rows, facts, journal, claims, outbox, persons, commands].every((store) => {
    for (const _ of store.all()) return false
    return true
  })

/** Tombstones in order of entity and id, those of one life in the order they were raised. */
export const inOrder = (tombstones: ReadonlyArray<Tombstone>): ReadonlyArray<Tombstone> =>
  tombstones.toSorted((a, b) => byCodePoint(a.stream.entity, b.stream.entity) || byCodePoint(a.stream.id, b.stream.id))

/** Takes all of a life out of everything. What is left of it; `undefined` when there is no such life. */
export const purged = (
  state: State,
  { stream, ground, on }: Omit<Tombstone, "rows" | "lastHash">
): State | undefined => {
  const [row, entries] = [state.rows.get(stream), state.journal.of(stream)]
  const lastHash = entries.at(-1)?.hash ?? row?.head
  if (lastHash === undefined) return undefined
  state.rows.remove(stream)
  state.journal.remove(stream)
  state.facts.purge(nameOf(stream))
  state.claims.releaseAll(stream)
  state.persons.eraseAll(stream)
  state.outbox.removeAll(stream)
  const raised = state.commands.forget(stream)
  if (raised === undefined) state.boundaries.raiseAll()
  else raised.forEach(state.boundaries.raise)
  return {
    ...state,
    tombstones: inOrder([...state.tombstones, { stream, ground, on, rows: entries.length, lastHash }])
  }
}
