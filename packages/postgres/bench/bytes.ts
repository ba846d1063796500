// `npm run bench:bytes`: how much room commands take in the database, by table, indexes included.
import { createPartnerskab, storageModel } from "@partnerskab/core"
import { randomHistory, virtualClock } from "@partnerskab/testing"
import { apply, postgres } from "../src/index.ts"
import { startBenchServer } from "./server.ts"
import { authority, editions } from "./world.ts"

const [jobcentres, length] = [60, 600]

const server = await startBenchServer()
try {
  const pool = await server.poolOf({ max: 2 })
  const model = storageModel({ editions })
  await apply({ pool, model })
  let accepted = 0
  for (let seed = 1; seed <= jobcentres; seed += 1) {
    const clock = virtualClock("2010-01-04")
    const own = { ...authority, code: String(100 + seed).padStart(4, "0") }
    const storage = postgres({ pool })({ authority: own.code, model })
    const pk = createPartnerskab({ authority: own, editions, storage, clock })
    const steps = await randomHistory(pk, { seed, length, clock })
    accepted += steps.filter(({ answer }) => answer !== undefined && "ok" in answer && answer.ok).length
  }
  await pool.query("vacuum (full, analyze)")
  const { rows } = await pool.query<{ table: string; rows: string; bytes: string; indexes: string }>(`
    select relname as table, n_live_tup::text as rows, pg_total_relation_size(relid)::text as bytes,
      pg_indexes_size(relid)::text as indexes
    from pg_stat_user_tables where schemaname = 'partnerskab' order by pg_total_relation_size(relid) desc`)
  const all = rows.reduce((sum, { bytes }) => sum + Number(bytes), 0)
  console.log(`${accepted} commands accepted, ${(all / accepted / 1024).toFixed(1)} KiB each`)
  console.table(
    rows
      .filter((row) => Number(row.rows) > 50)
      .map((row) => ({
        table: row.table,
        "rows per command": (Number(row.rows) / accepted).toFixed(2),
        "bytes per row": Math.round(Number(row.bytes) / Number(row.rows)),
        "of it indexes": Math.round(Number(row.indexes) / Number(row.rows)),
        "share of all": `${Math.round((100 * Number(row.bytes)) / all)} %`
      }))
  )
} finally {
  await server.stop()
}
