import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day } from "../../src/index.ts"
import { indicatorsAt } from "./programme.ts"
import {
  Group,
  GroupMeeting,
  Groups,
  missedCadence,
  nextMeetingBy,
  Programme,
  teamsWithoutMember
} from "../../src/programme/index.ts"
import { basis } from "../setup.ts"

const started = Group.events.Started("g1", "2008-02-01", {
  kind: "ambassadoergruppe",
  teams: ["virksomhedsteam", "ledelse"],
  everyWeeks: 8
})
const seated = (person: string, team: string, on: Day = "2008-02-01") => Group.events.Seated("g1", on, { person, team })
const standing = ["nyt-fra-sekretariatet", "status-arbejdsmarkedet", "workshops"].map((item) => ({ item }))
const called = GroupMeeting.events.Called("m1", "2008-04-01", {
  group: "g1",
  kind: "ambassadoergruppe",
  agenda: standing
})
const held = GroupMeeting.events.Held("m1", "2008-04-01", { present: ["p1", "p2"] })
const groups = module(Groups).given(started)
const meeting = groups.given(called)
const met = meeting.given(held)
const { facts, reminders } = GroupMeeting.definition
const state = { group: "g1", kind: "ambassadoergruppe", on: "2008-04-01", agenda: standing, decisions: [] } as const

describe("the ambassador group", () => {
  it("has members per team, meets every 8 weeks by itself, and has its standing items on every agenda (row 46)", () => {
    module(Groups)
      .when("start", {
        group: "g1",
        on: "2008-02-01",
        kind: "ambassadoergruppe",
        teams: ["virksomhedsteam", "ledelse"]
      })
      .then([started])
    const seat = { group: "g1", on: "2008-02-01", person: "p1", team: "virksomhedsteam" } as const
    groups.when("seat", seat).then([seated("p1", "virksomhedsteam")])
    groups.when("callMeeting", { meeting: "m1", group: "g1", on: "2008-04-01", items: ["sosu", "workshops"] }).then([
      GroupMeeting.events.Called("m1", "2008-04-01", {
        group: "g1",
        kind: "ambassadoergruppe",
        agenda: [...standing, { item: "sosu" }]
      })
    ])
    const running = { _tag: "Running", kind: "x", teams: [], members: [], startedOn: "2008-02-01" }
    const next = { key: "callMeeting", dueOn: "2008-02-01", role: "authority.secretariat" }
    expect(Group.definition.reminders({ ...running, everyWeeks: 8 }, "g1")).toEqual([{ ...next, every: { weeks: 8 } }])
    expect(
      Group.definition.reminders({ ...running, _tag: "Ended", everyWeeks: 8, lastDay: "2010-12-31" }, "g1")
    ).toEqual([{ ...next, every: { weeks: 8, lastDay: "2010-12-31" } }])
    expect(Group.definition.reminders(running, "g1")).toEqual([])
  })

  it("warns when a team has nobody left, and says which teams have none", () => {
    const both = groups.given(seated("p1", "virksomhedsteam"), seated("p2", "ledelse"), seated("p3", "ledelse"))
    both
      .when("leave", { group: "g1", on: "2008-06-30", person: "p3" })
      .then([Group.events.Left("g1", "2008-06-30", { person: "p3" })])
    both.when("leave", { group: "g1", on: "2008-06-30", person: "p1" }).thenWarns("groups.teamWithoutMember")
    const state = {
      _tag: "Ended",
      kind: "ambassadoergruppe",
      startedOn: "2008-02-01",
      lastDay: "2008-12-31",
      teams: ["ledelse", "sekretariat"],
      members: [{ person: "p", team: "ledelse", firstDay: "2008-03-01" }]
    } as const
    expect(teamsWithoutMember(state, "2008-02-29")).toEqual(["ledelse", "sekretariat"])
    expect(teamsWithoutMember(state, "2008-12-31")).toEqual(["sekretariat"])
    expect(teamsWithoutMember(state, "2009-01-01")).toEqual(["ledelse", "sekretariat"])
  })

  it("refuses one person twice at a time, days outside, codes nobody knows, and one who is no member", () => {
    const one = groups.given(seated("p1", "ledelse", "2008-03-01"))
    const seat = { group: "g1", on: "2008-04-01", person: "p1", team: "ledelse" } as const
    one.when("seat", seat).thenRefused("GroupMemberAlready")
    one
      .when("seat", { ...seat, on: "2008-02-01", lastDay: "2008-02-29" })
      .then([Group.events.Seated("g1", "2008-02-01", { person: "p1", team: "ledelse", lastDay: "2008-02-29" })])
    one
      .when("seat", { ...seat, on: "2008-01-31", person: "p2", team: "kantinen" })
      .thenRefused("GroupNotThen", "GroupCodeUnknown")
    one.when("seat", { ...seat, person: "p2", lastDay: "2008-03-31" }).thenRefused("SeatEndsFirst")
    one.when("leave", { group: "g1", on: "2008-02-29", person: "p1" }).thenRefused("GroupMemberNot")
    module(Groups)
      .when("start", { group: "g2", on: "2008-02-01", kind: "klub", teams: ["kantinen"] })
      .thenRefused("GroupCodeUnknown", "GroupCodeUnknown")
  })

  it("can be seated again after leaving, and its cadence can be changed or be as needed", () => {
    const left = groups.given(seated("p1", "ledelse"), Group.events.Left("g1", "2008-06-30", { person: "p1" }))
    left
      .when("seat", { group: "g1", on: "2008-07-01", person: "p1", team: "ledelse" })
      .then([seated("p1", "ledelse", "2008-07-01")])
    groups
      .when("changeCadence", { group: "g1", on: "2009-01-01", everyWeeks: 0 })
      .then([Group.events.CadenceChanged("g1", "2009-01-01", {})])
    groups.when("changeCadence", { group: "g1", on: "2008-01-31", everyWeeks: 6 }).thenRefused("GroupNotThen")
    groups.when("changeCadence", { group: "g1", on: "2009-01-01", everyWeeks: 105 }).thenRefused("InputInvalid")
  })
})

describe("a meeting of a group", () => {
  it("is refused before the group begins, after it has ended, and with items nobody knows", () => {
    const call = { meeting: "m1", group: "g1", on: "2008-12-31" } as const
    const ended = groups.given(Group.events.Ended("g1", "2008-12-31", {}))
    ended
      .when("callMeeting", call)
      .then([
        GroupMeeting.events.Called("m1", "2008-12-31", { group: "g1", kind: "ambassadoergruppe", agenda: standing })
      ])
    ended.when("callMeeting", { ...call, on: "2009-01-01" }).thenRefused("GroupNotThen")
    groups.when("callMeeting", { ...call, on: "2008-01-31" }).thenRefused("GroupNotThen")
    groups.when("callMeeting", { ...call, items: ["frokost"] }).thenRefused("GroupCodeUnknown")
    groups.when("end", { group: "g1", on: "2008-01-31" }).thenRefused("GroupNotThen")
    ended.when("end", { group: "g1", on: "2008-12-31" }).thenNotPossible()
  })

  it("has minutes and decisions of items that are on its agenda only", () => {
    const minute = { meeting: "m1", on: "2008-04-02", item: "workshops", minutes: "Åse fortalte." } as const
    met
      .when("minute", minute)
      .then([GroupMeeting.events.Minuted("m1", "2008-04-02", { item: "workshops", minutesRef: "text-1" })])
    met.when("minute", { ...minute, item: "sosu" }).thenRefused("ItemNotOnAgenda")
    met.when("addItem", { meeting: "m1", on: "2008-04-01", item: "workshops" }).thenRefused("ItemTwice")
    met
      .given(GroupMeeting.events.ItemAdded("m1", "2008-04-01", { item: "sosu" }))
      .when("minute", { ...minute, item: "sosu" })
      .then([GroupMeeting.events.Minuted("m1", "2008-04-02", { item: "sosu", minutesRef: "text-1" })])
    meeting.when("minute", minute).thenNotPossible()
    meeting
      .when("addItem", { meeting: "m1", on: "2008-03-20", item: "x", note: "Nyt lokale" })
      .then([GroupMeeting.events.ItemAdded("m1", "2008-03-20", { item: "x", noteRef: "text-1" })])
  })

  it("decides who does what by when, once, and reminds them until it is done", () => {
    const made = { decision: "d1", item: "workshops", responsible: "p1", dueOn: "2008-05-01" } as const
    const decide = { meeting: "m1", ...made, note: "Lav et oplæg." } as const
    const event = GroupMeeting.events.Decided("m1", "2008-04-01", { ...made, noteRef: "text-1" })
    met.when("decide", decide).then([event])
    met
      .when("decide", { ...decide, item: "x", dueOn: "2008-03-31" })
      .thenRefused("ItemNotOnAgenda", "BeforeGroupMeeting")
    const decided = met.given(event)
    decided.when("decide", decide).thenRefused("DecisionThere")
    decided.when("carryOut", { meeting: "m1", decision: "d2", on: "2008-04-01" }).thenRefused("DecisionNotOpen")
    decided.when("carryOut", { meeting: "m1", decision: "d1", on: "2008-03-31" }).thenRefused("BeforeGroupMeeting")
    const done = GroupMeeting.events.CarriedOut("m1", "2008-04-20", { decision: "d1" })
    decided.when("carryOut", { meeting: "m1", decision: "d1", on: "2008-04-20" }).then([done])
    decided
      .given(done)
      .when("carryOut", { meeting: "m1", decision: "d1", on: "2008-04-21" })
      .thenRefused("DecisionNotOpen")
    const one = { ...made, noteRef: "n" }
    const now = { ...state, _tag: "Held", present: ["p1"], decisions: [one] }
    expect(reminders(now, "m1")).toEqual([{ key: "decision/d1", dueOn: "2008-05-01", role: "person", person: "p1" }])
    expect(reminders({ ...now, decisions: [{ ...one, doneOn: "2008-04-20" }] }, "m1")).toEqual([])
    expect(facts({ ...now, decisions: [{ ...one, doneOn: "2008-04-20" }] }, "m1")).toMatchObject([
      { kind: "groups.met", measures: { present: 1, items: 3 } },
      { kind: "groups.decisionMade", firstDay: "2008-04-01" },
      { kind: "groups.decisionOpen", firstDay: "2008-04-01", lastDay: "2008-04-19" }
    ])
    expect(facts({ ...now, decisions: [{ ...one, doneOn: "2008-04-01" }] }, "m1")).toHaveLength(2)
  })

  it("is asked about the day after until it is told how it went, is moved, cancelled for a reason, or taken back", () => {
    expect(reminders({ ...state, _tag: "Called" }, "m1")).toEqual([
      { key: "tell/2008-04-01", dueOn: "2008-04-02", role: "authority.secretariat" }
    ])
    expect(reminders({ ...state, _tag: "Cancelled", reason: "andet" }, "m1")).toEqual([])
    meeting.when("holdMeeting", { meeting: "m1", present: ["p1", "p2", "p1"] }).then([held])
    meeting.when("cancelMeeting", { meeting: "m1", reason: "sol" }).thenRefused("GroupCodeUnknown")
    meeting
      .when("cancelMeeting", { meeting: "m1", reason: "for-faa" })
      .thenFacts(facts({ ...state, _tag: "Cancelled", reason: "for-faa" }, "m1"))
    const move = { meeting: "m1", group: "g1", on: "2008-04-03" } as const
    met.when("correctMeetingDay", move).then([GroupMeeting.events.DayCorrected("m1", "2008-04-03", {})])
    met.when("correctMeetingDay", { ...move, on: "2008-01-01" }).thenRefused("GroupNotThen")
    met
      .given(Group.events.Started("g2", "2008-02-01", { kind: "andet", teams: [] }))
      .when("correctMeetingDay", { ...move, group: "g2" })
      .thenRefused("MeetingOfOtherGroup")
    met.when("voidMeeting", { meeting: "m1", on: "2008-04-02" }).thenFacts([])
  })
})

describe("the cadence of a group", () => {
  it.each([
    [["2008-03-28"], "2008-05-23", []],
    [["2008-03-28"], "2008-05-24", [{ firstDay: "2008-03-28", lastDay: "2008-05-24" }]],
    [[], "2008-03-29", [{ firstDay: "2008-02-01", lastDay: "2008-03-29" }]],
    [["2008-05-24", "2008-03-28", "2009-01-01"], "2008-06-01", [{ firstDay: "2008-03-28", lastDay: "2008-05-24" }]]
  ] as const)("held %j, by %s, was missed %j", (days, asOf, missed) => {
    expect(missedCadence(days, { weeks: 8, since: "2008-02-01", asOf })).toEqual(missed)
  })

  it("says by which day the next meeting is in time", () => {
    expect(nextMeetingBy("2008-02-01", 8)).toBe("2008-03-28")
  })
})

describe("the steering group of the council", () => {
  it("has terms of reference, meets as needed, and its 2 + 5 + 4 meetings are counted apart from 4 + 6 + 6 (row 47)", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { groups } = pk.as("secretary")
    accepted(await groups.start({ group: "styre", on: "2008-01-01", kind: "lbr-styregruppe" }))
    accepted(await groups.setTerms({ group: "styre", on: "2008-07-10", terms: "Styregruppen følger projektet." }))
    accepted(await groups.start({ group: "amb", on: "2008-01-01", kind: "ambassadoergruppe" }))
    accepted(await groups.seat({ group: "amb", on: "2008-01-01", person: "p1", team: "ledelse" }))
    for (const [group, perYear] of [
      ["styre", [2, 5, 4]],
      ["amb", [4, 6, 6]]
    ] as const)
      for (const [year, count] of perYear.entries())
        for (let month = 1; month <= count; month += 1) {
          const meeting = `${group}-${year}-${month}`
          accepted(await groups.callMeeting({ meeting, group, on: `${2008 + year}-0${month}-15` as Day }))
          accepted(await groups.holdMeeting({ meeting, present: ["p1"] }))
        }
    const at = indicatorsAt(pk, "2010-12-31")
    expect(await at("groups.meetingsHeld")).toEqual({ ambassadoergruppe: 16, "lbr-styregruppe": 11 })
    expect(await at("groups.meetingsPerYear")).toEqual({
      "2008/ambassadoergruppe": 4,
      "2009/ambassadoergruppe": 6,
      "2010/ambassadoergruppe": 6,
      "2008/lbr-styregruppe": 2,
      "2009/lbr-styregruppe": 5,
      "2010/lbr-styregruppe": 4
    })
    expect(await at("groups.running")).toEqual({ ambassadoergruppe: 1, "lbr-styregruppe": 1 })
    expect(await at("groups.members")).toEqual({ "ambassadoergruppe/ledelse": 1 })
    expect((await pk.get(Group, "styre"))!.state).not.toHaveProperty("everyWeeks")
    expect((await pk.get(Group, "styre"))!.state.terms).toMatchObject({ on: "2008-07-10" })
    expect(await pk.verify()).toEqual([])
  })
})
