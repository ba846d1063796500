import { beginOf, type Executor, type Query, type Row, type Statement } from "./Executor.ts"
import { type StatementNames, statementNames } from "./statementNames.ts"

/**
 * What is used of a client of `pg`.
 *
 * @category ports
 */
export interface PgClient {
  query(
    query:
      | string
      | { readonly name?: string; readonly text: string; readonly values?: Array<unknown>; readonly types?: object }
  ): Promise<{ readonly rows: ReadonlyArray<unknown> }>
}

/**
 * What is used of a pool of `pg`.
 *
 * @category ports
 */
export interface PgPool {
  connect(): Promise<PgClient & { release(error?: Error | boolean): void } & Partial<Heard>>
  on?: Heard["on"]
  listenerCount?(event: "error"): number
}

/** What a client of `pg` says of its connection: it throws what nobody listens to. */
interface Heard {
  on(event: "error", listener: () => void): unknown
  removeListener(event: "error", listener: () => void): unknown
}

/** The statement that was running fails too, and is told there. */
const heard = (): void => {}

/** Dates and instants come as the server writes them; JSON is read. No setting of the host's changes that. */
const types = {
  getTypeParser: (oid: number) => {
    switch (oid) {
      case 16:
        return (text: string) => text === "t"
      case 20:
      case 21:
      case 23:
      case 700:
      case 701:
        return Number
      case 114:
      case 3802:
        return (text: string) => JSON.parse(text)
      default:
        return (text: string) => text
    }
  }
}

/** The names of what each connection has prepared. */
const named = new WeakMap<object, StatementNames>()

const namesOf = (client: PgClient): StatementNames => {
  const known = named.get(client) ?? statementNames()
  named.set(client, known)
  return known
}

/** Runs a prepared statement on a client. */
export const asked = async (client: PgClient, { text, values }: Statement): Promise<ReadonlyArray<Row>> => {
  const names = namesOf(client)
  const { name, forget } = names.of(text)
  if (forget !== undefined) await client.query(`deallocate "${forget}"`)
  const { rows } = await client.query({ name, text, values: [...values], types })
  names.keep(text, name)
  return rows as ReadonlyArray<Row>
}

/** Whose rows a connection may see, by connection: told to the server only when it changes. */
const authorities = new WeakMap<object, string>()

export const actFor = async (client: PgClient, authority: string): Promise<void> => {
  if (authorities.get(client) === authority) return
  authorities.delete(client)
  await client.query({
    name: "partnerskab_authority",
    text: "select set_config('partnerskab.authority', $1, false)",
    values: [authority]
  })
  authorities.set(client, authority)
}

/** Statements on connections of a pool. A connection that failed in an unknown state is given up. */
export const fromPool = (pool: PgPool): Executor => {
  // A server that falls ends the connections that nobody uses; unheard, that would end the whole program.
  if (pool.listenerCount?.("error") === 0) pool.on?.("error", heard)
  const on = async <A>(work: (client: PgClient) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    // The pool listens only to clients that nobody uses: a server that falls would end the whole program.
    client.on?.("error", heard)
    const release = (gone?: true): void => {
      client.release(gone)
      client.removeListener?.("error", heard)
    }
    try {
      const answer = await work(client)
      release()
      return answer
    } catch (error) {
      release(isOfTheServer(error) ? undefined : true)
      throw error
    }
  }
  return {
    triesAgain: () => true,
    query: (authority, statement) =>
      on(async (client) => {
        await actFor(client, authority)
        return asked(client, statement)
      }),
    transaction: (authority, work, how) =>
      on(async (client) => {
        await actFor(client, authority)
        await client.query(beginOf(how))
        try {
          const query: Query = (statement) => asked(client, statement)
          const answer = await work(query)
          await client.query("commit")
          return answer
        } catch (error) {
          // What went wrong first is what is told.
          await client.query("rollback").catch(() => {})
          throw error
        }
      }),
    script: (sql) =>
      on(async (client) => {
        await client.query(sql)
      })
  }
}

/** The server answered, so the connection is as good as before. */
const isOfTheServer = (error: unknown): boolean =>
  typeof error === "object" && error !== null && typeof (error as { code?: unknown }).code === "string"
    ? /^[0-9A-Z]{5}$/.test((error as { code: string }).code) &&
      !/^(57P|08|26000|42P05)/.test((error as { code: string }).code)
    : false
