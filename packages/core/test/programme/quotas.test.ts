import { memory } from "@partnerskab/memory"
import { accepted, module, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, type DueReminder } from "../../src/index.ts"
import { Programme, Quotas, WageSubsidyQuota } from "../../src/programme/index.ts"
import { basis, numberIn, refusalsOf } from "../setup.ts"

const quota = { quota: "q", on: "2011-01-03", year: 2011, size: 300 } as const
const isSet = WageSubsidyQuota.events.Set("q", "2011-01-03", { year: 2011, size: 300 })
const used = (on: Day, number: number) => WageSubsidyQuota.events.UseTold("q", on, { used: number })
const given = module(Quotas).given(isSet)

describe("a quota", () => {
  it("is of a year and of somebody", () => {
    module(Quotas).when("set", quota).then([isSet])
    module(Quotas)
      .when("set", { ...quota, size: 0 })
      .thenRefused("QuotaOfNobody")
    given.when("changeSize", { quota: "q", on: "2011-02-01", size: 0 }).thenRefused("QuotaOfNobody")
    given
      .when("changeSize", { quota: "q", on: "2011-02-01", size: 310.5 })
      .then([WageSubsidyQuota.events.SizeChanged("q", "2011-02-01", { size: 310.5 })])
  })

  it("is used on days of its own year, the first and the last too", () => {
    for (const on of ["2011-01-01", "2011-12-31"] as const)
      given.when("tellUse", { quota: "q", on, used: 278.1 }).then([used(on, 278.1)])
    for (const on of ["2010-12-31", "2012-01-01"] as const)
      given.when("tellUse", { quota: "q", on, used: 1 }).thenRefused("OutsideQuotaYear")
  })

  it("has one use a day: what is told later takes its place, and tells no longer of a shortage", () => {
    const { begin, when, reminders } = WageSubsidyQuota.definition
    const state = begin["Set"]!(isSet.data, "2011-01-03")
    const told = (before: object, on: Day, number: number) => when["Set"]!["UseTold"]!(before, { used: number }, on)
    const short = told(state, "2011-06-01", 278.1)
    const keys = (of: object) => reminders(of, "q").map(({ key, dueOn, role }) => `${key} ${dueOn} ${role}`)
    expect(WageSubsidyQuota.definition.words?.reminders?.["short"]).toEqual({
      da: "Kvoten er ikke udnyttet fuldt ud",
      en: "The quota is not used in full"
    })
    expect(keys(short)).toEqual([
      "tell 2011-01-31 authority.secretariat",
      "short/2011-06-01 2011-06-01 authority.leader"
    ])
    expect(keys(told(short, "2011-06-01", 300))).toEqual(["tell 2011-01-31 authority.secretariat"])
    expect(keys(told(short, "2011-05-01", 300))).toHaveLength(2)
    expect(keys(when["Set"]!["Withdrawn"]!(short, {}, "2011-06-02"))).toEqual([])
  })

  it("is told of when it is not used in full, and is to be told each month: size, use and shortage are counted (row 27)", async () => {
    const clock = virtualClock("2011-01-03")
    const staff = { secretariat: ["s"], leader: ["boss"] }
    const pk = createPartnerskab({ ...basis(memory(), clock), staff, plugins: [Programme] as const })
    const desk = pk.as("c")
    accepted(await desk.quotas.set(quota))
    expect(refusalsOf(await desk.quotas.set({ ...quota, quota: "other" }))).toEqual(["AlreadyClaimed /year"])
    const told: Array<string> = []
    const reminder = ({ dueOn, recipients }: DueReminder) =>
      Promise.resolve(void told.push(`${dueOn} ${recipients[0]!.person}`))
    clock.goTo("2011-06-01")
    accepted(await desk.quotas.tellUse({ quota: "q", on: "2011-06-01", used: 278 }))
    await pk.runDue({ reminder })
    expect(told.toSorted()).toEqual([
      "2011-01-31 s",
      "2011-02-28 s",
      "2011-03-31 s",
      "2011-04-30 s",
      "2011-05-31 s",
      "2011-06-01 boss"
    ])
    const at = { asOf: "2011-06-01" } as const
    expect(numberIn(await pk.measure(pk.indicators["quotas.size"]!, at))).toBe(300)
    expect(await pk.measure(pk.indicators["quotas.short"]!, at)).toEqual([{ group: [2011], value: 1 }])
    expect(await pk.measure(pk.indicators["quotas.tellings"]!, at)).toEqual([{ group: [2011], value: 1 }])
    expect(refusalsOf(await desk.quotas.tellUse({ quota: "q", on: "2011-06-01", used: 1.25 }))).toEqual([
      "InputInvalid /used"
    ])
    accepted(await desk.quotas.withdraw({ quota: "q", on: "2011-06-02" }))
    accepted(await desk.quotas.set({ ...quota, quota: "other" }))
    expect(await pk.verify()).toEqual([])
  })
})
