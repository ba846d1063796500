import { hash } from "node:crypto"
import { nameOf, type KnownFact } from "@partnerskab/core/facts"
import {
  canonical,
  type Changeset,
  type Claim,
  derived,
  type DerivedFrom,
  type Done,
  type EntityRow,
  findIn,
  type JournalEntry,
  type OutboxRow,
  type OutboxStanding,
  type PersonText,
  type RebuildAnswer,
  type RebuiltLife
} from "@partnerskab/core/storage"

const most = Number.MAX_SAFE_INTEGER
const isHoldable = (text: string): boolean => text.isWellFormed() && !text.includes("\0")

/** A copy as a database would have it. */
const copied = <A>(value: A): A =>
  JSON.parse(JSON.stringify(value), (key, field: unknown) => {
    if (!isHoldable(key) || (typeof field === "string" && !isHoldable(field))) throw new Error("cannot be kept")
    return field
  }) as A

/** The shortest storage there is: plain lists and maps, and nothing written that `derive` can derive. */
export const plainAdapter = (): DerivedFrom => {
  const rows = new Map<string, EntityRow>()
  const versions = new Map<string, number>()
  const done = new Map<string, Done>()
  const persons = new Map<string, PersonText>()
  const outbox = new Map<string, OutboxStanding>()
  const journal: Array<JournalEntry> = []
  let facts: ReadonlyArray<KnownFact> = []
  let claims: ReadonlyArray<Claim> = []

  /** One writer at a time: what is checked is still so when it is written. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A> | A): Promise<A> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const raise = (boundary: string) => versions.set(boundary, (versions.get(boundary) ?? 0) + 1)
  const release = (given: Claim) => (claims = claims.filter((claim) => canonical(claim) !== canonical(given)))
  const send = (row: OutboxRow) => {
    if (!outbox.has(row.key)) outbox.set(row.key, { row, notBefore: row.dueAt, attempts: 0, standing: "waiting" })
  }
  const cancel = (key: string) => {
    if (outbox.get(key)?.standing !== "done") outbox.delete(key)
  }

  const write = ({ recordedAt, ...changeset }: Changeset): void => {
    for (const row of changeset.rows) rows.set(nameOf(row), row)
    new Set(changeset.bumps).forEach(raise)
    journal.push(...changeset.entries)
    const closed = new Set(changeset.closes.map(identityOf))
    facts = facts.map((fact) =>
      fact.knownTo === undefined && closed.has(identityOf(fact)) ? { ...fact, knownTo: recordedAt } : fact
    )
    facts = [...facts, ...changeset.opens.map((fact) => ({ ...fact, knownFrom: recordedAt }))]
    changeset.releases.forEach(release)
    claims = [...claims, ...changeset.takes]
    for (const text of changeset.persons) persons.set(text.ref, text)
    changeset.cancels.forEach(cancel)
    changeset.sends.forEach(send)
    done.set(changeset.commandId, { commandHash: changeset.commandHash, entries: changeset.entries })
  }

  const rebuildOne = async (life: RebuiltLife): Promise<RebuildAnswer> => {
    const { row, keeps, sends, bumps } = life
    const stored = rows.get(nameOf(row))
    if (stored?.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
    const taking = { ...nothing, takes: life.claims }
    const answer = await derived(adapter).check(taking)
    if (answer._tag === "Claimed") return answer
    rows.set(nameOf(row), row)
    facts = [...facts.filter(({ subject }) => nameOf(subject) !== nameOf(row)), ...life.facts]
    claims = [...claims.filter(({ holder }) => nameOf(holder) !== nameOf(row)), ...life.claims]
    for (const { row: own } of outbox.values())
      if (nameOf(own.subject) === nameOf(row) && own.kind === "reminder" && !keeps.includes(own.key)) cancel(own.key)
    sends.forEach(send)
    new Set(bumps).forEach(raise)
    return { _tag: "Rebuilt" }
  }

  const adapter: DerivedFrom = {
    digest: (text) => hash("sha256", text),
    load: async ({ commandId, streams, sets }) => ({
      ...(done.has(commandId) ? { done: copied(done.get(commandId)!) } : {}),
      rows: streams.map((stream) => rows.get(nameOf(stream))).map((row) => row && copied(row)),
      sets: sets.map(({ boundary, entity, where }) => ({
        version: versions.get(boundary) ?? 0,
        rows: copied(findIn(ofEntity(rows, entity), { entity, where, limit: most }).rows)
      }))
    }),
    commit: (given) => {
      const changeset = copied(given)
      return inTurn(async () => {
        const answer = await derived(adapter).check(changeset)
        if (answer._tag === "Committed") write(changeset)
        return answer
      })
    },
    rebuild: (given) => {
      const lives = copied(given)
      return inTurn(async () => {
        const answers: Array<RebuildAnswer> = []
        for (const life of lives) answers.push(await rebuildOne(life))
        return answers
      })
    },
    claimDue: ({ kinds, now, leaseUntil, limit }) =>
      inTurn(() => {
        const due = [...outbox.values()]
          .filter((one) => one.standing === "waiting" && one.notBefore <= now && kinds.includes(one.row.kind))
          .toSorted((a, b) => (a.row.dueAt + a.row.key < b.row.dueAt + b.row.key ? -1 : 1))
          .slice(0, limit)
        for (const one of due) outbox.set(one.row.key, { ...one, notBefore: leaseUntil, attempts: one.attempts + 1 })
        return copied(due.map(({ row, attempts }) => ({ ...row, attempts })))
      }),
    settle: (settlements) =>
      inTurn(() => {
        for (const one of settlements) {
          const kept = outbox.get(one.key)
          if (kept === undefined || kept.standing === "done") continue
          if ("retryAt" in one) outbox.set(one.key, { ...kept, notBefore: one.retryAt, standing: "waiting" })
          else outbox.set(one.key, { ...kept, standing: "done" in one ? "done" : "setAside" })
        }
      }),
    erase: (refs) => inTurn(() => refs.filter((ref) => persons.delete(ref)).length),
    scan: {
      lives: async (entity) => copied(ofEntity(rows, entity)),
      facts: async (kind) => copied(kind === undefined ? facts : facts.filter((fact) => fact.kind === kind)),
      journal: async function* () {
        yield* copied(journal)
      },
      claims: async () => claims,
      persons: async () => copied([...persons.values()]),
      outbox: async () => copied([...outbox.values()])
    }
  }
  return adapter
}

const ofEntity = (rows: ReadonlyMap<string, EntityRow>, entity: string): ReadonlyArray<EntityRow> =>
  [...rows.values()].filter((row) => row.entity === entity)

const identityOf = ({ kind, key, subject }: KnownFact | Changeset["closes"][number]): string =>
  JSON.stringify([nameOf(subject), kind, key])

const nothing: Changeset = {
  commandId: "",
  commandHash: "",
  recordedAt: "",
  guards: [],
  boundaryGuards: [],
  bumps: [],
  rows: [],
  entries: [],
  closes: [],
  opens: [],
  releases: [],
  takes: [],
  persons: [],
  cancels: [],
  sends: []
}
