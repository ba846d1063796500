import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, type Ledger, Retention, retentionTerms } from "../../src/index.ts"
import { definePlugin, forkPoint, needsAmendment } from "../../src/plugin/index.ts"
import { type StorageService } from "../../src/storage/index.ts"
import { aDraft, anAgreementInForce, basis, withCompany } from "../setup.ts"
import { BikePlugin, PlainPlugin } from "./lent.ts"

const short = (ledger: Ledger | undefined) =>
  ledger?.points.flatMap(({ point, rows }) =>
    rows.map(({ promise, verdict, observed, amount }) => {
      const seen = observed._tag === "exact" ? observed.value : observed._tag
      return `${point}.${promise}: ${seen} of ${amount ?? "some"}, ${verdict}`
    })
  )

const four = { agreement: "a1", on: "2011-02-01", instrument: "virksomhedspraktik", count: 4 } as const
const places = { placements: { instruments: ["virksomhedspraktik"], places: 4 } } as const

const bikes = async (loans = 2, storage: StorageService = memory()) => {
  const pk = createPartnerskab({ ...basis(storage, virtualClock("2011-01-03")), plugins: [BikePlugin, PlainPlugin] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft({ points: { bikes: { loans, repairs: 1 }, plain: {} } as never })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  return { pk, desk, storage }
}

describe("the ledger of an agreement", () => {
  it("is nothing when there is no such agreement, and empty before it is signed", async () => {
    const { pk, desk } = await anAgreementInForce()
    expect(await pk.agreement.ledger("nobody", { on: "2011-02-01" })).toBeUndefined()
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2", points: places })))
    expect(await pk.agreement.ledger("a2", { on: "2011-02-01" })).toMatchObject({ status: "draft", points: [] })
    await expect(pk.agreement.ledger("a1", { on: "2011-02-29" })).rejects.toThrow("2011-02-29")
  })

  it("of an agreement signed today has every promise, those that nobody can count too", async () => {
    const { pk } = await anAgreementInForce({
      network: { people: 2 },
      retention: { roundTableTalks: true, courses: false },
      ...places
    })
    const ledger = await pk.agreement.ledger("a1", { on: "2011-02-01" })
    expect(short(ledger)).toEqual([
      "network.people: 0 of 2, notYet",
      "network.meetings: 0 of some, notYet",
      "placements.places: 0 of 4, notYet",
      "placements.citizens: 0 of some, notYet",
      "retention.talks: 0 of some, notYet",
      "retention.talksHeld: 0 of some, notYet"
    ])
    expect(ledger!.points.map(({ activity: { level } }) => level)).toEqual(["neverUsed", "neverUsed", "neverUsed"])
  })

  it("counts what stands on the day: places in use, and people in a network through the agreement itself", async () => {
    const { pk, desk, clock } = await anAgreementInForce({ network: { people: 2 }, ...places })
    accepted(await desk.network.start({ network: "n1", name: "Industri", on: "2011-02-01" }))
    accepted(await desk.network.join({ network: "n1", agreement: "a1", on: "2011-02-10", participant: "company-1" }))
    const { events } = accepted(await desk.placements.register(four))
    clock.goTo("2011-06-30")
    accepted(await desk.placements.putOnHold({ place: events[0]!.id, on: "2011-05-01", reason: "season" }))
    const at = async (on: Day) =>
      short(await pk.agreement.ledger("a1", { on }))?.filter((row) => !/Countable|citizens|meetings/.test(row))
    expect(await at("2011-02-09")).toEqual(["network.people: 0 of 2, notYet", "placements.places: 4 of 4, kept"])
    expect(await at("2011-04-30")).toEqual(["network.people: 1 of 2, partly", "placements.places: 4 of 4, kept"])
    expect(await at("2011-05-01")).toEqual(["network.people: 1 of 2, partly", "placements.places: 3 of 4, partly"])
    const row = (await pk.agreement.ledger("a1", { on: "2011-05-01" }))!.points[1]!.rows[0]!
    expect(row).toMatchObject({ share: 0.75, lastActivity: "2011-02-01", by: "company" })
  })

  it("counts a promise of a year in the running year, and one of the agreement in all its days", async () => {
    const { pk, desk } = await bikes()
    for (const on of ["2011-02-01", "2012-01-31", "2012-02-01"] as const)
      accepted(await desk.bikes.lend({ agreement: "a1", on }))
    accepted(await desk.bikes.repair({ agreement: "a1", on: "2011-03-01" }))
    const at = async (on: Day) => short(await pk.agreement.ledger("a1", { on }))
    expect(await at("2012-01-30")).toEqual(["bikes.loans: 1 of 2, partly", "bikes.repairs: 1 of 1, kept"])
    expect(await at("2012-01-31")).toEqual(["bikes.loans: 2 of 2, kept", "bikes.repairs: 1 of 1, kept"])
    expect(await at("2012-02-01")).toEqual(["bikes.loans: 1 of 2, partly", "bikes.repairs: 1 of 1, kept"])
    expect(await at("2014-02-01")).toEqual(["bikes.loans: 0 of 2, notYet", "bikes.repairs: 1 of 1, kept"])
    const [first] = (await pk.agreement.ledger("a1", { on: "2014-02-01" }))!.points
    expect(first!.rows[0]).toMatchObject({ days: { firstDay: "2014-02-01" }, lastActivity: "2012-02-01" })
    expect(first!.activity).toMatchObject({ level: "silent", lastActivity: "2012-02-01" })
  })

  it("holds a promise of none, and says of a point without promises that they are not known", async () => {
    const { pk } = await bikes(0)
    const ledger = (await pk.agreement.ledger("a1", { on: "2011-02-01" }))!
    expect(short(ledger)![0]).toBe("bikes.loans: 0 of 0, kept")
    expect(ledger.points[0]!.rows[0]!.share).toBeUndefined()
    expect(ledger.points[1]).toMatchObject({ point: "plain", rows: [], why: { code: "noPromises" } })
    expect(ledger.points[1]!.activity.level).toBe("notCountable")
  })

  it("of an agreement that has ended is told for its last day, and of one that has not begun for none", async () => {
    const { pk, desk } = await bikes()
    accepted(await desk.bikes.lend({ agreement: "a1", on: "2011-03-31" }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    const ledger = (await pk.agreement.ledger("a1", { on: "2020-01-01" }))!
    expect(ledger).toMatchObject({ status: "ended", asOf: "2011-06-30" })
    expect(ledger.points[0]!.activity).toMatchObject({ level: "active", since: "2011-03-31" })
    const before = (await pk.agreement.ledger("a1", { on: "2011-01-31" }))!
    expect(before).toMatchObject({ status: "upcoming", asOf: "2011-01-31" })
    expect(before.points[0]!.rows[0]).toMatchObject({ observed: { _tag: "notReported" }, verdict: "notYet" })
  })

  it("leaves out what the party did before the agreement, and takes what still stands as used from its first day", async () => {
    const { pk, desk, clock } = await anAgreementInForce(places)
    accepted(await desk.placements.register(four))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-12-31", reason: "agreed" }))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2", points: places })))
    clock.goTo("2012-01-01")
    accepted(await desk.agreement.sign({ agreement: "a2", on: "2012-01-01" }))
    const [point] = (await pk.agreement.ledger("a2", { on: "2012-02-29" }))!.points
    expect(point!.rows[0]).toMatchObject({ verdict: "kept", observed: { _tag: "exact", value: 4 } })
    expect(point!.rows[0]!.lastActivity).toBeUndefined()
    expect(point!.activity).toMatchObject({ level: "active", since: "2012-01-01" })
  })

  it("reads a replaced point by its own promises, and says when the wording lacks something or nobody reads it", async () => {
    const storage = memory()
    await anAgreementInForce({ retention: { roundTableTalks: true, courses: true } }, "2011-02-01", storage)
    const fork = (missing: boolean, promised: () => number | boolean) =>
      definePlugin("ours", {
        version: "1.0.0",
        replace: [
          forkPoint(Retention, {
            terms: retentionTerms.fork(
              missing ? "asks" : "ours",
              Schema.Struct({ roundTableTalks: Schema.Boolean, courses: Schema.Boolean, talks: Schema.Natural }),
              (before) => (missing ? needsAmendment("talks") : { ...before, talks: 3 })
            ),
            material: { roundTableTalks: "reapprove", courses: "reapprove", talks: "notify" },
            promises: {
              talks: {
                by: "company",
                title: { da: "Samtaler", en: "Talks" },
                promised,
                per: "year",
                notCountable: { da: "tælles ikke", en: "is not counted" }
              }
            }
          })
        ]
      })
    const told = async (plugin: ReturnType<typeof fork>) =>
      (await createPartnerskab({ ...basis(storage), plugins: [plugin] as never }).agreement.ledger("a1", {
        on: "2011-02-01"
      }))!.points[0]!
    const uncounted = await told(fork(false, () => 3))
    expect(uncounted.activity.level).toBe("notCountable")
    expect(uncounted.rows).toMatchObject([
      { promise: "talks", amount: 3, why: { code: "notObserved", da: "tælles ikke", en: "is not counted" } }
    ])
    expect(await told(fork(true, () => 3))).toMatchObject({ rows: [], why: { code: "needsAmendment" } })
    const thrown = () => {
      throw new Error("never")
    }
    expect((await told(fork(false, thrown))).rows).toMatchObject([{ verdict: "notCountable", why: { code: "failed" } }])
    class Without extends definePlugin("without", { version: "1.0.0", disable: ["retention"] }) {}
    expect(await told(Without as never)).toMatchObject({ title: { da: "retention" }, why: { code: "notReadable" } })
  })

  it("asks the storage the same few questions however many facts there are", async () => {
    const inner = memory()
    let asked = 0
    const counting: StorageService = { ...inner, measure: (query) => ((asked += 1), inner.measure(query)) }
    const { pk, desk } = await bikes(20, counting)
    const questions = async () => {
      asked = 0
      await pk.agreement.ledger("a1", { on: "2011-12-31" })
      return asked
    }
    const before = await questions()
    for (let at = 0; at < 20; at += 1) accepted(await desk.bikes.lend({ agreement: "a1", on: "2011-03-01" }))
    expect([before, await questions()]).toEqual([2, 2])
  })
})
