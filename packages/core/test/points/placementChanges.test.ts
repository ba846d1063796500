import { describe, expect, it } from "vitest"
import { type Day, endingText, Place, Placement, placementEndNotice } from "../../src/index.ts"
import { aPlace, occupiedAs, running, startedAs, citizen, workplace } from "./placementLives.ts"

const atBakery = { party: "bakery", workplace } as const
const named = { placement: "s1", place: "p1", citizen: citizen(1) } as const
const ended = (lastDay: Day, reason = "job") => [
  Placement.events.EndedEarly("s1", lastDay, { reason, call: reason === "fejlmatch" || reason === "virksomheden" }),
  Place.events.StayChanged("p1", lastDay, { placement: "s1" })
]

const another = { placement: "s3", citizen: citizen(3), place: "p3", instrument: "voksenlaerling" } as const

describe("extending a placement", () => {
  const extend = (lastDay: Day, more = {}) =>
    running.when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay, ...more })

  it("gives it and the stay on its place more days", () => {
    extend("2021-04-11").then([
      Placement.events.Extended("s1", "2021-04-11", { grantedOn: "2021-03-20", noticeDays: 14 }),
      Place.events.StayChanged("p1", "2021-04-11", { placement: "s1" })
    ])
  })

  it("is refused to the day it has, and done to the day after", () => {
    extend("2021-03-28").thenRefused("NotLonger")
    extend("2021-03-29").then([
      Placement.events.Extended("s1", "2021-03-29", { grantedOn: "2021-03-20", noticeDays: 14 }),
      Place.events.StayChanged("p1", "2021-03-29", { placement: "s1" })
    ])
  })

  it("is refused by another place or another citizen than its own", () => {
    running
      .given(aPlace("p9"))
      .when("extend", { ...named, ...atBakery, place: "p9", grantedOn: "2021-03-20", lastDay: "2021-04-11" })
      .thenRefused("NotOfPlacement")
    extend("2021-04-11", { citizen: citizen(9) }).thenRefused("NotOfPlacement")
    extend("2021-04-11", { workplace: "1003000009" }).thenRefused("NotOfPlacement")
  })

  it("is refused where it would meet the next on the place, or another placement of the citizen", () => {
    const next = running.given(
      startedAs({ placement: "s2", citizen: citizen(2), firstDay: "2021-04-12", lastDay: "2021-04-30" }),
      occupiedAs("s2", "2021-04-12", "2021-04-30")
    )
    const to = (lastDay: Day) => next.when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay })
    to("2021-04-12").thenRefused("PlaceTaken")
    to("2021-04-11").then([
      Placement.events.Extended("s1", "2021-04-11", { grantedOn: "2021-03-20", noticeDays: 14 }),
      Place.events.StayChanged("p1", "2021-04-11", { placement: "s1" })
    ])
    running
      .given(
        aPlace("p3", "voksenlaerling"),
        startedAs({
          placement: "s3",
          place: "p3",
          instrument: "voksenlaerling",
          firstDay: "2021-04-01",
          lastDay: "2021-12-31"
        }),
        occupiedAs("s3", "2021-04-01", "2021-12-31", "p3")
      )
      .when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay: "2021-04-01" })
      .thenRefused("CitizenElsewhere")
  })

  it("meets nothing that another citizen has", () => {
    running
      .given(
        aPlace("p3", "voksenlaerling"),
        startedAs({ ...another, firstDay: "2021-04-01", lastDay: "2021-12-31" }),
        occupiedAs("s3", "2021-04-01", "2021-12-31", "p3")
      )
      .when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay: "2021-04-01" })
      .then([
        Placement.events.Extended("s1", "2021-04-01", { grantedOn: "2021-03-20", noticeDays: 14 }),
        Place.events.StayChanged("p1", "2021-04-01", { placement: "s1" })
      ])
  })

  it("is refused on a place that closes before the new last day is over", () => {
    const closing = running.given(Place.events.Closed("p1", "2021-04-01", { reason: "other" }))
    closing
      .when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay: "2021-04-01" })
      .thenRefused("PlaceNotOffered")
  })

  it("is not possible when it has ended, or was called off", () => {
    running
      .given(...ended("2021-03-10"))
      .when("extend", { ...named, ...atBakery, grantedOn: "2021-03-20", lastDay: "2021-04-11" })
      .thenNotPossible()
  })
})

describe("the hours of a placement that runs", () => {
  const change = (from: Day, weeklyHours = 30) => running.when("changeHours", { placement: "s1", from, weeklyHours })

  it("change from a day in it", () => {
    change("2021-03-15").then([Placement.events.HoursChanged("s1", "2021-03-15", { weeklyHours: 30 })])
  })

  it.each(["2021-02-28", "2021-03-29"] as const)("are refused from %s, outside it", (from) => {
    change(from).thenRefused("OutsidePlacement")
  })

  it("are refused over full time", () => {
    change("2021-03-28", 37.1).thenRefused("HoursOverFullTime")
  })
})

describe("an interruption", () => {
  const interrupt = (firstDay: Day, lastDay: Day, reason = "sygdom") =>
    running.when("interrupt", { placement: "s1", firstDay, lastDay, reason })

  it("is told from its first day to its last", () => {
    interrupt("2021-03-01", "2021-03-28").then([
      Placement.events.Interrupted("s1", "2021-03-01", { lastDay: "2021-03-28", reason: "sygdom" })
    ])
  })

  it("is refused outside the placement, backwards, and for an unknown reason", () => {
    interrupt("2021-02-28", "2021-03-02").thenRefused("OutsidePlacement")
    interrupt("2021-03-28", "2021-03-29").thenRefused("OutsidePlacement")
    interrupt("2021-03-10", "2021-03-09").thenRefused("PeriodEndsFirst")
    interrupt("2021-03-10", "2021-03-10", "vejret").thenRefused("UnknownCode")
  })

  it("is refused on a day of another, and corrects the one that begins on its first day", () => {
    const ill = running.given(
      Placement.events.Interrupted("s1", "2021-03-10", { lastDay: "2021-03-12", reason: "sygdom" })
    )
    const then = (firstDay: Day, lastDay: Day) =>
      ill.when("interrupt", { placement: "s1", firstDay, lastDay, reason: "ferie" })
    then("2021-03-12", "2021-03-13").thenRefused("InterruptedAlready")
    then("2021-03-13", "2021-03-13").then([
      Placement.events.Interrupted("s1", "2021-03-13", { lastDay: "2021-03-13", reason: "ferie" })
    ])
    then("2021-03-10", "2021-03-15").then([
      Placement.events.Interrupted("s1", "2021-03-10", { lastDay: "2021-03-15", reason: "ferie" })
    ])
  })
})

describe("a placement that ends early", () => {
  const end = (lastDay: Day, reason = "job", more = {}) =>
    running.when("endEarly", { placement: "s1", place: "p1", lastDay, reason, ...more })

  it("ends on the day before its last, and not on its last, when it ends by itself", () => {
    end("2021-03-27").then(ended("2021-03-27"))
    end("2021-03-28").thenRefused("NotEarly")
  })

  it("ends on its first day, and not before", () => {
    end("2021-03-01").then(ended("2021-03-01"))
    end("2021-02-28").thenRefused("PeriodEndsFirst")
  })

  it("is refused for an unknown reason, and by another place", () => {
    end("2021-03-10", "vejret").thenRefused("UnknownCode")
    running
      .given(aPlace("p9"))
      .when("endEarly", { placement: "s1", place: "p9", lastDay: "2021-03-10", reason: "job" })
      .thenRefused("NotOfPlacement")
  })

  it("says by its reason whether somebody is to call", () => {
    end("2021-03-10", "fejlmatch").then(ended("2021-03-10", "fejlmatch"))
    end("2021-03-10", "virksomheden").then(ended("2021-03-10", "virksomheden"))
    end("2021-03-10", "sygdom").then(ended("2021-03-10", "sygdom"))
  })

  it("keeps a note by reference", () => {
    end("2021-03-10", "andet", { note: "Aftalt ved opfølgningen." }).then([
      Placement.events.EndedEarly("s1", "2021-03-10", { reason: "andet", call: false, noteRef: "text-1" }),
      Place.events.StayChanged("p1", "2021-03-10", { placement: "s1" })
    ])
  })
})

describe("an early end that was a mistake", () => {
  const over = running.given(...ended("2021-03-10"))
  const withdraw = { placement: "s1", place: "p1", citizen: citizen(1), on: "2021-03-11" } as const
  const goesOn = [
    Placement.events.EndWithdrawn("s1", "2021-03-11", {}),
    Place.events.StayChanged("p1", "2021-03-28", { placement: "s1" })
  ]

  it("is withdrawn: the placement and the stay on its place last to the day they had", () => {
    const { data } = startedAs()
    over
      .when("withdrawEnd", withdraw)
      .then(goesOn)
      .thenState({ entity: "placement", id: "s1" }, { _tag: "Agreed", firstDay: "2021-03-01", ...data })
    running.when("withdrawEnd", withdraw).thenNotPossible()
  })

  it("is refused where somebody has the place since, or the citizen something that does not go with it", () => {
    const next = (firstDay: Day) =>
      over.given(
        startedAs({ placement: "s2", citizen: citizen(2), firstDay, lastDay: "2021-04-30" }),
        occupiedAs("s2", firstDay, "2021-04-30")
      )
    next("2021-03-28").when("withdrawEnd", withdraw).thenRefused("PlaceTaken")
    next("2021-03-29").when("withdrawEnd", withdraw).then(goesOn)
    over
      .given(
        aPlace("p3", "voksenlaerling"),
        startedAs({
          placement: "s3",
          place: "p3",
          instrument: "voksenlaerling",
          firstDay: "2021-03-28",
          lastDay: "2021-12-31"
        }),
        occupiedAs("s3", "2021-03-28", "2021-12-31", "p3")
      )
      .when("withdrawEnd", withdraw)
      .thenRefused("CitizenElsewhere")
  })

  it("meets nothing that another citizen has", () => {
    over
      .given(
        aPlace("p3", "voksenlaerling"),
        startedAs({ ...another, firstDay: "2021-03-28", lastDay: "2021-12-31" }),
        occupiedAs("s3", "2021-03-28", "2021-12-31", "p3")
      )
      .when("withdrawEnd", withdraw)
      .then(goesOn)
  })

  it("is refused on a place that closes before the day it had is over, and by what is not its own", () => {
    const closing = over.given(Place.events.Closed("p1", "2021-03-28", { reason: "other" }))
    closing.when("withdrawEnd", withdraw).thenRefused("PlaceNotOffered")
    over.when("withdrawEnd", { ...withdraw, citizen: citizen(9) }).thenRefused("NotOfPlacement")
  })
})

describe("a placement that is called off", () => {
  const off = { placement: "s1", place: "p1", on: "2021-02-28", reason: "udeblevet" } as const
  const events = [
    Placement.events.CalledOff("s1", "2021-02-28", { reason: "udeblevet", call: false }),
    Place.events.StayWithdrawn("p1", "2021-02-28", { placement: "s1" })
  ]

  it("gives the place free on all its days", () => {
    running.when("callOff", off).then(events)
    running
      .given(...events)
      .when("callOff", off)
      .thenNotPossible()
  })

  it("is refused by another place, and for an unknown reason", () => {
    running
      .given(aPlace("p9"))
      .when("callOff", { ...off, place: "p9" })
      .thenRefused("NotOfPlacement")
    running.when("callOff", { ...off, reason: "vejret" }).thenRefused("UnknownCode")
  })
})

describe("the mentor of a placement", () => {
  it("is named by reference", () => {
    running
      .when("nameMentor", { placement: "s1", on: "2021-03-02", mentor: "company-2" })
      .then([Placement.events.MentorNamed("s1", "2021-03-02", { mentor: "company-2" })])
  })
})

describe("what a placement reminds of", () => {
  const { begin, when, reminders } = Placement.definition
  const started = startedAs()
  const state = begin["Started"]!(started.data, started.effectiveOn)
  const after = (type: string, data: object, on: Day) => when["Agreed"]![type]!(state, data, on)

  it("is told both sides 14 days before the last day", () => {
    expect(reminders(state, "s1")).toEqual([
      { key: "ends/2021-03-28/company", dueOn: "2021-03-14", role: "company.primary" },
      { key: "ends/2021-03-28/authority", dueOn: "2021-03-14", role: "authority.primary" }
    ])
  })

  it("is told on the first day of one that is shorter than the notice", () => {
    const { data } = startedAs({ lastDay: "2021-03-05" })
    expect(reminders(begin["Started"]!(data, "2021-03-01"), "s1").map(({ dueOn }) => dueOn)).toEqual([
      "2021-03-01",
      "2021-03-01"
    ])
  })

  it("moves with an extension, and is gone when it has ended", () => {
    const extended = after("Extended", { grantedOn: "2021-03-20", noticeDays: 7 }, "2021-04-30")
    expect(reminders(extended, "s1").map(({ dueOn }) => dueOn)).toEqual(["2021-04-23", "2021-04-23"])
    expect(reminders(after("EndedEarly", { reason: "job", call: false }, "2021-03-10"), "s1")).toEqual([])
    expect(reminders(after("CalledOff", { reason: "job", call: false }, "2021-02-22"), "s1")).toEqual([])
  })

  it("has somebody call on the day of a failed match", () => {
    const call = (on: Day) => [{ key: `call/${on}`, dueOn: on, role: "authority.primary" }]
    const why = { reason: "fejlmatch", call: true }
    expect(reminders(after("EndedEarly", why, "2021-03-10"), "s1")).toEqual(call("2021-03-10"))
    expect(reminders(after("CalledOff", why, "2021-02-22"), "s1")).toEqual(call("2021-02-22"))
  })

  it("comes as early as the jobcentre says", () => {
    const earlier = running.parameter(placementEndNotice.from("2021-03-20", 21, { source: "jobcentret" }))
    const extend = (grantedOn: Day, noticeDays: number) =>
      earlier
        .when("extend", { ...named, ...atBakery, grantedOn, lastDay: "2021-04-30" })
        .then([
          Placement.events.Extended("s1", "2021-04-30", { grantedOn, noticeDays }),
          Place.events.StayChanged("p1", "2021-04-30", { placement: "s1" })
        ])
    extend("2021-03-19", 14)
    extend("2021-03-20", 21)
  })

  it("is said in both languages, with the place and the day and no citizen", () => {
    const told = endingText({
      place: "p1",
      lastDay: "2021-03-28",
      instrument: { da: "virksomhedspraktik", en: "work placement" }
    })
    expect(told.da).toContain("Forløbet på plads p1 (virksomhedspraktik) slutter 2021-03-28.")
    expect(told.en).toContain("The placement on place p1 (work placement) ends on 2021-03-28.")
  })
})
