import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { addMilliseconds } from "../../src/calendar/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import { type StorageService, StorageUnavailable } from "../../src/storage/index.ts"
import { basis, journalOf } from "../setup.ts"
import { Case, WithSurveys } from "./surveys.ts"

const installation = (storage: StorageService = memory(), clock = virtualClock("2011-01-03")) => {
  const pk = createPartnerskab({ ...basis(storage, clock), plugins: [WithSurveys] })
  return { pk, desk: pk.as("consultant-1"), storage, clock }
}
const cases = async ({ pk }: ReturnType<typeof installation>) => (await pk.find(Case, {})).rows

describe("a dissatisfied answer", () => {
  it("opens a case when the worker runs, and not before", async () => {
    const all = installation()
    const { desk, pk, storage } = all
    accepted(await desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    expect(await cases(all)).toEqual([])
    const { done, failed } = await pk.runDue()
    expect([done.length, failed.length]).toEqual([1, 0])
    expect((await cases(all)).map(({ state }) => state)).toEqual([
      { _tag: "Open", because: "r1", openedOn: "2011-03-01" }
    ])
    expect(journalOf(storage).at(-1)?.actor).toBe("reaction:cases.onDissatisfied")
    expect(await pk.verify()).toEqual([])
  })

  it("opens one case however often the worker runs", async () => {
    const all = installation()
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    await all.pk.runDue()
    expect(await all.pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    all.clock.goTo("2011-06-01")
    expect(await all.pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    expect(await cases(all)).toHaveLength(1)
  })

  it("opens one case when two workers run at once", async () => {
    const all = installation()
    const other = installation(all.storage)
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    other.clock.goTo("2011-01-04")
    await Promise.all([all.pk.runDue(), other.pk.runDue()])
    expect(await cases(all)).toHaveLength(1)
  })

  it("opens one case when the worker falls between doing it and saying so", async () => {
    const storage = memory()
    const all = installation(storage)
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    const falling: StorageService = {
      ...storage,
      settle: () => Effect.fail(new StorageUnavailable({ cause: "the power went" }))
    }
    await expect(installation(falling, all.clock).pk.runDue()).rejects.toMatchObject({ _tag: "StorageUnavailable" })
    expect(await cases(all)).toHaveLength(1)
    expect(await all.pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    const minuteLater = { ...all.clock, now: () => addMilliseconds(all.clock.now(), 61_000) }
    const again = await installation(storage, minuteLater).pk.runDue()
    expect(again.done).toHaveLength(1)
    expect(await cases(all)).toHaveLength(1)
  })

  it("is tried again later when the storage could not answer", async () => {
    const storage = memory()
    const all = installation(storage)
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    const failing: StorageService = {
      ...storage,
      commit: () => Effect.fail(new StorageUnavailable({ cause: "down" }))
    }
    const worked = await installation(failing, all.clock).pk.runDue()
    expect([worked.done.length, worked.failed.length]).toEqual([0, 1])
    expect(await all.pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    all.clock.goTo("2011-01-04")
    expect((await all.pk.runDue()).done).toHaveLength(1)
    expect(await cases(all)).toHaveLength(1)
  })
})

describe("a reaction", () => {
  it("may have nothing to ask", async () => {
    const all = installation()
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: true }))
    expect((await all.pk.runDue()).done).toHaveLength(1)
    expect(await cases(all)).toEqual([])
  })

  it("that is refused is answered, and not asked again", async () => {
    const all = installation()
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2010-12-25", satisfied: false }))
    const { done, failed } = await all.pk.runDue()
    expect([done.length, failed.length]).toEqual([1, 0])
    all.clock.goTo("2011-06-01")
    expect(await all.pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    expect(await cases(all)).toEqual([])
  })

  it("happens once for each event, in a page of more than a hundred too", async () => {
    const all = installation()
    for (let n = 0; n < 120; n += 1)
      accepted(await all.desk.surveys.give({ reply: `r${n}`, on: "2011-03-01", satisfied: false }))
    expect((await all.pk.runDue()).done).toHaveLength(120)
    expect((await all.pk.find(Case, {})).total).toBe(120)
  })

  it("happens for each event of one life, also when it is the same event again", async () => {
    const all = installation()
    accepted(await all.desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: true }))
    for (const on of ["2011-03-02", "2011-03-03"] as const)
      accepted(await all.desk.surveys.changeMind({ reply: "r1", on, satisfied: false }))
    expect((await all.pk.runDue()).done).toHaveLength(3)
    expect((await cases(all)).map(({ state }) => state.openedOn).toSorted()).toEqual(["2011-03-02", "2011-03-03"])
  })

  it("is not owed for what happened while its module was disabled", async () => {
    class Without extends definePlugin("without", { version: "1.0.0", disable: ["cases"] }) {}
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [WithSurveys, Without] })
    accepted(await pk.as("consultant-1").surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    expect(await pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
  })
})
