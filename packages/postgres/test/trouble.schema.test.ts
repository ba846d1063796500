import { lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { aStep, poolOn, type Server, startServer, storageOn, troubleOf } from "./servers.ts"

let server: Server
let schemas = 0
let schema: string
const pools: Array<Pool> = []

beforeAll(async () => {
  server = await startServer(18)
}, 60_000)
afterAll(async () => {
  for (const pool of pools) await pool.end()
  await server.stop()
})
beforeEach(() => {
  schema = `s${(schemas += 1)}`
})

const run = (sql: string) => server.pool.query(sql.replaceAll("SCHEMA", schema))
const made = () => apply({ pool: server.pool, model: lawModel, schema })
const store = (pool: Pool = server.pool) => storageOn({ pool }, { schema })
const everything = { entity: "agreement", where: {} }

/** The same is told to who reads and to who writes, and neither changes anything. */
const told = async (pool?: Pool) => {
  const read = await troubleOf(store(pool).find(everything))
  const write = await troubleOf(store(pool).commit(aStep("a", 1)))
  expect(write).toMatchObject({ code: read.code, passing: read.passing })
  expect(Math.max(read.milliseconds, write.milliseconds)).toBeLessThan(2_000)
  return read
}

const works = async (storage = store()) => expect((await storage.commit(aStep("a", 1)))._tag).toBe("Committed")

describe("tables that do not fit the code", () => {
  it("are told when they were never made, and used without a restart when they are", async () => {
    const storage = store()
    expect(await troubleOf(storage.find(everything))).toMatchObject({ code: "PG-NOT-APPLIED", passing: false })
    expect(await told()).toMatchObject({ code: "PG-NOT-APPLIED" })
    await made()
    await works(storage)
  })

  it("are told when an entity came after they were made", async () => {
    const [first, ...others] = lawModel.entities
    await apply({ pool: server.pool, model: { ...lawModel, entities: others }, schema })
    const { code, cause } = await told()
    expect([code, String(cause)]).toEqual(["PG-NOT-APPLIED", expect.stringContaining(`life ${first!.entity}`)])
    await made()
    await works()
  })

  it("are told when newer code made a step that older code does not survive, and used when it does", async () => {
    await made()
    const ledger = (name: string, breaking: boolean) =>
      run(
        `insert into SCHEMA.migration (owner, name, checksum, breaking) values ('postgres', '${name}', 'c', ${breaking})`
      )
    await ledger("9998 more indexes", false)
    await works()
    await ledger("9999 other tables", true)
    const { code, en } = await told()
    expect([code, en]).toEqual(["PG-NEWER", expect.stringContaining("9999 other tables")])
    await run("delete from SCHEMA.migration where breaking and name like '9999%'")
    expect(await store().commit(aStep("b", 1))).toEqual({ _tag: "Committed" })
  })

  it("are told when a step that was applied has another text now", async () => {
    await made()
    await run("update SCHEMA.migration set checksum = 'other' where owner = 'postgres'")
    expect(await told()).toMatchObject({ code: "PG-CHANGED", passing: false })
  })

  it("are told when somebody took one away", async () => {
    await made()
    await run("drop table SCHEMA.life_place")
    expect(await told()).toMatchObject({ code: "PG-DRIFT", passing: false })
  })

  it("are told when a field has another type", async () => {
    await made()
    await run("alter table SCHEMA.life_agreement drop column number, add column number text")
    expect(await told()).toMatchObject({ code: "PG-TYPE", passing: false })
  })

  it("are told when two fields would have one column", async () => {
    const twice = { entity: "twice", owner: "core", fields: { someDay: "day", some_day: "day" } } as const
    const model = { ...lawModel, entities: [twice] }
    await expect(apply({ pool: server.pool, model, schema })).rejects.toMatchObject({
      problems: [{ code: "PG-NAMES" }]
    })
  })

  it("are told when the table is gone while it is used", async () => {
    await made()
    const storage = store()
    await works(storage)
    await run("drop table SCHEMA.life_agreement")
    expect(await troubleOf(storage.find(everything))).toMatchObject({ code: "PG-NOT-APPLIED" })
  })
})

describe("a role that may not use the schema", () => {
  it("is told which rights it needs, and works without a restart when it has them", async () => {
    await made()
    await server.pool.query("create role guest login password 'guest'")
    const pool = poolOn(server, { change: (url) => (url.username = url.password = "guest") })
    pools.push(pool)
    const storage = store(pool)
    expect(await told(pool)).toMatchObject({ code: "PG-RIGHTS", passing: false })
    await apply({ pool: server.pool, model: lawModel, schema, appRole: "guest" })
    await works(storage)
  })
})

describe("another application in the same database", () => {
  it("keeps its schema for itself", async () => {
    await run("create schema SCHEMA; create table SCHEMA.invoice (id integer)")
    const { code, en } = await told()
    expect([code, en]).toEqual(["PG-FOREIGN", expect.stringContaining("invoice")])
    await expect(made()).rejects.toMatchObject({ problems: [{ code: "PG-FOREIGN" }] })
    const { rows } = await run("select relname from pg_class where relnamespace = 'SCHEMA'::regnamespace")
    expect(rows).toEqual([{ relname: "invoice" }])
  })

  it("is no trouble in another schema, with tables of the same names", async () => {
    await run("create schema if not exists billing; create table if not exists billing.journal (id integer)")
    await made()
    await works()
    expect((await server.pool.query("select * from billing.journal")).rows).toEqual([])
  })
})

describe("a server that may lose what it has confirmed", () => {
  it("is not trusted before synchronous_commit is on", async () => {
    await made()
    await server.pool.query("create role hasty login superuser password 'hasty'")
    await server.pool.query("alter role hasty set synchronous_commit = off")
    const pool = poolOn(server, { change: (url) => (url.username = url.password = "hasty"), idleTimeoutMillis: 1 })
    pools.push(pool)
    expect(await told(pool)).toMatchObject({ code: "PG-SETTINGS", passing: false })
    await expect(apply({ pool, model: lawModel, schema })).rejects.toMatchObject({
      problems: [{ code: "PG-SETTINGS" }]
    })
    await server.pool.query("alter role hasty reset synchronous_commit")
    const storage = store(pool)
    await expect.poll(async () => (await storage.find(everything).catch(() => undefined))?.total).toBe(0)
  })
})
