import { type AddressInfo, connect, createServer, type Server as Way, type Socket } from "node:net"
import { orThrow, PlaceStands } from "@partnerskab/core"
import type { Changeset } from "@partnerskab/core/storage"
import { asAsync } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, type PgPool, postgres } from "../src/index.ts"
import { installed, model } from "./lived.ts"
import { aStep, explained, type PlanNode, poolOn, readsOf, type Server, startServer } from "./servers.ts"

/** What a client ends a question with, and then waits: `Sync`, or a question of one text. */
const asks = new Set(["S".charCodeAt(0), "Q".charCodeAt(0)])

/** Counts the questions in what a client writes. A message is a letter and a length; only the first has no letter. */
const counting = (hear: () => void) => {
  let rest = Buffer.alloc(0)
  let started = false
  return (piece: Buffer): void => {
    rest = Buffer.concat([rest, piece])
    for (;;) {
      const head = started ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readUInt32BE(head)
      if (rest.length < length) return
      if (started && asks.has(rest[0]!)) hear()
      started = true
      rest = rest.subarray(length)
    }
  }
}

/** A way to a server that counts the questions that go through it. */
const startCounter = async (port: number) => {
  let asked = 0
  const sockets = new Set<Socket>()
  const way: Way = createServer((near) => {
    const far = connect(port, "127.0.0.1")
    const count = counting(() => (asked += 1))
    near.on("data", (piece: Buffer) => {
      count(piece)
      far.write(piece)
    })
    far.on("data", (piece) => near.write(piece))
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      sockets.add(one)
      one.on("close", () => other.destroy())
      one.on("error", () => other.destroy())
    }
  })
  await new Promise<void>((listening) => void way.listen(0, "127.0.0.1", listening))
  return {
    port: (way.address() as AddressInfo).port,
    during: async <A>(work: () => Promise<A>): Promise<readonly [trips: number, answer: A]> => {
      const before = asked
      const answer = await work()
      return [asked - before, answer]
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => void way.close(closed))
    }
  }
}

/** Tables of which there is more than a page here. A smaller one is rightly read whole. */
const grown = new Set(["fact", "life_place"])

/** A pool whose commits are looked at before they are done: how many rows of what has grown each reads. */
const lookedAt = (pool: Pool, hear: (rows: number) => void): PgPool => ({
  connect: async () => {
    const client = await pool.connect()
    return {
      query: async (query) => {
        if (typeof query !== "string" && query.text.startsWith("with done as")) {
          await client.query("begin")
          const plan = await explained(client, { text: query.text, values: query.values ?? [] }, "analyze")
          await client.query("rollback")
          const reads = readsOf(plan).filter((node) => grown.has(node["Relation Name"] ?? ""))
          hear(reads.reduce((sum, node) => sum + rowsOf(node), 0))
        }
        return client.query(query as string)
      },
      release: (error) => client.release(error)
    }
  }
})

const rowsOf = (node: PlanNode): number =>
  ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) * (node["Actual Loops"] ?? 1)

const on = "2010-02-01"
const contacts = {
  company: { primary: "owner", deputy: "foreman" },
  authority: { primary: "consultant-7", deputy: "consultant-8" }
}
const points = { placements: { instruments: ["virksomhedspraktik"], places: 200 }, network: { people: 1 } } as const

describe("round trips to the server, counted at the wire", () => {
  let server: Server
  let counter: Awaited<ReturnType<typeof startCounter>>
  let pool: Pool
  let pk: ReturnType<typeof installed>
  const trips = async (work: () => Promise<unknown>): Promise<number> => (await counter.during(work))[0]

  beforeAll(async () => {
    server = await startServer(18)
    await apply({ pool: server.pool, model })
    counter = await startCounter(Number(new URL(server.url).port))
    pool = poolOn(server, { change: (url) => void (url.port = String(counter.port)), max: 1 })
    pk = installed(postgres({ pool })({ authority: "0330", model }))
    const desk = pk.as("consultant-7")
    for (const person of ["owner", "foreman", "consultant-7", "consultant-8"])
      orThrow(await desk.people.register({ person, on, name: "Bente Testesen" }))
    const party = (name: string, unit: string) =>
      desk.parties.add({ party: name, on, name, kind: "company", cvr: "00000205", unit, workplaces: [] })
    for (const name of ["bager", "skole"]) orThrow(await party(name, name))
    orThrow(await desk.agreement.draft({ agreement: "A-1", on, party: "bager", contacts, points }))
    orThrow(await desk.agreement.sign({ agreement: "A-1", on }))
  }, 60_000)
  afterAll(async () => {
    await pool.end()
    await counter.stop()
    await server.stop()
  })

  it("are two for a command: one to look, one to write", async () => {
    const desk = pk.as("consultant-7")
    expect(await trips(() => desk.people.register({ person: "ny", on, name: "Bo Testesen" }).then(orThrow))).toBe(2)
    const draft = { agreement: "A-2", on, party: "skole", contacts, points } as const
    expect(await trips(() => desk.agreement.draft(draft).then(orThrow))).toBe(2)
  })

  it("are two for a command, whether it writes one life or two hundred", async () => {
    const register = (count: number) => () =>
      pk
        .as("consultant-7")
        .placements.register({ agreement: "A-1", on, instrument: "virksomhedspraktik", count })
        .then(orThrow)
    expect(await trips(register(1))).toBe(2)
    expect(await trips(register(200))).toBe(2)
  })

  it("are one for a command that is refused", async () => {
    expect(await trips(() => pk.as("consultant-7").people.register({ person: "owner", on, name: "Bo" }))).toBe(1)
  })

  it("are two for a command that was done before: one to look, one for what it did; and one for its texts", async () => {
    const desk = pk.as("consultant-7")
    const named = () =>
      desk.people.register({ person: "gentaget", on, name: "Bo Testesen" }, { commandId: "once" }).then(orThrow)
    expect(await trips(named)).toBe(2)
    const [count, answer] = await counter.during(named)
    expect([count, answer.repeated, answer.events.length]).toEqual([3, true, 1])
    const away = () =>
      desk.people.absent({ person: "gentaget", on, reason: "planned" }, { commandId: "away" }).then(orThrow)
    expect(await trips(away)).toBe(2)
    expect(await trips(away)).toBe(2)
  })

  it("are one for a question, however many rows answer it", async () => {
    const [one, places] = await counter.during(() => pk.place.find({ agreement: "A-1" }, { limit: 500 }))
    expect([one, places.rows.length]).toEqual([1, 201])
    expect(await trips(() => pk.place.find({ agreement: "A-1" }, { limit: 5, orderBy: { field: "instrument" } }))).toBe(
      1
    )
    expect(await trips(() => pk.place.get(places.rows[0]!.id))).toBe(1)
    expect(await trips(() => pk.place.history(places.rows[0]!.id))).toBe(1)
    expect(await trips(() => pk.count(PlaceStands, { taken: { how: "stock", on }, by: ["status"] }))).toBe(1)
  })

  it("read the rows that a command is about, and no others", async () => {
    const read: Array<number> = []
    const looked = installed(
      postgres({ pool: lookedAt(server.pool, (rows) => read.push(rows)) })({ authority: "0330", model })
    )
    await server.pool.query("analyze")
    const { rows } = await pk.place.find({ agreement: "A-1" }, { limit: 500 })
    const desk = looked.as("consultant-7")
    orThrow(await desk.placements.putOnHold({ place: rows[0]!.id, on: "2010-03-01", reason: "season" }))
    orThrow(await desk.agreement.sign({ agreement: "A-2", on }))
    // The place twice, and each of two facts that are closed among the three of its life.
    expect(read).toEqual([2 + 2 * 3, 1])
  })

  it("are two for a list with what belongs to each", async () => {
    const [count, children] = await counter.during(async () => {
      const { rows } = await pk.agreement.find({})
      return pk.place.find({ agreement: { in: rows.map(({ id }) => id) } }, { limit: 500 })
    })
    expect([count, children.rows.length]).toEqual([2, 201])
  })

  it("are few for many commits at once: one for five hundred that have nothing to do with each other", async () => {
    const store = asAsync(postgres({ pool })({ authority: "0330", model }))
    await store.load({ commandId: "", streams: [], sets: [] })
    const step = (id: string, version: number): Changeset => {
      const { rows, ...rest } = aStep(id, version)
      return {
        ...rest,
        rows: rows.map((row) => ({ ...row, fields: { state: "Draft", party: id } })),
        commandId: `${id}-${version}`
      }
    }
    const many = Array.from({ length: 1000 }, (_, n) => step(`many-${n}`, 1))
    const [count, answers] = await counter.during(() => store.commitAll(many))
    expect([count, answers.every(({ _tag }) => _tag === "Committed")]).toEqual([2, true])
  })

  it("are more for many commits at once only where one cannot be written: each half is sent until it is found", async () => {
    const store = asAsync(postgres({ pool })({ authority: "0330", model }))
    await store.load({ commandId: "", streams: [], sets: [] })
    const bare = (id: string): Changeset => ({ ...aStep(id, 1, { rows: [] }), commandId: `bare-${id}` })
    const many = Array.from({ length: 64 }, (_, n) => bare(n === 40 ? "A-1" : `bare-${n}`))
    const [count, answers] = await counter.during(() => store.commitAll(many))
    expect(answers.map(({ _tag }) => _tag).filter((tag) => tag !== "Committed")).toEqual(["Stale"])
    expect(count).toBeLessThanOrEqual(13)
  })
})
