import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, Party } from "../../src/index.ts"
import type { PartyUnit } from "../../src/party/index.ts"
import {
  alertDays,
  CompanyAlert,
  Programme,
  Prospect,
  ProspectIsAnother,
  Prospects,
  screeningOf
} from "../../src/programme/index.ts"
import { aDraft, basis, refusalsOf, withCompany } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const cvr = "24256790"
const workplace = "1003000001"
const tell = {
  alert: "n1",
  on: "2015-03-05",
  source: "cvr",
  kind: "ny-virksomhed",
  cvr,
  headcount: { exact: 19 }
} as const
const told = CompanyAlert.events.Told("n1", "2015-03-05", {
  source: "cvr",
  kind: "ny-virksomhed",
  cvr,
  size: "under20",
  role: "authority.virksomhedsservice",
  dueOn: "2015-03-12"
})
const prospects = module(Prospects)
const alerted = prospects.given(told)
const add = {
  prospect: "e1",
  on: "2015-03-05",
  source: "cvr",
  consultant: "k1",
  workplace,
  headcount: { exact: 20 }
} as const
const added = Prospect.events.Added("e1", "2015-03-05", {
  source: "cvr",
  consultant: "k1",
  workplace,
  size: "from20",
  contactBy: "2015-03-19"
})
const open = prospects.given(added)
const judged = Prospect.events.Judged("e1", "2015-03-06", { criterion: "lokal", answer: "yes" })
const chosen = Prospect.events.Chosen("e1", "2015-03-10", { reason: "screening", points: 1 })

/** The bakery, or a unit with other numbers. */
const partyOf = (unit: Partial<PartyUnit>) =>
  Party.events.Added("bakery", "2015-01-05", {
    unit: { cvr, workplaces: [workplace], ...unit },
    kind: "company",
    nameRef: "name-1"
  } as never)

describe("a new company", () => {
  it("reaches the role that its kind says, with a deadline in working days, until somebody has dealt with it (row 73)", () => {
    prospects.when("tell", tell).then([told])
    prospects
      .when("tell", tell, { holidays: new Set<Day>(["2015-03-06", "2015-03-12"]) })
      .thenState(
        { entity: "companyAlert", id: "n1" },
        { _tag: "Waiting", ...told.data, toldOn: "2015-03-05", dueOn: "2015-03-16" }
      )
    prospects
      .parameter(alertDays.from("2015-01-01", 1, { source: "vores" }))
      .when("tell", { ...tell, kind: "soeger" })
      .thenState(
        { entity: "companyAlert", id: "n1" },
        {
          _tag: "Waiting",
          ...told.data,
          kind: "soeger",
          role: "authority.rekruttering",
          toldOn: "2015-03-05",
          dueOn: "2015-03-06"
        }
      )
    const { reminders } = CompanyAlert.definition
    const waiting = { _tag: "Waiting", ...told.data, toldOn: "2015-03-05" }
    const role = "authority.virksomhedsservice"
    expect(reminders(waiting, "n1")).toEqual([
      { key: "told", dueOn: "2015-03-05", role },
      { key: "due/2015-03-12", dueOn: "2015-03-12", role }
    ])
    expect(reminders({ ...waiting, dueOn: "2015-03-05" }, "n1")).toHaveLength(1)
    expect(reminders({ ...waiting, _tag: "Handled" }, "n1")).toEqual([])
  })

  it("is flagged when it is small: under 20 people, 20 or more, either, or nobody knows (row 79)", () => {
    const sizes = [
      [{ exact: 19 }, "under20"],
      [{ exact: 20 }, "from20"],
      [{ between: [10, 49] }, "either"],
      ["unknown", "unknown"],
      [undefined, "unknown"]
    ] as const
    for (const [headcount, size] of sizes) {
      const { headcount: _, ...rest } = tell
      const given = { ...rest, ...(headcount === undefined ? {} : { headcount }) }
      prospects.when("tell", given).then([CompanyAlert.events.Told("n1", "2015-03-05", { ...told.data, size })])
      prospects.when("tell", given).thenFacts([
        {
          kind: "prospects.alertTold",
          key: "",
          firstDay: "2015-03-05",
          lastDay: "2015-03-05",
          dimensions: { source: "cvr", kind: "ny-virksomhed", size },
          measures: {}
        },
        {
          kind: "prospects.alertWaits",
          key: "",
          firstDay: "2015-03-05",
          dimensions: { kind: "ny-virksomhed", size },
          measures: {}
        }
      ])
    }
  })

  it.each([
    ["2015-03-11", true],
    ["2015-03-12", true],
    ["2015-03-13", false]
  ] as const)("that is dealt with on %s is in time: %j", (on, inTime) => {
    const { facts } = CompanyAlert.definition
    const state = { _tag: "Handled", ...told.data, toldOn: "2015-03-05", outcome: "kontaktet", handledOn: on }
    alerted.when("handle", { alert: "n1", on, outcome: "kontaktet" }).thenFacts(facts(state, "n1"))
    expect(facts(state, "n1").at(-1)).toMatchObject({
      kind: "prospects.alertHandled",
      firstDay: on,
      dimensions: { inTime }
    })
  })

  it("that is dealt with the day it is told never waits, and one taken back is not counted", () => {
    const { facts } = CompanyAlert.definition
    const state = { ...told.data, toldOn: "2015-03-05", outcome: "kontaktet", handledOn: "2015-03-05" }
    expect(facts({ _tag: "Handled", ...state }, "n1").map(({ kind }) => kind)).toEqual([
      "prospects.alertTold",
      "prospects.alertHandled"
    ])
    alerted.when("voidAlert", { alert: "n1", on: "2015-03-06" }).thenFacts([])
  })

  it("is refused without a number, with codes nobody knows, before it was told, and when it is dealt with twice", () => {
    const { cvr: _, ...nameless } = tell
    prospects
      .when("tell", { ...nameless, source: "rygte", kind: "stor" })
      .thenRefused("NamesNoCompany", "ProspectCodeUnknown", "ProspectCodeUnknown")
    const handle = { alert: "n1", on: "2015-03-04", outcome: "glemt" } as const
    alerted.when("handle", handle).thenRefused("BeforeHeardOf", "ProspectCodeUnknown")
    alerted.when("handle", { ...handle, on: "2015-03-05", outcome: "emne", prospect: "e9" }).thenRefused("NotFound")
    alerted
      .given(CompanyAlert.events.Handled("n1", "2015-03-06", { outcome: "kontaktet" }))
      .when("handle", { ...handle, on: "2015-03-06", outcome: "kontaktet" })
      .thenNotPossible()
  })
})

describe("a prospect", () => {
  it("is screened, chosen for a reason, contacted, and becomes a partner by its agreement (row 74)", () => {
    prospects.when("add", add).then([added])
    open.when("judge", { prospect: "e1", on: "2015-03-06", criterion: "lokal", answer: "yes" }).then([judged])
    open
      .given(judged)
      .when("choose", { prospect: "e1", on: "2015-03-10", reason: "screening", note: "Ærligt sagt: oplagt." })
      .then([Prospect.events.Chosen("e1", "2015-03-10", { reason: "screening", noteRef: "text-1", points: 1 })])
    const visit = { prospect: "e1", on: "2015-03-12", way: "besoeg", by: "k1", note: "Vi talte om mentorer." } as const
    open.when("contact", { ...visit, nextOn: "2015-04-01" }).then([
      Prospect.events.Contacted("e1", "2015-03-12", {
        way: "besoeg",
        by: "k1",
        noteRef: "text-1",
        nextOn: "2015-04-01"
      })
    ])
    const ready = open.given(judged, chosen)
    const partner = { prospect: "e1", on: "2015-05-04", agreement: "a1", party: "bakery" } as const
    ready.given(partyOf({})).when("becomePartner", partner).thenRefused("NotAgreed")
    ready
      .given(partyOf({}))
      .agreed("a1", { party: "bakery" })
      .when("becomePartner", partner)
      .then([Prospect.events.BecamePartner("e1", "2015-05-04", { agreement: "a1" })])
  })

  it.each([
    ["known by its P-number, is a company that has that workplace", { workplace }, {}, undefined],
    ["known by its CVR number, is the company whatever its workplaces", { cvr }, { workplaces: [] }, undefined],
    ["known by both, is the whole company", { cvr, workplace }, { workplaces: [] }, undefined],
    ["known by both, is the unit that has the workplace", { cvr, workplace }, { unit: "koekken" }, undefined],
    ["is not a company with another CVR number", { cvr }, { cvr: "10150817" }, "ProspectIsAnother"],
    [
      "is not one with another CVR number that has its P-number",
      { cvr, workplace },
      { cvr: "10150817" },
      "ProspectIsAnother"
    ],
    ["is not a company without its workplace", { workplace }, { workplaces: ["1003000002"] }, "ProspectIsAnother"],
    ["is not another unit of the company", { cvr, workplace }, { unit: "vej", workplaces: [] }, "ProspectIsAnother"]
  ] as const)("%s", (_, known, unit, refused) => {
    const { workplace: __, ...rest } = added.data
    const of = prospects
      .given(Prospect.events.Added("e1", "2015-03-05", { ...rest, ...known }), judged, chosen, partyOf(unit))
      .agreed("a1", { party: "bakery" })
      .when("becomePartner", { prospect: "e1", on: "2015-05-04", agreement: "a1", party: "bakery" })
    if (refused === undefined) of.then([Prospect.events.BecamePartner("e1", "2015-05-04", { agreement: "a1" })])
    else of.thenRefused(refused)
  })

  it("is no partner by the agreement of another, whatever party is named", () => {
    open
      .given(judged, chosen, partyOf({}))
      .agreed("a1", { party: "smithy" })
      .when("becomePartner", { prospect: "e1", on: "2015-05-04", agreement: "a1", party: "bakery" })
      .thenRefused("PartnerOfAnother")
    const facts = {
      prospect: { cvr, workplaces: [] },
      partner: { cvr: "10150817", workplaces: ["1003000001", "1003000002"] }
    }
    expect([ProspectIsAnother.texts.da(facts), ProspectIsAnother.texts.en(facts)]).toEqual([
      "Emnet har CVR-nummer 24256790, og virksomheden i aftalen CVR-nummer 10150817 og P-nummer 1003000001, 1003000002; angiv en aftale med emnet.",
      "The prospect has the CVR number 24256790, and the company of the agreement the CVR number 10150817 and the P-number 1003000001, 1003000002; give an agreement with the prospect."
    ])
  })

  it("is not chosen before anything is judged, and a criterion nobody knows the answer to is nothing", () => {
    const choose = { prospect: "e1", on: "2015-03-10", reason: "screening" } as const
    open.when("choose", choose).thenRefused("NothingJudged")
    const unknown = Prospect.events.Judged("e1", "2015-03-06", { criterion: "lokal", answer: "unknown" })
    open
      .given(judged, unknown)
      .when("choose", { ...choose, reason: "lyst", on: "2015-03-04" })
      .thenRefused("NothingJudged", "BeforeHeardOf", "ProspectCodeUnknown")
    open
      .when("dismiss", { prospect: "e1", on: "2015-03-10", reason: "ikke-tid" })
      .then([Prospect.events.NotChosen("e1", "2015-03-10", { reason: "ikke-tid", points: 0 })])
    open
      .when("dismiss", { prospect: "e1", on: "2015-03-04", reason: "lyst" })
      .thenRefused("BeforeHeardOf", "ProspectCodeUnknown")
    open
      .when("judge", { prospect: "e1", on: "2015-03-04", criterion: "farve", answer: "no" })
      .thenRefused("BeforeHeardOf", "ProspectCodeUnknown")
  })

  it("is not contacted before it was added, nor next on the day itself", () => {
    const contact = { prospect: "e1", on: "2015-03-04", way: "due", by: "k1" } as const
    open.when("contact", contact).thenRefused("BeforeHeardOf", "ProspectCodeUnknown")
    const call = { ...contact, on: "2015-03-05", way: "telefon" } as const
    open.when("contact", { ...call, nextOn: "2015-03-05" }).thenRefused("NextNotLater")
    open
      .when("contact", { ...call, nextOn: "2015-03-06" })
      .then([Prospect.events.Contacted("e1", "2015-03-05", { way: "telefon", by: "k1", nextOn: "2015-03-06" })])
  })

  it("reminds its consultant of the first contact, then of the next that was agreed, and of none when it is over", () => {
    const { begin, when, reminders } = Prospect.definition
    const began = begin["Added"]!(added.data, "2015-03-05")
    const one = { role: "person", person: "k1" }
    expect(reminders(began, "e1")).toEqual([{ key: "first/2015-03-19", dueOn: "2015-03-19", ...one }])
    const contacted = (data: object) =>
      when["Open"]!["Contacted"]!(began, { way: "telefon", by: "k1", ...data }, "2015-03-06")
    expect(reminders(contacted({ nextOn: "2015-04-01" }), "e1")).toEqual([
      { key: "next/2015-04-01", dueOn: "2015-04-01", ...one }
    ])
    expect(reminders(contacted({}), "e1")).toEqual([])
    const over = when["Open"]!["NotChosen"]!(began, { reason: "andet", points: 0 }, "2015-03-07")
    expect(reminders(over, "e1")).toEqual([])
  })

  it("reminds of the next contact that was agreed at the last one, also when an earlier one is told late", () => {
    const { begin, when, reminders } = Prospect.definition
    const contacted = (...contacts: ReadonlyArray<readonly [on: Day, nextOn?: Day]>) =>
      reminders(
        contacts.reduce(
          (state, [on, nextOn]) =>
            when["Open"]!["Contacted"]!(
              state,
              { way: "telefon", by: "k1", ...(nextOn === undefined ? {} : { nextOn }) },
              on
            ),
          begin["Added"]!(added.data, "2015-03-05") as object
        ),
        "e1"
      ).map(({ dueOn }) => dueOn)
    const last = ["2015-03-10", "2015-04-01"] as const
    expect(contacted(last, ["2015-03-09"])).toEqual(["2015-04-01"])
    expect(contacted(last, ["2015-03-09", "2015-03-10"])).toEqual(["2015-04-01"])
    expect(contacted(last, ["2015-03-10"])).toEqual([])
    expect(contacted(last, ["2015-03-11", "2015-05-01"])).toEqual(["2015-05-01"])
    expect(contacted(["2015-03-10"], ["2015-03-09", "2015-03-10"])).toEqual([])
    expect(contacted(["2015-03-10"], ["2015-03-09", "2015-03-11"])).toEqual(["2015-03-11"])
  })

  it("that was chosen can be given up for a reason, later", () => {
    const ready = open.given(judged, chosen)
    ready
      .when("giveUp", { prospect: "e1", on: "2015-03-09", reason: "lyst" })
      .thenRefused("BeforeHeardOf", "ProspectCodeUnknown")
    ready
      .when("giveUp", { prospect: "e1", on: "2015-03-10", reason: "ikke-tid", note: "Måske næste år" })
      .then([Prospect.events.GivenUp("e1", "2015-03-10", { reason: "ikke-tid", noteRef: "text-1" })])
    open.when("giveUp", { prospect: "e1", on: "2015-03-10", reason: "ikke-tid" }).thenNotPossible()
    ready.when("voidProspect", { prospect: "e1", on: "2015-03-11" }).thenFacts([])
  })

  it("adds up what it is screened by; what nobody knows is not no", () => {
    const on = "2015-03-06"
    const answers = [
      { criterion: "lokal", answer: "yes", on },
      { criterion: "branchen", answer: "no", on },
      { criterion: "kan-give-plads", answer: "unknown", on }
    ] as const
    expect(screeningOf(answers, (criterion) => (criterion === "lokal" ? 3 : 2))).toEqual({
      points: 3,
      of: 5,
      unknown: 1
    })
    expect(screeningOf([], () => 1)).toEqual({ points: 0, of: 0, unknown: 0 })
  })
})

describe("prospects at a desk", () => {
  it("are one at a time for a company, and counted by status, choice, size and what they became", async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [Programme] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-04-01" }))
    const one = { on: "2011-02-01", source: "cvr", consultant: "k1", cvr, headcount: { exact: 5 } } as const
    accepted(await desk.prospects.add({ ...one, prospect: "e1" }))
    expect(await desk.prospects.add({ ...one, prospect: "e2" })).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", at: "/cvr", da: expect.stringContaining("et åbent emne for virksomheden") }]
    })
    accepted(await desk.prospects.judge({ prospect: "e1", on: "2011-02-02", criterion: "lokal", answer: "yes" }))
    accepted(await desk.prospects.contact({ prospect: "e1", on: "2011-02-03", way: "besoeg", by: "k1" }))
    accepted(await desk.prospects.choose({ prospect: "e1", on: "2011-02-10", reason: "screening" }))
    accepted(await desk.prospects.becomePartner({ prospect: "e1", on: "2011-04-01", agreement: "a1", party: "bakery" }))
    accepted(await desk.prospects.add({ ...one, prospect: "e2", on: "2011-05-01", headcount: "unknown" }))
    accepted(await desk.prospects.dismiss({ prospect: "e2", on: "2011-05-02", reason: "ikke-tid" }))
    accepted(await desk.prospects.add({ ...one, prospect: "e3", on: "2011-05-03" }))
    const byStatus = async (asOf: "2011-02-09" | "2011-02-10" | "2011-03-31" | "2011-05-31") =>
      indicatorsAt(pk, asOf)("prospects.byStatus")
    expect(await byStatus("2011-02-09")).toEqual({ open: 1 })
    expect(await byStatus("2011-02-10")).toEqual({ chosen: 1 })
    expect(await byStatus("2011-03-31")).toEqual({ chosen: 1 })
    expect(await byStatus("2011-05-31")).toEqual({ notChosen: 1, open: 1, partner: 1 })
    const at = indicatorsAt(pk, "2011-05-31")
    expect(await at("prospects.decided")).toEqual({ "false/ikke-tid": 1, "true/screening": 1 })
    expect(await at("prospects.bySize")).toEqual({ under20: 1 })
    expect(await at("prospects.contacts")).toEqual({ besoeg: 1 })
    expect(await at("prospects.won")).toEqual({ under20: 1 })
    expect(await at("prospects.daysToWin")).toEqual({ "59": 1 })
    expect(await pk.verify()).toEqual([])
  })

  it("count new companies by size, those that wait, and those dealt with in time", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { prospects } = pk.as("consultant-1")
    accepted(await prospects.tell({ ...tell, on: "2015-03-05" }))
    expect(refusalsOf(await prospects.tell({ ...tell, alert: "n2" }))).toEqual(["AlreadyClaimed /cvr"])
    const { headcount: _, cvr: _cvr, ...other } = tell
    accepted(await prospects.tell({ ...other, alert: "n2", workplace }))
    accepted(await prospects.handle({ alert: "n1", on: "2015-03-06", outcome: "kontaktet" }))
    accepted(await prospects.tell({ ...tell, alert: "n3", on: "2015-04-01" }))
    const at = indicatorsAt(pk, "2015-03-06")
    expect(await at("prospects.alerts")).toEqual({ under20: 1, unknown: 1 })
    expect(await at("prospects.alertsWaiting")).toEqual({ "": 1 })
    expect(await at("prospects.alertsHandled")).toEqual({ true: 1 })
    expect(await indicatorsAt(pk, "2015-03-05")("prospects.alertsWaiting")).toEqual({ "": 2 })
    expect(await pk.verify()).toEqual([])
  })
})
