import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day } from "../../src/index.ts"
import {
  Cluster,
  ClusterActivity,
  ClusterChallenge,
  ClusterMeasure,
  Clusters,
  membersOn,
  Programme,
  smallestCell
} from "../../src/programme/index.ts"
import { basis, refusalsOf } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const formed = Cluster.events.Formed("syd", "2014-10-02", {
  name: "Sydsjælland",
  themes: ["fastholdelse"],
  members: ["0259", "0336"],
  lastDay: "2015-12-31",
  noticeDays: 90
})
const form = {
  cluster: "syd",
  on: "2014-10-02",
  name: "Sydsjælland",
  themes: ["fastholdelse"],
  municipalities: ["0259", "0336"],
  lastDay: "2015-12-31"
} as const
const clusters = module(Clusters)
const running = clusters.given(formed)
const state = Cluster.definition.begin["Formed"]!(formed.data, "2014-10-02") as Parameters<typeof membersOn>[0]

describe("a cluster of municipalities", () => {
  it("has members for a time, themes and a period, and says when it ends (row 80)", () => {
    clusters.when("form", form).then([formed])
    running
      .when("join", { cluster: "syd", on: "2015-01-01", municipality: "0320" })
      .then([Cluster.events.Joined("syd", "2015-01-01", { municipality: "0320" })])
    running
      .when("leave", { cluster: "syd", on: "2015-06-30", municipality: "0336" })
      .then([Cluster.events.Left("syd", "2015-06-30", { municipality: "0336" })])
    const { reminders } = Cluster.definition
    const role = "authority.secretariat"
    expect(reminders(state, "syd")).toEqual([{ key: "ends/2015-12-31", dueOn: "2015-10-02", role }])
    expect(reminders({ ...state, noticeDays: 9999 }, "syd")).toEqual([
      { key: "ends/2015-12-31", dueOn: "2014-10-02", role }
    ])
    const { lastDay: _, ...endless } = state
    expect(reminders(endless, "syd")).toEqual([])
    expect(reminders({ ...state, _tag: "Voided" }, "syd")).toEqual([])
  })

  it("has its members on its own days only", () => {
    expect(membersOn(state, "2014-10-01")).toEqual([])
    expect(membersOn(state, "2014-10-02")).toEqual(["0259", "0336"])
    expect(membersOn(state, "2015-12-31")).toEqual(["0259", "0336"])
    expect(membersOn(state, "2016-01-01")).toEqual([])
    const { facts } = Cluster.definition
    const later = { ...state, members: [{ municipality: "0259", firstDay: "2015-07-01" }] }
    expect(facts(later, "syd")).toMatchObject([
      { kind: "clusters.lasts", firstDay: "2014-10-02", lastDay: "2015-12-31" },
      { kind: "clusters.member", firstDay: "2015-07-01", lastDay: "2015-12-31", dimensions: { municipality: "0259" } }
    ])
    expect(facts({ ...later, lastDay: "2015-06-30" }, "syd")).toHaveLength(1)
  })

  it("refuses a member outside its period, one twice at a time, one that is none, and codes of another shape", () => {
    const join = { cluster: "syd", on: "2014-10-01", municipality: "0320" } as const
    running.when("join", join).thenRefused("OutsideCluster")
    running
      .when("join", { ...join, on: "2015-12-31" })
      .then([Cluster.events.Joined("syd", "2015-12-31", { municipality: "0320" })])
    running
      .when("join", { ...join, on: "2016-01-01", municipality: "0259" })
      .thenRefused("OutsideCluster", "ClusterMemberAlready")
    running.when("join", { ...join, on: "2015-01-01", lastDay: "2016-01-01" }).thenRefused("OutsideCluster")
    running.when("join", { ...join, on: "2015-01-02", lastDay: "2015-01-01" }).thenRefused("ClusterEndsFirst")
    running.when("join", { ...join, municipality: "320" }).thenRefused("InputInvalid")
    running.when("leave", { cluster: "syd", on: "2015-01-01", municipality: "0320" }).thenRefused("NotClusterMember")
    clusters
      .when("form", { ...form, themes: ["vejret"], lastDay: "2014-10-01", municipalities: ["0259", "0259"] })
      .thenRefused("ClusterCodeUnknown", "ClusterEndsFirst", "ClusterMemberAlready")
  })

  it("can be left and joined again, last longer, without end, take other themes, or be taken back", () => {
    const left = running.given(Cluster.events.Left("syd", "2015-01-31", { municipality: "0336" }))
    left.when("join", { cluster: "syd", on: "2015-01-31", municipality: "0336" }).thenRefused("ClusterMemberAlready")
    left
      .when("join", { cluster: "syd", on: "2015-02-01", municipality: "0336", lastDay: "2015-03-31" })
      .then([Cluster.events.Joined("syd", "2015-02-01", { municipality: "0336", lastDay: "2015-03-31" })])
    const period = { cluster: "syd", on: "2015-11-01" } as const
    running.when("changePeriod", period).then([Cluster.events.PeriodChanged("syd", "2015-11-01", { noticeDays: 90 })])
    running.when("changePeriod", { ...period, lastDay: "2014-10-01" }).thenRefused("ClusterEndsFirst")
    running
      .when("changeThemes", { ...period, themes: ["inklusion"] })
      .then([Cluster.events.ThemesChanged("syd", "2015-11-01", { themes: ["inklusion"] })])
    running
      .when("changeThemes", { ...period, on: "2016-01-01", themes: ["vejret"] })
      .thenRefused("OutsideCluster", "ClusterCodeUnknown")
    running.when("voidCluster", period).thenFacts([])
  })
})

describe("a number that is published to a cluster", () => {
  const number = {
    measure: "t1",
    cluster: "syd",
    municipality: "0259",
    asOf: "2015-03-31",
    definition: "praktikker-i-alt",
    value: 12,
    ofCitizens: true,
    source: "Køge Kommune, kvartalsnotat"
  } as const
  const { measure: _, asOf, ...data } = number
  const told = (changes: object = {}) => [ClusterMeasure.events.Published("t1", asOf, { ...data, ...changes })]

  it("is a plain number with its day, definition and source, of a member on that day", () => {
    running.when("publish", number).then(told())
    running.when("publish", { ...number, municipality: "0330" }).thenRefused("NotClusterMember")
    running.when("publish", { ...number, asOf: "2016-01-01" }).thenRefused("OutsideCluster", "NotClusterMember")
    const { facts } = ClusterMeasure.definition
    expect(facts({ _tag: "Published", ...data, asOf }, "t1")).toEqual([
      {
        kind: "clusters.measure",
        key: "",
        firstDay: asOf,
        lastDay: asOf,
        dimensions: { cluster: "syd", municipality: "0259", definition: "praktikker-i-alt" },
        measures: { value: 12 }
      }
    ])
    expect(facts({ _tag: "Withdrawn", ...data, asOf }, "t1")).toEqual([])
  })

  it("is not published when it is of so few citizens that they could be recognised", () => {
    running.when("publish", { ...number, value: 4 }).thenRefused("CellTooSmall")
    running.when("publish", { ...number, value: 5 }).then(told({ value: 5 }))
    running.when("publish", { ...number, value: 0 }).then(told({ value: 0 }))
    running.when("publish", { ...number, value: 4, ofCitizens: false }).then(told({ value: 4, ofCitizens: false }))
    running.when("publish", { ...number, value: 0.75, base: 4 }).thenRefused("CellTooSmall")
    running.when("publish", { ...number, value: 0.75, base: 8 }).then(told({ value: 0.75, base: 8 }))
    running
      .parameter(smallestCell.from("2015-01-01", 20, { source: "vores" }))
      .when("publish", number)
      .thenRefused("CellTooSmall")
  })
})

describe("what municipalities do together", () => {
  it("is a conference where companies bring up challenges, and what was decided has an owner and a day (row 81)", () => {
    const plan = {
      activity: "k1",
      cluster: "syd",
      on: "2014-10-02",
      kind: "startkonference",
      themes: ["fastholdelse"],
      municipalities: ["0259", "0336", "0259"]
    } as const
    const planned = ClusterActivity.events.Planned("k1", "2014-10-02", {
      cluster: "syd",
      kind: "startkonference",
      themes: ["fastholdelse"],
      municipalities: ["0259", "0336"]
    })
    running.when("planActivity", plan).then([planned])
    running
      .when("planActivity", { ...plan, on: "2014-10-01", kind: "fest", themes: ["vejret"] })
      .thenRefused("OutsideCluster", "ClusterCodeUnknown", "ClusterCodeUnknown", "NotClusterMember", "NotClusterMember")
    const conference = running.given(planned)
    const raise = {
      challenge: "u1",
      cluster: "syd",
      on: "2014-10-02",
      activity: "k1",
      kind: "beslutning",
      theme: "fastholdelse",
      voice: "virksomhed",
      note: "Én fælles indgang."
    } as const
    const { challenge: _, on, note: _note, ...rest } = raise
    const raised = ClusterChallenge.events.Raised("u1", on, { ...rest, noteRef: "text-1" })
    conference.when("raise", raise).then([raised])
    running.when("raise", raise).thenRefused("NotFound")
    conference
      .when("raise", { ...raise, on: "2016-01-01", kind: "x", theme: "y", voice: "z" })
      .thenRefused("OutsideCluster", "ClusterCodeUnknown", "ClusterCodeUnknown", "ClusterCodeUnknown")
    const open = conference.given(raised)
    open
      .when("give", { challenge: "u1", on: "2014-10-03", responsible: "p1", dueOn: "2014-10-01" })
      .thenRefused("BeforeRaised")
    open
      .when("give", { challenge: "u1", on: "2014-10-03", responsible: "p1", dueOn: "2014-12-01" })
      .then([ClusterChallenge.events.Given("u1", "2014-10-03", { responsible: "p1", dueOn: "2014-12-01" })])
    open
      .when("close", { challenge: "u1", on: "2014-10-01", outcome: "glemt" })
      .thenRefused("BeforeRaised", "ClusterCodeUnknown")
    open
      .when("close", { challenge: "u1", on: "2014-11-01", outcome: "gennemfoert" })
      .then([ClusterChallenge.events.Closed("u1", "2014-11-01", { outcome: "gennemfoert" })])
    const { begin, when, reminders } = ClusterChallenge.definition
    const began = begin["Raised"]!(raised.data, on)
    const given = when["Open"]!["Given"]!(began, { responsible: "p1", dueOn: "2014-12-01" }, on)
    expect(reminders(began, "u1")).toEqual([])
    expect(reminders(given, "u1")).toEqual([
      { key: "due/2014-12-01/p1", dueOn: "2014-12-01", role: "person", person: "p1" }
    ])
    expect(reminders(when["Open"]!["Given"]!(given, { responsible: "p2", dueOn: "2014-12-01" }, on), "u1")).toEqual([
      { key: "due/2014-12-01/p2", dueOn: "2014-12-01", role: "person", person: "p2" }
    ])
    expect(reminders(when["Open"]!["Closed"]!(given, { outcome: "gennemfoert" }, on), "u1")).toEqual([])
    open.when("voidChallenge", { challenge: "u1", on }).thenFacts([])
  })

  it("is asked about the day after, until it is told that it was held or cancelled", () => {
    const { reminders, facts } = ClusterActivity.definition
    const activity = { cluster: "syd", kind: "temadag", themes: [], municipalities: ["0259"], on: "2015-02-28" }
    expect(reminders({ _tag: "Planned", ...activity }, "k1")).toEqual([
      { key: "tell/2015-02-28", dueOn: "2015-03-01", role: "authority.secretariat" }
    ])
    expect(reminders({ _tag: "Cancelled", ...activity }, "k1")).toEqual([])
    expect(facts({ _tag: "Planned", ...activity }, "k1")).toEqual([])
    expect(facts({ _tag: "Cancelled", ...activity }, "k1")).toMatchObject([{ dimensions: { outcome: "cancelled" } }])
  })
})

describe("clusters at a desk", () => {
  it("are counted with their municipalities, numbers, activities and challenges", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { clusters } = pk.as("secretary")
    accepted(await clusters.form(form))
    const number = {
      cluster: "syd",
      municipality: "0259",
      asOf: "2015-03-31",
      definition: "praktikker",
      value: 40,
      ofCitizens: true,
      source: "notat"
    } as const
    accepted(await clusters.publish({ ...number, measure: "t1" }))
    expect(refusalsOf(await clusters.publish({ ...number, measure: "t2", value: 41 }))).toEqual([
      "AlreadyClaimed /definition"
    ])
    accepted(await clusters.withdraw({ measure: "t1", on: "2015-04-02" }))
    accepted(await clusters.publish({ ...number, measure: "t2", value: 41 }))
    accepted(await clusters.publish({ ...number, measure: "t3", asOf: "2015-06-30", value: 50 }))
    const activity = {
      cluster: "syd",
      on: "2014-10-02",
      kind: "startkonference",
      themes: [],
      municipalities: ["0259"]
    } as const
    accepted(await clusters.planActivity({ ...activity, activity: "k1" }))
    accepted(await clusters.holdActivity({ activity: "k1", participants: 134 }))
    accepted(await clusters.planActivity({ ...activity, activity: "k2" }))
    accepted(await clusters.cancelActivity({ activity: "k2" }))
    const raise = { cluster: "syd", on: "2014-10-02", theme: "inklusion", voice: "virksomhed", note: "Æ" } as const
    accepted(await clusters.raise({ ...raise, challenge: "u1", kind: "ide" }))
    accepted(await clusters.raise({ ...raise, challenge: "u2", kind: "udfordring" }))
    accepted(await clusters.close({ challenge: "u1", on: "2015-01-01", outcome: "gennemfoert" }))
    const on = (day: Day) => indicatorsAt(pk, day)
    const at = on("2015-12-31")
    expect(await at("clusters.lasting")).toEqual({ "": 1 })
    expect(await on("2016-01-01")("clusters.lasting")).toEqual({})
    expect(await at("clusters.municipalities")).toEqual({ syd: 2 })
    expect(await at("clusters.published")).toEqual({ "syd/0259": 2 })
    expect(await at("clusters.values")).toEqual({ "2015-03-31/praktikker/0259": 41, "2015-06-30/praktikker/0259": 50 })
    expect(await at("clusters.activities")).toEqual({ "syd/startkonference": 1 })
    expect(await at("clusters.participants")).toEqual({ "": 134 })
    expect(await at("clusters.challenges")).toEqual({
      "ide/inklusion/virksomhed": 1,
      "udfordring/inklusion/virksomhed": 1
    })
    expect(await at("clusters.challengesOpen")).toEqual({ udfordring: 1 })
    expect(await on("2014-12-31")("clusters.challengesOpen")).toEqual({ ide: 1, udfordring: 1 })
    expect(await pk.verify()).toEqual([])
  })
})
