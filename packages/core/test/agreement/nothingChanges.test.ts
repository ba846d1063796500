import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { aDraft, contacts, refusalsOf } from "../setup.ts"
import { anActive, anInstallation, fairs, network } from "./lives.ts"

const of = { agreement: "a1" } as const
const on = { ...of, on: "2011-03-01" } as const
const { company, authority } = contacts
const swapped = { primary: company.deputy, deputy: company.primary }

const drafted = async () => {
  const here = await anInstallation()
  accepted(
    await here.desk.agreement.draft(
      aDraft({ points: { fairs, network }, pointContacts: { network: { company: "company-3" } } })
    )
  )
  return here
}

describe("a change that changes nothing", () => {
  it("says so in both languages, with the field", async () => {
    const { desk } = await anActive()
    expect(await desk.agreement.changePoint({ ...on, point: "fairs", terms: fairs })).toMatchObject({
      refusals: [
        {
          _tag: "NothingChanges",
          at: "/terms",
          da: "Sådan er det allerede: her er intet at ændre.",
          en: "It is so already: there is nothing to change here."
        }
      ]
    })
  })

  it("is one of a point that says on the day what it would say, and no other", async () => {
    const { desk } = await anActive({ signing: { lastDay: "2011-12-31" } })
    const change = (recruits: boolean, day: "2011-02-28" | "2011-03-01" | "2012-01-01") =>
      desk.agreement.changePoint({ ...of, on: day, point: "fairs", terms: { recruits } })
    accepted(await change(false, "2011-03-01"))
    expect(refusalsOf(await change(false, "2011-03-01"))).toEqual(["NothingChanges /terms"])
    expect(refusalsOf(await change(true, "2011-02-28"))).toEqual(["NothingChanges /terms"])
    expect(refusalsOf(await change(false, "2012-01-01"))).toEqual(["NotInForceOn /on"])
    accepted(await change(false, "2011-02-28"))
  })

  it("is one of a point that is corrected to what was written where it was written", async () => {
    const { desk } = await anActive()
    const later = { ...of, on: "2011-05-01", point: "fairs" } as const
    accepted(await desk.agreement.changePoint({ ...later, terms: { recruits: false } }))
    const correct = (recruits: boolean, from?: "2011-05-01") =>
      desk.agreement.correctPoint({
        ...on,
        point: "fairs",
        ...(from === undefined ? {} : { from }),
        terms: { recruits }
      })
    expect(refusalsOf(await correct(true))).toEqual(["NothingChanges /terms"])
    expect(refusalsOf(await correct(false, "2011-05-01"))).toEqual(["NothingChanges /terms"])
    accepted(await correct(false))
    accepted(await correct(true, "2011-05-01"))
  })

  it("is one of contacts who are named on every side that is given", async () => {
    const { desk } = await anActive()
    const name = (given: object) => desk.agreement.nameContacts({ ...on, contacts: given })
    expect(refusalsOf(await name({ company }))).toEqual(["NothingChanges /contacts"])
    expect(refusalsOf(await name(contacts))).toEqual(["NothingChanges /contacts"])
    accepted(await name({ company: swapped, authority }))
    expect(refusalsOf(await name({ company: swapped }))).toEqual(["NothingChanges /contacts"])
    const correct = (given: object) => desk.agreement.correctContacts({ ...of, on: "2011-02-01", contacts: given })
    expect(refusalsOf(await correct({ company }))).toEqual(["NothingChanges /contacts"])
    accepted(await correct({ company: swapped }))
  })

  it("is one of a contact for a point who is named already, or of nobody where there is nobody", async () => {
    const { desk } = await drafted()
    const name = (point: string, contact: object) =>
      desk.agreement.namePointContact({ ...of, on: "2011-01-04", point, contact })
    expect(refusalsOf(await name("network", { company: "company-3" }))).toEqual(["NothingChanges /contact"])
    expect(refusalsOf(await name("fairs", {}))).toEqual(["NothingChanges /contact"])
    expect(refusalsOf(await name("placements", {}))).toEqual(["PointNotChosen /point"])
    accepted(await name("network", { company: "company-3", authority: "authority-3" }))
    accepted(await name("network", {}))
  })

  it("is one of points that are chosen as they are", async () => {
    const { desk } = await drafted()
    const choose = (points: Parameters<typeof desk.agreement.choosePoints>[0]["points"]) =>
      desk.agreement.choosePoints({ ...of, on: "2011-01-04", points })
    expect(refusalsOf(await choose({ network, fairs }))).toEqual(["NothingChanges /points"])
    expect(refusalsOf(await choose({ network, fairs: {} as never }))).toEqual(["InputInvalid /points/fairs/recruits"])
    accepted(await choose({ network, fairs: { recruits: false } }))
  })

  it("is one of an agreement moved to the form it has, with the terms that hold", async () => {
    const { desk } = await anActive()
    const move = (day: "2011-03-01" | "2017-01-01", points: object) =>
      desk.agreement.changeEdition({ ...of, on: day, points: points as never })
    expect(refusalsOf(await move("2011-03-01", { fairs }))).toEqual(["NothingChanges /points"])
    accepted(await move("2011-03-01", { fairs, network }))
    accepted(await move("2017-01-01", { fairs, network }))
    expect(refusalsOf(await move("2017-01-01", { fairs, network }))).toEqual(["NothingChanges /points"])
  })

  it("is one of a first or a last day that is corrected to what it is", async () => {
    const { desk } = await anActive()
    const start = (firstDay: "2011-02-01" | "2011-02-02") => desk.agreement.correctStart({ ...of, firstDay })
    expect(refusalsOf(await start("2011-02-01"))).toEqual(["NothingChanges /firstDay"])
    accepted(await start("2011-02-02"))
    accepted(await desk.agreement.end({ ...of, lastDay: "2011-06-30", reason: "agreed" }))
    expect(refusalsOf(await desk.agreement.correctEnd({ ...of, lastDay: "2011-06-30" }))).toEqual([
      "NothingChanges /lastDay"
    ])
    accepted(await desk.agreement.correctEnd({ ...of, lastDay: "2011-07-01" }))
  })

  it("is one of a prospect given to the consultant who has it, and of a draft kept for ever", async () => {
    const { desk } = await anInstallation()
    const considering = { ...of, on: "2011-01-03", party: "bakery", reason: "kendt-samarbejde" } as const
    accepted(await desk.agreement.consider({ ...considering, consultant: "authority-1" }))
    const assign = (consultant: string) => desk.agreement.assign({ ...of, on: "2011-01-04", consultant })
    expect(refusalsOf(await assign("authority-1"))).toEqual(["NothingChanges /consultant"])
    accepted(await assign("authority-2"))
    accepted(await desk.agreement.draftProspect(aDraft()))
    expect(refusalsOf(await desk.agreement.keepDraft({ ...of, on: "2011-01-04" }))).toEqual(["NothingChanges /on"])
  })

  it("is one of a person who leaves, or is back, on the day that was told", async () => {
    const { desk } = await anInstallation()
    const leave = (lastDay: "2011-05-31" | "2011-06-01") => desk.people.leave({ person: "company-1", lastDay })
    accepted(await leave("2011-05-31"))
    expect(refusalsOf(await leave("2011-05-31"))).toEqual(["NothingChanges /lastDay"])
    accepted(await leave("2011-06-01"))
    const absence = { person: "company-2", on: "2011-03-01", lastDay: "2011-03-10", reason: "planned" } as const
    accepted(await desk.people.absent(absence))
    const back = (lastDay: "2011-03-10" | "2011-03-09") =>
      desk.people.back({ person: "company-2", firstDay: "2011-03-01", lastDay })
    expect(refusalsOf(await back("2011-03-10"))).toEqual(["NothingChanges /lastDay"])
    accepted(await back("2011-03-09"))
  })
})

describe("a point that is taken out of a draft", () => {
  it("takes its contact with it, and the others keep theirs", async () => {
    const { desk, stateOf, pk } = await drafted()
    const choose = (points: Parameters<typeof desk.agreement.choosePoints>[0]["points"]) =>
      desk.agreement.choosePoints({ ...of, on: "2011-01-04", points })
    accepted(await choose({ network: { people: 1 } }))
    expect(await stateOf()).toMatchObject({ pointContacts: { network: { company: "company-3" } } })
    accepted(await choose({ fairs }))
    expect(await stateOf()).toMatchObject({ pointContacts: {} })
    accepted(await choose({ fairs, network }))
    expect(await stateOf()).toMatchObject({ pointContacts: {} })
    expect(await pk.verify()).toEqual([])
  })
})
