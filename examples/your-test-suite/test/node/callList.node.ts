import assert from "node:assert/strict"
import { describe, test } from "node:test"
import type { DueReminder } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { callList, fetchReminders } from "../../src/callList.ts"
import { aTown } from "../aTown.ts"

describe("who must be called this week", () => {
  test("nobody, where nothing is agreed", async () => {
    assert.deepEqual(await callList(aTown().pk, { on: "2026-01-05" }), [])
  })

  test("the company whose agreement ran out yesterday, and not the day before", async () => {
    const town = aTown()
    const { agreement, company } = await anAgreementInForce(town, { lastDay: "2026-01-07" })
    const because = async (on: "2026-01-07" | "2026-01-08") =>
      (await callList(town.pk, { on })).map((call) => [call.agreement, call.because, call.whom])
    const whom = `Kontakt ${company.contacts.primary}`
    assert.deepEqual(await because("2026-01-07"), [[agreement, "Aftal, om aftalen skal forlænges", whom]])
    assert.deepEqual(await because("2026-01-08"), [[agreement, "Aftalen er løbet ud", whom]])
  })

  test("the company of a reminder, once the clock has come to its day", async () => {
    const town = aTown()
    await anAgreementInForce(town, { lastDay: "2026-03-31" })
    const reminded: Array<DueReminder> = []
    town.clock.goTo("2026-03-02") // it is due on 1 March, a Sunday
    assert.equal(await fetchReminders(town.pk, (one) => void reminded.push(one)), 1)
    const calls = await callList(town.pk, { on: "2026-03-02", reminded })
    assert.deepEqual(
      calls.map(({ because, by }) => [because, by]),
      [["Det slutter snart", "2026-03-01"]]
    )
  })
})
