import { hash } from "node:crypto"
import * as Effect from "effect/Effect"
import type {
  JournalRange,
  Reading,
  Snapshot,
  StorageAdmin,
  StorageModel,
  StorageService
} from "@partnerskab/core/storage"
import { exportOf } from "./exporting.ts"
import { deepFreeze, refuseUnholdable } from "./freeze.ts"
import { importInto, refuseUnlessEmpty } from "./importing.ts"
import { searchIn } from "./searching.ts"
import { emptyState, forkOf, purged, type State } from "./state.ts"
import { checkIn, commitIn, rebuildIn } from "./writing.ts"

/**
 * Everything a storage in memory held at one moment. It never changes, and can be gone back to any number of times.
 *
 * @category models
 */
export interface MemorySnapshot {
  /** Whose data it holds; the empty text when nobody has said. */
  readonly authority: string
}

/**
 * A storage in memory, and what can be done with one that is nowhere else.
 *
 * @category ports
 */
export interface MemoryStorage extends StorageService {
  /** What is done to it as a whole. */
  readonly admin: StorageAdmin
  /** What it holds now. Copies nothing. */
  readonly snapshot: () => MemorySnapshot
  /** Another storage of the same: for a preview, or to see what would happen. Neither sees what the other writes. */
  readonly fork: () => MemoryStorage
}

/**
 * What a storage in memory begins as. A `StorageOf` is one.
 *
 * @category models
 */
export interface MemoryOptions {
  /** Whose data it will hold. */
  readonly authority?: string
  /** What will be kept; memory has room for anything. */
  readonly model?: StorageModel
  /** What it holds from the start; nothing without it. */
  readonly from?: MemorySnapshot
}

const states = new WeakMap<MemorySnapshot, State>()

/**
 * Embedded storage in one process: tests, demos, small tools. Nothing survives the process but what is exported.
 *
 * @da lager i hukommelsen
 * @refuses a commit with a text that not every storage can hold: NUL, or half a letter
 * @category constructors
 */
export const memory = ({ authority: given, from }: MemoryOptions = {}): MemoryStorage => {
  const before = from && states.get(from)
  if (from !== undefined && before === undefined) throw new TypeError("no storage in memory has given this snapshot")
  let state = before === undefined ? emptyState() : forkOf(before)
  let authority = given ?? from?.authority ?? ""

  const snapshot = (): MemorySnapshot => {
    const taken: MemorySnapshot = Object.freeze({ authority })
    states.set(taken, forkOf(state))
    return taken
  }

  const admin: StorageAdmin = {
    export: () => exportOf(forkOf(state), authority),
    import: async (lines) => {
      refuseUnlessEmpty(state)
      const taken = await importInto(forkOf(state), lines)
      refuseUnlessEmpty(state)
      state = taken.state
      if (authority === "") ({ authority } = taken)
      return { lines: taken.lines }
    },
    purge: async (purge) => {
      const after = purged(state, deepFreeze(purge))
      if (after === undefined) return undefined
      state = after
      return after.tombstones.findLast(
        ({ stream: { entity, id } }) => entity === purge.stream.entity && id === purge.stream.id
      )
    },
    search: async (texts) => searchIn(state, texts)
  }

  return {
    digest: (text) => hash("sha256", text),
    load: (reading) => Effect.sync(() => load(state, reading)),
    find: (query) => Effect.sync(() => state.rows.find(query)),
    measure: (query) => Effect.sync(() => state.facts.measure(query)),
    journal: (range) => Effect.sync(() => entries(state, range)),
    facts: Effect.sync(() => [...state.facts.all()]),
    commit: (changeset) => Effect.sync(() => commitIn(state, changeset)),
    commitAll: (changesets) => Effect.sync(() => changesets.map((changeset) => commitIn(state, changeset))),
    check: (changeset) =>
      Effect.sync(() => {
        refuseUnholdable(changeset)
        return checkIn(state, changeset)
      }),
    rebuild: (lives) => Effect.sync(() => rebuildIn(state, lives)),
    claimDue: (query) => Effect.sync(() => state.outbox.claimDue(query)),
    settle: (settlements) => Effect.sync(() => state.outbox.settle(settlements)),
    setAside: Effect.sync(() => state.outbox.setAside()),
    persons: (refs) => Effect.sync(() => [...new Set(refs)].flatMap((ref) => state.persons.get(ref) ?? [])),
    findPersons: (query) => Effect.sync(() => state.persons.find(query)),
    erase: (refs) => Effect.sync(() => refs.filter((ref) => state.persons.erase(ref)).length),
    tombstones: Effect.sync(() => state.tombstones),
    admin,
    snapshot,
    fork: () => memory({ from: snapshot() })
  }
}

const load = ({ commands, rows, boundaries }: State, { commandId, streams, sets }: Reading): Snapshot => {
  const recorded = commands.get(commandId)
  return {
    ...(recorded === undefined ? {} : { done: recorded }),
    rows: streams.map(rows.get),
    sets: sets.map((set) => ({ version: boundaries.version(set.boundary), rows: rows.matching(set) }))
  }
}

const entries = ({ journal }: State, range: JournalRange) =>
  "stream" in range ? { entries: journal.of(range.stream), cursor: undefined } : journal.page(range.after, range.limit)
