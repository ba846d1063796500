import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { nameOf } from "../../src/facts/index.ts"
import type { StorageService, Tombstone } from "../../src/storage/index.ts"
import { aDesk, aDraft, anAgreementInForce, journalOf } from "../setup.ts"

const stream = { entity: "agreement", id: "a1" } as const
const isPurged = (one: { readonly entity: string; readonly id: string }) => nameOf(one) === "agreement/a1"

const stone = (lastHash: string): Tombstone => ({
  stream,
  ground: "opbevaringsfrist",
  on: "2016-01-01",
  rows: 3,
  lastHash
})

/** What a storage has when a life is purged from it; some part of the purge may not have been done. */
const purged = (storage: StorageService, but: ReadonlyArray<"journal" | "lives" | "facts"> = []): StorageService => {
  const lastHash = journalOf(storage).findLast(isPurged)!.hash
  return {
    ...storage,
    tombstones: Effect.succeed([stone(lastHash)]),
    ...(but.includes("journal")
      ? {}
      : {
          journal: (range) =>
            Effect.map(storage.journal(range), (page) => ({
              ...page,
              entries: page.entries.filter((one) => !isPurged(one))
            }))
        }),
    ...(but.includes("lives")
      ? {}
      : {
          load: (reading) =>
            Effect.map(storage.load(reading), (found) => ({
              ...found,
              rows: found.rows.map((row) => (row !== undefined && isPurged(row) ? undefined : row))
            })),
          find: (query) =>
            Effect.map(storage.find(query), (page) => ({ ...page, rows: page.rows.filter((row) => !isPurged(row)) }))
        }),
    ...(but.includes("facts")
      ? {}
      : { facts: Effect.map(storage.facts, (all) => all.filter(({ subject }) => !isPurged(subject))) })
  }
}

const withAnAgreement = async () => {
  const storage = memory()
  const { desk } = await anAgreementInForce(undefined, "2011-02-01", storage)
  accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
  return storage
}
const told = async (storage: StorageService) =>
  (await aDesk(storage).pk.verify()).map(({ code, subject }) => `${code} ${subject}`)

describe("verifying a storage from which a life was purged", () => {
  it("finds nothing: the tombstone stands for what is gone, and other lives are as they were", async () => {
    expect(await told(purged(await withAnAgreement()))).toEqual([])
  })

  it("finds nothing when a life has begun anew under the same key, from the beginning", async () => {
    const storage = await withAnAgreement()
    const anew = { ...storage, tombstones: Effect.succeed([stone("0".repeat(64)), stone("1".repeat(64))]) }
    expect(await told(anew)).toEqual([])
  })

  it("finds a journal that is still there", async () => {
    const storage = await withAnAgreement()
    expect(await told(purged(storage, ["journal", "lives", "facts"]))).toEqual(["purgedYetThere agreement/a1"])
    expect(await told(purged(storage, ["journal"]))).toContain("purgedYetThere agreement/a1")
  })

  it.each([
    ["state", ["lives"]],
    ["facts", ["facts"]],
    ["state and facts", ["lives", "facts"]]
  ] as const)("finds a life whose %s were left", async (_, but) => {
    const found = await told(purged(await withAnAgreement(), but))
    expect(found.length).toBe(but.length)
    expect(new Set(found)).toEqual(new Set(["purgedYetThere agreement/a1"]))
  })

  it("still finds what is gone without a tombstone, and what is wrong with a life that has begun anew", async () => {
    const storage = await withAnAgreement()
    const gone = { ...purged(storage, ["lives", "facts"]), tombstones: Effect.succeed([]) }
    expect(await told(gone)).toEqual(["stateDiffers agreement/a1", "factsDiffer agreement/a1"])
    const anew: StorageService = {
      ...storage,
      tombstones: Effect.succeed([stone("0".repeat(64))]),
      facts: Effect.map(storage.facts, (all) => all.filter(({ subject }) => !isPurged(subject)))
    }
    expect(await told(anew)).toEqual(["factsDiffer agreement/a1"])
  })

  it("finds nothing when the storage itself has purged it, and when it has begun anew since", async () => {
    const storage = memory({ authority: "0330" })
    const { desk } = await anAgreementInForce(undefined, "2011-02-01", storage)
    expect(await storage.admin.purge({ stream, ground: "opbevaringsfrist", on: "2016-01-01" })).toMatchObject({
      rows: 2
    })
    expect(await told(storage)).toEqual([])
    accepted(await desk.agreement.draft(aDraft({ on: "2016-01-02" })))
    expect(await told(storage)).toEqual([])
    expect(
      journalOf(storage)
        .filter(isPurged)
        .map(({ version }) => version)
    ).toEqual([1])
  })
})
