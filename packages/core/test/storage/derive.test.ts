import { derived, type Page } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { plainAdapter } from "./plainAdapter.ts"

const stream = { entity: "agreement", id: "a" }
const entry = (version: number) => ({
  ...stream, version, type: "Drafted", form: 1, data: {}, effectiveOn: "2011-04-06", recordedAt: "2011-04-06T08:00:00.000Z",
  actor: "c", commandId: "c", trace: [], hash: "h"
} as const) // prettier-ignore

describe("what a storage derives", () => {
  it("gives way to what its author has written", async () => {
    const page: Page = { rows: [], total: 7 }
    const storage = derived({ ...plainAdapter(), find: async () => page })
    expect(await storage.find({ entity: "agreement", where: {} })).toBe(page)
    expect(await storage.tombstones()).toEqual([])
  })

  it("keeps the places in the journal of what was purged", async () => {
    const adapter = plainAdapter()
    const scan = { ...adapter.scan, journal: async () => [entry(1), undefined, entry(3), undefined] }
    const { journal } = derived({ ...adapter, scan })
    const first = await journal({ after: undefined, limit: 1 })
    const second = await journal({ after: first.cursor, limit: 1 })
    expect([first, second].map(({ entries }) => entries.map(({ version }) => version))).toEqual([[1], [3]])
    expect(await journal({ after: second.cursor, limit: 1 })).toEqual({ entries: [], cursor: "4" })
    expect((await journal({ stream })).entries).toHaveLength(2)
  })

  it("has tombstones in order of entity and id", async () => {
    const adapter = plainAdapter()
    const of = (id: string) =>
      ({ stream: { entity: "agreement", id }, ground: "g", on: "2020-01-01", rows: 1, lastHash: "h" }) as const
    const { tombstones } = derived({
      ...adapter,
      scan: { ...adapter.scan, tombstones: async () => [of("b"), of("a")] }
    })
    expect(await tombstones()).toEqual([of("a"), of("b")])
  })

  it("says what a commit would be answered, and writes nothing", async () => {
    const { check, commit } = derived(plainAdapter())
    const changeset = aChangeset({ takes: [{ scope: "s", key: "k", holder: stream }] })
    expect(await check(changeset)).toEqual({ _tag: "Committed" })
    expect(await commit(changeset)).toEqual({ _tag: "Committed" })
    const rival = aChangeset({ takes: [{ scope: "s", key: "k", holder: { entity: "agreement", id: "b" } }] })
    expect(await check(rival)).toMatchObject({ _tag: "Claimed", by: stream })
  })
})
