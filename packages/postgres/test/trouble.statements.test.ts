import { open } from "node:fs/promises"
import { join } from "node:path"
import { StorageUnavailable } from "@partnerskab/core/storage"
import { aChangeset, lawModel } from "@partnerskab/testing"
import { Client, type Pool, type PoolConfig } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply } from "../src/index.ts"
import { aStep, poolOn, type Server, startPglite, startServer, storageOn, troubleOf } from "./servers.ts"

let server: Server
const pools: Array<Pool> = []

const aPool = (more: Parameters<typeof poolOn>[1] = {}): Pool => {
  const pool = poolOn(server, more)
  pools.push(pool)
  return pool
}

const storageWith = (more: PoolConfig) => storageOn({ pool: aPool(more) })

/** What is done while somebody else holds a table. */
const whileLocked = async <A>(table: string, work: () => Promise<A>): Promise<A> => {
  const locker = new Client({ connectionString: server.url })
  await locker.connect()
  await locker.query(`begin; lock table partnerskab.${table} in access exclusive mode`)
  try {
    return await work()
  } finally {
    await locker.end()
  }
}

const counts = async () => {
  const tables = ["journal", "command", "life_agreement", "person", "outbox", "fact", "claim", "boundary"]
  const { rows } = await server.pool.query(
    `select ${tables.map((table) => `(select count(*)::integer from partnerskab.${table}) as ${table}`).join(", ")}`
  )
  return rows[0] as Readonly<Record<string, number>>
}

beforeAll(async () => {
  server = await startServer(18)
  await apply({ pool: server.pool, model: lawModel })
}, 60_000)
afterAll(async () => {
  for (const pool of pools) await pool.end()
  await server.stop()
})

describe("a statement that may not take longer", () => {
  it.each([{ statement_timeout: 300 }, { lock_timeout: 300 }, { query_timeout: 300 }])(
    "is ended after %j, leaves nothing, and can be sent again when the lock is gone",
    async (limit) => {
      const storage = storageWith(limit)
      await storage.commit(aChangeset())
      const before = await counts()
      const step = aStep(`limited-${Object.keys(limit)[0]}`, 1)
      await whileLocked("journal", async () => {
        const told = await troubleOf(storage.commit(step))
        expect(told).toMatchObject({ code: "PG-TIMEOUT", passing: true })
        expect(told.milliseconds).toBeLessThan(2_000)
        const asked = await troubleOf(storage.journal({ after: undefined, limit: 1 }))
        expect(asked).toMatchObject({ code: "PG-TIMEOUT" })
        expect(asked.milliseconds).toBeLessThan(2_000)
      })
      // A server that was not told goes on with a statement the driver gave up, and ends it when the lock is gone.
      const answer = await storage.commit(step)
      expect(["Committed", "Duplicate"]).toContain(answer._tag)
      const after = await counts()
      expect([after["journal"], after["command"]]).toEqual([before["journal"]! + 1, before["command"]! + 1])
    }
  )
})

describe("a server where one can only read", () => {
  it("answers questions, refuses commands with what to do, and takes them when it is the primary", async () => {
    await storageWith({}).commit(aStep("readable", 1))
    const before = await counts()
    await server.pool.query("alter role owner set default_transaction_read_only = on")
    const storage = storageWith({ max: 1, idleTimeoutMillis: 1 })
    expect((await storage.find({ entity: "agreement", where: {} })).total).toBeGreaterThan(0)
    const step = aStep("written", 1)
    expect(await troubleOf(storage.commit(step))).toMatchObject({ code: "PG-READ-ONLY", passing: false })
    expect(await troubleOf(storage.erase(["nobody"]))).toMatchObject({ code: "PG-READ-ONLY" })
    await server.pool.query("alter role owner reset default_transaction_read_only")
    await expect.poll(async () => (await storage.commit(step).catch(() => undefined))?._tag).toBe("Committed")
    expect((await counts())["journal"]).toBe(before["journal"]! + 1)
  })
})

describe("a text that PostgreSQL cannot keep", () => {
  it.each([
    ["NUL", "a\u0000b"],
    ["the first half of a letter", "a\ud83e"],
    ["the second half of a letter", "\udd50b"]
  ])("with %s is refused wherever it stands, and nothing is saved", async (_, text) => {
    const storage = storageOn({ pool: server.pool })
    const before = await counts()
    const subject = { entity: "agreement", id: "texts" }
    const places = [
      { persons: [{ ref: "p", kind: "name", subject, text }] },
      { sends: [{ key: "s", kind: "reminder", subject, dueAt: "2011-04-06T08:00:00.000Z", payload: { text } }] },
      {
        opens: [
          { kind: "k", key: "", subject, firstDay: "2011-04-06", dimensions: { text }, measures: {}, projection: 1 }
        ]
      }
    ] as const
    for (const place of places)
      expect(await troubleOf(storage.commit(aStep("texts", 1, place))), Object.keys(place)[0]).toMatchObject({
        code: "PG-TEXT",
        passing: false
      })
    expect(await counts()).toEqual(before)
  })

  it("is found nowhere, and refused when it is only checked whether it could be kept", async () => {
    const storage = storageOn({ pool: server.pool })
    const name = "a\u0000b"
    expect(await storage.find({ entity: "agreement", where: { name } })).toEqual({ rows: [], total: 0 })
    const step = aStep("checked", 1, {
      persons: [{ ref: "name", kind: "name", subject: { entity: "person", id: "a" }, text: name }]
    })
    expect(await troubleOf(storage.check(step))).toMatchObject({ code: "PG-TEXT", passing: false })
  })
})

describe("a server at one of its limits", () => {
  it("says so, and answers when it has more", async () => {
    await server.pool.query(
      "create role small login password 'small' superuser; alter role small set temp_file_limit = '64kB'; alter role small set work_mem = '64kB'"
    )
    const pool = aPool({ max: 1, change: (url) => (url.username = url.password = "small") })
    await server.pool.query(
      "insert into partnerskab.fact (authority, kind, key, entity, id, first_day, dimensions, measures, projection, known_from) " +
        "select '0330', 'big', n::text, 'agreement', 'big', '2011-01-01', jsonb_build_object('n', repeat(n::text, 100)), '{}', 1, now() from generate_series(1, 3000) n"
    )
    const storage = storageOn({ pool })
    expect(await troubleOf(storage.facts())).toMatchObject({ code: "PG-RESOURCES", passing: true })
    await server.pool.query("alter role small reset temp_file_limit")
    await pool.query("set temp_file_limit = -1")
    expect((await storage.facts()).length).toBeGreaterThan(2_999)
    await server.pool.query("delete from partnerskab.fact where kind = 'big'")
  })
})

describe("data that are damaged on the disk", () => {
  it("are told as such, and never as no data", async () => {
    await server.pool.query("create database damaged")
    const pool = aPool({ max: 1, change: (url) => (url.pathname = "damaged") })
    await apply({ pool, model: lawModel })
    const storage = storageOn({ pool })
    await storage.commit(aStep("whole", 1))
    await pool.query("checkpoint")
    const { rows } = await pool.query("select pg_relation_filepath('partnerskab.journal') as file")
    const file = await open(join(server.folder, rows[0].file), "r+")
    await file.write("nonsense".repeat(64), 4_096)
    await file.close()
    // What is in the server's memory is not read from the disk again.
    await pool.query("create extension if not exists pg_buffercache")
    await pool.query("select pg_buffercache_evict_all()")
    const asked = await troubleOf(storage.journal({ after: undefined, limit: 10 }))
    expect(asked).toMatchObject({ code: "PG-DAMAGED", passing: false })
  })
})

/** What is done on a server where every entry in the journal fails with a code. */
const whileFailing = async (code: string, work: () => Promise<void>): Promise<void> => {
  await server.pool.query(
    `create function partnerskab.fails() returns trigger language plpgsql as $$ begin raise exception 'made to fail' using errcode = '${code}'; end $$;` +
      "create trigger fails before insert on partnerskab.journal for each statement execute function partnerskab.fails()"
  )
  try {
    await work()
  } finally {
    await server.pool.query("drop function partnerskab.fails() cascade")
  }
}

describe("others who change the same again and again", () => {
  it.each(["40001", "40P01"])(
    "(%s) are told when it has been tried for a while, and nothing is saved",
    async (code) => {
      const storage = storageWith({})
      const before = await counts()
      const step = aStep(`contended-${code}`, 1)
      await whileFailing(code, async () => {
        const told = await troubleOf(storage.commit(step))
        expect(told).toMatchObject({ code: "PG-CONTENTION", passing: true })
        expect(told.milliseconds).toBeLessThan(7_000)
        expect(await counts()).toEqual(before)
      })
      expect(await storage.commit(step)).toEqual({ _tag: "Committed" })
    }
  )
})

describe("an error that nobody foresaw", () => {
  it("is told as the server tells it, in a sentence of both languages, and nothing is saved", async () => {
    const storage = storageWith({})
    const before = await counts()
    await whileFailing("P0001", async () => {
      const error = await storage.commit(aStep("unforeseen", 1)).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(StorageUnavailable)
      expect((error as StorageUnavailable).problem).toBeUndefined()
      expect((error as StorageUnavailable).message).toMatch(/could not answer \(lageret svarede ikke\): .*made to fail/)
    })
    expect(await counts()).toEqual(before)
  })
})

describe("a PGlite that was closed", () => {
  it("is told as such", async () => {
    const pglite = await startPglite()
    await apply({ pglite, model: lawModel })
    const storage = storageOn({ pglite })
    await storage.commit(aStep("a", 1))
    await pglite.close()
    expect(await troubleOf(storage.commit(aStep("b", 1)))).toMatchObject({ code: "PG-CLOSED", passing: false })
  })
})

describe("a fact that is stated while it is open", () => {
  it("is a mistake of the code: nobody is told to send it again", async () => {
    const storage = storageOn({ pool: aPool() })
    const fact = {
      kind: "agreement.inForce",
      key: "",
      subject: { entity: "agreement", id: "twice-open" },
      firstDay: "2010-01-01",
      dimensions: {},
      measures: {},
      projection: 1
    } as const
    expect(await storage.commit(aChangeset({ opens: [fact] }))).toEqual({ _tag: "Committed" })
    const failed = await storage.commit(aChangeset({ opens: [fact] })).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(StorageUnavailable)
    expect((failed as StorageUnavailable).problem).toBeUndefined()
    expect(await storage.facts()).toHaveLength(1)
  })
})
