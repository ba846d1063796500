import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, Place, Placements, placementTerms, PlaceStands } from "../../src/index.ts"
import { Code, definePlugin, forkPoint, needsAmendment } from "../../src/plugin/index.ts"
import { aDesk, aDraft, anAgreementInForce, numberIn, type Pk, refusalsOf, withCompany } from "../setup.ts"

const agreedPlaces = { placements: { instruments: ["virksomhedspraktik", "mentor"], places: 3 } }
const register = { agreement: "a1", on: "2011-02-01", instrument: "virksomhedspraktik", count: 1 } as const

const aPlace = async () => {
  const all = await anAgreementInForce(agreedPlaces)
  const { events } = accepted(await all.desk.placements.register(register))
  return { ...all, place: events[0]!.id }
}

const standing = async (pk: Pk, on: Day) =>
  Object.fromEntries(
    (await pk.count(PlaceStands, { taken: { how: "stock", on }, by: ["status"] })).map(({ group, value }) => [
      group[0],
      value
    ])
  )

describe("registering places", () => {
  it("registers as many as are told, each with a life of its own (row 9)", async () => {
    const { desk, pk } = await anAgreementInForce(agreedPlaces)
    accepted(await desk.placements.register({ ...register, count: 3, workplace: "1003000001" }))
    accepted(await desk.placements.register({ ...register, instrument: "mentor", on: "2011-02-02" }))
    expect((await pk.find(Place, { agreement: "a1" })).total).toBe(4)
    expect((await pk.find(Place, { workplace: "1003000001" })).rows[0]?.state).toEqual({
      _tag: "InUse",
      agreement: "a1",
      party: "bakery",
      workplace: "1003000001",
      instrument: "virksomhedspraktik",
      phases: [{ status: "inUse", firstDay: "2011-02-01" }],
      freeFrom: "2011-02-01"
    })
    expect((await pk.find(Place, { instrument: "mentor", party: "bakery" })).total).toBe(1)
    const registered = async (asOf: Day) =>
      numberIn(await pk.measure(pk.indicators["placements.registered"]!, { asOf }))
    expect([await registered("2011-01-31"), await registered("2011-02-01"), await registered("2011-02-02")]).toEqual([
      0, 3, 4
    ])
  })

  it.each([0, 1.5, 501, "3"])("is refused for %j of them", async (count) => {
    const { desk } = await anAgreementInForce(agreedPlaces)
    expect(refusalsOf(await desk.placements.register({ ...register, count: count as never }))).toEqual([
      "InputInvalid /count"
    ])
  })

  it("is done for five hundred", async () => {
    const { desk, pk } = await anAgreementInForce(agreedPlaces)
    accepted(await desk.placements.register({ ...register, count: 500 }))
    expect((await pk.find(Place, {})).total).toBe(500)
  })

  it("is refused for an instrument that is not agreed, naming those that are", async () => {
    const { desk } = await anAgreementInForce(agreedPlaces)
    expect(await desk.placements.register({ ...register, instrument: "loentilskud" })).toMatchObject({
      refusals: [
        {
          _tag: "InstrumentNotAgreed",
          at: "/instrument",
          facts: { instrument: "loentilskud", allowed: ["virksomhedspraktik", "mentor"] },
          da: "Aftalen omfatter ikke ansættelse med løntilskud; den omfatter virksomhedspraktik, mentorordning."
        }
      ]
    })
    const none = await anAgreementInForce({ placements: { instruments: [], places: 3 } })
    expect(await none.desk.placements.register(register)).toMatchObject({
      refusals: [{ en: "The agreement does not cover work placement (virksomhedspraktik); it covers none." }]
    })
  })
})

describe("an agreement that does not cover places on the day", () => {
  const refused = (why: string) => ({
    refusals: [{ _tag: "NotAgreed", at: "/agreement", facts: { agreement: "a1", point: "placements", why } }]
  })

  it("is refused on the day before it is signed, and on the day after its last", async () => {
    const { desk } = await anAgreementInForce(agreedPlaces)
    expect(await desk.placements.register({ ...register, on: "2011-01-31" })).toMatchObject(refused("notInForce"))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    accepted(await desk.placements.register({ ...register, on: "2011-06-30" }))
    expect(await desk.placements.register({ ...register, on: "2011-07-01" })).toMatchObject(refused("notInForce"))
  })

  it("is refused when it has not chosen the point", async () => {
    const { desk, pk } = await anAgreementInForce({ fairs: { recruits: true } })
    const answer = await desk.placements.register(register)
    expect(answer).toMatchObject(refused("notChosen"))
    if (!answer.ok)
      expect([pk.explain(answer.refusals[0]!, "da"), pk.explain(answer.refusals[0]!, "en")]).toEqual([
        "Aftalen a1 dækker ikke punktet »Aftale om pladser til opkvalificering og afklaring af ledige« den 2011-02-01: punktet er ikke valgt.",
        "Agreement a1 does not cover the point “Places for training and assessment of unemployed citizens” on 2011-02-01: the point is not chosen."
      ])
  })

  const asked = Schema.Struct({ instruments: Schema.Array(Code), places: Schema.Natural, mentors: Schema.Boolean })

  it("is refused when the company has not been asked about everything", async () => {
    const before = await anAgreementInForce(agreedPlaces)
    const Forked = forkPoint(Placements, {
      terms: placementTerms.fork("asked", asked, (terms) =>
        terms.places > 2 ? needsAmendment("mentors") : { ...terms, mentors: false }
      ),
      material: { instruments: "reapprove", places: "reapprove", mentors: "notify" }
    })
    class WithAsked extends definePlugin("withAsked", { version: "1.0.0", replace: [Forked] }) {}
    const pk = createPartnerskab({ ...before, plugins: [WithAsked] })
    expect(await pk.as("consultant-1").placements.register(register)).toMatchObject(refused("needsAmendment"))
    expect((await pk.agreement("a1"))?.points.placements).toEqual({ view: "needs-amendment", missing: ["mentors"] })
  })

  it("is not refused when the fork can read what was signed before it", async () => {
    const before = await anAgreementInForce({ placements: { instruments: ["virksomhedspraktik"], places: 1 } })
    const Forked = forkPoint(Placements, {
      terms: placementTerms.fork("asked", asked, (terms) => ({ ...terms, mentors: false })),
      material: { instruments: "reapprove", places: "reapprove", mentors: "notify" }
    })
    class WithAsked extends definePlugin("withAsked", { version: "1.0.0", replace: [Forked] }) {}
    const pk = createPartnerskab({ ...before, plugins: [WithAsked] })
    accepted(await pk.as("consultant-1").placements.register(register))
    expect((await pk.agreement("a1"))?.points.placements).toMatchObject({ view: "upcast", terms: { mentors: false } })
  })

  it("is refused when nobody here can read what was signed by another fork", async () => {
    const first = aDesk()
    const Forked = forkPoint(Placements, {
      terms: placementTerms.fork("asked", asked, (terms) => ({ ...terms, mentors: false })),
      material: { instruments: "reapprove", places: "reapprove", mentors: "notify" }
    })
    class WithAsked extends definePlugin("withAsked", { version: "1.0.0", replace: [Forked] }) {}
    const forked = createPartnerskab({ ...first, plugins: [WithAsked] })
    const desk = forked.as("consultant-1")
    await withCompany(desk)
    const points = { placements: { instruments: ["virksomhedspraktik"], places: 1, mentors: true } }
    accepted(await desk.agreement.draft({ ...aDraft(), points }))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await desk.placements.register(register))
    expect(await first.desk.placements.register(register)).toMatchObject(refused("notReadable"))
    expect((await first.pk.agreement("a1"))?.unknownPoints).toMatchObject({ placements: { lineage: "asked" } })
  })
})

describe("a place", () => {
  it("is counted in each part of its life on the days it lasts", async () => {
    const { desk, pk, place } = await aPlace()
    accepted(await desk.placements.putOnHold({ place, on: "2011-03-01", reason: "season" }))
    accepted(await desk.placements.resume({ place, on: "2011-05-01" }))
    accepted(await desk.placements.close({ place, on: "2011-06-01", reason: "noMentor" }))
    for (const [on, status] of [
      ["2011-01-31", {}],
      ["2011-02-01", { inUse: 1 }],
      ["2011-02-28", { inUse: 1 }],
      ["2011-03-01", { onHold: 1 }],
      ["2011-04-30", { onHold: 1 }],
      ["2011-05-01", { inUse: 1 }],
      ["2011-05-31", { inUse: 1 }],
      ["2011-06-01", { closed: 1 }],
      ["2013-01-01", { closed: 1 }]
    ] as const)
      expect(await standing(pk, on), on).toEqual(status)
    expect(numberIn(await pk.measure(pk.indicators["placements.inUse"]!, { asOf: "2011-05-31" }))).toBe(1)
    expect(numberIn(await pk.measure(pk.indicators["placements.inUse"]!, { asOf: "2011-03-01" }))).toBe(0)
    const inUse = { taken: { how: "stock", on: "2011-03-01" }, by: ["inUse", "status"] } as const
    expect(await pk.count(PlaceStands, inUse)).toEqual([{ group: [false, "onHold"], value: 1 }])
    expect(await pk.verify()).toEqual([])
  })

  it("shows why it is on hold or closed, and not when it is in use", async () => {
    const { desk, pk, place } = await aPlace()
    const state = async () => (await pk.get(Place, place))!.state
    accepted(await desk.placements.putOnHold({ place, on: "2011-03-01", reason: "season" }))
    expect(await state()).toMatchObject({ _tag: "OnHold", reason: "season" })
    accepted(await desk.placements.resume({ place, on: "2011-03-02" }))
    expect("reason" in (await state())).toBe(false)
    accepted(await desk.placements.putOnHold({ place, on: "2011-03-03", reason: "workload" }))
    accepted(await desk.placements.close({ place, on: "2011-03-04", reason: "companyWish" }))
    expect(await state()).toMatchObject({ _tag: "Closed", reason: "companyWish" })
  })

  it("may change twice on one day; only what it was at the end of it is counted", async () => {
    const { desk, pk, place } = await aPlace()
    accepted(await desk.placements.putOnHold({ place, on: "2011-02-01", reason: "season" }))
    accepted(await desk.placements.close({ place, on: "2011-02-01", reason: "other" }))
    expect(await standing(pk, "2011-02-01")).toEqual({ closed: 1 })
    const flow = { taken: { how: "flow", to: "2011-12-31" }, by: ["status"] } as const
    expect(await pk.count(PlaceStands, flow)).toEqual([{ group: ["closed"], value: 1 }])
    expect(await pk.verify()).toEqual([])
  })

  it("is refused a change before its last one", async () => {
    const { desk, place } = await aPlace()
    const hold = { place, reason: "season" } as const
    expect(await desk.placements.putOnHold({ ...hold, on: "2011-01-31" })).toMatchObject({
      refusals: [{ _tag: "BeforeLastChange", at: "/on", facts: { last: "2011-02-01" } }]
    })
    accepted(await desk.placements.putOnHold({ ...hold, on: "2011-03-01" }))
    expect(refusalsOf(await desk.placements.resume({ place, on: "2011-02-28" }))).toEqual(["BeforeLastChange /on"])
    expect(refusalsOf(await desk.placements.close({ ...hold, on: "2011-02-28" }))).toEqual(["BeforeLastChange /on"])
    accepted(await desk.placements.resume({ place, on: "2011-03-01" }))
  })

  it("cannot be resumed in use, put on hold twice, or changed when it is closed", async () => {
    const { desk, place } = await aPlace()
    expect(refusedWith(await desk.placements.resume({ place, on: "2011-03-01" }))).toEqual(["NotPossible"])
    accepted(await desk.placements.putOnHold({ place, on: "2011-03-01", reason: "season" }))
    const again = await desk.placements.putOnHold({ place, on: "2011-03-02", reason: "season" })
    expect(refusedWith(again)).toEqual(["NotPossible"])
    accepted(await desk.placements.close({ place, on: "2011-03-01", reason: "other" }))
    for (const answer of [
      await desk.placements.putOnHold({ place, on: "2011-03-02", reason: "season" }),
      await desk.placements.resume({ place, on: "2011-03-02" }),
      await desk.placements.close({ place, on: "2011-03-02", reason: "other" })
    ])
      expect(refusedWith(answer)).toEqual(["NotPossible"])
  })

  it("is refused when nobody knows it", async () => {
    const { desk } = await aPlace()
    expect(refusalsOf(await desk.placements.resume({ place: "nobody", on: "2011-03-01" }))).toEqual(["NotFound /place"])
  })
})
