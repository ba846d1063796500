import { hash } from "node:crypto"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { type Fact, type KnownFact, nameOf, type Stream } from "@partnerskab/core/facts"
import * as Storage from "@partnerskab/core/storage"

// A column is for what is looked up by; all else is in the document, so that a new field needs no new column.
const tables = `
  CREATE TABLE lives (name TEXT PRIMARY KEY, entity TEXT, document TEXT) STRICT;
  CREATE TABLE sets (boundary TEXT PRIMARY KEY, version INTEGER) STRICT;
  CREATE TABLE commands (command TEXT PRIMARY KEY, document TEXT) STRICT;
  CREATE TABLE journal (position INTEGER PRIMARY KEY, command TEXT, document TEXT) STRICT;
  CREATE TABLE facts (position INTEGER PRIMARY KEY, identity TEXT, subject TEXT, known_to TEXT, document TEXT) STRICT;
  CREATE TABLE claims (claim TEXT PRIMARY KEY, key TEXT, holder TEXT, document TEXT) STRICT;
  CREATE TABLE persons (ref TEXT PRIMARY KEY, document TEXT) STRICT;
  CREATE TABLE outbox (key TEXT PRIMARY KEY, subject TEXT, kind TEXT, due_at TEXT, not_before TEXT, attempts INTEGER,
    standing TEXT, document TEXT) STRICT;
  CREATE INDEX lives_of ON lives (entity); CREATE INDEX journal_of ON journal (command);
  CREATE UNIQUE INDEX facts_open ON facts (identity) WHERE known_to IS NULL; CREATE INDEX facts_of ON facts (subject);
  CREATE INDEX claims_on ON claims (key); CREATE INDEX claims_of ON claims (holder);
  CREATE INDEX outbox_due ON outbox (standing, not_before); CREATE INDEX outbox_of ON outbox (subject);
`
const among = "IN (SELECT value FROM json_each(?))"
const facts = "SELECT iif(known_to IS NULL, document, json_set(document, '$.knownTo', known_to)) AS document FROM facts"
const standings = `SELECT json_object('row', json(document), 'notBefore', not_before, 'attempts', attempts,
  'standing', standing) AS document FROM outbox`

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  // `secure_delete`: what is erased is written over, not only let go.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
  const isNew = () => database.prepare("PRAGMA user_version").get()?.["user_version"] === 0
  if (isNew()) {
    database.exec("BEGIN IMMEDIATE")
    // Asked again: while we waited another process may have made them.
    database.exec(isNew() ? `${tables} PRAGMA user_version = 1; COMMIT` : "COMMIT")
  }
  // SQLite waits with the whole process, and in it may be the one that is waited for. So briefly, and again in `begin`.
  database.exec("PRAGMA busy_timeout = 10")
  return database
}

const keyOf = ({ scope, key }: Storage.Claim): string => JSON.stringify([scope, key])
const identityOf = ({ kind, key, subject }: Fact): string => JSON.stringify([nameOf(subject), kind, key])

/** What was given, as it is now: the caller may go on with it while we wait. */
const taken = <A>(given: A): A => {
  if (Storage.unstorableIn(given) !== undefined) throw new Error("a text that cannot be kept")
  return structuredClone(given)
}

const statements = (database: DatabaseSync) => {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const isStorable = (value: SQLInputValue) => typeof value !== "string" || Storage.isStorable(value)
  return {
    /** How many rows it changed. */
    run: (sql: string, ...values: Array<SQLInputValue>): number => Number(statement(sql).run(...values).changes),
    /** A text that is never kept is in no row; SQLite would look for another in its place. */
    documents: <A>(sql: string, ...values: Array<SQLInputValue>): Array<A> =>
      (values.every(isStorable) ? statement(sql).all(...values) : []).map((row) => JSON.parse(String(row["document"])))
  }
}

/** Takes the one place that a file has for writers. Others go on while we wait for it, in this process too. */
const begin = async (database: DatabaseSync): Promise<void> => {
  const giveUpAt = performance.now() + 10_000
  for (;;)
    try {
      return database.exec("BEGIN IMMEDIATE")
    } catch (error) {
      const busy = error instanceof Error && "errcode" in error && error.errcode === 5
      if (!busy || performance.now() > giveUpAt) throw error
      await pause(1 + Math.random() * 5)
    }
}

const transactions = (database: DatabaseSync) => {
  // A connection has one transaction at a time, and others may ask while a check is waited for.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A> | A): Promise<A> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  /** Checks and then writes, with nothing else written between; what fails leaves nothing. */
  const change = <A, B>(check: () => Promise<A>, write: (checked: A) => B): Promise<B> =>
    inTurn(async () => {
      await begin(database)
      try {
        // From the first line written to the last nothing is waited for: no reading sees half of it.
        const answer = write(await check())
        database.exec("COMMIT")
        return answer
      } finally {
        if (database.isTransaction) database.exec("ROLLBACK")
      }
    })
  return { inTurn, change }
}

const writing = ({ run }: Pick<ReturnType<typeof statements>, "run">) => {
  const insert = (into: string, ...values: Array<SQLInputValue>) =>
    run(`INSERT ${into} VALUES (${values.map(() => "?").join(", ")})`, ...values)
  const life = (row: Storage.EntityRow) => insert("OR REPLACE INTO lives", nameOf(row), row.entity, JSON.stringify(row))
  const raise = (boundary: string) =>
    run("INSERT INTO sets VALUES (?, 1) ON CONFLICT DO UPDATE SET version = version + 1", boundary)
  const fact = ({ knownTo = null, ...one }: Omit<KnownFact, "knownTo"> & { readonly knownTo?: string | null }) =>
    insert("INTO facts", null, identityOf(one), nameOf(one.subject), knownTo, JSON.stringify(one))
  const take = (claim: Storage.Claim) =>
    insert("OR IGNORE INTO claims", Storage.canonical(claim), keyOf(claim), nameOf(claim.holder), JSON.stringify(claim))
  const send = (row: Storage.OutboxRow) => {
    const { key, subject, kind, dueAt } = row
    insert("OR IGNORE INTO outbox", key, nameOf(subject), kind, dueAt, dueAt, 0, "waiting", JSON.stringify(row))
  }
  return {
    changeset: ({ commandId, commandHash, recordedAt, ...given }: Storage.Changeset): void => {
      insert("INTO commands", commandId, JSON.stringify({ commandHash }))
      for (const entry of given.entries) insert("INTO journal", null, commandId, JSON.stringify(entry))
      given.rows.forEach(life)
      new Set(given.bumps).forEach(raise)
      for (const one of given.closes)
        run("UPDATE facts SET known_to = ? WHERE identity = ? AND known_to IS NULL", recordedAt, identityOf(one))
      for (const one of given.opens) fact({ ...one, knownFrom: recordedAt })
      for (const claim of given.releases) run("DELETE FROM claims WHERE claim = ?", Storage.canonical(claim))
      given.takes.forEach(take)
      for (const text of given.persons) insert("OR REPLACE INTO persons", text.ref, JSON.stringify(text))
      for (const key of given.cancels) run("DELETE FROM outbox WHERE key = ? AND standing <> 'done'", key)
      given.sends.forEach(send)
    },
    rebuilt: ({ row, ...given }: Storage.RebuiltLife): void => {
      const name = nameOf(row)
      life(row)
      new Set(given.bumps).forEach(raise)
      run("DELETE FROM facts WHERE subject = ?", name)
      given.facts.forEach(fact)
      run("DELETE FROM claims WHERE holder = ?", name)
      given.claims.forEach(take)
      const unkept = `subject = ? AND kind = 'reminder' AND standing <> 'done' AND NOT key ${among}`
      run(`DELETE FROM outbox WHERE ${unkept}`, name, JSON.stringify(given.keeps))
      given.sends.forEach(send)
    }
  }
}

const nothing = { commandId: "", commandHash: "", recordedAt: "", guards: [], boundaryGuards: [], bumps: [], rows: [] }
const nothingElse = { entries: [], closes: [], opens: [], releases: [], takes: [], persons: [], cancels: [], sends: [] }

const adapterOver = (database: DatabaseSync): Storage.DerivedFrom => {
  const { run, documents } = statements(database)
  const { inTurn, change } = transactions(database)
  const write = writing({ run })
  const unchecked = async () => undefined
  const granted = <A extends Storage.CommitAnswer | Storage.RebuildAnswer>(check: () => Promise<A>, then: () => void) =>
    change(check, (answer) => {
      if (answer._tag === "Committed" || answer._tag === "Rebuilt") then()
      return answer
    })

  const lifeOf = (stream: Stream) =>
    documents<Storage.EntityRow>("SELECT document FROM lives WHERE name = ?", nameOf(stream))[0]
  const livesOf = (entity: string) =>
    documents<Storage.EntityRow>("SELECT document FROM lives WHERE entity = ?", entity)
  const setOf = ({ boundary, entity, where }: Storage.SetReading) => ({
    version: documents<number>("SELECT version AS document FROM sets WHERE boundary = ?", boundary)[0] ?? 0,
    rows: Storage.findIn(livesOf(entity), { entity, where, limit: Number.MAX_SAFE_INTEGER }).rows
  })
  const doneBy = (commandId: string) => {
    const [done] = documents<Storage.Done>("SELECT document FROM commands WHERE command = ?", commandId)
    const entries = "SELECT document FROM journal WHERE command = ? ORDER BY position"
    return done && { done: { ...done, entries: documents<Storage.JournalEntry>(entries, commandId) } }
  }

  // A check looks at no other facts and keys than those that are named, so it does not slow down with the years.
  const check = (changeset: Storage.Changeset): Promise<Storage.CommitAnswer> => {
    const identities = JSON.stringify([...changeset.closes, ...changeset.opens].map(identityOf))
    const keys = JSON.stringify(changeset.takes.map(keyOf))
    const named = {
      facts: async () => documents<KnownFact>(`${facts} WHERE known_to IS NULL AND identity ${among}`, identities),
      claims: async () => documents<Storage.Claim>(`SELECT document FROM claims WHERE key ${among}`, keys)
    }
    return Storage.derived({ ...adapter, scan: { ...adapter.scan, ...named } }).check(changeset)
  }
  const checkRebuilt = async ({ row, claims }: Storage.RebuiltLife): Promise<Storage.RebuildAnswer> => {
    const stored = lifeOf(row)
    if (stored?.version !== row.version || stored.head !== row.head) return { _tag: "Stale" }
    const answer = await check({ ...nothing, ...nothingElse, takes: claims })
    return answer._tag === "Claimed" ? answer : { _tag: "Rebuilt" }
  }

  const adapter: Storage.DerivedFrom = {
    digest: (text) => hash("sha256", text),
    load: async ({ commandId, streams, sets }) => {
      // Of one snapshot, within a transaction as without one.
      database.exec("SAVEPOINT reading")
      try {
        return { ...doneBy(commandId), rows: streams.map(lifeOf), sets: sets.map(setOf) }
      } finally {
        database.exec("RELEASE reading")
      }
    },
    commit: async (given) => {
      const changeset = taken(given)
      return granted(
        async () => check(changeset),
        () => write.changeset(changeset)
      )
    },
    rebuild: async (lives) => {
      const answers: Array<Storage.RebuildAnswer> = []
      for (const life of taken(lives))
        answers.push(
          await granted(
            async () => checkRebuilt(life),
            () => write.rebuilt(life)
          )
        )
      return answers
    },
    claimDue: ({ kinds, now, leaseUntil, limit }) =>
      change(unchecked, () => {
        const due = `${standings} WHERE standing = 'waiting' AND not_before <= ? AND kind ${among} ORDER BY due_at, key LIMIT ?`
        const handedOut = documents<Storage.OutboxStanding>(due, now, JSON.stringify(kinds), limit)
        const lease = "UPDATE outbox SET not_before = ?, attempts = attempts + 1 WHERE key = ?"
        for (const { row } of handedOut) run(lease, leaseUntil, row.key)
        return handedOut.map(({ row, attempts }) => ({ ...row, attempts }))
      }),
    settle: (settlements) =>
      change(unchecked, () => {
        const sql =
          "UPDATE outbox SET standing = ?, not_before = ifnull(?, not_before) WHERE key = ? AND standing <> 'done'"
        for (const one of settlements.filter(({ key }) => Storage.isStorable(key)))
          if ("retryAt" in one) run(sql, "waiting", one.retryAt, one.key)
          else run(sql, "done" in one ? "done" : "setAside", null, one.key)
      }),
    erase: async (refs) => {
      const known = refs.filter(Storage.isStorable)
      const erased = await change(unchecked, () =>
        known.filter((ref) => run("DELETE FROM persons WHERE ref = ?", ref) > 0)
      )
      // What was written lately lies in a log beside the file until it is moved there, and the texts with it.
      await inTurn(() => database.exec("PRAGMA wal_checkpoint(TRUNCATE)"))
      return erased.length
    },
    scan: {
      lives: async (entity) => livesOf(entity),
      facts: async (kind) =>
        documents(
          `${facts} WHERE document ->> 'kind' = ifnull(?, document ->> 'kind') ORDER BY position`,
          kind ?? null
        ),
      journal: async () => documents("SELECT document FROM journal ORDER BY position"),
      claims: async () => documents("SELECT document FROM claims"),
      persons: async () => documents("SELECT document FROM persons"),
      outbox: async () => documents(standings)
    }
  }
  return adapter
}

export type SqliteStorage = Storage.StorageService & { readonly close: () => void }

/** A storage in one file of SQLite, for one authority; `":memory:"` forgets when it is closed. */
export const sqliteStorage = ({ path }: { readonly path: string }): SqliteStorage => {
  const database = open(path)
  return { ...Storage.derive(adapterOver(database)), close: () => database.close() }
}
