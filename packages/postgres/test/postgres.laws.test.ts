import { defineLaws, lawModel } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, it } from "vitest"
import { apply, type Connection, postgres } from "../src/index.ts"
import { startPglite, startServer } from "./servers.ts"

interface Started {
  readonly connection: Connection
  readonly stop: () => Promise<void>
}

const server = async (version: 14 | 18): Promise<Started> => {
  const { pool, stop } = await startServer(version)
  return { connection: { pool }, stop }
}

const pglite = async (): Promise<Started> => {
  const db = await startPglite()
  return { connection: { pglite: db }, stop: () => db.close() }
}

/** One server for all laws: each law is another authority in it. */
const keeps = (name: string, start: () => Promise<Started>): void => {
  describe(name, () => {
    let started: Started
    beforeAll(async () => {
      started = await start()
      await apply({ ...started.connection, model: lawModel })
    }, 60_000)
    afterAll(() => started.stop())
    defineLaws({ describe, it }, "keeps every law", (of) => ({
      storage: postgres(started.connection)(of),
      probes: { reopen: () => postgres(started.connection)(of) }
    }))
  })
}

keeps("PostgreSQL 18", () => server(18))
keeps("PostgreSQL 14", () => server(14))
keeps("PGlite", pglite)
