import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { anAgreementInForce } from "../setup.ts"

const points = { placements: { instruments: ["mentor"], places: 2 }, fairs: { recruits: true } }

const withPlaces = async () => {
  const all = await anAgreementInForce(points)
  const { events } = accepted(
    await all.desk.placements.register({ agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 2 })
  )
  return { ...all, places: events.map(({ id }) => id) as [string, string] }
}

const endPoint = { agreement: "a1", lastDay: "2011-03-31", point: "placements", reason: "virksomheden" } as const

describe("the point about places", () => {
  it("cannot end while places are open: says which", async () => {
    const { desk, places } = await withPlaces()
    accepted(await desk.placements.close({ place: places[0], on: "2011-03-01", reason: "companyWish" }))
    const answer = await desk.agreement.endPoint(endPoint)
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ _tag: "PolicyDenied", at: "/point", da: expect.stringContaining(places[1]) as string }]
    })
    expect(JSON.stringify(answer)).not.toContain(places[0])
  })

  it("says from when it could, when the last place closes later, and ends from that day", async () => {
    const { desk, places } = await withPlaces()
    accepted(await desk.placements.close({ place: places[0], on: "2011-03-01", reason: "companyWish" }))
    accepted(await desk.placements.close({ place: places[1], on: "2011-05-01", reason: "companyWish" }))
    expect(await desk.agreement.endPoint(endPoint)).toMatchObject({
      refusals: [
        {
          at: "/lastDay",
          en: expect.stringContaining("in use until 2011-04-30; it can happen from that day") as string
        }
      ]
    })
    accepted(await desk.agreement.endPoint({ ...endPoint, lastDay: "2011-04-30" }))
  })

  it("says from when it could by the last place of all that close later", async () => {
    const { desk, places } = await withPlaces()
    accepted(await desk.placements.close({ place: places[0], on: "2011-06-01", reason: "companyWish" }))
    accepted(await desk.placements.close({ place: places[1], on: "2011-05-01", reason: "companyWish" }))
    expect(await desk.agreement.endPoint(endPoint)).toMatchObject({
      refusals: [{ en: expect.stringContaining("in use until 2011-05-31;") as string }]
    })
  })

  it("does not keep another point from ending, nor one without places", async () => {
    const { desk } = await withPlaces()
    accepted(await desk.agreement.endPoint({ ...endPoint, point: "fairs" }))
    const { desk: other } = await anAgreementInForce(points)
    accepted(await other.agreement.endPoint(endPoint))
  })

  it("does not keep the agreement from ending, and warns", async () => {
    const { desk } = await withPlaces()
    const { warnings } = accepted(
      await desk.agreement.end({ agreement: "a1", lastDay: "2011-03-31", reason: "companyClosed" })
    )
    expect(warnings).toMatchObject([
      {
        _tag: "Warn",
        code: "placements.placesLeft",
        en: expect.stringMatching(
          /^These places are not closed: .*\. Close them once the placements on them are over\.$/
        ) as string
      }
    ])
  })

  it("holds when a place is registered at the same time", async () => {
    const { pk, desk } = await anAgreementInForce(points)
    const [ended, registered] = await Promise.all([
      desk.agreement.endPoint({ ...endPoint, lastDay: "2011-02-28" }),
      desk.placements.register({ agreement: "a1", on: "2011-03-01", instrument: "mentor", count: 1 })
    ])
    expect([ended.ok, registered.ok].filter(Boolean)).toHaveLength(1)
    expect(await pk.verify()).toEqual([])
  })
})
