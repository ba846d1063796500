import { hash } from "node:crypto"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { type Fact, type KnownFact, nameOf } from "@partnerskab/core/facts"
import {
  canonical,
  type Changeset,
  type Claim,
  derive,
  derived,
  type DerivedFrom,
  type EntityRow,
  findIn,
  isStorable,
  type JournalEntry,
  type OutboxRow,
  type OutboxStanding,
  type PersonText,
  type RebuildAnswer,
  type RebuiltLife,
  type StorageService,
  StorageUnavailable
} from "@partnerskab/core/storage"

// Columns are what we look up by; all else is a document, so a new field of the library needs no new column.
const tables = `
  CREATE TABLE lives (name TEXT PRIMARY KEY, entity TEXT NOT NULL, document TEXT NOT NULL) STRICT;
  CREATE INDEX lives_of ON lives (entity);
  CREATE TABLE sets (boundary TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT;
  CREATE TABLE commands (command TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
  CREATE TABLE journal (position INTEGER PRIMARY KEY, command TEXT NOT NULL, document TEXT NOT NULL) STRICT;
  CREATE INDEX journal_of ON journal (command);
  CREATE TABLE facts (
    position INTEGER PRIMARY KEY, identity TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    known_from TEXT NOT NULL, known_to TEXT, document TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX facts_open ON facts (identity) WHERE known_to IS NULL;
  CREATE INDEX facts_of_kind ON facts (kind);
  CREATE INDEX facts_of_life ON facts (subject);
  CREATE TABLE claims (claim TEXT PRIMARY KEY, holder TEXT NOT NULL, document TEXT NOT NULL) STRICT;
  CREATE INDEX claims_of ON claims (holder);
  CREATE TABLE persons (ref TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
  CREATE TABLE outbox (
    key TEXT PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, due_at TEXT NOT NULL,
    not_before TEXT NOT NULL, attempts INTEGER NOT NULL, standing TEXT NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (standing, not_before);
  CREATE INDEX outbox_of ON outbox (subject);
`

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  // What is erased is written over, not only let go.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
  const version = () => database.prepare("PRAGMA user_version").get()?.["user_version"]
  if (version() === 0) {
    database.exec("BEGIN IMMEDIATE")
    // Another process may have made them while we waited.
    if (version() === 0) database.exec(`${tables} PRAGMA user_version = 1`)
    database.exec("COMMIT")
  }
  if (version() !== 1) throw new Error(`${path} has tables of another version`)
  // Waiting stops the whole process, also the one of two connections in it that is waited for. So: briefly, then `begin`.
  database.exec("PRAGMA busy_timeout = 10")
  return database
}

const prepared = (database: DatabaseSync) => {
  const sql = (text: string) => database.prepare(text)
  return {
    life: sql("SELECT document FROM lives WHERE name = ?"),
    livesOf: sql("SELECT document FROM lives WHERE entity = ? ORDER BY name"),
    keepLife: sql("INSERT OR REPLACE INTO lives VALUES (?, ?, ?)"),
    version: sql("SELECT version FROM sets WHERE boundary = ?"),
    raise: sql("INSERT INTO sets VALUES (?, 1) ON CONFLICT DO UPDATE SET version = version + 1"),
    command: sql("SELECT hash FROM commands WHERE command = ?"),
    keepCommand: sql("INSERT INTO commands VALUES (?, ?)"),
    entries: sql("SELECT document FROM journal ORDER BY position"),
    entriesOf: sql("SELECT document FROM journal WHERE command = ? ORDER BY position"),
    keepEntry: sql("INSERT INTO journal (command, document) VALUES (?, ?)"),
    facts: sql("SELECT * FROM facts ORDER BY position"),
    factsOf: sql("SELECT * FROM facts WHERE kind = ? ORDER BY position"),
    keepFact: sql(
      "INSERT INTO facts (identity, kind, subject, known_from, known_to, document) VALUES (?, ?, ?, ?, ?, ?)"
    ),
    closeFact: sql("UPDATE facts SET known_to = ? WHERE identity = ? AND known_to IS NULL"),
    dropFacts: sql("DELETE FROM facts WHERE subject = ?"),
    claims: sql("SELECT document FROM claims"),
    take: sql("INSERT OR IGNORE INTO claims VALUES (?, ?, ?)"),
    release: sql("DELETE FROM claims WHERE claim = ?"),
    dropClaims: sql("DELETE FROM claims WHERE holder = ?"),
    persons: sql("SELECT document FROM persons"),
    keepPerson: sql("INSERT OR REPLACE INTO persons VALUES (?, ?)"),
    erase: sql("DELETE FROM persons WHERE ref = ?"),
    outbox: sql("SELECT * FROM outbox"),
    outboxOf: sql("SELECT * FROM outbox WHERE subject = ?"),
    send: sql("INSERT INTO outbox VALUES (?, ?, ?, ?, ?, 0, 'waiting', ?) ON CONFLICT DO NOTHING"),
    cancel: sql("DELETE FROM outbox WHERE key = ? AND standing <> 'done'"),
    due: sql(`SELECT * FROM outbox WHERE standing = 'waiting' AND not_before <= ?
      AND kind IN (SELECT value FROM json_each(?)) ORDER BY due_at, key LIMIT ?`),
    lease: sql("UPDATE outbox SET not_before = ?, attempts = attempts + 1 WHERE key = ?"),
    settle: sql(`UPDATE outbox SET standing = ?, not_before = coalesce(?, not_before)
      WHERE key = ? AND standing <> 'done'`)
  }
}

type Row = ReturnType<StatementSync["all"]>[number]

const documentOf = <A>({ document }: Row): A => JSON.parse(String(document)) as A
const documents = <A>(statement: StatementSync, ...given: Array<SQLInputValue>): Array<A> =>
  statement.all(...given).map((row) => documentOf<A>(row))

const factOf = (row: Row): KnownFact => ({
  ...documentOf<Fact>(row),
  knownFrom: String(row["known_from"]),
  ...(row["known_to"] === null ? {} : { knownTo: String(row["known_to"]) })
})

const standingOf = (row: Row): OutboxStanding => ({
  row: documentOf<OutboxRow>(row),
  notBefore: String(row["not_before"]),
  attempts: Number(row["attempts"]),
  standing: row["standing"] as OutboxStanding["standing"]
})

const identityOf = ({ kind, key, subject }: Fact): string => JSON.stringify([nameOf(subject), kind, key])

// SQLite would keep some texts that PostgreSQL cannot, and change others; so that nothing depends on it, none is kept.
const storable = <A>(value: A): A => {
  const whole = (key: string, field: unknown): unknown => {
    if (!isStorable(key) || (typeof field === "string" && !isStorable(field)))
      throw new Error("a text that cannot be kept")
    return field
  }
  return JSON.parse(JSON.stringify(value), whole) as A
}

const occupied = (cause: unknown) =>
  new StorageUnavailable({
    cause,
    problem: {
      code: "DatabaseOccupied",
      da: "En anden skriver i databasen. Prøv igen.",
      en: "Somebody else is writing to the database. Try again.",
      passing: true
    }
  })

const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 5

/** Takes the one place there is for writers of a file. Others may go on while we wait for it, also in this process. */
const begin = async (database: DatabaseSync, patience = 10_000): Promise<void> => {
  const giveUpAt = performance.now() + patience
  for (;;)
    try {
      return database.exec("BEGIN IMMEDIATE")
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > giveUpAt) throw occupied(error)
      await pause(1 + Math.random() * 5)
    }
}

const transactions = (database: DatabaseSync) => {
  // A connection has one transaction at a time, and a check is waited for within it.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  /** Checks and writes with nothing written between. Writing waits for nothing: no reading sees half of it. */
  const change = <A, B>(check: () => Promise<A>, write: (checked: A) => B): Promise<B> =>
    inTurn(async () => {
      await begin(database)
      try {
        const answer = write(await check())
        database.exec("COMMIT")
        return answer
      } catch (error) {
        // Some errors have rolled it back already.
        if (database.isTransaction) database.exec("ROLLBACK")
        throw error
      }
    })
  /** A savepoint may be within a transaction or without one, and is of one snapshot either way. */
  const snapshot = <A>(read: () => A): A => {
    database.exec("SAVEPOINT reading")
    try {
      return read()
    } finally {
      database.exec("RELEASE reading")
    }
  }
  return { change, snapshot }
}

const sqlite = (database: DatabaseSync): DerivedFrom => {
  const sql = prepared(database)
  const { change, snapshot } = transactions(database)
  const unchecked = async () => undefined

  const lifeOf = (name: string) => (isStorable(name) ? documents<EntityRow>(sql.life, name)[0] : undefined)
  const keepLife = (row: EntityRow) => sql.keepLife.run(nameOf(row), row.entity, JSON.stringify(row))
  const keepFact = ({ knownFrom, knownTo, ...fact }: KnownFact) => {
    const { kind, subject } = fact
    sql.keepFact.run(identityOf(fact), kind, nameOf(subject), knownFrom, knownTo ?? null, JSON.stringify(fact))
  }
  const take = (claim: Claim) => sql.take.run(canonical(claim), nameOf(claim.holder), JSON.stringify(claim))
  const raise = (boundaries: ReadonlyArray<string>) =>
    new Set(boundaries).forEach((boundary) => sql.raise.run(boundary))
  const send = (row: OutboxRow) =>
    sql.send.run(row.key, nameOf(row.subject), row.kind, row.dueAt, row.dueAt, JSON.stringify(row))

  const doneOf = (command: string) => {
    const found = isStorable(command) ? sql.command.get(command) : undefined
    if (found === undefined) return {}
    return { done: { commandHash: String(found["hash"]), entries: documents<JournalEntry>(sql.entriesOf, command) } }
  }

  const write = (changeset: Changeset): void => {
    const { commandId, commandHash, recordedAt } = changeset
    changeset.rows.forEach(keepLife)
    raise(changeset.bumps)
    sql.keepCommand.run(commandId, commandHash)
    for (const entry of changeset.entries) sql.keepEntry.run(commandId, JSON.stringify(entry))
    for (const fact of changeset.closes)
      if (sql.closeFact.run(recordedAt, identityOf(fact)).changes === 0) throw new Error("a fact that is not open")
    for (const fact of changeset.opens) keepFact({ ...fact, knownFrom: recordedAt })
    for (const claim of changeset.releases) sql.release.run(canonical(claim))
    changeset.takes.forEach(take)
    for (const text of changeset.persons) sql.keepPerson.run(text.ref, JSON.stringify(text))
    for (const key of changeset.cancels) sql.cancel.run(key)
    changeset.sends.forEach(send)
  }

  const checkRebuilt = async ({ row, claims }: RebuiltLife): Promise<RebuildAnswer> => {
    const stored = lifeOf(nameOf(row))
    if (stored?.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
    const answer = await derived(adapter).check({ ...nothing, takes: claims })
    return answer._tag === "Claimed" ? answer : { _tag: "Rebuilt" }
  }

  const writeRebuilt = (life: RebuiltLife): void => {
    const name = nameOf(life.row)
    keepLife(life.row)
    sql.dropFacts.run(name)
    life.facts.forEach(keepFact)
    sql.dropClaims.run(name)
    life.claims.forEach(take)
    for (const { row } of sql.outboxOf.all(name).map(standingOf))
      if (row.kind === "reminder" && !life.keeps.includes(row.key)) sql.cancel.run(row.key)
    life.sends.forEach(send)
    raise(life.bumps)
  }

  const adapter: DerivedFrom = {
    digest: (text) => hash("sha256", text),
    load: async ({ commandId, streams, sets }) =>
      snapshot(() => ({
        ...doneOf(commandId),
        rows: streams.map((stream) => lifeOf(nameOf(stream))),
        sets: sets.map(({ boundary, entity, where }) => ({
          version: Number(sql.version.get(boundary)?.["version"] ?? 0),
          rows: findIn(documents<EntityRow>(sql.livesOf, entity), { entity, where, limit: Number.MAX_SAFE_INTEGER })
            .rows
        }))
      })),
    commit: async (given) => {
      const changeset = storable(given)
      return change(
        () => derived(adapter).check(changeset),
        (answer) => {
          if (answer._tag === "Committed") write(changeset)
          return answer
        }
      )
    },
    rebuild: async (given) => {
      const answers: Array<RebuildAnswer> = []
      for (const life of storable(given))
        answers.push(
          await change(
            () => checkRebuilt(life),
            (answer) => {
              if (answer._tag === "Rebuilt") writeRebuilt(life)
              return answer
            }
          )
        )
      return answers
    },
    claimDue: ({ kinds, now, leaseUntil, limit }) =>
      change(unchecked, () =>
        sql.due.all(now, JSON.stringify(kinds), limit).map((row) => {
          const { row: due, attempts } = standingOf(row)
          sql.lease.run(leaseUntil, due.key)
          return { ...due, attempts }
        })
      ),
    settle: (settlements) =>
      change(unchecked, () => {
        for (const one of settlements.filter(({ key }) => isStorable(key)))
          if ("retryAt" in one) sql.settle.run("waiting", one.retryAt, one.key)
          else sql.settle.run("done" in one ? "done" : "setAside", null, one.key)
      }),
    erase: async (refs) => {
      const erased = await change(unchecked, () =>
        refs.filter(isStorable).reduce((sum, ref) => sum + Number(sql.erase.run(ref).changes), 0)
      )
      // What was written last lies in a log of its own until it is moved to the file, and the texts with it.
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)")
      return erased
    },
    scan: {
      lives: async (entity) => documents(sql.livesOf, entity),
      facts: async (kind) => (kind === undefined ? sql.facts.all() : sql.factsOf.all(kind)).map(factOf),
      journal: async () => documents(sql.entries),
      claims: async () => documents(sql.claims),
      persons: async () => documents(sql.persons),
      outbox: async () => sql.outbox.all().map(standingOf)
    }
  }
  return adapter
}

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

/** A storage in one file of SQLite, for one authority; `":memory:"` forgets when it is closed. */
export const sqliteStorage = ({ path }: { readonly path: string }): StorageService & { readonly close: () => void } => {
  const database = open(path)
  return { ...derive(sqlite(database)), close: () => database.close() }
}
