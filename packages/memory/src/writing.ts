import { type KnownFact, nameOf } from "@partnerskab/core/facts"
import type { Changeset, CommitAnswer, RebuildAnswer, RebuiltLife } from "@partnerskab/core/storage"
import { deepFreeze } from "./freeze.ts"
import type { State } from "./state.ts"

/** The answer a commit gets. */
export const checkIn = (state: State, given: Changeset): CommitAnswer => {
  const before = state.commands.get(given.commandId)
  if (before !== undefined) return { _tag: "Duplicate", done: before }
  const changed = changedSince(state, given)
  if (changed.length > 0) return { _tag: "Stale", changed }
  const taken = state.claims.inTheWay(given)
  if (taken !== undefined) return { _tag: "Claimed", ...taken }
  state.facts.check(given)
  return { _tag: "Committed" }
}

/** Runs without a pause, so nothing can come between the checks and the writes. */
export const commitIn = (state: State, given: Changeset): CommitAnswer => {
  const changeset = deepFreeze(given)
  const answer = checkIn(state, changeset)
  if (answer._tag === "Committed") write(state, changeset)
  return answer
}

const changedSince = ({ rows, boundaries }: State, { guards, boundaryGuards }: Changeset): ReadonlyArray<string> => [
  ...guards
    .filter(({ stream, version }) => (rows.get(stream)?.version ?? 0) !== version)
    .map(({ stream }) => nameOf(stream)),
  ...boundaryGuards
    .filter(({ boundary, version }) => boundaries.version(boundary) !== version)
    .map(({ boundary }) => boundary)
]

const write = (state: State, changeset: Changeset): void => {
  changeset.rows.forEach(state.rows.put)
  new Set(changeset.bumps).forEach((boundary) => state.boundaries.raise(boundary))
  changeset.entries.forEach(state.journal.append)
  for (const fact of changeset.closes) state.facts.close(fact, changeset.recordedAt)
  for (const fact of changeset.opens) state.facts.open(fact, changeset.recordedAt)
  changeset.releases.forEach(state.claims.release)
  changeset.takes.forEach(state.claims.take)
  changeset.persons.forEach(state.persons.put)
  changeset.cancels.forEach(state.outbox.cancel)
  changeset.sends.forEach(state.outbox.send)
  state.commands.record(changeset)
}

export const rebuildIn = (state: State, given: ReadonlyArray<RebuiltLife>): ReadonlyArray<RebuildAnswer> => {
  const lives = deepFreeze(given)
  const answers = lives.map((life) => rebuildOne(state, life))
  const rebuilt = lives.filter((_, at) => answers[at]!._tag === "Rebuilt")
  state.facts.replace(
    new Map(rebuilt.map(({ row, facts }): [string, ReadonlyArray<KnownFact>] => [nameOf(row), facts]))
  )
  return answers
}

/** All of a life but its facts, which are replaced for many lives at once. */
const rebuildOne = (state: State, { row, claims, keeps, sends, bumps }: RebuiltLife): RebuildAnswer => {
  const stored = state.rows.get(row)
  if (stored?.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
  const taken = state.claims.inTheWay({ releases: [], takes: claims })
  if (taken !== undefined) return { _tag: "Claimed", ...taken }
  state.rows.put(row)
  state.claims.releaseAll(row)
  claims.forEach(state.claims.take)
  state.outbox.keepOnly(row, keeps)
  sends.forEach(state.outbox.send)
  new Set(bumps).forEach((boundary) => state.boundaries.raise(boundary))
  state.commands.raisedBy(row, bumps)
  return { _tag: "Rebuilt" }
}
