import { type ExportLine, ImportRefused, type StorageModel } from "@partnerskab/core/storage"
import { aChangeset, asAsync, lawModel } from "@partnerskab/testing"
import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, type Connection, postgres } from "../src/index.ts"
import { all } from "./lived.ts"
import { aStep, type Server, sleep, startPglite, startServer, troubleOf } from "./servers.ts"

let server: Server
let pool: Pool
beforeAll(async () => {
  server = await startServer(18)
  await server.pool.query("create role app login password 'app'")
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  pool = new Pool({ connectionString: server.url.replace("owner:owner", "app:app"), max: 4 })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

let authorities = 0
const made = (connection: Connection = { pool: server.pool }, { model = lawModel, schema = "partnerskab" } = {}) => {
  const of = { authority: `admin-${(authorities += 1)}`, model }
  const storage = postgres({ ...connection, schema })(of)
  return { of, storage, store: asAsync(storage), admin: storage.admin }
}

const purgeOf = (id: string, entity = "agreement") => ({
  stream: { entity, id },
  ground: "slettefrist",
  on: "2016-05-01" as const
})

const header: ExportLine = { line: "header", format: "partnerskab/export/1", authority: "x" }
const aLife = { line: "life", row: { ...aStep("a", 1).rows[0]! } } as const
const refusalOf = async (importing: Promise<unknown>): Promise<ImportRefused> => {
  const error = await importing.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe("an application's role", () => {
  it("may not remove a life, and is told who may; nothing is removed", async () => {
    const { of, store, admin } = made({ pool })
    await store.commit(aStep("a", 1))
    const told = await troubleOf(admin.purge(purgeOf("a")))
    expect(told).toMatchObject({ code: "PG-RIGHTS", passing: false })
    expect(told.en).toContain("owner of the tables")
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(1)
    const owner = postgres({ pool: server.pool })(of)
    expect(await owner.admin.purge(purgeOf("a"))).toMatchObject({ rows: 1 })
  })

  it("may export, look for texts, and take in an export without tombstones", async () => {
    const [old, fresh] = [made({ pool }), made({ pool })]
    await old.store.commit(aStep("a", 1))
    const lines = await all(old.admin.export())
    expect(await fresh.admin.import(lines)).toEqual({ lines: lines.length - 2 })
    expect(await fresh.admin.search(["Drafted"])).toEqual([{ where: "journal", rows: 1 }])
  })
})

const manyFacts = (authority: string) =>
  server.pool.query(
    `insert into partnerskab.fact (authority, kind, key, entity, id, first_day, dimensions, measures, projection, known_from) ` +
      `select $1, 'k', g::text, 'agreement', 'a', '2010-01-01', '{}', '{}', 1, now() from generate_series(1, 3500) g`,
    [authority]
  )

describe("an export", () => {
  it("that nobody reads to its end gives its connection back", async () => {
    const one = new Pool({ connectionString: server.url, max: 1 })
    const { store, admin } = made({ pool: one })
    await store.commit(aStep("a", 1))
    for await (const line of admin.export()) if (line.line === "entry") break
    const begun = admin.export()
    await begun[Symbol.asyncIterator]().return?.()
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(1)
    await one.end()
  })

  it("of more than a page has each line once, in order", async () => {
    const { of, store, admin } = made()
    await store.commit(aStep("a", 1))
    await manyFacts(of.authority)
    const lines = await all(admin.export())
    const keys = lines.flatMap((one) => (one.line === "fact" ? one.fact.key : []))
    expect(keys).toEqual(Array.from({ length: 3500 }, (_, n) => String(n + 1)))
    expect(lines.at(-1)).toEqual({ line: "end", lines: lines.length - 2 })
  })

  it("whose connection breaks is told so, and ends", async () => {
    const breaking = new Pool({ connectionString: server.url, max: 1 })
    breaking.on("connect", (client) => void client.on("error", () => {}))
    breaking.on("error", () => {})
    const { of, admin } = made({ pool: breaking })
    await manyFacts(of.authority)
    const reading = async () => {
      for await (const line of admin.export())
        if (line.line === "fact" && line.fact.key === "500")
          await server.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'fetch %'")
    }
    expect(await troubleOf(reading())).toMatchObject({ code: "PG-AWAY", passing: true })
    await breaking.end()
  })

  it("within a transaction of the host's is of one moment, or is not given", async () => {
    const { of, store } = made()
    await store.commit(aStep("a", 1))
    const client = await server.pool.connect()
    const { admin } = postgres({ client })(of)
    await client.query("begin")
    expect(await troubleOf(all(admin.export()))).toMatchObject({ code: "PG-SNAPSHOT" })
    await client.query("rollback; begin isolation level repeatable read")
    expect((await all(admin.export())).map(({ line }) => line)).toEqual(["header", "entry", "life", "command", "end"])
    await client.query("rollback")
    client.release()
  })

  it("can be taken in by another authority in the same PGlite, where all share one session", async () => {
    const pglite = await startPglite()
    await apply({ pglite, model: lawModel })
    const [old, fresh] = [made({ pglite }), made({ pglite })]
    await old.store.commit(aStep("a", 1))
    expect(await fresh.admin.import(old.admin.export())).toEqual({ lines: 3 })
    await pglite.close()
  })
})

describe("an import", () => {
  it("of a life that nothing installed knows is refused by name, and nothing is written", async () => {
    const { store, admin } = made()
    const unknown = { line: "life", row: { ...aLife.row, entity: "lending" } } as const
    const refused = await refusalOf(admin.import([header, aLife, unknown, { line: "end", lines: 2 }]))
    expect(refused.en).toBe(
      "Line 3 is a lending, and nothing that is installed knows lending. Install what wrote it, and run partnerskab-pg apply."
    )
    expect(refused.da).toContain("lending")
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(0)
  })

  it("with a value that cannot be kept says where it stands, and nothing is written", async () => {
    const { store, admin } = made()
    const wrong = { line: "life", row: { ...aLife.row, id: "b", fields: { number: "seven" } } } as const
    const refused = await refusalOf(admin.import([header, aLife, wrong, { line: "end", lines: 2 }]))
    expect(refused.en).toContain("lines 2-3")
    const twice = await refusalOf(admin.import([header, aLife, aLife, { line: "end", lines: 2 }]))
    expect(twice.en).toContain("lines 2-3")
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(0)
  })

  it("of a command whose entries are not there is refused", async () => {
    const command = {
      line: "command",
      command: { commandId: "c", commandHash: "h", entries: [{ entity: "agreement", id: "a", version: 1 }] }
    } as const
    const refused = await refusalOf(made().admin.import([header, aLife, command, { line: "end", lines: 2 }]))
    expect(refused.en).toContain("The command c wrote entries that are not in the journal")
  })

  it("of two at once, one is taken in and the other refused", async () => {
    const { of, admin } = made()
    const other = postgres({ pool: server.pool })(of).admin
    const lines = [header, aLife, { line: "end", lines: 1 }] as const
    const came = await Promise.allSettled([admin.import(lines), other.import(lines)])
    expect(came.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(came.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(ImportRefused)
  })

  it("that begins while another is under way waits for it, and is refused", async () => {
    const { of, store, admin } = made()
    const slowly = async function* (id: string): AsyncGenerator<ExportLine> {
      yield { ...header, authority: of.authority }
      yield { line: "life", row: { ...aLife.row, id } }
      await sleep(300)
      yield { line: "end", lines: 1 }
    }
    const taken = await Promise.allSettled(["one", "other"].map((id) => admin.import(slowly(id))))
    expect(taken.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(1)
  })

  it("into which somebody writes meanwhile is refused, and what was written stays", async () => {
    const { of, store, admin } = made()
    const lines = async function* (): AsyncGenerator<ExportLine> {
      yield { ...header, authority: of.authority }
      expect(await store.commit(aStep("meanwhile", 1))).toEqual({ _tag: "Committed" })
      yield aLife
      yield { line: "end", lines: 1 }
    }
    await refusalOf(admin.import(lines()))
    expect((await store.find({ entity: "agreement", where: {} })).rows.map(({ id }) => id)).toEqual(["meanwhile"])
  })

  it("keeps what is null, and what was looked for and not found does not stand in its way", async () => {
    const { store, admin } = made()
    await store.commit(aChangeset({ guards: [{ stream: { entity: "agreement", id: "a" }, version: 0 }] }))
    await server.pool.query("delete from partnerskab.command where id like 'command-%'")
    const row = {
      key: "k",
      kind: "reminder",
      subject: aLife.row,
      dueAt: "2010-01-01T08:00:00.000Z",
      payload: null
    } as const
    const entry = { ...aStep("a", 1).entries[0]!, data: null }
    const outbox = { row, notBefore: row.dueAt, attempts: 0, standing: "waiting" } as const
    const lines = [header, { line: "entry", entry }, aLife, { line: "outbox", outbox }] as const
    await admin.import([...lines, { line: "end", lines: 3 }])
    const kept = await all(admin.export())
    expect(kept.flatMap((one) => (one.line === "entry" ? [one.entry.data] : []))).toEqual([null])
    expect(kept.flatMap((one) => (one.line === "outbox" ? [one.outbox.row.payload] : []))).toEqual([null])
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(1)
  })
})

describe("what a removed plugin left", () => {
  const before: StorageModel = {
    ...lawModel,
    entities: [
      ...lawModel.entities,
      {
        entity: "lendingDesk",
        owner: "lending",
        fields: { state: "text", lastDay: "day", id: "text", open: "boolean" }
      }
    ]
  }
  const fields = { state: "Open", lastDay: "2012-01-31", id: "x", open: true }
  const left = async () => {
    const schema = `left_${(authorities += 1)}`
    await apply({ pool: server.pool, model: before, schema })
    const { of, store } = made(undefined, { model: before, schema })
    const step = aStep("l", 1)
    await store.commit({
      ...step,
      guards: [],
      rows: [{ ...step.rows[0]!, entity: "lendingDesk", state: { note: "Bænk" }, fields }],
      entries: [{ ...step.entries[0]!, entity: "lendingDesk" }]
    })
    return postgres({ pool: server.pool, schema })({ ...of, model: lawModel })
  }

  it("is exported with its fields", async () => {
    const { admin } = await left()
    const lines = await all(admin.export())
    const row = lines.flatMap((one) => (one.line === "life" ? [one.row] : []))
    expect(row).toMatchObject([{ entity: "lendingDesk", id: "l", state: { note: "Bænk" }, fields }])
  })

  it("is found by its texts, and can be purged", async () => {
    const { admin } = await left()
    expect(await admin.search(["Bænk"])).toEqual([{ where: "lives", rows: 1 }])
    expect(await admin.purge(purgeOf("l", "lendingDesk"))).toMatchObject({ rows: 1 })
    expect(await admin.search(["Bænk"])).toEqual([])
    expect((await all(admin.export())).map(({ line }) => line)).toEqual(["header", "command", "tombstone", "end"])
  })
})

describe("a purge", () => {
  const claim = (key: string) => ({ scope: "party", key, holder: { entity: "agreement", id: "a" } })

  it("forgets the keys that nobody holds any longer, also those let go before", async () => {
    const { store, admin } = made()
    await store.commit(aStep("a", 1, { takes: [claim('10000033 "Æ"'), claim("10000025")] }))
    await store.commit(aStep("a", 2, { releases: [claim("10000025")] }))
    await store.commit(aStep("b", 1, { takes: [{ ...claim("10000017"), holder: { entity: "agreement", id: "b" } }] }))
    expect(await admin.search(["10000025"])).toEqual([{ where: "sets", rows: 1 }])
    await admin.purge(purgeOf("a"))
    expect(await admin.search(["1000003", "10000025", '"Æ"'])).toEqual([])
    expect(await admin.search(["10000017"])).toMatchObject([{ where: "claims" }, { where: "sets" }])
    const taken = await store.commit(aStep("c", 1, { takes: [claim("10000017")] }))
    expect(taken).toMatchObject({ _tag: "Claimed", by: { id: "b" } })
  })

  it("and commands in the same moment: each is written before or refused after, and the life is gone", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { store, admin } = made()
      await store.commit(aStep("a", 1, { bumps: ["set"], takes: [claim("k")] }))
      const [tombstone, ...answers] = await Promise.all([
        admin.purge(purgeOf("a")),
        store.commit(aStep("a", 2, { bumps: ["set"] })),
        store.commit(aStep("b", 1, { boundaryGuards: [{ boundary: "set", version: 1 }] })),
        store.commit(aStep("c", 1, { takes: [{ ...claim("k"), holder: { entity: "agreement", id: "c" } }] }))
      ])
      expect(tombstone?.rows).toBe(answers[0]._tag === "Committed" ? 2 : 1)
      const found = (await store.find({ entity: "agreement", where: {} })).rows.map(({ id }) => id)
      expect(found).not.toContain("a")
      expect((await store.journal({ stream: { entity: "agreement", id: "a" } })).entries).toEqual([])
    }
  })

  it("of an entry that a later life has anew is not told as what the old command did", async () => {
    const { store, admin } = made()
    const first = aStep("a", 1, { commandId: "first" })
    await store.commit(first)
    await admin.purge(purgeOf("a"))
    await store.commit(aStep("a", 1, { commandId: "second" }))
    expect(await store.commit(first)).toMatchObject({ _tag: "Duplicate", done: { entries: [] } })
  })
})

describe("looking for texts", () => {
  it("sees whole texts and keys in documents, never what stands between them", async () => {
    const { store, admin } = made()
    const step = aStep("a", 1)
    const state = { 'nøgle "1"': ["x\ty", { deep: "C:\\mappe\n" }], tal: 4711, ja: true }
    await store.commit({ ...step, rows: [{ ...step.rows[0]!, state }] })
    for (const text of ['nøgle "1"', "x\ty", "C:\\mappe\n", "deep"])
      expect(await admin.search([text]), text).toEqual([{ where: "lives", rows: 1 }])
    for (const text of ["4711", "true", '", "', '": [', "NØGLE", "x%y", "x_y", "\ud83e", "\0"])
      expect(await admin.search([text]), text).toEqual([])
  })

  it("sees only what the authority has", async () => {
    const [one, other] = [made(), made()]
    await one.store.commit(aStep("a", 1, { persons: [{ ...claimText, text: "Bente Testesen" }] }))
    expect(await one.admin.search(["Bente"])).toEqual([{ where: "persons", rows: 1 }])
    expect(await one.admin.search(["bente"])).toEqual([])
    expect(await other.admin.search(["Bente"])).toEqual([])
  })
})

const claimText = { ref: "r", kind: "name", subject: { entity: "person", id: "p" } }

describe("when tables are missing", () => {
  it("every one of them says so", async () => {
    const { admin } = made(undefined, { schema: "nowhere" })
    const importing = admin.import([header, aLife, { line: "end", lines: 1 }])
    const asked = [all(admin.export()), importing, admin.purge(purgeOf("a")), admin.search(["x"])]
    const told = (await Promise.all(asked.map(troubleOf))).map(({ code }) => code)
    expect(told).toEqual(asked.map(() => "PG-NOT-APPLIED"))
  })
})
