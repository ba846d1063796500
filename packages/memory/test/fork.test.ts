import type { AsyncStorage, StorageOf } from "@partnerskab/core/storage"
import { aChangeset, asAsync } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { memory, type MemorySnapshot } from "../src/index.ts"
import { aLife } from "./lives.ts"

/** Everything that can be read. */
const glance = async (store: AsyncStorage) => ({
  page: await store.find({ entity: "agreement", where: { state: "Draft" }, orderBy: { field: "state" } }),
  all: await store.find({ entity: "agreement", where: {}, orderBy: { field: "number", descending: true } }),
  journal: await store.journal({ after: undefined, limit: 10_000 }),
  history: await store.journal({ stream: { entity: "agreement", id: "a-1" } }),
  facts: await store.facts(),
  counted: await store.measure({
    kind: "agreement.inForce",
    taken: { how: "stock", on: "2012-01-01" },
    counted: { sum: "people" },
    by: ["party"]
  }),
  persons: await store.findPersons({ kinds: ["name"], words: [], limit: 1000 }),
  aside: await store.setAside(),
  held: await store.check(aChangeset({ takes: [{ scope: "s", key: "a-1", holder: { entity: "x", id: "x" } }] })),
  set: (await store.load({ commandId: "", streams: [], sets: [{ boundary: "all", entity: "agreement", where: {} }] }))
    .sets[0]!.version
})

const filled = async (lives: number) => {
  const storage = memory()
  const store = asAsync(storage)
  for (let at = 0; at < lives; at += 1) await store.commit(aLife(`a-${at}`))
  return { storage, store }
}

/** Writes in every part. */
const change = async (store: AsyncStorage, id: string) => {
  await store.commit(aLife(id))
  await store.commit(aLife("a-1", 2))
  await store.erase(["name-a-2"])
  await store.settle([{ key: "reminder-a-3", setAside: true }])
}

describe("a fork of a storage", () => {
  it("holds the same, and neither sees what the other writes", async () => {
    const { storage, store } = await filled(1500)
    const before = structuredClone(await glance(store))
    const fork = storage.fork()
    const forked = asAsync(fork)
    expect(await glance(forked)).toEqual(before)
    await change(forked, "b-1")
    expect(await glance(store)).toEqual(before)
    const changed = structuredClone(await glance(forked))
    expect(changed.all.total).toBe(1501)
    expect(changed.journal.entries).toHaveLength(1502)
    await change(store, "c-1")
    expect(await glance(forked)).toEqual(changed)
    expect((await glance(store)).all.total).toBe(1501)
  })

  it("can be forked again and again, each as what it was made from", async () => {
    let { storage } = await filled(20)
    const seen: Array<readonly [AsyncStorage, unknown]> = []
    for (let round = 0; round < 30; round += 1) {
      const fork = storage.fork()
      await asAsync(fork).commit(aLife(`b-${round}`))
      await asAsync(fork).commit(aLife("a-1", round + 2))
      seen.push([asAsync(fork), structuredClone(await glance(asAsync(fork)))])
      if (round % 3 === 0) storage = fork
    }
    for (const [store, was] of seen) expect(await glance(store)).toEqual(was)
  })

  it("does not remember what was purged from it", async () => {
    const { storage, store } = await filled(5)
    const fork = storage.fork()
    await fork.admin.purge({ stream: { entity: "agreement", id: "a-1" }, ground: "retention", on: "2020-01-01" })
    expect((await glance(store)).all.total).toBe(5)
    expect((await glance(asAsync(fork))).all.total).toBe(4)
    expect((await store.journal({ after: undefined, limit: 10 })).entries).toHaveLength(5)
  })
})

describe("a snapshot", () => {
  it("can be gone back to, any number of times", async () => {
    const { storage, store } = await filled(10)
    const before = structuredClone(await glance(store))
    const from = storage.snapshot()
    await change(store, "b-1")
    for (const id of ["c-1", "c-2"]) {
      const again = asAsync(memory({ from }))
      expect(await glance(again)).toEqual(before)
      await change(again, id)
    }
    expect(await glance(asAsync(memory({ from })))).toEqual(before)
  })

  it("that no storage in memory gave is refused", () => {
    expect(() => memory({ from: { authority: "" } as MemorySnapshot })).toThrow("snapshot")
  })
})

describe("what a storage in memory is made of", () => {
  it("is nothing, or whose it is and what will be kept", () => {
    const make: (of: StorageOf) => unknown = memory
    expect(make({ authority: "slagelse", model: { contract: 1, entities: [] } })).toHaveProperty("admin")
    expect(memory({ authority: "slagelse" }).snapshot().authority).toBe("slagelse")
    expect(memory({ authority: "slagelse" }).fork().snapshot().authority).toBe("slagelse")
  })
})

describe("a text that not every storage can hold", () => {
  it("is refused with the place where it stands, and nothing is written", async () => {
    const store = asAsync(memory())
    const life = aLife("a-1")
    const state = { deep: [{ text: "a\u0000b" }] }
    const commit = store.commit({ ...life, rows: [{ ...life.rows[0]!, state }] })
    await expect(commit).rejects.toThrow("rows[0].state.deep[0].text")
    await expect(store.check({ ...life, bumps: ["\ud83e"] })).rejects.toThrow("bumps[0]")
    await expect(store.rebuild([{ bumps: ["\udd50"] } as never])).rejects.toThrow("[0].bumps[0]")
    expect((await store.find({ entity: "agreement", where: {} })).total).toBe(0)
  })

  it("a key of any name is kept as it is", async () => {
    const store = asAsync(memory())
    const state = JSON.parse(`{"__proto__": {"a": 1}, "constructor": 2}`) as unknown
    const life = aLife("a-1")
    await store.commit({ ...life, rows: [{ ...life.rows[0]!, state }] })
    const { rows } = await store.find({ entity: "agreement", where: {} })
    expect(JSON.stringify(rows[0]!.state)).toBe(JSON.stringify(state))
  })
})
