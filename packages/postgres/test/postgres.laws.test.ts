import { defineLaws, lawModel, type Probes } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, it } from "vitest"
import { apply, type Connection, postgres, type PostgresStorage } from "../src/index.ts"
import { startPglite, startServer } from "./servers.ts"

interface Started {
  readonly connection: Connection
  /** A transaction of the host's, where others can look on meanwhile: not where all share one session. */
  readonly within?: (storage: PostgresStorage) => NonNullable<Probes["within"]>
  readonly stop: () => Promise<void>
}

const server = async (version: 14 | 18): Promise<Started> => {
  const { pool, stop } = await startServer(version)
  return {
    connection: { pool },
    within: (storage) => async (work, end) => {
      const client = await pool.connect()
      try {
        await client.query("begin")
        await work(storage.within(client))
        await client.query(end)
      } finally {
        // What the host has not ended is undone with its connection.
        client.release(true)
      }
    },
    stop
  }
}

const pglite = async (): Promise<Started> => {
  const db = await startPglite()
  return { connection: { pglite: db }, stop: () => db.close() }
}

/** One server for all laws: each law is another authority in it. */
const keeps = (name: string, start: () => Promise<Started>, probes: ReadonlyArray<keyof Probes>): void => {
  describe(name, () => {
    let started: Started
    beforeAll(async () => {
      started = await start()
      await apply({ ...started.connection, model: lawModel })
    }, 60_000)
    afterAll(() => started.stop())
    defineLaws({ describe, it }, { name: "keeps every law", probes }, (of) => {
      const { connection, within } = started
      const storage = postgres(connection)(of)
      return {
        storage,
        probes: {
          admin: storage.admin,
          reopen: () => postgres(connection)(of),
          ...(within === undefined ? {} : { within: within(storage) })
        }
      }
    })
  })
}

keeps("PostgreSQL 18", () => server(18), ["admin", "reopen", "within"])
keeps("PostgreSQL 14", () => server(14), ["admin", "reopen", "within"])
keeps("PGlite", pglite, ["admin", "reopen"])
