import { createPartnerskab, edition2008, edition2016, storageModel } from "@partnerskab/core"
import type { EntityModel, StorageModel } from "@partnerskab/core/storage"
import { aChangeset, lawModel } from "@partnerskab/testing"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { apply, CannotApply, plan, postgres, scriptOf } from "../src/index.ts"
import { startServer, type Server } from "./servers.ts"

const squad: EntityModel = { entity: "squad", owner: "cityKorps", fields: { state: "text" } }
const withSquad = (changes: Partial<EntityModel> = {}): StorageModel => ({
  contract: 1,
  entities: [...lawModel.entities, { ...squad, ...changes }]
})

let image: Blob
let db: PGlite
beforeAll(async () => {
  const first = await PGlite.create()
  image = await first.dumpDataDir("none")
  await first.close()
}, 30_000)
beforeEach(async () => {
  db = await PGlite.create({ loadDataDir: image })
  return () => db.close()
})

const tablesIn = async (schema: string) =>
  (
    await db.query<{ name: string }>(
      "select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = $1 and relkind = 'r' order by 1",
      [schema]
    )
  ).rows.map(({ name }) => name)
const names = ({ steps }: Awaited<ReturnType<typeof plan>>) => steps.map(({ owner, name }) => `${owner}: ${name}`)
const codes = ({ problems }: Awaited<ReturnType<typeof plan>>) => problems.map(({ code }) => code)
const columnsOf = async (table: string) =>
  (
    await db.query<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum",
      [`partnerskab.${table}`]
    )
  ).rows.map(({ name }) => name)

describe("a plan", () => {
  it("says what would be done, in whose name, and runs nothing", async () => {
    const planned = await plan({ pglite: db, model: withSquad() })
    expect(names(planned)).toEqual([
      "postgres: 0001 first tables",
      ...lawModel.entities.map(({ entity }) => `core: life ${entity}`),
      "cityKorps: life squad",
      ...["haendelser", "tal", "paamindelser"].map((view) => `postgres: view ${view}`)
    ])
    expect(planned.problems).toEqual([])
    expect(await tablesIn("partnerskab")).toEqual([])
  })

  it("is SQL that somebody else can run, with the same result", async () => {
    const options = { pglite: db, model: withSquad() }
    await db.exec(scriptOf(options, await plan(options)))
    expect(names(await plan(options))).toEqual([])
    expect(names(await apply(options))).toEqual([])
  })

  it("is of nothing when everything is there", async () => {
    await apply({ pglite: db, model: lawModel })
    const planned = await plan({ pglite: db, model: lawModel })
    expect(planned).toEqual({ steps: [], problems: [], roles: [], left: [] })
  })
})

describe("applying", () => {
  it("makes the tables of a plugin that comes later, and no others", async () => {
    await apply({ pglite: db, model: lawModel })
    expect(names(await apply({ pglite: db, model: withSquad() }))).toEqual(["cityKorps: life squad"])
    const { rows } = await db.query("select owner, name, breaking from partnerskab.migration where owner = 'cityKorps'")
    expect(rows).toEqual([{ owner: "cityKorps", name: "life squad", breaking: false }])
  })

  it("keeps the tables of a plugin that is gone, and says so", async () => {
    await apply({ pglite: db, model: withSquad() })
    const { steps, problems, left } = await plan({ pglite: db, model: lawModel })
    expect([steps, problems]).toEqual([[], []])
    expect(left).toEqual([{ table: "life_squad", owner: "cityKorps" }])
    await apply({ pglite: db, model: lawModel })
    expect(await tablesIn("partnerskab")).toContain("life_squad")
  })

  it("fills the column of a field that is declared later from the states", async () => {
    await apply({ pglite: db, model: withSquad() })
    const store = postgres({ pglite: db })({ authority: "0330", model: withSquad() })
    const row = {
      entity: "squad",
      version: 1,
      fields: { state: "Out" },
      head: "h",
      recordedAt: "2011-01-01T00:00:00.000Z",
      evolution: 1,
      projection: 1
    }
    const states = [
      { id: "a", state: { _tag: "Out", places: 3, from: "2011-01-02", out: true, who: null } },
      { id: "b", state: { _tag: "Out" } }
    ]
    await Effect.runPromise(store.commit(aChangeset({ rows: states.map((one) => ({ ...row, ...one })) })))
    const fields = { state: "text", places: "number", from: "day", out: "boolean", who: "mixed" } as const
    const steps = names(await apply({ pglite: db, model: withSquad({ fields }) }))
    expect(steps).toEqual(["places", "from", "out", "who"].map((field) => `cityKorps: life squad + ${field}`))
    const later = postgres({ pglite: db })({ authority: "0330", model: withSquad({ fields }) })
    const { rows } = await Effect.runPromise(later.find({ entity: "squad", where: {} }))
    expect(rows.map((one) => one.fields)).toEqual([
      { state: "Out", places: 3, from: "2011-01-02", out: true, who: null },
      { state: "Out", places: null, from: null, out: null, who: null }
    ])
  })

  it("leaves the column of a field that nobody declares any more, and says so", async () => {
    await apply({ pglite: db, model: withSquad({ fields: { state: "text", leader: "text" } }) })
    const { left } = await plan({ pglite: db, model: withSquad() })
    expect(left).toEqual([{ table: "life_squad", column: "leader", owner: "cityKorps" }])
    expect(await columnsOf("life_squad")).toContain("leader")
  })

  it("gives a field with the name of a column of ours another column", async () => {
    const fields = { state: "text", version: "text", head: "number", inForceFrom: "day" } as const
    await apply({ pglite: db, model: withSquad({ fields }) })
    expect((await columnsOf("life_squad")).join(" ")).toBe(
      "authority id version doc state version_ head_ in_force_from audience head recorded_at evolution projection"
    )
  })

  it("changes nothing when something stands in the way, and says all of it", async () => {
    await db.exec("create schema partnerskab; create table partnerskab.invoice (id integer)")
    const twice = withSquad({ fields: { state: "text", inForce: "text", in_force: "text" } })
    const planned = await plan({ pglite: db, model: twice })
    expect(codes(planned)).toEqual(["PG-NAMES", "PG-FOREIGN"])
    await expect(apply({ pglite: db, model: twice })).rejects.toThrow(CannotApply)
    expect(await tablesIn("partnerskab")).toEqual(["invoice"])
  })

  it("works beside another application's tables in a schema of its own", async () => {
    await db.exec("create table invoice (id integer)")
    await apply({ pglite: db, model: lawModel, schema: "Partnerskab æøå" })
    expect(await tablesIn("Partnerskab æøå")).toContain("journal")
    expect(names(await plan({ pglite: db, model: lawModel, schema: "Partnerskab æøå" }))).toEqual([])
  })
})

describe("views with Danish names", () => {
  const danish = { plural: "bytropper på øen", fields: { leader: "fører" } }
  const fields = { state: "text", leader: "text" } as const
  const tenth = "select * from partnerskab.bytropper_paa_oeen order by id"

  it("show lives by what people call them, as they are now", async () => {
    const model = withSquad({ danish, fields })
    await apply({ pglite: db, model })
    const store = postgres({ pglite: db })({ authority: "0330", model })
    const row = { id: "a", version: 1, head: "h", recordedAt: "2011-01-01T00:00:00.000Z", evolution: 1, projection: 1 }
    const lived = { ...row, entity: "squad", fields: { state: "Out", leader: "p-1" }, state: { _tag: "Out" } }
    const missed = [{ stream: { entity: "squad", id: "b" }, version: 0 }]
    await Effect.runPromise(store.commit(aChangeset({ rows: [lived], guards: missed })))
    expect((await db.query(tenth)).rows).toMatchObject([
      { myndighed: "0330", id: "a", status: "Out", foerer: "p-1", indhold: { _tag: "Out" }, version: 1 }
    ])
  })

  it("are made anew when a field is named otherwise, and only then", async () => {
    await apply({ pglite: db, model: withSquad({ danish, fields }) })
    const renamed = withSquad({ danish: { ...danish, fields: { leader: "leder" } }, fields })
    expect(names(await apply({ pglite: db, model: renamed }))).toEqual(["cityKorps: view bytropper_paa_oeen"])
    expect(names(await apply({ pglite: db, model: renamed }))).toEqual([])
    expect((await db.query(tenth)).fields.map(({ name }) => name)).toContain("leder")
    const before = postgres({ pglite: db })({ authority: "0330", model: withSquad({ danish, fields }) })
    expect(await Effect.runPromise(before.find({ entity: "squad", where: {} }))).toMatchObject({ total: 0 })
  })
})

describe("tables that are not those of the code", () => {
  beforeEach(() => apply({ pglite: db, model: withSquad() }))

  it("are told when a field has another type now", async () => {
    expect(codes(await plan({ pglite: db, model: withSquad({ fields: { state: "number" } }) }))).toEqual(["PG-TYPE"])
  })

  it("are told when a step that was applied has another text", async () => {
    await db.exec("update partnerskab.migration set checksum = 'other' where owner = 'postgres'")
    expect(codes(await plan({ pglite: db, model: withSquad() }))).toEqual(["PG-CHANGED"])
  })

  it("are told when newer code has made a step that breaks this one; other steps of newer code do no harm", async () => {
    const add = (name: string, breaking: boolean) =>
      db.exec(
        `insert into partnerskab.migration (owner, name, checksum, breaking) values ('postgres', '${name}', '', ${breaking})`
      )
    await add("0098 an index", false)
    expect(codes(await plan({ pglite: db, model: withSquad() }))).toEqual([])
    await add("0099 other tables", true)
    expect(codes(await plan({ pglite: db, model: withSquad() }))).toEqual(["PG-NEWER"])
  })

  it("are told when somebody dropped one", async () => {
    await db.exec("drop table partnerskab.life_squad")
    expect(codes(await plan({ pglite: db, model: withSquad() }))).toEqual(["PG-DRIFT"])
  })

  it("are not used: the storage says what stands in the way", async () => {
    await db.exec("update partnerskab.migration set checksum = 'other' where owner = 'postgres'")
    const store = postgres({ pglite: db })({ authority: "0330", model: withSquad() })
    const asked = Effect.runPromise(Effect.flip(store.find({ entity: "squad", where: {} })))
    expect(await asked).toMatchObject({ _tag: "StorageUnavailable", problem: { code: "PG-CHANGED" } })
  })
})

describe("on a server", () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer(18)
  }, 60_000)
  afterAll(() => server.stop())

  it("ten who apply at once make everything once", async () => {
    const editions = [edition2008, edition2016] as const
    const model = storageModel({ editions })
    const all = await Promise.all(Array.from({ length: 10 }, () => apply({ pool: server.pool, model })))
    expect(all.filter(({ steps }) => steps.length > 0)).toHaveLength(1)
    const pk = createPartnerskab({
      authority: { code: "0330", displayName: "Jobcenter" },
      editions,
      storage: postgres({ pool: server.pool })
    })
    expect(await pk.verify()).toEqual([])
  })
})
