import {
  type ExpectedLine,
  expectLines,
  type ExportLine,
  importRefusal,
  ImportRefused
} from "@partnerskab/core/storage"
import type { Query, Row, Statement } from "../Executor.ts"
import { type Tables, type Writing, writing } from "../statements/parts.ts"
import type { Administered } from "./Administered.ts"
import { refuse } from "./refusals.ts"
import { takeIn } from "./takeIn.ts"

/** How much is sent at a time: so many lines, or so many letters. */
const most = { lines: 500, letters: 4_000_000 }

/**
 * Takes an export into an authority that has nothing, in one transaction. The first line is asked for before it begins:
 * the lines may come from the same connection.
 */
export const importInto = async (
  where: Administered,
  given: AsyncIterable<ExportLine> | Iterable<ExportLine>
): Promise<{ readonly lines: number }> => {
  const { lines, close } = await expectLines(given)
  try {
    await where.ready()
    const { executor, tables } = where
    return await executor.transaction(tables.authority, (query) => taken(where, query, lines))
  } finally {
    await close()
  }
}

const taken = async (where: Administered, query: Query, lines: AsyncIterable<ExpectedLine>) => {
  const { tables } = where
  const run = (sql: (authority: string, write: Writing) => string): Promise<ReadonlyArray<Row>> => {
    const write = writing()
    return query(write.statement(sql(write.value(tables.authority), write)))
  }
  // Two who take in at once do it one after the other, and the second finds that something is there.
  await run((authority) => `select pg_advisory_xact_lock(hashtextextended('partnerskab import ' || ${authority}, 0))`)
  const [is] = await run((authority) => `select ${anything(where, authority)} as there`)
  if (is?.["there"] === true) throw importRefusal.notEmpty()
  // Lives that somebody once looked for and did not find are no lives.
  for (const { name } of tables.life.values())
    await run((authority) => `delete from ${name} where authority = ${authority} and version = 0`)

  let count = 0
  for await (const batch of batched(lines)) {
    for (const statement of statementsOf(tables, batch))
      await query(statement).catch((error: unknown) => {
        throw isOfData(error) ? refuse.held(rangeOf(batch), String((error as Error).message)) : error
      })
    count += batch.length
  }
  // Looked up one by one: the server knows nothing of rows that were just written, and would plan a join by guess.
  const [untold] = await run(
    (authority) =>
      `select c.id from ${tables.of("command")} c cross join jsonb_array_elements(c.entries) e(ref) where c.authority = ${authority} and (` +
      `select j.version from ${tables.of("journal")} j where j.authority = ${authority} and j.entity = e.ref ->> 0 and j.id = e.ref ->> 1 and j.version = (e.ref ->> 2)::integer) is null limit 1`
  )
  if (untold !== undefined) throw refuse.untold(untold["id"] as string)
  const [other] = await run(
    (authority) =>
      `select exists (select from ${tables.of("journal")} j where j.authority = ${authority} and j.xid <> pg_current_xact_id()) as written`
  )
  if (other?.["written"] === true) throw importRefusal.notEmpty()
  return { lines: count }
}

/** Whether the authority has anything. Versions of sets are nothing: they may have been raised for nothing. */
const anything = ({ tables }: Administered, authority: string): string =>
  [
    ...["journal", "fact", "claim", "command", "person", "outbox", "tombstone"].map(
      (name) => `exists (select from ${tables.of(name)} t where t.authority = ${authority})`
    ),
    ...[...tables.life.values()].map(
      ({ name }) => `exists (select from ${name} t where t.authority = ${authority} and t.version > 0)`
    )
  ].join(" or ")

/** Lines of one kind together, as they came. */
const batched = async function* (lines: AsyncIterable<ExpectedLine>): AsyncGenerator<ReadonlyArray<ExpectedLine>> {
  let batch: Array<ExpectedLine> = []
  let letters = 0
  for await (const one of lines) {
    const size = JSON.stringify(one.line).length
    const isFull = batch.length >= most.lines || letters + size > most.letters
    if (batch.length > 0 && (isFull || batch[0]!.line.line !== one.line.line)) {
      yield batch
      batch = []
      letters = 0
    }
    batch.push(one)
    letters += size
  }
  if (batch.length > 0) yield batch
}

const rangeOf = (batch: ReadonlyArray<ExpectedLine>) => [batch[0]!.at, batch.at(-1)!.at] as const

const statementsOf = (tables: Tables, batch: ReadonlyArray<ExpectedLine>): ReadonlyArray<Statement> => {
  try {
    return takeIn(tables, batch[0]!.line.line, batch)
  } catch (error) {
    throw error instanceof ImportRefused ? error : refuse.shape(rangeOf(batch))
  }
}

/** A value that no row can have, or two rows where there can be one. */
const isOfData = (error: unknown): boolean => /^2[23]...$/.test(String((error as { readonly code?: unknown }).code))
