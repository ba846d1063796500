import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { refusalsOf } from "../setup.ts"
import { anActive } from "./lives.ts"
import { aPlace, aPlanned } from "./plans.ts"

describe("who may approve", () => {
  it("is either contact of the side, and the contact of a point on that side", async () => {
    const { desk, approve, given } = await aPlanned([aPlace({ place: "company", quorum: 3 })])
    accepted(
      await desk.agreement.namePointContact({
        agreement: "a1",
        on: "2011-01-10",
        point: "fairs",
        contact: { company: "company-3", authority: "authority-3" }
      })
    )
    for (const by of ["company-1", "company-2", "company-3"]) accepted(await approve("company", by))
    expect(await approve("company", "authority-3")).toMatchObject({
      refusals: [{ _tag: "NotAnApprover", facts: { side: "company", may: ["company-1", "company-2", "company-3"] } }]
    })
    expect(await given()).toEqual(["company company-1", "company company-2", "company company-3"])
  })

  it("is of the other side with a reason, one of those for approving for another", async () => {
    const { approve } = await aPlanned([aPlace({ place: "company" })])
    expect(await approve("company", "company-3", { onBehalf: "papir" })).toMatchObject({
      refusals: [{ _tag: "NotAnApprover", facts: { side: "company" } }]
    })
    expect(refusalsOf(await approve("company", "authority-1", { onBehalf: "jobskifte" }))).toEqual([
      "UnknownReason /onBehalf"
    ])
    accepted(await approve("company", "authority-1", { onBehalf: "mundtligt" }))
  })

  it("has looked at what the agreement says now, on the day it was sent or later", async () => {
    const { approve } = await aPlanned([aPlace({ place: "company" })])
    expect(refusalsOf(await approve("company", "company-1", { seen: "another" }))).toEqual(["OtherThanSeen /seen"])
    expect(refusalsOf(await approve("company", "company-1", { on: "2011-01-09" }))).toEqual(["BeforeProposed /on"])
    accepted(await approve("company", "company-1", { on: "2011-01-11" }))
  })
})

describe("two places of one side", () => {
  const plan = [aPlace({ place: "leader" }), aPlace({ place: "council" })] as const

  it("may be one person's, and are taken back each by itself", async () => {
    const { approve, revoke, given } = await aPlanned(plan)
    accepted(await approve("leader", "company-1"))
    accepted(await approve("council", "company-1"))
    expect(await given()).toEqual(["leader company-1", "council company-1"])
    accepted(await revoke("leader", "company-1"))
    expect(await given()).toEqual(["council company-1"])
  })

  it.each([
    ["the first", [{ ...plan[0], independentOf: ["council"] }, plan[1]]],
    ["the second", [plan[0], { ...plan[1], independentOf: ["leader"] }]]
  ] as const)("are two people's when %s is independent of the other, whichever comes first", async (_, independent) => {
    for (const [one, other] of [
      ["leader", "council"],
      ["council", "leader"]
    ] as const) {
      const { approve } = await aPlanned(independent)
      accepted(await approve(one, "company-1", { actor: "anne" }))
      const answer = await approve(other, "company-1", { actor: "bo" })
      expect(answer).toMatchObject({ refusals: [{ _tag: "NotIndependent", facts: { place: one } }] })
      accepted(await approve(other, "company-2", { actor: "bo" }))
    }
  })

  it("are independent of whoever recorded, and of whoever approved and now records", async () => {
    const { approve } = await aPlanned([plan[0], { ...plan[1], independentOf: ["leader"] }])
    accepted(await approve("leader", "company-1", { actor: "anne" }))
    for (const actor of ["anne", "company-1"])
      expect(refusalsOf(await approve("council", "company-2", { actor }))).toEqual(["NotIndependent /by"])
    const recordedBy = await aPlanned([plan[0], { ...plan[1], independentOf: ["leader"] }])
    accepted(await recordedBy.approve("leader", "company-1", { actor: "company-2" }))
    expect(refusalsOf(await recordedBy.approve("council", "company-2", { actor: "bo" }))).toEqual([
      "NotIndependent /by"
    ])
  })
})

describe("a quorum of two", () => {
  const plan = [
    aPlace({ place: "company", quorum: 2, revocable: "untilNext" }),
    aPlace({ place: "leader", side: "authority", after: ["company"] }),
    aPlace({ place: "other", side: "authority" })
  ]

  it("is two people, however often one of them approves", async () => {
    const { approve, approvals } = await aPlanned(plan)
    for (const _ of ["once", "twice"]) accepted(await approve("company", "company-1"))
    expect((await approvals()).places[0]).toMatchObject({ complete: false, given: [{ by: "company-1" }] })
    expect(await approve("leader", "authority-1")).toMatchObject({ refusals: [{ facts: { waitsFor: ["company"] } }] })
    accepted(await approve("company", "company-2"))
    expect((await approvals()).places[0]).toMatchObject({ complete: true })
    accepted(await approve("leader", "authority-1"))
  })

  it("is not complete when one of them is over what has changed", async () => {
    const { desk, approve, approvals } = await aPlanned(plan)
    accepted(await approve("company", "company-1"))
    accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on: "2011-01-10", points: { fairs: { recruits: true } } })
    )
    accepted(await approve("company", "company-2"))
    expect((await approvals()).missing).toEqual(["company", "leader", "other"])
  })
})

describe("an approval that is taken back", () => {
  const plan = [
    aPlace({ place: "company", quorum: 2, revocable: "untilNext" }),
    aPlace({ place: "leader", side: "authority", after: ["company"] }),
    aPlace({ place: "other", side: "authority", revocable: "never" })
  ]

  it("is the person's own, and the other of the place stays", async () => {
    const { approve, revoke, given } = await aPlanned(plan)
    accepted(await approve("company", "company-1"))
    expect(await revoke("company", "company-2")).toMatchObject({ refusals: [{ facts: { why: "notGiven" } }] })
    expect(await revoke("nowhere", "company-1")).toMatchObject({ refusals: [{ facts: { why: "notGiven" } }] })
    accepted(await approve("company", "company-2"))
    accepted(await revoke("company", "company-1"))
    expect(await given()).toEqual(["company company-2"])
  })

  it("can be so until one that waits for it has approved, and not because another has", async () => {
    const { approve, revoke } = await aPlanned(plan)
    accepted(await approve("other", "authority-1"))
    for (const by of ["company-1", "company-2"]) accepted(await approve("company", by))
    accepted(await revoke("company", "company-1"))
    accepted(await approve("company", "company-1"))
    accepted(await approve("leader", "authority-1"))
    expect(await revoke("company", "company-1")).toMatchObject({ refusals: [{ facts: { why: "nextApproved" } }] })
    expect(await revoke("other", "authority-1")).toMatchObject({ refusals: [{ facts: { why: "never" } }] })
    accepted(await revoke("leader", "authority-1"))
    accepted(await revoke("company", "company-1"))
  })

  it("can be so after the next has approved when it is so until it is signed", async () => {
    const { approve, revoke } = await aPlanned([
      aPlace({ place: "company" }),
      aPlace({ place: "leader", side: "authority", after: ["company"] })
    ])
    accepted(await approve("company", "company-1"))
    accepted(await approve("leader", "authority-1"))
    accepted(await revoke("company", "company-1"))
  })
})

describe("an agreement that is approved", () => {
  it("is not signed while one place is missing, and says which", async () => {
    const { desk, approve } = await aPlanned([aPlace({ place: "company" }), aPlace({ place: "council" })])
    accepted(await approve("council", "company-1"))
    expect(await desk.agreement.sign({ agreement: "a1", on: "2011-01-10" })).toMatchObject({
      refusals: [{ _tag: "ApprovalsMissing", facts: { missing: ["company"] } }]
    })
    accepted(await approve("company", "company-1"))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-10" }))
  })

  it("is signed on the day it was sent or later, and on none before", async () => {
    const { desk, approve } = await aPlanned([aPlace({ place: "company" })])
    accepted(await approve("company", "company-1"))
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a1", on: "2011-01-09" }))).toEqual(["BeforeProposed /on"])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-10" }))
  })
})

describe("an agreement that is signed on a day", () => {
  it("is so by the approvals of that day and before, not by those of a later", async () => {
    const { desk, approve } = await aPlanned([
      aPlace({ place: "company", quorum: 2 }),
      aPlace({ place: "leader", side: "authority" })
    ])
    accepted(await approve("leader", "authority-1", { on: "2011-01-12" }))
    accepted(await approve("company", "company-1", { on: "2011-01-14" }))
    const sign = (on: Day) => desk.agreement.sign({ agreement: "a1", on })
    expect(refusalsOf(await sign("2011-01-11"))).toEqual(["ApprovalsMissing ", "ApprovedLater /on"])
    expect(refusalsOf(await sign("2011-01-12"))).toEqual(["ApprovalsMissing "])
    accepted(await approve("company", "company-2", { on: "2011-01-13" }))
    expect(await sign("2011-01-13")).toMatchObject({
      refusals: [
        {
          _tag: "ApprovedLater",
          at: "/on",
          da: "De godkendelser, der skal til, er først givet 2011-01-14; aftalen kan ikke indgås før.",
          en: "The approvals it takes are not given until 2011-01-14; the agreement cannot be signed before."
        }
      ]
    })
    accepted(await sign("2011-01-14"))
  })

  it("needs no more than the plan asks for: an approval too many may be later", async () => {
    const { desk, approve } = await aPlanned([aPlace({ place: "company" })])
    accepted(await approve("company", "company-2", { on: "2011-01-20" }))
    accepted(await approve("company", "company-1", { on: "2011-01-12" }))
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a1", on: "2011-01-11" }))).toEqual(["ApprovedLater /on"])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-12" }))
  })
})

describe("what a place of the plan is called", () => {
  it("is what the plan says, else its side, else its key", async () => {
    const title = { da: "byrådet", en: "the town council" }
    const { desk, pk, approve } = await aPlanned([
      aPlace({ place: "company" }),
      aPlace({ place: "council", title, side: "authority", after: ["company"] }),
      aPlace({ place: "leader", side: "authority", after: ["council"], independentOf: ["council"] })
    ])
    expect((await pk.agreement.missing("a1")).map(({ da, en }) => `${da} ${en}`)).toEqual([
      "Der mangler godkendelse fra virksomheden. Approval from the company is missing.",
      "Der mangler godkendelse fra byrådet. Approval from the town council is missing.",
      "Der mangler godkendelse fra leader. Approval from leader is missing."
    ])
    expect(await desk.agreement.sign({ agreement: "a1", on: "2011-01-10" })).toMatchObject({
      refusals: [{ at: "", da: "Der mangler godkendelse fra: virksomheden, byrådet, leader." }]
    })
    expect(await approve("leader", "authority-1")).toMatchObject({
      refusals: [{ da: "Først skal der godkendes af: byrådet.", en: "First it must be approved by: the town council." }]
    })
    accepted(await approve("company", "company-1"))
    accepted(await approve("council", "authority-1"))
    expect(await approve("leader", "authority-1")).toMatchObject({
      refusals: [
        {
          da: "En anden skal godkende: den, der godkender eller registrerer her, har godkendt eller registreret for byrådet.",
          en: "Someone else must approve: whoever approves or records here has approved or recorded for the town council."
        }
      ]
    })
  })

  it("is told with those who may approve when somebody else does", async () => {
    const { approve } = await aPlanned([aPlace({ place: "company" }), aPlace({ place: "leader", side: "authority" })])
    expect(await approve("company", "authority-1")).toMatchObject({
      refusals: [
        {
          da: "Kun aftalens kontaktpersoner kan godkende for virksomheden: company-1, company-2.",
          en: "Only contacts of the agreement can approve for the company: company-1, company-2."
        }
      ]
    })
    expect(await approve("leader", "company-1")).toMatchObject({
      refusals: [{ da: "Kun aftalens kontaktpersoner kan godkende for myndigheden: authority-1, authority-2." }]
    })
  })
})

describe("what a change needs", () => {
  it("is as declared, but for what a jobcentre sets from a day on", async () => {
    const { pk, desk, approve } = await aPlanned([aPlace({ place: "company" })], {
      materials: { contacts: "reapprove" }
    })
    accepted(await approve("company", "company-1"))
    const { company } = (await pk.agreement.approvals("a1"))!.content.contacts
    const swapped = { primary: company.deputy, deputy: company.primary }
    accepted(await desk.agreement.nameContacts({ agreement: "a1", on: "2011-01-10", contacts: { company: swapped } }))
    expect((await pk.agreement.approvals("a1"))!.places[0]!.given).toMatchObject([
      { lapsedBy: ["/contacts/company/primary", "/contacts/company/deputy"] }
    ])
    accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on: "2011-01-10", points: { fairs: { recruits: true } } })
    )
    expect((await pk.agreement.approvals("a1"))!.places[0]!.given).toMatchObject([
      { lapsedBy: ["/points/network", "/contacts/company/primary", "/contacts/company/deputy"] }
    ])
  })
})

describe("the plan of an agreement", () => {
  it("is that of the day it was sent for approval", async () => {
    const { approvals } = await aPlanned([aPlace({ place: "council" })], { from: "2011-01-11" })
    expect((await approvals()).places.map(({ place }) => place)).toEqual(["company", "authority"])
    const since = await aPlanned([aPlace({ place: "council" })], { from: "2011-01-10" })
    expect((await since.approvals()).places.map(({ place }) => place)).toEqual(["council"])
  })
})

describe("an agreement that has ended", () => {
  it("is approved by nobody, and no approval is taken back", async () => {
    const { pk, desk } = await anActive()
    const seen = async () => (await pk.agreement.approvals("a1"))!.seen
    const approving = { agreement: "a1", on: "2011-03-01", place: "company", by: "company-1" } as const
    accepted(await desk.agreement.approve({ ...approving, seen: await seen() }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-04-30", reason: "agreed" }))
    expect(refusalsOf(await desk.agreement.approve({ ...approving, seen: await seen() }))).toEqual([
      "NotPossible /agreement"
    ])
    expect(refusalsOf(await desk.agreement.revokeApproval(approving))).toEqual(["NotPossible /agreement"])
    expect((await pk.agreement.approvals("a1"))!.places[0]!.given).toMatchObject([{ by: "company-1", stands: true }])
    expect(await pk.agreement.missing("a1")).toEqual([])
  })
})

describe("a plan that comes between sending an agreement and signing it", () => {
  it("changes nothing for it: what was asked is what is told, and printed, afterwards", async () => {
    // Three places from 20 January; the agreement was sent on the 10th, by the plan of the library.
    const three = ["company", "authority", "council"].map((place) => aPlace({ place }))
    const { pk, desk, approve } = await aPlanned(three, { from: "2011-01-20" })
    accepted(await approve("company", "company-1"))
    accepted(await approve("authority", "authority-2", { actor: "consultant-2" }))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(await pk.agreement.missing("a1")).toEqual([])
    expect((await pk.agreement.approvals("a1"))!.places.map(({ place }) => place)).toEqual(["company", "authority"])
    const { model } = (await pk.agreement.printed("a1", { language: "da", on: "2011-02-01" }))!
    expect(model.signatures.map(({ place, side }) => [place, side])).toEqual([
      ["company", "company"],
      ["authority", "authority"]
    ])
    const { version } = (await pk.agreement("a1"))!
    accepted(
      await desk.agreement.changePoint({
        agreement: "a1",
        on: "2011-03-01",
        point: "fairs",
        terms: { recruits: false }
      })
    )
    const changes = await pk.agreement.differences("a1", { after: version })
    expect(JSON.stringify(changes)).toContain('"needs":"reapprove"')
  })
})
