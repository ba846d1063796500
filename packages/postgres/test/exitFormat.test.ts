import { readFile } from "node:fs/promises"
import { type ExportLine, fromNdjson, toNdjson } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apply, postgres } from "../src/index.ts"
import { all, comparable, installed, model } from "./lived.ts"
import { type Server, startServer } from "./servers.ts"

/** The lines of the page, from its first block to its last. */
const page = async (): Promise<string> => {
  const text = await readFile(new URL("../../../docs/formats/export.md", import.meta.url), "utf8")
  return [...text.matchAll(/```ndjson\n([^`]*)```/g)].map(([, lines]) => lines).join("")
}

const kinds: ReadonlyArray<ExportLine["line"]> = [
  "header",
  "entry",
  "life",
  "fact",
  "claim",
  "person",
  "outbox",
  "command",
  "tombstone",
  "end"
]

describe("the page on the format of exports", () => {
  let server: Server
  beforeAll(async () => void (server = await startServer(18)), 60_000)
  afterAll(() => server.stop())

  it("shows every kind of line, in the order they are written", async () => {
    const lines = await all(fromNdjson([await page()]))
    expect([...new Set(lines.map(({ line }) => line))]).toEqual(kinds)
  })

  it("is a whole export: taken in, it adds up, and it is written again letter for letter", async () => {
    await apply({ pool: server.pool, model })
    const storage = postgres({ pool: server.pool })({ authority: "0330", model })
    const text = await page()
    await storage.admin.import(fromNdjson([text]))
    expect(await installed(storage).verify()).toEqual([])
    expect((await all(toNdjson(storage.admin.export()))).join("")).toBe(text)
  })

  it("is taken in by memory too", async () => {
    const storage = memory({ authority: "0330" })
    const lines = await all(fromNdjson([await page()]))
    await storage.admin.import(lines)
    expect(await installed(storage).verify()).toEqual([])
    expect(comparable(await all(storage.admin.export()))).toEqual(comparable(lines))
  })
})
