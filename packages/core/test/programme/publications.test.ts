import { accepted, module } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { DistributionList, Programme, Publication, Publications, recipientsOn } from "../../src/programme/index.ts"
import { basis, refusalsOf } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const made = (list: string, ...recipients: ReadonlyArray<string>) =>
  DistributionList.events.Made(list, "2008-11-01", { name: "Liste", recipients })
const planned = Publication.events.Planned("avis-1", "2008-12-01", {
  kind: "nyhedsavis",
  number: 1,
  theme: "projektet"
})
const out = Publication.events.CameOut("avis-1", "2008-12-03", {})
const publications = module(Publications)
const lists = publications.given(made("l1", "virksomheder", "biblioteker"), made("l2", "biblioteker", "a-kasser"))
const ready = lists.given(planned, out)

describe("a distribution list", () => {
  it("has groups of recipients, each once, on the days they are on it (row 57)", () => {
    const make = {
      list: "l1",
      on: "2008-11-01",
      name: "Liste",
      recipients: ["virksomheder", "biblioteker", "virksomheder"]
    } as const
    publications.when("makeList", make).then([made("l1", "virksomheder", "biblioteker")])
    publications.when("makeList", { ...make, recipients: ["naboer"] }).thenRefused("PublicationCodeUnknown")
    lists
      .when("addRecipient", { list: "l1", on: "2008-12-01", recipient: "virksomheder" })
      .thenRefused("RecipientTwice")
    lists
      .when("addRecipient", { list: "l1", on: "2008-12-01", recipient: "naboer" })
      .thenRefused("PublicationCodeUnknown")
    lists.when("removeRecipient", { list: "l1", on: "2008-12-01", recipient: "a-kasser" }).thenRefused("RecipientTwice")
    const removed = DistributionList.events.RecipientRemoved("l1", "2009-01-01", { recipient: "virksomheder" })
    lists.when("removeRecipient", { list: "l1", on: "2009-01-01", recipient: "virksomheder" }).then([removed])
    lists
      .given(removed)
      .when("addRecipient", { list: "l1", on: "2009-03-01", recipient: "virksomheder" })
      .then([DistributionList.events.RecipientAdded("l1", "2009-03-01", { recipient: "virksomheder" })])
    const state = {
      _tag: "Closed",
      name: "Liste",
      madeOn: "2008-11-01",
      lastDay: "2009-12-31",
      recipients: [
        { recipient: "virksomheder", firstDay: "2008-11-01", lastDay: "2008-12-31" },
        { recipient: "biblioteker", firstDay: "2008-11-01" }
      ]
    } as const
    expect(recipientsOn(state, "2008-12-31")).toEqual(["virksomheder", "biblioteker"])
    expect(recipientsOn(state, "2009-01-01")).toEqual(["biblioteker"])
    expect(recipientsOn(state, "2010-01-01")).toEqual([])
    expect(DistributionList.definition.facts(state, "l1")).toMatchObject([
      { firstDay: "2008-11-01", lastDay: "2008-12-31", dimensions: { recipient: "virksomheder" } },
      { firstDay: "2008-11-01", lastDay: "2009-12-31", dimensions: { recipient: "biblioteker" } }
    ])
  })

  it("is joined anew from the day it was left on, and not on days that it was on it already", () => {
    const left = lists.given(
      DistributionList.events.RecipientRemoved("l1", "2009-01-01", { recipient: "virksomheder" })
    )
    const add = { list: "l1", recipient: "virksomheder" } as const
    for (const on of ["2008-10-31", "2008-11-01", "2008-12-31"] as const)
      left.when("addRecipient", { ...add, on }).thenRefused("RecipientTwice")
    left
      .when("addRecipient", { ...add, on: "2009-01-01" })
      .then([DistributionList.events.RecipientAdded("l1", "2009-01-01", { recipient: "virksomheder" })])
    const never = DistributionList.events.RecipientRemoved("l1", "2008-11-01", { recipient: "virksomheder" })
    lists
      .given(never)
      .when("addRecipient", { ...add, on: "2008-11-01" })
      .then([DistributionList.events.RecipientAdded("l1", "2008-11-01", { recipient: "virksomheder" })])
  })
})

describe("an issue of the newspaper", () => {
  it("has a number and a theme, and reaches each group of recipients once, whatever lists it is on (row 56)", () => {
    const plan = { publication: "avis-1", on: "2008-12-01", kind: "nyhedsavis", number: 1, theme: "projektet" } as const
    lists.when("plan", plan).then([planned])
    lists
      .when("plan", { ...plan, kind: "bog", theme: "krimi" })
      .thenRefused("PublicationCodeUnknown", "PublicationCodeUnknown")
    const send = { publication: "avis-1", on: "2008-12-03", lists: ["l1"] } as const
    const sent = (on: "2008-12-03", ...recipients: ReadonlyArray<string>) =>
      Publication.events.Sent("avis-1", on, { recipients })
    ready
      .when("send", { ...send, lists: ["l1", "l2"] })
      .then([sent("2008-12-03", "virksomheder", "biblioteker", "a-kasser")])
    const once = ready.given(sent("2008-12-03", "virksomheder", "biblioteker"))
    once.when("send", { ...send, lists: ["l2"] }).then([sent("2008-12-03", "a-kasser")])
    once.when("send", send).thenRefused("NobodyNewToSendTo")
    ready.when("send", { ...send, lists: [] }).thenRefused("NobodyNewToSendTo")
    ready.when("send", { ...send, on: "2008-12-02" }).thenRefused("SentBeforeOut")
    lists.given(planned).when("send", send).thenNotPossible()
  })

  it("is reminded of on its planned day until it is out", () => {
    const { reminders } = Publication.definition
    const state = { _tag: "Planned", kind: "nyhedsavis", number: 1, theme: "projektet", plannedOn: "2008-12-01" }
    expect(reminders(state, "avis-1")).toEqual([
      { key: "out/2008-12-01", dueOn: "2008-12-01", role: "authority.secretariat" }
    ])
    expect(reminders({ ...state, _tag: "Out" }, "avis-1")).toEqual([])
    lists
      .given(planned)
      .when("move", { publication: "avis-1", on: "2008-12-10" })
      .then([Publication.events.Moved("avis-1", "2008-12-10", {})])
    ready.when("voidIssue", { publication: "avis-1", on: "2008-12-10" }).thenFacts([])
  })
})

describe("newspapers and newsletters at a desk", () => {
  it("are counted: four newspapers with their themes, and newsletters for people inside and outside (row 58)", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { publications } = pk.as("secretary")
    const issues = [
      ["2008-12-01", "nyhedsavis", 1, "projektet"],
      ["2009-05-01", "nyhedsavis", 2, "voksenlaerlinge"],
      ["2009-11-01", "nyhedsavis", 3, "kompetence"],
      ["2010-08-01", "nyhedsavis", 4, "moensterbrydning-innovation"],
      ["2010-04-06", "nyhedsbrev-internt", 1, "blandet"],
      ["2010-04-06", "nyhedsbrev-eksternt", 1, "blandet"]
    ] as const
    for (const [on, kind, number, theme] of issues) {
      const publication = `${kind}-${number}`
      accepted(await publications.plan({ publication, on, kind, number, theme }))
      accepted(await publications.bringOut({ publication, on }))
    }
    const again = { publication: "x", on: "2010-09-01", kind: "nyhedsavis", number: 4, theme: "blandet" } as const
    expect(refusalsOf(await publications.plan(again))).toEqual(["AlreadyClaimed /number"])
    accepted(
      await publications.makeList({ list: "l1", on: "2010-04-01", name: "Medarbejdere", recipients: ["medarbejdere"] })
    )
    accepted(await publications.send({ publication: "nyhedsbrev-internt-1", on: "2010-04-06", lists: ["l1"] }))
    accepted(await publications.closeList({ list: "l1", on: "2010-12-31" }))
    const at = indicatorsAt(pk, "2010-12-31")
    expect(await at("publications.issues")).toEqual({
      nyhedsavis: 4,
      "nyhedsbrev-eksternt": 1,
      "nyhedsbrev-internt": 1
    })
    expect((await at("publications.issuesByTheme"))["kompetence"]).toBe(1)
    expect(await at("publications.sent")).toEqual({ medarbejdere: 1 })
    expect(await at("publications.recipients")).toEqual({ l1: 1 })
    expect(await indicatorsAt(pk, "2011-01-01")("publications.recipients")).toEqual({})
    expect(await pk.verify()).toEqual([])
  })
})
