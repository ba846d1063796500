import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Recurrence } from "../../src/calendar/index.ts"
import { createPartnerskab, type Day } from "../../src/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { basis, waitingIn } from "../setup.ts"
import { WithOtherTerms, WithTerms, type Wanted } from "./term.ts"

const monthly = { months: 1, rounding: "lastDayOfMonth" } as const
const weekly = { weeks: 1 } as const
const again = (every: Recurrence, first: Day = "2011-01-31"): Wanted => ({ again: { first, every } })

const aSeries = async (wanted: Wanted, storage: StorageService = memory()) => {
  const given = {
    ...basis(storage, virtualClock("2011-01-03")),
    staff: { secretariat: ["p"] },
    plugins: [WithTerms] as const
  }
  const pk = createPartnerskab(given)
  const desk = pk.as("c")
  const tell = async (more: Wanted) => accepted(await desk.terms.tell({ term: "t", on: "2011-01-03", wanted: more }))
  await tell(wanted)
  const sent: Array<string> = []
  const reminder = ({ dueOn }: { readonly dueOn: Day }) => Promise.resolve(void sent.push(dueOn))
  const run = async (day: Day) => {
    given.clock.goTo(day)
    return pk.runDue({ reminder })
  }
  const waiting = () => waitingIn(given.storage).map(({ key }) => key.slice(key.lastIndexOf("/") + 1))
  return { ...given, pk, desk, tell, run, sent, waiting, reminder }
}

describe("a reminder that comes again", () => {
  it("comes on the last day of months that lack its date, and back on its date after", async () => {
    const { run, sent } = await aSeries(again(monthly))
    await run("2011-06-15")
    expect(sent).toEqual(["2011-01-31", "2011-02-28", "2011-03-31", "2011-04-30", "2011-05-31"])
  })

  it("has only its next time waiting, and goes on from there", async () => {
    const { run, waiting } = await aSeries(again(weekly, "2011-01-10"))
    expect(waiting()).toEqual(["2011-01-10"])
    const other = await aSeries(again(weekly, "2011-01-10"))
    await other.run("2011-01-20")
    expect(other.waiting()).toEqual(["2011-01-24"])
    await run("2011-01-09")
  })

  it("begins with the first time that is not over when it is told of", async () => {
    const { run, sent } = await aSeries(again(weekly, "2009-01-05"))
    await run("2011-01-18")
    expect(sent).toEqual(["2011-01-03", "2011-01-10", "2011-01-17"])
  })

  it("ends with its last day", async () => {
    const { run, sent, waiting } = await aSeries(again({ ...weekly, lastDay: "2011-01-24" }, "2011-01-10"))
    await run("2012-01-01")
    expect(sent).toEqual(["2011-01-10", "2011-01-17", "2011-01-24"])
    expect(waiting()).toEqual([])
  })

  it("goes on when one of its times cannot be told", async () => {
    const { pk, clock, waiting } = await aSeries(again(weekly, "2011-01-10"))
    clock.goTo("2011-01-10")
    const { failed } = await pk.runDue({ reminder: () => Promise.reject(new Error("no post")) })
    expect(failed).toHaveLength(1)
    expect(waiting().toSorted()).toEqual(["2011-01-10", "2011-01-17"])
  })

  it("comes at other times from the change on, and no more at the old ones", async () => {
    const { run, sent, tell } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-12")
    await tell(again({ weeks: 2 }, "2011-01-10"))
    await run("2011-03-01")
    expect(sent).toEqual(["2011-01-10", "2011-01-24", "2011-02-07", "2011-02-21"])
  })

  it("goes on when it is changed on the day it came", async () => {
    const { run, sent, tell } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-10")
    await tell(again({ weeks: 2 }, "2011-01-10"))
    await run("2011-02-01")
    expect(sent).toEqual(["2011-01-10", "2011-01-24"])
  })

  it("stops when it is no longer wanted, wherever the worker has come to", async () => {
    const { run, sent, tell, waiting, clock } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-12")
    clock.goTo("2011-06-01")
    await tell({})
    expect(waiting()).toEqual([])
    await run("2011-07-01")
    expect(sent).toEqual(["2011-01-10"])
  })

  it("loses no time that was due when it is changed and the worker is behind", async () => {
    const { run, sent, tell, clock } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-12")
    clock.goTo("2011-02-02")
    await tell(again({ weeks: 2 }, "2011-01-12"))
    clock.goTo("2011-02-15")
    await tell(again({ weeks: 3 }, "2011-01-14"))
    await run("2011-03-01")
    expect(sent.slice(1).toSorted()).toEqual(["2011-01-17", "2011-01-24", "2011-01-31", "2011-02-09", "2011-02-25"])
  })

  it("loses none by what else happened to the life before, or in the same command", async () => {
    const { run, sent, tell, desk, clock } = await aSeries({})
    clock.goTo("2011-01-12")
    await tell(again(weekly, "2011-01-12"))
    clock.goTo("2011-01-15")
    accepted(await desk.terms.note({ term: "t", on: "2011-01-15" }))
    clock.goTo("2011-01-28")
    const wanted = again({ weeks: 2 }, "2011-01-31")
    accepted(await desk.terms.tellTwice({ term: "t", on: "2011-01-28", first: {}, wanted }))
    await run("2011-02-20")
    expect(sent.toSorted()).toEqual(["2011-01-12", "2011-01-19", "2011-01-26", "2011-01-31", "2011-02-14"])
  })

  it("is told on the day of its change at the old time, and once when both times are the same", async () => {
    const { run, sent, tell, clock } = await aSeries(again(weekly, "2011-01-10"))
    clock.goTo("2011-01-17")
    await tell(again({ weeks: 1 }, "2011-01-12"))
    clock.goTo("2011-01-19")
    await tell(again({ weeks: 2 }, "2011-01-19"))
    await run("2011-01-25")
    expect(sent.toSorted()).toEqual(["2011-01-10", "2011-01-17", "2011-01-19"])
  })

  it("tells nothing that was late once it ended, also when it begins again", async () => {
    const { run, sent, tell, clock } = await aSeries(again(weekly, "2011-01-10"))
    clock.goTo("2011-01-20")
    await tell(again({ weeks: 2 }, "2011-01-12"))
    clock.goTo("2011-01-21")
    await tell({})
    clock.goTo("2011-01-26")
    await tell(again(weekly, "2011-01-10"))
    await run("2011-02-01")
    expect(sent).toEqual(["2011-01-31"])
  })

  it("keeps what is late through a rebuild, and what is to come goes to whom today's code says", async () => {
    const { run, sent, tell, clock, storage, authority, editions } = await aSeries(again(weekly, "2011-01-10"))
    clock.goTo("2011-01-26")
    await tell(again({ weeks: 2 }, "2011-01-12"))
    const staff = { secretariat: ["p"], leader: ["q"] }
    const other = createPartnerskab({ authority, editions, storage, clock, staff, plugins: [WithOtherTerms] as const })
    expect(await other.rebuild()).toEqual({ rebuilt: 1, left: [], stale: 0 })
    const told: Array<string> = []
    clock.goTo("2011-02-10")
    await other.runDue({
      reminder: ({ dueOn, recipients }) => Promise.resolve(void told.push(`${dueOn} ${recipients[0]?.person}`))
    })
    const days = ["2011-01-10", "2011-01-17", "2011-01-24", "2011-01-26", "2011-02-09"]
    expect(told.toSorted()).toEqual(days.map((day) => `${day} q`))
    await run("2011-02-11")
    expect(sent).toEqual([])
  })

  it("is not touched by what else happens to the life", async () => {
    const { run, sent, desk } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-12")
    accepted(await desk.terms.note({ term: "t", on: "2011-01-12" }))
    await run("2011-01-20")
    expect(sent).toEqual(["2011-01-10", "2011-01-17"])
  })

  it("has no next time when it ends while one is told", async () => {
    const inner = memory()
    let between: (() => Promise<unknown>) | undefined
    // The life is changed after the worker has read it and before the next time is put in its place.
    const storage: StorageService = {
      ...inner,
      commit: (changeset) =>
        Effect.gen(function* () {
          const change = between
          between = undefined
          if (change !== undefined && changeset.rows.length === 0) yield* Effect.promise(change)
          return yield* inner.commit(changeset)
        })
    }
    const { run, sent, tell, waiting } = await aSeries(again(weekly, "2011-01-10"), storage)
    between = () => tell({})
    expect(await run("2011-01-10")).toMatchObject({ failed: [] })
    await run("2011-02-01")
    expect(waiting()).toEqual([])
    expect(sent).toEqual([])
  })

  it("survives a rebuild, and is rebuilt when it is not there", async () => {
    const { pk, run, sent } = await aSeries(again(weekly, "2011-01-10"))
    await run("2011-01-12")
    expect(await pk.rebuild()).toMatchObject({ left: [], stale: 0 })
    await run("2011-01-20")
    expect(sent).toEqual(["2011-01-10", "2011-01-17"])
    expect(await pk.verify()).toEqual([])
  })
})
