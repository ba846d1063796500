// Readers follow the journal and workers do what is due while eight write, and all of them are killed again and again.
import { type ChildProcess, fork } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { aChangeset, asAsync } from "@partnerskab/testing"
import type { Pool } from "pg"
import { type Chance, chance } from "./chance.ts"
import { apply, postgres } from "../src/index.ts"
import { type Server, sleep, startServer } from "../test/servers.ts"
import type { FeedWork } from "./feedWorker.ts"
import { fastClock, installed, model } from "./pings.ts"
import { numberOf, shown, soak, together } from "./soaking.ts"
import { step } from "./steps.ts"

const authority = "feed"
const writers = 8
const times = 20
const inOne = 8
/** One in so many events is one that somebody reacts to. */
const pingsOf = 50

const worker = new URL("feedWorker.ts", import.meta.url)

interface Worker {
  readonly work: FeedWork
  process: ChildProcess
  killed: number
}

const start = (work: FeedWork): ChildProcess =>
  fork(worker, [JSON.stringify(work)], {
    execArgv: ["--conditions=@partnerskab/source"],
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  })

const isReady = (process: ChildProcess): Promise<void> =>
  new Promise((done) => void process.once("message", () => done()))

/** Kills one after the other, when it has worked for a while, and puts another in its place. */
const killing = async (workers: ReadonlyArray<Worker>, by: Chance, at: { isOver: boolean }): Promise<void> => {
  await Promise.all(
    workers.map(async (one) => {
      for (;;) {
        await isReady(one.process)
        await sleep(200 + by.below(2500))
        if (at.isOver) return
        one.process.kill("SIGKILL")
        one.killed += 1
        one.process = start(one.work)
      }
    })
  )
}

/** What a worker has told, in order, whole lines only. */
const toldBy = ({ work }: Worker): ReadonlyArray<string> =>
  existsSync(`${work.file}.log`)
    ? readFileSync(`${work.file}.log`, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : []

const write = async (
  server: Server,
  { count, began, by }: { readonly count: number; readonly began: number; readonly by: Chance }
) => {
  const pk = installed({ pool: server.pool }, authority, fastClock(began, times))
  const store = asAsync(postgres({ pool: server.pool })({ authority, model }))
  const at = { events: 0, pings: 0 }
  await together(writers, async (w) => {
    for (let n = 0; at.events < count; n += 1) {
      if (by.below(pingsOf) < inOne) {
        at.pings += 1
        at.events += 2
        const { ok } = await pk.as("consultant-1").pings.send({ ping: `ping-${w}-${n}`, on: "2016-02-01" })
        if (!ok) throw new Error("a ping was refused")
      } else {
        const commandId = `${w}-${n}`
        const steps = Array.from({ length: inOne }, (_, k) =>
          step({ id: `${w}-${n}-${k}`, version: 1, set: "set" }, commandId)
        )
        at.events += inOne
        const given = aChangeset({
          commandId,
          guards: steps.flatMap(({ guards }) => guards),
          rows: steps.flatMap(({ rows }) => rows).map((row) => ({ ...row, fields: {} })),
          entries: steps.flatMap(({ entries }) => entries)
        })
        const answer = await store.commit(given)
        if (answer._tag !== "Committed") throw new Error(answer._tag)
      }
    }
  })
  return at
}

/** Reads by the number of the row alone, as one does who does not know that rows become visible in another order. */
const carelessReader = async (pool: Pool, at: { isOver: boolean }): Promise<number> => {
  let [last, seen] = ["0", 0]
  for (;;) {
    const isLast = at.isOver
    const { rows } = await pool.query(
      "select seq from partnerskab.journal where authority = $1 and seq > $2 order by seq limit 1000",
      [authority, last]
    )
    seen += rows.length
    if (rows.length > 0) last = rows.at(-1).seq as string
    else if (isLast) return seen
    else await sleep(2)
  }
}

/** What one who has followed the journal has missed, or had in another order than it was written in a life. */
const wrongIn = (told: ReadonlyArray<string>, journal: ReadonlyMap<string, string>) => {
  const seen = new Map<string, string>()
  const versions = new Map<string, number>()
  let disordered = 0
  for (const line of told) {
    const [key, type] = line.split(" ") as [string, string]
    // Half a line stands there when the worker was killed while it wrote; it tells it all again.
    if (seen.has(key) || type === undefined || !journal.has(key)) continue
    seen.set(key, type)
    const at = key.lastIndexOf("/")
    const [life, version] = [key.slice(0, at), Number(key.slice(at + 1))]
    if ((versions.get(life) ?? 0) >= version) disordered += 1
    versions.set(life, version)
  }
  const rollup = Map.groupBy(seen.values(), (type) => type)
  return { seen, disordered, skipped: [...journal.keys()].filter((key) => !seen.has(key)).length, rollup }
}

await soak(
  {
    name: "feed",
    title: "Who follows the journal misses nothing, and what is due is done once",
    about:
      "Eight writers; three readers follow the journal by its cursor, and three workers do what is due: a reaction that sends a command, and a reminder, for each of some events. Readers and workers are processes of their own that get SIGKILL at random and go on from what they had written down. " +
      "Each reader must have seen every event once when it knows repeats by their key, in the order of each life, and what it counted along the way must be what is counted again in the journal. Each reaction must have had one effect, and each reminder must have been handed out. " +
      "The control reads by the number of the row alone, and is not even killed.",
    count: 100_000,
    short: 3000
  },
  async ({ seed, count, short }) => {
    const by = chance(seed)
    const server = await startServer(18, { flags: ["autovacuum=on"] })
    const folder = await mkdtemp(join(tmpdir(), "partnerskab-feed-"))
    const workers: Array<Worker> = []
    try {
      await apply({ pool: server.pool, model })
      const began = Date.now()
      for (const role of ["reader", "outbox"] as const)
        for (let n = 0; n < 3; n += 1) {
          const work: FeedWork = { role, url: server.url, authority, file: join(folder, `${role}-${n}`), began, times }
          workers.push({ work, process: start(work), killed: 0 })
        }
      const [writing, working] = [{ isOver: false }, { isOver: false }]
      const careless = carelessReader(server.pool, writing)
      const kills = killing(workers, by, working)
      const written = await write(server, { count, began, by })
      console.error("written", JSON.stringify(written), (Date.now() - began) / 1000)
      // What is due is done on while it is killed on, until nothing is left of it.
      const patience = Date.now() + (short ? 60_000 : 600_000)
      const left = () =>
        numberOf(server.pool, "select count(*) from partnerskab.outbox where authority = $1 and standing <> 'done'", [
          authority
        ])
      while ((await left()) > 0 && Date.now() < patience) await sleep(500)
      writing.isOver = true
      working.isOver = true
      await kills
      const readers = workers.filter(({ work }) => work.role === "reader")
      const total = await numberOf(server.pool, "select count(*) from partnerskab.journal where authority = $1", [
        authority
      ])
      const isBehind = () => readers.some((one) => new Set(toldBy(one)).size < total)
      for (const until = Date.now() + 30_000; isBehind() && Date.now() < until;) await sleep(500)
      for (const { process } of workers) process.kill("SIGKILL")
      const { rows } = await server.pool.query(
        "select entity || '/' || id || '/' || version as key, type from partnerskab.journal where authority = $1",
        [authority]
      )
      const journal = new Map(
        (rows as ReadonlyArray<{ key: string; type: string }>).map(({ key, type }) => [key, type])
      )
      const again = Map.groupBy(journal.values(), (type) => type)
      const followed = readers.map((one) => {
        const told = toldBy(one)
        const { seen, skipped, disordered, rollup } = wrongIn(told, journal)
        const isSame = [...again].every(([type, all]) => rollup.get(type)?.length === all.length)
        return { one, seen: seen.size, repeats: told.length - seen.size, skipped, disordered, isSame }
      })
      const reminded = workers.filter(({ work }) => work.role === "outbox").flatMap(toldBy)
      const echoes = await numberOf(
        server.pool,
        "select count(*) from partnerskab.life_echo where authority = $1 and version > 0",
        [authority]
      )
      const heard = await numberOf(
        server.pool,
        "select count(distinct ping) from partnerskab.life_echo where authority = $1",
        [authority]
      )
      const seenCarelessly = await careless
      const kept = new Set(reminded).size
      const undone = await left()
      const killed = (role: string) =>
        workers.filter(({ work }) => work.role === role).reduce((sum, one) => sum + one.killed, 0)
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: [
          ...followed.map(({ one, seen, repeats, skipped, disordered, isSame }, n) => ({
            Reader: `${n + 1}, by the cursor, killed ${one.killed} times`,
            Events: journal.size,
            Seen: seen,
            Skipped: skipped,
            "Out of order": disordered,
            "Told again": repeats,
            "Rollup = recount": isSame ? "yes" : "no"
          })),
          {
            Reader: "control, by row number",
            Events: journal.size,
            Seen: seenCarelessly,
            Skipped: journal.size - seenCarelessly
          }
        ],
        notes: [
          `PostgreSQL ${version}. Workers were killed ${killed("outbox")} times: of ${shown(written.pings)} reactions ${shown(echoes)} had an effect, for ${shown(heard)} events; of as many reminders ${shown(kept)} were handed out, ${shown(reminded.length - kept)} of them again. Things left to do: ${undone}.`
        ],
        wrong: [
          ...followed.flatMap(({ skipped, disordered, isSame }, n) => [
            ...(skipped > 0 ? [`reader ${n + 1} skipped ${skipped}`] : []),
            ...(disordered > 0 ? [`reader ${n + 1} had ${disordered} out of order`] : []),
            ...(isSame ? [] : [`reader ${n + 1} has another rollup`])
          ]),
          ...(echoes !== written.pings || heard !== written.pings
            ? [`${written.pings} reactions had ${echoes} effects`]
            : []),
          ...(kept < written.pings ? [`${written.pings - kept} reminders were not handed out`] : []),
          ...(undone > 0 ? [`${undone} left to do`] : []),
          ...(seenCarelessly === journal.size && !short ? ["the control has missed nothing"] : [])
        ]
      }
    } finally {
      for (const { process } of workers) process.kill("SIGKILL")
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
)
