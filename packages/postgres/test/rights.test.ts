import { lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { aStep, poolOn, type Server, startServer, storageOn, troubleOf } from "./servers.ts"

const roles = ["app", "'odd' \"Role\"", "stranger", "reader"] as const
const quoted = (name: string) => `"${name.replaceAll(`"`, `""`)}"`

let server: Server
let pools: Readonly<Record<(typeof roles)[number], Pool>>
beforeAll(async () => {
  server = await startServer(18)
  for (const role of roles) await server.pool.query(`create role ${quoted(role)} login password 'secret'`)
  const as = (role: string) =>
    poolOn(server, { max: 4, change: (url) => ((url.username = encodeURIComponent(role)), (url.password = "secret")) })
  pools = Object.fromEntries(roles.map((role) => [role, as(role)])) as typeof pools
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  await server.pool.query("grant usage on schema partnerskab to reader")
}, 60_000)
afterAll(async () => {
  for (const pool of Object.values(pools)) await pool.end()
  await server.stop()
})

const everything = { entity: "agreement", where: {} }

describe("the role an application connects as", () => {
  it("has whatever name it was given", async () => {
    const role = roles[1]
    await apply({ pool: server.pool, model: lawModel, appRole: role })
    const storage = storageOn({ pool: pools[role] }, { authority: "odd" })
    expect(await storage.commit(aStep("a", 1))).toEqual({ _tag: "Committed" })
  })

  it("has the rights to an entity that comes later, without being named again", async () => {
    const later = { entity: "later", owner: "core", fields: { state: "text" } } as const
    const model = { ...lawModel, entities: [...lawModel.entities, later] }
    await apply({ pool: server.pool, model })
    const { rows } = await server.pool.query(
      "select has_table_privilege('app', 'partnerskab.life_later', 'insert') as may"
    )
    expect(rows).toEqual([{ may: true }])
  })

  it.each([
    ["change what happened", "update partnerskab.journal set actor = 'somebody'"],
    ["take away what happened", "delete from partnerskab.journal"],
    ["take away all that happened", "truncate partnerskab.journal"],
    ["change what was done", "update partnerskab.command set hash = 'x'"],
    ["take away what was done", "delete from partnerskab.command"],
    ["write a tombstone", "insert into partnerskab.tombstone values ('1', 'e', 'i', 'g', '2011-01-01', 1, 'h')"],
    ["change a tombstone", "update partnerskab.tombstone set ground = 'x'"],
    ["write in the ledger", "insert into partnerskab.migration values ('postgres', 'x', 'y', true)"],
    ["change the ledger", "update partnerskab.migration set checksum = 'x'"],
    ["empty the installation", "delete from partnerskab.installation"],
    ["make another installation", "insert into partnerskab.installation values (false, 1)"],
    ["make a table", "create table partnerskab.mine (id integer)"],
    ["make a table outside", "create table public.mine (id integer)"],
    ["change a table", "alter table partnerskab.journal add column mine integer"],
    ["take away a table", "drop table partnerskab.journal"],
    ["take away the policy", "drop policy of_authority on partnerskab.journal"],
    ["switch the policies off", "alter table partnerskab.journal disable row level security"],
    ["act as the owner", "set role owner"]
  ])("may not %s", async (_, sql) => {
    const client = await pools.app.connect()
    try {
      await client.query("select set_config('partnerskab.authority', '1', false)")
      await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" })
    } finally {
      client.release(true)
    }
  })
})

describe("a role that owns an empty schema and may make no other", () => {
  it("makes the tables in it", async () => {
    await server.pool.query("create role plain login password 'secret'; create schema ready authorization plain")
    const plain = poolOn(server, { change: (url) => ((url.username = "plain"), (url.password = "secret")) })
    await apply({ pool: plain, model: lawModel, schema: "ready" })
    await expect(apply({ pool: plain, model: lawModel, schema: "other" })).rejects.toMatchObject({
      problem: { code: "PG-RIGHTS" }
    })
    await plain.end()
  })
})

describe("a role without rights", () => {
  it.each(["stranger", "reader"] as const)("(%s) is told which it needs", async (role) => {
    const storage = storageOn({ pool: pools[role] })
    const { code, passing, en } = await troubleOf(storage.find(everything))
    expect([code, passing, en]).toEqual(["PG-RIGHTS", false, expect.stringContaining("--app-role")])
    expect(await troubleOf(storage.commit(aStep("a", 1)))).toMatchObject({ code: "PG-RIGHTS" })
    await expect(apply({ pool: pools[role], model: lawModel, schema: "own" })).rejects.toMatchObject({
      problem: { code: "PG-RIGHTS" }
    })
  })

  it("is no trouble any more when it has them, without a restart", async () => {
    const storage = storageOn({ pool: pools.stranger })
    await troubleOf(storage.find(everything))
    await apply({ pool: server.pool, model: lawModel, appRole: "stranger" })
    expect(await storage.commit(aStep("stranger", 1))).toEqual({ _tag: "Committed" })
  })
})

describe("the rows of another authority", () => {
  beforeAll(async () => {
    for (const authority of ["x", "y"])
      for (const pool of [pools.app]) await storageOn({ pool }, { authority }).commit(aStep(`of-${authority}`, 1))
  })

  const asked = async (authority: string | undefined, sql: string) => {
    const client = await pools.app.connect()
    try {
      if (authority !== undefined)
        await client.query("select set_config('partnerskab.authority', $1, false)", [authority])
      return (await client.query(sql)).rows as ReadonlyArray<Readonly<Record<string, unknown>>>
    } finally {
      client.release(true)
    }
  }

  it.each(["journal", "life_agreement", "command"])("are not seen in %s, whatever is asked", async (table) => {
    const authorities = `select distinct authority from partnerskab.${table} where true or authority = 'y' order by 1`
    expect(await asked("x", authorities)).toEqual([{ authority: "x" }])
    expect(await asked("y", authorities)).toEqual([{ authority: "y" }])
    expect(await asked(undefined, authorities)).toEqual([])
    expect(await asked("", authorities)).toEqual([])
    expect(await asked("z", authorities)).toEqual([])
  })

  it("cannot be written, changed or given away", async () => {
    const insert = "insert into partnerskab.boundary values ('y', 'set', 1)"
    await expect(asked("x", insert)).rejects.toMatchObject({ code: "42501" })
    await expect(asked(undefined, insert)).rejects.toMatchObject({ code: "42501" })
    await asked("y", insert)
    expect(await asked("x", "update partnerskab.boundary set version = 9 where key = 'set' returning version")).toEqual(
      []
    )
    expect(await asked("x", "delete from partnerskab.boundary where key = 'set' returning version")).toEqual([])
    await expect(asked("y", "update partnerskab.boundary set authority = 'x' where key = 'set'")).rejects.toMatchObject(
      {
        code: "42501"
      }
    )
  })
})
