import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, renewalDays, statusOn } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import { aDraft, basis, refusalsOf, withCompany } from "../setup.ts"

class Shorter extends definePlugin("shorter", {
  version: "1.0.0",
  parameters: [renewalDays.from("2012-02-29", 100, { source: "byrådet" })]
}) {}

const signedUntil = async (lastDay?: "2012-02-29") => {
  const pk = createPartnerskab({ ...basis(), plugins: [Shorter] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft()))
  accepted(
    await desk.agreement.sign({ agreement: "a1", on: "2011-03-01", ...(lastDay === undefined ? {} : { lastDay }) })
  )
  return { pk, desk, state: async () => (await pk.agreement("a1"))!.state }
}

describe("renewing an agreement", () => {
  it("extends it by as many days as hold on the day it is renewed", async () => {
    const { desk, state } = await signedUntil("2012-02-29")
    accepted(await desk.agreement.renew({ agreement: "a1", on: "2012-02-28", reason: "aftalt" }))
    expect(await state()).toMatchObject({ lastDay: "2013-02-28" })
    accepted(await desk.agreement.renew({ agreement: "a1", on: "2012-02-29" }))
    expect(await state()).toMatchObject({ lastDay: "2013-06-08" })
  })

  it("brings one that has lapsed back in force", async () => {
    const { desk, state } = await signedUntil("2012-02-29")
    expect(statusOn(await state(), "2012-03-01")).toBe("lapsed")
    accepted(await desk.agreement.renew({ agreement: "a1", on: "2012-02-28" }))
    expect(statusOn(await state(), "2012-03-01")).toBe("active")
  })

  it("is refused for one without a last day, and for one that has ended", async () => {
    const { desk } = await signedUntil()
    expect(refusalsOf(await desk.agreement.renew({ agreement: "a1", on: "2012-02-28" }))).toEqual([
      "WrongWay /agreement"
    ])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-12-31", reason: "agreed" }))
    expect(refusalsOf(await desk.agreement.renew({ agreement: "a1", on: "2012-02-28" }))).toEqual([
      "NotPossible /agreement"
    ])
  })
})
