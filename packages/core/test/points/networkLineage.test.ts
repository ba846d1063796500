import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type Day,
  Meeting,
  Membership,
  MeetingOfNetwork,
  Network,
  NetworkLineage,
  NetworkMeeting
} from "../../src/index.ts"
import { is } from "../../src/plugin/index.ts"
import { aCompany, aDraft, anAgreementInForce, numberIn, refusalsOf } from "../setup.ts"
import { called, forA1, merged, networks, started } from "./networkLives.ts"

/** Four networks that become three and then one, with a company in two of them. */
const fourToOne = async () => {
  const all = await anAgreementInForce({ network: { people: 1 } }, "2008-03-01")
  const { desk } = all
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy", points: { network: { people: 1 } } })))
  accepted(await desk.agreement.sign({ agreement: "a2", on: "2008-03-01" }))
  for (const network of ["haandvaerk", "industri", "service", "sosu"])
    accepted(await desk.network.start({ network, name: network, on: "2008-03-01" }))
  const join = (network: string, agreement: string, on: "2008-03-01" | "2008-06-01") =>
    desk.network.join({ network, agreement, on, participant: "company-1" })
  accepted(await join("industri", "a1", "2008-06-01"))
  accepted(await join("service", "a1", "2008-03-01"))
  accepted(await join("sosu", "a2", "2008-03-01"))
  const hold = async (meeting: string, network: string, on: "2008-09-01" | "2009-09-01" | "2011-02-01") => {
    accepted(await desk.network.callMeeting({ meeting, kind: "own", network, on }))
    accepted(await desk.network.holdMeeting({ meeting }))
  }
  await hold("m1", "industri", "2008-09-01")
  accepted(
    await desk.network.merge({ networks: ["industri", "service"], into: "begge", name: "Begge", on: "2009-06-01" })
  )
  await hold("m2", "begge", "2009-09-01")
  accepted(
    await desk.network.merge({ networks: ["haandvaerk", "begge", "sosu"], into: "et", name: "Ét", on: "2011-01-01" })
  )
  await hold("m3", "et", "2011-02-01")
  return all
}

describe("the lineage of networks", () => {
  it("counts a network together with all it came from, however many merges ago (row 30)", async () => {
    const { desk, pk } = await fourToOne()
    const flow = { taken: { how: "flow", to: "2011-12-31" } } as const
    const ofOne = { ...flow, joins: [is(NetworkLineage, "network", "et")] }
    expect(numberIn(await pk.count(MeetingOfNetwork, ofOne))).toBe(3)
    expect(await pk.count(MeetingOfNetwork, { ...flow, by: ["network"] })).toEqual([
      { group: ["begge"], value: 1 },
      { group: ["et"], value: 1 },
      { group: ["industri"], value: 1 }
    ])
    expect(numberIn(await pk.count(Membership, { ...ofOne, counted: { distinct: "party" } }))).toBe(2)
    expect(numberIn(await pk.count(Membership, { ...ofOne, counted: { distinct: "agreement" } }))).toBe(2)
    expect((await pk.get(Network, "et"))!.state).toMatchObject({
      formedFrom: ["haandvaerk", "begge", "sosu"],
      lineage: ["haandvaerk", "begge", "industri", "service", "sosu"]
    })
    expect(
      numberIn(await pk.count(MeetingOfNetwork, { ...flow, joins: [is(NetworkLineage, "network", "begge")] }))
    ).toBe(0)
    expect(
      refusedWith(await desk.network.callMeeting({ meeting: "m4", kind: "own", network: "begge", on: "2011-01-01" }))
    ).toEqual(["NetworkNotRunning"])
    expect(await pk.verify()).toEqual([])
  })

  it("keeps 38 meetings apart from 34 of the networks' own: the kinds say which definition is counted", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 1 } }, "2008-03-01")
    accepted(await desk.network.start({ network: "n", name: "N", on: "2007-11-01" }))
    const meetings = [
      ["2007-11-14", "conference"],
      ["2008-02-01", "own"],
      ["2010-04-01", "theme"],
      ["2010-06-08", "conference"],
      ["2010-11-30", "joint"]
    ] as const
    for (const [on, kind] of meetings) {
      accepted(await desk.network.callMeeting({ meeting: on, kind, on, ...(kind === "own" ? { network: "n" } : {}) }))
      accepted(await desk.network.holdMeeting({ meeting: on }))
    }
    const held = { taken: { how: "flow", to: "2010-12-31" }, where: { outcome: "held" } } as const
    expect(numberIn(await pk.count(NetworkMeeting, held))).toBe(5)
    expect(numberIn(await pk.count(NetworkMeeting, { ...held, where: { outcome: "held", kind: "own" } }))).toBe(1)
    expect(numberIn(await pk.count(NetworkMeeting, { ...held, taken: { ...held.taken, from: "2008-02-01" } }))).toBe(4)
  })
})

describe("a merge", () => {
  it("is of networks that are others than the new one, and of each once (row 30)", async () => {
    const { desk } = await fourToOne()
    const merge = (networks: ReadonlyArray<string>, into: string) =>
      desk.network.merge({ networks, into, name: "N", on: "2012-01-01" })
    expect(refusalsOf(await merge(["et", "et"], "nyt"))).toEqual(["TooFewToMerge /networks"])
    expect(refusalsOf(await merge(["et", "sosu"], "et"))).toEqual([
      "AlreadyThere /into",
      "NetworkNotRunning /networks/1"
    ])
  })

  const ofAll = Meeting.events.Called("m1", "2010-09-01", { kind: "joint" })

  it("takes the meetings that are planned along to the new network", () => {
    const planned = (network: string) =>
      Network.events.MeetingPlanned(network, "2010-09-01", {
        meeting: "m1",
        remindOn: "2010-08-25",
        callBy: "2011-01-01"
      })
    networks
      .given(ofAll, planned("n1"), planned("n2"))
      .when("merge", { networks: ["n1", "n2"], into: "n3", name: "N", on: "2010-07-01" })
      .then([
        Network.events.Merged("n1", "2010-07-01", { into: "n3" }),
        Network.events.Merged("n2", "2010-07-01", { into: "n3" }),
        Network.events.Started("n3", "2010-07-01", {
          name: "N",
          formedFrom: ["n1", "n2"],
          lineage: ["n1", "n2"],
          members: [{ agreement: "a1", party: "party-a1", participant: "a1-1", firstDay: "2010-01-01" }],
          planned: [{ meeting: "m1", on: "2010-09-01", remindOn: "2010-08-25", callBy: "2011-01-01" }],
          callBy: "2010-11-01"
        })
      ])
  })

  it("leaves a member that had left before it behind", () => {
    const left = Network.events.Left("n1", "2010-06-30", { agreement: "a1" })
    const into = (on: "2010-07-01" | "2010-06-30") =>
      networks.given(left).when("merge", { networks: ["n1", "n2"], into: "n3", name: "N", on })
    const after = (members: ReadonlyArray<unknown>) => ({
      _tag: "Running",
      name: "N",
      startedOn: members.length === 0 ? "2010-07-01" : "2010-06-30",
      formedFrom: ["n1", "n2"],
      lineage: ["n1", "n2"],
      members,
      planned: [],
      callBy: members.length === 0 ? "2010-11-01" : "2010-10-30"
    })
    into("2010-07-01").thenState({ entity: "network", id: "n3" }, after([]))
    into("2010-06-30").thenState(
      { entity: "network", id: "n3" },
      after([
        { agreement: "a1", party: "party-a1", participant: "a1-1", firstDay: "2010-01-01", lastDay: "2010-06-30" }
      ])
    )
  })

  it("has its day corrected for all its networks at once (row 30)", () => {
    const correct = (more = {}) =>
      merged.when("correctMerge", { networks: ["n2", "n1"], into: "n3", on: "2010-06-01", ...more } as never)
    correct().then([
      Network.events.MergeCorrected("n2", "2010-06-01", {}),
      Network.events.MergeCorrected("n1", "2010-06-01", {}),
      Network.events.StartCorrected("n3", "2010-06-01", {})
    ])
    correct({ networks: ["n1"] }).thenRefused("NotMergedInto")
    correct({ into: "n2" }).thenRefused("NotMergedInto")
    correct({ on: "2010-01-01" }).thenRefused("MergedBeforeItBegan", "MergedBeforeItBegan")
  })

  it("counts whoever left between the two days until then, in the network it was (row 30)", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 1 } }, "2010-01-01")
    const { network, parties, agreement } = desk
    accepted(await parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
    accepted(await agreement.draft(aDraft({ agreement: "a2", party: "smithy", points: { network: { people: 1 } } })))
    accepted(await agreement.sign({ agreement: "a2", on: "2010-01-01" }))
    for (const [id, member] of [
      ["n1", "a1"],
      ["n2", "a2"]
    ] as const) {
      accepted(await network.start({ network: id, name: id, on: "2010-01-01" }))
      accepted(await network.join({ network: id, agreement: member, on: "2010-01-01", participant: "company-1" }))
    }
    accepted(await network.leave({ network: "n1", agreement: "a1", lastDay: "2010-06-15" }))
    accepted(await network.merge({ networks: ["n1", "n2"], into: "n3", name: "N", on: "2010-07-01" }))
    accepted(await network.leave({ network: "n3", agreement: "a2", lastDay: "2010-07-10" }))
    const companies = async (asOf: Day) =>
      (await pk.measure(pk.indicators["network.companiesPerNetwork"]!, { asOf })).map(
        ({ group, value }) => `${group.join()} ${value}`
      )
    const each = async () => [
      await companies("2010-06-15"),
      await companies("2010-06-16"),
      await companies("2010-07-10"),
      await companies("2010-07-11")
    ]
    const correct = (on: Day) => network.correctMerge({ networks: ["n1", "n2"], into: "n3", on })
    expect(await each()).toEqual([["n1 1", "n2 1"], ["n2 1"], ["n3 1"], []])
    accepted(await correct("2010-06-01"))
    expect(await each()).toEqual([["n3 2"], ["n3 1"], ["n3 1"], []])
    accepted(await correct("2010-08-01"))
    expect(await each()).toEqual([["n1 1", "n2 1"], ["n2 1"], ["n2 1"], []])
    accepted(await correct("2010-07-01"))
    expect(await each()).toEqual([["n1 1", "n2 1"], ["n2 1"], ["n3 1"], []])
    expect(await pk.verify()).toEqual([])
  })

  it("has taken the first day of a network that was merged to; of any other it is corrected", () => {
    networks
      .when("correctStart", { network: "n1", on: "2009-12-01" })
      .then([Network.events.StartCorrected("n1", "2009-12-01", {})])
    merged.when("correctStart", { network: "n3", on: "2010-06-01" }).thenRefused("StartedByMerge")
    merged.when("correctStart", { network: "n1", on: "2010-07-01" }).thenRefused("MergedBeforeItBegan")
    merged
      .when("correctStart", { network: "n1", on: "2010-06-30" })
      .then([Network.events.StartCorrected("n1", "2010-06-30", {})])
  })

  it("lets the old networks be told of until their last day, and no later (row 30)", () => {
    const before = merged.given(
      called("m1", "2010-06-30"),
      Meeting.events.Held("m1", "2010-06-30", { heldFor: ["n1"], members: [forA1] })
    )
    before
      .when("attendMeeting", { meeting: "m1", agreement: "a1", people: 2 })
      .then([Meeting.events.Attended("m1", "2010-06-30", { ...forA1, people: 2 })])
    merged
      .when("callMeeting", { meeting: "m2", kind: "own", network: "n1", on: "2010-07-01" })
      .thenRefused("NetworkNotRunning")
    merged
      .when("join", { network: "n1", agreement: "a2", on: "2010-06-01", participant: "b" })
      .thenRefused("NetworkNotRunning")
    before.when("correctMeetingDay", { meeting: "m1", on: "2010-07-01" }).thenRefused("NetworkNotRunning")
  })
})

describe("networks as they were first written", () => {
  it("are read as they are today", () => {
    const { forms, begin, facts } = Network.definition
    const first = {
      name: "N",
      formedFrom: ["a"],
      members: [{ agreement: "a1", participant: "p", firstDay: "2010-01-01" }]
    }
    const read = forms["Started"]!.reduce((data: unknown, { from }) => from(data), first)
    const state = begin["Started"]!(read, "2010-01-01")
    expect(facts(state, "n").map(({ kind, dimensions }) => [kind, dimensions])).toEqual([
      ["network.runs", { network: "n" }],
      ["network.membership", { network: "n", agreement: "a1", party: null }],
      ["network.lineage", { of: "n", value: "n" }],
      ["network.lineage", { of: "a", value: "n" }]
    ])
    expect(started("n").data.members).toEqual([])
  })

  it("and the first reasons of cancelled meetings are codes of the list", () => {
    const { forms } = Meeting.definition
    const codes = ["tooFew", "host", "other"].map((reason) =>
      forms["Cancelled"]!.reduce((data: unknown, { from }) => from(data), { reason })
    )
    expect(codes).toEqual([{ reason: "flere-afbud" }, { reason: "vaerten" }, { reason: "andet" }])
  })
})
