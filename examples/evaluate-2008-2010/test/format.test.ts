import { readFileSync } from "node:fs"
import { createPartnerskab } from "@partnerskab/core"
import { evaluationJsonSchema, renderJson } from "@partnerskab/core/evaluation"
import { Programme } from "@partnerskab/core/programme"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { evaluateTown } from "../src/evaluateTown.ts"
import { editions } from "../src/town.ts"
import { performTown } from "../src/performTown.ts"
import { planSlagelse } from "../src/townPlan.ts"

const committed: unknown = JSON.parse(
  readFileSync(new URL("../../../docs/formats/evaluation.schema.json", import.meta.url), "utf8")
)

const published = async (): Promise<Record<string, unknown>> => {
  const clock = virtualClock("2007-11-01")
  const authority = { code: "0330", displayName: "Jobcenter Slagelse" }
  const town = createPartnerskab({ authority, editions, storage: memory(), clock, plugins: [Programme] as const })
  await performTown(planSlagelse(), { town, clock })
  return JSON.parse(renderJson(await evaluateTown(town), "da")) as Record<string, unknown>
}

describe("evaluation.json", () => {
  it("has a schema that is the committed one: npm run formats:write writes it anew", () => {
    expect(JSON.parse(JSON.stringify(evaluationJsonSchema()))).toEqual(committed)
  })

  it("is as its schema says, to an outside validator", async () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(committed as object)
    const report = await published()
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    const broken = {
      ...report,
      criteria: (report["criteria"] as Array<object>).map((one) => ({ ...one, verdict: "fine" }))
    }
    expect(validate(broken)).toBe(false)
  })

  it("tells each criterion with id, verdict, origin, result, target and day, and each finding with code, subject and text", async () => {
    const { criteria, findings, counts } = (await published()) as {
      readonly criteria: ReadonlyArray<Record<string, unknown>>
      readonly findings: ReadonlyArray<Record<string, unknown>>
      readonly counts: Record<string, number>
    }
    expect(criteria).toHaveLength(38)
    expect(criteria[0]).toMatchObject({
      id: "SC-01",
      verdict: "met",
      origin: "recomputed",
      result: 176,
      target: 50,
      asOf: "2011-04-06"
    })
    expect(counts["recomputed"]! + counts["stated"]!).toBe(38)
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(["code", "subject", "text", "texts"]))
  })
})
