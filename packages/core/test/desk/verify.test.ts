import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { hashOf } from "../../src/desk/passage.ts"
import type { EntityRow, JournalEntry, JournalPage, StorageService } from "../../src/storage/index.ts"
import { aCompany, aDesk, anAgreementInForce, journalOf } from "../setup.ts"

/** A storage in which one agreement was signed, ended and corrected, read through a change of what it gives back. */
const tampered = async (change: (storage: StorageService) => Partial<StorageService>) => {
  const storage = memory()
  const { desk } = await anAgreementInForce(undefined, "2011-02-01", storage)
  accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
  accepted(await desk.agreement.correctEnd({ agreement: "a1", lastDay: "2011-07-31" }))
  return aDesk({ ...storage, ...change(storage) }).pk.verify()
}

const isSigned = ({ entity, version }: JournalEntry) => entity === "agreement" && version === 2

const journal =
  (change: (entries: ReadonlyArray<JournalEntry>) => ReadonlyArray<JournalEntry>) =>
  (storage: StorageService): Partial<StorageService> => ({
    journal: (range) =>
      Effect.map(storage.journal(range), (page): JournalPage => ({ ...page, entries: change(page.entries) }))
  })

const rows =
  (change: (row: EntityRow) => EntityRow | undefined) =>
  (storage: StorageService): Partial<StorageService> => ({
    load: (reading) =>
      Effect.map(storage.load(reading), (found) => ({ ...found, rows: found.rows.map((row) => row && change(row)) }))
  })

const told = (found: Awaited<ReturnType<typeof tampered>>) => found.map(({ code, subject }) => `${code} ${subject}`)

describe("verifying a storage", () => {
  it("finds nothing when it has kept its promise", async () => {
    expect(await tampered(() => ({}))).toEqual([])
  })

  it("finds nothing in an empty one", async () => {
    expect(await aDesk().pk.verify()).toEqual([])
  })

  it.each([
    ["who did it", { actor: "someone-else" }],
    ["when it became known", { recordedAt: "2011-01-01T00:00:00.000Z" }],
    ["which command it was", { commandId: "other" }],
    ["what was asked", { trace: ["a policy: Allow"] }],
    ["whom it was done for", { onBehalfOf: "someone" }],
    ["its own hash", { hash: "0".repeat(64) }]
  ])("finds a journal entry that was changed in %s", async (_, change) => {
    const found = await tampered(journal((all) => all.map((one) => (isSigned(one) ? { ...one, ...change } : one))))
    expect(told(found)).toContain("journalChanged agreement/a1")
    expect(found[0]).toEqual({
      code: "journalChanged",
      subject: "agreement/a1",
      text: "entry 2 is not what was written"
    })
  })

  it("finds a day that was changed in the journal, and that state and facts now say otherwise", async () => {
    const found = await tampered(
      journal((all) => all.map((one) => (isSigned(one) ? { ...one, effectiveOn: "2011-03-01" } : one)))
    )
    expect(told(found)).toEqual([
      "journalChanged agreement/a1",
      "stateDiffers agreement/a1",
      "factsDiffer agreement/a1"
    ])
  })

  it("finds an entry that was taken out, also the last one", async () => {
    const first = await tampered(journal((all) => all.filter((one) => !isSigned(one))))
    expect(told(first)).toContain("journalChanged agreement/a1")
    const last = await tampered(journal((all) => all.filter(({ type }) => type !== "EndCorrected")))
    expect(told(last)).toEqual(["stateDiffers agreement/a1", "factsDiffer agreement/a1"])
  })

  it("finds an entry that was written twice", async () => {
    const found = await tampered(journal((all) => all.flatMap((one) => (one.entity === "party" ? [one, one] : [one]))))
    expect(told(found)).toContain("journalChanged party/bakery")
  })

  it.each([
    ["state", (row: EntityRow) => ({ ...row, state: { ...(row.state as object), lastDay: "2012-12-31" } })],
    ["version", (row: EntityRow) => ({ ...row, version: row.version + 1 })],
    ["hash", (row: EntityRow) => ({ ...row, head: "0".repeat(64) })],
    ["declared field", (row: EntityRow) => ({ ...row, fields: { ...row.fields, party: "smithy" } })],
    ["instant of becoming known", (row: EntityRow) => ({ ...row, recordedAt: "2012-01-01T00:00:00.000Z" })],
    ["place in the table", () => undefined]
  ] as const)("finds a %s that is not what the journal says", async (_, change) => {
    const found = await tampered(rows((row) => (row.entity === "agreement" ? change(row) : row)))
    expect(found).toEqual([
      { code: "stateDiffers", subject: "agreement/a1", text: "the state is not what the journal says" }
    ])
  })

  it.each([
    ["are gone", () => []],
    ["are there but one", (all: ReadonlyArray<{ readonly kind: string }>) => all.filter((_, at) => at !== 0)],
    ["count another number", (all: ReadonlyArray<object>) => all.map((fact) => ({ ...fact, measures: { people: 7 } }))],
    ["were known earlier", (all: ReadonlyArray<object>) => all.map((fact) => ({ ...fact, knownFrom: "2010" }))],
    [
      "were never closed",
      (all: ReadonlyArray<{ readonly knownTo?: string }>) => all.map(({ knownTo: _, ...fact }) => fact)
    ]
  ] as const)("finds facts that %s", async (_, change) => {
    const found = await tampered((storage) => ({ facts: Effect.map(storage.facts, change as never) }))
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["factsDiffer"]))
  })

  it("finds a life whose whole journal is gone", async () => {
    const found = await tampered(journal((all) => all.filter(({ entity }) => entity !== "agreement")))
    expect(told(found)).toEqual(["stateDiffers agreement/a1", "factsDiffer agreement/a1"])
  })

  it("finds a life that is in no journal, and a fact about one", async () => {
    const row = await tampered((storage) => ({
      find: (query) =>
        Effect.map(storage.find(query), (page) => ({
          ...page,
          rows: page.rows.flatMap((one) => (one.entity === "agreement" ? [one, { ...one, id: "ghost" }] : [one]))
        }))
    }))
    expect(told(row)).toEqual(["stateDiffers agreement/ghost"])
    const fact = await tampered((storage) => ({
      facts: Effect.map(storage.facts, (all) => [...all, { ...all[0]!, subject: { entity: "agreement", id: "ghost" } }])
    }))
    expect(told(fact)).toEqual(["factsDiffer agreement/ghost"])
  })

  it("finds a state that is told otherwise when it is found than when it is read", async () => {
    const found = await tampered((storage) => ({
      find: (query) =>
        Effect.map(storage.find(query), (page) => ({
          ...page,
          rows: page.rows.map((one) => (one.entity === "party" ? { ...one, version: one.version + 1 } : one))
        }))
    }))
    expect(told(found)).toEqual(["stateDiffers party/bakery"])
  })

  it("finds a journal that was written anew with a version left out, hashes and state and all", async () => {
    const storage = memory()
    const { desk } = aDesk(storage)
    accepted(await desk.parties.add(aCompany()))
    const [entry] = journalOf(storage)
    const forged = { ...entry!, version: 2 }
    const hash = hashOf(storage.digest, "", forged)
    const found = await aDesk({
      ...storage,
      journal: (range) =>
        Effect.succeed({
          entries: "after" in range && range.after === undefined ? [{ ...forged, hash }] : [],
          cursor: "1"
        }),
      ...rows((row) => ({ ...row, version: 2, head: hash }))(storage)
    }).pk.verify()
    expect(told(found)).toContain("journalChanged party/bakery")
  })

  it("finds nothing wrong in a fact that held, no longer held, held again, and changed again", async () => {
    const { desk, pk, clock } = await anAgreementInForce()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    for (const [today, lastDay] of [
      ["2011-08-01", "2011-07-31"],
      ["2011-08-02", "2011-06-30"],
      ["2011-08-03", "2011-08-31"]
    ] as const) {
      clock.goTo(today)
      accepted(await desk.agreement.correctEnd({ agreement: "a1", lastDay }))
    }
    expect(await pk.verify()).toEqual([])
  })

  it("does not mind the order of keys, which databases change", async () => {
    const turned = <A>(value: A): A =>
      JSON.parse(JSON.stringify(value), (_, one: unknown) =>
        one !== null && typeof one === "object" && !Array.isArray(one)
          ? Object.fromEntries(Object.entries(one).toReversed())
          : one
      ) as A
    const found = await tampered((storage) => ({
      load: (reading) => Effect.map(storage.load(reading), turned),
      journal: (range) => Effect.map(storage.journal(range), turned),
      facts: Effect.map(storage.facts, turned)
    }))
    expect(found).toEqual([])
  })

  it("reads the journal a page at a time, however small the pages are", async () => {
    let pages = 0
    const found = await tampered((storage) => ({
      journal: (range) => {
        pages += 1
        return storage.journal("after" in range ? { ...range, limit: 1 } : range)
      }
    }))
    expect(found).toEqual([])
    expect(pages).toBe(10)
  })
})

describe("the hashes of a life", () => {
  it("are chained: the same entry after another one has another hash", async () => {
    const hashes = async (signedOn: "2011-02-01" | "2011-02-02") => {
      const { desk, storage } = await anAgreementInForce(undefined, signedOn)
      accepted(
        await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }, { commandId: "c" })
      )
      return journalOf(storage).flatMap(({ entity, hash }) => (entity === "agreement" ? [hash] : []))
    }
    const [one, other] = [await hashes("2011-02-01"), await hashes("2011-02-02")]
    expect(one).toHaveLength(3)
    expect(one[2]).not.toBe(other[2])
    for (const hash of one) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
