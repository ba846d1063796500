import { describe, expect, it } from "vitest"
import {
  Candidate,
  type Day,
  HiredFromOrder,
  JobOrder,
  OrderAnswerDue,
  OrderEnded,
  OrderOpen,
  OrderReceived,
  orderAnswerDays,
  Party
} from "../../src/index.ts"
import {
  anOrder,
  answered,
  citizen,
  filling,
  given,
  oneHired,
  proposedAs,
  received,
  whose,
  workplace
} from "./recruitmentLives.ts"

const released = (candidate: string, on: Day, reason: string) =>
  Candidate.events.Declined(candidate, on, { by: "company", reason, failed: false })

describe("receiving a job order", () => {
  it("is done with its positions and job function, and is to be answered within working days (row 25)", () => {
    given.when("receiveOrder", anOrder).then([received])
    given
      .when(
        "receiveOrder",
        { ...anOrder, on: "2021-03-05", note: "Bager til nat." },
        { holidays: new Set<Day>(["2021-03-08"]) }
      )
      .then([
        JobOrder.events.Received("o1", "2021-03-05", {
          ...received.data,
          answerBy: "2021-03-10",
          lateOn: "2021-03-11",
          noteRef: "text-1"
        })
      ])
    given
      .parameter(orderAnswerDays.from("2021-01-01", 0, { source: "vores praksis" }))
      .when("receiveOrder", anOrder)
      .then([
        JobOrder.events.Received("o1", "2021-03-01", { ...received.data, answerBy: "2021-03-01", lateOn: "2021-03-02" })
      ])
  })

  it("is refused for another's workplace, another party, and a company that has closed", () => {
    given.when("receiveOrder", { ...anOrder, workplace: "1003000002" }).thenRefused("OrderWorkplaceOfAnother")
    given
      .given(
        Party.events.Added("smithy", "2021-01-03", {
          unit: { cvr: "35408002", workplaces: [workplace] },
          kind: "company",
          nameRef: "name-2"
        } as never)
      )
      .when("receiveOrder", { ...anOrder, party: "smithy" })
      .thenRefused("OrderPartyOfAnother")
    const closing = given.given(Party.events.Closed("bakery", "2021-03-01", { source: "virksomheden" }))
    closing.when("receiveOrder", { ...anOrder, on: "2021-03-02" }).thenRefused("OrderOfClosed")
    closing.when("receiveOrder", anOrder).then([received])
  })

  it.each([0, 501, 1.5])("is refused for %d positions", (positions) => {
    given.when("receiveOrder", { ...anOrder, positions }).thenRefused("InputInvalid")
  })

  it.each(["bager", "1234567", ""])("is refused for the job function %j", (jobFunction) => {
    given.when("receiveOrder", { ...anOrder, jobFunction }).thenRefused("InputInvalid")
  })
})

describe("answering a job order", () => {
  const order = given.given(received)
  const due = (kept: boolean) => OrderAnswerDue.on("2021-03-03", { ...whose, kept })

  it("is counted as kept on the last day, and as missed the day after", () => {
    const facts = (on: Day, kept: boolean) =>
      order
        .when("answerOrder", { order: "o1", on })
        .thenFacts([
          OrderReceived.on("2021-03-01", { ...whose, jobFunction: "7512" }, { measures: { positions: 2 } }),
          OrderOpen.during({ firstDay: "2021-03-01" }, whose),
          due(kept)
        ])
    facts("2021-03-03", true)
    facts("2021-03-04", false)
    order.when("answerOrder", { order: "o1", on: "2021-02-28" }).thenRefused("RecruitedTooEarly")
    order.given(answered).when("answerOrder", { order: "o1", on: "2021-03-05" }).thenNotPossible()
  })

  it("is reminded of to who is responsible, then to the first contact, until it is done", () => {
    const state = {
      _tag: "Received",
      ...received.data,
      receivedOn: "2021-03-01",
      hired: [],
      publications: [],
      ads: []
    } as const
    expect(JobOrder.definition.reminders(state, "o1")).toEqual([
      { key: "answer/2021-03-03/recruiter-1", dueOn: "2021-03-03", role: "person", person: "recruiter-1" },
      { key: "answer/late", dueOn: "2021-03-04", role: "authority.primary" }
    ])
    expect(JobOrder.definition.reminders({ ...state, _tag: "Filling", answeredOn: "2021-03-02" }, "o1")).toEqual([])
    order
      .when("handOverOrder", { order: "o1", on: "2021-03-02", responsible: "recruiter-2" })
      .then([JobOrder.events.HandedOver("o1", "2021-03-02", { responsible: "recruiter-2" })])
  })

  it("is what the first candidate does", () => {
    const propose = { candidate: "k1", order: "o1", citizen: citizen(1), on: "2021-03-02" } as const
    order.when("propose", propose).then([answered, proposedAs("k1", 1)])
    order
      .given(answered)
      .when("propose", propose)
      .then([proposedAs("k1", 1)])
    order.when("propose", { ...propose, on: "2021-02-28" }).thenRefused("RecruitedTooEarly")
    order.when("propose", { ...propose, citizen: "Anna" }).thenRefused("InputInvalid")
  })
})

describe("filling a job order", () => {
  const hire = (candidate: string, on: Day = "2021-03-12") => ({ candidate, order: "o1", on })

  it("is never done with more than its positions: those who wait are told no", () => {
    filling
      .when("hire", hire("k1"))
      .then([
        Candidate.events.Hired("k1", "2021-03-12", {}),
        JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k1" })
      ])
    oneHired
      .when("hire", hire("k2"))
      .then([
        Candidate.events.Hired("k2", "2021-03-12", {}),
        JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" }),
        released("k3", "2021-03-12", "anden-valgt")
      ])
    oneHired
      .given(
        Candidate.events.Hired("k2", "2021-03-12", {}),
        JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" })
      )
      .when("hire", hire("k3"))
      .thenRefused("PositionsFilled")
  })

  it("that is told late says no to nobody before they were proposed: they are told on that day", () => {
    const later = Candidate.events.Proposed("k4", "2021-03-20", {
      ...proposedAs("k4", 4).data,
      answerBy: "2021-03-27"
    })
    const waiting = oneHired.given(later)
    const late = released("k4", "2021-03-20", "anden-valgt")
    waiting
      .when("hire", hire("k2"))
      .then([
        Candidate.events.Hired("k2", "2021-03-12", {}),
        JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" }),
        released("k3", "2021-03-12", "anden-valgt"),
        late
      ])
    waiting
      .when("changePositions", { order: "o1", on: "2021-03-15", positions: 1 })
      .then([
        JobOrder.events.PositionsChanged("o1", "2021-03-15", { positions: 1 }),
        ...["k2", "k3"].map((candidate) => released(candidate, "2021-03-15", "anden-valgt")),
        late
      ])
    waiting
      .when("withdrawOrder", { order: "o1", on: "2021-03-15", reason: "selv-fundet" })
      .then([
        JobOrder.events.Withdrawn("o1", "2021-03-15", { reason: "selv-fundet" }),
        ...["k2", "k3"].map((candidate) => released(candidate, "2021-03-15", "ordren-endt")),
        released("k4", "2021-03-20", "ordren-endt")
      ])
  })

  it("counts hires, and the days from the order to each and to the last", () => {
    const facts = JobOrder.definition.facts(
      {
        _tag: "Filled",
        ...received.data,
        receivedOn: "2021-03-01",
        answeredOn: "2021-03-02",
        hired: [
          { candidate: "k1", on: "2021-03-10" },
          { candidate: "k2", on: "2021-03-12" }
        ],
        endedOn: "2021-03-12",
        publications: [],
        ads: []
      },
      "o1"
    )
    const dimensions = { ...whose, jobFunction: "7512" }
    expect(facts.filter(({ kind }) => kind === HiredFromOrder.kind || kind === OrderEnded.kind)).toEqual([
      HiredFromOrder.on("2021-03-10", dimensions, { key: "k1", measures: { days: 9 } }),
      HiredFromOrder.on("2021-03-12", dimensions, { key: "k2", measures: { days: 11 } }),
      OrderEnded.on("2021-03-12", { ...dimensions, standing: "filled", reason: null }, { measures: { days: 11 } })
    ])
  })

  it("is filled on the day of the latest hire, in whatever order hires are told", () => {
    const told = oneHired.when("hire", hire("k2", "2021-03-05"))
    told.thenState(
      { entity: "jobOrder", id: "o1" },
      {
        _tag: "Filled",
        ...received.data,
        receivedOn: "2021-03-01",
        answeredOn: "2021-03-02",
        hired: [
          { candidate: "k2", on: "2021-03-05" },
          { candidate: "k1", on: "2021-03-10" }
        ],
        endedOn: "2021-03-10",
        publications: [],
        ads: []
      }
    )
  })

  it("is refused of a candidate for another order, and before they were proposed", () => {
    const other = filling.given(JobOrder.events.Received("o2", "2021-03-01", received.data))
    other.when("hire", { ...hire("k1"), order: "o2" }).thenRefused("CandidateOfAnother")
    filling.when("hire", hire("k1", "2021-03-01")).thenRefused("RecruitedTooEarly")
    filling
      .given(JobOrder.events.Withdrawn("o1", "2021-03-11", { reason: "selv-fundet" }))
      .when("hire", hire("k1"))
      .thenRefused("OrderNotOpen")
  })

  it("has as many positions as it is corrected to, never fewer than are hired", () => {
    const change = (positions: number, on: Day = "2021-03-15") =>
      oneHired.when("changePositions", { order: "o1", on, positions })
    change(1).then([
      JobOrder.events.PositionsChanged("o1", "2021-03-15", { positions: 1 }),
      released("k2", "2021-03-15", "anden-valgt"),
      released("k3", "2021-03-15", "anden-valgt")
    ])
    change(3).then([JobOrder.events.PositionsChanged("o1", "2021-03-15", { positions: 3 })])
    change(1, "2021-03-09").thenRefused("RecruitedTooEarly")
    oneHired
      .given(
        Candidate.events.Hired("k2", "2021-03-12", {}),
        JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" })
      )
      .when("changePositions", { order: "o1", on: "2021-03-15", positions: 1 })
      .thenRefused("PositionsFilled")
  })

  it("was filled when it was, also when its number of positions is told again afterwards", () => {
    const full = oneHired.given(
      Candidate.events.Hired("k2", "2021-03-12", {}),
      JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" })
    )
    const change = (positions: number) =>
      full.when("changePositions", { order: "o1", on: "2021-04-20", positions }).thenState(
        { entity: "jobOrder", id: "o1" },
        {
          ...(positions === 2 ? { _tag: "Filled", endedOn: "2021-03-12" } : { _tag: "Filling" }),
          ...received.data,
          positions,
          receivedOn: "2021-03-01",
          answeredOn: "2021-03-02",
          hired: [
            { candidate: "k1", on: "2021-03-10" },
            { candidate: "k2", on: "2021-03-12" }
          ],
          publications: [],
          ads: []
        }
      )
    change(2)
    change(3)
  })

  it("is open again when a hire is withdrawn", () => {
    const full = oneHired.given(
      Candidate.events.Hired("k2", "2021-03-12", {}),
      JobOrder.events.Hired("o1", "2021-03-12", { candidate: "k2" })
    )
    full.when("withdrawHire", { candidate: "k2", order: "o1", on: "2021-03-15" }).thenState(
      { entity: "jobOrder", id: "o1" },
      {
        _tag: "Filling",
        ...received.data,
        receivedOn: "2021-03-01",
        answeredOn: "2021-03-02",
        hired: [{ candidate: "k1", on: "2021-03-10" }],
        publications: [],
        ads: []
      }
    )
    full
      .when("propose", { candidate: "k4", order: "o1", citizen: citizen(4), on: "2021-03-15" })
      .thenRefused("OrderNotOpen")
  })
})

describe("a job order that comes to nothing", () => {
  it("is withdrawn by the company or closed by the authority, and nobody waits for it", () => {
    for (const [command, event] of [
      ["withdrawOrder", "Withdrawn"],
      ["closeOrder", "Closed"]
    ] as const)
      oneHired
        .when(command, { order: "o1", on: "2021-03-15", reason: "ingen-kandidater" })
        .then([
          JobOrder.events[event]("o1", "2021-03-15", { reason: "ingen-kandidater" }),
          released("k2", "2021-03-15", "ordren-endt"),
          released("k3", "2021-03-15", "ordren-endt")
        ])
    oneHired
      .when("closeOrder", { order: "o1", on: "2021-03-09", reason: "ro" })
      .thenRefused("RecruitedTooEarly", "RecruitmentCodeUnknown")
  })

  it("misses no answer when it is withdrawn before the last day to give it", () => {
    const kinds = (on: Day) => {
      const state = {
        _tag: "Withdrawn",
        ...received.data,
        receivedOn: "2021-03-01",
        hired: [],
        publications: [],
        ads: [],
        endedOn: on,
        reason: "selv-fundet"
      } as const
      return JobOrder.definition.facts(state, "o1").map(({ kind }) => kind)
    }
    expect(kinds("2021-03-03")).not.toContain(OrderAnswerDue.kind)
    expect(kinds("2021-03-04")).toContain(OrderAnswerDue.kind)
  })

  it("is counted no more when it should never have been there, and neither are its candidates", () => {
    oneHired
      .when("voidOrder", { order: "o1", on: "2021-03-15" })
      .then([
        JobOrder.events.Voided("o1", "2021-03-15", {}),
        ...["k1", "k2", "k3"].map((candidate) => Candidate.events.Voided(candidate, "2021-03-15", {}))
      ])
      .thenFacts([])
  })
})
