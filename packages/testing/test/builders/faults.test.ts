import { memory } from "@partnerskab/memory"
import { Agreement, Person } from "@partnerskab/core"
import { StorageUnavailable } from "@partnerskab/core/storage"
import {
  anAgreementInForce,
  anInstallation,
  asAsync,
  type StorageQuestion,
  storageLaws,
  withFaults
} from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const aTown = () => anInstallation({ storage: memory() })
const person = { person: "p1", on: "2026-01-05", name: "Kontakt p1" } as const
const none = { stale: 0, unavailable: 0, unanswered: 0 }

describe("a storage with faults that nobody has asked for", () => {
  it("keeps the laws of storages as what is inside it does", async () => {
    const make = () => withFaults(memory()).storage
    for (const { holds } of storageLaws.filter(({ needs }) => needs === undefined)) await holds(make)
  })
})

describe("a stale commit", () => {
  it("is decided again and done, once", async () => {
    const { desk, pk, faults } = aTown()
    faults.next("stale", { times: 3 })
    expect(faults.waiting).toBe(3)
    expect(await desk.people.register(person)).toMatchObject({ ok: true, repeated: false })
    expect([faults.waiting, faults.injected]).toEqual([0, { ...none, stale: 3 }])
    expect(await pk.history(Person, "p1")).toHaveLength(1)
  })

  it("is refused in the end, with what has changed, when it never stops", async () => {
    const { desk, pk, faults } = aTown()
    faults.next("stale", { times: 51 })
    const answer = await desk.people.register(person)
    if (answer.ok) throw new Error("it was done")
    expect(answer.refusals.map(({ _tag, en }) => [_tag, en.includes("p1")])).toEqual([["ChangedMeanwhile", true]])
    expect(await pk.get(Person, "p1")).toBeUndefined()
  })

  it("is nothing else than a commit", () => {
    const { faults } = aTown()
    // @ts-expect-error -- a question is never stale
    expect(() => faults.next("stale", { at: "load" })).toThrow("only a commit can be stale, not load")
  })
})

describe("a storage that does not answer", () => {
  it("is told with a code, and leaves nothing half done", async () => {
    const { desk, pk, faults, storage } = aTown()
    const before = storage.snapshot()
    faults.next("unavailable", { code: "PG-AWAY" })
    const failed = desk.people.register(person, { commandId: "c1" })
    await expect(failed).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(failed).rejects.toMatchObject({ problem: { code: "PG-AWAY", passing: true } })
    expect(await lines(storage)).toEqual(await lines(memory({ from: before })))
    expect(await desk.people.register(person, { commandId: "c1" })).toMatchObject({ ok: true, repeated: false })
    expect(await pk.history(Person, "p1")).toHaveLength(1)
    expect(faults.injected).toEqual({ ...none, unavailable: 1 })
  })

  it("may have written what it did not answer: the same command id then does nothing more", async () => {
    const { desk, pk, faults } = aTown()
    faults.next("unanswered")
    await expect(desk.people.register(person, { commandId: "c1" })).rejects.toMatchObject({
      problem: { code: "TEST-UNAVAILABLE" }
    })
    expect(await desk.people.register(person, { commandId: "c1" })).toMatchObject({ ok: true, repeated: true })
    expect(await pk.history(Person, "p1")).toHaveLength(1)
    expect(faults.injected).toEqual({ ...none, unanswered: 1 })
  })

  it.each<[StorageQuestion, (town: ReturnType<typeof aTown>) => Promise<unknown>]>([
    ["load", ({ pk }) => pk.get(Agreement, "a")],
    ["find", ({ pk }) => pk.find(Agreement)],
    ["measure", ({ pk }) => pk.measure(pk.indicators["agreement.inForce"]!, { asOf: "2026-01-05" })],
    ["journal", ({ pk }) => pk.history(Agreement, "a")],
    ["facts", ({ pk }) => pk.verify()],
    ["check", ({ pk }) => pk.preview("x").people.register(person)],
    ["claimDue", ({ pk }) => pk.runDue()],
    ["setAside", ({ pk }) => pk.setAside()],
    ["persons", ({ pk }) => pk.texts(["r"])],
    ["findPersons", ({ pk }) => pk.searchTexts({ text: "Kontakt", kinds: ["name"] })]
  ])("does not answer %s once, and then it does", async (at, asked) => {
    const town = aTown()
    town.faults.next("unavailable", { at })
    await expect(asked(town)).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(asked(town)).resolves.not.toThrow()
    expect([town.faults.waiting, town.faults.injected.unavailable]).toEqual([0, 1])
  })

  it("may be so whatever it is asked", async () => {
    const { storage, faults } = withFaults(memory())
    const { digest: _, ...questions } = asAsync(storage)
    for (const [at, asked] of Object.entries(questions)) {
      faults.next("unavailable", { at: at as StorageQuestion })
      expect([at, await asked(undefined as never).catch((cause: unknown) => cause)]).toEqual([
        at,
        expect.any(StorageUnavailable)
      ])
    }
    expect(faults.injected.unavailable).toBe(16)
  })

  it("is back on the day, by the test's clock: not the day before", async () => {
    const town = aTown()
    town.faults.unavailableUntil("2026-01-07", { code: "PG-BUSY" })
    await expect(anAgreementInForce(town)).rejects.toMatchObject({ problem: { code: "PG-BUSY" } })
    town.clock.goTo("2026-01-06")
    await expect(town.pk.agreement.find()).rejects.toBeInstanceOf(StorageUnavailable)
    town.clock.goTo("2026-01-07")
    expect((await (await anAgreementInForce(town)).seen()).state._tag).toBe("Active")
    expect(() => withFaults(memory()).faults.unavailableUntil("2026-01-07")).toThrow("needs a clock")
  })
})

describe("faults of several kinds", () => {
  it("come in the order they are asked for", async () => {
    const { desk, pk, faults } = aTown()
    faults.next("stale")
    faults.next("unanswered")
    faults.next("unavailable")
    const send = () => desk.people.register(person, { commandId: "c1" })
    await expect(send()).rejects.toBeInstanceOf(StorageUnavailable)
    expect([faults.injected, faults.waiting]).toEqual([{ stale: 1, unavailable: 0, unanswered: 1 }, 1])
    expect(await pk.history(Person, "p1")).toHaveLength(1)
    await expect(desk.people.register({ ...person, person: "p2" })).rejects.toBeInstanceOf(StorageUnavailable)
    expect([await pk.get(Person, "p2"), faults.waiting]).toEqual([undefined, 0])
  })
})

describe("faults that are not wanted any more", () => {
  it("do not come", async () => {
    const town = aTown()
    town.faults.next("unavailable")
    town.faults.next("unavailable", { at: "load" })
    town.faults.unavailableUntil("2027-01-01")
    town.faults.clear()
    expect(town.faults.waiting).toBe(0)
    await anAgreementInForce(town)
    expect(town.faults.injected).toEqual(none)
  })
})

const lines = async (storage: ReturnType<typeof memory>): Promise<ReadonlyArray<unknown>> => {
  const all: Array<unknown> = []
  for await (const { line } of storage.admin.export()) all.push(line)
  return all
}
