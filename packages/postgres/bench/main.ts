// `npm run bench` measures for some ten minutes and writes docs/benchmarks.md; `npm run bench -- --quick` only shows.
import { writeFile } from "node:fs/promises"
import { loadavg } from "node:os"
import { format, resolveConfig } from "prettier"
import { bulk } from "./bulk.ts"
import { type Cell, contestantsOf, storageAlone } from "./commands.ts"
import { compare } from "./compare.ts"
import { startDelay } from "./delay.ts"
import { lotsOf } from "./lots.ts"
import { pageOf } from "./page.ts"
import { reads } from "./reads.ts"
import { reports, reportTables } from "./reports.ts"
import { type BenchServer, startBenchServer } from "./server.ts"
import { type Command, enoughParties, seeded, turns } from "./world.ts"

const quick = process.argv.includes("--quick")
const said = (text: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`)
const sizes = quick
  ? { agreements: 60, rounds: 3, count: 20, warm: 10, places: [2_000, 20_000], facts: 20_000, import: 200 }
  : { agreements: 800, rounds: 11, count: 100, warm: 60, places: [100_000, 1_000_000], facts: 1_000_000, import: 2_000 }

const load = [loadavg()[0]!]
const server = await startBenchServer()
try {
  said("seeding a jobcentre")
  const world = await seeded(server, { agreements: sizes.agreements, placesOfEach: 10 })
  await world.pool.query("vacuum analyze")
  const turn = turns(world)
  const rounds = { rounds: sizes.rounds, count: sizes.count, warm: sizes.warm }
  const cells: Array<Cell> = []

  const cell = async (command: Command, { lines, sync, delay }: Pick<Cell, "lines" | "sync" | "delay">) => {
    const own = { ...rounds, count: Math.ceil(rounds.count * (lines > 1 ? 3 : delay > 0 ? 0.25 : 1)) }
    if (command === "draft") await enoughParties(world, turn.drafted() + 4 * (own.warm + own.rounds * own.count) + 10)
    const way = delay === 0 ? undefined : await startDelay(server.port, delay)
    const pools = await poolsOf(server, { max: lines, ...(way === undefined ? {} : { port: way.port }) })
    const contestants = await contestantsOf(command, { turn, lines, sync, poolOf: pools.next })
    const compared = await compare(contestants, own)
    cells.push({ command, lines, sync, delay, compared })
    await pools.end()
    way?.stop()
    said(
      `${command}, ${lines} at once, sync ${sync}, delay ${delay}: ${compared.ratio("ours", "cte").median.toFixed(2)}`
    )
  }
  const commands = ["register", "hold", "draft"] as const
  for (const sync of ["on", "off"] as const)
    for (const lines of [1, 8]) for (const command of commands) await cell(command, { lines, sync, delay: 0 })
  for (const command of commands) await cell(command, { lines: 1, sync: "on", delay: 0.5 })

  const alone = []
  for (const command of commands) {
    const pools = await poolsOf(server, { max: 1 })
    const [reader, pool, peer] = [await pools.next(), await pools.next(), await pools.next()]
    await peer.query("set synchronous_commit = off")
    alone.push({ command, compared: await storageAlone(command, { world, reader, turn, pool, peer, rounds }) })
    await pools.end()
  }
  said("storage alone")
  const pools = await poolsOf(server, { max: 1 })
  const imported = await bulk({
    world,
    turn,
    poolOf: pools.next,
    rounds: Math.max(3, rounds.rounds - 8),
    count: sizes.import
  })
  await pools.end()
  said("import")

  const lots = await server.poolOf({ max: 1 })
  const found = []
  for (const [at, places] of sizes.places.entries()) {
    const schema = `size${at}`
    await lotsOf(lots, schema, { places, facts: at === 1 ? sizes.facts : 0 })
    found.push({ places, reads: await reads(lots, schema, { places, rounds }) })
    said(`reading from ${places}`)
  }
  for (const sql of reportTables("size1")) await lots.query(sql)
  const counted = await reports(lots, "size1", { rounds: quick ? 3 : 7, count: 1, warm: 6 })
  said("reports")
  load.push(loadavg()[0]!)
  const { rows } = await lots.query("select version() as version")
  const page = pageOf({
    sizes,
    load,
    server: String(rows[0].version).split(" on ")[0]!,
    cells,
    alone,
    imported,
    found,
    counted
  })
  const config = await resolveConfig(new URL("../../../package.json", import.meta.url))
  const text = await format(page, { ...config, parser: "markdown" })
  if (quick) console.log(text)
  else await writeFile(new URL("../../../docs/benchmarks.md", import.meta.url), text)
} finally {
  await server.stop()
}

/** Pools that are closed together when a comparison is over. */
async function poolsOf(from: BenchServer, options: { readonly max: number; readonly port?: number }) {
  const { port, ...rest } = options
  const made: Array<Awaited<ReturnType<BenchServer["poolOf"]>>> = []
  const url = port === undefined ? {} : { connectionString: from.url.replace(`:${from.port}/`, `:${port}/`) }
  return {
    next: async () => {
      const pool = await from.poolOf({ ...rest, ...url })
      made.push(pool)
      return pool
    },
    end: async () => {
      for (const pool of made) await pool.end()
    }
  }
}
