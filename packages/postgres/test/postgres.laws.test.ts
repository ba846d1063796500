import { defineLaws, lawModel, type Probes } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, it } from "vitest"
import { apply } from "../src/index.ts"
import { hostOn, type Lawful, triedOn } from "./lawful.ts"
import { startPglite, startServer } from "./servers.ts"

interface Started extends Lawful {
  readonly stop: () => Promise<void>
}

const server = async (version: 14 | 18): Promise<Started> => {
  const { pool, stop } = await startServer(version)
  return { connection: { pool }, within: hostOn(pool), stop }
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
    defineLaws({ describe, it }, { name: "keeps every law", probes }, (of) => triedOn(started)(of))
  })
}

keeps("PostgreSQL 18", () => server(18), ["admin", "reopen", "within"])
keeps("PostgreSQL 14", () => server(14), ["admin", "reopen", "within"])
keeps("PGlite", pglite, ["admin", "reopen"])
