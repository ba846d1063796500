import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement } from "../../src/index.ts"
import { anAgreementInForce, refusalsOf } from "../setup.ts"

const pause = { agreement: "a1", on: "2011-03-01", lastDay: "2011-03-31", reason: "aftalt" } as const

describe("two who change one agreement, each as they looked at it", () => {
  it("get one change, and the other is told what happened; sent with the new version it is done", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const [anne, bo] = [pk.as("anne"), pk.as("bo")]
    const nameOthers = (ifVersion: number) =>
      bo.agreement.nameContacts(
        {
          agreement: "a1",
          on: "2011-03-01",
          contacts: { company: { primary: "company-2", deputy: "company-1" } }
        },
        { ifVersion }
      )
    accepted(await anne.agreement.pause(pause, { ifVersion: version }))
    expect(await nameOthers(version)).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ChangedSince",
          at: "/agreement",
          facts: {
            life: "agreement/a1",
            looked: version,
            now: version + 1,
            since: [{ version: version + 1, type: "Paused", effectiveOn: "2011-03-01", actor: "anne" }]
          },
          da: `agreement/a1 er ændret: den er nu i version ${version + 1}, ikke ${version}.`
        }
      ]
    })
    accepted(await nameOthers(version + 1))
    expect((await pk.get(Agreement, "a1"))!.version).toBe(version + 2)
  })

  it("at the very same time: one of them wins", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const answers = await Promise.all(
      ["anne", "bo", "carl"].map((who) =>
        pk.as(who).agreement.review({ agreement: "a1", on: "2011-03-01" }, { ifVersion: version })
      )
    )
    expect(answers.map(refusalsOf).toSorted()).toEqual([[], ["ChangedSince /agreement"], ["ChangedSince /agreement"]])
  })

  it("are not told so of a command that was done: it is repeated", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const desk = pk.as("anne")
    accepted(await desk.agreement.pause(pause, { ifVersion: version, commandId: "c1" }))
    expect(accepted(await desk.agreement.pause(pause, { ifVersion: version, commandId: "c1" })).repeated).toBe(true)
  })

  it("are refused for a version that is none, and for one of a life that is not there", async () => {
    const { desk } = await anAgreementInForce()
    for (const ifVersion of [-1, 1.5, "2" as never])
      expect(refusalsOf(await desk.agreement.pause(pause, { ifVersion }))).toContain("InputInvalid ")
    expect(refusalsOf(await desk.agreement.pause({ ...pause, agreement: "nothing" }, { ifVersion: 1 }))).toEqual([
      "NotFound /agreement"
    ])
  })

  it("may be told in a preview too", async () => {
    const { pk } = await anAgreementInForce()
    expect(refusalsOf(await pk.preview("anne").agreement.pause(pause, { ifVersion: 1 }))).toEqual([
      "ChangedSince /agreement"
    ])
  })
})
