// Freezes the tables and a small town as they are: `node --conditions=@partnerskab/source packages/postgres/test/freeze.ts 4`.
// Every later commit must be able to take such a database over; see upgrade.test.ts.
import { mkdirSync, writeFileSync } from "node:fs"
import { createPartnerskab, edition2008, edition2016, InForce, PlaceStands, storageModel } from "@partnerskab/core"
import { randomHistory, virtualClock } from "@partnerskab/testing"
import { plan, postgres, scriptOf } from "../src/index.ts"
import { startPglite } from "./servers.ts"

const number = Number(process.argv[2])
if (!Number.isInteger(number)) throw new Error("the number of the issue is missing")

const editions = [edition2008, edition2016] as const
const db = await startPglite()
const options = { pglite: db, model: storageModel({ editions }) }
const schema = scriptOf(options, await plan(options))
await db.exec(schema)

const clock = virtualClock("2010-01-04")
const pk = createPartnerskab({
  authority: { code: "0330", displayName: "Jobcenter" },
  editions,
  storage: postgres({ pglite: db }),
  clock
})
await randomHistory(pk, { seed: number, length: 250, clock })

/** Everything in a table, as a statement that puts it back. */
const rowsOf = async (table: string): Promise<string> => {
  const { rows } = await db.query<{ all: string | null }>(
    `select json_agg(t)::text as all from partnerskab."${table}" t`
  )
  const all = rows[0]?.all ?? "[]"
  return `insert into partnerskab."${table}" overriding system value select * from json_populate_recordset(null::partnerskab."${table}", '${all.replaceAll("'", "''")}');\n`
}
const tables = await db.query<{ name: string }>(
  "select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'partnerskab' and relkind = 'r' order by 1"
)
const data: Array<string> = []
for (const { name } of tables.rows) if (name !== "migration" && name !== "installation") data.push(await rowsOf(name))

const count = async (fact: typeof InForce | typeof PlaceStands) =>
  pk.count(fact as typeof InForce, { taken: { how: "stock", on: "2011-06-01" } })
const expected = {
  journal: (await db.query<{ n: number }>("select count(*)::integer as n from partnerskab.journal")).rows[0]!.n,
  heads: (
    await db.query<{ head: string }>(
      "select entity || '/' || id || ' ' || hash as head from (select distinct on (entity, id) entity, id, hash from partnerskab.journal order by entity, id, version desc) last order by 1"
    )
  ).rows.map(({ head }) => head),
  inForce: await count(InForce),
  places: await count(PlaceStands),
  discrepancies: (await pk.verify()).length
}
const folder = new URL(`../fixtures/schema/${number}/`, import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL("dump.sql", folder), `${schema}\n${data.join("")}`)
writeFileSync(new URL("expected.json", folder), `${JSON.stringify(expected, null, 2)}\n`)
await db.close()
