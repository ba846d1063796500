import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { statusOn } from "../../src/index.ts"
import { portfolioOf } from "../../src/agreement/agreementKeys.ts"
import { Agreement } from "../../src/index.ts"
import { aCompany, aDraft, cvrs, refusalsOf } from "../setup.ts"
import { anInstallation, counts } from "./lives.ts"

const considered = { agreement: "a1", on: "2011-01-03", party: "bakery", reason: "kendt-samarbejde" } as const

const aProspect = async (more: { readonly consultant?: string } = {}) => {
  const here = await anInstallation()
  accepted(await here.desk.agreement.consider({ ...considered, ...more }))
  return here
}

describe("a company that is considered", () => {
  it("is a prospect with a reason, from the day it is considered", async () => {
    const { stateOf, pk } = await aProspect({ consultant: "authority-1" })
    expect(await stateOf()).toEqual({
      _tag: "Prospect",
      party: "bakery",
      consideredOn: "2011-01-03",
      reason: "kendt-samarbejde",
      consultant: "authority-1"
    })
    expect(statusOn(await stateOf(), "2011-01-03")).toBe("prospect")
    expect((await pk.find(Agreement, { consultant: "authority-1" })).total).toBe(1)
    expect(await counts({ pk }, "inPreparation", ["2011-01-03"])).toEqual([0])
    expect(await pk.verify()).toEqual([])
  })

  it("may be considered for another reason, with a note that nobody keeps in the journal", async () => {
    const { desk, stateOf } = await anInstallation()
    accepted(await desk.agreement.consider({ ...considered, reason: "andet", note: "Kender chefen" }))
    const state = await stateOf()
    expect(state).toMatchObject({ reason: "andet", noteRef: expect.any(String) })
    expect(JSON.stringify(state)).not.toContain("Kender")
  })

  it.each([
    ["a reason nobody declared", { reason: "lyst" }, "UnknownReason /reason"],
    ["the reason other without a note", { reason: "andet" }, "NoteOnlyForOther /note"],
    ["a note beside a reason that says enough", { note: "Hej" }, "NoteOnlyForOther /note"],
    ["a party nobody knows", { party: "x" }, "NotFound /party"],
    ["a consultant nobody knows", { consultant: "x" }, "NotFound /consultant"],
    ["a day there is none of", { on: "2011-02-29" }, "InputInvalid /on"]
  ])("is refused with %s", async (_, more, refusal) => {
    const { desk } = await anInstallation()
    expect(refusalsOf(await desk.agreement.consider({ ...considered, ...(more as object) }))).toEqual([refusal])
  })

  it("is considered once at a time, and again when it was dropped", async () => {
    const { desk } = await aProspect()
    expect(refusalsOf(await desk.agreement.consider(considered))).toEqual(["AlreadyThere /agreement"])
    const again = { ...considered, agreement: "a2" }
    const refused = await desk.agreement.consider(again)
    expect(refused).toMatchObject({ refusals: [{ _tag: "AlreadyClaimed" }] })
    expect(JSON.stringify(refused)).toContain("Der er allerede en overvejelse om en aftale med bakery")
    accepted(await desk.agreement.drop({ agreement: "a1", on: "2011-01-04", reason: "virksomheden" }))
    accepted(await desk.agreement.consider(again))
  })

  it("may be considered while an agreement is in preparation or in force", async () => {
    const { desk, pk } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.consider({ ...considered, agreement: "a2" }))
    expect(refusalsOf(await desk.agreement.draftProspect(aDraft({ agreement: "a2" })))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-10" }))
    accepted(await desk.agreement.draftProspect(aDraft({ agreement: "a2", on: "2011-01-11" })))
    expect(await pk.verify()).toEqual([])
  })
})

describe("the consultant of a prospect", () => {
  it("is assigned, and can be another later", async () => {
    const { desk, pk, stateOf } = await aProspect()
    accepted(await desk.agreement.assign({ agreement: "a1", on: "2011-01-04", consultant: "authority-1" }))
    accepted(await desk.agreement.assign({ agreement: "a1", on: "2011-01-05", consultant: "authority-2" }))
    expect(await stateOf()).toMatchObject({ consultant: "authority-2" })
    expect(portfolioOf("authority-2")).toBe("agreement/portfolio/authority-2")
    expect(await pk.verify()).toEqual([])
  })

  it("is nobody who has left: not the day after their last day, though on it", async () => {
    const { desk } = await aProspect()
    accepted(await desk.people.leave({ person: "authority-1", lastDay: "2011-02-28" }))
    const assign = (on: `${number}-${number}-${number}`) =>
      desk.agreement.assign({ agreement: "a1", on, consultant: "authority-1" })
    expect(refusalsOf(await assign("2011-03-01"))).toEqual(["HasLeft /consultant"])
    expect(await assign("2011-03-01")).toMatchObject({
      refusals: [{ da: "authority-1 er fratrådt.", en: "authority-1 has left." }]
    })
    accepted(await assign("2011-02-28"))
    const late = { ...considered, agreement: "a2", on: "2011-03-01", consultant: "authority-1" } as const
    expect(refusalsOf(await desk.agreement.consider(late))).toContain("HasLeft /consultant")
  })

  it("is somebody known", async () => {
    const { desk } = await aProspect()
    expect(refusalsOf(await desk.agreement.assign({ agreement: "a1", on: "2011-01-04", consultant: "x" }))).toEqual([
      "NotFound /consultant"
    ])
  })
})

describe("a prospect that is drafted", () => {
  it("is a draft like any other, and no prospect any more", async () => {
    const { desk, pk, stateOf } = await aProspect()
    accepted(await desk.agreement.draftProspect(aDraft({ on: "2011-01-10" })))
    expect(await stateOf()).toMatchObject({ _tag: "Draft", draftedOn: "2011-01-10", points: { fairs: { version: 1 } } })
    expect(await counts({ pk }, "inPreparation", ["2011-01-09", "2011-01-10"])).toEqual([0, 1])
    accepted(await desk.agreement.consider({ ...considered, agreement: "a2" }))
  })

  it.each([
    ["another party", { party: "smith" }, ["AnotherParty /party"]],
    ["no point", { points: {} }, ["NoPointChosen /points"]],
    [
      "one person twice",
      { contacts: { company: { primary: "company-1", deputy: "company-1" } } },
      ["DeputyIsPrimary /contacts/company/deputy"]
    ],
    [
      "a contact for a point that is not chosen",
      { pointContacts: { network: { company: "company-1" } } },
      ["PointNotChosen /pointContacts/network"]
    ],
    [
      "a stranger for a point",
      { pointContacts: { fairs: { authority: "x" } } },
      ["NotFound /pointContacts/fairs/authority"]
    ],
    ["wrong terms", { points: { fairs: {} } }, ["InputInvalid /points/fairs/recruits"]],
    ["a point nobody has", { points: { fares: {} } }, ["UnknownPoint /points/fares"]]
  ])("is refused with %s, as a draft is", async (_, more, refusals) => {
    const { desk } = await aProspect()
    accepted(await desk.parties.add(aCompany({ party: "smith", cvr: cvrs[1] })))
    const draft = aDraft()
    const given = {
      ...draft,
      ...(more as object),
      contacts: { ...draft.contacts, ...("contacts" in more ? more.contacts : {}) }
    }
    expect(refusalsOf(await desk.agreement.draftProspect(given))).toEqual(refusals)
    if (!("party" in more))
      expect(refusalsOf(await desk.agreement.draft({ ...given, agreement: "a2" }))).toEqual(refusals)
  })

  it("says whose prospect it is", async () => {
    const { desk } = await aProspect()
    accepted(await desk.parties.add(aCompany({ party: "smith", cvr: cvrs[1] })))
    expect(await desk.agreement.draftProspect(aDraft({ party: "smith" }))).toMatchObject({
      refusals: [{ da: "Aftalen er med bakery.", en: "The agreement is with bakery." }]
    })
  })
})

describe("a prospect or a draft that is dropped", () => {
  it("was in preparation until the day before, as is still known afterwards", async () => {
    const { desk, pk, stateOf, clock } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft()))
    clock.goTo("2011-03-01")
    accepted(await desk.agreement.drop({ agreement: "a1", on: "2011-03-01", reason: "virksomheden" }))
    expect(await stateOf()).toEqual({
      _tag: "Dropped",
      party: "bakery",
      droppedOn: "2011-03-01",
      prepared: { firstDay: "2011-01-03", lastDay: "2011-02-28" },
      reason: "virksomheden"
    })
    const days = ["2011-01-02", "2011-01-03", "2011-02-28", "2011-03-01"] as const
    expect(await counts({ pk }, "inPreparation", days)).toEqual([0, 1, 1, 0])
    expect(await counts({ pk }, "inPreparation", ["2011-03-01"], "2011-02-28T12:00:00.000Z")).toEqual([1])
    expect(statusOn(await stateOf(), "2011-03-01")).toBe("dropped")
    expect(await pk.verify()).toEqual([])
  })

  it("was in preparation on no day when it is dropped the day it is drafted", async () => {
    const { desk, pk, stateOf } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.drop({ agreement: "a1", on: "2011-01-03" }))
    expect(await stateOf()).toEqual({ _tag: "Dropped", party: "bakery", droppedOn: "2011-01-03" })
    expect(await counts({ pk }, "inPreparation", ["2011-01-02", "2011-01-03"])).toEqual([0, 0])
  })

  it("lets another be drafted, and a proposal is dropped alike", async () => {
    const { desk, pk, stateOf } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.propose({ agreement: "a1", on: "2011-01-10" }))
    expect(refusalsOf(await desk.agreement.draft(aDraft({ agreement: "a2" })))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    accepted(await desk.agreement.drop({ agreement: "a1", on: "2011-01-11", reason: "andet", note: "Fusion" }))
    expect(await stateOf()).toMatchObject({ _tag: "Dropped", reason: "andet", noteRef: expect.any(String) })
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    expect(await counts({ pk }, "inPreparation", ["2011-01-10", "2011-01-11"])).toEqual([2, 1])
    expect(await pk.verify()).toEqual([])
  })
})
