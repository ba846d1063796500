import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { anAgreementInForce, contacts } from "../setup.ts"

describe("an agreement that nobody reaches", () => {
  it("has finding someone as what to do next, since the day it began, and lacks resources", async () => {
    const { pk, desk } = await anAgreementInForce()
    const next = async () => (await pk.agreement.nextActions("a1", { on: "2011-03-05" }))!
    const resources = async () => (await pk.agreement.conditions("a1", { on: "2011-03-05" }))![3]!
    expect((await next()).map(({ action }) => action)).not.toContain("nameContact")
    expect((await resources()).answer).toBe("met")
    accepted(await desk.people.absent({ person: contacts.authority.primary, on: "2011-03-01", reason: "planned" }))
    expect((await resources()).answer).toBe("met")
    accepted(await desk.people.leave({ person: contacts.authority.deputy, lastDay: "2011-03-02" }))
    expect((await next())[0]).toMatchObject({
      action: "nameContact",
      dueOn: "2011-03-03",
      why: { da: "Ingen hos myndigheden har kunnet træffes siden 2011-03-03." }
    })
    expect(await resources()).toMatchObject({
      key: "resources",
      answer: "notMet",
      evidence: [{ en: "nobody at the authority could be reached since 2011-03-03" }]
    })
  })
})
