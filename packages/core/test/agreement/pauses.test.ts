import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { refusalsOf } from "../setup.ts"
import { anActive, counts, pointsCounted, statuses } from "./lives.ts"

const of = { agreement: "a1" } as const
const summer = { ...of, on: "2011-07-01", lastDay: "2011-07-31", reason: "virksomheden" } as const

const paused = async (given: Partial<typeof summer> = {}, lastDay: Day = "2011-12-31") => {
  const here = await anActive({ signing: { lastDay } })
  accepted(await here.desk.agreement.pause({ ...summer, ...given }))
  return here
}

describe("an agreement that is paused", () => {
  it("is paused from its first to its last day, and in force all the time", async () => {
    const here = await paused()
    const days = ["2011-06-30", "2011-07-01", "2011-07-31", "2011-08-01"] as const
    expect(await statuses(here, ...days)).toEqual(["active", "paused", "paused", "active"])
    expect(await counts(here, "paused", days)).toEqual([0, 1, 1, 0])
    expect(await counts(here, "inForce", days)).toEqual([1, 1, 1, 1])
    expect(await pointsCounted(here, "2011-07-01")).toEqual(["fairs"])
    expect(await here.stateOf()).toMatchObject({
      pauses: [{ firstDay: "2011-07-01", lastDay: "2011-07-31", reason: "virksomheden" }]
    })
    expect(await here.pk.verify()).toEqual([])
  })

  it("is paused until someone says otherwise when no last day is known, and never after its own last day", async () => {
    const here = await anActive({ signing: { lastDay: "2011-12-31" } })
    accepted(await here.desk.agreement.pause({ ...of, on: "2011-07-01", reason: "andet", note: "Ombygning" }))
    const days = ["2011-07-01", "2011-12-31", "2012-01-01"] as const
    expect(await statuses(here, ...days)).toEqual(["paused", "paused", "lapsed"])
    expect(await counts(here, "paused", days)).toEqual([1, 1, 0])
    expect(await here.stateOf()).toMatchObject({ pauses: [{ reason: "andet", noteRef: expect.any(String) }] })
  })

  it("may be paused for one day, the first or the last", async () => {
    const here = await paused({ on: "2011-02-01" as never, lastDay: "2011-02-01" as never })
    accepted(await here.desk.agreement.pause({ ...summer, on: "2011-12-31", lastDay: "2012-02-29" }))
    const days = ["2011-02-01", "2011-02-02", "2011-12-30", "2011-12-31", "2012-01-01"] as const
    expect(await counts(here, "paused", days)).toEqual([1, 0, 0, 1, 0])
  })

  it("has one pause at a time, and another the day after", async () => {
    const here = await paused()
    const again = (on: Day, lastDay: Day) => here.desk.agreement.pause({ ...summer, on, lastDay })
    expect(await again("2011-07-31", "2011-08-31")).toMatchObject({
      refusals: [
        {
          _tag: "PausedAlready",
          at: "/on",
          da: "Aftalen er på pause fra 2011-07-01 til 2011-07-31.",
          en: "The agreement is paused from 2011-07-01 to 2011-07-31."
        }
      ]
    })
    expect(refusalsOf(await again("2011-06-01", "2011-07-01"))).toEqual(["PausedAlready /on"])
    accepted(await again("2011-08-01", "2011-08-31"))
    accepted(await again("2011-06-01", "2011-06-30"))
    expect(await counts(here, "paused", ["2011-05-31", "2011-06-01", "2011-08-31", "2011-09-01"])).toEqual([0, 1, 1, 0])
    const { pauses } = (await here.stateOf()) as unknown as { pauses: ReadonlyArray<{ firstDay: Day }> }
    expect(pauses.map(({ firstDay }) => firstDay)).toEqual(["2011-06-01", "2011-07-01", "2011-08-01"])
  })

  it("is told of a pause without end as such", async () => {
    const here = await anActive()
    accepted(await here.desk.agreement.pause({ ...of, on: "2011-07-01", reason: "aftalt" }))
    expect(await here.desk.agreement.pause(summer)).toMatchObject({
      refusals: [
        { da: "Aftalen er på pause fra 2011-07-01.", en: "The agreement is paused from 2011-07-01.", at: "/on" }
      ]
    })
  })

  it.each([
    ["before the agreement's first day", { on: "2011-01-31" }, "NotInForceOn /on"],
    ["after its last", { on: "2012-01-01", lastDay: "2012-02-01" }, "NotInForceOn /on"],
    ["to a day before it begins", { lastDay: "2011-06-30" }, "PauseEndsFirst /lastDay"],
    ["for a reason nobody declared", { reason: "lyst" }, "UnknownReason /reason"],
    ["for another reason without a note", { reason: "andet" }, "NoteOnlyForOther /note"],
    ["without a reason", { reason: undefined }, "InputInvalid /reason"]
  ])("is not paused %s", async (_, more, refusal) => {
    const { desk } = await anActive({ signing: { lastDay: "2011-12-31" } })
    expect(refusalsOf(await desk.agreement.pause({ ...summer, ...(more as object) }))).toEqual([refusal])
  })

  it("says in both languages why a pause cannot end first", async () => {
    const { desk } = await anActive()
    expect(await desk.agreement.pause({ ...summer, lastDay: "2011-06-30" })).toMatchObject({
      refusals: [
        {
          da: "Pausen begynder 2011-07-01; den kan ikke slutte før.",
          en: "The pause begins on 2011-07-01; it cannot end before."
        }
      ]
    })
  })
})

describe("an agreement that is resumed", () => {
  const resume = (here: Awaited<ReturnType<typeof paused>>, on: Day) => here.desk.agreement.resume({ ...of, on })

  it("is not paused from that day on", async () => {
    const here = await paused()
    accepted(await resume(here, "2011-07-15"))
    expect(await counts(here, "paused", ["2011-07-14", "2011-07-15"])).toEqual([1, 0])
    expect(await statuses(here, "2011-07-14", "2011-07-15")).toEqual(["paused", "active"])
    expect(await here.pk.verify()).toEqual([])
  })

  it("was never paused when it is resumed on the first day of the pause", async () => {
    const here = await paused()
    accepted(await resume(here, "2011-07-01"))
    expect(await here.stateOf()).toMatchObject({ pauses: [] })
    expect(await counts(here, "paused", ["2011-07-01"])).toEqual([0])
  })

  it("leaves other pauses as they are", async () => {
    const here = await paused()
    accepted(await here.desk.agreement.pause({ ...summer, on: "2011-10-01", lastDay: "2011-10-31" }))
    accepted(await resume(here, "2011-07-31"))
    expect(await here.stateOf()).toMatchObject({
      pauses: [
        { firstDay: "2011-07-01", lastDay: "2011-07-30" },
        { firstDay: "2011-10-01", lastDay: "2011-10-31" }
      ]
    })
  })

  it("is one that is paused that day", async () => {
    const here = await paused()
    for (const on of ["2011-06-30", "2011-08-01"] as const)
      expect(await resume(here, on)).toMatchObject({
        refusals: [
          {
            _tag: "NotPaused",
            at: "/on",
            da: `Aftalen er ikke på pause den ${on}.`,
            en: `The agreement is not paused on ${on}.`
          }
        ]
      })
    accepted(await resume(here, "2011-07-31"))
    expect(refusalsOf(await here.desk.agreement.resume({ ...of, on: "2011-07-10", reason: "lyst" }))).toEqual([
      "UnknownReason /reason"
    ])
  })
})

describe("a pause that is withdrawn", () => {
  it("has not been, as is known from then on", async () => {
    const here = await paused()
    here.clock.goTo("2011-09-01")
    const withdraw = (on: Day) => here.desk.agreement.withdrawPause({ ...of, on, reason: "fejl" })
    expect(refusalsOf(await withdraw("2011-07-02"))).toEqual(["NotPaused /on"])
    accepted(await withdraw("2011-07-01"))
    expect(await counts(here, "paused", ["2011-07-01"])).toEqual([0])
    expect(await counts(here, "paused", ["2011-07-01"], "2011-08-31T12:00:00.000Z")).toEqual([1])
    expect(refusalsOf(await withdraw("2011-07-01"))).toEqual(["NotPaused /on"])
  })

  it("is withdrawn from an agreement that has ended, too", async () => {
    const here = await paused()
    accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-07-15", reason: "agreed" }))
    expect(await counts(here, "paused", ["2011-07-15", "2011-07-16"])).toEqual([1, 0])
    expect(await statuses(here, "2011-07-15", "2011-07-16")).toEqual(["paused", "ended"])
    accepted(await here.desk.agreement.withdrawPause({ ...of, on: "2011-07-01" }))
    expect(await counts(here, "paused", ["2011-07-15"])).toEqual([0])
    expect(await here.pk.verify()).toEqual([])
  })
})
