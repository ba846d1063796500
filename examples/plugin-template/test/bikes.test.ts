import { readFileSync } from "node:fs"
import { checkPlugin, compareLock, type Lock, lockOf, point, terms } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { BikeLent, BikePlugin, Bikes, bikeTerms, Loan } from "../src/index.ts"

const on = "2026-11-02"
const bakery = { party: "bakery", terms: { bikes: 2 } }

describe("lending a bicycle", () => {
  it("is counted on its day, for the company that lends it", () => {
    point(Bikes)
      .agreed("A-1", bakery)
      .when("lend", { agreement: "A-1", on })
      .then([Loan.events.HandedOut("new-0", on, { agreement: "A-1", party: "bakery" })])
      .thenFacts([BikeLent.on(on, { party: "bakery" })])
  })

  it("is refused where nothing is agreed about bicycles", () => {
    point(Bikes).when("lend", { agreement: "A-1", on }).thenRefused("NotAgreed")
  })
})

describe("what is agreed", () => {
  it("is read as it was signed", () => {
    terms(bikeTerms)
      .signed("base/1", { bikes: 2 })
      .views({ view: "as-signed", terms: { bikes: 2 } })
  })
})

describe("the plugin", () => {
  it("keeps the laws every plugin keeps", () => {
    expect(checkPlugin(BikePlugin)).toEqual([])
  })

  it("writes and reads what is stored as its lock says: `npm run lock` when a change is meant", () => {
    const committed = JSON.parse(readFileSync(new URL("../partnerskab.lock.json", import.meta.url), "utf8")) as Lock
    expect(compareLock(lockOf(BikePlugin), committed)).toEqual([])
  })
})
