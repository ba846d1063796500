import { asAsync, aChangeset, lawModel } from "@partnerskab/testing"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { aStep, poolOn, type Server, startServer } from "./servers.ts"

let server: Server
let pool: Pool
beforeAll(async () => {
  server = await startServer(18)
  await apply({ pool: server.pool, model: lawModel })
  // A server that has its reasons reads tables as their rows lie.
  const off = ["indexscan", "indexonlyscan", "bitmapscan"].map((name) => `-c enable_${name}=off`).join(" ")
  pool = poolOn(server, { options: off })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
})

describe("whichever way a server reads", () => {
  it("a set has its lives in the order of their ids, and texts are in the order of their references", async () => {
    const store = asAsync(postgres({ pool })({ authority: "plans", model: lawModel }))
    const ids = ["c", "🥐", "a", "Å", "\uFFFD", "B"]
    for (const id of ids) expect(await store.commit(aStep(id, 1))).toEqual({ _tag: "Committed" })
    const subject = { entity: "person", id: "a" }
    await store.commit(aChangeset({ persons: ids.map((ref) => ({ ref, kind: "name", subject, text: "Bente" })) }))
    const ordered = ["B", "a", "c", "Å", "\uFFFD", "🥐"]
    const { sets } = await store.load({
      commandId: "",
      streams: [],
      sets: [{ boundary: "all", entity: "agreement", where: {} }]
    })
    expect(sets[0]!.rows.map(({ id }) => id)).toEqual(ordered)
    expect((await store.find({ entity: "agreement", where: {} })).rows.map(({ id }) => id)).toEqual(ordered)
    const texts = await store.findPersons({ kinds: ["name"], words: [], limit: 10 })
    expect(texts.map(({ ref }) => ref)).toEqual(ordered)
  })
})
