import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { Agreement, pointsOn } from "../../src/index.ts"
import { anAgreementInForce } from "../setup.ts"

describe("an agreement that is changed ten thousand times", () => {
  it("reads every day right, and its state grows with its days and not with its changes", async () => {
    const { pk, desk } = await anAgreementInForce({ placements: { instruments: ["virksomhedspraktik"], places: 9 } })
    const days = 50
    // Another than the day before and the time before say: each is a change.
    const termsOf = (n: number) => ({ instruments: ["virksomhedspraktik"], places: 1 + (n % 7) })
    const dayOf = (n: number): Day => addDays("2011-03-01", n % days)
    for (let n = 0; n < 10_000; n += 1)
      accepted(
        await desk.agreement.changePoint({
          agreement: "a1",
          on: dayOf(n),
          point: "placements",
          terms: termsOf(n)
        })
      )
    const { state, version } = (await pk.get(Agreement, "a1"))!
    expect(version).toBe(10_002)
    for (let n = 10_000 - days; n < 10_000; n += 1)
      expect(pointsOn(state, dayOf(n))["placements"]!.raw).toEqual(termsOf(n))
    expect(JSON.stringify(state).length).toBeLessThan(20_000)
    expect(await pk.agreement.history("a1")).toHaveLength(10_002)
    expect(await pk.verify()).toEqual([])
  })
})
