import { describe, expect, it } from "vitest"
import { Party, Place, targetGroups } from "../../src/index.ts"
import { targetGroupCatalogs } from "../../src/denmark/index.ts"
import { fullTimeHours } from "../../src/points/index.ts"
import { aStart, given, occupiedAs, running, startedAs, today, citizen } from "./placementLives.ts"

describe("starting a placement", () => {
  it("writes the placement and the days of its place together", () => {
    given
      .when("start", aStart({ goal: "Finde ud af, om bageri er noget." }), today)
      .then([startedAs({ goal: "x" }), occupiedAs("s1", "2021-03-01", "2021-03-28")])
      .thenState(
        { entity: "place", id: "p1" },
        {
          _tag: "InUse",
          agreement: "a1",
          party: "bakery",
          workplace: "1003000001",
          instrument: "virksomhedspraktik",
          phases: [{ status: "inUse", firstDay: "2021-02-01" }],
          stays: [{ placement: "s1", firstDay: "2021-03-01", lastDay: "2021-03-28" }],
          freeFrom: "2021-03-29"
        }
      )
  })

  it("is refused for a place, a party or an agreement that is not there, and for one that is started", () => {
    given.when("start", aStart({ place: "p9" }), today).thenRefused("NotFound")
    given.when("start", aStart({ party: "nobody" }), today).thenRefused("NotFound")
    given.when("start", aStart({ agreement: "a2" }), today).thenRefused("NotAgreed")
    running.when("start", aStart({ firstDay: "2021-04-01", lastDay: "2021-04-01" }), today).thenRefused("AlreadyThere")
  })

  it("is refused on a place of another agreement, at another party, and for another instrument", () => {
    const other = given.given(
      Place.events.Registered("other", "2021-02-01", {
        agreement: "a9",
        party: "bakery",
        instrument: "virksomhedspraktik"
      }),
      Party.events.Added("smithy", "2021-01-03", {
        unit: { cvr: "35408002", workplaces: ["1003000001"] },
        kind: "company",
        nameRef: "name-2"
      } as never)
    )
    other.when("start", aStart({ place: "other" }), today).thenRefused("PlaceOfAnother")
    other.when("start", aStart({ party: "smithy" }), today).thenRefused("PartyOfAnother")
    given.when("start", aStart({ place: "p2" }), today).thenRefused("PlaceIsFor")
  })

  it("is refused at a workplace that is another company's, or not the place's", () => {
    given.when("start", aStart({ workplace: "1003000002" }), today).thenRefused("WorkplaceOfAnother")
    given.when("start", aStart({ workplace: "1003000009" }), today).thenRefused("WorkplaceOfAnother")
  })

  it("is done at a workplace of the company on a place that has none of its own", () => {
    const anywhere = Place.events.Registered("p3", "2021-02-01", {
      agreement: "a1",
      party: "bakery",
      instrument: "virksomhedspraktik"
    })
    const told = { place: "p3", workplace: "1003000009" }
    given
      .given(anywhere)
      .when("start", aStart(told), today)
      .then([startedAs(told), occupiedAs("s1", "2021-03-01", "2021-03-28", "p3")])
  })

  it("is refused on the day after the company's last, and done on it", () => {
    const closing = given.given(Party.events.Closed("bakery", "2021-03-01", { source: "virksomheden" }))
    closing.when("start", aStart(), today).then([startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    const dayAfter = aStart({ firstDay: "2021-03-02" })
    closing.when("start", dayAfter, today).thenRefused("CompanyClosed")
  })

  it.each([
    ["instrument", "fleksjob"],
    ["purpose", "arbejdskraft"],
    ["targetGroup", "lab-2020/rentier"],
    ["late", "glemt"]
  ] as const)("is refused for an unknown %s", (field, code) => {
    given
      .when("start", aStart({ [field]: code }), today)
      .thenRefused("UnknownCode", ...(field === "instrument" ? (["PlaceIsFor", "InstrumentNotAgreed"] as const) : []))
  })

  it("knows a target group on the days of its catalog, by the day of the grant", () => {
    const group = (targetGroup: string) => aStart({ targetGroup })
    const told = { targetGroup: "lab-2020/dagpenge" }
    given.when("start", aStart(told), today).then([startedAs(told), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    given.when("start", group("lab-2027/oevrige"), today).thenRefused("UnknownCode")
    given.when("start", group("match-2010/jobklar"), today).thenRefused("UnknownCode")
    given.when("start", group("dagpenge"), today).thenRefused("InputInvalid")
  })
})

describe("the target groups of placements", () => {
  it("are those of the Danish catalogs, on the same days and by the same names", () => {
    const theirs = targetGroupCatalogs.flatMap(({ code: catalog, from, to, groups }) =>
      groups.map(({ code, da, en }): readonly [string, object] => [
        `${catalog}/${code}`,
        { da, en, firstDay: from, ...(to === undefined ? {} : { lastDay: to }) }
      ])
    )
    expect(targetGroups.entries).toEqual(Object.fromEntries(theirs))
  })
})

describe("the hours of a placement", () => {
  it("may rise from days in it", () => {
    const hours = [
      { from: "2021-03-01", weeklyHours: 10 },
      { from: "2021-03-15", weeklyHours: 20.5 },
      { from: "2021-03-28", weeklyHours: 37 }
    ] as const
    given
      .when("start", aStart({ hours }), today)
      .then([startedAs({ hours }), occupiedAs("s1", "2021-03-01", "2021-03-28")])
  })

  it.each([
    ["none", []],
    ["from the day after the first", [{ from: "2021-03-02", weeklyHours: 20 }]],
    ["from the day before the first", [{ from: "2021-02-28", weeklyHours: 20 }]],
    [
      "two from one day",
      [
        { from: "2021-03-01", weeklyHours: 20 },
        { from: "2021-03-01", weeklyHours: 30 }
      ]
    ],
    [
      "from the day after the last",
      [
        { from: "2021-03-01", weeklyHours: 20 },
        { from: "2021-03-29", weeklyHours: 30 }
      ]
    ]
  ] as const)("are refused: %s", (_, hours) => {
    given.when("start", aStart({ hours }), today).thenRefused("HoursNotInOrder")
  })

  it("are refused over full time, at the field, and full time is what the jobcentre says", () => {
    const of = (weeklyHours: number) => aStart({ hours: [{ from: "2021-03-01", weeklyHours }] })
    given.when("start", of(37.5), today).thenRefused("HoursOverFullTime")
    const done = (weeklyHours: number) => [startedAs(of(weeklyHours)), occupiedAs("s1", "2021-03-01", "2021-03-28")]
    given.when("start", of(37), today).then(done(37))
    const more = given.parameter(fullTimeHours.from("2021-03-01", 40, { source: "overenskomst" }))
    more.when("start", of(40), today).then(done(40))
    given
      .parameter(fullTimeHours.from("2021-03-02", 40, { source: "overenskomst" }))
      .when("start", of(40), today)
      .thenRefused("HoursOverFullTime")
  })
})

describe("the days of a placement", () => {
  const next = (changes: Parameters<typeof aStart>[0]) => aStart({ placement: "s2", citizen: citizen(2), ...changes })

  it("may be one, and not less", () => {
    const one = { lastDay: "2021-03-01" } as const
    given.when("start", aStart(one), today).then([startedAs(one), occupiedAs("s1", "2021-03-01", "2021-03-01")])
    given.when("start", aStart({ lastDay: "2021-02-28" }), today).thenRefused("PeriodEndsFirst", "HoursNotInOrder")
  })

  it("cannot be on the last day somebody else is on the place, and can the day after", () => {
    const from = (firstDay: "2021-03-28" | "2021-03-29") => next({ firstDay, lastDay: "2021-04-10" })
    running.when("start", from("2021-03-28"), today).thenRefused("PlaceTaken")
    running
      .when("start", from("2021-03-29"), today)
      .then([startedAs(from("2021-03-29")), occupiedAs("s2", "2021-03-29", "2021-04-10")])
  })

  it("cannot reach the first day somebody else is on the place, and can the day before", () => {
    const to = (lastDay: "2021-02-28" | "2021-03-01") => next({ firstDay: "2021-02-22", lastDay })
    running.when("start", to("2021-03-01"), today).thenRefused("PlaceTaken")
    running
      .when("start", to("2021-02-28"), today)
      .then([startedAs(to("2021-02-28")), occupiedAs("s2", "2021-02-22", "2021-02-28")])
  })

  it("cannot begin while the place is on hold, reach the day it closes, nor leave the days it is available", () => {
    const held = given.given(Place.events.PutOnHold("p1", "2021-03-01", { reason: "season" }))
    held.when("start", aStart(), today).thenRefused("PlaceNotOffered")
    const before = { firstDay: "2021-02-28" } as const
    held.when("start", aStart(before), today).then([startedAs(before), occupiedAs("s1", "2021-02-28", "2021-03-28")])
    const closes = (on: "2021-03-28" | "2021-03-29") =>
      given.given(Place.events.Closed("p1", on, { reason: "other" })).when("start", aStart(), today)
    closes("2021-03-28").thenRefused("PlaceNotOffered")
    closes("2021-03-29").then([startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    const available = (lastDay: "2021-03-27" | "2021-03-28") =>
      given.given(Place.events.MadeAvailable("p1", "2021-03-01", { lastDay })).when("start", aStart(), today)
    available("2021-03-27").thenRefused("PlaceNotOffered")
    available("2021-03-28").then([startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    given.when("start", aStart({ firstDay: "2021-01-31" }), today).thenRefused("PlaceNotOffered")
  })
})

describe("a placement that is told late", () => {
  it("is warned of the day after it begins, and not on the day", () => {
    const late = given.when("start", aStart(), { today: "2021-03-02" })
    late.thenWarns("placements.startsInPast")
    late.then([startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    expect(() => given.when("start", aStart(), { today: "2021-03-01" }).thenWarns("placements.startsInPast")).toThrow()
  })

  it("is not warned of when it says why, as what is read in does", () => {
    const told = aStart({ late: "indlaest" })
    const outcome = given.when("start", told, { today: "2026-01-01" })
    outcome.then([startedAs(told), occupiedAs("s1", "2021-03-01", "2021-03-28")])
    expect(() => outcome.thenWarns("placements.startsInPast")).toThrow()
  })
})
