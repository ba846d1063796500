import { createPartnerskab, edition2016, storageModel } from "@partnerskab/core"
import type { AsyncStorage, Changeset } from "@partnerskab/core/storage"
import { lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { aStep, poolOn, type Server, startServer, storageOn } from "./servers.ts"

let server: Server
const pools: Record<string, Pool> = {}

beforeAll(async () => {
  server = await startServer(18)
  await server.pool.query("create role app login password 'app'")
  await apply({ pool: server.pool, model: lawModel, appRole: "app" })
  pools["owner"] = server.pool
  // One connection for all authorities: each statement must say anew whose it is.
  pools["app"] = poolOn(server, { max: 1, change: (url) => (url.username = url.password = "app") })
}, 60_000)
afterAll(async () => {
  await pools["app"]?.end()
  await server.stop()
})

const subject = { entity: "agreement", id: "a" }

/** Something in every part of a changeset, under keys that another authority has too. */
const everything = (commandId: string, word: string): Changeset =>
  aStep("a", 1, {
    commandId,
    opens: [
      { kind: "k", key: "", subject, firstDay: "2011-01-01", dimensions: { word }, measures: { n: 1 }, projection: 1 }
    ],
    takes: [{ scope: "s", key: "c", holder: subject }],
    bumps: ["set"],
    persons: [{ ref: "p", kind: "name", subject, text: word }],
    sends: [{ key: "o", kind: "reminder", subject, dueAt: "2011-01-01T00:00:00.000Z", payload: { word } }]
  })

const due = {
  kinds: ["reminder"],
  now: "2012-01-01T00:00:00.000Z",
  leaseUntil: "2012-01-01T00:00:00.000Z",
  limit: 10
} as const

/** All that can be asked. */
const all = async (storage: AsyncStorage) => ({
  load: await storage.load({
    commandId: "c",
    streams: [subject],
    sets: [{ boundary: "set", entity: "agreement", where: {} }]
  }),
  find: await storage.find({ entity: "agreement", where: {} }),
  measure: await storage.measure({
    kind: "k",
    taken: { how: "stock", on: "2011-06-01" },
    counted: "facts",
    by: ["word"]
  }),
  life: await storage.journal({ stream: subject }),
  journal: (await storage.journal({ after: undefined, limit: 10 })).entries,
  facts: await storage.facts(),
  due: (await storage.claimDue(due)).map(({ payload }) => payload),
  setAside: await storage.setAside(),
  persons: await storage.persons(["p"]),
  found: await storage.findPersons({ kinds: ["name"], words: ["nord"], limit: 10 }),
  tombstones: await storage.tombstones()
})

describe.each(["owner", "app"])("two authorities with the same ids in one database, as the role %s", (role) => {
  const storages = () =>
    (["nord", "syd"] as const).map((name) => storageOn({ pool: pools[role]! }, { authority: `${role}-${name}` }))

  it("know nothing of each other", async () => {
    const [nord, syd] = storages() as [AsyncStorage, AsyncStorage]
    const nothing = await all(syd)
    expect(await nord.commit(everything("c", "nord"))).toEqual({ _tag: "Committed" })
    const ofNord = await all(nord)
    expect(JSON.stringify(ofNord).match(/nord/g)!.length).toBeGreaterThanOrEqual(5)
    expect(await all(syd)).toEqual(nothing)
    // The same command, key and set: another authority's is another.
    expect(await syd.commit(everything("c", "syd"))).toEqual({ _tag: "Committed" })
    const ofSyd = await all(syd)
    expect(JSON.stringify(ofSyd)).not.toContain("nord")
    expect((await nord.commit(everything("c", "nord")))._tag).toBe("Duplicate")
    expect(ofSyd.load.sets[0]!.version).toBe(1)
  })

  it("change nothing of each other's", async () => {
    const [nord, syd] = storages() as [AsyncStorage, AsyncStorage]
    const before = await all(nord)
    const row = (await syd.load({ commandId: "", streams: [subject], sets: [] })).rows[0]!
    expect(await syd.erase(["p"])).toBe(1)
    await syd.settle([{ key: "o", done: true }])
    await syd.rebuild([{ row: { ...row, projection: 2 }, facts: [], claims: [], keeps: [], sends: [], bumps: ["set"] }])
    await syd.commit(aStep("a", 2, { bumps: ["set"], cancels: ["o"] }))
    expect(await all(nord)).toEqual(before)
  })
})

describe("the code of an authority", () => {
  it.each(["'; drop schema partnerskab cascade; --", "%", "0330 ", `a"b`, "Ærø", "\\", "$1", "null", "*"])(
    "is a value, whatever stands in it: %s",
    async (authority) => {
      for (const pool of [pools["owner"]!, pools["app"]!]) {
        const storage = storageOn({ pool }, { authority })
        const id = pool === pools["app"] ? "app" : "owner"
        expect(await storage.commit(aStep(id, 1))).toEqual({ _tag: "Committed" })
        const { rows } = await storage.find({ entity: "agreement", where: { state: "Draft" } })
        expect(rows.map((row) => row.id)).toContain(id)
        expect(rows.length).toBeLessThanOrEqual(2)
      }
    }
  )
})

describe("two installations in one database", () => {
  it("have a company each under the same id and the same command", async () => {
    const editions = [edition2016] as const
    await apply({ pool: server.pool, model: storageModel({ editions }), schema: "real", appRole: "app" })
    const installed = (code: string) =>
      createPartnerskab({
        authority: { code, displayName: code },
        editions,
        storage: postgres({ pool: pools["app"]!, schema: "real" })
      })
    const [nord, syd] = [installed("nord"), installed("syd")]
    const company = { party: "bakery", on: "2016-01-04", kind: "company", cvr: "24256790", workplaces: [] } as const
    const commandId = "01890a5d-ac96-774b-bcce-b302099a8057"
    expect(await nord.as("c").parties.add({ ...company, name: "Nord" }, { commandId })).toMatchObject({ ok: true })
    expect(await syd.party.find()).toMatchObject({ total: 0 })
    expect(await syd.party.history("bakery")).toEqual([])
    expect(await syd.as("c").parties.add({ ...company, name: "Syd" }, { commandId })).toMatchObject({ ok: true })
    expect([await nord.party.find(), await syd.party.find()]).toMatchObject([{ total: 1 }, { total: 1 }])
    expect([await nord.verify(), await syd.verify()]).toEqual([[], []])
  })
})
