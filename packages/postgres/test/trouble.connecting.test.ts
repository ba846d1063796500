import { createPartnerskab, edition2016, storageModel } from "@partnerskab/core"
import { StorageUnavailable } from "@partnerskab/core/storage"
import { aChangeset, lawModel } from "@partnerskab/testing"
import type { Pool, PoolClient, PoolConfig } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, type Connection, postgres } from "../src/index.ts"
import { serverProblems } from "../src/schema/problems.ts"
import { poolOn, type Server, startServer, storageOn, troubleOf } from "./servers.ts"

let server: Server
const pools: Array<Pool> = []

const aPool = (change: (url: URL) => void = () => {}, more: PoolConfig = {}): Pool => {
  const pool = poolOn(server, { change, ...more })
  pools.push(pool)
  return pool
}

const everything = { entity: "agreement", where: {} }

/** A read and a write are told the same. */
const bothTold = async (connection: Connection) => {
  const read = await troubleOf(storageOn(connection).find(everything))
  const write = await troubleOf(storageOn(connection).commit(aChangeset()))
  expect(write.code).toBe(read.code)
  return { ...read, milliseconds: Math.max(read.milliseconds, write.milliseconds) }
}

beforeAll(async () => {
  server = await startServer(18, { flags: ["max_connections=12"] })
  await apply({ pool: server.pool, model: lawModel })
}, 60_000)
afterAll(async () => {
  for (const pool of pools) if (!pool.ended) await pool.end()
  await server.stop()
})

describe("connecting to a database", () => {
  it("is refused with a wrong password, and with none", async () => {
    const wrong = await bothTold({ pool: aPool((url) => (url.password = "wrong")) })
    expect(wrong).toMatchObject({ code: "PG-PASSWORD", passing: false })
    expect(wrong.milliseconds).toBeLessThan(2_000)
    expect(await bothTold({ pool: aPool((url) => (url.password = "")) })).toMatchObject({ code: "PG-PASSWORD" })
    expect(await bothTold({ pool: aPool((url) => (url.username = "nobody")) })).toMatchObject({ code: "PG-PASSWORD" })
  })

  it("is refused when there is no such database, and works as soon as there is", async () => {
    const pool = aPool((url) => (url.pathname = "later"))
    const storage = storageOn({ pool })
    expect(await troubleOf(storage.find(everything))).toMatchObject({ code: "PG-NO-DATABASE", passing: false })
    await server.pool.query("create database later")
    await apply({ pool, model: lawModel })
    expect(await storage.commit(aChangeset())).toEqual({ _tag: "Committed" })
  })

  it("is refused when the server has no certificate and one is asked for", async () => {
    expect(await bothTold({ pool: aPool(() => {}, { ssl: true }) })).toMatchObject({ code: "PG-TLS" })
  })

  it("is refused in a database that cannot keep every letter", async () => {
    await server.pool.query("create database ascii encoding 'SQL_ASCII' template template0")
    await server.pool.query("create database latin encoding 'LATIN1' template template0")
    for (const [name, encoding] of [
      ["ascii", "SQL_ASCII"],
      ["latin", "LATIN1"]
    ] as const) {
      const pool = aPool((url) => (url.pathname = name))
      const told = await bothTold({ pool })
      expect(told).toMatchObject({ code: "PG-VERSION", passing: false })
      expect(told.en).toContain(encoding)
      await expect(apply({ pool, model: lawModel })).rejects.toMatchObject({ problems: [{ code: "PG-VERSION" }] })
    }
  })

  it("is refused on a server that is too old", () => {
    const found = {
      serverVersion: 130_020,
      encoding: "UTF8",
      synchronousCommit: "on",
      tables: new Map(),
      ledger: [],
      appRoles: []
    }
    expect(serverProblems(found)).toMatchObject([{ code: "PG-VERSION", en: expect.stringContaining("PostgreSQL 13") }])
    expect(serverProblems({ ...found, serverVersion: 140_000 })).toEqual([])
  })

  it("waits for a connection of the pool, says that none is free, and goes on when one is", async () => {
    const pool = aPool(() => {}, { max: 1, connectionTimeoutMillis: 200 })
    const storage = storageOn({ pool })
    const held = await pool.connect()
    const told = await bothTold({ pool })
    expect(told).toMatchObject({ code: "PG-BUSY", passing: true })
    expect(told.milliseconds).toBeLessThan(1_000)
    held.release()
    expect(await storage.commit(aChangeset())).toEqual({ _tag: "Committed" })
  })

  it("says when the pool was closed by the program", async () => {
    const pool = aPool()
    await pool.end()
    expect(await bothTold({ pool })).toMatchObject({ code: "PG-CLOSED", passing: false })
  })

  it("says that the server has no connections left, and goes on when it has", async () => {
    const holding = aPool(() => {}, { max: 20 })
    const storage = storageOn({ pool: aPool() })
    const held: Array<PoolClient> = []
    const full = async (): Promise<void> => {
      for (;;) held.push(await holding.connect())
    }
    await expect(full()).rejects.toMatchObject({ code: "53300" })
    const told = await troubleOf(storage.commit(aChangeset()))
    expect(told).toMatchObject({ code: "PG-BUSY", passing: true })
    expect(told.milliseconds).toBeLessThan(1_000)
    for (const client of held) client.release()
    await holding.end()
    expect(await storage.commit(aChangeset())).toEqual({ _tag: "Committed" })
  })
})

describe("a connection that somebody has reset", () => {
  const reset = async () => {
    const pool = aPool(() => {}, { max: 1 })
    const storage = storageOn({ pool })
    await storage.commit(aChangeset())
    await pool.query("discard all")
    return storage
  }

  it("is told as such", async () => {
    const client = await aPool(() => {}, { max: 1 }).connect()
    const storage = storageOn({ client })
    await client.query("begin")
    await storage.find(everything)
    for (const sql of ["rollback", "discard all", "begin"]) await client.query(sql)
    expect(await troubleOf(storage.find(everything))).toMatchObject({ code: "PG-SESSION", passing: true })
    client.release(true)
  })

  // fromPool.ts takes it back as if it were as good as before.
  it("is given up, and another is used", async () => {
    const storage = await reset()
    expect(await storage.commit(aChangeset())).toEqual({ _tag: "Committed" })
  })
})

describe("a server that is not there yet", () => {
  it("rejects what a developer asks with what to do, and answers when it is there", async () => {
    const editions = [edition2016] as const
    await apply({ pool: server.pool, model: storageModel({ editions }) })
    const pk = createPartnerskab({
      authority: { code: "0330", displayName: "Jobcenter Slagelse" },
      editions,
      storage: postgres({ pool: aPool() })
    })
    await server.kill()
    const sign = () => pk.as("consultant-1").agreement.sign({ agreement: "a1", on: "2016-04-01" })
    const reason = await sign().catch((error: unknown) => error)
    expect(reason).toBeInstanceOf(StorageUnavailable)
    const { message } = reason as StorageUnavailable
    expect(message).toMatch(/^PG-AWAY: The server does not answer\..*\(Serveren svarer ikke\..*\)$/)
    const told = await bothTold({ pool: aPool() })
    expect(told).toMatchObject({ code: "PG-AWAY", passing: true })
    expect(told.milliseconds).toBeLessThan(5_000)
    await expect(pk.agreement.get("a1")).rejects.toThrow("PG-AWAY")
    await server.startAgain()
    expect(await pk.agreement.get("a1")).toBeUndefined()
    expect(await sign()).toMatchObject({ ok: false })
  })

  it("is not waited for longer than the pool allows when it hangs", async () => {
    const pool = aPool(() => {}, { connectionTimeoutMillis: 300, query_timeout: 300 })
    const storage = storageOn({ pool })
    await storage.find(everything)
    await server.freeze()
    const asked = await troubleOf(storage.find(everything))
    const connecting = await bothTold({ pool: aPool(() => {}, { connectionTimeoutMillis: 300 }) })
    await server.thaw()
    expect(asked).toMatchObject({ code: "PG-TIMEOUT", passing: true })
    expect(connecting).toMatchObject({ code: "PG-AWAY", passing: true })
    expect(connecting.milliseconds).toBeLessThan(7_000)
    expect(await storage.commit(aChangeset())).toEqual({ _tag: "Committed" })
  })
})
