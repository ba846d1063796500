import {
  type ExportLine,
  fromNdjson,
  type StorageAdmin,
  type StorageService,
  toNdjson
} from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { type HistoryAnswer, randomHistory } from "@partnerskab/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres, type PostgresStorage } from "../src/index.ts"
import { all, comparable, installed, lived, model, said } from "./lived.ts"
import { type Server, startPglite, startServer } from "./servers.ts"

let server: Server
beforeAll(async () => void (server = await startServer(18)), 60_000)
afterAll(() => server.stop())

let schemas = 0

/** A storage in a schema of its own, with nothing in it. */
const inServer = async (): Promise<PostgresStorage> => {
  const where = { pool: server.pool, schema: `exit_${(schemas += 1)}` }
  await apply({ ...where, model })
  return postgres(where)({ authority: "0330", model })
}

const inProcess = async (): Promise<PostgresStorage> => {
  const pglite = await startPglite()
  await apply({ pglite, model })
  return postgres({ pglite })({ authority: "0330", model })
}

type Storage = StorageService & { readonly admin: StorageAdmin }
const inMemory = (): Promise<Storage> => Promise.resolve(memory({ authority: "0330" }))

const hashesOf = (lines: ReadonlyArray<ExportLine>) =>
  lines.flatMap((one) => (one.line === "entry" ? one.entry.hash : []))

/** Everything comes along: one is as good as the other. */
const expectMoved = async (from: Storage, to: Storage): Promise<void> => {
  const lines = await all(from.admin.export())
  // As text, as it would lie in a file.
  const taken = await to.admin.import(fromNdjson(toNdjson(lines)))
  expect(taken.lines).toBe(lines.length - 2)
  const again = await all(to.admin.export())
  expect(hashesOf(again)).toEqual(hashesOf(lines))
  expect(comparable(again)).toEqual(comparable(lines))
  const [before, after] = [installed(from), installed(to)]
  expect(await after.verify()).toEqual([])
  expect(await said(after)).toEqual(await said(before))
}

type Make = () => Promise<Storage>

const ways: ReadonlyArray<readonly [name: string, length: number, from: Make, to: Make]> = [
  ["from memory to a server", 400, inMemory, inServer],
  ["from a server to memory", 400, inServer, inMemory],
  ["from a server to a server", 200, inServer, inServer],
  ["from PGlite to a server", 200, inProcess, inServer],
  ["from a server to PGlite", 200, inServer, inProcess]
]

describe("leaving a storage", () => {
  it.each(ways)("%s takes everything along, and nothing is another than it was", async (_, length, from, to) => {
    const [old, fresh] = [await from(), await to()]
    const { pk } = await lived(old, { seed: 20_110_406, length })
    expect(await pk.verify()).toEqual([])
    const kinds = new Set((await all(old.admin.export())).map(({ line }) => line))
    expect([...kinds].toSorted()).toEqual(
      ["claim", "command", "end", "entry", "fact", "header", "life", "outbox", "person", "tombstone"].toSorted()
    )
    await expectMoved(old, fresh)
  })

  it("goes round and comes back to where it was", async () => {
    const first = memory({ authority: "0330" })
    await lived(first, { seed: 7, length: 200 })
    const there = await inServer()
    await expectMoved(first, there)
    const back = memory({ authority: "0330" })
    await expectMoved(there, back)
    expect(comparable(await all(back.admin.export()))).toEqual(comparable(await all(first.admin.export())))
  })

  it("goes on in the new place: what was done is known, and what is done next is written", async () => {
    const [old, fresh] = [memory({ authority: "0330" }), await inServer()]
    const { steps } = await lived(old, { seed: 3, length: 260 })
    await fresh.admin.import(old.admin.export())
    const before = await all(fresh.admin.export())
    const pk = installed(fresh)
    const done = steps.filter(({ answer, command }) => answer.ok && !answer.repeated && !command.startsWith("places."))
    expect(done.length).toBeGreaterThan(30)
    for (const { actor, command, commandId, input, answer } of done.slice(0, 30)) {
      const [module, name] = command.split(".")
      const send = (
        pk.as(actor) as never as Record<string, Record<string, (...given: ReadonlyArray<unknown>) => never>>
      )[module!]![name!]!
      expect(await send(input, { commandId })).toMatchObject({ ok: true, repeated: true, events: eventsOf(answer) })
    }
    expect(comparable(await all(fresh.admin.export()))).toEqual(comparable(before))
    await randomHistory(pk, { seed: 4, length: 60 })
    const after = hashesOf(await all(fresh.admin.export()))
    expect(after.slice(0, hashesOf(before).length)).toEqual(hashesOf(before))
    expect(after.length).toBeGreaterThan(hashesOf(before).length)
    expect(await pk.verify()).toEqual([])
  })
})

const eventsOf = (answer: HistoryAnswer) => (answer.ok ? answer.events : [])
