import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, Proposal } from "../../src/index.ts"
import {
  changeFrom,
  Conferences,
  Ideas,
  Notices,
  Plans,
  Programme,
  Projects,
  Stories,
  targetOfPlan,
  Vocabulary
} from "../../src/programme/index.ts"
import { aDraft, basis, refusalsOf, withCompany } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const atADesk = () => {
  const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
  return { pk, desk: pk.as("secretary"), at: (day: Day) => indicatorsAt(pk, day) }
}

/** The same with an agreement in force from 1 February 2011. */
const withAgreement = async () => {
  const all = atADesk()
  await withCompany(all.desk)
  accepted(await all.desk.agreement.draft(aDraft()))
  accepted(await all.desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  return all
}

const entered = { _tag: "Entered", enteredOn: "2011-03-01", consents: [] } as const
const secretary = "authority.secretariat"

describe("good stories", () => {
  const story = {
    entry: "s1",
    on: "2009-04-15",
    party: "bakery",
    channel: "nyhedsavis",
    publication: "nyhedsavis-2",
    told: "Fra kantinen til køkkenet"
  } as const

  it("wait for the editors, who approve which are told and how (row 55)", async () => {
    const { pk, desk, at } = atADesk()
    expect(refusalsOf(await desk.stories.add(story))).toEqual(["ApprovalNeeded "])
    const [open] = (await pk.find(Proposal, { state: "Open" })).rows
    expect(refusalsOf(await pk.approve(open!.id, { by: "chief", roles: ["leder"] }))).toEqual([
      "MayNotApprove /proposal"
    ])
    accepted(await pk.approve(open!.id, { by: "editor", roles: ["redaktionsgruppe"] }))
    expect(await at("2009-04-15")("stories.entries")).toEqual({ "nyhedsavis/bakery": 1 })
  })

  it("are counted by channel, shown only while the company consents, and looked for until they are out (row 54)", async () => {
    const { pk, desk, at } = atADesk()
    await desk.stories.add(story)
    const [open] = (await pk.find(Proposal, { state: "Open" })).rows
    accepted(await pk.approve(open!.id, { by: "editor", roles: ["redaktionsgruppe"] }))
    expect(await at("2009-04-20")("stories.mayBeShown")).toEqual({})
    accepted(await desk.stories.giveConsent({ entry: "s1", on: "2009-04-20", by: "company-1", lastDay: "2009-12-31" }))
    expect(await at("2009-04-20")("stories.mayBeShown")).toEqual({ "": 1 })
    expect(await at("2010-01-01")("stories.mayBeShown")).toEqual({})
    const wrong = { entry: "s2", on: "2009-04-15", party: "bakery", channel: "rygter", told: "x" } as const
    expect(refusalsOf(await desk.stories.add(wrong))).toEqual(["EntryCodeUnknown /channel"])
    const { reminders } = Stories.definition.entities[0]!.definition
    const waits = { ...entered, party: "bakery", channel: "endnu", told: "t", publishBy: "2009-05-01" }
    expect(reminders(waits, "s1")).toEqual([{ key: "publishBy/2009-05-01", dueOn: "2009-05-01", role: secretary }])
    expect(reminders({ ...waits, publishedOn: "2009-04-30" }, "s1")).toEqual([])
    expect(await pk.verify()).toEqual([])
  })
})

describe("the press and the web site", () => {
  it("has items by medium and year (row 60)", async () => {
    const { desk, at } = atADesk()
    const items = [
      ["2009-03-04", "dagblad"],
      ["2009-06-01", "dagblad"],
      ["2010-06-08", "tv"]
    ] as const
    for (const [n, [on, medium]] of items.entries()) accepted(await desk.press.add({ entry: `p${n}`, on, medium }))
    expect(refusalsOf(await desk.press.add({ entry: "p9", on: "2010-06-09", medium: "rygter" }))).toEqual([
      "EntryCodeUnknown /medium"
    ])
    expect(await at("2010-12-31")("press.entries")).toEqual({ dagblad: 2, tv: 1 })
    expect(await at("2010-12-31")("press.perYear")).toEqual({ "2009/dagblad": 2, "2010/tv": 1 })
  })

  it("has tools per point, stories and activities, and page views whose change can be told in percent (row 59)", async () => {
    const { desk, at } = atADesk()
    const tool = {
      entry: "w1",
      on: "2009-03-04",
      kind: "vaerktoej",
      point: "retention",
      title: "Rundbordssamtalen"
    } as const
    accepted(await desk.webContent.add(tool))
    const { point: _, ...story } = tool
    accepted(await desk.webContent.add({ ...story, entry: "w2", kind: "historie" }))
    expect(await at("2009-12-31")("webContent.entries")).toEqual({ "historie/null": 1, "vaerktoej/retention": 1 })
    const month = { entry: "v1", on: "2009-12-31", month: "2009-12", views: 1000 } as const
    accepted(await desk.pageViews.add(month))
    expect(refusalsOf(await desk.pageViews.add({ ...month, entry: "v2" }))).toEqual(["AlreadyClaimed /month"])
    expect(refusalsOf(await desk.pageViews.add({ ...month, entry: "v2", month: "2009-13" }))).toEqual([
      "InputInvalid /month"
    ])
    accepted(await desk.pageViews.add({ ...month, entry: "v2", on: "2010-12-31", month: "2010-12", views: 1380 }))
    const views = await at("2010-12-31")("pageViews.views")
    expect(views).toEqual({ "2009-12": 1000, "2010-12": 1380 })
    expect(changeFrom(views["2009-12"]!, views["2010-12"]!)).toEqual({ numerator: 19n, denominator: 50n })
    expect(changeFrom(0, 5)).toBeUndefined()
  })
})

describe("conferences, presentations and ideas", () => {
  it("has participants of a conference by kind, and how many jobcentres they came from (row 63)", async () => {
    const { desk, at } = atADesk()
    const one = {
      entry: "k1",
      on: "2010-06-08",
      kind: "innovationskonference",
      name: "Innovation",
      participants: 134
    } as const
    accepted(await desk.conferences.add(one))
    const other = {
      entry: "k2",
      on: "2011-05-17",
      kind: "for-andre-jobcentre",
      name: "Jobcentre",
      fromJobcentres: 57,
      jobcentres: 25
    } as const
    accepted(await desk.conferences.add(other))
    const both = at("2011-12-31")
    expect(await both("conferences.participants")).toEqual({ innovationskonference: 134 })
    expect((await both("conferences.fromJobcentres"))["for-andre-jobcentre"]).toBe(57)
    expect((await both("conferences.jobcentres"))["for-andre-jobcentre"]).toBe(25)
    const { reminders } = Conferences.definition.entities[0]!.definition
    const state = { ...entered, kind: "andet", name: "K", followUpBy: "2011-06-01" }
    expect(reminders(state, "k")).toEqual([{ key: "followUpBy/2011-06-01", dueOn: "2011-06-01", role: secretary }])
    expect(reminders({ ...state, followedUpOn: "2011-05-20" }, "k")).toEqual([])
  })

  it("logs presentations by forum (row 67)", async () => {
    const { desk, at } = atADesk()
    accepted(await desk.presentations.add({ entry: "o1", on: "2010-02-01", forum: "a-kasser", listeners: 12 }))
    accepted(await desk.presentations.add({ entry: "o2", on: "2010-03-01", forum: "anden-aktoer" }))
    expect(refusalsOf(await desk.presentations.add({ entry: "o3", on: "2010-03-01", forum: "stamcafe" }))).toEqual([
      "EntryCodeUnknown /forum"
    ])
    expect(await at("2010-12-31")("presentations.entries")).toEqual({ "a-kasser": 1, "anden-aktoer": 1 })
    expect((await at("2010-12-31")("presentations.listeners"))["a-kasser"]).toBe(12)
  })

  it("counts ideas, those that were awarded, and innovation ambassadors, each once (row 64)", async () => {
    const { desk, at } = atADesk()
    const idea = { on: "2010-09-24", idea: "Ældre fortæller", award: "praemieret" } as const
    for (let n = 1; n <= 11; n += 1) accepted(await desk.ideas.add({ ...idea, entry: `i${n}` }))
    accepted(await desk.ideas.add({ ...idea, entry: "i12", award: "ikke-praemieret" }))
    expect(await at("2010-09-24")("ideas.entries")).toEqual({ "ikke-praemieret": 1, praemieret: 11 })
    const ambassador = { entry: "m1", on: "2010-09-24", person: "p1", idea: "i1" } as const
    accepted(await desk.innovationAmbassadors.add(ambassador))
    expect(refusalsOf(await desk.innovationAmbassadors.add({ ...ambassador, entry: "m2" }))).toEqual([
      "AlreadyClaimed /person"
    ])
    expect(await at("2010-09-24")("innovationAmbassadors.entries")).toEqual({ "": 1 })
    const { reminders } = Ideas.definition.entities[0]!.definition
    expect(reminders({ ...entered, award: "praemieret", idea: "t", answerBy: "2010-10-24" }, "i1")).toHaveLength(1)
  })
})

describe("projects", () => {
  it("are kept with their branch, agreement and places, and two of them are bottleneck initiatives (rows 40, 65)", async () => {
    const { desk, at } = await withAgreement()
    const one = {
      entry: "pr1",
      on: "2011-03-01",
      kind: "flaskehals",
      name: "Voksenlærlingeprojektet",
      branch: "haandvaerk"
    } as const
    accepted(await desk.projects.add(one))
    accepted(await desk.projects.add({ ...one, entry: "pr2", name: "SOSU-projektet", branch: "social-sundhed" }))
    const city = {
      entry: "pr3",
      on: "2011-04-27",
      kind: "vvv",
      name: "CityKorps",
      agreement: "a1",
      places: ["p1", "p2"]
    } as const
    accepted(await desk.projects.add(city))
    expect(refusalsOf(await desk.projects.add({ ...city, entry: "pr4", on: "2011-01-31" }))).toEqual([
      "NotAgreed /agreement"
    ])
    expect(await at("2011-12-31")("projects.entries")).toEqual({
      "flaskehals/haandvaerk/null": 1,
      "flaskehals/social-sundhed/null": 1,
      "vvv/null/a1": 1
    })
    const { reminders } = Projects.definition.entities[0]!.definition
    const state = { ...entered, kind: "vvv", name: "CityKorps", agreement: "a1", evaluateBy: "2011-12-31" }
    expect(reminders(state, "pr3")).toEqual([
      { key: "evaluateBy/2011-12-31", dueOn: "2011-12-31", role: secretary, agreement: "a1" }
    ])
  })

  it("has sub-projects, and seats per year that add up: 10 + 10 + 20 (row 66)", async () => {
    const { desk, at } = atADesk()
    accepted(
      await desk.projects.add({ entry: "sosu-1", on: "2007-10-01", kind: "sosu", name: "Voksenløn", partOf: "sosu" })
    )
    for (const [year, seats] of [
      [2008, 10],
      [2009, 10],
      [2010, 20]
    ] as const)
      accepted(
        await desk.projectSeats.add({ entry: `n${year}`, on: `${year}-01-01` as Day, project: "sosu-1", year, seats })
      )
    const again = { entry: "n", on: "2010-06-01", project: "sosu-1", year: 2010, seats: 30 } as const
    expect(refusalsOf(await desk.projectSeats.add(again))).toEqual(["AlreadyClaimed /project"])
    const seats = await at("2010-12-31")("projectSeats.seats")
    expect(seats).toEqual({ "sosu-1/2008": 10, "sosu-1/2009": 10, "sosu-1/2010": 20 })
  })
})

describe("what is done with others", () => {
  it("has an association as a channel to companies, and the companies it reached (row 69)", async () => {
    const { desk, at } = atADesk()
    const one = {
      entry: "f1",
      on: "2011-04-27",
      association: "erhvervsforening",
      activity: "rekruttering",
      companies: 12,
      joined: 3
    } as const
    accepted(await desk.associations.add(one))
    expect(refusalsOf(await desk.associations.add({ ...one, entry: "f2", activity: "fest" }))).toEqual([
      "EntryCodeUnknown /activity"
    ])
    expect(await at("2011-12-31")("associations.companies")).toEqual({ "erhvervsforening/rekruttering": 12 })
    expect(await at("2011-12-31")("associations.joined")).toEqual({ "erhvervsforening/rekruttering": 3 })
  })

  it("has notices that networks are to be told of, and reminds of it until they are (row 70)", async () => {
    const { desk, at } = atADesk()
    const one = {
      entry: "v1",
      on: "2009-02-02",
      kind: "arbejdsfordeling",
      networks: ["industry"],
      tellBy: "2009-02-09",
      people: 40
    } as const
    accepted(await desk.notices.add(one))
    expect(refusalsOf(await desk.notices.add({ ...one, entry: "v2", kind: "sladder" }))).toEqual([
      "EntryCodeUnknown /kind"
    ])
    expect(await at("2009-02-02")("notices.entries")).toEqual({ arbejdsfordeling: 1 })
    const { reminders } = Notices.definition.entities[0]!.definition
    const { entry: _, on: _on, ...fields } = one
    expect(reminders({ ...entered, ...fields }, "v1")).toEqual([
      { key: "tellBy/2009-02-09", dueOn: "2009-02-09", role: secretary }
    ])
    expect(reminders({ ...entered, ...fields, toldOn: "2009-02-05" }, "v1")).toEqual([])
  })

  it("has what partners tell of their contribution, and where, by an agreement in force (row 82)", async () => {
    const { desk, at } = await withAgreement()
    const one = { entry: "c1", on: "2011-12-31", agreement: "a1", channel: "aarsrapport", places: 3 } as const
    accepted(await desk.csrUse.add(one))
    expect(refusalsOf(await desk.csrUse.add({ ...one, entry: "c2", on: "2011-01-31" }))).toEqual([
      "NotAgreed /agreement"
    ])
    expect(await at("2011-12-31")("csrUse.entries")).toEqual({ "a1/aarsrapport": 1 })
    expect(await at("2011-12-31")("csrUse.places")).toEqual({ "a1/aarsrapport": 3 })
  })

  it("may link an agreement to the UN's goals, each of the 17 once (row 88)", async () => {
    const { desk, at } = await withAgreement()
    const one = { entry: "g1", on: "2011-03-01", agreement: "a1", goal: 8 } as const
    accepted(await desk.unGoals.add(one))
    expect(refusalsOf(await desk.unGoals.add({ ...one, entry: "g2" }))).toEqual(["AlreadyClaimed /agreement"])
    expect(refusalsOf(await desk.unGoals.add({ ...one, entry: "g2", goal: 18 }))).toEqual(["InputInvalid /goal"])
    accepted(await desk.unGoals.add({ ...one, entry: "g2", goal: 17 }))
    expect(await at("2011-03-01")("unGoals.entries")).toEqual({ "17/a1": 1, "8/a1": 1 })
  })
})

describe("the jobcentre's own house", () => {
  it("logs training of teams (row 68)", async () => {
    const { desk, at } = atADesk()
    accepted(
      await desk.teamTraining.add({
        entry: "t1",
        on: "2010-05-01",
        kind: "innovation",
        team: "virksomhedsteam",
        participants: 8
      })
    )
    expect(refusalsOf(await desk.teamTraining.add({ entry: "t2", on: "2010-05-01", kind: "yoga" }))).toEqual([
      "EntryCodeUnknown /kind"
    ])
    expect(await at("2010-12-31")("teamTraining.participants")).toEqual({ "innovation/virksomhedsteam": 8 })
  })

  it("links a target to the plan and the year that asks for it, and reminds of the day it is taken (row 52)", async () => {
    const { desk, at } = atADesk()
    const one = {
      entry: "m1",
      on: "2010-01-04",
      plan: "beskaeftigelsesplan",
      year: 2010,
      indicator: "placements.inUse",
      atLeast: 600,
      asOf: "2010-12-31",
      source: "Beskæftigelsesplan 2010"
    } as const
    accepted(await desk.plans.add(one))
    expect(refusalsOf(await desk.plans.add({ ...one, entry: "m2", atLeast: 700 }))).toEqual(["AlreadyClaimed /plan"])
    expect(refusalsOf(await desk.plans.add({ ...one, entry: "m2", plan: "femaarsplan" }))).toEqual([
      "EntryCodeUnknown /plan"
    ])
    expect(await at("2010-12-31")("plans.entries")).toEqual({ "beskaeftigelsesplan/2010/placements.inUse": 1 })
    expect(targetOfPlan(one)).toEqual({
      indicator: "placements.inUse",
      atLeast: 600,
      asOf: "2010-12-31",
      source: "Beskæftigelsesplan 2010"
    })
    const { reminders } = Plans.definition.entities[0]!.definition
    const { entry: _, on: _on, ...fields } = one
    expect(reminders({ ...entered, ...fields }, "m1")).toEqual([
      { key: "asOf/2010-12-31", dueOn: "2010-12-31", role: secretary }
    ])
    expect(reminders({ ...entered, ...fields, reviewedOn: "2011-01-03" }, "m1")).toEqual([])
  })

  it("keeps a shared vocabulary, each term once, and reminds of its review (row 85)", async () => {
    const { desk, at } = atADesk()
    const one = { entry: "b1", on: "2010-01-04", term: "plads", definition: "Et stående tilbud." } as const
    accepted(await desk.vocabulary.add(one))
    expect(refusalsOf(await desk.vocabulary.add({ ...one, entry: "b2" }))).toEqual(["AlreadyClaimed /term"])
    expect(await at("2010-01-04")("vocabulary.entries")).toEqual({ plads: 1 })
    const { reminders } = Vocabulary.definition.entities[0]!.definition
    expect(reminders({ ...entered, term: "plads", definition: "t", reviewBy: "2011-01-04" }, "b1")).toEqual([
      { key: "reviewBy/2011-01-04", dueOn: "2011-01-04", role: secretary }
    ])
  })
})
