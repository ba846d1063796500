import { memory } from "@partnerskab/memory"
import { accepted, module, refusedWith, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day } from "../../src/index.ts"
import { alignBefore, ExpectationForm, Expectations, Programme } from "../../src/programme/index.ts"
import { aDraft, basis, withCompany } from "../setup.ts"
import { stateOf } from "./visitLives.ts"

const items = ["formaal", "moedetider"]
const begun = (more = {}) =>
  ExpectationForm.events.Begun("f1", "2011-03-01", {
    agreement: "a1",
    party: "bakery",
    items,
    beginsOn: "2011-03-21",
    remindOn: "2011-03-14",
    ...more
  })
const about = { form: "f1" } as const
const toBegin = { ...about, agreement: "a1", on: "2011-03-01", beginsOn: "2011-03-21", items } as const
const { AgreedByCompany, AgreedByAuthority, Aligned, Changed, Withdrawn } = ExpectationForm.events
const expectations = module(Expectations).agreed("a1", { party: "bakery" })
const open = expectations.given(begun())
const both = [AgreedByCompany("f1", "2011-03-02", {}), AgreedByAuthority("f1", "2011-03-03", {})] as const

describe("a form of expectations before a stay", () => {
  it("is begun with its items, for a partner, and reminds a week before the stay", () => {
    expectations.when("begin", toBegin).then([begun()])
    expectations
      .when("begin", { ...toBegin, placement: "s1", note: "Møder 7.30." })
      .then([begun({ placement: "s1", noteRef: "text-1" })])
    expectations
      .parameter(alignBefore.from("2011-01-01", 1, { source: "jobcentret" }))
      .when("begin", toBegin)
      .then([begun({ remindOn: "2011-03-20" })])
    expectations
      .when("begin", { ...toBegin, beginsOn: "2011-03-01" })
      .then([begun({ beginsOn: "2011-03-01", remindOn: "2011-03-01" })])
  })

  it("is refused without an agreement in force, after the stay has begun, and for items nobody knows or twice", () => {
    expectations.when("begin", { ...toBegin, agreement: "gone" }).thenRefused("NotAgreed")
    expectations
      .when("begin", { ...toBegin, beginsOn: "2011-02-28", items: ["formaal", "vejret", "formaal"] })
      .thenRefused("BeforeExpectations", "ExpectationTwice", "UnknownExpectation")
    expectations.when("begin", { ...toBegin, items: [] }).thenRefused("InputInvalid")
  })

  it("is aligned when both sides have agreed, and not before", () => {
    const align = { ...about, on: "2011-03-04" } as const
    open.when("align", align).thenRefused("NotAgreedByBoth")
    for (const one of both) open.given(one).when("align", align).thenRefused("NotAgreedByBoth")
    open
      .given(...both)
      .when("align", align)
      .then([Aligned("f1", "2011-03-04", {})])
    open.when("agree", { ...about, on: "2011-03-02", side: "company" }).then([both[0]])
    open.when("agree", { ...about, on: "2011-03-03", side: "authority" }).then([both[1]])
    open
      .given(both[1])
      .when("agree", { ...about, on: "2011-03-02", side: "company" })
      .thenRefused("BeforeExpectations")
    open
      .given(...both)
      .when("align", { ...about, on: "2011-03-02" })
      .thenRefused("BeforeExpectations")
  })

  it("is agreed to anew when something is changed, also when it was aligned", () => {
    const change = { ...about, on: "2011-03-05", beginsOn: "2011-03-28", items: ["formaal"] } as const
    const changed = Changed("f1", "2011-03-05", { items: ["formaal"], beginsOn: "2011-03-28", remindOn: "2011-03-21" })
    const aligned = open.given(...both, Aligned("f1", "2011-03-04", {}))
    for (const given of [open.given(...both), aligned]) {
      given.when("change", change).then([changed])
      given
        .given(changed)
        .when("align", { ...about, on: "2011-03-06" })
        .thenRefused("NotAgreedByBoth")
    }
    aligned
      .when("change", { ...change, on: "2011-03-03", items: ["vejret"] })
      .thenRefused("BeforeExpectations", "UnknownExpectation")
    aligned.when("align", { ...about, on: "2011-03-06" }).thenNotPossible()
  })

  it("is taken back, and then counts and reminds of nothing", () => {
    const gone = Withdrawn("f1", "2011-03-06", {})
    open
      .when("withdraw", { ...about, on: "2011-03-06" })
      .then([gone])
      .thenFacts([])
    open
      .given(...both, Aligned("f1", "2011-03-04", {}))
      .when("withdraw", { ...about, on: "2011-03-06" })
      .then([gone])
    expect(ExpectationForm.definition.reminders(stateOf(ExpectationForm, begun(), gone), "f1")).toEqual([])
  })

  it("reminds the first contact until it is aligned, and is counted as missing from the first day of the stay", () => {
    const { reminders, facts } = ExpectationForm.definition
    expect(reminders(stateOf(ExpectationForm, begun()), "f1")).toEqual([
      { key: "align/2011-03-14", dueOn: "2011-03-14", role: "authority.primary" }
    ])
    const aligned = (on: Day) => stateOf(ExpectationForm, begun(), ...both, Aligned("f1", on, {}))
    expect(reminders(aligned("2011-03-04"), "f1")).toEqual([])
    const told = (state: never) =>
      facts(state, "f1").map(({ kind, firstDay, lastDay, dimensions: { before }, measures: { items: of } }) =>
        [kind.replace("expectations.", ""), firstDay, lastDay ?? "on", before, of]
          .filter((one) => one !== undefined)
          .join(" ")
      )
    expect(told(stateOf(ExpectationForm, begun()))).toEqual(["begun 2011-03-01 2011-03-01", "missing 2011-03-21 on"])
    expect(told(aligned("2011-03-21"))).toEqual(["begun 2011-03-01 2011-03-01", "aligned 2011-03-21 2011-03-21 true 2"])
    expect(told(aligned("2011-03-22"))).toEqual([
      "begun 2011-03-01 2011-03-01",
      "missing 2011-03-21 2011-03-21",
      "aligned 2011-03-22 2011-03-22 false 2"
    ])
  })
})

describe("what is counted of expectations", () => {
  it("is forms aligned before a stay, and stays without; one side alone aligns nothing, and is reminded (row 76)", async () => {
    const clock = virtualClock("2011-01-03")
    const pk = createPartnerskab({ ...basis(memory(), clock), plugins: [Programme] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))
    accepted(await desk.expectations.begin(toBegin))
    accepted(await desk.expectations.begin({ ...toBegin, form: "f2" }))
    accepted(await desk.expectations.agree({ form: "f1", on: "2011-03-02", side: "company" }))
    expect(refusedWith(await desk.expectations.align({ form: "f1", on: "2011-03-04" }))).toEqual(["NotAgreedByBoth"])
    accepted(await desk.expectations.agree({ form: "f1", on: "2011-03-03", side: "authority" }))
    accepted(await desk.expectations.align({ form: "f1", on: "2011-03-04" }))
    const counted = async (key: string, asOf: Day) =>
      (await pk.measure(pk.indicators[`expectations.${key}`]!, { asOf })).map(({ group, value }) =>
        [...group, value].join(" ")
      )
    expect(await counted("begun", "2011-03-31")).toEqual(["2"])
    expect(await counted("aligned", "2011-03-31")).toEqual(["true 1"])
    expect(await counted("missing", "2011-03-20")).toEqual([])
    expect(await counted("missing", "2011-03-21")).toEqual(["1"])
    clock.goTo("2011-03-14")
    const sent: Array<string> = []
    await pk.runDue({ reminder: async ({ role, key }) => void sent.push(`${role} ${key}`) })
    expect(sent.filter((one) => one.includes("expectationForm"))).toEqual([
      "authority.primary reminder/expectationForm/f2/align/2011-03-14/2011-03-14"
    ])
    expect(await pk.verify()).toEqual([])
  })
})
