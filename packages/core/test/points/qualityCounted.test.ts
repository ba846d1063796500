import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, QualityTested, qualityConcept } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import { aCompany, aDesk, aDraft, basis, withCompany } from "../setup.ts"
import { aStart, citizen, terms, workplace } from "./placementLives.ts"
import { instruments, steps } from "./qualityChecklist.ts"

class Checklist extends definePlugin("checklist", {
  version: "1.0.0",
  parameters: [qualityConcept.from("2021-01-01", { version: "udkast-1", instruments, steps }, { source: "jobcentret" })]
}) {}

type Pk = Pick<ReturnType<typeof aDesk>["pk"], "measure" | "indicators">

const at = async (pk: Pk, key: string, asOf: Day) =>
  Object.fromEntries(
    (await pk.measure(pk.indicators[`placements.${key}`]!, { asOf })).map(({ group, value }) => [
      group.map(String).join(" "),
      value
    ])
  )

/** A company in the pilot until 28 February, and a placement that is granted on the last day of it and one on the day after. */
const lived = async () => {
  const given = basis(memory(), virtualClock("2021-01-04"))
  const pk = createPartnerskab({ ...given, plugins: [Checklist] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.parties.openWorkplace({ party: "bakery", on: "2021-01-04", workplace, source: "virksomheden" }))
  accepted(await desk.agreement.draft(aDraft({ on: "2021-01-04", points: { placements: terms } })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2021-01-04" }))
  const places = accepted(
    await desk.placements.register({
      agreement: "a1",
      on: "2021-01-04",
      instrument: "virksomhedspraktik",
      workplace,
      count: 2
    })
  ).events.map(({ id }) => id)
  const pilot = { party: "bakery", group: "pilot", on: "2021-02-01", lastDay: "2021-02-28" } as const
  accepted(await desk.placements.switchOnQuality(pilot))
  for (const [at, grantedOn] of (["2021-02-28", "2021-03-01"] as const).entries()) {
    const placement = `s${at + 1}`
    const days = { grantedOn, firstDay: "2021-03-10", lastDay: "2021-04-10" } as const
    accepted(await desk.placements.start(aStart({ placement, citizen: citizen(at + 1), place: places[at]!, ...days })))
    const score = 5 - at
    const marks = { placement, on: "2021-04-10", by: "company", scores: [{ aspect: "match", score }] } as const
    accepted(await desk.placements.evaluate(marks))
  }
  accepted(await desk.placements.tellOutcome({ placement: "s1", on: "2021-04-11", outcome: "ansat-samme-sted" }))
  accepted(await desk.placements.tellOutcome({ placement: "s2", on: "2021-04-11", outcome: "ledig" }))
  return { pk, desk }
}

describe("what is counted of the quality concept", () => {
  it("is each step once, untold until somebody tells of it", async () => {
    const { pk, desk } = await lived()
    const counted = () => at(pk, "qualitySteps", "2021-12-31")
    expect([await at(pk, "qualitySteps", "2021-03-09"), await counted()]).toEqual([
      {},
      { "pilot etablering untold": 1, "pilot opfoelgning untold": 1, "pilot evaluering untold": 1 }
    ])
    const tell = async (told: object) =>
      accepted(await desk.placements.tellQualityStep({ placement: "s1", ...told } as never))
    await tell({ on: "2021-03-01", step: "formaal-aftalt", standing: "agreed" })
    await tell({ on: "2021-03-20", step: "samtale", standing: "skipped", reason: "borgeren" })
    expect(await at(pk, "qualitySkipped", "2021-03-19")).toEqual({})
    expect(await at(pk, "qualitySkipped", "2021-03-20")).toEqual({ "samtale borgeren": 1 })
    await tell({ on: "2021-03-10", step: "formaal-aftalt", standing: "done" })
    expect(await counted()).toEqual({
      "pilot etablering done": 1,
      "pilot opfoelgning skipped": 1,
      "pilot evaluering untold": 1
    })
    expect(await pk.verify()).toEqual([])
  })

  it("compares those granted in the pilot with those outside, also after it is over (row 23)", async () => {
    const { pk } = await lived()
    const end = "2021-12-31"
    expect(await at(pk, "startedByQuality", end)).toEqual({
      "pilot virksomhedspraktik": 1,
      "null virksomhedspraktik": 1
    })
    expect(await at(pk, "endedByQuality", end)).toEqual({
      "pilot virksomhedspraktik false": 1,
      "null virksomhedspraktik false": 1
    })
    expect(await at(pk, "outcomesByQuality", end)).toEqual({
      "pilot virksomhedspraktik ansat-samme-sted": 1,
      "null virksomhedspraktik ledig": 1
    })
    expect(await at(pk, "evaluationsByQuality", end)).toEqual({
      "pilot virksomhedspraktik company match 5": 1,
      "null virksomhedspraktik company match 4": 1
    })
  })
})

describe("the companies that tested the concept", () => {
  it.each([10, 11])(
    "are %i from 1 September 2010 to 31 December 2011, as the list is read, on no day beside",
    async (n) => {
      const { desk, pk } = aDesk(memory(), virtualClock("2012-01-02"))
      for (let at = 0; at < n; at += 1) {
        const party = `test-${at}`
        const unit = `enhed-${at}`
        const kind = "publicUnit"
        accepted(await desk.parties.add(aCompany({ party, on: "2010-01-04", unit, kind })))
        const days = { on: "2010-09-01", lastDay: "2011-12-31" } as const
        accepted(await desk.placements.switchOnQuality({ party, group: "test-2010", ...days }))
      }
      const days = ["2010-08-31", "2010-09-01", "2011-12-31", "2012-01-01"] as const
      const counts = await Promise.all(
        days.map(async (day) => (await at(pk, "qualityCompanies", day))["test-2010"] ?? 0)
      )
      expect(counts).toEqual([0, n, n, 0])
      expect(
        await pk.count(QualityTested, { taken: { how: "stock", on: "2011-07-01" }, counted: { distinct: "party" } })
      ).toEqual([{ group: [], value: n }])
    }
  )
})
