import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, contactsOn, type Day } from "../../src/index.ts"
import { aDraft, contacts, journalOf, refusalsOf } from "../setup.ts"
import { anActive, anInstallation, type Here } from "./lives.ts"

const of = { agreement: "a1" } as const
const { company, authority } = contacts
const third = { primary: "company-3", deputy: "company-1" } as const
const named = async ({ stateOf }: Pick<Here, "stateOf">, ...days: ReadonlyArray<Day>) => {
  const state = await stateOf()
  return days.map((day) => contactsOn(state, day)!)
}
const primaries = async (here: Pick<Here, "stateOf">, ...days: ReadonlyArray<Day>) =>
  (await named(here, ...days)).map((of) => `${of.contacts.company.primary} ${of.contacts.authority.primary}`)

describe("the contacts of an agreement", () => {
  it("are named for one side from a day on, and the other side stays", async () => {
    const here = await anActive()
    accepted(await here.desk.agreement.nameContacts({ ...of, on: "2011-05-01", contacts: { company: third } }))
    expect(await primaries(here, "2011-01-01", "2011-04-30", "2011-05-01")).toEqual([
      "company-1 authority-1",
      "company-1 authority-1",
      "company-3 authority-1"
    ])
    expect((await named(here, "2011-05-01"))[0]).toEqual({ contacts: { company: third, authority }, points: {} })
    expect(await here.stateOf()).toMatchObject({ companyContact: "company-3", companyDeputy: "company-1" })
    const found = async (where: object) => (await here.pk.find(Agreement, where)).total
    expect(await found({ companyContact: "company-3" })).toBe(1)
    expect(await found({ companyContact: "company-1" })).toBe(0)
    expect(await here.pk.verify()).toEqual([])
  })

  it("are named ahead and for a day gone by; the columns have those from the latest day", async () => {
    const here = await anActive()
    const name = (on: Day, primary: string) =>
      here.desk.agreement.nameContacts({ ...of, on, contacts: { authority: { primary, deputy: "authority-2" } } })
    accepted(await name("2011-10-01", "authority-3"))
    accepted(await name("2011-03-01", "company-3"))
    expect(await primaries(here, "2011-02-28", "2011-03-01", "2011-09-30", "2011-10-01")).toEqual([
      "company-1 authority-1",
      "company-1 company-3",
      "company-1 company-3",
      "company-1 authority-3"
    ])
    expect(await here.stateOf()).toMatchObject({
      consultant: "authority-3",
      contacts: { authority: { primary: "authority-3" } }
    })
  })

  it("are those named last of two from one day", async () => {
    const here = await anActive()
    for (const primary of ["authority-3", "company-3"])
      accepted(
        await here.desk.agreement.nameContacts({
          ...of,
          on: "2011-05-01",
          contacts: { authority: { primary, deputy: "authority-2" } }
        })
      )
    expect(await primaries(here, "2011-05-01")).toEqual(["company-1 company-3"])
    const { contactsSince } = (await here.stateOf()) as unknown as {
      contactsSince: { authority: ReadonlyArray<object> }
    }
    expect(contactsSince.authority).toHaveLength(2)
    expect(journalOf(here.storage).filter(({ type }) => type === "ContactsNamed")).toHaveLength(2)
  })

  it("are those of the nearest day before the first day and after the last", async () => {
    const here = await anActive({ signing: { lastDay: "2011-12-31" } })
    accepted(await here.desk.agreement.nameContacts({ ...of, on: "2011-12-31", contacts: { company: third } }))
    expect(await primaries(here, "2000-01-01", "2011-12-30", "2011-12-31", "2020-01-01")).toEqual([
      "company-1 authority-1",
      "company-1 authority-1",
      "company-3 authority-1",
      "company-3 authority-1"
    ])
  })

  it("are those written in a draft, and nobody in a prospect", async () => {
    const here = await anInstallation()
    accepted(await here.desk.agreement.consider({ ...of, on: "2011-01-03", party: "bakery", reason: "socialt-ansvar" }))
    expect(contactsOn(await here.stateOf(), "2011-01-03")).toBeUndefined()
    accepted(await here.desk.agreement.draftProspect(aDraft({ pointContacts: { fairs: { company: "company-3" } } })))
    expect((await named(here, "2000-01-01"))[0]).toEqual({ contacts, points: { fairs: { company: "company-3" } } })
    accepted(await here.desk.agreement.nameContacts({ ...of, on: "2011-01-04", contacts: { company: third } }))
    expect((await named(here, "2000-01-01"))[0]!.contacts).toEqual({ company: third, authority })
  })

  it.each([
    ["nobody at all", {}, "InputInvalid /contacts"],
    [
      "one person twice",
      { company: { primary: "company-1", deputy: "company-1" } },
      "DeputyIsPrimary /contacts/company/deputy"
    ],
    ["a stranger", { authority: { primary: "x", deputy: "authority-1" } }, "NotFound /contacts/authority/primary"],
    ["one with no deputy", { company: { primary: "company-1" } }, "InputInvalid /contacts/company/deputy"],
    ["an empty reference", { company: { primary: "", deputy: "company-1" } }, "InputInvalid /contacts/company/primary"]
  ])("are not %s, neither named nor corrected", async (_, given, refusal) => {
    const { desk } = await anActive()
    const wrong = { ...of, on: "2011-03-01", contacts: given } as Parameters<typeof desk.agreement.nameContacts>[0]
    expect(refusalsOf(await desk.agreement.nameContacts(wrong))).toContain(refusal)
    expect(refusalsOf(await desk.agreement.correctContacts(wrong))).toContain(refusal)
  })

  it("say in both languages that two are needed, and that some side must be named", async () => {
    const { desk } = await anActive()
    const twice = (side: "company" | "authority") =>
      desk.agreement.nameContacts({
        ...of,
        on: "2011-03-01",
        contacts: { [side]: { primary: "company-2", deputy: "company-2" } }
      })
    expect(await twice("company")).toMatchObject({
      refusals: [
        {
          da: "Virksomheden skal have to forskellige kontaktpersoner.",
          en: "The company must name two different contacts."
        }
      ]
    })
    expect(await twice("authority")).toMatchObject({
      refusals: [{ da: "Myndigheden skal have to forskellige kontaktpersoner." }]
    })
    expect(await desk.agreement.nameContacts({ ...of, on: "2011-03-01", contacts: {} })).toMatchObject({
      refusals: [
        {
          da: expect.stringContaining("skal være om mindst én af parterne"),
          en: expect.stringContaining("must be about at least one side")
        }
      ]
    })
  })

  it("are not named on a day the agreement is not in force, nor for a reason nobody declared", async () => {
    const { desk } = await anActive({ signing: { lastDay: "2011-12-31" } })
    const name = (on: Day) => desk.agreement.nameContacts({ ...of, on, contacts: { company: third } })
    for (const on of ["2011-01-31", "2012-01-01"] as const)
      expect(refusalsOf(await name(on))).toEqual(["NotInForceOn /on"])
    for (const on of ["2011-12-31", "2011-02-01"] as const) accepted(await name(on))
    expect(
      refusalsOf(await desk.agreement.nameContacts({ ...of, on: "2011-03-01", contacts: { company }, reason: "x" }))
    ).toEqual(["UnknownReason /reason"])
  })

  it("are nobody who has left the day before; on their last day they still are", async () => {
    const { desk } = await anActive()
    accepted(await desk.people.leave({ person: "company-3", lastDay: "2011-04-30" }))
    const name = (on: Day) => desk.agreement.nameContacts({ ...of, on, contacts: { company: third } })
    expect(refusalsOf(await name("2011-05-01"))).toEqual(["HasLeft /contacts/company/primary"])
    accepted(await name("2011-04-30"))
    const late = { ...of, on: "2011-05-01" } as const
    expect(
      refusalsOf(await desk.agreement.namePointContact({ ...late, point: "fairs", contact: { company: "company-3" } }))
    ).toEqual(["HasLeft /contact/company"])
    const draft = aDraft({
      agreement: "a2",
      on: "2011-05-01",
      contacts: { company: third, authority },
      pointContacts: { fairs: { authority: "company-3" } }
    })
    expect(refusalsOf(await desk.agreement.draft(draft))).toEqual([
      "HasLeft /contacts/company/primary",
      "HasLeft /pointContacts/fairs/authority"
    ])
  })
})

describe("contacts that were written wrongly", () => {
  it("are corrected from the first day, and those named later stay", async () => {
    const here = await anActive()
    accepted(await here.desk.agreement.nameContacts({ ...of, on: "2011-05-01", contacts: { company: third } }))
    const deputies = { primary: "company-2", deputy: "company-1" } as const
    accepted(
      await here.desk.agreement.correctContacts({
        ...of,
        on: "2011-02-01",
        contacts: { company: deputies },
        reason: "fejl"
      })
    )
    expect(await primaries(here, "2011-02-01", "2011-05-01")).toEqual([
      "company-2 authority-1",
      "company-3 authority-1"
    ])
    accepted(
      await here.desk.agreement.correctContacts({ ...of, on: "2011-09-01", from: "2011-05-01", contacts: { company } })
    )
    expect(await primaries(here, "2011-04-30", "2011-05-01")).toEqual([
      "company-2 authority-1",
      "company-1 authority-1"
    ])
    expect(await here.stateOf()).toMatchObject({ companyContact: "company-1" })
    expect(await here.pk.verify()).toEqual([])
  })

  it("are corrected where they were written, on the side they were written for", async () => {
    const { desk } = await anActive()
    accepted(await desk.agreement.nameContacts({ ...of, on: "2011-05-01", contacts: { company: third } }))
    const correct = (from: Day, given: object) =>
      desk.agreement.correctContacts({ ...of, on: "2011-09-01", from, contacts: given })
    expect(refusalsOf(await correct("2011-05-02", { company }))).toEqual(["NothingToCorrect /from"])
    expect(refusalsOf(await correct("2011-05-01", { authority }))).toEqual(["NothingToCorrect /from"])
    accepted(await correct("2011-05-01", { company }))
  })

  it("are nobody who had left on the day they are corrected for, whenever that is done", async () => {
    const { desk } = await anActive()
    accepted(await desk.people.leave({ person: "company-3", lastDay: "2011-02-28" }))
    const late = { ...of, on: "2011-09-01", contacts: { company: third } } as const
    accepted(await desk.agreement.correctContacts(late))
    accepted(await desk.agreement.nameContacts({ ...of, on: "2011-03-01", contacts: { company } }))
    expect(refusalsOf(await desk.agreement.correctContacts({ ...late, from: "2011-03-01" }))).toEqual([
      "HasLeft /contacts/company/primary"
    ])
  })
})

describe("a contact for one point", () => {
  const name = (here: Here, on: Day, contact: object, point = "fairs") =>
    here.desk.agreement.namePointContact({ ...of, on, point, contact })

  it("is named from a day on, and is nobody any more when nobody is named", async () => {
    const here = await anActive()
    accepted(await name(here, "2011-03-01", { company: "company-3", authority: "authority-3" }))
    accepted(await name(here, "2011-06-01", {}))
    const points = (await named(here, "2011-02-28", "2011-03-01", "2011-05-31", "2011-06-01")).map((one) => one.points)
    const both = { fairs: { company: "company-3", authority: "authority-3" } }
    expect(points).toEqual([{}, both, both, {}])
    expect(await here.stateOf()).toMatchObject({ pointContacts: {} })
    expect(await here.pk.verify()).toEqual([])
  })

  it("is taken over from the draft, and by the one from the latest day", async () => {
    const here = await anActive({ drafting: { pointContacts: { fairs: { company: "company-3" } } } })
    accepted(await name(here, "2011-10-01", { company: "company-1" }))
    accepted(await name(here, "2011-03-01", { company: "company-2" }))
    const points = (await named(here, "2011-02-01", "2011-03-01", "2011-10-01")).map(
      (one) => one.points["fairs"]?.company
    )
    expect(points).toEqual(["company-3", "company-2", "company-1"])
    expect(await here.stateOf()).toMatchObject({ pointContacts: { fairs: { company: "company-1" } } })
  })

  it("is of a point that is agreed on the day, and somebody known", async () => {
    const here = await anActive({ signing: { lastDay: "2011-12-31" } })
    expect(refusalsOf(await name(here, "2011-03-01", {}, "network"))).toEqual(["PointNotChosen /point"])
    expect(refusalsOf(await name(here, "2011-03-01", { authority: "x" }))).toEqual(["NotFound /contact/authority"])
    expect(refusalsOf(await name(here, "2012-01-01", {}))).toEqual(["NotInForceOn /on"])
    expect(refusalsOf(await name(here, "2011-03-01", { company: "" }))).toContain("InputInvalid /contact/company")
    accepted(await here.desk.agreement.addPoint({ ...of, on: "2011-03-02", point: "network", terms: { people: 1 } }))
    expect(refusalsOf(await name(here, "2011-03-01", {}, "network"))).toEqual(["PointNotChosen /point"])
    accepted(await name(here, "2011-03-02", { company: "company-3" }, "network"))
  })

  it("is one of a draft's points", async () => {
    const here = await anInstallation()
    accepted(await here.desk.agreement.draft(aDraft()))
    expect(refusalsOf(await name(here, "2011-01-04", {}, "network"))).toEqual(["PointNotChosen /point"])
    accepted(await name(here, "2011-01-04", { company: "company-3" }))
    expect(await here.stateOf()).toMatchObject({ pointContacts: { fairs: { company: "company-3" } } })
    accepted(await name(here, "2011-01-05", {}))
    expect(await here.stateOf()).toMatchObject({ pointContacts: {} })
  })
})
