import { hash } from "node:crypto"
import {
  type AsyncStorage,
  type Changeset,
  type CommitAnswer,
  fromAsync,
  type StorageAdmin,
  type StorageOf,
  type StorageService,
  type Tombstone,
  unstorableIn
} from "@partnerskab/core/storage"
import type { Day } from "@partnerskab/core/calendar"
import type { Executor, Row, Statement } from "./Executor.ts"
import { adminOf } from "./admin/admin.ts"
import { fromClient, type HostTransaction } from "./fromClient.ts"
import { fromPglite, type PgliteLike } from "./fromPglite.ts"
import { fromPool, type PgClient, type PgPool } from "./fromPool.ts"
import { check } from "./schema/check.ts"
import { type CommitMode, commitStatement, groupsOf, readAnswer } from "./statements/commit/index.ts"
import { findStatement, readPage } from "./statements/find.ts"
import { journalStatement, readJournal } from "./statements/journal.ts"
import { doneStatement, loadStatement, readDone, readSnapshot, wasDone } from "./statements/load.ts"
import { measureStatement, readMeasured } from "./statements/measure.ts"
import { claimDueStatement, setAsideStatement, settleStatement } from "./statements/outbox.ts"
import { type Tables, tablesOf } from "./statements/parts.ts"
import { eraseStatement, findPersonsStatement, personsStatement } from "./statements/persons.ts"
import { readClaimed, readFact, readPerson } from "./statements/read.ts"
import { rebuildLife } from "./statements/rebuild.ts"
import { factsStatement, tombstonesStatement } from "./statements/rest.ts"
import { isPassing, problem, trouble } from "./trouble.ts"

/**
 * How the database is reached: a pool of `pg`, a client with a transaction of the host's, or a PGlite.
 *
 * @category models
 */
export type Connection = { readonly pool: PgPool } | { readonly client: PgClient } | { readonly pglite: PgliteLike }

/**
 * How a database is used.
 *
 * @category models
 */
export type PostgresOptions = Connection & {
  /** The schema with our tables; `partnerskab` without it. */
  readonly schema?: string
}

/** What statements are run by. */
export const executorOf = (connection: Connection): Executor => {
  if ("pool" in connection) return fromPool(connection.pool)
  if ("client" in connection) return fromClient(connection.client)
  return fromPglite(connection.pglite)
}

/** How often a command is sent again, and how long one goes on doing so, in milliseconds. */
const attempts = 20
const patience = 5_000

/** A question is asked again when its connection was lost: the next one may be another. */
const reads = 2

/**
 * Storage in PostgreSQL, with what is done to it as a whole, and as it is within a transaction of the host's.
 *
 * @category ports
 */
export interface PostgresStorage extends StorageService {
  readonly admin: StorageAdmin
  /**
   * The same storage in a transaction that the host has begun on its own client, or with `transaction` of its PGlite:
   * kept or undone with what the host writes. What is written by a storage whose transaction was undone never happened.
   */
  readonly within: (host: HostTransaction) => StorageService
}

/**
 * Storage in PostgreSQL, for an installation: `createPartnerskab({ …, storage: postgres({ pool }) })`. Its tables must be
 * there: `apply` makes them.
 *
 * @da lager i PostgreSQL
 * @category constructors
 */
export const postgres =
  (options: PostgresOptions) =>
  ({ authority, model }: StorageOf): PostgresStorage => {
    const { schema = "partnerskab" } = options
    const tables = tablesOf(schema, authority, model)
    const checkOn = (executor: Executor) => once(() => check(executor, { authority, schema, model }))
    const executor = executorOf(options)
    const ready = checkOn(executor)
    return {
      ...storageOn(executor, tables)(ready.ask),
      admin: adminOf({ executor, tables, schema, ready: ready.ask, hasOneSession: !("pool" in options) }),
      within: (host) => {
        const inside = fromClient(host)
        // What was looked at within a transaction is known within it: it may be undone.
        return storageOn(inside, tables)(ready.isDone() ? ready.ask : checkOn(inside).ask)
      }
    }
  }

/** Done once, before anything else; when it fails, what comes next asks again. */
const once = (work: () => Promise<void>) => {
  let asked: Promise<void> | undefined
  let isDone = false
  return {
    isDone: () => isDone,
    ask: (): Promise<void> =>
      (asked ??= work().then(
        () => void (isDone = true),
        (error: unknown) => {
          asked = undefined
          throw error
        }
      ))
  }
}

const storageOn =
  (executor: Executor, tables: Tables) =>
  (ready: () => Promise<void>): StorageService => {
    const { authority } = tables
    const ask = async (statement: Statement): Promise<ReadonlyArray<Row>> => {
      await ready()
      return executor.query(authority, statement)
    }

    /** A statement that wrote nothing, or nobody knows whether it did: a command is known by its id, so it is sent again. */
    const again = async <A>(work: (attempt: number) => Promise<A | undefined>, most = attempts): Promise<A> => {
      const began = performance.now()
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= most || performance.now() - began > patience
        try {
          const answer = await work(attempt)
          if (answer !== undefined) return answer
          if (last) throw problem("PG-CONTENTION", new Error("the rows of a command changed again and again"))
        } catch (error) {
          if (last || !isPassing(error, attempt) || !(await executor.triesAgain(error))) throw error
          await pause(attempt)
        }
      }
    }

    const read = (statement: Statement): Promise<ReadonlyArray<Row>> => again(() => ask(statement), reads)

    /** Told by itself, as it is rarely asked for: an answer that could hold it would cost every command. */
    const doneOf = async (commandId: string) => readDone(await read(doneStatement(tables, commandId)))

    const answered = async (changeset: Changeset, mode: CommitMode): Promise<CommitAnswer | undefined> => {
      const [row] = await ask(commitStatement(tables, [changeset], mode))
      if (row!["word"] !== "Duplicate") return readAnswer(changeset, row!)
      const done = await doneOf(changeset.commandId)
      return done && { _tag: "Duplicate", done }
    }

    const commit = (changeset: Changeset): Promise<CommitAnswer> =>
      again((attempt) => answered(changeset, { careful: attempt > 0 }))

    /** All in one statement; where that cannot be, in halves, down to those that are answered by themselves. */
    const together = async (changesets: ReadonlyArray<Changeset>): Promise<ReadonlyArray<CommitAnswer>> => {
      const [only, ...others] = changesets
      if (only === undefined) return []
      if (others.length === 0) return [await commit(only)]
      const word = await ask(commitStatement(tables, changesets, { careful: false })).then(
        ([row]) => row!["word"],
        () => "Failed"
      )
      if (word === "Committed") return changesets.map(() => ({ _tag: "Committed" }))
      const middle = changesets.length >> 1
      return [...(await together(changesets.slice(0, middle))), ...(await together(changesets.slice(middle)))]
    }

    const find: AsyncStorage["find"] = async (query) => {
      const table = tables.life.get(query.entity)
      return table === undefined
        ? { rows: [], total: 0 }
        : readPage(query, await read(findStatement(tables, table, query)))
    }

    const adapter: AsyncStorage = {
      digest: (text) => hash("sha256", text),
      load: async (reading) => {
        const rows = await read(loadStatement(tables, reading))
        return readSnapshot(reading, rows, wasDone(rows) ? await doneOf(reading.commandId) : undefined)
      },
      find,
      measure: async (query) => readMeasured(await read(measureStatement(tables, query))),
      journal: async (range) => readJournal(range, await read(journalStatement(tables, range))),
      facts: async () => (await read(factsStatement(tables))).map(readFact),
      commit,
      commitAll: async (changesets) => {
        const answers: Array<CommitAnswer> = []
        for (const group of groupsOf(changesets)) answers.push(...(await together(group)))
        return answers
      },
      check: async (changeset) => {
        const at = unstorableIn(changeset)
        if (at !== undefined) throw problem("PG-TEXT", new Error(`a text that cannot be stored: ${at}`))
        return again((attempt) => answered(changeset, { careful: attempt > 0, check: true }))
      },
      rebuild: async (lives) => {
        await ready()
        const answers = []
        for (const life of lives)
          answers.push(await again(() => executor.transaction(authority, (query) => rebuildLife(tables, query, life))))
        return answers
      },
      claimDue: async (query) => (await ask(claimDueStatement(tables, query))).map(readClaimed),
      settle: async (settlements) => void (await ask(settleStatement(tables, settlements))),
      setAside: async () => (await read(setAsideStatement(tables))).map(readClaimed),
      persons: async (refs) => (await read(personsStatement(tables, refs))).map(readPerson),
      findPersons: async (query) => (await read(findPersonsStatement(tables, query))).map(readPerson),
      erase: async (refs) => (await ask(eraseStatement(tables, refs)))[0]!["gone"] as number,
      tombstones: async () =>
        (await read(tombstonesStatement(tables))).map((row): Tombstone => ({
          stream: { entity: row["entity"] as string, id: row["id"] as string },
          ground: row["ground"] as string,
          on: row["on_day"] as Day,
          rows: row["rows"] as number,
          lastHash: row["last_hash"] as string
        }))
    }
    return fromAsync(told(adapter))
  }

/** A failure is told with what can be done about it. */
const told = (adapter: AsyncStorage): AsyncStorage =>
  Object.fromEntries(
    Object.entries(adapter).map(([name, ask]) => [
      name,
      name === "digest"
        ? ask
        : async (given: never) => {
            try {
              return await (ask as (given: never) => Promise<unknown>)(given)
            } catch (error) {
              throw trouble(error)
            }
          }
    ])
  ) as unknown as AsyncStorage

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, Math.min(2 ** attempt, 200) * Math.random()))
