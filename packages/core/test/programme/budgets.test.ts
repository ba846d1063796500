import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { Budgets, CampaignBudget, leftOf, Programme } from "../../src/programme/index.ts"
import { basis, refusalsOf } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const data = { purpose: "informationskampagne", year: 2008, grantOere: 20_000_000 } as const
const granted = CampaignBudget.events.Granted("b1", "2008-07-01", { ...data, accountsWithin: 60 })
const grant = { budget: "b1", on: "2008-07-01", ...data } as const
const use = { budget: "b1", on: "2008-12-01", use: "u1", purpose: "nyhedsavis", oere: 20_000_000 } as const
const used = CampaignBudget.events.Used("b1", "2008-12-01", { id: "u1", purpose: "nyhedsavis", oere: 20_000_000 })
const budgets = module(Budgets)
const open = budgets.given(granted)

describe("a campaign budget", () => {
  it("has a grant and its use in a year, and warns of use over the grant (row 61)", () => {
    budgets.when("grant", grant).then([granted])
    open.when("use", use).then([used])
    open.when("use", { ...use, oere: 20_000_001 }).thenWarns("budgets.overGrant")
    open
      .given(used)
      .when("use", { ...use, use: "u2", oere: 1 })
      .thenWarns("budgets.overGrant")
    const state = { grantOere: 100, uses: [{ id: "u", on: "2008-12-01", purpose: "andet", oere: 130 }] } as const
    expect(leftOf(state)).toBe(-30)
    expect(leftOf({ ...state, uses: [] })).toBe(100)
  })

  it("refuses codes nobody knows, use before the grant, a use twice, one that is not there, and no money", () => {
    budgets.when("grant", { ...grant, purpose: "fest" }).thenRefused("BudgetCodeUnknown")
    budgets.when("grant", { ...grant, grantOere: 0 }).thenRefused("InputInvalid")
    budgets.when("grant", { ...grant, year: 8 }).thenRefused("InputInvalid")
    open
      .when("use", { ...use, on: "2008-06-30", purpose: "kage" })
      .thenRefused("BudgetCodeUnknown", "BeforeGrantedMoney")
    open.given(used).when("use", use).thenRefused("UseNot")
    open.when("takeBackUse", { budget: "b1", on: "2008-12-02", use: "u1" }).thenRefused("UseNot")
    open
      .given(used)
      .when("takeBackUse", { budget: "b1", on: "2008-12-02", use: "u1" })
      .then([CampaignBudget.events.UseTakenBack("b1", "2008-12-02", { id: "u1" })])
  })

  it("reminds of its accounts after the year until they are closed; nothing is used then", () => {
    const { reminders } = CampaignBudget.definition
    const state = { _tag: "Open", ...data, accountsWithin: 60, grantedOn: "2008-07-01", uses: [] }
    expect(reminders(state, "b1")).toEqual([
      { key: "accounts/2009-03-01", dueOn: "2009-03-01", role: "authority.secretariat" }
    ])
    expect(reminders({ ...state, _tag: "Closed" }, "b1")).toEqual([])
    const closed = open.given(CampaignBudget.events.Closed("b1", "2009-02-01", {}))
    closed.when("use", use).thenNotPossible()
    closed
      .when("reopen", { budget: "b1", on: "2009-02-02" })
      .then([CampaignBudget.events.Reopened("b1", "2009-02-02", {})])
    open.when("voidBudget", { budget: "b1", on: "2009-02-02" }).thenFacts([])
  })

  it("is one a year for its purpose, and 2 x 200 000 kr. add up", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { budgets } = pk.as("secretary")
    accepted(await budgets.grant(grant))
    expect(refusalsOf(await budgets.grant({ ...grant, budget: "b2" }))).toEqual(["AlreadyClaimed /year"])
    accepted(await budgets.grant({ ...grant, budget: "b2", on: "2009-01-05", year: 2009 }))
    accepted(await budgets.changeGrant({ budget: "b2", on: "2009-02-01", grantOere: 20_000_000 }))
    accepted(await budgets.use({ ...use, oere: 15_000_000 }))
    const at = indicatorsAt(pk, "2009-12-31")
    expect(await at("budgets.granted")).toEqual({
      "informationskampagne/2008": 20_000_000,
      "informationskampagne/2009": 20_000_000
    })
    expect(await at("budgets.used")).toEqual({ "informationskampagne/2008": 15_000_000 })
    expect(await pk.verify()).toEqual([])
  })
})
