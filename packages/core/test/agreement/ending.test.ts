import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { contentOf, type Day } from "../../src/index.ts"
import { refusalsOf } from "../setup.ts"
import { anActive, counts, pointsCounted, statuses } from "./lives.ts"

const of = { agreement: "a1" } as const
const ended = async (lastDay?: "2011-12-31") => {
  const here = await anActive(lastDay === undefined ? {} : { signing: { lastDay } })
  accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-06-30", reason: "other", note: "Flyttet" }))
  return here
}

describe("an agreement that is ended", () => {
  it("keeps the last day that was agreed beside the one it ended on", async () => {
    const here = await ended("2011-12-31")
    expect(await here.stateOf()).toMatchObject({
      _tag: "Ended",
      lastDay: "2011-06-30",
      agreedLastDay: "2011-12-31",
      reason: "other",
      noteRef: expect.any(String)
    })
    const state = await here.stateOf()
    expect(state._tag === "Ended" && contentOf(state).lastDay).toBe("2011-12-31")
    expect(await statuses(here, "2011-06-30", "2011-07-01")).toEqual(["active", "ended"])
    expect(await pointsCounted(here, "2011-06-30", "2011-07-01")).toEqual(["fairs", ""])
  })

  it("has a note only when the reason is other, and then must have it", async () => {
    const { desk } = await anActive()
    const end = { ...of, lastDay: "2011-06-30" } as const
    expect(await desk.agreement.end({ ...end, reason: "agreed", note: "Hej" })).toMatchObject({
      refusals: [
        {
          _tag: "NoteOnlyForOther",
          at: "/note",
          da: "Et notat skrives kun, når grunden er andet.",
          en: "A note is written only when the reason is other."
        }
      ]
    })
    expect(await desk.agreement.end({ ...end, reason: "other" })).toMatchObject({
      refusals: [{ da: "Skriv et notat, når grunden er andet.", en: "Write a note when the reason is other." }]
    })
    expect(refusalsOf(await desk.agreement.end({ ...end, reason: "lyst" as never }))).toEqual(["InputInvalid /reason"])
  })
})

describe("an agreement with a last day that was agreed", () => {
  it("is ended on that day or before, and after it only when it is extended", async () => {
    const { desk } = await anActive({ signing: { lastDay: "2011-12-31" } })
    const end = (lastDay: Day) => desk.agreement.end({ ...of, lastDay, reason: "agreed" })
    expect(await end("2012-01-01")).toMatchObject({
      refusals: [
        {
          _tag: "EndsAfterAgreed",
          at: "/lastDay",
          da: "Aftalens sidste dag er 2011-12-31; den kan ikke afsluttes efter. Forlæng den i stedet.",
          en: "The last day of the agreement is 2011-12-31; it cannot end after. Extend it instead."
        }
      ]
    })
    accepted(await end("2011-12-31"))
    const open = await anActive()
    accepted(await open.desk.agreement.end({ ...of, lastDay: "2020-02-29", reason: "agreed" }))
  })

  it("is not corrected to have ended after that day either", async () => {
    const { desk } = await ended("2011-12-31")
    const correct = (lastDay: Day) => desk.agreement.correctEnd({ ...of, lastDay })
    expect(refusalsOf(await correct("2012-01-01"))).toEqual(["EndsAfterAgreed /lastDay"])
    accepted(await correct("2011-12-31"))
  })
})

describe("an end that was written wrongly", () => {
  it("is corrected to another day, the first at the earliest", async () => {
    const here = await ended()
    const correct = (lastDay: `${number}-${number}-${number}`, reason?: string) =>
      here.desk.agreement.correctEnd({ ...of, lastDay, ...(reason === undefined ? {} : { reason }) })
    expect(refusalsOf(await correct("2011-01-31"))).toEqual(["EndsBeforeItBegins /lastDay"])
    expect(refusalsOf(await correct("2011-03-31", "lyst"))).toEqual(["UnknownReason /reason"])
    accepted(await correct("2012-02-29", "fejl"))
    expect(await counts(here, "inForce", ["2012-02-29", "2012-03-01"])).toEqual([1, 0])
    accepted(await correct("2011-02-01"))
    expect(await counts(here, "inForce", ["2011-02-01", "2011-02-02"])).toEqual([1, 0])
    expect(await here.stateOf()).toMatchObject({ reason: "other" })
    expect(await here.pk.verify()).toEqual([])
  })
})

describe("an end that is withdrawn", () => {
  it("leaves the agreement as it was, with the last day that was agreed, or none", async () => {
    for (const lastDay of [undefined, "2011-12-31"] as const) {
      const before = await (await anActive(lastDay === undefined ? {} : { signing: { lastDay } })).stateOf()
      const here = await ended(lastDay)
      accepted(await here.desk.agreement.withdrawEnd({ ...of, on: "2011-08-01", reason: "fejl" }))
      expect(await here.stateOf()).toEqual(before)
      expect(await counts(here, "inForce", ["2011-07-01", "2012-01-01"])).toEqual([1, lastDay === undefined ? 1 : 0])
      expect(await here.pk.verify()).toEqual([])
    }
  })

  it("is withdrawn for a reason somebody declared, and can be made again", async () => {
    const here = await ended()
    expect(refusalsOf(await here.desk.agreement.withdrawEnd({ ...of, on: "2011-08-01", reason: "andet" }))).toEqual([
      "NoteOnlyForOther /note"
    ])
    accepted(await here.desk.agreement.withdrawEnd({ ...of, on: "2011-08-01", reason: "andet", note: "Fejl" }))
    accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-09-30", reason: "notUsed" }))
    expect(await here.stateOf()).toMatchObject({ lastDay: "2011-09-30", reason: "notUsed" })
    expect(await here.stateOf()).not.toHaveProperty("noteRef")
  })
})

describe("a reason that nobody declared", () => {
  it("is told in both languages, with those there are", async () => {
    const { desk } = await ended()
    const known = "aftalt, virksomheden, myndigheden, jobskifte, lovgivning, fejl, andet"
    expect(await desk.agreement.withdrawEnd({ ...of, on: "2011-08-01", reason: "lyst" })).toMatchObject({
      refusals: [
        {
          _tag: "UnknownReason",
          at: "/reason",
          da: `Grunden lyst kendes ikke den dag; her er: ${known}.`,
          en: `The reason lyst is not known on that day; there are: ${known}.`
        }
      ]
    })
  })

  it("is nothing to write a note beside", async () => {
    const { desk } = await ended()
    expect(refusalsOf(await desk.agreement.withdrawEnd({ ...of, on: "2011-08-01", note: "Hej" }))).toEqual([
      "NoteOnlyForOther /note"
    ])
  })
})
