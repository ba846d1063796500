import { point, terms } from "@partnerskab/testing"
import { describe, it } from "vitest"
import { AtWork, CityKorps, cityKorpsTerms, followUpAfterDays, Squad } from "../src/index.ts"

const member = { party: "boghandel", terms: { tasks: ["groenne-omraader", "events"], citizens: 6 } }
const agreed = point(CityKorps).agreed("a1", member)
const four = { agreement: "a1", on: "2011-05-09", task: "events", citizens: 4 } as const

const squad = { agreement: "a1", party: "boghandel", task: "events", followUpOn: "2011-06-08" } as const
const formed = Squad.events.Formed("s1", "2011-05-09", { ...squad, citizens: 4 })
const known = point(CityKorps).given(formed)
const counted = { party: "boghandel", task: "events" }

describe("forming a squad", () => {
  it("is for a task that is agreed, and is to be followed up after a month", () => {
    agreed.when("form", four).then([{ ...formed, id: "new-0" }])
  })

  it("is followed up when the jobcentre says, from the day it says so", () => {
    const soon = agreed.parameter(followUpAfterDays.from("2011-05-09", 14, { source: "antagelse: forsøg" }))
    soon
      .when("form", four)
      .then([Squad.events.Formed("new-0", "2011-05-09", { ...formed.data, followUpOn: "2011-05-23" })])
    const dayBefore = { ...four, on: "2011-05-08" } as const
    soon
      .when("form", dayBefore)
      .then([Squad.events.Formed("new-0", "2011-05-08", { ...formed.data, followUpOn: "2011-06-07" })])
  })

  it("is refused for another task, with those that are agreed", () => {
    agreed.when("form", { ...four, task: "ejendomsfunktioner" }).thenRefused("TaskNotAgreed")
  })

  it("is refused without an agreement about the point", () => {
    point(CityKorps).when("form", four).thenRefused("NotAgreed")
  })

  it("is denied for one citizen alone, and not for two", () => {
    agreed.when("form", { ...four, citizens: 1 }).thenDenied("cityKorps.formedOfTwo")
    agreed
      .when("form", { ...four, citizens: 2 })
      .then([Squad.events.Formed("new-0", "2011-05-09", { ...formed.data, citizens: 2 })])
  })

  it("tells all reasons at once", () => {
    agreed
      .when("form", { ...four, task: "ejendomsfunktioner", citizens: 1 })
      .thenRefused("TaskNotAgreed", "PolicyDenied")
  })
})

describe("a squad that changes its size", () => {
  const five = { squad: "s1", on: "2011-06-01", citizens: 5 } as const

  it("had the old size until the day before, and the new one from the day", () => {
    known
      .when("resize", five)
      .then([Squad.events.Resized("s1", "2011-06-01", { citizens: 5 })])
      .thenFacts([
        AtWork.during({ firstDay: "2011-05-09", lastDay: "2011-05-31" }, counted, {
          key: "2011-05-09",
          measures: { citizens: 4 }
        }),
        AtWork.during({ firstDay: "2011-06-01" }, counted, { key: "2011-06-01", measures: { citizens: 5 } })
      ])
  })

  it("takes on the same day the place of what was told first", () => {
    known
      .when("resize", { ...five, on: "2011-05-09" })
      .thenFacts([AtWork.during({ firstDay: "2011-05-09" }, counted, { key: "2011-05-09", measures: { citizens: 5 } })])
  })

  it("takes, when it is told late, the place of what was told of later days", () => {
    known
      .given(
        Squad.events.Resized("s1", "2011-06-01", { citizens: 5 }),
        Squad.events.Resized("s1", "2011-07-01", { citizens: 3 })
      )
      .when("resize", { ...five, on: "2011-06-15", citizens: 2 })
      .thenFacts([
        AtWork.during({ firstDay: "2011-05-09", lastDay: "2011-05-31" }, counted, {
          key: "2011-05-09",
          measures: { citizens: 4 }
        }),
        AtWork.during({ firstDay: "2011-06-01", lastDay: "2011-06-14" }, counted, {
          key: "2011-06-01",
          measures: { citizens: 5 }
        }),
        AtWork.during({ firstDay: "2011-06-15" }, counted, { key: "2011-06-15", measures: { citizens: 2 } })
      ])
  })

  it("keeps two citizens", () => {
    known.when("resize", { ...five, citizens: 2 }).then([Squad.events.Resized("s1", "2011-06-01", { citizens: 2 })])
    known.when("resize", { ...five, citizens: 1 }).thenDenied("cityKorps.staysTwo")
  })

  it("must be there", () => {
    known.when("resize", { ...five, squad: "s2" }).thenRefused("NotFound")
  })
})

describe("disbanding a squad", () => {
  const disband = { squad: "s1", lastDay: "2011-06-30", note: "Sommerferie; alle fire vil gerne igen." } as const
  const disbanded = Squad.events.Disbanded("s1", "2011-06-30", { noteRef: "text-1" })

  it("is told with a note, which the journal only refers to", () => {
    known.when("disband", disband).then([disbanded])
  })

  it("counts the last day, and not the day after", () => {
    known.when("disband", disband).thenFacts([
      AtWork.during({ firstDay: "2011-05-09", lastDay: "2011-06-30" }, counted, {
        key: "2011-05-09",
        measures: { citizens: 4 }
      })
    ])
  })

  it("leaves nothing to be counted of a squad that never began", () => {
    known.when("disband", { ...disband, lastDay: "2011-05-08" }).thenFacts([])
  })

  it("is not possible twice, nor is a new size after it", () => {
    const gone = known.given(disbanded)
    gone.when("disband", disband).thenNotPossible()
    gone.when("resize", { squad: "s1", on: "2011-07-01", citizens: 5 }).thenNotPossible()
  })
})

describe("what members have signed", () => {
  it("is read as it is today when they said how many citizens", () => {
    terms(cityKorpsTerms)
      .signed("base/1", { tasks: ["events"], citizens: 4 })
      .views({ view: "upcast", terms: { tasks: ["events"], citizens: 4 } })
  })

  it("must be asked about when they did not", () => {
    terms(cityKorpsTerms)
      .signed("base/1", { tasks: ["events"] })
      .views({ view: "needs-amendment", missing: ["citizens"] })
  })

  it("is as signed in the wording of today", () => {
    terms(cityKorpsTerms)
      .signed("base/2", { tasks: [], citizens: 0 })
      .views({ view: "as-signed", terms: { tasks: [], citizens: 0 } })
  })
})
