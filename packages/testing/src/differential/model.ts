import { hash } from "node:crypto"
import * as Effect from "effect/Effect"
import { overlaps } from "@partnerskab/core/calendar"
import { type Fact, type FactQuery, type KnownFact, measure, nameOf, type Stream } from "@partnerskab/core/facts"
import {
  byCodePoint,
  byId,
  canonical,
  type Changeset,
  type Claim,
  type ClaimedRow,
  type CommitAnswer,
  type Done,
  type DueQuery,
  type EntityRow,
  findIn,
  type FindQuery,
  isSought,
  isWanted,
  type JournalEntry,
  type JournalPage,
  type JournalRange,
  type OutboxStanding,
  type PersonQuery,
  type PersonText,
  type Reading,
  type RebuildAnswer,
  type RebuiltLife,
  type Settlement,
  type Snapshot,
  type StorageService
} from "@partnerskab/core/storage"

/** Everything that is kept, in the order it came. */
export interface Kept {
  lives: Array<EntityRow>
  journal: Array<JournalEntry>
  facts: Array<KnownFact>
  claims: Array<Claim>
  outbox: Array<OutboxStanding>
  persons: Array<PersonText>
  commands: Array<{ readonly commandId: string } & Done>
  raised: Array<string>
}

/** A copy that nobody else has. Minus nothing is nothing, as in JSON. */
const copy = <A>(value: A): A => {
  if (value === 0) return 0 as A
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(copy) as A
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copy(field)])) as A
}

const isOf =
  (stream: Stream) =>
  (other: Stream): boolean =>
    nameOf(stream) === nameOf(other)

/**
 * What every storage must do, as plainly as it can be said: lists that are looked through from one end to the other. To
 * compare others with, and for nothing else.
 *
 * @category constructors
 */
export const modelStorage = (): StorageService => {
  const model = modelOn(nothingKept())
  const lift =
    <G, A>(ask: (given: G) => A) =>
    (given: G) =>
      Effect.sync(() => ask(given))
  return {
    digest: (text) => hash("sha256", text),
    load: lift(model.load),
    find: lift(model.find),
    measure: lift(model.measure),
    journal: lift(model.journal),
    facts: lift(model.facts)(undefined),
    commit: lift(model.commit),
    commitAll: lift(model.commitAll),
    check: lift(model.check),
    rebuild: lift(model.rebuild),
    claimDue: lift(model.claimDue),
    settle: lift(model.settle),
    setAside: lift(model.setAside)(undefined),
    persons: lift(model.persons),
    findPersons: lift(model.findPersons),
    erase: lift(model.erase),
    tombstones: Effect.sync(() => [])
  }
}

export const nothingKept = (): Kept => ({
  lives: [],
  journal: [],
  facts: [],
  claims: [],
  outbox: [],
  persons: [],
  commands: [],
  raised: []
})

/** The answers, at once. */
export const modelOn = (kept: Kept) => {
  // What is given and what is given out are copies: nobody writes in what is kept.
  const answer =
    <G, A>(work: (given: G) => A) =>
    (given: G): A =>
      copy(work(copy(given)))
  const commit = (changeset: Changeset): CommitAnswer => {
    const word = verdict(kept, changeset)
    if (word._tag !== "Committed") return word
    refuseFacts(kept, changeset)
    write(kept, changeset)
    return word
  }
  return {
    load: answer(({ commandId, streams, sets }: Reading): Snapshot => {
      const done = doneOf(kept, commandId)
      return {
        ...(done === undefined ? {} : { done }),
        rows: streams.map((stream) => kept.lives.find(isOf(stream))),
        sets: sets.map(({ boundary, entity, where }) => ({
          version: versionOf(kept, boundary),
          rows: kept.lives.filter((row) => row.entity === entity && isWanted(row, { where })).toSorted(byId)
        }))
      }
    }),
    find: answer((query: FindQuery) =>
      findIn(
        kept.lives.filter(({ entity }) => entity === query.entity),
        query
      )
    ),
    measure: answer((query: FactQuery) => measure((kind) => kept.facts.filter((fact) => fact.kind === kind), query)),
    journal: answer((range: JournalRange): JournalPage => {
      if ("stream" in range) return { entries: kept.journal.filter(isOf(range.stream)), cursor: undefined }
      const start = Number(range.after ?? 0)
      const entries = kept.journal.slice(start, start + range.limit)
      return { entries, cursor: String(start + entries.length) }
    }),
    facts: answer((_: undefined) => kept.facts),
    commit: answer(commit),
    commitAll: answer((changesets: ReadonlyArray<Changeset>) => changesets.map(commit)),
    check: answer((changeset: Changeset) => verdict(kept, changeset)),
    rebuild: answer((lives: ReadonlyArray<RebuiltLife>) => lives.map((life) => rebuild(kept, life))),
    claimDue: answer(({ kinds, now, leaseUntil, limit }: DueQuery): ReadonlyArray<ClaimedRow> => {
      const due = kept.outbox
        .filter(
          ({ row, standing, notBefore }) => standing === "waiting" && kinds.includes(row.kind) && notBefore <= now
        )
        .toSorted((a, b) => byCodePoint(a.row.dueAt, b.row.dueAt) || byCodePoint(a.row.key, b.row.key))
        .slice(0, limit)
      kept.outbox = kept.outbox.map((one) =>
        due.includes(one) ? { ...one, notBefore: leaseUntil, attempts: one.attempts + 1 } : one
      )
      return due.map(({ row, attempts }) => ({ ...row, attempts }))
    }),
    settle: answer((settlements: ReadonlyArray<Settlement>): void => {
      for (const settlement of settlements)
        kept.outbox = kept.outbox.map((one) => (one.row.key === settlement.key ? settled(one, settlement) : one))
    }),
    setAside: answer((_: undefined): ReadonlyArray<ClaimedRow> =>
      kept.outbox
        .filter(({ standing }) => standing === "setAside")
        .toSorted((a, b) => byCodePoint(a.row.key, b.row.key))
        .map(({ row, attempts }) => ({ ...row, attempts }))
    ),
    persons: answer((refs: ReadonlyArray<string>) => kept.persons.filter(({ ref }) => refs.includes(ref))),
    findPersons: answer((query: PersonQuery) =>
      kept.persons
        .filter((one) => isSought(one, query) && (query.after === undefined || byCodePoint(one.ref, query.after) > 0))
        .toSorted((a, b) => byCodePoint(a.ref, b.ref))
        .slice(0, query.limit)
    ),
    erase: answer((refs: ReadonlyArray<string>): number => {
      const before = kept.persons.length
      kept.persons = kept.persons.filter(({ ref }) => !refs.includes(ref))
      return before - kept.persons.length
    })
  }
}

const doneOf = ({ commands }: Kept, commandId: string): Done | undefined => {
  const found = commands.find((command) => command.commandId === commandId)
  return found && { commandHash: found.commandHash, entries: found.entries }
}

/** How often a set was raised. */
export const versionOf = ({ raised }: Kept, boundary: string): number => raised.filter((one) => one === boundary).length

/** The first that stands in the way, in the order the port says. Facts are looked at afterwards. */
const verdict = (kept: Kept, given: Changeset): CommitAnswer => {
  const done = doneOf(kept, given.commandId)
  if (done !== undefined) return { _tag: "Duplicate", done }
  const { guards, boundaryGuards, releases, takes } = given
  const lives = guards.filter(({ stream, version }) => (kept.lives.find(isOf(stream))?.version ?? 0) !== version)
  const sets = boundaryGuards.filter(({ boundary, version }) => versionOf(kept, boundary) !== version)
  if (lives.length + sets.length > 0)
    return {
      _tag: "Stale",
      changed: [...lives.map(({ stream }) => nameOf(stream)), ...sets.map(({ boundary }) => boundary)]
    }
  return rivalOf([...without(kept.claims, releases), ...takes], takes) ?? { _tag: "Committed" }
}

const rivalOf = (
  others: ReadonlyArray<Claim>,
  takes: ReadonlyArray<Claim>
): (CommitAnswer & { readonly _tag: "Claimed" }) | undefined => {
  for (const claim of takes) {
    const rival = others.find((other) => isRival(claim, other))
    if (rival !== undefined) return { _tag: "Claimed", claim, by: rival.holder }
  }
  return undefined
}

/** Two lives that would hold one key on the same day. */
export const isRival = (a: Claim, b: Claim): boolean =>
  a.scope === b.scope &&
  a.key === b.key &&
  nameOf(a.holder) !== nameOf(b.holder) &&
  (a.during === undefined || b.during === undefined || overlaps(a.during, b.during))

/** Claims, but for some. */
export const without = (claims: ReadonlyArray<Claim>, some: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  const gone = some.map(canonical)
  return claims.filter((claim) => !gone.includes(canonical(claim)))
}

export const identityOf = ({ subject, kind, key }: Fact): string => JSON.stringify([nameOf(subject), kind, key])

export const isOpen = ({ knownTo }: KnownFact): boolean => knownTo === undefined

/** A fact that is closed must be open, and one that is opened must not be. */
const refuseFacts = ({ facts }: Kept, { closes, opens }: Changeset): void => {
  const open = facts.filter(isOpen).map(identityOf)
  for (const fact of closes) {
    const at = open.indexOf(identityOf(fact))
    if (at < 0) throw new Error(`no open fact ${identityOf(fact)}`)
    open.splice(at, 1)
  }
  for (const fact of opens) {
    if (open.includes(identityOf(fact))) throw new Error(`the fact ${identityOf(fact)} is open already`)
    open.push(identityOf(fact))
  }
}

const write = (kept: Kept, given: Changeset): void => {
  const { rows, bumps, entries, closes, opens, releases, takes, persons, cancels, sends } = given
  kept.lives = [...kept.lives.filter((row) => !rows.some(isOf(row))), ...rows]
  kept.raised.push(...new Set(bumps))
  kept.journal.push(...entries)
  const closed = closes.map(identityOf)
  kept.facts = kept.facts.map((fact) =>
    isOpen(fact) && closed.includes(identityOf(fact)) ? { ...fact, knownTo: given.recordedAt } : fact
  )
  kept.facts.push(...opens.map((fact) => ({ ...fact, knownFrom: given.recordedAt })))
  kept.claims = [...without(without(kept.claims, releases), takes), ...takes]
  for (const text of persons) kept.persons = [...kept.persons.filter(({ ref }) => ref !== text.ref), text]
  kept.outbox = kept.outbox.filter(({ row, standing }) => standing === "done" || !cancels.includes(row.key))
  send(kept, sends)
  kept.commands.push({ commandId: given.commandId, commandHash: given.commandHash, entries })
}

const send = (kept: Kept, sends: Changeset["sends"]): void => {
  for (const row of sends)
    if (kept.outbox.every((one) => one.row.key !== row.key))
      kept.outbox.push({ row, notBefore: row.dueAt, attempts: 0, standing: "waiting" })
}

const settled = (one: OutboxStanding, settlement: Settlement): OutboxStanding => {
  if (one.standing === "done") return one
  if ("retryAt" in settlement) return { ...one, standing: "waiting", notBefore: settlement.retryAt }
  return { ...one, standing: "done" in settlement ? "done" : "setAside" }
}

const rebuild = (kept: Kept, { row, facts, claims, keeps, sends, bumps }: RebuiltLife): RebuildAnswer => {
  const stored = kept.lives.find(isOf(row))
  if (stored === undefined || stored.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
  const others = kept.claims.filter(({ holder }) => !isOf(row)(holder))
  const rival = rivalOf(others, claims)
  if (rival !== undefined) return rival
  kept.lives = [...kept.lives.filter((one) => !isOf(row)(one)), row]
  kept.facts = [...kept.facts.filter(({ subject }) => !isOf(row)(subject)), ...facts]
  kept.claims = [...others, ...claims]
  kept.outbox = kept.outbox.filter(
    ({ row: one, standing }) =>
      standing === "done" || one.kind === "reaction" || !isOf(row)(one.subject) || keeps.includes(one.key)
  )
  send(kept, sends)
  kept.raised.push(...new Set(bumps))
  return { _tag: "Rebuilt" }
}
