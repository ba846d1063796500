import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, endOfDay, Membership, Network, NetworkMeeting, NetworkRuns } from "../../src/index.ts"
import { aCompany, aDraft, anAgreementInForce, numberIn, type Pk, refusalsOf } from "../setup.ts"

const industry = { network: "industry", name: "Industri og håndværk", on: "2008-03-01" } as const
const service = { network: "service", name: "Service", on: "2008-03-01" } as const

/** Two networks, and two companies whose agreements have point 1. */
const running = async () => {
  const all = await anAgreementInForce({ network: { people: 2 } }, "2008-03-01")
  const { desk } = all
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy", points: { network: { people: 1 } } })))
  accepted(await desk.agreement.sign({ agreement: "a2", on: "2008-03-01" }))
  accepted(await desk.network.start(industry))
  accepted(await desk.network.start(service))
  return all
}
const aMember = (network: string, agreement: string, on: Day = "2009-01-01") =>
  ({ network, agreement, on, participant: "company-1" }) as const
const merge = { networks: ["industry", "service"], into: "trade", name: "Erhverv", on: "2009-06-01" } as const

const stock = async (pk: Pk, name: "network.running" | "network.people", asOf: Day) =>
  numberIn(await pk.measure(pk.indicators[name]!, { asOf }))

describe("joining a network", () => {
  it("counts the participant, and the substitute when there is one, from that day", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.join(aMember("industry", "a1")))
    accepted(await desk.network.join({ ...aMember("industry", "a2"), substitute: "company-2" }))
    expect(await stock(pk, "network.people", "2008-12-31")).toBe(0)
    expect(await stock(pk, "network.people", "2009-01-01")).toBe(3)
    expect(numberIn(await pk.count(Membership, { taken: { how: "stock", on: "2009-01-01" } }))).toBe(2)
  })

  it("counts from the first day of the network when it is told of an earlier one", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.start({ network: "late", name: "Sen", on: "2010-01-01" }))
    accepted(await desk.network.join(aMember("late", "a1", "2009-01-01")))
    expect(await stock(pk, "network.people", "2009-12-31")).toBe(0)
    expect(await stock(pk, "network.people", "2010-01-01")).toBe(1)
  })

  it("is refused for a member, for a substitute who is the participant, and for a network that is merged", async () => {
    const { desk } = await running()
    accepted(await desk.network.join(aMember("industry", "a1")))
    expect(refusalsOf(await desk.network.join(aMember("industry", "a1")))).toEqual(["MemberAlready /agreement"])
    accepted(await desk.network.join(aMember("service", "a1")))
    const same = { ...aMember("industry", "a2"), substitute: "company-1" }
    expect(refusalsOf(await desk.network.join(same))).toEqual(["SubstituteIsParticipant /substitute"])
    accepted(await desk.network.merge(merge))
    const all = { ...aMember("industry", "a1"), substitute: "company-1" }
    expect(refusedWith(await desk.network.join(all))).toEqual([
      "MemberAlready",
      "NetworkNotRunning",
      "SubstituteIsParticipant"
    ])
  })

  it("needs an agreement that is in force on the day and has chosen the point", async () => {
    const { desk } = await running()
    expect(await desk.network.join(aMember("industry", "a1", "2008-02-29"))).toMatchObject({
      refusals: [{ _tag: "NotAgreed", at: "/agreement", facts: { point: "network", why: "notInForce" } }]
    })
    accepted(await desk.network.join(aMember("industry", "a1", "2008-03-01")))
    expect(refusedWith(await desk.network.join(aMember("nobody", "nothing")))).toEqual(["NotFound", "NotFound"])
  })
})

describe("merging networks", () => {
  it("ends those that merge the day before and starts the new one, in one commit", async () => {
    const { desk, pk } = await running()
    const { events } = accepted(await desk.network.merge(merge))
    expect(events.map(({ id, type }) => `${id} ${type}`)).toEqual([
      "industry Merged",
      "service Merged",
      "trade Started"
    ])
    expect(await stock(pk, "network.running", "2008-02-29")).toBe(0)
    expect(await stock(pk, "network.running", "2008-03-01")).toBe(2)
    expect(await stock(pk, "network.running", "2009-05-31")).toBe(2)
    expect(await stock(pk, "network.running", "2009-06-01")).toBe(1)
    expect((await pk.get(Network, "industry"))?.state).toMatchObject({
      _tag: "Merged",
      into: "trade",
      lastDay: "2009-05-31"
    })
    expect((await pk.get(Network, "trade"))?.state).toMatchObject({ formedFrom: ["industry", "service"] })
    expect(await pk.verify()).toEqual([])
  })

  it("brings every member along once, from the earliest day it joined any of them", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.join({ ...aMember("industry", "a1", "2009-02-01"), substitute: "company-2" }))
    accepted(await desk.network.join(aMember("service", "a1", "2009-01-15")))
    accepted(await desk.network.join(aMember("service", "a2", "2009-03-01")))
    expect(await stock(pk, "network.people", "2009-05-31")).toBe(4)
    accepted(await desk.network.merge(merge))
    const members = (await pk.get(Network, "trade"))!.state.members
    expect(members.map(({ agreement, firstDay }) => `${agreement} ${firstDay}`).toSorted()).toEqual([
      "a1 2009-01-15",
      "a2 2009-03-01"
    ])
    expect(await stock(pk, "network.people", "2009-05-31")).toBe(4)
    expect(await stock(pk, "network.people", "2009-06-01")).toBe(2)
    expect(refusedWith(await desk.network.join(aMember("trade", "a2", "2009-07-01")))).toEqual(["MemberAlready"])
    expect(await pk.verify()).toEqual([])
  })

  it("leaves no day in the old network to a member who joined it after", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.join(aMember("industry", "a1", "2009-07-01")))
    accepted(await desk.network.merge(merge))
    const flow = { taken: { how: "flow", to: "2011-12-31" }, by: ["network"] } as const
    expect(await pk.count(Membership, flow)).toEqual([{ group: ["trade"], value: 1 }])
    expect(await stock(pk, "network.people", "2009-06-30")).toBe(0)
    expect(await stock(pk, "network.people", "2009-07-01")).toBe(1)
  })

  it("is refused for every network that is merged already, and changes none of the others", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.start({ network: "third", name: "Tredje", on: "2008-03-01" }))
    accepted(await desk.network.merge(merge))
    const again = { ...merge, networks: ["industry", "industry", "service", "third"], into: "other" }
    expect(await desk.network.merge(again)).toMatchObject({
      refusals: [
        {
          _tag: "NetworkNotRunning",
          at: "/networks/0",
          facts: { network: "industry" },
          da: "Netværket industry er lagt sammen med et andet."
        },
        { _tag: "NetworkNotRunning", at: "/networks/2", facts: { network: "service" } }
      ]
    })
    expect((await pk.get(Network, "third"))?.version).toBe(1)
  })

  it("is refused for fewer than two, also when one is named twice", async () => {
    const { desk } = await running()
    for (const [networks, given] of [
      [["industry"], 1],
      [["industry", "industry"], 1],
      [[], 0]
    ] as const)
      expect(await desk.network.merge({ ...merge, networks })).toMatchObject({
        refusals: [{ _tag: "TooFewToMerge", at: "/networks", facts: { given } }]
      })
  })

  it("is refused when a network is not there and the new one is", async () => {
    const { desk } = await running()
    const answer = await desk.network.merge({ ...merge, networks: ["nobody", "industry"], into: "service" })
    expect(refusalsOf(answer)).toEqual(["AlreadyThere /into", "NotFound /networks"])
  })

  it.each(["2008-03-31", "2008-04-01"] as const)(
    "is refused on %s, when one of them began on 1 April, and changes neither",
    async (on) => {
      const { desk, pk } = await running()
      accepted(await desk.network.start({ network: "april", name: "April", on: "2008-04-01" }))
      expect(await desk.network.merge({ ...merge, networks: ["industry", "april"], on })).toMatchObject({
        refusals: [
          {
            _tag: "MergedBeforeItBegan",
            at: "/on",
            facts: { network: "april", startedOn: "2008-04-01" },
            da: "Netværket april begyndte 2008-04-01; det kan først lægges sammen dagen efter.",
            en: "The network april began on 2008-04-01; it can be merged from the day after."
          }
        ]
      })
      expect((await pk.get(Network, "industry"))?.version).toBe(1)
      expect(await pk.get(Network, "trade")).toBeUndefined()
    }
  )

  it("is refused for each that had not begun", async () => {
    const { desk } = await running()
    expect(refusalsOf(await desk.network.merge({ ...merge, on: "2008-01-01" }))).toEqual([
      "MergedBeforeItBegan /on",
      "MergedBeforeItBegan /on"
    ])
  })

  it("the day after a network began leaves it the one day", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.merge({ ...merge, on: "2008-03-02" }))
    const flow = { taken: { how: "flow", to: "2011-12-31" } } as const
    expect(numberIn(await pk.count(NetworkRuns, flow))).toBe(3)
    expect(await stock(pk, "network.running", "2008-03-01")).toBe(2)
    expect(await stock(pk, "network.running", "2008-03-02")).toBe(1)
    expect(await pk.verify()).toEqual([])
  })
})

describe("network meetings", () => {
  const held = async (pk: Pk, asOf: Day) => pk.measure(pk.indicators["network.meetingsHeld"]!, { asOf })

  it("are counted by kind when they are held, and not before", async () => {
    const { desk, pk } = await running()
    const meetings = [
      ["m1", "own", "industry", "2009-03-01"],
      ["m2", "own", "service", "2009-04-01"],
      ["m3", "theme", undefined, "2009-05-01"]
    ] as const
    for (const [meeting, kind, network, on] of meetings)
      accepted(await desk.network.callMeeting({ meeting, kind, on, ...(network === undefined ? {} : { network }) }))
    expect(await held(pk, "2011-01-01")).toEqual([])
    expect(await pk.count(NetworkMeeting, { taken: { how: "flow", to: "2011-01-01" } })).toEqual([])
    for (const [meeting] of meetings) accepted(await desk.network.holdMeeting({ meeting }))
    expect(await held(pk, "2009-02-28")).toEqual([])
    expect(await held(pk, "2009-03-01")).toEqual([{ group: ["own"], value: 1 }])
    expect(await held(pk, "2009-05-01")).toEqual([
      { group: ["own"], value: 2 },
      { group: ["theme"], value: 1 }
    ])
  })

  it("that are cancelled are counted apart", async () => {
    const { desk, pk } = await running()
    accepted(await desk.network.callMeeting({ meeting: "m1", kind: "own", network: "service", on: "2010-03-01" }))
    accepted(await desk.network.cancelMeeting({ meeting: "m1", reason: "tooFew" }))
    expect(await held(pk, "2011-01-01")).toEqual([])
    const outcomes = { taken: { how: "flow", to: "2011-01-01" }, by: ["outcome"] } as const
    expect(await pk.count(NetworkMeeting, outcomes)).toEqual([{ group: ["cancelled"], value: 1 }])
    for (const answer of [
      await desk.network.holdMeeting({ meeting: "m1" }),
      await desk.network.cancelMeeting({ meeting: "m1", reason: "host" }),
      await desk.network.correctMeetingDay({ meeting: "m1", on: "2010-03-02" })
    ])
      expect(refusedWith(answer)).toEqual(["NotPossible"])
  })

  it("on another day than was told are corrected; what was known stays known", async () => {
    const { desk, pk, clock } = await running()
    accepted(await desk.network.callMeeting({ meeting: "m1", kind: "joint", on: "2009-12-30" }))
    accepted(await desk.network.correctMeetingDay({ meeting: "m1", on: "2009-12-31" }))
    accepted(await desk.network.holdMeeting({ meeting: "m1" }))
    clock.goTo("2011-04-07")
    accepted(await desk.network.correctMeetingDay({ meeting: "m1", on: "2010-01-04" }))
    const perYear = { taken: { how: "flow", to: "2011-12-31", bucket: "year" } } as const
    expect(await pk.count(NetworkMeeting, perYear)).toEqual([{ group: ["2010"], value: 1 }])
    expect(await pk.count(NetworkMeeting, { ...perYear, knownBy: endOfDay("2011-04-06") })).toEqual([
      { group: ["2009"], value: 1 }
    ])
    expect(refusedWith(await desk.network.holdMeeting({ meeting: "m1" }))).toEqual(["NotPossible"])
    expect(await pk.verify()).toEqual([])
  })

  it("of a merged network are refused after its last day, and may still be told of before", async () => {
    const { desk } = await running()
    accepted(await desk.network.merge(merge))
    const call = (meeting: string, on: Day) =>
      desk.network.callMeeting({ meeting, kind: "own", network: "service", on })
    accepted(await call("m1", "2009-05-31"))
    expect(refusalsOf(await call("m2", "2009-06-01"))).toEqual(["NetworkNotRunning /network"])
    const several = { kind: "theme", networks: ["trade", "service"] } as const
    expect(refusalsOf(await desk.network.callMeeting({ meeting: "m2", ...several, on: "2009-06-01" }))).toEqual([
      "NetworkNotRunning /networks/1"
    ])
    expect(refusalsOf(await desk.network.moveMeeting({ meeting: "m1", on: "2009-06-01" }))).toEqual([
      "NetworkNotRunning /on"
    ])
  })

  it("are refused when the meeting is there, or the network or the meeting is not", async () => {
    const { desk } = await running()
    accepted(await desk.network.callMeeting({ meeting: "m1", kind: "conference", on: "2009-03-01" }))
    const again = { meeting: "m1", kind: "own", network: "nobody", on: "2009-03-01" } as const
    expect(refusalsOf(await desk.network.callMeeting(again))).toEqual(["AlreadyThere /meeting", "NotFound /network"])
    expect(refusalsOf(await desk.network.holdMeeting({ meeting: "m2" }))).toEqual(["NotFound /meeting"])
  })
})
