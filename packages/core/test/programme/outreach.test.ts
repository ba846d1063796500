import { memory } from "@partnerskab/memory"
import { accepted, module, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, type DueReminder, Party } from "../../src/index.ts"
import { MarketingBasis, Message, MessageSent, Outreach, Programme } from "../../src/programme/index.ts"
import { aCompany, basis, numberIn, refusalsOf } from "../setup.ts"
import { stateOf } from "./visitLives.ts"

const bakery = Party.events.Added("bakery", "2021-01-03", {
  unit: { cvr: "24256790", workplaces: [] },
  kind: "company",
  nameRef: "name-1"
} as never)
const isProtected = (on: Day, so = true) =>
  Party.events.ProtectionChanged("bakery", on, { protected: so, source: "cvr" } as never)
const today = { today: "2021-03-01" } as const

const aMessage = { message: "m1", party: "bakery", on: "2021-03-01", channel: "mail", subject: "kampagne" } as const
const marketing = { ...aMessage, messageClass: "marketing" } as const
const asked = (more: object = {}) => {
  const { message, on, ...data } = marketing
  return Message.events.Asked(message, on, { ...data, ...more })
}
const recorded = (firstDay: Day, lastDay?: Day, id = "b1") =>
  MarketingBasis.events.Recorded(id, firstDay, {
    party: "bakery",
    ground: "samtykke",
    ...(lastDay === undefined ? {} : { lastDay })
  })

const open = module(Outreach).given(bakery)
const guarded = open.given(isProtected("2021-02-01"))

describe("marketing to a company that is protected from advertising", () => {
  it("is refused, and the refusal says what would let it through", () => {
    guarded.when("send", marketing, today).thenRefused("AdvertisingProtected")
    open.given(isProtected("2021-03-01")).when("send", marketing, today).thenRefused("AdvertisingProtected")
  })

  it("is let through by a basis that holds on the day, and by no other", () => {
    guarded
      .given(recorded("2021-03-01"))
      .when("send", marketing, today)
      .then([asked({ basis: "b1" })])
    guarded
      .given(recorded("2021-02-01", "2021-03-01"))
      .when("send", marketing, today)
      .then([asked({ basis: "b1" })])
    guarded
      .given(recorded("2021-02-01", "2021-02-28"))
      .when("send", marketing, today)
      .thenRefused("AdvertisingProtected")
    guarded.given(recorded("2021-03-02")).when("send", marketing, today).thenRefused("AdvertisingProtected")
    const withdrawn = guarded.given(recorded("2021-02-01"), MarketingBasis.events.Withdrawn("b1", "2021-03-01", {}))
    withdrawn.when("send", marketing, today).thenRefused("AdvertisingProtected")
    const later = guarded.given(recorded("2021-02-01"), MarketingBasis.events.Withdrawn("b1", "2021-03-02", {}))
    later.when("send", marketing, today).then([asked({ basis: "b1" })])
  })

  it("needs no basis before it was protected, after it no longer is, and in what is no marketing", () => {
    open.given(isProtected("2021-03-02")).when("send", marketing, today).then([asked()])
    guarded.given(isProtected("2021-03-01", false)).when("send", marketing, today).then([asked()])
    for (const messageClass of ["service", "statutory"] as const)
      guarded.when("send", { ...aMessage, messageClass }, today).then([asked({ messageClass })])
  })

  it("is of the day itself: not as of a day before it was protected, nor on a basis that held then", () => {
    const yesterday = { ...marketing, on: "2021-02-28" } as const
    const since = open.given(isProtected("2021-03-01"))
    since.when("send", yesterday, today).thenRefused("MarketingNotToday")
    guarded.given(recorded("2021-02-01", "2021-02-28")).when("send", yesterday, today).thenRefused("MarketingNotToday")
    const failed = since.given(
      { ...asked(), effectiveOn: "2021-02-27" },
      Message.events.Failed("m1", "2021-02-27", { reason: "ukendt" })
    )
    failed
      .when("sendAgain", { message: "m1", party: "bakery", on: "2021-02-28" }, today)
      .thenRefused("MarketingNotToday")
    since
      .when("send", { ...yesterday, messageClass: "service" }, today)
      .then([{ ...asked({ messageClass: "service" }), effectiveOn: "2021-02-28" }])
  })
})

describe("a message", () => {
  it("is refused of a day to come, to a company that has closed, and with codes that nobody knows", () => {
    open.when("send", { ...marketing, on: "2021-03-02" }, today).thenRefused("MessageNotYet")
    const closed = open.given(Party.events.Closed("bakery", "2021-02-28", { source: "cvr" } as never))
    closed.when("send", marketing, today).thenRefused("NobodyThere")
    open
      .when("send", { ...marketing, channel: "due", subject: "vejr" }, today)
      .thenRefused("OutreachCodeUnknown", "OutreachCodeUnknown")
    open
      .when("recordBasis", { basis: "b1", party: "bakery", on: "2021-03-01", ground: "hunch" }, today)
      .thenRefused("OutreachCodeUnknown")
  })

  it("is reported as sent, or not and why, by the port that was asked last, once", () => {
    const told = { message: "m1", on: "2021-03-01", number: 1 } as const
    const there = open.given(asked())
    there.when("reportSent", { ...told, outcome: "sent" }).then([Message.events.Sent("m1", "2021-03-01", {})])
    there
      .when("reportSent", { ...told, outcome: "failed" })
      .then([Message.events.Failed("m1", "2021-03-01", { reason: "ukendt" })])
    there.when("reportSent", { ...told, number: 2, outcome: "sent" }).thenRefused("NotAskedFor")
    there.when("reportSent", { ...told, on: "2021-02-28", outcome: "sent" }).thenRefused("ReportedBeforeAsked")
    there.when("reportSent", { ...told, on: "2021-02-28", outcome: "failed" }).thenRefused("ReportedBeforeAsked")
    const sent = there.given(Message.events.Sent("m1", "2021-03-01", {}))
    sent.when("reportSent", { ...told, outcome: "failed" }).thenRefused("NotAskedFor")
  })

  it("that failed is asked for again, if it still may be sent", () => {
    const failed = open.given(asked(), Message.events.Failed("m1", "2021-03-01", { reason: "ukendt" }))
    const again = { message: "m1", party: "bakery", on: "2021-03-02" } as const
    const then = { today: "2021-03-02" } as const
    failed.when("sendAgain", again, then).then([Message.events.AskedAgain("m1", "2021-03-02", {})])
    const since = failed.given(isProtected("2021-03-02"))
    since.when("sendAgain", again, then).thenRefused("AdvertisingProtected")
    since
      .given(recorded("2021-03-02"))
      .when("sendAgain", again, then)
      .then([Message.events.AskedAgain("m1", "2021-03-02", { basis: "b1" })])
    failed.when("sendAgain", again, today).thenRefused("MessageNotYet")
  })

  it("has a class, and the refusal of one without names the field in both languages", async () => {
    const { desk } = await aDesk()
    const { messageClass: _, ...without } = { ...marketing, on: "2011-01-03" as Day }
    expect(await desk.outreach.send(without as never)).toMatchObject({
      ok: false,
      refusals: [{ _tag: "InputInvalid", at: "/messageClass", da: expect.stringContaining("messageClass") }]
    })
  })
})

const aDesk = async () => {
  const given = {
    ...basis(memory(), virtualClock("2011-01-03")),
    staff: { secretariat: ["s"] },
    plugins: [Programme] as const
  }
  const pk = createPartnerskab(given)
  const desk = pk.as("c")
  accepted(await desk.parties.add(aCompany()))
  return { ...given, pk, desk }
}

describe("a basis", () => {
  it("lasts at least a day, and cannot be withdrawn before it holds", () => {
    const basis = { basis: "b1", party: "bakery", on: "2021-03-01", ground: "samtykke" } as const
    open.when("recordBasis", { ...basis, lastDay: "2021-02-28" }).thenRefused("BasisEndsFirst")
    open.when("recordBasis", { ...basis, lastDay: "2021-03-01" }).then([recorded("2021-03-01", "2021-03-01")])
    const held = open.given(recorded("2021-03-01"))
    held.when("withdrawBasis", { basis: "b1", on: "2021-02-28" }).thenRefused("BasisEndsFirst")
    held
      .when("withdrawBasis", { basis: "b1", on: "2021-03-01" })
      .then([MarketingBasis.events.Withdrawn("b1", "2021-03-01", {})])
  })

  it("that had ended is not lengthened when it is withdrawn", () => {
    const ended = [
      recorded("2021-01-01", "2021-02-28"),
      MarketingBasis.events.Withdrawn("b1", "2021-03-10", {})
    ] as const
    guarded
      .given(...ended)
      .when("send", marketing, today)
      .thenRefused("AdvertisingProtected")
    const facts = MarketingBasis.definition.facts(stateOf(MarketingBasis, ...ended), "b1")
    expect(facts.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)).toEqual(["2021-01-01 2021-02-28"])
  })

  it("reminds the secretariat on its last day, and not when it was withdrawn", () => {
    const { begin, when, reminders } = MarketingBasis.definition
    const { data } = recorded("2021-02-01", "2021-03-01")
    const held = begin["Recorded"]!(data, "2021-02-01")
    expect(reminders(held, "b1")).toEqual([{ key: "ends", dueOn: "2021-03-01", role: "authority.secretariat" }])
    expect(reminders(when["Held"]!["Withdrawn"]!(held, {}, "2021-02-10"), "b1")).toEqual([])
  })
})

describe("what goes out", () => {
  it("is asked of the port of its channel, told of, and counted by class and ground", async () => {
    const { desk, pk, clock } = await aDesk()
    clock.goTo("2011-02-01")
    accepted(
      await desk.parties.changeAdvertisingProtection({
        party: "bakery",
        on: "2011-01-03",
        protected: true,
        source: "cvr"
      })
    )
    const on = "2011-02-01"
    expect(refusalsOf(await desk.outreach.send({ ...marketing, on }))).toEqual(["AdvertisingProtected /messageClass"])
    accepted(await desk.outreach.recordBasis({ basis: "b1", party: "bakery", on, ground: "samtykke" }))
    accepted(await desk.outreach.send({ ...marketing, on }))
    accepted(await desk.outreach.send({ ...aMessage, message: "m2", on, messageClass: "service" }))
    const ports: Array<string> = []
    const reminder = async ({ id, port, key }: DueReminder) => {
      ports.push(`${port} ${id}`)
      const number = Number(key.split("/").at(-2))
      accepted(await desk.outreach.reportSent({ message: id, on, number, outcome: "sent" }))
    }
    await pk.runDue({ reminder })
    expect(ports.toSorted()).toEqual(["mail m1", "mail m2"])
    expect(await pk.measure(pk.indicators["outreach.sent"]!, { asOf: on })).toEqual([
      { group: ["marketing"], value: 1 },
      { group: ["service"], value: 1 }
    ])
    expect(numberIn(await pk.measure(pk.indicators["outreach.onGround"]!, { asOf: on }))).toBe(1)
    expect(numberIn(await pk.measure(pk.indicators["outreach.mayBeAdvertisedTo"]!, { asOf: on }))).toBe(1)
    expect(numberIn(await pk.count(MessageSent, { taken: { how: "flow", to: on }, where: { party: "bakery" } }))).toBe(
      2
    )
    expect(await pk.verify()).toEqual([])
  })

  it("is not sent on a basis that is withdrawn in the same moment: the one decides after the other", async () => {
    const { desk, pk } = await aDesk()
    const on = "2011-01-03"
    accepted(await desk.parties.changeAdvertisingProtection({ party: "bakery", on, protected: true, source: "cvr" }))
    accepted(await desk.outreach.recordBasis({ basis: "b1", party: "bakery", on, ground: "samtykke" }))
    const [withdrawn, sent] = await Promise.all([
      desk.outreach.withdrawBasis({ basis: "b1", on }),
      desk.outreach.send({ ...marketing, on })
    ])
    accepted(withdrawn)
    const after = (await pk.history(MarketingBasis, "b1")).at(-1)!.recordedAt
    if (sent.ok) expect(sent.events[0]!.recordedAt < after).toBe(true)
    else expect(refusalsOf(sent)).toEqual(["AdvertisingProtected /messageClass"])
  })

  it("that is called back is not sent", async () => {
    const { desk, pk } = await aDesk()
    accepted(await desk.outreach.send({ ...marketing, on: "2011-01-03" }))
    accepted(await desk.outreach.callBack({ message: "m1", on: "2011-01-03" }))
    expect(await pk.runDue({ reminder: () => Promise.resolve() })).toMatchObject({ done: [], failed: [] })
    expect(await pk.measure(pk.indicators["outreach.sent"]!, { asOf: "2011-02-01" })).toEqual([])
  })
})
