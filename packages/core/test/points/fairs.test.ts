import { accepted, point } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, Fair, fairKinds, Fairs, Party } from "../../src/index.ts"
import { aCompany, anAgreementInForce, refusalsOf } from "../setup.ts"

const deadlines = { remindOn: "2011-04-29", countsBy: "2011-05-13" } as const
const planned = Fair.events.Planned("f1", "2011-05-06", { kind: "jobmesse", title: "Musikhuset", ...deadlines })
const registered = Fair.events.Registered("f1", "2011-04-01", { party: "bakery", agreement: "a1" })
const shop = Party.events.Added("shop", "2011-01-03", {
  unit: { cvr: "35408002", workplaces: [] },
  kind: "company",
  nameRef: "name-1"
} as never)

const given = point(Fairs)
  .agreed("a1", { party: "bakery", terms: { recruits: true } })
  .given(shop, planned)
const held = given.given(registered, Fair.events.Held("f1", "2011-05-06", {}))

describe("a fair", () => {
  it("is planned, moved, held, or cancelled for a reason (row 38)", () => {
    const plan = { fair: "f2", kind: "mini-jobmesse", title: "Biblioteket", on: "2011-05-06" } as const
    given
      .when("planFair", plan)
      .then([Fair.events.Planned("f2", "2011-05-06", { kind: "mini-jobmesse", title: "Biblioteket", ...deadlines })])
    given.when("planFair", { ...plan, kind: "fest" }).thenRefused("FairCodeUnknown")
    given.when("planFair", { ...plan, fair: "f1" }).thenRefused("AlreadyThere")
    const later = { remindOn: "2011-05-09", countsBy: "2011-05-23" } as const
    given
      .when("changeFairDay", { fair: "f1", on: "2011-05-16" })
      .then([Fair.events.DayChanged("f1", "2011-05-16", later)])
    given.when("holdFair", { fair: "f1" }).then([Fair.events.Held("f1", "2011-05-06", {})])
    given
      .when("cancelFair", { fair: "f1", reason: "faa-job" })
      .then([Fair.events.Cancelled("f1", "2011-05-06", { reason: "faa-job" })])
    given.when("cancelFair", { fair: "f1", reason: "regn" }).thenRefused("FairCodeUnknown")
  })

  it("that was held is not held again, nor cancelled, nor is it on a day before a company registered", () => {
    held.when("holdFair", { fair: "f1" }).thenNotPossible()
    held.when("cancelFair", { fair: "f1", reason: "andet" }).thenNotPossible()
    held.when("changeFairDay", { fair: "f1", on: "2011-03-31" }).thenRefused("RegisteredAfterFair")
    held
      .when("evaluateFair", { fair: "f1", note: "En god dag." })
      .then([Fair.events.Evaluated("f1", "2011-05-06", { evaluationRef: "text-1" })])
    given.when("evaluateFair", { fair: "f1", note: "For tidligt." }).thenNotPossible()
  })

  it("that was held is on no day after somebody was hired from it", () => {
    const hires = held.given(
      Fair.events.HiresTold("f1", "2011-06-02", { people: 1 }),
      Fair.events.HiresTold("f1", "2011-06-01", { party: "bakery", people: 2 })
    )
    const change = (on: Day) => hires.when("changeFairDay", { fair: "f1", on })
    change("2011-06-02").thenRefused("FairAfterHire")
    change("2011-06-01").then([
      Fair.events.DayChanged("f1", "2011-06-01", { remindOn: "2011-05-25", countsBy: "2011-06-08" })
    ])
    held
      .when("changeFairDay", { fair: "f1", on: "2011-06-02" })
      .then([Fair.events.DayChanged("f1", "2011-06-02", { remindOn: "2011-05-26", countsBy: "2011-06-09" })])
  })

  it("that should never have been entered is counted as nothing", () => {
    held.when("voidFair", { fair: "f1" }).thenFacts([])
    given
      .given(Fair.events.Cancelled("f1", "2011-05-06", { reason: "andet" }))
      .when("voidFair", { fair: "f1" })
      .thenFacts([])
  })

  it("has the kinds of a list", () => {
    expect(Object.keys(fairKinds.entries)).toEqual(["jobmesse", "mini-jobmesse", "event"])
  })
})

describe("a company at a fair", () => {
  const register = { fair: "f1", agreement: "a1", on: "2011-04-01" } as const

  it("registers by its agreement, once, on the day of the fair or before (row 38)", () => {
    given.when("registerCompany", register).then([registered])
    given
      .when("registerCompany", { ...register, on: "2011-05-06" })
      .then([{ ...registered, effectiveOn: "2011-05-06" }])
    given.when("registerCompany", { ...register, on: "2011-05-07" }).thenRefused("RegisteredAfterFair")
    given.when("registerCompany", { ...register, agreement: "a9" }).thenRefused("NotAgreed")
    given.given(registered).when("registerCompany", register).thenRefused("AtFairAlready")
  })

  it("is a guest without an agreement, unless it has closed by then", async () => {
    const guest = { fair: "f1", party: "shop", on: "2011-04-01" } as const
    given.when("registerGuest", guest).then([Fair.events.Registered("f1", "2011-04-01", { party: "shop" })])
    given.when("registerGuest", { ...guest, party: "nobody" }).thenRefused("NotFound")
    given.when("registerGuest", { ...guest, on: "2011-05-07" }).thenRefused("RegisteredAfterFair")
    given
      .given(Fair.events.Registered("f1", "2011-04-01", { party: "shop" }))
      .when("registerGuest", guest)
      .thenRefused("AtFairAlready")
    const { desk } = await anAgreementInForce()
    accepted(await desk.parties.add(aCompany({ party: "shop", cvr: "35408002" })))
    accepted(await desk.parties.close({ party: "shop", lastDay: "2011-05-05", source: "cvr" }))
    accepted(await desk.fairs.planFair({ fair: "f1", kind: "event", title: "Torvet", on: "2011-05-06" }))
    expect(refusalsOf(await desk.fairs.registerGuest(guest))).toEqual(["GuestClosed /party"])
  })

  it("is taken off with what was told of it, when it is there", () => {
    given
      .given(registered)
      .when("unregister", { fair: "f1", party: "bakery" })
      .then([Fair.events.Unregistered("f1", "2011-05-06", { party: "bakery" })])
    given.when("unregister", { fair: "f1", party: "bakery" }).thenRefused("NotAtFair")
    held
      .given(Fair.events.HiresTold("f1", "2011-06-01", { party: "bakery", people: 2 }))
      .when("unregister", { fair: "f1", party: "bakery" })
      .thenFacts([
        {
          kind: "fairs.fair",
          key: "",
          firstDay: "2011-05-06",
          lastDay: "2011-05-06",
          dimensions: { kind: "jobmesse", outcome: "held", reason: null, visitors: null },
          measures: {}
        }
      ])
  })
})

describe("the counts of a fair", () => {
  it("are refused when nothing is told, and with fewer jobs in all than the companies told of", () => {
    held.when("tellCounts", { fair: "f1" }).thenRefused("NoCounts")
    const told = held.given(Fair.events.JobsTold("f1", "2011-05-06", { party: "bakery", jobs: 12 }))
    told.when("tellCounts", { fair: "f1", jobs: 11 }).thenRefused("FewerJobsThanCompanies")
    told.when("tellCounts", { fair: "f1", jobs: 12 }).then([Fair.events.CountsTold("f1", "2011-05-06", { jobs: 12 })])
    told
      .given(Fair.events.CountsTold("f1", "2011-05-06", { jobs: 12 }))
      .when("tellJobs", { fair: "f1", party: "bakery", jobs: 13 })
      .thenRefused("FewerJobsThanCompanies")
    held.when("tellJobs", { fair: "f1", party: "shop", jobs: 3 }).thenRefused("NotAtFair")
    given.when("tellCounts", { fair: "f1", jobs: 12 }).thenNotPossible()
  })

  it("are of hires too: by a company that took part, or by one nobody knows, and not before the fair (row 38)", () => {
    const tell = { fair: "f1", on: "2011-06-01", people: 3 } as const
    held
      .when("tellHires", { ...tell, party: "bakery" })
      .then([Fair.events.HiresTold("f1", "2011-06-01", { party: "bakery", people: 3 })])
    held.when("tellHires", tell).then([Fair.events.HiresTold("f1", "2011-06-01", { people: 3 })])
    held.when("tellHires", { ...tell, party: "shop" }).thenRefused("NotAtFair")
    held.when("tellHires", { ...tell, on: "2011-05-05" }).thenRefused("HiredBeforeFair")
    given.when("tellHires", tell).thenNotPossible()
  })

  it("are counted: a large fair with 200 jobs and at least 500 visitors, and a small one nobody told of (row 38)", async () => {
    const { desk, pk } = await anAgreementInForce({ fairs: { recruits: true } }, "2008-02-01")
    const { fairs } = desk
    accepted(await desk.parties.add(aCompany({ party: "shop", cvr: "35408002" })))
    accepted(await fairs.planFair({ fair: "stor", kind: "jobmesse", title: "Musikhuset", on: "2008-04-10" }))
    accepted(await fairs.registerCompany({ fair: "stor", agreement: "a1", on: "2008-03-01" }))
    accepted(await fairs.registerGuest({ fair: "stor", party: "shop", on: "2008-04-10" }))
    accepted(await fairs.tellJobs({ fair: "stor", party: "bakery", jobs: 4 }))
    accepted(await fairs.holdFair({ fair: "stor" }))
    accepted(await fairs.tellCounts({ fair: "stor", visitors: { people: 500, told: "atLeast" }, jobs: 200 }))
    accepted(await fairs.tellHires({ fair: "stor", party: "bakery", on: "2008-05-01", people: 2 }))
    accepted(await fairs.tellHires({ fair: "stor", on: "2008-05-01", people: 5 }))
    accepted(await fairs.planFair({ fair: "lille", kind: "mini-jobmesse", title: "Korsør", on: "2008-10-01" }))
    accepted(await fairs.holdFair({ fair: "lille" }))
    accepted(await fairs.planFair({ fair: "ingen", kind: "event", title: "Skælskør", on: "2008-11-01" }))
    accepted(await fairs.cancelFair({ fair: "ingen", reason: "stedet" }))
    const figure = async (key: string) =>
      (await pk.measure(pk.indicators[`fairs.${key}`]!, { asOf: "2008-12-31" })).map(({ group, value }) =>
        [...group.map(String), value].join(" ")
      )
    expect(await figure("held")).toEqual(["jobmesse 1", "mini-jobmesse 1"])
    expect(await figure("cancelled")).toEqual(["stedet 1"])
    expect(await figure("jobs")).toEqual(["jobmesse 200"])
    expect(await figure("visitors")).toEqual(["atLeast 500"])
    expect(await figure("companies")).toEqual(["2"])
    expect(await figure("jobsOfCompanies")).toEqual(["bakery 4"])
    expect(await figure("hires")).toEqual(["7"])
    const rows = (await pk.agreement.ledger("a1", { on: "2008-12-31" }))!.points[0]!.rows
    expect(rows.map(({ promise, observed }) => [promise, observed])).toEqual([
      ["takesPart", { _tag: "exact", value: 1 }],
      ["recruits", { _tag: "exact", value: 2 }],
      ["arranges", { _tag: "notCountable", reason: "notObserved" }]
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("that nobody told are no measure: unknown is never zero", () => {
    const { begin, when, facts } = Fair.definition
    const state = [registered, Fair.events.Held("f1", "2011-05-06", {})].reduce(
      (now, { type, data, effectiveOn }) => when[now._tag]![type]!(now, data, effectiveOn),
      begin["Planned"]!(planned.data, "2011-05-06")
    )
    const measuresOf = (state: unknown) => facts(state, "f1").map(({ kind, measures }) => [kind, measures])
    const held = [
      ["fairs.fair", {}],
      ["fairs.company", {}]
    ]
    expect(measuresOf(state)).toEqual(held)
    const zero = when["Held"]!["JobsTold"]!(state, { party: "bakery", jobs: 0 }, "2011-05-06")
    expect(measuresOf(zero)).toEqual([
      held[0],
      ["fairs.jobs", { jobs: 0 }],
      held[1],
      ["fairs.companyJobs", { jobs: 0 }]
    ])
  })
})

describe("reminders of a fair", () => {
  const { begin, when, reminders } = Fair.definition
  const after = (
    ...events: ReadonlyArray<{ readonly type: string; readonly data: unknown; readonly effectiveOn: Day }>
  ) =>
    reminders(
      events.reduce(
        (now, { type, data, effectiveOn }) => when[now._tag]![type]!(now, data, effectiveOn),
        begin["Planned"]!(planned.data, "2011-05-06")
      ),
      "f1"
    )
  const isHeld = Fair.events.Held("f1", "2011-05-06", {})

  it("reach each company with an agreement before it, and no guest (row 38)", () => {
    const guest = Fair.events.Registered("f1", "2011-04-01", { party: "shop" })
    expect(after(registered, guest)).toEqual([
      { key: "fair/2011-05-06/a1", dueOn: "2011-04-29", role: "company.primary", agreement: "a1" },
      { key: "tell/2011-05-06", dueOn: "2011-05-07", role: "authority.secretariat" }
    ])
    expect(after(registered, Fair.events.Cancelled("f1", "2011-05-06", { reason: "andet" }))).toEqual([])
  })

  it("reach the jobcentre every week after it until the visitors are told (row 38)", () => {
    expect(after(isHeld)).toEqual([
      { key: "counts/2011-05-13", dueOn: "2011-05-13", role: "authority.secretariat", every: { weeks: 1 } }
    ])
    const visitors = { people: 500, told: "atLeast" } as const
    expect(after(isHeld, Fair.events.CountsTold("f1", "2011-05-06", { jobs: 200 }))).toHaveLength(1)
    expect(after(isHeld, Fair.events.CountsTold("f1", "2011-05-06", { visitors }))).toEqual([])
    expect(after(isHeld, Fair.events.Voided("f1", "2011-05-06", {}))).toEqual([])
  })
})
