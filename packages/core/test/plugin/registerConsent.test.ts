import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { addDays, type Day, endOfDay } from "../../src/index.ts"
import { numberIn, refusalsOf } from "../setup.ts"
import { aStory, registers } from "../sketch/stories.ts"

const withAStory = async () => {
  const all = registers()
  accepted(await all.desk.stories.add(aStory()))
  const shownOn = async (on: Day, knownBy?: string) =>
    numberIn(
      await all.pk.measure(all.pk.indicators["stories.mayBeShown"]!, {
        asOf: on,
        ...(knownBy === undefined ? {} : { knownBy })
      })
    )
  const consents = async () => (await all.pk.stories.get("s-1"))!.state.consents
  return { ...all, shownOn, consents, give: all.desk.stories.giveConsent, withdraw: all.desk.stories.withdrawConsent }
}
const entry = "s-1"
const by = "borger-1"

describe("an entry that nobody has consented to", () => {
  it("may not be shown on any day", async () => {
    const { shownOn, consents } = await withAStory()
    expect(await consents()).toEqual([])
    for (const day of ["2011-02-28", "2011-03-01", "2999-12-31"] as const) expect(await shownOn(day), day).toBe(0)
  })
})

describe("a consent", () => {
  it("holds from its day, and for ever without a last day", async () => {
    const { give, shownOn, consents, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10" }])
    expect([await shownOn("2011-03-09"), await shownOn("2011-03-10"), await shownOn("2999-12-31")]).toEqual([0, 1, 1])
    expect(await pk.verify()).toEqual([])
  })

  it("holds until its last day, that day included", async () => {
    const { give, shownOn, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    expect([await shownOn("2011-03-30"), await shownOn("2011-03-31"), await shownOn("2011-04-01")]).toEqual([1, 1, 0])
    expect(await pk.verify()).toEqual([])
  })

  it("may hold for one day, and is refused when it would end before it begins", async () => {
    const { give, shownOn } = await withAStory()
    expect(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-09" })).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ConsentEndsFirst",
          at: "/lastDay",
          facts: { firstDay: "2011-03-10" },
          da: "Samtykket gælder fra 2011-03-10; det kan ikke slutte før.",
          en: "The consent holds from 2011-03-10; it cannot end before."
        }
      ]
    })
    expect(await shownOn("2011-03-10")).toBe(0)
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-10" }))
    expect([await shownOn("2011-03-09"), await shownOn("2011-03-10"), await shownOn("2011-03-11")]).toEqual([0, 1, 0])
  })

  it("is refused for an entry that is not there, that has been removed, and without who gave it", async () => {
    const { give, withdraw, desk } = await withAStory()
    expect(refusalsOf(await give({ entry: "s-2", on: "2011-03-10", by }))).toEqual(["NotFound /entry"])
    expect(refusalsOf(await withdraw({ entry: "s-2", on: "2011-03-10" }))).toEqual(["NotFound /entry"])
    expect(refusalsOf(await give({ entry, on: "2011-03-10" } as never))).toEqual(["InputInvalid /by"])
    for (const nobody of ["", "  ", 7])
      expect(refusalsOf(await give({ entry, on: "2011-03-10", by: nobody } as never))).toEqual(["InputInvalid /by"])
    expect(refusalsOf(await give({ entry, on: "2011-03-10", by: "610280-1234" }))).toEqual(["LooksLikeCpr /by"])
    accepted(await desk.stories.remove({ entry, on: "2011-03-09" }))
    expect(await give({ entry, on: "2011-03-10", by })).toMatchObject({
      refusals: [{ _tag: "NotPossible", da: "Historien s-1 kan ikke få samtykke: den er fjernet." }]
    })
    expect(refusedWith(await withdraw({ entry, on: "2011-03-10" }))).toEqual(["NotPossible"])
  })

  it("given again says anew from its day on; the days before stay", async () => {
    const { give, shownOn, consents, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await give({ entry, on: "2011-04-01", by: "borger-2", lastDay: "2011-04-30" }))
    expect(await consents()).toEqual([
      { by, firstDay: "2011-03-10", lastDay: "2011-03-31" },
      { by: "borger-2", firstDay: "2011-04-01", lastDay: "2011-04-30" }
    ])
    for (const [day, shown] of [
      ["2011-03-09", 0],
      ["2011-03-10", 1],
      ["2011-03-31", 1],
      ["2011-04-01", 1],
      ["2011-04-30", 1],
      ["2011-05-01", 0]
    ] as const)
      expect(await shownOn(day), day).toBe(shown)
    expect(await pk.verify()).toEqual([])
  })

  it("given again on the same day takes the place of the first", async () => {
    const { give, consents, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10", lastDay: "2011-03-31" }])
    expect(await pk.verify()).toEqual([])
  })

  it("given after one that had ended leaves the days between unshown", async () => {
    const { give, shownOn, consents } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    accepted(await give({ entry, on: "2011-05-01", by }))
    expect(await consents()).toHaveLength(2)
    expect([await shownOn("2011-03-31"), await shownOn("2011-04-15"), await shownOn("2011-05-01")]).toEqual([1, 0, 1])
  })

  it("that is told late, of an earlier day, says anew from that day on", async () => {
    const { give, shownOn, consents } = await withAStory()
    accepted(await give({ entry, on: "2011-05-01", by }))
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10", lastDay: "2011-03-31" }])
    expect([await shownOn("2011-03-31"), await shownOn("2011-05-01")]).toEqual([1, 0])
  })
})

describe("withdrawing a consent", () => {
  it("ends it the day before: the day is the first on which nothing is shown", async () => {
    const { give, withdraw, shownOn, consents, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await withdraw({ entry, on: "2011-04-01" }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10", lastDay: "2011-03-31" }])
    expect([await shownOn("2011-03-31"), await shownOn("2011-04-01"), await shownOn("2011-04-02")]).toEqual([1, 0, 0])
    expect(await pk.verify()).toEqual([])
  })

  it("on the day it was given leaves no day", async () => {
    const { give, withdraw, shownOn, consents, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await withdraw({ entry, on: "2011-03-10" }))
    expect(await consents()).toEqual([])
    expect(await shownOn("2011-03-10")).toBe(0)
    expect(await pk.verify()).toEqual([])
  })

  it.each([
    ["the day before its last day", "2011-03-30", "2011-03-29"],
    ["on its last day", "2011-03-31", "2011-03-30"],
    ["the day after its last day", "2011-04-01", "2011-03-31"]
  ] as const)("%s leaves the days before", async (_, on, lastDay) => {
    const { give, withdraw, consents, shownOn } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    accepted(await withdraw({ entry, on }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10", lastDay }])
    expect([await shownOn(lastDay), await shownOn(on)]).toEqual([1, 0])
  })

  it("does not make a consent longer that had ended, and takes back one that was to come", async () => {
    const { give, withdraw, consents } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by, lastDay: "2011-03-31" }))
    accepted(await give({ entry, on: "2011-06-01", by }))
    accepted(await withdraw({ entry, on: "2011-05-01" }))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10", lastDay: "2011-03-31" }])
  })

  it("is remembered when there was none, and changes nothing", async () => {
    const { withdraw, consents, pk } = await withAStory()
    accepted(await withdraw({ entry, on: "2011-03-10" }))
    expect(await consents()).toEqual([])
    expect((await pk.stories.history(entry)).map(({ type }) => type)).toEqual(["Added", "ConsentWithdrawn"])
    expect(await pk.verify()).toEqual([])
  })

  it("lets a new consent be given afterwards", async () => {
    const { give, withdraw, shownOn } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await withdraw({ entry, on: "2011-04-01" }))
    accepted(await give({ entry, on: "2011-04-03", by }))
    const days = Array.from({ length: 4 }, (_, n) => addDays("2011-03-31", n))
    expect(await Promise.all(days.map((day) => shownOn(day)))).toEqual([1, 0, 0, 1])
  })

  it("does not change what was known before", async () => {
    const { give, withdraw, shownOn, clock, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    clock.goTo("2011-06-01")
    accepted(await withdraw({ entry, on: "2011-04-01" }))
    expect(await shownOn("2011-04-01", endOfDay("2011-05-31"))).toBe(1)
    expect(await shownOn("2011-04-01", endOfDay("2011-06-01"))).toBe(0)
    expect(await pk.verify()).toEqual([])
  })
})

describe("an entry with a consent", () => {
  it("keeps it through a change, also one of its day", async () => {
    const { give, consents, shownOn, desk, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await desk.stories.change(aStory({ on: "2011-04-01", words: 2 })))
    expect(await consents()).toEqual([{ by, firstDay: "2011-03-10" }])
    expect(await shownOn("2011-03-10")).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("may not be shown any more when it is removed", async () => {
    const { give, shownOn, desk, pk } = await withAStory()
    accepted(await give({ entry, on: "2011-03-10", by }))
    accepted(await desk.stories.remove({ entry, on: "2011-04-01" }))
    expect([await shownOn("2011-03-10"), await shownOn("2011-04-01")]).toEqual([0, 0])
    expect(await pk.verify()).toEqual([])
  })
})
