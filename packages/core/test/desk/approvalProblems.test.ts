import { describe, expect, it } from "vitest"
import {
  type ApprovalPlace,
  approvalPlan,
  CannotAssemble,
  contentMaterial,
  createPartnerskab
} from "../../src/index.ts"
import { definePlugin, type ParameterChange } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"

const told = { source: "test" }
const material = contentMaterial.definition.value as Parameters<typeof contentMaterial.from>[1]
const place = (changes: Partial<ApprovalPlace>): ApprovalPlace => ({
  place: "leader",
  side: "authority",
  quorum: 1,
  after: [],
  independentOf: [],
  revocable: "never",
  ...changes
})

const problemsOf = (...parameters: ReadonlyArray<ParameterChange>): ReadonlyArray<string> => {
  class Own extends definePlugin("own", { version: "1.0.0", parameters }) {}
  try {
    createPartnerskab({ ...basis(), plugins: [Own] })
    return []
  } catch (error) {
    if (error instanceof CannotAssemble) return error.problems.map(({ code, text }) => `${code}: ${text}`)
    throw error
  }
}

describe("a place of the plan of approvals", () => {
  it("that a change is to be approved by must be in a plan", () => {
    const by = (who: string) =>
      contentMaterial.from("2011-01-01", { ...material, contacts: { reapproveBy: [who] } }, told)
    expect(problemsOf(by("authority"))).toEqual([])
    expect(problemsOf(by("autority"))).toEqual([
      "PK-APPROVAL-PLACE: agreement.material names autority, and the plan has authority, company"
    ])
    const plan = approvalPlan.from("2011-01-01", [place({})], told)
    expect(problemsOf(plan, by("leader"))).toEqual([])
  })

  it("that comes after another, or is independent of it, must be in the same plan", () => {
    const plan = (changes: Partial<ApprovalPlace>) => approvalPlan.from("2011-01-01", [place(changes)], told)
    expect(problemsOf(plan({ after: ["company"] }))).toEqual([
      "PK-APPROVAL-PLACE: the place leader of agreement.approvalPlan names company, and the plan has leader"
    ])
    expect(problemsOf(plan({ independentOf: ["council"] }))).toHaveLength(1)
  })

  it("does not wait for itself, and is not independent of itself", () => {
    const plan = (changes: Partial<ApprovalPlace>) =>
      approvalPlan.from("2011-01-01", [place({}), place({ place: "mayor", ...changes })], told)
    expect(problemsOf(plan({ after: ["leader"], independentOf: ["leader"] }))).toEqual([])
    expect(problemsOf(plan({ after: ["mayor"] }))).toEqual([
      "PK-APPROVAL-SELF: the place mayor of agreement.approvalPlan waits for itself: take it out of its own after"
    ])
    expect(problemsOf(plan({ independentOf: ["leader", "mayor"] }))).toEqual([
      "PK-APPROVAL-SELF: the place mayor of agreement.approvalPlan is independent of itself: take it out of its own independentOf, a quorum counts other people anyway"
    ])
  })
})
