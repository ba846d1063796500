import { edition2008, edition2016, storageModel } from "@partnerskab/core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { type Server, startServer } from "./servers.ts"

const model = storageModel({ editions: [edition2008, edition2016] })

let server: Server
let schemas = 0
let schema: string
beforeAll(async () => {
  server = await startServer(18)
}, 60_000)
afterAll(() => server.stop())
beforeEach(async () => {
  schema = `s${(schemas += 1)}`
  await apply({ pool: server.pool, model, schema })
})

/** Tables that are the same for all. */
const shared = ["installation", "migration"]

const mine = `authority = current_setting('partnerskab.authority'::text, true)`

/** Tables, their indexes and their policies: what would let one authority see or slow another. */
const faults = async (): Promise<ReadonlyArray<string>> => {
  const ask = async (sql: string): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> =>
    (await server.pool.query(sql, [schema, shared])).rows
  const ours = `from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'm', 'f') and c.relname <> all($2)`
  const tables = await ask(
    `select c.relname as name, c.relrowsecurity as secured, c.relkind as kind, exists (select from pg_attribute a where a.attrelid = c.oid ` +
      `and a.attname = 'authority' and a.attnotnull) as owned, exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed ${ours}`
  )
  const indexes = await ask(
    `select c.relname || '.' || i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid, 1, true) as first ` +
      `from pg_index i join pg_class c on c.oid = i.indrelid and i.indrelid in (select c.oid ${ours})`
  )
  const policies = await ask(
    `select c.relname as name, array_agg(pg_get_expr(p.polqual, p.polrelid)) as seen, array_agg(pg_get_expr(p.polwithcheck, p.polrelid)) as written, ` +
      `bool_and(p.polcmd = '*' and p.polroles = '{0}') as whole from pg_class c left join pg_policy p on p.polrelid = c.oid where c.oid in (select c.oid ${ours}) group by 1`
  )
  const views = await ask(
    `select c.relname as name, c.reloptions @> '{security_invoker=true}' as invoker from pg_class c where c.relnamespace = $1::regnamespace ` +
      `and c.relkind = 'v' and $2::text[] is not null`
  )
  const isMine = (all: unknown) => JSON.stringify(all) === JSON.stringify([`(${mine})`])
  return [
    ...tables.filter((one) => one["kind"] !== "r").map(({ name }) => `${name} is no plain table`),
    ...tables.filter((one) => one["owned"] !== true).map(({ name }) => `${name} does not say whose its rows are`),
    ...tables.filter((one) => one["keyed"] !== true).map(({ name }) => `${name} has no primary key`),
    ...tables.filter((one) => one["secured"] !== true).map(({ name }) => `${name} has no row level security`),
    ...indexes.filter(({ first }) => first !== "authority").map(({ name }) => `${name} does not begin with authority`),
    ...policies
      .filter(({ seen, written, whole }) => !(isMine(seen) && isMine(written) && whole === true))
      .map(({ name }) => `${name} has another policy`),
    ...views.filter(({ invoker }) => invoker !== true).map(({ name }) => `${name} is read with its owner's rights`)
  ].toSorted()
}

describe("the tables of every authority", () => {
  it("say whose each row is, first in every key and index, and show nobody another's", async () => {
    const { rows } = await server.pool.query(
      "select count(*)::integer as tables from pg_class where relnamespace = $1::regnamespace and relkind = 'r'",
      [schema]
    )
    expect(rows[0].tables).toBe(10 + model.entities.length)
    expect(await faults()).toEqual([])
  })

  it("are so too when a field comes later", async () => {
    const [first, ...others] = model.entities
    const wider = { ...first!, fields: { ...first!.fields, later: "text" as const } }
    await apply({ pool: server.pool, model: { ...model, entities: [wider, ...others] }, schema })
    expect(await faults()).toEqual([])
  })

  it.each([
    [
      "create table SCHEMA.note (id integer primary key)",
      ["does not say whose", "row level security", "begin with authority", "another policy"]
    ],
    [
      "create table SCHEMA.note (authority text not null, id text)",
      ["primary key", "row level security", "another policy"]
    ],
    ["create index on SCHEMA.journal (recorded_at)", ["begin with authority"]],
    ["create index on SCHEMA.journal ((upper(authority)))", ["begin with authority"]],
    ["create index on SCHEMA.fact (kind, authority)", ["begin with authority"]],
    ["drop policy of_authority on SCHEMA.person", ["another policy"]],
    ["create policy all_see on SCHEMA.person using (true)", ["another policy"]],
    ["alter policy of_authority on SCHEMA.person with check (true)", ["another policy"]],
    [
      "drop policy of_authority on SCHEMA.outbox; create policy p on SCHEMA.outbox for select using (MINE)",
      ["another policy"]
    ],
    ["alter table SCHEMA.fact disable row level security", ["row level security"]],
    [
      "create materialized view SCHEMA.counted as select authority, count(*) from SCHEMA.fact group by 1",
      ["is no plain table"]
    ],
    ["create view SCHEMA.seen as select * from SCHEMA.fact", ["owner's rights"]]
  ])("would be found out if they did not: %s", async (sql, found) => {
    await server.pool.query(sql.replaceAll("SCHEMA", schema).replaceAll("MINE", mine))
    const all = await faults()
    for (const one of found)
      expect(
        all.some((fault) => fault.includes(one)),
        `${one} in ${JSON.stringify(all)}`
      ).toBe(true)
  })
})
