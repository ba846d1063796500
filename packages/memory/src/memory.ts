import { hash } from "node:crypto"
import * as Effect from "effect/Effect"
import { type KnownFact, nameOf } from "@partnerskab/core/facts"
import {
  byCodePoint,
  type Changeset,
  type CommitAnswer,
  type Done,
  isSought,
  type JournalEntry,
  type JournalRange,
  type PersonQuery,
  type PersonText,
  type Reading,
  type RebuildAnswer,
  type RebuiltLife,
  type Snapshot,
  type StorageService
} from "@partnerskab/core/storage"
import { claimStore } from "./claimStore.ts"
import { factStore } from "./factStore.ts"
import { deepFreeze } from "./freeze.ts"
import { outboxStore } from "./outboxStore.ts"
import { rowStore } from "./rowStore.ts"

/**
 * Embedded storage in one process: tests, demos, small tools. Nothing survives the process.
 *
 * @da lager i hukommelsen
 * @category constructors
 */
export const memory = (): StorageService => {
  const rows = rowStore()
  const facts = factStore()
  const outbox = outboxStore()
  const boundaries = new Map<string, number>()
  const journal: Array<JournalEntry> = []
  const histories = new Map<string, Array<JournalEntry>>()
  const claims = claimStore()
  const persons = new Map<string, PersonText>()
  const done = new Map<string, Done>()

  const append = (entry: JournalEntry): void => {
    journal.push(entry)
    const history = histories.get(nameOf(entry)) ?? []
    histories.set(nameOf(entry), history)
    history.push(entry)
  }

  const boundary = (name: string): number => boundaries.get(name) ?? 0
  const bump = (name: string): void => void boundaries.set(name, boundary(name) + 1)

  const changedSince = ({ guards, boundaryGuards }: Changeset): ReadonlyArray<string> => [
    ...guards
      .filter(({ stream, version }) => (rows.get(stream)?.version ?? 0) !== version)
      .map(({ stream }) => nameOf(stream)),
    ...boundaryGuards.filter((guard) => boundary(guard.boundary) !== guard.version).map((guard) => guard.boundary)
  ]

  const write = (changeset: Changeset): void => {
    changeset.rows.forEach(rows.put)
    changeset.bumps.forEach(bump)
    changeset.entries.forEach(append)
    for (const fact of changeset.closes) facts.close(fact, changeset.recordedAt)
    for (const fact of changeset.opens) facts.open(fact, changeset.recordedAt)
    changeset.releases.forEach(claims.release)
    changeset.takes.forEach(claims.take)
    for (const text of changeset.persons) persons.set(text.ref, text)
    changeset.cancels.forEach(outbox.cancel)
    changeset.sends.forEach(outbox.send)
    const { commandHash, entries } = changeset
    done.set(changeset.commandId, Object.freeze({ commandHash, entries }))
  }

  const check = (given: Changeset): CommitAnswer => {
    const before = done.get(given.commandId)
    if (before !== undefined) return { _tag: "Duplicate", done: before }
    const changed = changedSince(given)
    if (changed.length > 0) return { _tag: "Stale", changed }
    const taken = claims.inTheWay(given)
    if (taken !== undefined) return { _tag: "Claimed", ...taken }
    facts.check(given)
    return { _tag: "Committed" }
  }

  /** Runs without a pause, so nothing can come between the checks and the writes. */
  const commit = (given: Changeset): CommitAnswer => {
    const answer = check(given)
    if (answer._tag === "Committed") write(deepFreeze(given))
    return answer
  }

  /** All of a life but its facts, which are replaced for many lives at once. */
  const rebuildOne = ({ row, claims: takes, keeps, sends, bumps }: RebuiltLife): RebuildAnswer => {
    const stored = rows.get(row)
    if (stored?.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
    const taken = claims.inTheWay({ releases: [], takes })
    if (taken !== undefined) return { _tag: "Claimed", ...taken }
    rows.put(row)
    claims.releaseAll(row)
    takes.forEach(claims.take)
    outbox.keepOnly(row, keeps)
    sends.forEach(outbox.send)
    bumps.forEach(bump)
    return { _tag: "Rebuilt" }
  }

  const rebuild = (given: ReadonlyArray<RebuiltLife>): ReadonlyArray<RebuildAnswer> => {
    const lives = deepFreeze(given)
    const answers = lives.map(rebuildOne)
    const rebuilt = lives.filter((_, at) => answers[at]!._tag === "Rebuilt")
    facts.replace(new Map(rebuilt.map(({ row, facts }): [string, ReadonlyArray<KnownFact>] => [nameOf(row), facts])))
    return answers
  }

  const load = ({ commandId, streams, sets }: Reading): Snapshot => {
    const recorded = done.get(commandId)
    return {
      ...(recorded === undefined ? {} : { done: recorded }),
      rows: streams.map(rows.get),
      sets: sets.map((set) => ({ version: boundary(set.boundary), rows: rows.matching(set) }))
    }
  }

  const entries = (range: JournalRange) => {
    if ("stream" in range) return { entries: [...(histories.get(nameOf(range.stream)) ?? [])], cursor: undefined }
    const from = range.after === undefined ? 0 : Number(range.after)
    const page = journal.slice(from, from + range.limit)
    return { entries: page, cursor: String(from + page.length) }
  }

  const findPersons = (query: PersonQuery): ReadonlyArray<PersonText> => {
    const { after } = query
    return [...persons.values()]
      .filter((text) => isSought(text, query) && (after === undefined || byCodePoint(text.ref, after) > 0))
      .toSorted((a, b) => byCodePoint(a.ref, b.ref))
      .slice(0, query.limit)
  }

  return {
    digest: (text) => hash("sha256", text),
    load: (reading) => Effect.sync(() => load(reading)),
    find: (query) => Effect.sync(() => rows.find(query)),
    measure: (query) => Effect.sync(() => facts.measure(query)),
    journal: (range) => Effect.sync(() => entries(range)),
    facts: Effect.sync(() => facts.all()),
    commit: (changeset) => Effect.sync(() => commit(changeset)),
    commitAll: (changesets) => Effect.sync(() => changesets.map(commit)),
    check: (changeset) => Effect.sync(() => check(changeset)),
    rebuild: (lives) => Effect.sync(() => rebuild(lives)),
    claimDue: (query) => Effect.sync(() => outbox.claimDue(query)),
    settle: (settlements) => Effect.sync(() => outbox.settle(settlements)),
    setAside: Effect.sync(() => outbox.setAside()),
    persons: (refs) => Effect.sync(() => refs.flatMap((ref) => persons.get(ref) ?? [])),
    findPersons: (query) => Effect.sync(() => findPersons(query)),
    erase: (refs) => Effect.sync(() => refs.filter((ref) => persons.delete(ref)).length),
    tombstones: Effect.sync(() => [])
  }
}
