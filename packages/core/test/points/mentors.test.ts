import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { anAgreementInForce } from "../setup.ts"
import { aStart, citizen, terms, workplace } from "./placementLives.ts"

describe("mentor agreements", () => {
  it("are counted for insured and for non-insured: LBR 2011 could only the first (row 17)", async () => {
    const { pk, desk, clock } = await anAgreementInForce({ placements: terms })
    accepted(await desk.parties.openWorkplace({ party: "bakery", on: "2011-02-01", workplace, source: "virksomheden" }))
    const { events } = accepted(
      await desk.placements.register({ agreement: "a1", on: "2011-02-01", instrument: "mentor", workplace, count: 3 })
    )
    clock.goTo("2021-02-20")
    const insured = ["insured", "notInsured", "notInsured"] as const
    for (const [at, { id: place }] of events.entries())
      accepted(
        await desk.placements.start(
          aStart({
            placement: `s${at}`,
            citizen: citizen(at + 1),
            place,
            instrument: "mentor",
            insured: insured[at]!,
            mentor: "company-2"
          })
        )
      )
    const rows = await pk.measure(pk.indicators["placements.startedByInsurance"]!, { asOf: "2021-12-31" })
    expect(rows.map(({ group, value }) => [...group, value].join(" "))).toEqual([
      "mentor insured 1",
      "mentor notInsured 2"
    ])
  })
})
