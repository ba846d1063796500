import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type ConditionAnswer,
  type ConditionKey,
  conditionsOf,
  conditionTexts,
  type Day,
  programmeConditions
} from "../../src/index.ts"
import { aDeskWithACompany, aDraft, anAgreementInForce, contacts, type Pk } from "../setup.ts"

const places = { placements: { instruments: ["virksomhedspraktik"], places: 4 } } as const
const answers = async (pk: Pk, on: Day) =>
  Object.fromEntries((await pk.agreement.conditions("a1", { on }))!.map(({ key, answer }) => [key, answer]))

describe("the seven conditions of an agreement", () => {
  it("are those of the source, in its order, each with what would tell more", async () => {
    const { pk } = await anAgreementInForce(places)
    const conditions = (await pk.agreement.conditions("a1", { on: "2011-02-01" }))!
    expect(conditions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(conditions.every(({ title, missing }) => title.da !== "" && missing.length > 0)).toBe(true)
    expect(await pk.agreement.conditions("nobody", { on: "2011-02-01" })).toBeUndefined()
  })

  it("are only met by what is registered on the day it is signed", async () => {
    const { pk } = await anAgreementInForce(places)
    expect(await answers(pk, "2011-02-01")).toEqual({
      strategy: "unknown",
      choice: "unknown",
      dialogue: "unknown",
      resources: "met",
      criteria: "met",
      coordination: "unknown",
      followUp: "met"
    })
  })

  it("know a deliberate choice from the reason it was considered for", async () => {
    const { pk, desk } = await aDeskWithACompany()
    accepted(
      await desk.agreement.consider({ agreement: "a1", on: "2011-01-03", party: "bakery", reason: "kendt-samarbejde" })
    )
    const { points } = aDraft()
    accepted(
      await desk.agreement.draftProspect({ agreement: "a1", on: "2011-01-04", party: "bakery", contacts, points })
    )
    expect((await pk.agreement.conditions("a1", { on: "2011-01-04" }))![1]).toMatchObject({
      answer: "met",
      evidence: [{ da: "valgt med begrundelsen »et kendt samarbejde«" }]
    })
  })

  it("are not met when the consultant has left, and not known when nobody knows the consultant", async () => {
    const { pk, desk } = await anAgreementInForce(places)
    accepted(await desk.people.leave({ person: "authority-1", lastDay: "2011-03-31" }))
    expect((await answers(pk, "2011-03-31"))["resources"]).toBe("met")
    expect((await answers(pk, "2011-04-01"))["resources"]).toBe("notMet")
    const ledger = (await pk.agreement.ledger("a1", { on: "2011-04-01" }))!
    const { state } = (await pk.agreement.get("a1"))!
    const days = { start: 90, pause: 180, act: 14, notice: 30 }
    const known = { state, ledger, on: "2011-04-01", days, leftBy: () => undefined } as const
    expect(conditionsOf(known)[3]!.answer).toBe("unknown")
    const resources = { answer: "met", evidence: [] } as const
    expect(conditionsOf({ ...known, resources })[3]).toMatchObject(resources)
  })

  it("are not met without a number that is promised", async () => {
    const { pk } = await anAgreementInForce({ fairs: { recruits: true } })
    expect((await answers(pk, "2011-02-01"))["criteria"]).toBe("notMet")
  })

  it("call nobody silent for what is not registered, until a review that was agreed was not held", async () => {
    const { pk, desk, clock } = await anAgreementInForce(places)
    expect(await answers(pk, "2012-02-01")).toMatchObject({ dialogue: "unknown", followUp: "met" })
    expect(await answers(pk, "2012-02-02")).toMatchObject({ dialogue: "notMet", followUp: "notMet" })
    clock.goTo("2012-02-02")
    accepted(await desk.agreement.review({ agreement: "a1", on: "2012-02-02" }))
    expect(await answers(pk, "2012-02-02")).toMatchObject({ dialogue: "unknown", followUp: "met" })
    const register = { agreement: "a1", on: "2012-02-02", instrument: "virksomhedspraktik", count: 1 } as const
    accepted(await desk.placements.register(register))
    expect(await answers(pk, "2012-02-02")).toMatchObject({ dialogue: "met" })
  })
})

describe("the seven conditions of a programme", () => {
  const all = (answer: ConditionAnswer) => conditionTexts.map(({ key }) => ({ key, answer }))
  const answer = (key: ConditionKey, ...given: Parameters<typeof programmeConditions>) =>
    programmeConditions(...given).find((one) => one.key === key)

  it("are not known without an agreement, and its criteria are not met without a target", () => {
    expect(answer("followUp", [], { targets: 1 })).toMatchObject({ answer: "unknown", agreements: { met: 0 } })
    expect(answer("criteria", [all("met")], { targets: 0 })).toMatchObject({ answer: "notMet" })
    expect(answer("criteria", [all("met")], { targets: 1 })).toMatchObject({ answer: "met" })
  })

  it("are met by all, not met by one, and not known while one is not known", () => {
    expect(answer("dialogue", [all("met"), all("met")], { targets: 1 })!.answer).toBe("met")
    expect(answer("dialogue", [all("met"), all("unknown")], { targets: 1 })!.answer).toBe("unknown")
    expect(answer("dialogue", [all("met"), all("unknown"), all("notMet")], { targets: 1 })).toMatchObject({
      answer: "notMet",
      agreements: { met: 1, notMet: 1, unknown: 1 },
      evidence: [{ da: "aftaler: 1 opfylder den, 1 gør ikke, 1 vides ikke" }]
    })
  })

  it("take what another part of the system has found instead", () => {
    const other = { coordination: { answer: "met", evidence: [{ da: "møder", en: "meetings" }] } } as const
    expect(answer("coordination", [all("unknown")], { targets: 0, other })).toMatchObject(other.coordination)
  })
})
