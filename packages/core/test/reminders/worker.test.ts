import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { addMilliseconds, type Day } from "../../src/calendar/index.ts"
import { makePartnerskab } from "../../src/effect.ts"
import { createPartnerskab, type DueReminder } from "../../src/index.ts"
import { Storage, type StorageService, StorageUnavailable } from "../../src/storage/index.ts"
import { basis } from "../setup.ts"
import { WithTerms } from "./term.ts"

const staff = { secretariat: ["p"] }

/** So many terms, all to be told of in the same instant. */
const terms = async (count: number, storage: StorageService = memory()) => {
  const given = { ...basis(storage, virtualClock("2011-01-03")), staff, plugins: [WithTerms] as const }
  const pk = createPartnerskab(given)
  const ends = { lastDay: "2011-02-01" as Day, lead: 0 }
  for (let n = 0; n < count; n += 1)
    accepted(await pk.as("c").terms.tell({ term: `t${n}`, on: "2011-01-03", wanted: { ends } }))
  given.clock.goTo("2011-02-01")
  return { ...given, pk }
}

const counting = () => {
  const times = new Map<string, number>()
  const reminder = ({ key }: DueReminder) => Promise.resolve(void times.set(key, (times.get(key) ?? 0) + 1))
  return { times, reminder }
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe("a thousand reminders in the same second", () => {
  it("are each told once, by three workers side by side", async () => {
    const { pk, clock, storage } = await terms(1000)
    const { times, reminder } = counting()
    const others = [1, 2].map(() =>
      createPartnerskab({ ...basis(storage, clock), staff, plugins: [WithTerms] as const })
    )
    const worked = await Promise.all([pk, ...others].map((one) => one.runDue({ reminder })))
    expect(times.size).toBe(1000)
    expect(Math.max(...times.values())).toBe(1)
    expect(worked.flatMap(({ done }) => done)).toHaveLength(1000)
  })
})

describe("a handler that hangs", () => {
  it("is given up after the worker's patience, and holds nothing else back", async () => {
    const { pk } = await terms(3)
    const { times, reminder } = counting()
    const worked = await pk.runDue(
      { reminder: (one) => (one.id === "t1" ? new Promise(() => {}) : reminder(one)) },
      { patience: 20 }
    )
    expect(worked).toMatchObject({ failed: ["reminder/term/t1/ends/2011-02-01"] })
    expect([...times.keys()].toSorted()).toEqual([
      "reminder/term/t0/ends/2011-02-01",
      "reminder/term/t2/ends/2011-02-01"
    ])
  })

  it("is leased meanwhile: no other worker tells the same", async () => {
    const { pk, storage, clock } = await terms(1)
    const other = createPartnerskab({ ...basis(storage, clock), staff, plugins: [WithTerms] as const })
    const { times, reminder } = counting()
    let finish = () => {}
    const slow = pk.runDue({
      reminder: (one) => new Promise((resolve) => void (finish = () => resolve(reminder(one))))
    })
    await until(() => finish.length === 0 && String(finish).includes("resolve"))
    expect(await other.runDue({ reminder })).toMatchObject({ done: [], failed: [] })
    finish()
    expect((await slow).done).toHaveLength(1)
    expect([...times.values()]).toEqual([1])
  })
})

describe("a worker that fell", () => {
  it("leaves what it had taken to another, when its lease is over", async () => {
    const { pk, storage, clock } = await terms(20)
    const { times, reminder } = counting()
    const falling: StorageService = {
      ...storage,
      settle: () => Effect.fail(new StorageUnavailable({ cause: new Error("away") }))
    }
    const fallen = createPartnerskab({ ...basis(falling, clock), staff, plugins: [WithTerms] as const })
    await expect(fallen.runDue({ reminder })).rejects.toMatchObject({ _tag: "StorageUnavailable" })
    const before = times.size
    expect(before).toBeGreaterThan(0)
    expect((await pk.runDue({ reminder })).done).toEqual([])
    expect((await pk.runDue({ reminder }, { now: addMilliseconds(clock.now(), 10 * 60_000) })).done).toHaveLength(20)
    expect(times.size).toBe(20)
    expect([...times.values()].filter((n) => n > 1)).toHaveLength(before)
  })
})

describe("a round at an instant of the host's own", () => {
  it("does what is due then, and nothing of the day after", async () => {
    const { pk } = await terms(1)
    const { times, reminder } = counting()
    await pk.runDue({ reminder }, { now: "2011-01-31T22:59:59.999Z" })
    expect(times.size).toBe(0)
    await pk.runDue({ reminder }, { now: "2011-01-31T23:00:00.000Z" })
    expect(times.size).toBe(1)
  })
})

describe("a worker that runs", () => {
  it("does what is due, again and again, until it is stopped", async () => {
    const { pk, clock } = await terms(2)
    const { times, reminder } = counting()
    const rounds: Array<number> = []
    const worker = pk.work({ every: 1, handlers: { reminder }, onRound: ({ done }) => void rounds.push(done.length) })
    await until(() => times.size === 2)
    const ends = { lastDay: "2011-02-03" as Day, lead: 0 }
    accepted(await pk.as("c").terms.tell({ term: "late", on: "2011-02-01", wanted: { ends } }))
    clock.goTo("2011-02-03")
    await until(() => times.size === 3)
    await worker.stop()
    expect(rounds).toEqual([2, 1])
    accepted(await pk.as("c").terms.tell({ term: "after", on: "2011-02-03", wanted: { ends } }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(times.size).toBe(3)
  })

  it("finishes the round that has begun before it stops", async () => {
    const { pk } = await terms(1)
    let begun = false
    let finished = false
    const reminder = async () => {
      begun = true
      await new Promise((resolve) => setTimeout(resolve, 30))
      finished = true
    }
    const worker = pk.work({ every: 1, handlers: { reminder } })
    await until(() => begun)
    await worker.stop()
    expect(finished).toBe(true)
    expect(await pk.runDue({ reminder })).toMatchObject({ done: [], failed: [] })
  })

  it("tells of a storage that is away, and goes on when it is back; a listener that throws stops nothing", async () => {
    const inner = memory()
    let away = true
    const storage: StorageService = {
      ...inner,
      claimDue: (query) =>
        away ? Effect.fail(new StorageUnavailable({ cause: new Error("away") })) : inner.claimDue(query)
    }
    const { pk } = await terms(1, storage)
    const { times, reminder } = counting()
    let troubles = 0
    const worker = pk.work({
      every: 1,
      handlers: { reminder },
      onTrouble: () => {
        troubles += 1
        throw new Error("a listener")
      }
    })
    await until(() => troubles > 2)
    away = false
    await until(() => times.size === 1)
    await worker.stop()
  })

  it("works through the door of effects until it is interrupted", async () => {
    const { storage, clock } = await terms(2)
    const { times, reminder } = counting()
    const effects = await Effect.runPromise(
      Effect.provideService(
        makePartnerskab({ ...basis(storage, clock), staff, plugins: [WithTerms] as const }),
        Storage,
        storage
      )
    )
    await Effect.runPromise(
      Effect.raceFirst(
        effects.work({ every: 1, handlers: { reminder } }),
        Effect.promise(() => until(() => times.size === 2))
      )
    )
    expect(times.size).toBe(2)
  })
})
