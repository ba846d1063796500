import { Agreement, type Day, type DueReminder } from "@partnerskab/core"
import { definePlugin } from "@partnerskab/core/plugin"
import { placementEndNotice } from "@partnerskab/core/points"
import { memory } from "@partnerskab/memory"
import { anAgreementInForce, anInstallation, aPlacement } from "@partnerskab/testing"
import { afterEach, describe, expect, test, vi } from "vitest"
import { fetchReminders } from "../../src/callList.ts"
import { aTown } from "../aTown.ts"

type Town = Pick<ReturnType<typeof aTown>, "pk" | "clock">

/** What is told when the clock has come to a day. */
const toldOn = async ({ pk, clock }: Town, day: Day): Promise<ReadonlyArray<Day>> => {
  const told: Array<DueReminder> = []
  clock.goTo(day)
  await fetchReminders(pk, (one) => void told.push(one))
  return told.map(({ dueOn }) => dueOn)
}

describe("a reminder of an agreement that ends", () => {
  test("comes thirty days before: not the day before, on the day, and once", async () => {
    const town = aTown()
    await anAgreementInForce(town, { lastDay: "2026-05-31" })
    expect(await toldOn(town, "2026-04-30")).toEqual([])
    expect(await toldOn(town, "2026-05-01")).toEqual(["2026-05-01"])
    expect(await toldOn(town, "2026-05-04")).toEqual([])
  })

  test("waits for Monday when the day is a Sunday", async () => {
    const town = aTown()
    await anAgreementInForce(town, { lastDay: "2026-03-31" })
    expect(await toldOn(town, "2026-03-01")).toEqual([])
    expect(await toldOn(town, "2026-03-02")).toEqual(["2026-03-01"])
  })

  test("moves with the agreement", async () => {
    const town = aTown()
    const { agreement } = await anAgreementInForce(town, { lastDay: "2026-03-31" })
    await town.desk.agreement.extend({ agreement, lastDay: "2026-06-30" })
    expect(await toldOn(town, "2026-03-02")).toEqual([])
    expect(await toldOn(town, "2026-06-01")).toEqual(["2026-05-31"])
  })
})

describe("a month before the last day", () => {
  class AMonth extends definePlugin("aMonth", {
    version: "1.0.0",
    parameters: [
      placementEndNotice.from(
        "2026-01-01",
        { months: 1, rounding: "lastDayOfMonth" },
        { source: "a made-up decision of a jobcentre" }
      )
    ]
  }) {}

  test("of 31 March is the last day of February", async () => {
    const town = anInstallation({ storage: memory(), plugins: [AMonth] })
    await aPlacement(town, { lastDay: "2026-03-31" })
    const due = async (day: Day) => {
      const told: Array<Day> = []
      town.clock.goTo(day)
      await town.pk.runDue({ reminder: async ({ dueOn }) => void told.push(dueOn) })
      return told
    }
    expect(await due("2026-02-27")).toEqual([])
    expect(await due("2026-02-28")).toEqual(["2026-02-28", "2026-02-28"])
  })
})

describe("the clock of the machine", () => {
  afterEach(() => void vi.useRealTimers())

  test("is not looked at: in another year everything is as it was", async () => {
    const lived = async () => {
      const town = aTown()
      const { agreement } = await anAgreementInForce(town, { lastDay: "2026-03-31" })
      const told = await toldOn(town, "2026-03-02")
      const history = await town.pk.history(Agreement, agreement)
      return { told, history: history.map(({ type, recordedAt }) => [type, recordedAt]) }
    }
    const now = await lived()
    expect(now.history[0]).toEqual(["Drafted", expect.stringMatching(/^2026-01-05T09:00:00/)])
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2041-07-01T12:00:00Z") })
    expect(await lived()).toEqual(now)
  })
})
