import { describe, expect, it } from "vitest"
import { coverageOf, Visit, VisitCampaign, Visits } from "../../src/programme/index.ts"
import { about, campaign, held, planned, started, stateOf, toVisit, visits } from "./visitLives.ts"

const start = {
  campaign: "2009",
  title: "Alle i 2009",
  on: "2009-01-05",
  lastDay: "2009-12-31",
  agreements: ["a1", "a2"]
} as const

describe("a campaign of visits", () => {
  it("settles who is to be visited when it starts: agreements that are in force", () => {
    visits.when("startCampaign", start).then([started()])
    visits.when("startCampaign", { ...start, agreements: ["a1", "gone"] }).thenRefused("NotAgreed")
    campaign.when("startCampaign", start).thenRefused("AlreadyThere")
  })

  it("is refused with a company twice, an empty list, or a last day before the first", () => {
    visits
      .when("startCampaign", { ...start, agreements: ["a1", "a2", "a1"], lastDay: "2009-01-04" })
      .thenRefused("CampaignEndsFirst", "TargetTwice")
    visits.when("startCampaign", { ...start, lastDay: "2009-01-05" }).then([started({ lastDay: "2009-01-05" })])
    visits.when("startCampaign", { ...start, agreements: [] }).thenRefused("InputInvalid")
  })

  it("may be extended on its days with others, and a company is not added twice", () => {
    const extend = { campaign: "2009", on: "2009-06-01", agreements: ["a3"] } as const
    campaign
      .when("extendCampaign", extend)
      .then([VisitCampaign.events.Extended("2009", "2009-06-01", { targets: [{ agreement: "a3", party: "dairy" }] })])
    campaign
      .when("extendCampaign", { ...extend, agreements: ["a3", "a1", "a3"] })
      .thenRefused("TargetTwice", "TargetTwice")
    campaign.when("extendCampaign", { ...extend, on: "2010-01-01" }).thenRefused("OutsideCampaign")
    campaign.when("extendCampaign", { ...extend, agreements: ["gone"] }).thenRefused("NotAgreed")
  })

  it("may not know who is to be visited, and then nobody can be added and everybody can be visited", () => {
    const { agreements: _, ...without } = start
    const unknown = VisitCampaign.events.Started("2009", "2009-01-05", { title: "Alle i 2009", lastDay: "2009-12-31" })
    visits.when("startCampaign", without).then([unknown]).thenFacts([])
    const given = visits.given(unknown)
    given
      .when("extendCampaign", { campaign: "2009", on: "2009-02-01", agreements: ["a3"] })
      .thenRefused("TargetsNotKnown")
    given
      .when("plan", { ...about, agreement: "a3", on: "2009-02-01" })
      .then([Visit.events.Planned("v1", "2009-02-01", { agreement: "a3", party: "dairy", campaign: "2009" })])
  })

  it("counts each company to be visited from the day it was added", () => {
    const facts = VisitCampaign.definition.facts(
      stateOf(
        VisitCampaign,
        started(),
        VisitCampaign.events.Extended("2009", "2009-06-01", { targets: [{ agreement: "a3", party: "dairy" }] })
      ),
      "2009"
    )
    expect(
      facts.map(({ kind, firstDay, lastDay, dimensions }) => [kind, firstDay, lastDay, dimensions["party"]])
    ).toEqual([
      ["visits.target", "2009-01-05", "2009-01-05", "bakery"],
      ["visits.target", "2009-01-05", "2009-01-05", "smithy"],
      ["visits.target", "2009-06-01", "2009-06-01", "dairy"]
    ])
  })

  it("is given another last day, but none before its visits, and reminds the secretariat on it", () => {
    const move = { campaign: "2009", on: "2009-05-01" } as const
    const moved = VisitCampaign.events.EndMoved("2009", "2009-05-01", { lastDay: "2009-06-30" })
    toVisit.when("moveCampaignEnd", { ...move, lastDay: "2009-06-30" }).then([moved])
    toVisit.when("moveCampaignEnd", { ...move, lastDay: "2009-03-09" }).thenRefused("CampaignEndsFirst")
    campaign.when("moveCampaignEnd", { ...move, lastDay: "2009-01-04" }).thenRefused("CampaignEndsFirst")
    toVisit
      .given(Visit.events.Cancelled("v1", "2009-07-15", { reason: "virksomheden" }))
      .when("moveCampaignEnd", { ...move, lastDay: "2009-06-30" })
      .then([moved])
    const { reminders } = VisitCampaign.definition
    expect(reminders(stateOf(VisitCampaign, started(), moved), "2009")).toEqual([
      { key: "ends/2009-06-30", dueOn: "2009-06-30", role: "authority.secretariat" }
    ])
  })

  it("is taken back only while it has no visits, and then counts and reminds of nothing", () => {
    const withdraw = { campaign: "2009", on: "2009-02-01" } as const
    const gone = VisitCampaign.events.Withdrawn("2009", "2009-02-01", {})
    campaign.when("withdrawCampaign", withdraw).then([gone]).thenFacts([])
    toVisit.when("withdrawCampaign", withdraw).thenRefused("CampaignHasVisits")
    toVisit
      .given(Visit.events.Withdrawn("v1", "2009-02-01", {}))
      .when("withdrawCampaign", withdraw)
      .then([gone])
    expect(VisitCampaign.definition.reminders(stateOf(VisitCampaign, started(), gone), "2009")).toEqual([])
    campaign
      .given(gone)
      .when("plan", { ...about, on: "2009-03-10" })
      .thenRefused("CampaignIsWithdrawn")
  })

  it("has visits to its companies on its days, and no others", () => {
    campaign.when("plan", { ...about, on: "2009-03-10" }).then([planned()])
    campaign
      .when("plan", { ...about, agreement: "a3", on: "2010-01-01" })
      .thenRefused("NotInCampaign", "OutsideCampaign")
    campaign.when("plan", { ...about, on: "2009-01-04" }).thenRefused("OutsideCampaign")
    toVisit.when("move", { ...about, on: "2010-01-01" }).thenRefused("OutsideCampaign")
    toVisit.when("hold", { ...about, on: "2010-01-01", findings: [] }).thenRefused("OutsideCampaign")
    held.when("correctDay", { ...about, on: "2010-01-01" }).thenRefused("OutsideCampaign")
    const other = { ...about, visit: "v2", agreement: "a3", on: "2010-01-01", findings: [] } as const
    campaign.when("record", other).thenRefused("NotInCampaign", "OutsideCampaign")
  })
})

describe("how much a campaign covers", () => {
  it("is not countable when nobody knows how many were to be visited: 61 in 2009", () => {
    expect(coverageOf({ visited: 61 }, { asOf: "2009-12-31" })).toEqual({
      value: { _tag: "notCountable", reason: "det er ikke talt, hvor mange der skulle besøges" },
      asOf: "2009-12-31",
      definition: "visits.coverage",
      parts: { visited: 61 }
    })
  })

  it("is a share of those to be visited, and not reported of none", () => {
    expect(coverageOf({ visited: 61, targets: 122 }, { asOf: "2009-12-31" })).toMatchObject({
      value: { _tag: "exact", value: 0.5 },
      population: 122
    })
    expect(coverageOf({ visited: 0, targets: 0 }, { asOf: "2009-12-31" }).value).toEqual({ _tag: "notReported" })
  })

  it("is said in the report, with what is not known", () => {
    const rows = (key: string) =>
      ({
        targets: [{ group: ["2009"], value: 8 }],
        visited: [
          { group: [null], value: 3 },
          { group: ["2009"], value: 1 },
          { group: ["2010"], value: 61 }
        ]
      })[key] ?? []
    const figures = { asOf: "2010-12-31" as const, rows, total: () => 0 }
    expect(Visits.definition.report.says!(figures).map(({ da }) => da)).toEqual([
      "2009: 1 af 8 virksomheder er besøgt (12,5 %).",
      "2010: 61 virksomheder er besøgt. Hvor mange der skulle besøges, er ikke talt, så dækningen er ikke kendt."
    ])
  })
})
