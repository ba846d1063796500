import { memory } from "@partnerskab/memory"
import { describe, expect, it } from "vitest"
import { type Day, endOfDay } from "../../src/index.ts"
import type { IndicatorTarget } from "../../src/plugin/index.ts"
import { answering, cut, letters } from "../sketch/letters.ts"

const aTarget = (changes: Partial<IndicatorTarget> = {}): IndicatorTarget => ({
  indicator: "letters.sent",
  atLeast: 3,
  asOf: "2011-03-01",
  source: "byrådets mål",
  verified: true,
  ...changes
})

/** Letters on 1 and 15 February, and on 1 and 2 March; the targets of a figure as a status tells them. */
const judging = async (targets: ReadonlyArray<IndicatorTarget>, storage = memory()) => {
  const all = letters({ storage, settings: { targets } })
  await all.sendSome()
  const targetsOf = async (asOf: Day, figure = "sent", knownBy?: string) => {
    const found = (await all.section("letters", asOf, knownBy))!.figures.find(({ key }) => key === figure)!
    return "unavailable" in found ? undefined : found.targets
  }
  return { ...all, targetsOf }
}

describe("a target of a figure", () => {
  it("is not judged before its day, though it is met already", async () => {
    const { targetsOf } = await judging([aTarget({ atLeast: 1 })])
    expect(await targetsOf("2011-02-28")).toEqual([
      { atLeast: 1, asOf: "2011-03-01", source: "byrådets mål", verified: true, verdict: "notYet" }
    ])
  })

  it("is judged from its day on, by what the figure came to on that day", async () => {
    const { targetsOf } = await judging([aTarget()])
    const met = { atLeast: 3, asOf: "2011-03-01", source: "byrådets mål", verified: true, result: 3, verdict: "met" }
    expect(await targetsOf("2011-03-01")).toEqual([met])
    expect(await targetsOf("2011-03-02")).toEqual([met])
    expect(await targetsOf("2099-12-31")).toEqual([met])
  })

  it("is not met by one too few on its day, whatever came later", async () => {
    const { targetsOf } = await judging([aTarget({ atLeast: 4 })])
    expect(await targetsOf("2011-03-02")).toMatchObject([{ atLeast: 4, result: 3, verdict: "notMet" }])
  })

  it("is met by exactly as many, and a target of none by none", async () => {
    const { targetsOf } = await judging([aTarget(), aTarget({ asOf: "2011-01-31", atLeast: 0 })])
    expect((await targetsOf("2011-03-01"))!.map(({ asOf, verdict, result }) => [asOf, verdict, result])).toEqual([
      ["2011-01-31", "met", 0],
      ["2011-03-01", "met", 3]
    ])
  })

  it("is told with those of other days, in the order of their days", async () => {
    const { targetsOf } = await judging([
      aTarget({ asOf: "2012-01-01", atLeast: 9 }),
      aTarget({ asOf: "2011-02-15", atLeast: 2 }),
      aTarget()
    ])
    expect((await targetsOf("2011-03-01"))!.map(({ asOf, verdict }) => [asOf, verdict])).toEqual([
      ["2011-02-15", "met"],
      ["2011-03-01", "met"],
      ["2012-01-01", "notYet"]
    ])
  })

  it("says whether anyone has checked it in its source: not, when nobody says so", async () => {
    const { verified: _, ...unchecked } = aTarget()
    const { targetsOf } = await judging([unchecked, aTarget({ asOf: "2011-03-02" })])
    expect((await targetsOf("2011-03-02"))!.map(({ verified }) => verified)).toEqual([false, true])
  })

  it("is judged by the total, not by the sum of groups that overlap", async () => {
    const { targetsOf } = await judging([aTarget({ indicator: "letters.companies", atLeast: 3 })])
    expect(await targetsOf("2011-12-31", "companies")).toMatchObject([{ result: 2, verdict: "notMet" }])
  })

  it("is judged by what was known at the instant that is asked for", async () => {
    const { targetsOf } = await judging([aTarget()])
    expect(await targetsOf("2011-03-01", "sent", endOfDay("2011-01-02"))).toMatchObject([
      { result: 0, verdict: "notMet" }
    ])
    expect(await targetsOf("2011-03-01", "sent", endOfDay("2011-01-03"))).toMatchObject([{ result: 3, verdict: "met" }])
  })

  it("belongs to its own figure, and to none that cannot be counted", async () => {
    const targets = [aTarget(), aTarget({ indicator: "letters.posted" })]
    const { targetsOf } = await judging(targets)
    expect(await targetsOf("2011-03-01", "pages")).toEqual([])
    expect(await targetsOf("2011-03-01", "posted")).toHaveLength(1)
    const broken = await judging(
      targets,
      answering(memory(), (kind) => (kind === "letters.posted" ? cut : undefined)) as ReturnType<typeof memory>
    )
    expect(await broken.targetsOf("2011-03-01", "posted")).toBeUndefined()
    expect(await broken.targetsOf("2011-03-01", "sent")).toHaveLength(1)
  })

  it("of a figure that was split by month is judged by all months together", async () => {
    const { targetsOf } = await judging([aTarget({ indicator: "letters.perMonth" })])
    expect(await targetsOf("2011-12-31", "perMonth")).toMatchObject([{ result: 3, verdict: "met" }])
  })
})
