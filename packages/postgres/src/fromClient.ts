import type { Executor, Query } from "./Executor.ts"
import { asked as askedPglite, type PgliteLike } from "./fromPglite.ts"
import { asked, type PgClient } from "./fromPool.ts"
import { literal } from "./schema/names.ts"

/**
 * A transaction that the host has begun and ends: a client of `pg` with one, or what `transaction` of a PGlite gives.
 *
 * @category ports
 */
export type HostTransaction = PgClient | PgliteLike

interface Session {
  readonly query: Query
  /** Statements without values, of which nobody wants the rows. */
  readonly run: (sql: string) => Promise<unknown>
}

const sessionOf = (host: HostTransaction): Session =>
  "exec" in host
    ? { query: (statement) => askedPglite(host, statement), run: (sql) => host.exec(sql) }
    : { query: (statement) => asked(host, statement), run: (sql) => host.query(sql) }

/** What comes next on a connection: it does one thing at a time, and a savepoint must not end another's. */
const turns = new WeakMap<object, Promise<unknown>>()

const inTurn = <A>(host: HostTransaction, work: () => Promise<A>): Promise<A> => {
  const next = (turns.get(host) ?? Promise.resolve()).then(work, work)
  turns.set(
    host,
    next.catch(() => {})
  )
  return next
}

/**
 * Statements within a transaction that the host began, and ends: what is written is kept or undone with what the host
 * writes. Each of ours stands in a savepoint, so that one that fails leaves the host's transaction as it was. For whom
 * we work is told for the transaction only: the connection comes back to the host's pool as it was.
 */
export const fromClient = (host: HostTransaction): Executor => {
  const { query, run } = sessionOf(host)
  const saved = <A>(authority: string | undefined, work: () => Promise<A>): Promise<A> =>
    inTurn(host, async () => {
      const acting = `select set_config('partnerskab.authority', ${literal(authority ?? "")}, true)`
      await run(`savepoint partnerskab${authority === undefined ? "" : `; ${acting}`}`)
      try {
        const answer = await work()
        await run("release savepoint partnerskab")
        return answer
      } catch (error) {
        await run("rollback to savepoint partnerskab; release savepoint partnerskab").catch(() => {})
        throw error
      }
    })
  return {
    // Whoever decides on a snapshot that stays will see the same again; whoever lost the connection has lost it all.
    triesAgain: async (error) => {
      if (error !== undefined && (error as { readonly code?: unknown }).code !== "23505") return false
      const [row] = await inTurn(host, () =>
        query({ text: "select current_setting('transaction_isolation') as level", values: [] })
      )
      return row?.["level"] === "read committed"
    },
    query: (authority, statement) => saved(authority, () => query(statement)),
    transaction: (authority, work) => saved(authority, () => work(query)),
    script: (sql) => saved(undefined, async () => void (await run(sql)))
  }
}
