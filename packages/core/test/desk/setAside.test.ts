import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { addMilliseconds, type Day, daysBetween } from "../../src/calendar/index.ts"
import { createPartnerskab, type DueReminder, type Handlers } from "../../src/index.ts"
import { makePartnerskab } from "../../src/effect.ts"
import { type CommitAnswer, Storage, type StorageService, StorageUnavailable } from "../../src/storage/index.ts"
import { basis, editions } from "../setup.ts"
import { Case, WithSurveys } from "../sketch/surveys.ts"
import { WithVisits } from "../sketch/visits.ts"

const hour = 3_600_000
const keyOf = (visit: string) => `reminder/visit/${visit}/weekBefore/2011-04-01`

/** Visits on Friday 8 April 2011, of which the consultant is to be reminded on 1 April; and a worker that can be let run. */
const planned = async (...visits: ReadonlyArray<string>) => {
  const given = basis()
  let ahead = 0
  const clock = { ...given.clock, now: () => addMilliseconds(given.clock.now(), ahead) }
  const pk = createPartnerskab({ ...given, clock, plugins: [WithVisits] })
  const desk = pk.as("consultant-1")
  for (const visit of visits) accepted(await desk.visits.plan({ visit, on: "2011-04-08" }))
  given.clock.goTo("2011-04-01")
  /** Runs the worker every hour for some days. */
  const days = async (number: number, handlers: Handlers) => {
    const all = { done: [] as Array<string>, failed: [] as Array<string>, setAside: [] as Array<string> }
    for (let n = 0; n < number * 24; n += 1) {
      const worked = await pk.runDue(handlers)
      all.done.push(...worked.done)
      all.failed.push(...worked.failed)
      all.setAside.push(...worked.setAside)
      ahead += hour
    }
    return all
  }
  return { ...given, clock, pk, desk, days }
}

/** Nobody has an agreement here, so whoever would be told is for the host to find. */
const by = (reminder: NonNullable<Handlers["reminder"]>): Handlers => ({ reminder, nobody: reminder })
const down = by(() => Promise.reject(new Error("the post is down")))
const up = by(() => Promise.resolve())

/** One visit whose reminder has been set aside. */
const aside = async (...others: ReadonlyArray<string>) => {
  const all = await planned("v", ...others)
  await all.days(7, down)
  return all
}

describe("a reminder that cannot be delivered", () => {
  it("is tried for three days, then set aside, and tried no more", async () => {
    const { days } = await planned("v")
    const first = await days(3, down)
    expect(first.setAside).toEqual([])
    expect(first.failed.length).toBeGreaterThan(15)
    const then = await days(4, down)
    expect([then.done, then.setAside]).toEqual([[], [keyOf("v")]])
    expect(first.failed.length + then.failed.length + 1).toBe(21)
    expect(await days(30, up)).toEqual({ done: [], failed: [], setAside: [] })
  })

  it("on a Friday morning is delivered when the post is mended on the Monday", async () => {
    const { days, clock } = await planned("v")
    await days(2.9, down)
    const monday = clock.now().slice(0, 10) as Day
    expect(daysBetween("2011-04-01", monday)).toBe(3)
    expect(await days(1, up)).toEqual({ done: [keyOf("v")], failed: [], setAside: [] })
  })

  it("is listed when it is set aside, as what it is, and not before", async () => {
    const { pk, days } = await planned("v")
    await days(2, down)
    expect(await pk.setAside()).toEqual([])
    await days(5, down)
    expect(await pk.setAside()).toEqual([
      {
        key: keyOf("v"),
        kind: "reminder",
        entity: "visit",
        id: "v",
        dueAt: "2011-03-31T22:00:00.000Z",
        attempts: 21
      }
    ])
  })

  it("holds no other back, neither while it is tried nor when it is set aside", async () => {
    const { pk, days } = await planned("a", "v", "z")
    const onlyV = ({ id }: DueReminder) => (id === "v" ? Promise.reject(new Error("no")) : Promise.resolve())
    expect((await days(1 / 24, by(onlyV))).done).toEqual([keyOf("a"), keyOf("z")])
    expect((await days(7, by(onlyV))).setAside).toEqual([keyOf("v")])
    expect((await pk.setAside()).map(({ id }) => id)).toEqual(["v"])
  })

  it("is gone from what is set aside when the life wants it no more", async () => {
    const { pk, desk } = await aside()
    accepted(await desk.visits.make({ visit: "v", on: "2011-04-08" }))
    expect(await pk.setAside()).toEqual([])
  })

  it("stays set aside when something else changes, and is gone when its day does", async () => {
    const { pk, desk } = await aside()
    accepted(await desk.visits.move({ visit: "v", on: "2011-04-08" }))
    expect(await pk.setAside()).toHaveLength(1)
    accepted(await desk.visits.move({ visit: "v", on: "2011-05-08" }))
    expect(await pk.setAside()).toEqual([])
  })
})

describe("what is set aside", () => {
  it("can be tried again, and is then done once", async () => {
    const { pk, days } = await aside()
    expect(await pk.tryAgain([keyOf("v")])).toEqual({ again: [keyOf("v")], unknown: [] })
    expect(await pk.setAside()).toEqual([])
    expect(await days(10, up)).toEqual({ done: [keyOf("v")], failed: [], setAside: [] })
    expect(await pk.setAside()).toEqual([])
  })

  it("is set aside again at once when it still fails", async () => {
    const { pk, days } = await aside()
    await pk.tryAgain([keyOf("v")])
    expect(await days(1, down)).toEqual({ done: [], failed: [], setAside: [keyOf("v")] })
    expect((await pk.setAside()).map(({ attempts }) => attempts)).toEqual([22])
  })

  it("is put back although another key is not set aside, which is told", async () => {
    const { pk, days } = await aside("w")
    expect((await pk.setAside()).map(({ id }) => id)).toEqual(["v", "w"])
    const asked = ["nobody", keyOf("v"), keyOf("v"), "nobody"]
    expect(await pk.tryAgain(asked)).toEqual({ again: [keyOf("v")], unknown: ["nobody"] })
    expect(await pk.tryAgain(asked)).toEqual({ again: [], unknown: ["nobody", keyOf("v")] })
    await days(1, up)
    expect(await pk.tryAgain([keyOf("v")])).toEqual({ again: [], unknown: [keyOf("v")] })
    expect((await pk.setAside()).map(({ id }) => id)).toEqual(["w"])
  })

  it("is nothing when nothing is asked for", async () => {
    const { pk } = await aside()
    expect(await pk.tryAgain([])).toEqual({ again: [], unknown: [] })
    expect(await pk.setAside()).toHaveLength(1)
  })

  it("is listed and tried again through the other front door too", async () => {
    const { storage } = await aside()
    const listed = await Effect.runPromise(
      Effect.gen(function* () {
        const pk = yield* makePartnerskab({
          authority: { code: "0330", displayName: "Jobcenter Slagelse" },
          editions,
          plugins: [WithVisits]
        })
        const keys = (yield* pk.setAside()).map(({ key }) => key)
        return [keys, yield* pk.tryAgain(keys)] as const
      }).pipe(Effect.provideService(Storage, storage))
    )
    expect(listed).toEqual([[keyOf("v")], { again: [keyOf("v")], unknown: [] }])
  })
})

/** A dissatisfied answer, over a storage that answers the commits of reactions in its own way. */
const replied = async (answer?: () => ReturnType<StorageService["commit"]>) => {
  const storage = memory()
  const clock = virtualClock("2011-01-03")
  let ahead = 0
  const later = { now: () => addMilliseconds(clock.now(), ahead) }
  const over = (given: StorageService, plugins = [WithSurveys]) =>
    createPartnerskab({ ...basis(given, clock), clock: later, plugins })
  const pk = over(storage)
  accepted(await pk.as("consultant-1").surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
  const failing = answer === undefined ? pk : over({ ...storage, commit: answer })
  const cases = async () => (await pk.find(Case, {})).total
  return { pk, failing, storage, over, cases, wait: (hours: number) => void (ahead += hours * hour) }
}

describe("a reaction that cannot be done", () => {
  it("is set aside as a reminder is, and has one effect when it is tried again", async () => {
    const { pk, failing, cases, wait } = await replied(() => Effect.fail(new StorageUnavailable({ cause: "down" })))
    for (let n = 0; n < 21; n += 1) {
      await failing.runDue()
      wait(7)
    }
    const listed = await pk.setAside()
    expect(listed).toMatchObject([{ kind: "reaction", entity: "surveyReply", id: "r1", attempts: 21 }])
    await pk.tryAgain(listed.map(({ key }) => key))
    expect((await pk.runDue()).done).toHaveLength(1)
    expect(await cases()).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("because what it reads keeps changing is tried again, not taken for refused", async () => {
    const stale: CommitAnswer = { _tag: "Stale", changed: ["case/x"] }
    const { pk, failing, cases, wait } = await replied(() => Effect.succeed(stale))
    expect(await failing.runDue()).toMatchObject({ done: [], failed: [expect.any(String)] })
    wait(1)
    expect((await pk.runDue()).done).toHaveLength(1)
    expect(await cases()).toBe(1)
  })

  it("because nobody here knows it waits until its module is back", async () => {
    const { pk, storage, over, cases, wait } = await replied()
    const without = over(storage, [])
    expect(await without.runDue()).toMatchObject({ done: [], failed: [expect.any(String)] })
    wait(1)
    expect((await pk.runDue()).done).toHaveLength(1)
    expect(await cases()).toBe(1)
  })
})
