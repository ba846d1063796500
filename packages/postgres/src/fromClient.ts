import { type Executor, type Query } from "./Executor.ts"
import { actFor, asked, type PgClient } from "./fromPool.ts"

/**
 * Statements within a transaction that the host began, and ends: what is written is kept or undone with what the host
 * writes. Each of ours stands in a savepoint, so that one that fails leaves the host's transaction as it was.
 */
export const fromClient = (client: PgClient): Executor => {
  const saved = async <A>(work: () => Promise<A>): Promise<A> => {
    await client.query("savepoint partnerskab")
    try {
      const answer = await work()
      await client.query("release savepoint partnerskab")
      return answer
    } catch (error) {
      await client.query("rollback to savepoint partnerskab")
      throw error
    }
  }
  // One connection does one thing at a time, and a savepoint must not end another's.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
  const query: Query = (statement) => asked(client, statement)
  return {
    triesAgain: true,
    query: (authority, statement) =>
      inTurn(async () => {
        await actFor(client, authority)
        return saved(() => query(statement))
      }),
    transaction: (authority, work) =>
      inTurn(async () => {
        await actFor(client, authority)
        return saved(() => work(query))
      }),
    script: (sql) => inTurn(() => saved(async () => void (await client.query(sql))))
  }
}
