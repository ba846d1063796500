import type { DueReminder } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import { beforeAll, describe, expect, it } from "vitest"
import { cityKorpsSteps, type CityKorpsTown, withCityKorps, withoutFreeText } from "../src/cityKorpsTown.ts"
import { evaluateTown } from "../src/evaluateTown.ts"
import { editions } from "../src/town.ts"
import { performTown } from "../src/performTown.ts"
import { cityKorpsTables } from "../src/showCityKorps.ts"
import type { Table } from "../src/tables.ts"
import { planSlagelse } from "../src/townPlan.ts"

describe("the town with CityKorps", () => {
  let town: CityKorpsTown
  let tables: ReadonlyArray<Table>
  const sent: Array<DueReminder> = []

  beforeAll(async () => {
    const clock = virtualClock("2007-11-01")
    const authority = { code: "0330", displayName: "Jobcenter Slagelse" }
    const basis = { authority, editions, storage: memory(), clock }
    town = withCityKorps(basis, [])
    const more = cityKorpsSteps(basis, town, async (one) => void sent.push(one))
    await performTown(withoutFreeText(planSlagelse()), { town, clock, more })
    tables = await cityKorpsTables(town, { sent, asOf: "2011-09-05", language: "da" })
  })

  it("has the same evaluation: the first agreements were signed after the count", async () => {
    const { criteria, comparisons } = await evaluateTown(town)
    const result = (id: string) => criteria.find((one) => one.id === id)?.result
    expect(["SC-01", "SC-08", "SC-09", "SC-12", "SC-13", "SC-16"].map(result)).toEqual([176, 63, 166, 168, 169, 656])
    expect(comparisons[0]?.rows.map(({ result }) => result)).toEqual([176, 175])
  })

  it("shows the point, and who brought it", () => {
    expect(tables[0]?.title).toBe("Installeret: CityKorps")
    expect(tables[0]?.rows).toContainEqual(["ordlyde", "base/1, base/2 (i dag)"])
  })

  it("shows the reminder that came due, and to whom it went", () => {
    expect(tables[1]?.rows).toEqual([
      ["08.06.2011", "Virksomhedskonsulent 1: følg op på holdet hos Handlende 1 (groenne-omraader)"]
    ])
  })

  it("shows how what was signed is read today, and what cannot be done before the company is asked", () => {
    const read = new Map(tables[2]?.rows)
    expect(read.size).toBe(5)
    expect(read.get("A-E1, base/1")).toBe("læses som tasks groenne-omraader; citizens 4")
    expect(read.get("A-E2, base/1")).toMatch(/skal spørges om citizens\. Indtil da .*»Aftalen A-E2 dækker ikke punktet/)
    expect(read.get("A-E5, base/2")).toMatch(/^som underskrevet/)
  })

  it("counts squads and citizens in its part of the status", async () => {
    const { sections } = await town.status({ asOf: "2011-09-05" })
    expect(sections.find(({ module }) => module === "cityKorps")).toMatchObject({
      figures: [{ total: 2 }, { total: 8 }],
      says: [{ da: "8 borgere er ude på 2 hold." }]
    })
  })

  it("leaves a journal from which state and facts can be made again", async () => {
    expect(await town.verify()).toEqual([])
  })
})
