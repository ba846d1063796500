import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, Place, Placement, PlacementInterrupted, PlaceVacant, placeOn } from "../../src/index.ts"
import { medianOf } from "../../src/facts/index.ts"
import { type Pk, refusalsOf } from "../setup.ts"
import { aDeskWithPlaces, aStart, citizen } from "./placementLives.ts"

const at = async (pk: Pk, key: string, asOf: Day) =>
  Object.fromEntries(
    (await pk.measure(pk.indicators[`placements.${key}`]!, { asOf })).map(({ group, value }) => [
      group.map(String).join(" "),
      value
    ])
  )

/** Two stays on one place: one that ends early with a failed match, and one that ends in a hire. */
const lived = async () => {
  const all = await aDeskWithPlaces()
  const { desk, places } = all
  const place = places[0]!
  accepted(
    await desk.placements.start(aStart({ place, targetGroup: "lab-2020/dagpenge", insured: "insured", goal: "Bager." }))
  )
  accepted(await desk.placements.endEarly({ placement: "s1", place, lastDay: "2021-03-10", reason: "fejlmatch" }))
  const second = { placement: "s2", citizen: citizen(2), place, firstDay: "2021-03-21", lastDay: "2021-04-30" } as const
  accepted(await desk.placements.start(aStart({ ...second, insured: "notInsured" })))
  accepted(
    await desk.placements.interrupt({
      placement: "s2",
      firstDay: "2021-04-01",
      lastDay: "2021-04-05",
      reason: "virksomheden"
    })
  )
  accepted(
    await desk.placements.holdFollowUp({
      placement: "s2",
      followUp: "f1",
      on: "2021-04-10",
      participants: ["virksomhed", "borger"]
    })
  )
  accepted(
    await desk.placements.skipFollowUp({ placement: "s2", followUp: "f2", on: "2021-04-20", reason: "borgeren" })
  )
  accepted(
    await desk.placements.evaluate({
      placement: "s2",
      on: "2021-04-30",
      by: "company",
      scores: [{ aspect: "match", score: 5 }]
    })
  )
  accepted(await desk.placements.tellOutcome({ placement: "s2", on: "2021-05-01", outcome: "ansat-samme-sted" }))
  return { ...all, place }
}

describe("what is counted of placements", () => {
  it("is nothing where there are none", async () => {
    const { pk } = await aDeskWithPlaces()
    for (const key of ["started", "running", "occupied", "daysOccupied", "hired", "daysToFill", "followUps"])
      expect(
        Object.values(await at(pk, key, "2030-01-01")).filter((value) => value !== 0),
        key
      ).toEqual([])
  })

  it("is begun, running and over on its days", async () => {
    const { pk } = await lived()
    expect([await at(pk, "started", "2021-02-28"), await at(pk, "started", "2021-03-01")]).toEqual([
      {},
      { virksomhedspraktik: 1 }
    ])
    const running = async (on: Day) => (await at(pk, "running", on))["virksomhedspraktik"] ?? 0
    const days = [
      "2021-02-28",
      "2021-03-01",
      "2021-03-10",
      "2021-03-11",
      "2021-03-21",
      "2021-04-30",
      "2021-05-01"
    ] as const
    expect(await Promise.all(days.map(running))).toEqual([0, 1, 1, 0, 1, 1, 0])
    expect(await at(pk, "daysOccupied", "2021-12-31")).toEqual({ "": 10 + 41 })
    expect(await at(pk, "endedEarly", "2021-12-31")).toEqual({ fejlmatch: 1 })
    expect(
      await pk.count(PlacementInterrupted, { taken: { how: "flow", to: "2021-12-31" }, counted: { sum: "days" } })
    ).toEqual([{ group: [], value: 5 }])
    expect(await pk.verify()).toEqual([])
  })

  it("is by target group and insurance, which LBR 2011 could not (row 15)", async () => {
    const { pk } = await lived()
    expect(await at(pk, "startedByGroup", "2021-12-31")).toEqual({ "lab-2020/dagpenge": 1, null: 1 })
    expect(await at(pk, "startedByInsurance", "2021-12-31")).toEqual({
      "virksomhedspraktik insured": 1,
      "virksomhedspraktik notInsured": 1
    })
  })

  it("is the days until the place is occupied again, moved by an early end", async () => {
    const { pk, place } = await lived()
    expect(await at(pk, "daysToFill", "2021-12-31")).toEqual({ "10": 1 })
    const rows = await pk.measure(pk.indicators["placements.daysToFill"]!, { asOf: "2021-12-31" })
    expect(medianOf(rows)).toBe(10)
    expect(await pk.count(PlaceVacant, { taken: { how: "flow", to: "2021-12-31" }, counted: { sum: "days" } })).toEqual(
      [{ group: [], value: 28 + 10 }]
    )
    const state = (await pk.get(Place, place))!.state
    expect((["2021-03-10", "2021-03-11", "2021-03-21", "2021-05-01"] as const).map((on) => placeOn(state, on))).toEqual(
      ["occupied", "open", "occupied", "open"]
    )
  })

  it("is what it came to, who took part, and the marks (rows 22, 24)", async () => {
    const { pk } = await lived()
    expect([await at(pk, "hired", "2021-04-30"), await at(pk, "hired", "2021-05-01")]).toEqual([{}, { "": 1 }])
    expect(await at(pk, "outcomes", "2021-12-31")).toEqual({ "ansat-samme-sted": 1 })
    expect(await at(pk, "followUps", "2021-12-31")).toEqual({ "held true": 1, "skipped false": 1 })
    expect(await at(pk, "evaluations", "2021-12-31")).toEqual({ "company match 5": 1 })
  })

  it("leaves nothing of one that was called off but that it was", async () => {
    const { pk, desk, places } = await aDeskWithPlaces()
    const place = places[0]!
    accepted(await desk.placements.start(aStart({ place })))
    accepted(await desk.placements.callOff({ placement: "s1", place, on: "2021-02-22", reason: "udeblevet" }))
    expect(await at(pk, "started", "2021-12-31")).toEqual({})
    expect((await pk.get(Placement, "s1"))!.state._tag).toBe("CalledOff")
    accepted(await desk.placements.start(aStart({ place, placement: "s2" })))
    expect(await at(pk, "occupied", "2021-03-01")).toEqual({ "": 1 })
    expect(await pk.verify()).toEqual([])
  })

  it("keeps what the authority promised: it finds citizens", async () => {
    const { pk } = await lived()
    const promised = async (on: Day) =>
      (await pk.agreement.ledger("a1", { on }))!.points
        .find(({ point }) => point === "placements")!
        .rows.find(({ promise }) => promise === "citizens")
    expect(await promised("2021-02-28")).toMatchObject({ observed: { value: 0 }, verdict: "notYet" })
    expect(await promised("2021-03-01")).toMatchObject({ observed: { value: 1 }, verdict: "kept" })
  })
})

describe("placements of long ago", () => {
  it("are read in on the days they had, on a place that is closed now", async () => {
    const { pk, desk, places, clock } = await aDeskWithPlaces()
    const place = places[0]!
    clock.goTo("2026-01-02")
    accepted(await desk.placements.close({ place, on: "2022-01-01", reason: "other" }))
    const read = aStart({ place, late: "indlaest" })
    expect(accepted(await desk.placements.start(read)).warnings).toEqual([])
    expect(refusalsOf(await desk.placements.start(aStart({ place, placement: "s2", citizen: citizen(2) })))).toEqual([
      "PlaceTaken /firstDay"
    ])
    const after = aStart({ place, placement: "s2", firstDay: "2022-01-01", lastDay: "2022-01-02" })
    expect(refusalsOf(await desk.placements.start(after))).toEqual(["PlaceNotOffered /firstDay"])
    expect(await at(pk, "started", "2021-12-31")).toEqual({ virksomhedspraktik: 1 })
    expect(await pk.verify()).toEqual([])
  })
})
