import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, InForce } from "../../src/index.ts"
import { aDesk, aDraft, anAgreementInForce, basis, numberIn, withCompany } from "../setup.ts"

const aClock = () => {
  const clock = { at: "2011-01-03T10:00:00.000Z", now: () => clock.at }
  return clock
}

describe("the instant something became known", () => {
  it("is that of the commit", async () => {
    const clock = aClock()
    const pk = createPartnerskab({ ...basis(), clock })
    await withCompany(pk.as("consultant-1"))
    clock.at = "2011-02-01T09:30:00.000Z"
    const { events } = accepted(await pk.as("consultant-1").agreement.draft(aDraft()))
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual(["2011-02-01T09:30:00.000Z"])
  })

  it("never goes back in one life, although the clock does", async () => {
    const clock = aClock()
    const pk = createPartnerskab({ ...basis(), clock })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    clock.at = "2011-01-03T09:00:00.000Z"
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    clock.at = "2011-01-03T10:00:01.000Z"
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-01", reason: "agreed" }))
    expect((await pk.history(Agreement, "a1")).map(({ recordedAt }) => recordedAt)).toEqual([
      "2011-01-03T10:00:00.000Z",
      "2011-01-03T10:00:00.000Z",
      "2011-01-03T10:00:01.000Z"
    ])
  })

  it("is the same for the journal and for what is counted, although the clock goes back", async () => {
    const clock = aClock()
    const pk = createPartnerskab({ ...basis(), clock })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    clock.at = "2011-01-03T09:00:00.000Z"
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    const inForce = async (knownBy: string) =>
      numberIn(await pk.count(InForce, { taken: { how: "stock", on: "2011-02-01" }, knownBy }))
    expect(await inForce("2011-01-03T09:00:00.000Z")).toBe(0)
    expect(await inForce("2011-01-03T09:59:59.999Z")).toBe(0)
    expect(await inForce("2011-01-03T10:00:00.000Z")).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("never goes back between two servers whose clocks differ", async () => {
    const { storage } = await anAgreementInForce(undefined, "2011-02-01", memory())
    const behind = aDesk(storage, virtualClock("2011-01-02"))
    accepted(await behind.desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    const instants = (await behind.pk.history(Agreement, "a1")).map(({ recordedAt }) => recordedAt)
    expect(instants.toSorted()).toEqual(instants)
    expect(await behind.pk.verify()).toEqual([])
  })

  it("is the system's time when no clock is given", async () => {
    const { clock: _, ...without } = basis()
    const pk = createPartnerskab(without)
    const before = new Date().toISOString()
    const { events } = accepted(
      await pk.as("consultant-1").people.register({ person: "p", on: "2011-01-03", name: "Kontakt" })
    )
    expect(events[0]!.recordedAt >= before && events[0]!.recordedAt <= new Date().toISOString()).toBe(true)
  })
})
