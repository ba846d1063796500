import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { portfolioOf, setsOf } from "../../src/agreement/agreementKeys.ts"
import { resumedOn } from "../../src/agreement/agreementChanges.ts"
import { withSince } from "../../src/agreement/sinceStart.ts"
import { anActive } from "./lives.ts"

describe("what holds from a day", () => {
  it("is said once: what is said again of a day stands in its place", () => {
    const entries = withSince([{ who: "a" }, { from: "2011-03-01", who: "b" }], { from: "2011-03-01", who: "c" })
    expect(entries).toEqual([{ who: "a" }, { from: "2011-03-01", who: "c" }])
    expect(withSince(entries, { who: "d" } as { from?: never; who: string })).toEqual([
      { who: "d" },
      { from: "2011-03-01", who: "c" }
    ])
  })
})

describe("nobody for a point", () => {
  it("leaves no name behind", async () => {
    const { desk, stateOf } = await anActive()
    const name = { agreement: "a1", on: "2011-03-01", point: "fairs" } as const
    accepted(await desk.agreement.namePointContact({ ...name, contact: { company: "company-3" } }))
    accepted(await desk.agreement.namePointContact({ ...name, on: "2011-04-01", contact: {} }))
    expect(await stateOf()).toMatchObject({ pointContacts: {} })
    expect((await stateOf()) as object).not.toHaveProperty("pointContacts.fairs")
  })
})

describe("of several pauses", () => {
  const [march, may, july] = [
    { firstDay: "2011-03-01", lastDay: "2011-03-31" },
    { firstDay: "2011-05-01", lastDay: "2011-05-31" },
    { firstDay: "2011-07-01", lastDay: "2011-07-31" }
  ] as const

  it("the one of the day ends the day before it, and others stay as they are", () => {
    expect(resumedOn([march, may, july], "2011-05-31")).toEqual([march, { ...may, lastDay: "2011-05-30" }, july])
    expect(resumedOn([march, may, july], "2011-05-01")).toEqual([march, july])
    expect(resumedOn([march, may, july], "2011-06-01")).toEqual([march, may, july])
  })

  it("the one that is withdrawn goes, and earlier and later ones stay", async () => {
    const { desk, stateOf } = await anActive()
    for (const { firstDay, lastDay } of [march, may, july])
      accepted(await desk.agreement.pause({ agreement: "a1", on: firstDay, lastDay, reason: "aftalt" }))
    accepted(await desk.agreement.withdrawPause({ agreement: "a1", on: may.firstDay }))
    expect(await stateOf()).toMatchObject({ pauses: [{ firstDay: march.firstDay }, { firstDay: july.firstDay }] })
  })
})

describe("an agreement", () => {
  it("is in the portfolios of both its consultants, and once in that of one who is both", () => {
    expect(setsOf({ consultant: "a", deputyConsultant: "b" })).toEqual([portfolioOf("a"), portfolioOf("b")])
    expect(setsOf({ consultant: "a", deputyConsultant: "a" })).toEqual([portfolioOf("a")])
    expect(setsOf({ consultant: "a" })).toEqual([portfolioOf("a")])
    expect(setsOf({})).toEqual([])
  })
})
