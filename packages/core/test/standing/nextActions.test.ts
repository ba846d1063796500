import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  addDays,
  createPartnerskab,
  type Day,
  draftDays,
  pauseDays,
  Retention,
  retentionTerms,
  startDays
} from "../../src/index.ts"
import { definePlugin, forkPoint } from "../../src/plugin/index.ts"
import { aDraft, anAgreementInForce, basis, type Pk, withCompany } from "../setup.ts"
import { BikePlugin } from "./lent.ts"

const places = { placements: { instruments: ["virksomhedspraktik"], places: 4 } } as const
const four = { agreement: "a1", on: "2011-02-01", instrument: "virksomhedspraktik", count: 4 } as const
const next = async (pk: Pick<Pk, "agreement">, on: Day, agreement = "a1") =>
  (await pk.agreement.nextActions(agreement, { on }))!.map(
    ({ action, point, owner, dueOn }) => `${action}${point === undefined ? "" : ` ${point}`} ${owner} ${dueOn}`
  )

/** The same without what says that a point has not been used. */
const nextButUse = async (...asked: Parameters<typeof next>) =>
  (await next(...asked)).filter((action) => !action.startsWith("useNeverUsed"))

describe("what to do next with an agreement", () => {
  it("is nothing on the day it is signed, and nothing is told of one that is not there", async () => {
    const { pk } = await anAgreementInForce(places)
    expect(await next(pk, "2011-02-01")).toEqual([])
    expect(await pk.agreement.nextActions("nobody", { on: "2011-02-01" })).toBeUndefined()
  })

  it("is to begin with a point that was never used, from the day it should have begun", async () => {
    const { pk } = await anAgreementInForce(places)
    expect(await next(pk, "2011-05-01")).toEqual([])
    const begin = ["keepPromise placements authority-1 2011-05-02", "useNeverUsed placements authority-1 2011-05-02"]
    expect(await next(pk, "2011-05-02")).toEqual(begin)
    expect(await next(pk, "2011-06-01")).toEqual(begin)
  })

  it("is nothing for a point that nobody can count, however long", async () => {
    const storage = memory()
    await anAgreementInForce({ retention: { roundTableTalks: true, courses: true } }, "2011-02-01", storage)
    const uncounted = forkPoint(Retention, {
      terms: retentionTerms,
      material: { roundTableTalks: "reapprove", courses: "reapprove" },
      promises: {
        talks: {
          by: "company",
          title: { da: "Samtaler", en: "Talks" },
          promised: () => true,
          per: "year",
          notCountable: { da: "tælles ikke", en: "is not counted" }
        }
      }
    })
    class Uncounted extends definePlugin("uncounted", { version: "1.0.0", replace: [uncounted] }) {}
    const pk = createPartnerskab({ ...basis(storage), plugins: [Uncounted] })
    expect(await next(pk, "2012-01-31")).toEqual([])
  })

  it("is to call about a point that has gone silent, and whom the agreement names for the point calls", async () => {
    const { pk, desk, clock } = await anAgreementInForce(places, "2011-02-01")
    accepted(await desk.placements.register(four))
    accepted(await desk.agreement.review({ agreement: "a1", on: "2011-02-01", next: "2013-01-01" }))
    const silent = addDays("2011-02-01", 361)
    const promise = (owner: string) => `keepPromise placements ${owner} 2011-05-02`
    const wake = (owner: string) => `wakeSilent placements ${owner} ${addDays(silent, 14)}`
    expect(await next(pk, addDays(silent, -1))).toEqual([promise("authority-1")])
    expect(await next(pk, silent)).toEqual([promise("authority-1"), wake("authority-1")])
    clock.goTo(silent)
    accepted(
      await desk.agreement.namePointContact({
        agreement: "a1",
        on: silent,
        point: "placements",
        contact: { authority: "authority-2" },
        reason: "aftalt"
      })
    )
    expect(await next(pk, silent)).toEqual([promise("authority-2"), wake("authority-2")])
    expect((await pk.agreement.nextActions("a1", { on: silent }))![1]!.why).toEqual({
      da: "Der er intet registreret om »Opkvalificering og afklaring af ledige« siden 2011-02-01.",
      en: "Nothing was registered about “Training and assessment of unemployed citizens” since 2011-02-01."
    })
  })

  it("comes to the deputy when the consultant has left, and to nobody when both have", async () => {
    const { pk, desk } = await anAgreementInForce(places)
    accepted(await desk.people.leave({ person: "authority-1", lastDay: "2011-04-30" }))
    const begin = (owner: string) => [
      `keepPromise placements ${owner} 2011-05-02`,
      `useNeverUsed placements ${owner} 2011-05-02`
    ]
    expect(await next(pk, "2011-05-02")).toEqual(begin("authority-2"))
    accepted(await desk.people.leave({ person: "authority-2", lastDay: "2011-05-02" }))
    expect(await next(pk, "2011-05-02")).toEqual(begin("authority-2"))
    expect(await next(pk, "2011-05-03")).toEqual([
      "nameContact undefined 2011-05-03",
      "keepPromise placements undefined 2011-05-02",
      "useNeverUsed placements undefined 2011-05-02"
    ])
  })

  it("is to review what was to be reviewed, the day after that day and not before", async () => {
    const { pk } = await anAgreementInForce()
    const { reviewOn } = (await pk.agreement.get("a1"))!.state as { readonly reviewOn: Day }
    expect(reviewOn).toBe("2012-02-01")
    expect(await nextButUse(pk, reviewOn)).toEqual([])
    expect(await nextButUse(pk, "2012-02-02")).toEqual(["review authority-1 2012-02-01"])
    const action = (await pk.agreement.nextActions("a1", { on: "2012-02-02" }))!.find((one) => one.action === "review")
    expect(action!.why).toEqual({
      da: "Den skulle gennemgås 2012-02-01, for 1 dag siden.",
      en: "It was to be reviewed on 2012-02-01, 1 day ago."
    })
  })

  it("is to decide before the last day from its notice on, and to end or extend it the day after", async () => {
    const { pk, desk } = await anAgreementInForce()
    accepted(
      await desk.agreement.shorten({
        agreement: "a1",
        lastDay: "2012-02-29",
        reason: "aftalt"
      })
    )
    expect(await nextButUse(pk, "2012-01-29")).toEqual([])
    expect(await nextButUse(pk, "2012-01-30")).toEqual(["decideBeforeEnd authority-1 2012-02-29"])
    expect(await nextButUse(pk, "2012-02-29")).toEqual([
      "review authority-1 2012-02-01",
      "decideBeforeEnd authority-1 2012-02-29"
    ])
    expect(await nextButUse(pk, "2012-03-01")).toEqual(["endOrExtend authority-1 2012-02-29"])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2012-02-29", reason: "agreed" }))
    expect(await nextButUse(pk, "2012-03-01")).toEqual([])
  })

  it("rests while it is paused, until the pause is too long", async () => {
    const { pk, desk } = await anAgreementInForce(places)
    accepted(await desk.agreement.pause({ agreement: "a1", on: "2011-03-01", reason: "aftalt" }))
    expect(await next(pk, "2011-08-27")).toEqual([])
    expect(await next(pk, "2011-08-28")).toEqual(["endPause authority-1 2011-08-28"])
  })

  it("is to keep what the authority promised, once it should have begun", async () => {
    const pk = createPartnerskab({ ...basis(memory(), virtualClock("2011-01-03")), plugins: [BikePlugin] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft({ points: { bikes: { loans: 0, repairs: 2 } } as never })))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await desk.bikes.repair({ agreement: "a1", on: "2011-05-01" }))
    expect(await next(pk, "2011-05-01")).toEqual([])
    expect(await next(pk, "2011-05-02")).toEqual(["keepPromise bikes authority-1 2011-05-02"])
    expect((await pk.agreement.nextActions("a1", { on: "2011-05-02" }))![0]).toMatchObject({
      promise: "repairs",
      why: { da: "»Reparationer« er kun delvis indfriet.", en: "“Repairs” is only partly kept." }
    })
    accepted(await desk.bikes.repair({ agreement: "a1", on: "2011-05-02" }))
    expect(await next(pk, "2011-05-02")).toEqual([])
  })

  it("is to decide on a draft that nobody kept, and is at most as much as was asked for", async () => {
    const told = { source: "test" }
    class Sooner extends definePlugin("sooner", {
      version: "1.0.0",
      parameters: [
        draftDays.from("2011-01-01", 30, told),
        startDays.from("2011-01-01", 0, told),
        pauseDays.from("2011-01-01", 1, told)
      ]
    }) {}
    const pk = createPartnerskab({ ...basis(memory(), virtualClock("2011-01-03")), plugins: [Sooner] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft({ points: { ...places, network: { people: 1 } } })))
    expect(await next(pk, "2011-02-02")).toEqual([])
    expect(await next(pk, "2011-02-03")).toEqual(["decideDraft authority-1 2011-02-02"])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))
    expect(await next(pk, "2011-01-03")).toEqual([
      "keepPromise network authority-1 2011-01-03",
      "keepPromise placements authority-1 2011-01-03",
      "useNeverUsed network authority-1 2011-01-03",
      "useNeverUsed placements authority-1 2011-01-03"
    ])
    expect(await pk.agreement.nextActions("a1", { on: "2011-01-03", most: 1 })).toHaveLength(1)
  })
})
