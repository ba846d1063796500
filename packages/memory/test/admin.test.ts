import { canonical, type ExportLine, ImportRefused } from "@partnerskab/core/storage"
import { aChangeset, asAsync } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { memory, type MemoryStorage } from "../src/index.ts"
import { aLife } from "./lives.ts"

const gone = { stream: { entity: "agreement", id: "a-2" }, ground: "retention", on: "2020-01-01" } as const

const filled = async () => {
  const storage = memory({ authority: "slagelse" })
  const store = asAsync(storage)
  for (const id of ["a-1", "a-2", "a-3"]) await store.commit(aLife(id))
  await store.commit(aLife("a-1", 2))
  return { storage, store }
}

const linesOf = async ({ admin }: MemoryStorage): Promise<ReadonlyArray<ExportLine>> => {
  const lines: Array<ExportLine> = []
  for await (const line of admin.export()) lines.push(line)
  return lines
}
const asSet = (lines: ReadonlyArray<ExportLine>) => new Set(lines.map(canonical))

describe("an export", () => {
  it("begins with its header and the journal in order, and ends with how many lines there were", async () => {
    const { storage } = await filled()
    const lines = await linesOf(storage)
    expect(lines[0]).toEqual({ line: "header", format: "partnerskab/export/1", authority: "slagelse" })
    expect(lines.at(-1)).toEqual({ line: "end", lines: lines.length - 2 })
    const entries = lines.flatMap((line) => (line.line === "entry" ? [`${line.entry.id}.${line.entry.version}`] : []))
    expect(entries).toEqual(["a-1.1", "a-2.1", "a-3.1", "a-1.2"])
    expect(lines.slice(1, 5).every(({ line }) => line === "entry")).toBe(true)
  })

  it("is of one moment, whatever is written while it is read", async () => {
    const { storage, store } = await filled()
    const before = await linesOf(storage)
    const lines: Array<ExportLine> = []
    for await (const line of storage.admin.export()) {
      lines.push(line)
      await store.commit(aLife(`b-${lines.length}`))
      await storage.admin.purge(gone)
    }
    expect(lines).toEqual(before)
  })
})

describe("an import", () => {
  it("gives all that was exported, and can be exported again", async () => {
    const { storage, store } = await filled()
    await store.settle([{ key: "reminder-a-3", setAside: true }])
    await storage.admin.purge(gone)
    const lines = await linesOf(storage)
    const other = memory()
    expect(await other.admin.import(JSON.parse(JSON.stringify(lines)) as ReadonlyArray<ExportLine>)).toEqual({
      lines: lines.length - 2
    })
    expect(asSet(await linesOf(other))).toEqual(asSet(lines))
    expect(await asAsync(other).commit(aLife("a-1", 2))).toMatchObject({ _tag: "Duplicate" })
    expect(await asAsync(other).commit(aLife("a-1", 3))).toEqual({ _tag: "Committed" })
    const taking = aChangeset({ takes: [{ scope: "s", key: "a-1", holder: { entity: "x", id: "x" } }] })
    expect(await asAsync(other).check(taking)).toMatchObject({ _tag: "Claimed" })
  })

  it.each<[string, (lines: ReadonlyArray<ExportLine>) => ReadonlyArray<unknown>]>([
    ["nothing", () => []],
    ["no header", (lines) => lines.slice(1)],
    ["another format", ([header, ...rest]) => [{ ...header, format: "partnerskab/export/2" }, ...rest]],
    ["a second header", (lines) => [lines[0], ...lines]],
    ["no end", (lines) => lines.slice(0, -1)],
    ["a line too few", (lines) => lines.toSpliced(2, 1)],
    ["something after the end", (lines) => [...lines, lines[5]]],
    ["an entry among the rest", (lines) => [...lines.slice(0, 8), lines[1], ...lines.slice(8)]],
    ["a line nobody knows", (lines) => lines.toSpliced(6, 1, { line: "verse" } as never)],
    ["a line without what it should hold", (lines) => lines.toSpliced(6, 1, { line: "life" } as never)],
    ["no object", (lines) => lines.toSpliced(6, 1, null as never)],
    ["a command of entries that are not there", (lines) => lines.filter(({ line }) => line !== "entry")],
    ["half a letter", ([header, ...rest]) => [{ ...header, authority: "\ud83e" }, ...rest]]
  ])("of %s is refused in both languages, and writes nothing", async (_, spoilt) => {
    const { storage } = await filled()
    const other = memory()
    const given = spoilt(await linesOf(storage)) as ReadonlyArray<ExportLine>
    const refused = await other.admin.import(given).catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(ImportRefused)
    const { da, en } = refused as ImportRefused
    expect([da.length, en.length].every((length) => length > 10)).toBe(true)
    expect((await linesOf(other)).map(({ line }) => line)).toEqual(["header", "end"])
    await other.admin.import(await linesOf(storage))
  })

  it("is refused where something is already, or has come meanwhile", async () => {
    const { storage } = await filled()
    const lines = await linesOf(storage)
    await expect(storage.admin.import(lines)).rejects.toBeInstanceOf(ImportRefused)
    const other = memory()
    const slowly = async function* () {
      for (const line of lines) yield line
      await asAsync(other).commit(aLife("b-1"))
    }
    await expect(other.admin.import(slowly())).rejects.toBeInstanceOf(ImportRefused)
    expect((await asAsync(other).find({ entity: "agreement", where: {} })).rows.map(({ id }) => id)).toEqual(["b-1"])
  })
})

describe("a purge", () => {
  it("takes all of a life out, and leaves a tombstone and the others", async () => {
    const { storage, store } = await filled()
    expect((await storage.admin.search(["a-2"])).map(({ where }) => where)).toEqual([
      "journal", "lives", "facts", "persons", "outbox", "claims", "commands"
    ]) // prettier-ignore
    const tombstone = { ...gone, rows: 1, lastHash: "head-1" }
    expect(await storage.admin.purge(gone)).toEqual(tombstone)
    expect(await store.tombstones()).toEqual([tombstone])
    expect(await storage.admin.search(["party-a-2", "Testesen a-2"])).toEqual([])
    expect(await storage.admin.search(["a-2"])).toEqual([{ where: "commands", rows: 1 }])
    expect((await store.find({ entity: "agreement", where: {} })).rows.map(({ id }) => id)).toEqual(["a-1", "a-3"])
    expect((await store.load({ commandId: "a-2-1", streams: [gone.stream], sets: [] })).done?.entries).toEqual([])
    expect(await store.commit(aLife("a-2"))).toMatchObject({ _tag: "Duplicate" })
    expect(await storage.admin.purge(gone)).toBeUndefined()
  })

  it("disturbs nobody who follows the journal", async () => {
    const { storage, store } = await filled()
    const first = await store.journal({ after: undefined, limit: 1 })
    const third = await store.journal({ after: undefined, limit: 3 })
    await storage.admin.purge(gone)
    const names = async (after: string | undefined, limit: number) =>
      (await store.journal({ after, limit })).entries.map(({ id, version }) => `${id}.${version}`)
    expect(await names(first.cursor, 1)).toEqual(["a-3.1"])
    expect(await names(third.cursor, 10)).toEqual(["a-1.2"])
    expect(await names(undefined, 10)).toEqual(["a-1.1", "a-3.1", "a-1.2"])
  })

  it("raises the sets of the life and no other, so that nobody decides on it any more", async () => {
    const { storage, store } = await filled()
    const sets = ["all", "set-a-1", "set-a-2"].map((boundary) => ({ boundary, entity: "agreement", where: {} }))
    const versions = async () =>
      (await store.load({ commandId: "", streams: [], sets })).sets.map(({ version }) => version)
    const before = await versions()
    await storage.admin.purge(gone)
    expect(await versions()).toEqual([before[0]! + 1, before[1], before[2]! + 1])
  })

  it("raises every set when nobody has told which sets an imported life was in", async () => {
    const { storage } = await filled()
    const other = memory()
    await other.admin.import(await linesOf(storage))
    await other.admin.purge(gone)
    const guarded = aChangeset({ boundaryGuards: [{ boundary: "set-a-2", version: 0 }] })
    expect(await asAsync(other).commit(guarded)).toMatchObject({ _tag: "Stale" })
  })

  it("of a life purged twice leaves both tombstones, in order", async () => {
    const { storage, store } = await filled()
    await storage.admin.purge(gone)
    await store.commit({ ...aLife("a-2"), commandId: "again" })
    expect(await storage.admin.purge({ ...gone, ground: "unlawful" })).toMatchObject({ ground: "unlawful" })
    await storage.admin.purge({ ...gone, stream: { entity: "agreement", id: "a-1" } })
    const left = (await store.tombstones()).map(({ stream: { id }, ground }) => `${id} ${ground}`)
    expect(left).toEqual(["a-1 retention", "a-2 retention", "a-2 unlawful"])
  })
})

describe("a search", () => {
  it("is letter for letter, in texts and keys, and says how many rows", async () => {
    const { storage } = await filled()
    expect(await storage.admin.search(["Testesen"])).toEqual([{ where: "persons", rows: 3 }])
    expect(await storage.admin.search(["testesen", "nobody"])).toEqual([])
    expect(await storage.admin.search(["party-a-1"])).toEqual([{ where: "facts", rows: 2 }])
    expect(await storage.admin.search(["_tag"])).toEqual([{ where: "lives", rows: 3 }])
  })
})
