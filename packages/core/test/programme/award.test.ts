import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Party } from "../../src/index.ts"
import { Award, AwardYear, Programme, yearsBetweenWins } from "../../src/programme/index.ts"
import { aCompany, basis, refusalsOf } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const party = (id: string, cvr: string) =>
  Party.events.Added(id, "2008-01-01", { unit: { cvr, workplaces: [] }, kind: "company", nameRef: "n" } as never)
const opened = (award = "p2010", year = 2010) =>
  AwardYear.events.Opened(award, `${year}-08-01` as "2010-08-01", { year, until: `${year}-10-01` as "2010-10-01" })
const nominated = (id: string, by = "k1", award = "p2010") =>
  AwardYear.events.Nominated(award, "2010-08-15", { party: id, by, role: "konsulent", reasonRef: "text-1" })
const award = module(Award).given(party("maler", "35408002"), party("mejeri", "24256790"), opened())
const nominate = {
  award: "p2010",
  on: "2010-08-15",
  party: "mejeri",
  by: "k1",
  role: "konsulent",
  reason: "Ærligt socialt ansvar."
} as const
const ready = award.given(nominated("mejeri"))
const won = AwardYear.events.Won("p2010", "2010-10-20", { winner: "mejeri" })

describe("the company award of a year", () => {
  it("has nominations, a jury, one winner, and a handover that the secretariat is reminded of (row 62)", () => {
    award.when("nominate", nominate).then([nominated("mejeri")])
    ready
      .when("addJuror", { award: "p2010", on: "2010-09-01", person: "j1", worksFor: ["maler"] })
      .then([AwardYear.events.JurorAdded("p2010", "2010-09-01", { person: "j1", worksFor: ["maler"] })])
    ready.when("pickWinner", { award: "p2010", on: "2010-10-20", party: "mejeri" }).then([won])
    ready.given(won).when("pickWinner", { award: "p2010", on: "2010-10-21", party: "mejeri" }).thenNotPossible()
    const { begin, when, reminders } = AwardYear.definition
    const role = "authority.secretariat"
    const open = when["Open"]!["Nominated"]!(
      begin["Opened"]!(opened().data, "2010-08-01"),
      nominated("mejeri").data,
      "2010-08-15"
    )
    expect(reminders(open, "p2010")).toEqual([{ key: "decide/2010-10-01", dueOn: "2010-10-01", role }])
    const decided = when["Open"]!["Won"]!(open, { winner: "mejeri" }, "2010-10-20")
    expect(reminders(decided, "p2010")).toEqual([{ key: "plan/2010-10-20", dueOn: "2010-10-20", role }])
    const planned = when["Decided"]!["HandoverPlanned"]!(decided, { handover: "2010-11-05" }, "2010-10-21")
    expect(reminders(planned, "p2010")).toEqual([{ key: "handOver/2010-11-05", dueOn: "2010-11-05", role }])
    expect(reminders(when["Decided"]!["HandedOver"]!(planned, {}, "2010-11-05"), "p2010")).toEqual([])
  })

  it("is not judged by one who nominated the company or works there, whichever came first", () => {
    ready.when("addJuror", { award: "p2010", on: "2010-09-01", person: "k1" }).thenRefused("JurorNotImpartial")
    ready
      .when("addJuror", { award: "p2010", on: "2010-09-01", person: "j1", worksFor: ["mejeri"] })
      .thenRefused("JurorNotImpartial")
    const judged = award.given(
      AwardYear.events.JurorAdded("p2010", "2010-08-02", { person: "k1", worksFor: [] }),
      AwardYear.events.JurorAdded("p2010", "2010-08-02", { person: "j2", worksFor: ["maler"] })
    )
    judged.when("nominate", nominate).thenRefused("JurorNotImpartial")
    judged.when("nominate", { ...nominate, by: "k2", party: "maler" }).thenRefused("JurorNotImpartial")
    judged.when("nominate", { ...nominate, by: "k2" }).then([nominated("mejeri", "k2")])
    judged.when("addJuror", { award: "p2010", on: "2010-08-02", person: "k1" }).thenRefused("JurorTwice")
    judged.when("removeJuror", { award: "p2010", on: "2010-08-02", person: "k9" }).thenRefused("JurorTwice")
    judged
      .when("removeJuror", { award: "p2010", on: "2010-08-02", person: "k1" })
      .then([AwardYear.events.JurorRemoved("p2010", "2010-08-02", { person: "k1" })])
  })

  it("is won by one of the nominated only, who is nominated once, and is known", () => {
    ready
      .when("nominate", { ...nominate, role: "gaest", on: "2010-07-31" })
      .thenRefused("NominatedAlready", "NominatorUnknown", "AwardOutOfOrder")
    award.when("nominate", { ...nominate, party: "nobody" }).thenRefused("NotFound")
    ready
      .when("pickWinner", { award: "p2010", on: "2010-07-31", party: "maler" })
      .thenRefused("NotNominated", "AwardOutOfOrder")
    ready.when("withdrawNomination", { award: "p2010", on: "2010-08-20", party: "maler" }).thenRefused("NotNominated")
    ready.when("withdrawNomination", { award: "p2010", on: "2010-08-20", party: "mejeri" }).thenFacts([])
    module(Award)
      .when("open", { award: "p", on: "2010-08-01", year: 2010, until: "2010-07-31" })
      .thenRefused("AwardOutOfOrder")
    module(Award)
      .when("open", { award: "p", on: "2010-08-01", year: 10, until: "2010-08-31" })
      .thenRefused("InputInvalid")
  })

  it.each([
    [2014, false],
    [2015, true],
    [2006, false],
    [2005, true]
  ] as const)("may be won again in %i by the winner of 2010: %j", (year, may) => {
    const other = `p${year}`
    const on = `${year}-10-01` as "2010-10-01"
    const later = ready.given(won, opened(other, year), nominated("mejeri", "k1", other))
    const picked = later.when("pickWinner", { award: other, on, party: "mejeri" })
    if (may) picked.then([AwardYear.events.Won(other, on, { winner: "mejeri" })])
    else picked.thenRefused("WonLately")
    later
      .parameter(yearsBetweenWins.from("1990-01-01", 1, { source: "vores" }))
      .when("pickWinner", { award: other, on, party: "mejeri" })
      .then([AwardYear.events.Won(other, on, { winner: "mejeri" })])
  })

  it("is decided, planned and handed over in that order, and can be decided anew", () => {
    const decided = ready.given(won)
    decided
      .when("planHandover", { award: "p2010", on: "2010-10-20", handover: "2010-10-19" })
      .thenRefused("AwardOutOfOrder")
    decided.when("handOver", { award: "p2010", on: "2010-10-19" }).thenRefused("AwardOutOfOrder")
    decided
      .when("handOver", { award: "p2010", on: "2010-10-20" })
      .then([AwardYear.events.HandedOver("p2010", "2010-10-20", {})])
    decided
      .when("withdrawWinner", { award: "p2010", on: "2010-10-21" })
      .then([AwardYear.events.WinnerWithdrawn("p2010", "2010-10-21", {})])
    ready.when("handOver", { award: "p2010", on: "2010-10-21" }).thenNotPossible()
    decided.when("voidAward", { award: "p2010", on: "2010-10-21" }).thenFacts([])
  })
})

describe("the award at a desk", () => {
  it("is one a year, and counts nominations, winners and handovers", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const desk = pk.as("secretary")
    accepted(await desk.parties.add(aCompany({ party: "maler", cvr: "35408002" })))
    accepted(await desk.parties.add(aCompany({ party: "mejeri" })))
    const open = { award: "p2011", on: "2011-08-01", year: 2011, until: "2011-10-01" } as const
    accepted(await desk.award.open(open))
    expect(refusalsOf(await desk.award.open({ ...open, award: "other" }))).toEqual(["AlreadyClaimed /year"])
    const one = { award: "p2011", on: "2011-08-15", by: "k1", role: "konsulent", reason: "Æ" } as const
    accepted(await desk.award.nominate({ ...one, party: "maler" }))
    accepted(await desk.award.nominate({ ...one, party: "mejeri" }))
    accepted(await desk.award.pickWinner({ award: "p2011", on: "2011-10-10", party: "mejeri" }))
    accepted(await desk.award.handOver({ award: "p2011", on: "2011-11-01" }))
    const at = indicatorsAt(pk, "2011-12-31")
    expect(await at("award.nominations")).toEqual({ "2011": 2 })
    expect(await at("award.winners")).toEqual({ "2011/mejeri": 1 })
    expect(await at("award.handedOver")).toEqual({ "": 1 })
    expect(await indicatorsAt(pk, "2011-10-31")("award.handedOver")).toEqual({})
    expect(await pk.verify()).toEqual([])
  })
})
