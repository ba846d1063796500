import { type AddressInfo, connect, createServer } from "node:net"
import { aChangeset, asAsync, lawModel } from "@partnerskab/testing"
import { Client, Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { aStep, poolOn, type Server, sleep, startServer, storageOn, troubleOf } from "./servers.ts"

let server: Server
let pool: Pool
let storage: ReturnType<typeof storageOn>
beforeAll(async () => {
  server = await startServer(18)
  await apply({ pool: server.pool, model: lawModel })
  pool = new Pool({ connectionString: server.url, max: 8, connectionTimeoutMillis: 2_000 })
  pool.on("error", () => {})
  storage = storageOn({ pool })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

const journal = async () => {
  const { entries } = await storage.journal({ after: undefined, limit: 100_000 })
  return Map.groupBy(entries, ({ id }) => id)
}

/** What a host does: sends a command until there is an answer, and remembers what was acknowledged at once. */
const writer = (name: string, until: () => boolean) => {
  const acknowledged = new Map<string, number>()
  const sent = { again: 0, duplicates: 0 }
  const work = async () => {
    for (let n = 1; !until(); n += 1) {
      const id = `${name}-${n}`
      for (const version of [1, 2]) {
        const step = aStep(id, version)
        for (;;) {
          const answer = await storage.commit(step).catch(() => undefined)
          if (answer !== undefined) {
            if (answer._tag === "Duplicate") sent.duplicates += 1
            else expect(answer).toEqual({ _tag: "Committed" })
            break
          }
          sent.again += 1
        }
        acknowledged.set(id, version)
      }
    }
  }
  return { acknowledged, sent, done: work() }
}

describe("a server that is killed in the middle of writes and started again", () => {
  it("has everything it acknowledged, and one effect of every command that was sent again", async () => {
    let over = false
    const writers = ["a", "b", "c", "d", "e", "f"].map((name) => writer(name, () => over))
    for (let round = 0; round < 4; round += 1) {
      await sleep(300 + 100 * round)
      await server.kill()
      // Longer than a command is sent again for, once: then the host itself sends it again.
      await sleep(round === 0 ? 2_500 : 100)
      await server.startAgain()
    }
    await sleep(300)
    over = true
    await Promise.all(writers.map(({ done }) => done))
    const written = await journal()
    const lives = writers.flatMap(({ acknowledged }) => [...acknowledged])
    expect(lives.length).toBeGreaterThan(50)
    expect(written.size).toBe(lives.length)
    for (const [id, version] of lives)
      expect(
        written.get(id)!.map((entry) => entry.version),
        id
      ).toEqual(version === 1 ? [1] : [1, 2])
    expect(writers.some(({ sent }) => sent.again > 0)).toBe(true)
    const { rows } = await server.pool.query(
      "select (select count(*)::integer from partnerskab.command) as commands, (select count(*)::integer from partnerskab.journal) as entries"
    )
    expect(rows[0].commands).toBe(rows[0].entries)
  })
})

/** A way to the server that loses an answer when it is told to: the server has done what nobody hears of. */
const lossy = async () => {
  const at = new URL(server.url)
  const way = { port: 0, lose: false, lost: 0, stop: () => {} }
  const proxy = createServer((client) => {
    const real = connect(Number(at.port), at.hostname)
    for (const socket of [client, real])
      socket.on("error", () => {}).on("close", () => (client.destroy(), real.destroy()))
    client.pipe(real)
    real.on("data", (data) => {
      if (!way.lose) return void client.write(data)
      Object.assign(way, { lose: false, lost: way.lost + 1 })
      client.destroy()
    })
  })
  await new Promise<void>((listening) => void proxy.listen(0, "127.0.0.1", listening))
  way.port = (proxy.address() as AddressInfo).port
  way.stop = () => void proxy.close()
  return way
}

describe("an answer that is lost on its way", () => {
  it("is had when the command is sent again, by itself or by the host, and the command has one effect", async () => {
    const way = await lossy()
    const own = poolOn(server, { max: 1, change: (url) => (url.port = String(way.port)) })
    own.on("connect", (client) => void client.on("error", () => {}))
    const lossyStorage = storageOn({ pool: own })
    await lossyStorage.find({ entity: "agreement", where: {} })
    const written = async () => (await journal()).size
    const before = await written()
    for (let n = 1; n <= 50; n += 1) {
      const step = aStep(`lost-${n}`, 1)
      way.lose = true
      const answer = await lossyStorage.commit(step)
      expect(answer).toMatchObject({
        _tag: "Duplicate",
        done: { commandHash: step.commandHash, entries: [{ id: `lost-${n}` }] }
      })
      expect(await lossyStorage.commit(step)).toEqual(answer)
    }
    expect([way.lost, await written()]).toEqual([50, before + 50])
    await own.end()
    way.stop()
  })
})

describe("a connection that is ended by the server's owner", () => {
  const endAll = () =>
    server.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = 'partnerskab' and application_name = ''"
    )

  it("costs a command that waits for a lock nothing: it is sent again", async () => {
    const locker = new Client({ connectionString: server.url, application_name: "locker" })
    await locker.connect()
    await locker.query("begin; lock table partnerskab.command in access exclusive mode")
    const waiting = storage.commit(aStep("waiting", 1))
    await sleep(100)
    await endAll()
    await locker.query("rollback")
    await locker.end()
    expect(await waiting).toEqual({ _tag: "Committed" })
    expect((await journal()).get("waiting")).toHaveLength(1)
  })

  it("costs a question nothing: it is asked again on another", async () => {
    await storage.commit(aChangeset())
    for (let n = 0; n < 20; n += 1) {
      const asked = Array.from({ length: 4 }, () => storage.find({ entity: "agreement", where: {} }))
      await Promise.all([endAll(), ...asked])
    }
  })
})

describe("a transaction of the host's whose connection is lost", () => {
  it("is lost as a whole: what is done in it says so at once, and nothing is sent again by itself", async () => {
    const outside = postgres({ pool })({ authority: "0330", model: lawModel })
    await storage.find({ entity: "agreement", where: {} })
    const client = await pool.connect()
    // As long as a host has a client of the pool, it is the host's to hear of its end: it may come between two statements.
    client.on("error", () => {})
    await client.query("begin")
    const { rows } = await client.query("select pg_backend_pid() as pid")
    const inside = asAsync(outside.within(client))
    expect(await inside.commit(aStep("hosted", 1))).toEqual({ _tag: "Committed" })
    await server.pool.query("select pg_terminate_backend($1)", [rows[0].pid])
    const told = await troubleOf(inside.commit(aStep("hosted", 2)))
    client.release(true)
    expect(told).toMatchObject({ code: "PG-AWAY", passing: true })
    expect(told.milliseconds).toBeLessThan(1_000)
    expect((await journal()).has("hosted")).toBe(false)
  })
})

describe("a client of the pool while a statement runs on it", () => {
  // A client without a listener throws what it hears, and ends the whole program when the server is killed.
  it("has a listener for what becomes of its connection", async () => {
    const own = new Pool({ connectionString: server.url, max: 1 })
    own.on("error", () => {})
    const listeners: Array<number> = []
    const watched = {
      connect: async () => {
        const client = await own.connect()
        const query = client.query.bind(client) as (...given: ReadonlyArray<unknown>) => unknown
        client.query = ((...given: ReadonlyArray<unknown>) => {
          listeners.push(client.listenerCount("error"))
          return query(...given)
        }) as typeof client.query
        return client
      }
    }
    await storageOn({ pool: watched }).find({ entity: "agreement", where: {} })
    await own.end()
    expect(listeners.every((count) => count > 0)).toBe(true)
  })
})
