import { type Purge, StorageUnavailable, type Tombstone } from "@partnerskab/core/storage"
import type { Query, Row } from "../Executor.ts"
import { type Writing, writing } from "../statements/parts.ts"
import type { Administered } from "./Administered.ts"
import { allLifeTables } from "./lifeTables.ts"

/**
 * Removes a life and all that was said of it, in one transaction. It locks in the order of every commit: the life, then
 * sets by their keys.
 */
export const purgeLife = async (where: Administered, purge: Purge): Promise<Tombstone | undefined> => {
  await where.ready()
  try {
    return await where.executor.transaction(where.tables.authority, (query) => removed(where, query, purge))
  } catch (error) {
    throw (error as { readonly code?: unknown } | null)?.code === "42501" ? noRight(error) : error
  }
}

type Run = (sql: (authority: string, write: Writing) => string) => Promise<ReadonlyArray<Row>>

const removed = async (
  where: Administered,
  query: Query,
  { stream: { entity, id }, ground, on }: Purge
): Promise<Tombstone | undefined> => {
  const { tables } = where
  const run: Run = (sql) => {
    const write = writing()
    const text = sql(write.value(tables.authority), write)
    return query(write.statement(text))
  }
  // Not only of entities that are installed: what a removed plugin left can be purged too.
  const table = (await allLifeTables(query, where)).find((one) => one.entity === entity)
  const lives =
    table === undefined
      ? []
      : await run(
          (authority, write) =>
            `select t.head from ${table.name} t where t.authority = ${authority} and t.id = ${write.value(id)} and t.version > 0 for update`
        )
  const ofLife = (name: string) => (authority: string, write: Writing) =>
    `delete from ${tables.of(name)} where authority = ${authority} and entity = ${write.value(entity)} and id = ${write.value(id)}`
  const entries = await run((authority, write) => `${ofLife("journal")(authority, write)} returning version, hash`)
  const last = entries.toSorted((a, b) => (a["version"] as number) - (b["version"] as number)).at(-1)
  const lastHash = last?.["hash"] ?? lives[0]?.["head"]
  if (typeof lastHash !== "string") return undefined
  for (const name of ["fact", "claim", "person", "outbox"]) await run(ofLife(name))
  if (table !== undefined)
    await run(
      (authority, write) => `delete from ${table.name} where authority = ${authority} and id = ${write.value(id)}`
    )
  await run((authority, write) => forgotten(tables.of("command"), authority, { life: [entity, id], write }))
  await raiseSets(run, tables.of)
  await run(
    (authority, write) =>
      `insert into ${tables.of("tombstone")} (authority, entity, id, ground, on_day, rows, last_hash) values (${authority}, ${write.value(entity)}, ` +
      `${write.value(id)}, ${write.value(ground)}, ${write.value(on, "date")}, ${write.value(entries.length, "integer")}, ${write.value(lastHash)})`
  )
  return { stream: { entity, id }, ground, on, rows: entries.length, lastHash }
}

/** Commands stay known, without what they wrote of the life: were it to begin anew, its entries would be taken for the old. */
const forgotten = (
  command: string,
  authority: string,
  { life, write }: { readonly life: readonly [string, string]; readonly write: Writing }
): string => {
  const [entity, id] = life.map((one) => write.value(one))
  return (
    `update ${command} c set entries = (select coalesce(jsonb_agg(e.ref order by e.n), '[]') from jsonb_array_elements(c.entries) with ordinality as e(ref, n) ` +
    `where not (e.ref ->> 0 = ${entity} and e.ref ->> 1 = ${id})) where c.authority = ${authority} and c.entries @> jsonb_build_array(jsonb_build_array(${entity}, ${id}))`
  )
}

/**
 * Nothing here says which sets a life was in, so all of the authority are raised: it is rare, and whoever is deciding
 * reads once more. Keys that nobody holds any longer go: what they are made of may be what had to be removed.
 */
const raiseSets = async (run: Run, of: (name: string) => string): Promise<void> => {
  const set = of("boundary")
  await run((authority) => `select b.key from ${set} b where b.authority = ${authority} order by b.key for update`)
  await run((authority) => `update ${set} set version = version + 1 where authority = ${authority}`)
  await run(
    (authority) =>
      `delete from ${set} b where b.authority = ${authority} and starts_with(b.key, 'claim:["') and not exists (select from ${of("claim")} c ` +
      `where c.authority = b.authority and b.key = 'claim:[' || to_json(c.scope)::text || ',' || to_json(c.key)::text || ']')`
  )
}

const noRight = (cause: unknown): StorageUnavailable =>
  new StorageUnavailable({
    cause,
    problem: {
      code: "PG-RIGHTS",
      da: "Et liv kan kun fjernes af tabellernes ejer. Forbind som den rolle, der kører partnerskab-pg apply.",
      en: "A life can only be removed by the owner of the tables. Connect as the role that runs partnerskab-pg apply.",
      passing: false
    }
  })
