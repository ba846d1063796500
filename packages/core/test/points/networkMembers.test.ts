import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type Day,
  Membership,
  Network,
  networkSize,
  Networks,
  type NetworkState,
  participantsOn
} from "../../src/index.ts"
import { anAgreementInForce, numberIn } from "../setup.ts"
import { joined, merged, networks, started } from "./networkLives.ts"

const a1 = { network: "n1", agreement: "a1" } as const
const stateOf = (
  ...events: ReadonlyArray<{ readonly type: string; readonly data: unknown; readonly effectiveOn: Day }>
) => {
  const { begin, when } = Network.definition
  const first = started("n1")
  return events.reduce(
    (state, { type, data, effectiveOn }) => when[state._tag]![type]!(state, data, effectiveOn),
    begin["Started"]!(first.data, first.effectiveOn)
  )
}
const membershipsOf = (state: unknown) =>
  Network.definition
    .facts(state, "n1")
    .filter(({ kind }) => kind === Membership.kind)
    .map(({ key, firstDay, lastDay, measures }) => [key, firstDay, lastDay, measures["people"]])

describe("a company in a network", () => {
  it("leaves on a last day, also one that is corrected, and may join again after (row 29)", () => {
    networks
      .when("leave", { ...a1, lastDay: "2010-06-30" })
      .then([Network.events.Left("n1", "2010-06-30", { agreement: "a1" })])
    const gone = networks.given(Network.events.Left("n1", "2010-06-30", { agreement: "a1" }))
    gone
      .when("leave", { ...a1, lastDay: "2010-05-31" })
      .then([Network.events.Left("n1", "2010-05-31", { agreement: "a1" })])
    gone.when("leave", { ...a1, lastDay: "2010-07-01" }).thenRefused("NotMemberThen")
    gone.when("join", { ...a1, on: "2010-06-30", participant: "x" }).thenRefused("MemberAlready")
    gone.when("join", { ...a1, on: "2010-07-01", participant: "a1-1" }).then([joined("n1", "a1", "2010-07-01")])
  })

  it("does not leave before it joined, nor a network it is not in", () => {
    networks.when("leave", { ...a1, lastDay: "2009-12-31" }).thenRefused("MemberLeavesFirst")
    networks.when("leave", { ...a1, agreement: "a2", lastDay: "2010-12-31" }).thenRefused("NotMemberThen")
  })

  it("sends others from a day: the participant, or the substitute, who is somebody else (row 33)", () => {
    const by = (more: object) =>
      Network.events.PeopleReplaced("n1", "2010-03-01", { agreement: "a1", ...more } as never)
    networks.when("replaceParticipant", { ...a1, on: "2010-03-01", participant: "b" }).then([by({ participant: "b" })])
    networks
      .when("replaceSubstitute", { ...a1, on: "2010-03-01", substitute: "c" })
      .then([by({ participant: "a1-1", substitute: "c" })])
    const two = networks.given(by({ participant: "a1-1", substitute: "c" }))
    two
      .when("replaceSubstitute", { ...a1, on: "2010-03-02" })
      .then([Network.events.PeopleReplaced("n1", "2010-03-02", { agreement: "a1", participant: "a1-1" })])
    two.when("replaceParticipant", { ...a1, on: "2010-03-01", participant: "c" }).thenRefused("SubstituteIsParticipant")
    two
      .when("replaceSubstitute", { ...a1, on: "2010-03-01", substitute: "a1-1" })
      .thenRefused("SubstituteIsParticipant")
    two.when("replaceParticipant", { ...a1, on: "2010-02-28", participant: "b" }).thenRefused("PeopleReplacedLater")
    two
      .when("replaceParticipant", { ...a1, on: "2009-12-31", participant: "b" })
      .thenRefused("NotMemberThen", "PeopleReplacedLater")
    networks
      .when("replaceParticipant", { ...a1, agreement: "a2", on: "2010-03-01", participant: "b" })
      .thenRefused("NotMemberThen")
  })

  it("is counted with as many people as it has each day", () => {
    const replaced = (on: Day, more: object) =>
      Network.events.PeopleReplaced("n1", on, { agreement: "a1", participant: "a1-1", ...more })
    const state = stateOf(
      joined("n1", "a1"),
      replaced("2010-03-01", { substitute: "c" }),
      replaced("2010-04-01", { substitute: "d" }),
      replaced("2010-05-01", {})
    )
    expect(membershipsOf(state)).toEqual([
      ["a1", "2010-01-01", "2010-02-28", 1],
      ["a1/2010-03-01", "2010-03-01", "2010-04-30", 2],
      ["a1/2010-05-01", "2010-05-01", undefined, 1]
    ])
  })

  it("is told of a meeting in the one who comes for it on that day, also when another is to come later", () => {
    const { reminders } = Network.definition
    const toldOf = (state: unknown) =>
      reminders(state, "n1").flatMap(({ role, person }) => (role === "person" ? [person] : []))
    const planned = (meeting: string, on: Day) =>
      Network.events.MeetingPlanned("n1", on, { meeting, remindOn: on, callBy: on })
    const replaced = Network.events.PeopleReplaced("n1", "2010-03-01", {
      agreement: "a1",
      participant: "b",
      substitute: "c"
    })
    const state = stateOf(joined("n1", "a1"), planned("m1", "2010-02-28"), planned("m2", "2010-03-01"))
    expect(toldOf(state)).toEqual(["a1-1", "a1-1"])
    const changed = stateOf(joined("n1", "a1"), planned("m1", "2010-02-28"), planned("m2", "2010-03-01"), replaced)
    expect(toldOf(changed)).toEqual(["a1-1", "b"])
    const then = (on: Day) => participantsOn(changed as NetworkState, on)
    const company = { agreement: "a1", party: "party-a1" }
    expect(then("2009-12-31")).toEqual([])
    expect(then("2010-02-28")).toEqual([{ ...company, participant: "a1-1" }])
    expect(then("2010-03-01")).toEqual([{ ...company, participant: "b", substitute: "c" }])
  })

  it("is counted until its last day, and from the first when it comes again", () => {
    const state = stateOf(
      joined("n1", "a1"),
      Network.events.Left("n1", "2010-06-30", { agreement: "a1" }),
      joined("n1", "a1", "2010-08-01", { substitute: "c" })
    )
    expect(membershipsOf(state)).toEqual([
      ["a1", "2010-01-01", "2010-06-30", 1],
      ["a1/2010-08-01", "2010-08-01", undefined, 2]
    ])
  })

  it("has its days corrected, also in a network that is merged by now, until its last day (row 30)", () => {
    const corrected = (firstDay: Day, more = {}) =>
      Network.events.MemberCorrected("n1", firstDay, { agreement: "a1", party: "party-a1", ...more })
    merged.when("correctMember", { ...a1, firstDay: "2010-02-01" }).then([corrected("2010-02-01")])
    merged
      .when("correctMember", { ...a1, firstDay: "2010-02-01", lastDay: "2010-06-30" })
      .then([corrected("2010-02-01", { lastDay: "2010-06-30" })])
    merged
      .when("correctMember", { ...a1, firstDay: "2010-02-01", lastDay: "2010-07-01" })
      .thenRefused("NetworkNotRunning")
    merged
      .when("leave", { ...a1, lastDay: "2010-06-30" })
      .then([Network.events.Left("n1", "2010-06-30", { agreement: "a1" })])
    merged.when("replaceParticipant", { ...a1, on: "2010-07-01", participant: "b" }).thenRefused("NetworkNotRunning")
    networks
      .when("correctMember", { ...a1, firstDay: "2010-02-01", lastDay: "2010-01-31" })
      .thenRefused("MemberLeavesFirst")
    networks.when("correctMember", { ...a1, agreement: "a2", firstDay: "2010-02-01" }).thenRefused("NotMemberThen")
    networks
      .given(Network.events.Left("n1", "2010-06-30", { agreement: "a1" }), joined("n1", "a1", "2010-08-01"))
      .when("correctMember", { ...a1, firstDay: "2010-06-30" })
      .thenRefused("MemberAlready")
    expect(membershipsOf(stateOf(joined("n1", "a1"), corrected("2010-02-01", { lastDay: "2010-03-31" })))).toEqual([
      ["a1", "2010-02-01", "2010-03-31", 1]
    ])
  })

  it("is warned of when the network has more companies than it aims at, or fewer (row 29)", () => {
    const small = networks.parameter(networkSize.from("2010-01-01", { atLeast: 1, atMost: 1 }, { source: "en prøve" }))
    small.when("join", { ...a1, agreement: "a2", on: "2010-02-01", participant: "b" }).thenWarns("network.tooMany")
    small.when("leave", { ...a1, lastDay: "2010-06-30" }).thenWarns("network.tooFew")
    small
      .when("join", { network: "n2", agreement: "a2", on: "2010-02-01", participant: "b" })
      .then([joined("n2", "a2", "2010-02-01", { participant: "b" })])
    expect(Networks.definition.parameters.map(({ definition: { value } }) => value)).toContainEqual({
      atLeast: 10,
      atMost: 15
    })
  })

  it("is counted once as a company, however many networks it is in, and with its substitute as two people (row 33)", async () => {
    const { desk, pk } = await anAgreementInForce({ network: { people: 2 } }, "2010-01-01")
    accepted(await desk.network.start({ network: "n1", name: "Industri", on: "2010-01-01" }))
    accepted(await desk.network.start({ network: "n2", name: "Service", on: "2010-01-01" }))
    const member = { agreement: "a1", on: "2010-01-01", participant: "company-1", substitute: "company-2" } as const
    accepted(await desk.network.join({ network: "n1", ...member }))
    accepted(await desk.network.join({ network: "n2", ...member }))
    const figure = async (key: "network.companies" | "network.people") =>
      numberIn(await pk.measure(pk.indicators[key]!, { asOf: "2010-01-01" }))
    expect(await figure("network.companies")).toBe(1)
    expect(await figure("network.people")).toBe(4)
    expect(await pk.measure(pk.indicators["network.companiesPerNetwork"]!, { asOf: "2010-01-01" })).toEqual([
      { group: ["n1"], value: 1 },
      { group: ["n2"], value: 1 }
    ])
  })
})
