import type { DueReminder } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { callList, fetchReminders } from "../../src/callList.ts"
import { aTown } from "../aTown.ts"
import { describe, expect, test } from "vitest"

describe("who must be called this week", () => {
  test("nobody, where nothing is agreed", async () => {
    expect(await callList(aTown().pk, { on: "2026-01-05" })).toEqual([])
  })

  test("the company whose agreement ran out yesterday, and not the day before", async () => {
    const town = aTown()
    const { agreement, company } = await anAgreementInForce(town, { lastDay: "2026-01-07" })
    const because = async (on: "2026-01-07" | "2026-01-08") =>
      (await callList(town.pk, { on })).map((call) => [call.agreement, call.because, call.whom])
    const whom = `Kontakt ${company.contacts.primary}`
    expect(await because("2026-01-07")).toEqual([[agreement, "Aftal, om aftalen skal forlænges", whom]])
    expect(await because("2026-01-08")).toEqual([[agreement, "Aftalen er løbet ud", whom]])
  })

  test("the company of a reminder, once the clock has come to its day", async () => {
    const town = aTown()
    await anAgreementInForce(town, { lastDay: "2026-03-31" })
    const reminded: Array<DueReminder> = []
    town.clock.goTo("2026-03-02") // it is due on 1 March, a Sunday
    expect(await fetchReminders(town.pk, (one) => void reminded.push(one))).toBe(1)
    const calls = await callList(town.pk, { on: "2026-03-02", reminded })
    expect(calls.map(({ because, by }) => [because, by])).toEqual([["Det slutter snart", "2026-03-01"]])
  })

  test("everybody whose agreement ends this week, also on the second page, the most pressing first", async () => {
    const town = aTown()
    for (let number = 0; number < 101; number += 1)
      await anAgreementInForce(town, { lastDay: number === 100 ? "2026-01-07" : "2026-01-09" })
    const calls = await callList(town.pk, { on: "2026-01-05" })
    expect([calls.length, new Set(calls.map(({ agreement }) => agreement)).size]).toEqual([101, 101])
    expect(calls.slice(0, 2).map(({ by }) => by)).toEqual(["2026-01-07", "2026-01-09"])
  })
})
