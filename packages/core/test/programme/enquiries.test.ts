import { describe, expect, it } from "vitest"
import { danishHolidays } from "../../src/denmark/index.ts"
import type { Day } from "../../src/index.ts"
import { Enquiry, enquiryReceiver, escalateAfter, replyWithin } from "../../src/programme/index.ts"
import { enquiries, open, received, replied, toReceive } from "./enquiryLives.ts"
import { stateOf } from "./visitLives.ts"

const about = { enquiry: "q1" } as const
const taken = Enquiry.events.Taken("q1", "2009-03-06", { owner: "consultant-1" })
type Happened = ReturnType<typeof received>
const remindersOf = (...more: ReadonlyArray<{ type: string }>) =>
  Enquiry.definition.reminders(stateOf(Enquiry, received(), ...(more as ReadonlyArray<Happened>)), "q1")
const factsOf = (...more: ReadonlyArray<{ type: string }>) =>
  Enquiry.definition
    .facts(stateOf(Enquiry, received(), ...(more as ReadonlyArray<Happened>)), "q1")
    .map(({ kind, firstDay, lastDay, dimensions: { overdue, inTime, reason, action }, measures }) =>
      [
        kind.replace("enquiries.", ""),
        firstDay,
        ...(lastDay === firstDay ? [] : [lastDay ?? "on"]),
        ...[overdue, inTime, reason, action, measures["workingDays"]].filter((one) => one !== undefined)
      ].join(" ")
    )

describe("receiving an enquiry", () => {
  it("gives it a deadline in working days, by its urgency (row 72)", () => {
    enquiries.when("receive", toReceive).then([received()])
    const urgent = { urgency: "haster", dueOn: "2009-03-09", escalateOn: "2009-03-11" } as const
    enquiries.when("receive", { ...toReceive, urgency: "haster" }).then([received(urgent)])
  })

  it("counts no holidays of the installation: Easter moves the deadline", () => {
    const easter = { ...toReceive, on: "2009-04-08" } as const
    enquiries
      .when("receive", easter, { holidays: danishHolidays() })
      .then([{ ...received({ dueOn: "2009-04-16", escalateOn: "2009-04-20" }), effectiveOn: "2009-04-08" }])
    enquiries
      .when("receive", easter)
      .then([{ ...received({ dueOn: "2009-04-13", escalateOn: "2009-04-15" }), effectiveOn: "2009-04-08" }])
  })

  it("has the deadline a jobcentre has set: the subject's own before the urgency's", () => {
    const set = (value: {
      readonly bySubject: Readonly<Record<string, number>>
      readonly byUrgency: Readonly<Record<string, number>>
    }) => enquiries.parameter(replyWithin.from("2009-01-01", value, { source: "jobcentret" }))
    const ordinary = { bySubject: {}, byUrgency: { almindelig: 5 } }
    set(ordinary)
      .when("receive", toReceive)
      .then([received({ dueOn: "2009-03-13", escalateOn: "2009-03-17" })])
    set({ ...ordinary, bySubject: { problem: 1 } })
      .when("receive", toReceive)
      .then([received({ dueOn: "2009-03-09", escalateOn: "2009-03-11" })])
    enquiries
      .parameter(escalateAfter.from("2009-01-01", 0, { source: "jobcentret" }))
      .when("receive", toReceive)
      .then([received({ escalateOn: "2009-03-11" })])
  })

  it("routes it to the first contact of its agreement until somebody takes it (row 6)", () => {
    expect(remindersOf().map(({ role, person, agreement }) => ({ role, person, agreement }))).toEqual([
      { role: "authority.primary", person: undefined, agreement: "a1" },
      { role: "authority.primary", person: undefined, agreement: "a1" },
      { role: "authority.leader", person: undefined, agreement: "a1" }
    ])
    expect(remindersOf(taken).slice(0, 2)).toMatchObject([
      { role: "person", person: "consultant-1" },
      { role: "person", person: "consultant-1" }
    ])
  })

  it("may be from a company without an agreement, and then goes to who receives for all", () => {
    const { agreement: _, ...without } = toReceive
    const { agreement: _agreement, ...data } = received().data
    const company = { party: "nobody", ...without } as const
    enquiries.when("receive", company).thenRefused("NotFound")
    enquiries.when("receive", without).thenRefused("EnquiryFromWhom")
    const state = stateOf(Enquiry, { ...received(), data: { ...data, receiver: "authority.team" } })
    expect(Enquiry.definition.reminders(state, "q1")).toEqual([
      { key: "received/2009-03-06/unowned", dueOn: "2009-03-06", role: "authority.team" },
      { key: "reply/2009-03-11/unowned", dueOn: "2009-03-11", role: "authority.team" },
      { key: "escalated/2009-03-13", dueOn: "2009-03-13", role: "authority.leader" }
    ])
    expect(Enquiry.definition.facts(state, "q1")[0]).toMatchObject({ dimensions: { agreement: null, party: "bakery" } })
    expect(enquiryReceiver.definition.value).toBe("authority.team")
  })

  it("is refused when the agreement is not in force, and for codes nobody knows, all at once", () => {
    enquiries.when("receive", { ...toReceive, agreement: "gone" }).thenRefused("NotAgreed")
    enquiries
      .when("receive", { ...toReceive, channel: "brevdue", subject: "vejret", urgency: "snart" })
      .thenRefused("UnknownEnquiryCode", "UnknownEnquiryCode", "UnknownEnquiryCode")
  })

  it("is put right with its deadline, before anything was done", () => {
    const correct = { ...toReceive, on: "2009-03-05", urgency: "haster" } as const
    const corrected = { urgency: "haster", dueOn: "2009-03-06", escalateOn: "2009-03-10" } as const
    const event = (on: Day) => Enquiry.events.ReceiptCorrected("q1", on, received(corrected).data)
    open.when("correctReceipt", correct).then([event("2009-03-05")])
    const known = open.given(Enquiry.events.Acknowledged("q1", "2009-03-09", {}))
    known.when("correctReceipt", correct).then([event("2009-03-05")])
    known.when("correctReceipt", { ...toReceive, on: "2009-03-10" }).thenRefused("ReceivedTooLate")
    known.when("correctReceipt", { ...correct, subject: "vejret" }).thenRefused("UnknownEnquiryCode")
    const again = open.given(
      replied("2009-03-09", 1, true),
      Enquiry.events.Reopened("q1", "2009-03-10", { reason: "andet", dueOn: "2009-03-13", escalateOn: "2009-03-17" })
    )
    again.when("correctReceipt", correct).thenRefused("OpenedAgainSince")
    open
      .given(replied("2009-03-09", 1, true))
      .when("correctReceipt", correct)
      .thenNotPossible()
  })
})

describe("an enquiry", () => {
  it("goes from problem to action to reply, and is not closed without one (row 71)", () => {
    open.when("close", { ...about, on: "2009-03-09" }).thenRefused("ClosedWithoutReply")
    const acted = Enquiry.events.Acted("q1", "2009-03-09", { action: "undersoegt", noteRef: "text-1" })
    open.when("act", { ...about, on: "2009-03-09", action: "undersoegt", note: "Talt med teamet." }).then([acted])
    const done = open.given(taken, { ...acted, data: { action: "undersoegt" } })
    done.when("reply", { ...about, on: "2009-03-10", channel: "telefon" }).then([replied("2009-03-10", 2, true)])
    const answered = done.given(replied("2009-03-10", 2, true))
    answered.when("close", { ...about, on: "2009-03-10" }).then([Enquiry.events.Closed("q1", "2009-03-10", {})])
    open
      .when("close", { ...about, on: "2009-03-09", reason: "dublet", note: "Se den anden." })
      .then([Enquiry.events.Closed("q1", "2009-03-09", { reason: "dublet", noteRef: "text-1" })])
  })

  it("is acknowledged, taken and handed over to somebody else", () => {
    open.when("acknowledge", { ...about, on: "2009-03-06" }).then([Enquiry.events.Acknowledged("q1", "2009-03-06", {})])
    open.when("take", { ...about, on: "2009-03-06", owner: "consultant-1" }).then([taken])
    const owned = open.given(taken)
    owned.when("take", { ...about, on: "2009-03-06", owner: "consultant-2" }).thenRefused("OwnsAlready")
    owned.when("handOver", { ...about, on: "2009-03-09", owner: "consultant-1" }).thenRefused("OwnsAlready")
    owned
      .when("handOver", { ...about, on: "2009-03-09", owner: "consultant-2", note: "Rekruttering." })
      .then([Enquiry.events.HandedOver("q1", "2009-03-09", { owner: "consultant-2", noteRef: "text-1" })])
  })

  it("is refused what comes before it was received or before the last that was told, and codes nobody knows", () => {
    const early = { ...about, on: "2009-03-05" } as const
    open.when("acknowledge", early).thenRefused("BeforeEnquiry")
    open.when("take", { ...early, owner: "c" }).thenRefused("BeforeEnquiry")
    open.when("handOver", { ...early, owner: "c" }).thenRefused("BeforeEnquiry")
    open.when("act", { ...early, action: "sovet" }).thenRefused("BeforeEnquiry", "UnknownEnquiryCode")
    open.when("reply", { ...early, channel: "brevdue" }).thenRefused("BeforeEnquiry", "UnknownEnquiryCode")
    open.when("close", { ...early, reason: "glemt" }).thenRefused("BeforeEnquiry", "UnknownEnquiryCode")
    const answered = open.given(replied("2009-03-10", 2, true))
    answered
      .when("reopen", { ...about, on: "2009-03-09", reason: "glemt" })
      .thenRefused("BeforeEnquiry", "UnknownEnquiryCode")
    answered.when("act", { ...about, on: "2009-03-11", action: "undersoegt" }).thenNotPossible()
  })

  it("is in time on the day of the deadline, and late the day after", () => {
    const reply = { ...about, channel: "mail" } as const
    const by = (on: Day, workingDays: number, inTime: boolean) =>
      Enquiry.events.Replied("q1", on, { channel: "mail", workingDays, inTime })
    open.when("reply", { ...reply, on: "2009-03-06" }).then([by("2009-03-06", 0, true)])
    open.when("reply", { ...reply, on: "2009-03-08" }).then([by("2009-03-08", 0, true)])
    open.when("reply", { ...reply, on: "2009-03-11" }).then([by("2009-03-11", 3, true)])
    open.when("reply", { ...reply, on: "2009-03-12" }).then([by("2009-03-12", 4, false)])
    open
      .when("reply", { ...reply, on: "2009-03-11", note: "Aftalt." }, { holidays: new Set(["2009-03-10"]) as never })
      .then([
        Enquiry.events.Replied("q1", "2009-03-11", { channel: "mail", workingDays: 2, inTime: true, noteRef: "text-1" })
      ])
  })

  it("is opened again with a deadline of its own", () => {
    const answered = open.given(replied("2009-03-10", 2, true))
    const reopen = { ...about, on: "2009-03-13", reason: "ikke-besvaret" } as const
    const again = Enquiry.events.Reopened("q1", "2009-03-13", {
      reason: "ikke-besvaret",
      dueOn: "2009-03-18",
      escalateOn: "2009-03-20"
    })
    answered.when("reopen", reopen).then([again])
    answered
      .given(Enquiry.events.Closed("q1", "2009-03-11", {}))
      .when("reopen", reopen)
      .then([again])
    open.when("reopen", reopen).thenNotPossible()
    answered
      .given(again)
      .when("reply", { ...about, on: "2009-03-17", channel: "telefon" })
      .then([replied("2009-03-17", 2, true)])
  })

  it("is taken back, and then counts nothing", () => {
    const gone = Enquiry.events.Withdrawn("q1", "2009-03-12", {})
    open
      .when("withdraw", { ...about, on: "2009-03-12" })
      .then([gone])
      .thenFacts([])
    open
      .given(replied("2009-03-10", 2, true))
      .when("withdraw", { ...about, on: "2009-03-12" })
      .then([gone])
    open
      .given(Enquiry.events.Closed("q1", "2009-03-10", { reason: "dublet" }))
      .when("withdraw", { ...about, on: "2009-03-12" })
      .then([gone])
    open
      .given(gone)
      .when("reply", { ...about, on: "2009-03-12", channel: "mail" })
      .thenNotPossible()
  })
})

describe("the reminders of an enquiry", () => {
  const keys = (...more: ReadonlyArray<{ type: string }>) =>
    remindersOf(...more).map(({ key, dueOn }) => `${key} ${dueOn}`)

  it("come at once, at the deadline, and to the leader after it, until there is a reply", () => {
    expect(keys()).toEqual([
      "received/2009-03-06/unowned 2009-03-06",
      "reply/2009-03-11/unowned 2009-03-11",
      "escalated/2009-03-13 2009-03-13"
    ])
    expect(keys(replied("2009-03-10", 2, true))).toEqual([])
    expect(keys(Enquiry.events.Closed("q1", "2009-03-10", { reason: "dublet" }))).toEqual([])
  })

  it("follow the owner, and start again when it is opened again", () => {
    const acknowledged = Enquiry.events.Acknowledged("q1", "2009-03-06", {})
    expect(keys(acknowledged, taken)).toEqual([
      "reply/2009-03-11/consultant-1 2009-03-11",
      "escalated/2009-03-13 2009-03-13"
    ])
    const again = Enquiry.events.Reopened("q1", "2009-03-13", {
      reason: "andet",
      dueOn: "2009-03-18",
      escalateOn: "2009-03-20"
    })
    const still = factsOf(
      acknowledged,
      Enquiry.events.Acknowledged("q1", "2009-03-09", {}),
      replied("2009-03-10", 2, true),
      again,
      Enquiry.events.Acknowledged("q1", "2009-03-12", {})
    ).filter((fact) => fact.startsWith("acknowledged"))
    expect(still).toEqual(["acknowledged 2009-03-06", "acknowledged 2009-03-12"])
    expect(keys(acknowledged, replied("2009-03-10", 2, true), again)).toEqual([
      "received/2009-03-13/unowned 2009-03-13",
      "reply/2009-03-18/unowned 2009-03-18",
      "escalated/2009-03-20 2009-03-20"
    ])
  })
})

describe("what is counted of an enquiry", () => {
  it("is open in time, overdue, and told to the leader while nobody replies", () => {
    expect(factsOf()).toEqual([
      "received 2009-03-06",
      "open 2009-03-06 2009-03-11 false",
      "open 2009-03-12 on true",
      "escalated 2009-03-13"
    ])
  })

  it("is a reply in time with its working days, and nothing overdue", () => {
    expect(factsOf(replied("2009-03-11", 3, true))).toEqual([
      "received 2009-03-06",
      "open 2009-03-06 2009-03-10 false",
      "replied 2009-03-11 true 3"
    ])
    expect(factsOf(replied("2009-03-06", 0, true))).toEqual(["received 2009-03-06", "replied 2009-03-06 true 0"])
  })

  it("is a late reply, before the leader is told and on the day he is", () => {
    expect(factsOf(replied("2009-03-12", 4, false))).toEqual([
      "received 2009-03-06",
      "open 2009-03-06 2009-03-11 false",
      "replied 2009-03-12 false 4"
    ])
    expect(factsOf(replied("2009-03-13", 5, false))).toEqual([
      "received 2009-03-06",
      "open 2009-03-06 2009-03-11 false",
      "open 2009-03-12 true",
      "escalated 2009-03-13",
      "replied 2009-03-13 false 5"
    ])
  })

  it("is every time it waited, what was done, and how it was closed", () => {
    expect(
      factsOf(
        Enquiry.events.Acknowledged("q1", "2009-03-06", {}),
        Enquiry.events.HandedOver("q1", "2009-03-06", { owner: "consultant-2" }),
        Enquiry.events.Acted("q1", "2009-03-09", { action: "spurgt" }),
        replied("2009-03-10", 2, true),
        Enquiry.events.Reopened("q1", "2009-03-16", { reason: "andet", dueOn: "2009-03-19", escalateOn: "2009-03-23" }),
        Enquiry.events.Closed("q1", "2009-03-17", { reason: "trukket-tilbage" })
      )
    ).toEqual([
      "received 2009-03-06",
      "acknowledged 2009-03-06",
      "handedOver 2009-03-06",
      "action 2009-03-09 spurgt",
      "open 2009-03-06 2009-03-09 false",
      "replied 2009-03-10 true 2",
      "open 2009-03-16 false",
      "closed 2009-03-17 trukket-tilbage"
    ])
    expect(factsOf(replied("2009-03-11", 3, true), Enquiry.events.Closed("q1", "2009-03-12", {})).at(-1)).toBe(
      "closed 2009-03-12 "
    )
  })
})
