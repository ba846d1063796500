import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { versionsOf } from "../src/desk/versionsOf.ts"
import { makePartnerskab, QuestionInvalid, Storage } from "../src/effect.ts"
import { contactsOn, createPartnerskab, endOfDay, pointsOn, statusOn } from "../src/index.ts"
import type { JournalEntry, StorageService } from "../src/storage/index.ts"
import { aLongAgreement, signedByApproval } from "./aLongAgreement.ts"
import { authority, editions } from "./setup.ts"

/** A storage whose journal has one entry of the agreement in a form that nobody knows. */
const withUnreadable = (storage: StorageService, version: number): StorageService => ({
  ...storage,
  journal: (range) =>
    Effect.map(storage.journal(range), (page) => ({
      ...page,
      entries: page.entries.map((entry) =>
        entry.entity === "agreement" && entry.version === version ? { ...entry, form: 99 } : entry
      )
    }))
})

describe("the versions of an agreement", () => {
  it("can all be read after many changes, each with its event, its days, who and why", async () => {
    const { pk, id } = await aLongAgreement()
    const versions = await pk.agreement.versions(id)
    expect(versions.map(({ version, kind, on, state }) => [version, kind, on, state?._tag])).toEqual([
      [1, "Drafted", "2016-02-01", "Draft"],
      [2, "Proposed", "2016-02-10", "Proposed"],
      [3, "Approved", "2016-02-10", "Proposed"],
      [4, "Approved", "2016-02-10", "Proposed"],
      [5, "Signed", "2016-02-15", "Active"],
      [6, "PointChanged", "2016-05-31", "Active"],
      [7, "PointAdded", "2016-06-01", "Active"],
      [8, "ContactsNamed", "2016-06-01", "Active"],
      [9, "Paused", "2016-07-01", "Active"],
      [10, "PointEnded", "2016-12-31", "Active"],
      [11, "Extended", "2020-02-29", "Active"]
    ])
    expect(versions[7]).toMatchObject({ actor: "konsulent-1", reason: "jobskifte" })
    expect(versions[2]!.actor).toBe("company-1")
    expect(versions.every((one) => !("unreadableSince" in one))).toBe(true)
    expect(versions.at(-1)!.state).toEqual((await pk.agreement.get(id))!.state)
  })

  it("are what was known right after each, on any day", async () => {
    const { pk, id } = await aLongAgreement()
    const versions = await pk.agreement.versions(id)
    for (const { version, recordedAt, state } of versions) {
      const known = await pk.agreement.at(id, recordedAt)
      if (known!.version === version) expect(known!.state).toEqual(state)
    }
    const { state } = versions[4]!
    expect(await pk.agreement.at(id, endOfDay("2016-02-15"))).toEqual({ id, version: 5, state })
    expect(Object.keys(pointsOn(versions.at(-1)!.state!, "2016-05-30"))).toEqual(["retention", "placements", "other"])
    expect(Object.keys(pointsOn(versions.at(-1)!.state!, "2017-01-01"))).toEqual(["placements", "other", "network"])
    expect(statusOn(versions.at(-1)!.state!, "2016-07-31")).toBe("paused")
    expect(statusOn(versions.at(-1)!.state!, "2016-08-01")).toBe("active")
    expect(contactsOn(versions.at(-1)!.state!, "2016-05-31")!.contacts.company.primary).toBe("company-1")
    expect(contactsOn(versions.at(-1)!.state!, "2016-06-01")!.contacts.company.primary).toBe("company-2")
  })

  it("are none of an agreement that nobody has told of", async () => {
    const { pk } = await aLongAgreement()
    expect(await pk.agreement.versions("nobody")).toEqual([])
    expect(await pk.agreement.asSigned("nobody")).toBeUndefined()
    expect(await pk.agreement.printed("nobody", { language: "da" })).toBeUndefined()
    await expect(pk.agreement.differences("nobody", { after: 1 })).rejects.toThrow(QuestionInvalid)
  })

  it("have no state from an entry on that nobody here can read, and say which", async () => {
    const { storage, id } = await aLongAgreement()
    const pk = createPartnerskab({ authority, editions, storage: withUnreadable(storage, 6) })
    const versions = await pk.agreement.versions(id)
    expect(versions).toHaveLength(11)
    expect(versions.slice(0, 5).every(({ state }) => state !== undefined)).toBe(true)
    for (const one of versions.slice(5)) {
      expect(one).not.toHaveProperty("state")
      expect(one.unreadableSince).toBe(6)
    }
    expect(versions[9]).toMatchObject({ kind: "PointEnded", reason: "aftalt", on: "2016-12-31" })
    expect((await pk.agreement.asSigned(id))!.version).toBe(5)
    await expect(pk.agreement.differences(id, { after: 5 })).rejects.toThrow("form that nobody here knows")
    await expect(pk.agreement.printed(id, { language: "en" })).rejects.toThrow(QuestionInvalid)
    expect((await pk.agreement.printed(id, { language: "en", version: 5 }))!.model.version).toBe(5)
  })

  it("are replayed in one pass", () => {
    let steps = 0
    const forms = { Begun: [{ form: 1 }], Stepped: [{ form: 1 }] }
    const when = { On: { Stepped: (state: object) => ((steps += 1), state) } }
    const definition = { begin: { Begun: () => ({ _tag: "On" }) }, when, forms }
    const catalog = { entities: new Map([["thing", definition]]) } as never
    const entries = Array.from({ length: 500 }, (_, at) => ({
      entity: "thing",
      id: "t",
      version: at + 1,
      type: at === 0 ? "Begun" : "Stepped",
      form: 1,
      data: {}
    })) as unknown as ReadonlyArray<JournalEntry>
    expect(versionsOf(catalog, entries)).toHaveLength(500)
    expect(steps).toBe(499)
  })

  it("are the same through the door of effects", async () => {
    const { pk, storage, id } = await aLongAgreement()
    const effects = Effect.runSync(Effect.provideService(makePartnerskab({ authority, editions }), Storage, storage))
    const run = Effect.runPromise
    expect(await run(effects.agreement.versions(id))).toEqual(await pk.agreement.versions(id))
    expect(await run(effects.agreement.asSigned(id))).toEqual(await pk.agreement.asSigned(id))
    const printing = { language: "da", on: "2016-10-15" } as const
    expect((await run(effects.agreement.printed(id, printing)))!.html).toBe(
      (await pk.agreement.printed(id, printing))!.html
    )
    const failed = await run(Effect.result(effects.agreement.differences(id, { after: 99 })))
    expect(failed).toMatchObject({ failure: { _tag: "QuestionInvalid" } })
  })
})

describe("an agreement as it was signed", () => {
  it("is the state right after it was signed, whatever happened since", async () => {
    const { pk, id } = await aLongAgreement()
    const signed = (await pk.agreement.asSigned(id))!
    expect(signed).toMatchObject({ id, version: 5, state: { _tag: "Active", pauses: [], lastDay: "2018-02-28" } })
    expect(signed.state.points["placements"]).toHaveLength(1)
  })

  it("is not there before it is signed", async () => {
    const { pk, desk } = await signedByApproval(memory())
    accepted(
      await desk.agreement.consider({ agreement: "next", on: "2016-03-01", party: "bageri", reason: "ny-i-kommunen" })
    )
    expect(await pk.agreement.versions("next")).toHaveLength(1)
    expect(await pk.agreement.asSigned("next")).toBeUndefined()
  })
})
