import type { CommitAnswer, StorageService } from "@partnerskab/core/storage"
import { aChangeset, asAsync, lawModel } from "@partnerskab/testing"
import { Pool, type PoolClient } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { apply, postgres, type PostgresStorage } from "../src/index.ts"
import { aStep, type Server, startPglite, startServer, troubleOf } from "./servers.ts"

let server: Server
let pool: Pool
let storage: PostgresStorage
let authorities = 0
beforeAll(async () => {
  server = await startServer(18)
  await server.pool.query("create role app login password 'app'")
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  await server.pool.query("create table case_file (id text primary key); grant all on case_file to app")
  // As a host connects: with a role that sees the rows of one authority only.
  pool = new Pool({ connectionString: server.url.replace("owner:owner", "app:app"), max: 3 })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})
beforeEach(() => {
  storage = postgres({ pool })({ authority: `host-${(authorities += 1)}`, model: lawModel })
})

const commit = (store: StorageService, ...given: Parameters<typeof aStep>): Promise<CommitAnswer> =>
  asAsync(store).commit(aStep(...given))
const versionOf = async (id: string): Promise<number> => {
  const { rows } = await asAsync(storage).load({ commandId: "", streams: [{ entity: "agreement", id }], sets: [] })
  return rows[0]?.version ?? 0
}
const files = async () => (await pool.query("select id from case_file order by id")).rows.map(({ id }) => id as string)

/** Work within a transaction of the host's on one connection of its pool. */
const hosting = async (
  begin: string,
  end: "commit" | "rollback",
  work: (client: PoolClient, store: StorageService) => Promise<void>
): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query(begin)
    await work(client, storage.within(client))
    await client.query(end)
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

describe("who follows the journal", () => {
  it("misses nothing that a host keeps later than others have written", async () => {
    expect(await commit(storage, "first", 1)).toEqual({ _tag: "Committed" })
    const seen: Array<string> = []
    let after: string | undefined
    const readOn = async () => {
      const { entries, cursor } = await asAsync(storage).journal({ after, limit: 10 })
      after = cursor
      seen.push(...entries.map(({ id }) => id))
    }
    await hosting("begin", "commit", async (_, store) => {
      expect(await commit(store, "late", 1)).toEqual({ _tag: "Committed" })
      expect(await commit(storage, "other", 1)).toEqual({ _tag: "Committed" })
      await readOn()
      expect(seen).toEqual(["first"])
    })
    await readOn()
    expect(seen.toSorted()).toEqual(["first", "late", "other"])
  })
})

const levels = ["begin", "begin isolation level repeatable read", "begin isolation level serializable"]

describe.each(levels)("within a transaction of the host's (%s)", (begin) => {
  it("what the host and we write is kept together", async () => {
    const name = `kept ${begin}`
    await hosting(begin, "commit", async (client, store) => {
      await client.query("insert into case_file values ($1)", [name])
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Committed" })
      expect(await versionOf("a")).toBe(0)
    })
    expect(await versionOf("a")).toBe(1)
    expect(await files()).toContain(name)
  })

  it("what is asked at once is done one after the other, and one that fails undoes no other", async () => {
    const fact = { kind: "k", key: "", firstDay: "2011-04-06", dimensions: {}, measures: {}, projection: 1 } as const
    const closes = [{ ...fact, subject: { entity: "agreement", id: "wrong" } }]
    await hosting(begin, "commit", async (_, store) => {
      const asked = [
        commit(store, "one", 1),
        commit(store, "wrong", 1, { closes }),
        commit(store, "two", 1),
        commit(store, "one", 1),
        commit(store, "three", 1)
      ]
      const answers = (await Promise.allSettled(asked)).map((one) =>
        one.status === "fulfilled" ? one.value._tag : "failed"
      )
      expect(answers).toEqual(["Committed", "failed", "Committed", "Stale", "Committed"])
    })
    expect(await Promise.all(["one", "two", "wrong", "three"].map(versionOf))).toEqual([1, 1, 0, 1])
  })

  it("what the host and we write is undone together, and nothing of it is remembered", async () => {
    const name = `undone ${begin}`
    await hosting(begin, "rollback", async (client, store) => {
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Committed" })
      await client.query("insert into case_file values ($1)", [name])
    })
    expect(await versionOf("a")).toBe(0)
    expect(await files()).not.toContain(name)
    await hosting(begin, "commit", async (_, store) => {
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Committed" })
    })
    expect(await versionOf("a")).toBe(1)
  })

  it("a commit that is stale or fails leaves the host's transaction as it was", async () => {
    const name = `stale ${begin}`
    await commit(storage, "a", 1)
    await hosting(begin, "commit", async (client, store) => {
      await client.query("insert into case_file values ($1)", [name])
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Stale", changed: ["agreement/a"] })
      const unstorable = aStep("b", 1, { persons: [{ ...aText, text: "\0" }] })
      await troubleOf(asAsync(store).commit(unstorable))
      expect(await commit(store, "a", 2)).toEqual({ _tag: "Committed" })
    })
    expect([await versionOf("a"), await versionOf("b")]).toEqual([2, 0])
    expect(await files()).toContain(name)
  })

  it("several at once are done one after the other", async () => {
    await hosting(begin, "commit", async (client, store) => {
      const other = storage.within(client)
      const answers = await Promise.all([1, 2, 3, 4].map((n) => commit(n % 2 === 0 ? store : other, `a-${n}`, 1)))
      expect(answers).toEqual(answers.map(() => ({ _tag: "Committed" })))
    })
    expect(await versionOf("a-4")).toBe(1)
  })
})

const aText = { ref: "r", kind: "name", subject: { entity: "person", id: "p" } }

describe("within a transaction that sees one moment", () => {
  it.each(levels.slice(1))(
    "what others changed since cannot be decided on, and it is said at once (%s)",
    async (begin) => {
      await commit(storage, "a", 1)
      await hosting(begin, "rollback", async (client, store) => {
        await client.query("select count(*) from case_file")
        await commit(storage, "a", 2)
        const changed = await troubleOf(commit(store, "a", 2))
        expect(changed).toMatchObject({ code: "PG-CONTENTION", passing: true })
        expect(changed.milliseconds).toBeLessThan(1000)
        // The transaction goes on for whatever the host has left to do in it.
        await client.query("select count(*) from case_file")
      })
      expect(await versionOf("a")).toBe(2)
    }
  )

  it.each(levels.slice(1))("what others began since cannot be begun, and it is said at once (%s)", async (begin) => {
    await hosting(begin, "rollback", async (client, store) => {
      await client.query("select count(*) from case_file")
      await commit(storage, "a", 1)
      const begun = await troubleOf(commit(store, "a", 1))
      expect(begun).toMatchObject({ code: "PG-CONTENTION", passing: true })
      expect(begun.milliseconds).toBeLessThan(1000)
    })
  })
})

describe("within a transaction that sees what others keep meanwhile", () => {
  it("what others began since is seen, and stale", async () => {
    await hosting("begin", "commit", async (client, store) => {
      await client.query("select count(*) from case_file")
      await commit(storage, "a", 1)
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Stale", changed: ["agreement/a"] })
    })
  })

  it("two hosts that begin the same life: the second waits, looks again and is told", async () => {
    let second: Promise<CommitAnswer> | undefined
    const other = await pool.connect()
    await other.query("begin")
    await hosting("begin", "commit", async (_, store) => {
      expect(await commit(store, "a", 1)).toEqual({ _tag: "Committed" })
      second = commit(storage.within(other), "a", 1)
      await new Promise((done) => void setTimeout(done, 100))
    })
    expect(await second).toEqual({ _tag: "Stale", changed: ["agreement/a"] })
    await other.query("commit")
    other.release()
  })
})

describe("the host's connection", () => {
  it("comes back without a trace: it does not say for whom we work, and is as good as before", async () => {
    const client = await pool.connect()
    const acting = async () =>
      (await client.query("select current_setting('partnerskab.authority', true) as a")).rows[0].a
    const before = await acting()
    for (const end of ["rollback", "commit"]) {
      await client.query("begin")
      await commit(storage.within(client), `a-${end}`, 1)
      await client.query(end)
      expect((await acting()) ?? "").toBe(before ?? "")
    }
    client.release()
    expect([await versionOf("a-rollback"), await versionOf("a-commit")]).toEqual([0, 1])
  })

  it("that breaks is told once, and not tried again and again", async () => {
    const client = await pool.connect()
    client.on("error", () => {})
    await client.query("begin")
    const store = storage.within(client)
    await commit(store, "a", 1)
    const { rows } = await client.query("select pg_backend_pid() as pid")
    await server.pool.query("select pg_terminate_backend($1)", [rows[0].pid])
    const broken = await troubleOf(commit(store, "b", 1))
    expect(broken.code).toBe("PG-AWAY")
    expect(broken.milliseconds).toBeLessThan(500)
    client.release(true)
    expect(await versionOf("a")).toBe(0)
  })
})

describe("a transaction of the host's PGlite", () => {
  it("keeps and undoes what the host and we write", async () => {
    const pglite = await startPglite()
    await apply({ pglite, model: lawModel })
    await pglite.exec("create table case_file (id text primary key)")
    const lite = postgres({ pglite })({ authority: "0330", model: lawModel })
    const found = async () =>
      (await asAsync(lite).find({ entity: "agreement", where: {} })).rows.map(({ id }) => id).join()
    await pglite.transaction(async (tx) => {
      await tx.query("insert into case_file values ('kept')")
      expect(await commit(lite.within(tx), "a", 1)).toEqual({ _tag: "Committed" })
      expect(await commit(lite.within(tx), "a", 1)).toEqual({ _tag: "Stale", changed: ["agreement/a"] })
    })
    await pglite.transaction(async (tx) => {
      await tx.query("insert into case_file values ('undone')")
      expect(await commit(lite.within(tx), "b", 1)).toEqual({ _tag: "Committed" })
      await tx.rollback()
    })
    expect(await found()).toBe("a")
    expect((await pglite.query("select id from case_file")).rows).toEqual([{ id: "kept" }])
    expect(await asAsync(lite).commit(aChangeset())).toEqual({ _tag: "Committed" })
    await pglite.close()
  })
})
