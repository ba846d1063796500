import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { addMilliseconds } from "../../src/calendar/index.ts"
import { createPartnerskab, type DueReminder } from "../../src/index.ts"
import { basis, waitingIn } from "../setup.ts"
import { WithVisits } from "./visits.ts"

const planned = async () => {
  const given = basis()
  let ahead = 0
  const clock = { ...given.clock, now: () => addMilliseconds(given.clock.now(), ahead) }
  const pk = createPartnerskab({ ...given, clock, plugins: [WithVisits] })
  const desk = pk.as("consultant-1")
  accepted(await desk.visits.plan({ visit: "v", on: "2011-04-08" }))
  const handed: Array<DueReminder> = []
  const reminder = (one: DueReminder) => Promise.resolve(void handed.push(one))
  return { ...given, pk, desk, handed, reminder, wait: (milliseconds: number) => void (ahead += milliseconds) }
}

describe("a reminder", () => {
  it("waits in the outbox from the first instant of its day in Denmark", async () => {
    const { storage } = await planned()
    expect(waitingIn(storage)).toMatchObject([
      {
        key: "reminder/visit/v/weekBefore/2011-04-01",
        kind: "reminder",
        subject: { entity: "visit", id: "v" },
        dueAt: "2011-03-31T22:00:00.000Z",
        payload: { role: "authority.primary" }
      }
    ])
  })

  it("is delivered on its day, once, and not the day before", async () => {
    const { pk, clock, handed, reminder } = await planned()
    clock.goTo("2011-03-31")
    expect(await pk.runDue({ reminder, nobody: reminder })).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    clock.goTo("2011-04-01")
    expect((await pk.runDue({ reminder, nobody: reminder })).done).toEqual(["reminder/visit/v/weekBefore/2011-04-01"])
    expect(handed).toEqual([
      {
        key: "reminder/visit/v/weekBefore/2011-04-01",
        what: "weekBefore",
        da: "Der er noget at følge op på: visit",
        en: "There is something to follow up on: visit",
        entity: "visit",
        id: "v",
        role: "authority.primary",
        dueOn: "2011-04-01",
        messageClass: "service",
        recipients: [],
        passedOver: []
      }
    ])
    clock.goTo("2011-04-02")
    expect(await pk.runDue({ reminder, nobody: reminder })).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
  })

  it("moves when its day moves", async () => {
    const { storage, desk, pk, clock, handed, reminder } = await planned()
    accepted(await desk.visits.move({ visit: "v", on: "2011-05-08" }))
    clock.goTo("2011-04-30")
    await pk.runDue({ reminder, nobody: reminder })
    expect(handed).toEqual([])
    expect(waitingIn(storage).map(({ dueAt }) => dueAt)).toEqual(["2011-04-30T22:00:00.000Z"])
  })

  it("stays when what changes is something else, and comes back when the day does", async () => {
    const { storage, desk } = await planned()
    accepted(await desk.visits.move({ visit: "v", on: "2011-04-08" }))
    expect(waitingIn(storage)).toHaveLength(1)
    accepted(await desk.visits.move({ visit: "v", on: "2011-05-08" }))
    accepted(await desk.visits.move({ visit: "v", on: "2011-04-08" }))
    expect(waitingIn(storage).map(({ key }) => key)).toEqual(["reminder/visit/v/weekBefore/2011-04-01"])
  })

  it("is cancelled when it is no longer wanted", async () => {
    const { storage, desk, pk, clock, handed, reminder } = await planned()
    accepted(await desk.visits.make({ visit: "v", on: "2011-03-15" }))
    clock.goTo("2011-06-01")
    await pk.runDue({ reminder, nobody: reminder })
    expect(handed).toEqual([])
    expect(waitingIn(storage)).toEqual([])
  })

  it("waits for a handler", async () => {
    const { pk, clock, handed, reminder } = await planned()
    clock.goTo("2011-04-10")
    expect(await pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    await pk.runDue({ reminder, nobody: reminder })
    expect(handed).toHaveLength(1)
  })

  it("is tried again when the handler throws, each time later, under the same key", async () => {
    const { pk, clock, handed, reminder, wait } = await planned()
    clock.goTo("2011-04-01")
    const tried: Array<string> = []
    const failing = ({ key }: DueReminder) => {
      tried.push(key)
      return Promise.reject(new Error("the post is down"))
    }
    expect((await pk.runDue({ reminder: failing, nobody: failing })).failed).toHaveLength(1)
    expect(await pk.runDue({ reminder: failing, nobody: failing })).toEqual({
      done: [],
      failed: [],
      waiting: [],
      setAside: []
    })
    wait(59_000)
    expect(await pk.runDue({ reminder: failing, nobody: failing })).toEqual({
      done: [],
      failed: [],
      waiting: [],
      setAside: []
    })
    wait(2_000)
    expect((await pk.runDue({ reminder: failing, nobody: failing })).failed).toHaveLength(1)
    wait(61_000)
    expect(await pk.runDue({ reminder: failing, nobody: failing })).toEqual({
      done: [],
      failed: [],
      waiting: [],
      setAside: []
    })
    wait(60_000)
    expect((await pk.runDue({ reminder, nobody: reminder })).done).toHaveLength(1)
    expect([...tried, handed[0]!.key]).toEqual(
      Array.from({ length: 3 }, () => "reminder/visit/v/weekBefore/2011-04-01")
    )
  })

  it("does not hold the others back when its handler throws", async () => {
    const { pk, desk, clock } = await planned()
    accepted(await desk.visits.plan({ visit: "w", on: "2011-04-08" }))
    clock.goTo("2011-04-01")
    const reminder = ({ id }: DueReminder) => (id === "v" ? Promise.reject(new Error("no")) : Promise.resolve())
    const { done, failed } = await pk.runDue({ reminder, nobody: reminder })
    expect([done, failed]).toEqual([
      ["reminder/visit/w/weekBefore/2011-04-01"],
      ["reminder/visit/v/weekBefore/2011-04-01"]
    ])
  })
})
