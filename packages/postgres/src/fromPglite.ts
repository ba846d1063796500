import { beginOf, type Executor, type Row, type Statement } from "./Executor.ts"

/**
 * What is used of a PGlite: PostgreSQL in this process, in memory or in a folder.
 *
 * @category ports
 */
export interface PgliteLike {
  query(
    text: string,
    values?: Array<unknown>,
    options?: { readonly parsers?: Record<number, (text: string) => unknown> }
  ): Promise<{ readonly rows: ReadonlyArray<unknown> }>
  exec(sql: string): Promise<unknown>
}

const asText = (text: string): unknown => text
const asNumber = (text: string): unknown => Number(text)
const asJson = (text: string): unknown => JSON.parse(text)
const parsers = { 20: asNumber, 114: asJson, 3802: asJson, 1082: asText, 1114: asText, 1184: asText, 1700: asText }

/** PGlite writes JSON values itself; ours are texts already. */
export const asked = async (db: Pick<PgliteLike, "query">, { text, values }: Statement): Promise<ReadonlyArray<Row>> =>
  (await db.query(text, [...values], { parsers })).rows as ReadonlyArray<Row>

/** One session for everybody: what is done together is done without a pause. */
export const fromPglite = (db: PgliteLike): Executor => {
  let acting: string | undefined
  const actFor = async (on: Pick<PgliteLike, "query">, authority: string): Promise<void> => {
    if (acting === authority) return
    acting = undefined
    await on.query("select set_config('partnerskab.authority', $1, false)", [authority])
    acting = authority
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
  return {
    triesAgain: () => true,
    query: (authority, statement) =>
      inTurn(async () => {
        await actFor(db, authority)
        return asked(db, statement)
      }),
    transaction: (authority, work, how) =>
      inTurn(async () => {
        await actFor(db, authority)
        await db.exec(beginOf(how))
        try {
          const answer = await work((statement) => asked(db, statement))
          await db.exec("commit")
          return answer
        } catch (error) {
          await db.exec("rollback")
          throw error
        }
      }),
    script: (sql) => inTurn(async () => void (await db.exec(sql)))
  }
}
