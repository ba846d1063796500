import { memory } from "@partnerskab/memory"
import { compareStorages, lawModel, randomStorageHistory } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, type Connection, postgres } from "../src/index.ts"
import { type Server, startPglite, startServer } from "./servers.ts"

const length = 20
const patience = 10_000

/** Each history is lived by an authority of its own, all of them in one database. */
const differences = async (connection: Connection, seeds: ReadonlyArray<number>) => {
  await apply({ ...connection, model: lawModel })
  const found: Array<unknown> = []
  const lived = async (seed: number) => {
    const storage = postgres(connection)({ authority: `history-${seed}`, model: lawModel })
    const difference = await compareStorages(memory(), { storage, patience }, randomStorageHistory(seed, length))
    if (difference !== undefined) found.push({ seed, ...difference })
  }
  const left = [...seeds]
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) await lived(seed)
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return found
}

const from = (first: number, count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => first + n)

describe("random histories are answered alike in memory and", () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer(18)
  }, 60_000)
  afterAll(() => server.stop())

  it("in PostgreSQL 18", async () => {
    expect(await differences({ pool: server.pool }, from(1001, 60))).toEqual([])
  })

  it("in PGlite", async () => {
    expect(await differences({ pglite: await startPglite() }, from(2001, 40))).toEqual([])
  })
})
