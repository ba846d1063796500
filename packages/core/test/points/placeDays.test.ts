import { describe, expect, it } from "vitest"
import { freeFrom, nextFree, Place, placeOn, type PlaceState, vacantDays } from "../../src/index.ts"

const stay = (placement: string, firstDay: `${number}-${number}-${number}`, lastDay: typeof firstDay) => ({
  placement,
  firstDay,
  lastDay
})

const aPlace = (changes: Partial<PlaceState> = {}) =>
  ({
    _tag: "InUse",
    agreement: "a1",
    party: "bakery",
    instrument: "virksomhedspraktik",
    phases: [{ status: "inUse", firstDay: "2011-02-01" }],
    ...changes
  }) as PlaceState

const twoStays = { stays: [stay("p1", "2011-02-10", "2011-02-20"), stay("p2", "2011-03-01", "2011-03-10")] }

describe("how a place stands on a day", () => {
  it.each([
    ["2011-01-31", undefined],
    ["2011-02-01", "open"],
    ["2011-02-09", "open"],
    ["2011-02-10", "occupied"],
    ["2011-02-20", "occupied"],
    ["2011-02-21", "open"],
    ["2011-03-01", "occupied"],
    ["2011-03-11", "open"]
  ] as const)("on %s it is %s", (on, stands) => {
    expect(placeOn(aPlace(twoStays), on)).toBe(stands)
  })

  it("is occupied by whom it has while it is on hold, and on hold when they are gone", () => {
    const held = aPlace({
      ...twoStays,
      phases: [
        { status: "inUse", firstDay: "2011-02-01" },
        { status: "onHold", firstDay: "2011-03-05", reason: "season" }
      ]
    })
    expect((["2011-03-04", "2011-03-10", "2011-03-11"] as const).map((on) => placeOn(held, on))).toEqual([
      "occupied",
      "occupied",
      "onHold"
    ])
  })

  it("is unavailable on the days around those it is offered", () => {
    const summer = aPlace({ available: { firstDay: "2011-06-01", lastDay: "2011-08-31" } })
    expect(
      (["2011-05-31", "2011-06-01", "2011-08-31", "2011-09-01"] as const).map((on) => placeOn(summer, on))
    ).toEqual(["unavailable", "open", "open", "unavailable"])
  })
})

describe("the vacant days of a place", () => {
  it("are all when nobody has been there, and are open-ended", () => {
    expect(vacantDays(aPlace())).toEqual([{ firstDay: "2011-02-01" }])
  })

  it("are those between, before and after stays", () => {
    expect(vacantDays(aPlace(twoStays))).toEqual([
      { firstDay: "2011-02-01", lastDay: "2011-02-09" },
      { firstDay: "2011-02-21", lastDay: "2011-02-28" },
      { firstDay: "2011-03-11" }
    ])
  })

  it("are none between stays that follow each other", () => {
    const stays = [stay("p1", "2011-02-01", "2011-02-28"), stay("p2", "2011-03-01", "2011-03-31")]
    expect(vacantDays(aPlace({ stays }))).toEqual([{ firstDay: "2011-04-01" }])
  })

  it("are none while it is on hold, closed or not available", () => {
    const phases = [
      { status: "inUse", firstDay: "2011-02-01" },
      { status: "onHold", firstDay: "2011-02-05" },
      { status: "inUse", firstDay: "2011-02-08" },
      { status: "closed", firstDay: "2011-03-01" }
    ] as const
    expect(vacantDays(aPlace({ phases, available: { firstDay: "2011-02-03" } }))).toEqual([
      { firstDay: "2011-02-03", lastDay: "2011-02-04" },
      { firstDay: "2011-02-08", lastDay: "2011-02-28" }
    ])
  })
})

describe("when a place is next free", () => {
  it.each([
    ["2011-01-01", { firstDay: "2011-02-01", lastDay: "2011-02-09" }],
    ["2011-02-09", { firstDay: "2011-02-09", lastDay: "2011-02-09" }],
    ["2011-02-10", { firstDay: "2011-02-21", lastDay: "2011-02-28" }],
    ["2011-03-01", { firstDay: "2011-03-11" }],
    ["2012-01-01", { firstDay: "2012-01-01" }]
  ] as const)("asked on %s", (on, days) => {
    expect(freeFrom(aPlace(twoStays), on)).toEqual(days)
  })

  it("is not known of one that is closed, nor of one on hold", () => {
    const stopped = (status: "closed" | "onHold") =>
      aPlace({
        phases: [
          { status: "inUse", firstDay: "2011-02-01" },
          { status, firstDay: "2011-03-01" }
        ]
      })
    expect(freeFrom(stopped("closed"), "2011-03-01")).toBeUndefined()
    expect(freeFrom(stopped("onHold"), "2011-03-01")).toBeUndefined()
    expect(freeFrom(stopped("closed"), "2011-02-28")).toEqual({ firstDay: "2011-02-28", lastDay: "2011-02-28" })
  })

  it("puts the first first, and leaves out those that are not known to be", () => {
    const taken = aPlace({ stays: [stay("p", "2011-02-01", "2011-04-30")] })
    const closed = aPlace({ phases: [{ status: "closed", firstDay: "2011-02-01" }] })
    const places = [
      { id: "c", state: closed },
      { id: "t", state: taken },
      { id: "b", state: aPlace() },
      { id: "a", state: aPlace() }
    ]
    expect(nextFree(places, "2011-03-01").map(({ place, days }) => [place.id, days.firstDay])).toEqual([
      ["a", "2011-03-01"],
      ["b", "2011-03-01"],
      ["t", "2011-05-01"]
    ])
    expect(nextFree([], "2011-03-01")).toEqual([])
  })
})

describe("the day a place can be found by", () => {
  const { begin, when } = Place.definition
  const told = (...steps: ReadonlyArray<readonly [type: string, data: object, on: `${number}-${number}-${number}`]>) =>
    steps.reduce<PlaceState>(
      (state, [type, data, on]) => when[state._tag]![type]!(state, data, on) as PlaceState,
      begin["Registered"]!({ agreement: "a1", party: "b", instrument: "mentor" }, "2011-02-01") as PlaceState
    ).freeFrom

  it("is the day after the last stay", () => {
    expect(told()).toBe("2011-02-01")
    const occupied = ["Occupied", { placement: "p", lastDay: "2011-03-31" }, "2011-03-01"] as const
    expect(told(occupied)).toBe("2011-04-01")
    expect(told(occupied, ["StayChanged", { placement: "p" }, "2011-03-15"])).toBe("2011-03-16")
    expect(told(occupied, ["StayWithdrawn", { placement: "p" }, "2011-03-01"])).toBe("2011-02-01")
  })

  it("is none while it is on hold or closed, nor after the last day it is available", () => {
    const hold = ["PutOnHold", { reason: "season" }, "2011-03-01"] as const
    expect(told(hold)).toBeUndefined()
    expect(told(hold, ["Resumed", {}, "2011-05-01"])).toBe("2011-05-01")
    expect(told(["Closed", { reason: "other" }, "2011-03-01"])).toBeUndefined()
    expect(told(["MadeAvailable", { lastDay: "2011-06-30" }, "2011-05-01"])).toBe("2011-05-01")
    const full = ["Occupied", { placement: "p", lastDay: "2011-06-30" }, "2011-06-01"] as const
    expect(told(["MadeAvailable", { lastDay: "2011-06-30" }, "2011-05-01"], full)).toBeUndefined()
  })
})
