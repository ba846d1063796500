import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, Meeting, Network, networkThemes } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import { anAgreementInForce, basis } from "../setup.ts"
import { called, forA1, held, joined, merged, networks } from "./networkLives.ts"

const planned = (network: string, on: Day, more: { remindOn: Day; callBy: Day }) =>
  Network.events.MeetingPlanned(network, on, { meeting: "m1", ...more })
const inApril = { remindOn: "2011-03-25", callBy: "2011-08-01" } as const

describe("calling a meeting", () => {
  const call = (more: object) =>
    networks.when("callMeeting", { meeting: "m1", kind: "own", on: "2011-04-01", ...ofOne(more), ...more } as never)
  const ofOne = (more: object) => ("networks" in more || "kind" in more ? {} : { network: "n1" })

  it("is of one network, of several, or of all, and is in their calendars (row 31)", () => {
    call({}).then([called("m1", "2011-04-01"), planned("n1", "2011-04-01", inApril)])
    call({ kind: "joint", networks: ["n2", "n1"] }).then([
      Meeting.events.Called("m1", "2011-04-01", { kind: "joint", networks: ["n2", "n1"] }),
      planned("n1", "2011-04-01", inApril),
      planned("n2", "2011-04-01", inApril)
    ])
    call({ kind: "joint" }).then([
      Meeting.events.Called("m1", "2011-04-01", { kind: "joint" }),
      planned("n1", "2011-04-01", inApril),
      planned("n2", "2011-04-01", inApril)
    ])
  })

  it("has themes that a list has, and a host: the jobcentre, or a company (row 31)", () => {
    const host = { by: "company" } as const
    call({ themes: ["apv", "rekruttering"], host }).then([
      called("m1", "2011-04-01", { themes: ["apv", "rekruttering"], host }),
      planned("n1", "2011-04-01", inApril)
    ])
    call({ themes: ["apv", "vejret"] }).thenRefused("NetworkCodeUnknown")
    call({ host: { by: "company", party: "nobody" } }).thenRefused("NotFound")
  })

  it("is in no calendar when its day is past", () => {
    call({ on: "2010-12-01" }).then([called("m1", "2010-12-01")])
  })

  it("is refused before the network began, and after it was merged", () => {
    call({ on: "2009-12-31" }).thenRefused("MeetingBeforeNetwork")
    merged
      .when("callMeeting", { meeting: "m1", kind: "own", network: "n1", on: "2010-07-01" })
      .thenRefused("NetworkNotRunning")
    call({ networks: ["nobody"] }).thenRefused("NotFound")
  })

  it("is warned of when the network gets more than four of its own in a year, cancelled ones left out", () => {
    const four = ["01", "02", "03", "04"].map((month) => called(`x${month}`, `2011-${month}-15` as Day))
    const again = { meeting: "m1", kind: "own", network: "n1", on: "2011-12-01" } as const
    networks
      .given(...four)
      .when("callMeeting", again)
      .thenWarns("network.tooOften")
    const { network: _, ...unnamed } = again
    for (const named of [
      { ...unnamed, networks: ["n1"] },
      { ...again, networks: ["n1"] }
    ])
      networks
        .given(...four)
        .when("callMeeting", named)
        .thenWarns("network.tooOften")
    const not = networks.given(...four, Meeting.events.Cancelled("x01", "2011-01-15", { reason: "andet" }))
    not
      .when("callMeeting", again)
      .then([called("m1", "2011-12-01"), planned("n1", "2011-12-01", { remindOn: "2011-11-24", callBy: "2012-04-01" })])
    networks
      .given(...four)
      .when("callMeeting", { ...unnamed, networks: ["n1", "n2"] })
      .then([
        Meeting.events.Called("m1", "2011-12-01", { kind: "own", networks: ["n1", "n2"] }),
        planned("n1", "2011-12-01", { remindOn: "2011-11-24", callBy: "2012-04-01" }),
        planned("n2", "2011-12-01", { remindOn: "2011-11-24", callBy: "2012-04-01" })
      ])
    networks
      .given(...four)
      .when("callMeeting", { ...again, kind: "theme" })
      .then([
        called("m1", "2011-12-01", { kind: "theme" }),
        planned("n1", "2011-12-01", { remindOn: "2011-11-24", callBy: "2012-04-01" })
      ])
  })

  it("is refused when the host has closed by then", async () => {
    const { desk } = await anAgreementInForce({ network: { people: 1 } }, "2011-02-01")
    accepted(await desk.network.start({ network: "n1", name: "N", on: "2011-01-01" }))
    accepted(
      await desk.parties.add({
        party: "shop",
        on: "2011-01-03",
        name: "Butik",
        kind: "company",
        cvr: "35408002",
        workplaces: []
      })
    )
    accepted(await desk.parties.close({ party: "shop", lastDay: "2011-03-31", source: "cvr" }))
    const call = { meeting: "m1", kind: "own", network: "n1", host: { by: "company", party: "shop" } } as const
    expect(await desk.network.callMeeting({ ...call, on: "2011-04-01" })).toMatchObject({
      refusals: [{ _tag: "HostClosed", at: "/host/party", facts: { lastDay: "2011-03-31" } }]
    })
    accepted(await desk.network.callMeeting({ ...call, on: "2011-03-31" }))
  })
})

describe("a meeting that is called", () => {
  const waiting = networks.given(called("m1", "2011-04-01"), planned("n1", "2011-04-01", inApril))

  it("is moved, and so is it in the calendars", () => {
    waiting
      .when("moveMeeting", { meeting: "m1", on: "2011-05-02" })
      .then([
        Meeting.events.Moved("m1", "2011-05-02", {}),
        planned("n1", "2011-05-02", { remindOn: "2011-04-25", callBy: "2011-09-02" })
      ])
    waiting.when("moveMeeting", { meeting: "m1", on: "2009-12-31" }).thenRefused("MeetingBeforeNetwork")
    waiting
      .when("moveMeeting", { meeting: "m1", on: "2010-12-31" })
      .then([
        Meeting.events.Moved("m1", "2010-12-31", {}),
        Network.events.MeetingOver("n1", "2010-12-31", { meeting: "m1" })
      ])
    held.when("moveMeeting", { meeting: "m1", on: "2010-05-02" }).thenNotPossible()
  })

  it("is held for those who are members on its day, and once", () => {
    waiting
      .given(joined("n1", "a2", "2011-04-02"))
      .when("holdMeeting", { meeting: "m1", minutes: "Det gik godt." })
      .then([
        Meeting.events.Held("m1", "2011-04-01", { heldFor: ["n1"], members: [forA1] }),
        Meeting.events.MinutesWritten("m1", "2011-04-01", { minutesRef: "text-1" }),
        Network.events.MeetingOver("n1", "2011-04-01", { meeting: "m1", callBy: "2011-08-01" })
      ])
    held.when("holdMeeting", { meeting: "m1" }).thenNotPossible()
  })

  it("is of the network that goes on when its own is merged meanwhile (row 30)", () => {
    merged
      .given(called("m1", "2010-09-01"))
      .when("holdMeeting", { meeting: "m1" })
      .then([
        Meeting.events.Held("m1", "2010-09-01", { heldFor: ["n3"], members: [{ ...forA1, network: "n3" }] }),
        Network.events.MeetingOver("n3", "2010-09-01", { meeting: "m1", callBy: "2011-01-01" })
      ])
    merged
      .given(called("m1", "2010-09-01"))
      .when("moveMeeting", { meeting: "m1", on: "2010-10-01" })
      .then([Meeting.events.Moved("m1", "2010-10-01", {})])
  })

  it("is cancelled for a reason that a list has, and is then in no calendar (row 32)", () => {
    const out = Network.events.MeetingOver("n1", "2011-04-01", { meeting: "m1" })
    for (const [told, reason] of [
      ["tooFew", "flere-afbud"],
      ["vaerten", "vaerten"]
    ] as const)
      waiting
        .when("cancelMeeting", { meeting: "m1", reason: told })
        .then([Meeting.events.Cancelled("m1", "2011-04-01", { reason }), out])
    waiting.when("cancelMeeting", { meeting: "m1", reason: "regn" }).thenRefused("NetworkCodeUnknown")
    held.when("cancelMeeting", { meeting: "m1", reason: "andet" }).thenNotPossible()
  })

  it("reminds the jobcentre to say what became of it", () => {
    const { begin, reminders } = Meeting.definition
    const state = begin["Called"]!({ kind: "own" }, "2011-04-01")
    expect(reminders(state, "m1")).toEqual([
      { key: "tell/2011-04-01", dueOn: "2011-04-02", role: "authority.secretariat" }
    ])
    expect(reminders({ ...state, _tag: "Held" }, "m1")).toEqual([])
  })

  it("is taken back when it should never have been entered", () => {
    waiting
      .when("voidMeeting", { meeting: "m1" })
      .then([
        Meeting.events.Voided("m1", "2011-04-01", {}),
        Network.events.MeetingOver("n1", "2011-04-01", { meeting: "m1" })
      ])
    held.when("voidMeeting", { meeting: "m1" }).thenFacts([])
    networks
      .given(called("m1", "2010-04-01"), Meeting.events.Cancelled("m1", "2010-04-01", { reason: "andet" }))
      .when("voidMeeting", { meeting: "m1" })
      .thenFacts([])
  })
})

describe("who came to a meeting", () => {
  const attend = (people: number, agreement = "a1") => held.when("attendMeeting", { meeting: "m1", agreement, people })

  it("is told of members, with how many, and of nobody else (row 33)", () => {
    attend(2).then([Meeting.events.Attended("m1", "2010-03-01", { ...forA1, people: 2 })])
    attend(1, "a2").thenRefused("NotMemberThen")
    held
      .given(joined("n1", "a2", "2010-03-02"))
      .when("attendMeeting", { meeting: "m1", agreement: "a2", people: 1 })
      .thenRefused("NotMemberThen")
    held.when("apologise", { meeting: "m1", agreement: "a2", people: 1 }).thenRefused("NotMemberThen")
    attend(1001).thenRefused("InputInvalid")
    networks
      .given(called("m1", "2010-03-01"))
      .when("attendMeeting", { meeting: "m1", agreement: "a1", people: 1 })
      .thenNotPossible()
  })

  it("is told again in the place of what was told, and 0 takes it back", () => {
    const told = held.given(Meeting.events.Attended("m1", "2010-03-01", { ...forA1, people: 2 }))
    const facts = (people: number) => {
      const { when, begin, facts: of } = Meeting.definition
      const state = when["Called"]!["Held"]!(begin["Called"]!({ kind: "own" }, "2010-03-01"), {}, "2010-03-01")
      const twice = [2, people].reduce(
        (now, n) => when["Held"]!["Attended"]!(now, { ...forA1, people: n }, "2010-03-01"),
        state
      )
      return of(twice, "m1")
        .filter(({ kind }) => kind === "network.attended")
        .map(({ measures }) => measures["people"])
    }
    expect(facts(1)).toEqual([1])
    expect(facts(0)).toEqual([])
    told
      .when("attendMeeting", { meeting: "m1", agreement: "a1", people: 0 })
      .then([Meeting.events.Attended("m1", "2010-03-01", { ...forA1, people: 0 })])
  })

  it("moves with the day of the meeting, unless somebody was no member then", () => {
    const told = held.given(Meeting.events.Attended("m1", "2010-03-01", { ...forA1, people: 1 }))
    told
      .when("correctMeetingDay", { meeting: "m1", on: "2010-02-01" })
      .then([
        Meeting.events.DayCorrected("m1", "2010-02-01", { heldFor: ["n1"], members: [forA1] }),
        Network.events.MeetingOver("n1", "2010-02-01", { meeting: "m1", callBy: "2010-06-01" })
      ])
    const left = told.given(Network.events.Left("n1", "2010-03-31", { agreement: "a1" }))
    left.when("correctMeetingDay", { meeting: "m1", on: "2010-04-01" }).thenRefused("NotMemberThen")
  })

  it("is counted with apologies and guests apart, and the meeting once for each member (rows 31, 32, 33)", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 2 } }, "2011-02-01")
    accepted(await desk.network.start({ network: "n1", name: "N", on: "2011-02-01" }))
    accepted(await desk.network.join({ network: "n1", agreement: "a1", on: "2011-02-01", participant: "company-1" }))
    const call = (meeting: string, on: Day) =>
      desk.network.callMeeting({
        meeting,
        kind: "own",
        network: "n1",
        on,
        themes: ["apv"],
        host: { by: "company", party: "bakery" }
      })
    accepted(await call("m1", "2011-03-01"))
    accepted(await call("m2", "2011-04-01"))
    accepted(await desk.network.apologise({ meeting: "m1", agreement: "a1", people: 1 }))
    accepted(await desk.network.holdMeeting({ meeting: "m1" }))
    accepted(await desk.network.attendMeeting({ meeting: "m1", agreement: "a1", people: 1 }))
    accepted(await desk.network.tellGuests({ meeting: "m1", people: 7 }))
    accepted(await desk.network.apologise({ meeting: "m2", agreement: "a1", people: 2 }))
    accepted(await desk.network.cancelMeeting({ meeting: "m2", reason: "flere-afbud" }))
    const figure = async (key: string) =>
      (await pk.measure(pk.indicators[`network.${key}`]!, { asOf: "2011-12-31" })).map(({ group, value }) =>
        [...group, value].join(" ")
      )
    expect(await figure("meetingsHeld")).toEqual(["own 1"])
    expect(await figure("meetingsCancelled")).toEqual(["flere-afbud 1"])
    expect(await figure("meetingsByHost")).toEqual(["company 1"])
    expect(await figure("hosts")).toEqual(["1"])
    expect(await figure("meetingsPerNetwork")).toEqual(["2011 n1 1"])
    expect(await figure("meetingsForMembers")).toEqual(["1"])
    expect(await figure("attendance")).toEqual(["own 1"])
    expect(await figure("attendingCompanies")).toEqual(["own 1"])
    expect(await figure("apologies")).toEqual(["3"])
    expect(await figure("guests")).toEqual(["own 7"])
    expect(await figure("themes")).toEqual(["apv 1"])
    const rows = (await pk.agreement.ledger("a1", { on: "2011-12-31" }))!.points.flatMap(({ rows }) => rows)
    expect(rows.find(({ promise }) => promise === "meetings")).toMatchObject({
      by: "authority",
      lastActivity: "2011-03-01"
    })
    expect(await pk.verify()).toEqual([])
  })
})

describe("the themes and minutes of a meeting", () => {
  it("are told later too, with the host (rows 31, 34)", () => {
    held
      .when("describeMeeting", { meeting: "m1", themes: ["rekruttering"], host: { by: "authority" } })
      .then([Meeting.events.Described("m1", "2010-03-01", { themes: ["rekruttering"], host: { by: "authority" } })])
    held.when("describeMeeting", { meeting: "m1", themes: ["vejret"] }).thenRefused("NetworkCodeUnknown")
    held
      .when("writeMinutes", { meeting: "m1", minutes: "Vi talte om APV." })
      .then([Meeting.events.MinutesWritten("m1", "2010-03-01", { minutesRef: "text-1" })])
    held
      .when("tellGuests", { meeting: "m1", people: 3 })
      .then([Meeting.events.GuestsTold("m1", "2010-03-01", { people: 3 })])
  })

  it("may be a jobcentre's own (row 34)", async () => {
    class Ours extends definePlugin("ours", {
      version: "1.0.0",
      entries: [networkThemes.with({ "groen-omstilling": { da: "grøn omstilling", en: "green transition" } })]
    }) {}
    const pk = createPartnerskab({ ...basis(), plugins: [Ours] })
    const meeting = { meeting: "m1", kind: "theme", on: "2011-04-01", themes: ["groen-omstilling"] } as const
    accepted(await pk.as("consultant-1").network.callMeeting(meeting))
    accepted(await pk.as("consultant-1").network.holdMeeting({ meeting: "m1" }))
    expect(await pk.measure(pk.indicators["network.themes"]!, { asOf: "2011-12-31" })).toEqual([
      { group: ["groen-omstilling"], value: 1 }
    ])
  })
})

describe("the calendar of a network", () => {
  const { begin, when, reminders } = Network.definition
  const step = (
    state: { readonly _tag: string },
    event: { readonly type: string; readonly data: unknown; readonly effectiveOn: Day }
  ) => when[state._tag]![event.type]!(state, event.data, event.effectiveOn)
  const empty = begin["Started"]!({ name: "N", formedFrom: [], members: [], callBy: "2011-05-01" }, "2011-01-01")
  const call = (dueOn: Day) => ({ key: `callMeeting/${dueOn}`, dueOn, role: "authority.secretariat" })

  it("reminds the jobcentre to call a meeting when none is called in time (row 29)", () => {
    expect(reminders(empty, "n1")).toEqual([call("2011-05-01")])
    const waiting = step(empty, planned("n1", "2011-04-01", inApril))
    expect(reminders(waiting, "n1")).toEqual([call("2011-08-01")])
    const over = (more = {}) => Network.events.MeetingOver("n1", "2011-04-01", { meeting: "m1", ...more })
    expect(reminders(step(waiting, over()), "n1")).toEqual([call("2011-05-01")])
    expect(reminders(step(waiting, over({ callBy: "2011-08-01" })), "n1")).toEqual([call("2011-08-01")])
    const merging = Network.events.Merged("n1", "2011-06-01", { into: "n2" })
    expect(reminders(step(empty, merging), "n1")).toEqual([])
  })

  it("reckons from the meeting before when the last is taken back, or was held earlier than told (row 29)", () => {
    const held = (meeting: string, on: Day, callBy?: Day) =>
      Network.events.MeetingOver("n1", on, { meeting, ...(callBy === undefined ? {} : { callBy }) })
    const [first, second] = [held("m1", "2011-04-01", "2011-08-01"), held("m2", "2011-06-01", "2011-10-01")]
    const dueAfter = (...events: ReadonlyArray<typeof first>) => reminders(events.reduce(step, empty), "n1")
    expect(dueAfter(first, second)).toEqual([call("2011-10-01")])
    expect(dueAfter(first, second, held("m2", "2011-06-01"))).toEqual([call("2011-08-01")])
    expect(dueAfter(second, first, held("m2", "2011-06-01"))).toEqual([call("2011-08-01")])
    expect(dueAfter(first, second, held("m2", "2011-03-01", "2011-07-01"))).toEqual([call("2011-08-01")])
    expect(dueAfter(first, second, held("m1", "2011-04-01"), held("m2", "2011-06-01"))).toEqual([call("2011-05-01")])
    expect([first, second].reduce(step, empty)).toMatchObject({
      met: { meeting: "m2" },
      metBefore: [{ meeting: "m1", callBy: "2011-08-01" }]
    })
  })

  it("remembers the meetings of about a year, and no more", () => {
    const monthly = ["01", "02", "03", "04", "05", "06"].map((month) =>
      Network.events.MeetingOver("n1", `2011-${month}-10` as Day, {
        meeting: `m${month}`,
        callBy: `2011-${month}-20` as Day
      })
    )
    expect(monthly.reduce(step, empty)).toMatchObject({
      met: { meeting: "m06" },
      metBefore: [{ meeting: "m05" }, { meeting: "m04" }, { meeting: "m03" }]
    })
  })

  it("has a meeting out that was held, and taken back, also when another was held after it", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 1 } })
    const { network } = desk
    accepted(await network.start({ network: "n1", name: "N", on: "2011-02-01" }))
    for (const [meeting, on] of [
      ["m1", "2011-03-01"],
      ["m2", "2011-04-01"],
      ["m3", "2011-05-01"]
    ] as const) {
      accepted(await network.callMeeting({ meeting, kind: "joint", on }))
      accepted(await network.holdMeeting({ meeting }))
    }
    for (const meeting of ["m2", "m3"]) accepted(await network.voidMeeting({ meeting }))
    const { state } = (await pk.get(Network, "n1"))!
    expect(state.met).toEqual({ meeting: "m1", callBy: "2011-07-01" })
    expect(state).not.toHaveProperty("metBefore")
    expect(await pk.verify()).toEqual([])
  })

  it("reminds each member's participant before a meeting, whoever that is by then (row 33)", () => {
    const waiting = [joined("n1", "a1"), planned("n1", "2011-04-01", inApril)].reduce(step, empty)
    const ofMeeting = (state: unknown) => reminders(state, "n1").filter(({ role }) => role === "person")
    const remind = (person: string, more = {}) => ({
      key: "meeting/m1/2011-04-01/a1",
      dueOn: "2011-03-25",
      role: "person",
      agreement: "a1",
      person,
      about: { entity: "networkMeeting", id: "m1", on: "2011-04-01" },
      ...more
    })
    expect(ofMeeting(waiting)).toEqual([remind("a1-1")])
    const replaced = { agreement: "a1", participant: "b", substitute: "c" }
    expect(ofMeeting(step(waiting, Network.events.PeopleReplaced("n1", "2011-02-01", replaced)))).toEqual([
      remind("b", { substitute: "c" })
    ])
    expect(ofMeeting(step(waiting, Network.events.Left("n1", "2011-03-31", { agreement: "a1" })))).toEqual([])
    expect(ofMeeting(step(waiting, Network.events.MeetingOver("n1", "2011-04-01", { meeting: "m1" })))).toEqual([])
    const inMay = planned("n1", "2011-05-02", { remindOn: "2011-04-25", callBy: "2011-09-02" })
    expect(ofMeeting(step(waiting, inMay)).map(({ dueOn }) => dueOn)).toEqual(["2011-04-25"])
  })
})
