import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { createPartnerskab, makePartnerskab, type Day } from "../../src/index.ts"
import { Storage, type StorageService } from "../../src/storage/index.ts"
import { aCompany, aDesk, aDraft, anAgreementInForce, authority, cvrs, editions, withCompany } from "../setup.ts"

const places = { placements: { instruments: ["virksomhedspraktik"], places: 2 } } as const
const ids = ({ agreements }: { readonly agreements: ReadonlyArray<{ readonly agreement: string }> }) =>
  agreements.map(({ agreement }) => agreement)

/** Companies with an agreement each, in force from the same day. */
const several = async (count: number, storage: StorageService = memory()) => {
  const all = aDesk(storage, virtualClock("2011-01-03"))
  await withCompany(all.desk)
  for (let at = 0; at < count; at += 1) {
    const party = `p${String(at).padStart(4, "0")}`
    const cvr = cvrs[at % cvrs.length]!
    accepted(await all.desk.parties.add(aCompany({ party, unit: party, kind: "publicUnit", cvr })))
    accepted(await all.desk.agreement.draft(aDraft({ agreement: `a${party}`, party, points: places })))
    accepted(await all.desk.agreement.sign({ agreement: `a${party}`, on: "2011-02-01" }))
  }
  return all
}

describe("the health of all agreements", () => {
  it("of none is nothing at all, and nothing is said to be well", async () => {
    const health = await aDesk().pk.health({ on: "2011-02-01" })
    expect(health).toMatchObject({ inForce: 0, forgotten: 0, lapsed: 0, forgottenDrafts: 0, agreements: [] })
    expect(health.next).toBeUndefined()
    expect(health.conditions.map(({ answer }) => answer)).toEqual([
      "unknown",
      "unknown",
      "unknown",
      "unknown",
      "notMet",
      "unknown",
      "unknown"
    ])
  })

  it("has the forgotten first, the longest first, and says what to do", async () => {
    const { pk, desk, clock } = await several(4)
    clock.goTo("2011-12-01")
    const register = (party: string, on: Day) =>
      desk.placements.register({ agreement: `a${party}`, on, instrument: "virksomhedspraktik", count: 2 })
    accepted(await register("p0000", "2011-11-01"))
    accepted(await register("p0002", "2011-02-02"))
    accepted(await desk.agreement.pause({ agreement: "ap0003", on: "2011-03-01", reason: "aftalt" }))
    const health = await pk.health({ on: "2011-12-01" })
    expect(health).toMatchObject({
      inForce: 4,
      paused: 1,
      forgotten: 1,
      levels: { active: 1, slowing: 1, silent: 0, neverUsed: 2, notCountable: 0 }
    })
    expect(ids(health)).toEqual(["ap0001", "ap0003", "ap0002", "ap0000"])
    expect(health.agreements[0]).toMatchObject({
      party: "p0001",
      forgotten: true,
      next: { action: "keepPromise", owner: "authority-1" }
    })
    expect(health.agreements[1]).toMatchObject({ paused: true, forgotten: false, next: { action: "endPause" } })
    expect(ids(await pk.health({ on: "2012-03-01" }))).toEqual(["ap0001", "ap0002", "ap0003", "ap0000"])
  })

  it("leaves out what is not in force that day, and counts what lapsed", async () => {
    const { pk, desk } = await several(3)
    accepted(
      await desk.agreement.shorten({
        agreement: "ap0000",
        lastDay: "2012-02-29",
        reason: "aftalt"
      })
    )
    accepted(await desk.agreement.end({ agreement: "ap0001", lastDay: "2012-02-28", reason: "agreed" }))
    const at = async (on: Day) => {
      const { inForce, lapsed } = await pk.health({ on })
      return [inForce, lapsed]
    }
    expect(await at("2011-01-31")).toEqual([0, 0])
    expect(await at("2012-02-28")).toEqual([3, 0])
    expect(await at("2012-02-29")).toEqual([2, 0])
    expect(await at("2012-03-01")).toEqual([1, 1])
  })

  it("comes in pages that together are all, and refuses a page after what is not there", async () => {
    const { pk } = await several(5)
    const on = "2011-12-01"
    const first = await pk.health({ on, limit: 2 })
    const second = await pk.health({ on, limit: 2, after: first.next })
    const third = await pk.health({ on, limit: 2, after: second.next })
    expect([first.inForce, third.inForce, third.next]).toEqual([5, 5, undefined])
    expect([first, second, third].flatMap(ids)).toEqual(ids(await pk.health({ on })))
    await expect(pk.health({ on, after: "nobody" })).rejects.toThrow("nobody")
    await expect(pk.health({ on, limit: 0 })).rejects.toThrow("limit")
    await expect(pk.health({ on: "2011-02-30" })).rejects.toThrow("2011-02-30")
  })

  it("is the same through the door of effects, and so are ledger, actions and conditions", async () => {
    const storage = memory()
    const { pk } = await anAgreementInForce(places, "2011-02-01", storage)
    const effects = await Effect.runPromise(
      Effect.provideService(makePartnerskab({ authority, editions }), Storage, storage)
    )
    const at = { on: "2011-12-01" } as const
    const run = Effect.runPromise
    expect(await run(effects.health(at))).toEqual(await pk.health(at))
    expect(await run(effects.agreement.ledger("a1", at))).toEqual(await pk.agreement.ledger("a1", at))
    expect(await run(effects.agreement.nextActions("a1", at))).toEqual(await pk.agreement.nextActions("a1", at))
    expect(await run(effects.agreement.conditions("a1", at))).toEqual(await pk.agreement.conditions("a1", at))
    expect(await run(Effect.flip(effects.health({ on: "2011-02-30" })))).toMatchObject({ _tag: "QuestionInvalid" })
  })

  it("of a thousand agreements is told with one question to the facts for each kind that a promise counts", async () => {
    const inner = memory()
    await several(1000, inner)
    let asked = 0
    const storage: StorageService = { ...inner, measure: (query) => ((asked += 1), inner.measure(query)) }
    const pk = createPartnerskab({ authority, editions, storage, clock: virtualClock("2011-12-01") })
    const health = await pk.health({ on: "2011-12-01", limit: 10 })
    expect(health).toMatchObject({ inForce: 1000, forgotten: 1000, levels: { neverUsed: 1000 } })
    expect(health.agreements).toHaveLength(10)
    expect(asked).toBe(3)
  })
})
