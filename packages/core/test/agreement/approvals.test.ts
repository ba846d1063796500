import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { approvalPlan, contentMaterial, createPartnerskab } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import { aDraft, aDeskWithACompany, basis, refusalsOf, withCompany } from "../setup.ts"

const on = "2011-01-10" as const
const points = { fairs: { recruits: true }, network: { people: 2 } } as const

/** An agreement that was sent for approval, with two users of the authority. */
const proposed = async () => {
  const all = await aDeskWithACompany(memory(), virtualClock("2011-01-03"))
  const { pk, desk } = all
  accepted(await desk.agreement.draft(aDraft({ points })))
  accepted(await desk.agreement.propose({ agreement: "a1", on }))
  const other = pk.as("consultant-2")
  const seen = async () => (await pk.agreement.approvals("a1"))!.seen
  const company = async (changes = {}) =>
    desk.agreement.approve({ agreement: "a1", on, place: "company", by: "company-1", seen: await seen(), ...changes })
  const authority = async (changes = {}) =>
    other.agreement.approve({
      agreement: "a1",
      on,
      place: "authority",
      by: "authority-2",
      seen: await seen(),
      ...changes
    })
  return { ...all, other, seen, company, authority }
}

const standing = async ({ pk }: Awaited<ReturnType<typeof proposed>>) =>
  (await pk.agreement.approvals("a1"))!.places.flatMap(({ place, given }) =>
    given.map(({ by, stands, lapsedBy }) => `${place} ${by} ${stands ? "stands" : lapsedBy.join(" ")}`)
  )

describe("an agreement that is sent for approval", () => {
  it("is signed when both sides have approved, in the order of the plan", async () => {
    const { pk, desk, company, authority } = await proposed()
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a1", on }))).toEqual(["ApprovalsMissing "])
    expect(refusalsOf(await authority())).toEqual(["OthersFirst /place"])
    accepted(await company())
    accepted(await authority())
    expect(await pk.agreement.missing("a1")).toMatchObject([{ code: "sign" }])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect((await pk.agreement.get("a1"))!.state).toMatchObject({ _tag: "Active", signed: "byApproval" })
    expect(await pk.agreement.verifySignatures("a1")).toMatchObject({
      signed: "byApproval",
      signatures: [
        { place: "company", by: "company-1", revoked: false, wrong: [] },
        { place: "authority", by: "authority-2", revoked: false, wrong: [] }
      ]
    })
    expect(await pk.verify()).toEqual([])
  })

  it("is approved by contacts of the side only, and by the other side's for a typed reason", async () => {
    const { company } = await proposed()
    expect(refusalsOf(await company({ by: "authority-1" }))).toEqual(["NotAnApprover /by"])
    expect(refusalsOf(await company({ by: "authority-1", onBehalf: "sygdom" }))).toEqual(["UnknownReason /onBehalf"])
    expect(refusalsOf(await company({ by: "authority-1", onBehalf: "andet" }))).toEqual(["NoteOnlyForOther /note"])
    accepted(await company({ by: "authority-1", onBehalf: "papir" }))
    accepted(await company({ by: "company-2", onBehalf: "papir" }))
  })

  it("is not approved by the one who approved, or recorded, for the other side", async () => {
    const { desk, company, authority, seen } = await proposed()
    accepted(await company({ by: "authority-1", onBehalf: "papir" }))
    expect(refusalsOf(await authority({ by: "authority-1" }))).toEqual(["NotIndependent /by"])
    const sameUser = { agreement: "a1", on, place: "authority", by: "authority-2", seen: await seen() }
    expect(refusalsOf(await desk.agreement.approve(sameUser))).toEqual(["NotIndependent /by"])
    accepted(await authority())
  })

  it("is refused for a place that is not in the plan, a day before it was sent, and for what has changed since", async () => {
    const { desk, company, seen } = await proposed()
    expect(refusalsOf(await company({ place: "council" }))).toEqual(["NoSuchPlace /place"])
    expect(refusalsOf(await company({ on: "2011-01-09" }))).toEqual(["BeforeProposed /on"])
    const before = await seen()
    accepted(await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: false } } }))
    const answer = await company({ seen: before })
    expect(refusalsOf(answer)).toEqual(["OtherThanSeen /seen"])
    accepted(await company())
  })

  it("is not approved before it is sent, nor after it has ended", async () => {
    const { desk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    const approval = { agreement: "a1", on, place: "company", by: "company-1", seen: "x" }
    expect(refusalsOf(await desk.agreement.approve(approval))).toEqual(["NotPossible /agreement"])
  })

  it("is signed with the days that were approved and no others", async () => {
    const { desk, company, authority } = await proposed()
    accepted(await company())
    accepted(await authority())
    const sign = { agreement: "a1", on: "2011-02-01" } as const
    expect(refusalsOf(await desk.agreement.sign({ ...sign, lastDay: "2012-01-31" }))).toEqual([
      "OtherThanProposed /lastDay"
    ])
    accepted(await desk.agreement.sign(sign))
  })

  it("forgets its approvals when it is taken back: a draft has none", async () => {
    const { pk, desk, company } = await proposed()
    accepted(await company())
    accepted(await desk.agreement.takeBack({ agreement: "a1", on, reason: "fejl" }))
    expect(await pk.agreement.approvals("a1")).toBeUndefined()
    expect((await pk.agreement.verifySignatures("a1"))!.signatures).toMatchObject([{ revoked: true, wrong: [] }])
  })
})

describe("an approval after a change", () => {
  it("lapses with a change its side must approve, and stands again when the change is undone", async () => {
    const all = await proposed()
    accepted(await all.company())
    accepted(await all.authority())
    const choose = (recruits: boolean) =>
      all.desk.agreement.choosePoints({ agreement: "a1", on, points: { ...points, fairs: { recruits } } })
    accepted(await choose(false))
    expect(await standing(all)).toEqual([
      "company company-1 /points/fairs/recruits",
      "authority authority-2 /points/fairs/recruits"
    ])
    expect(refusalsOf(await all.desk.agreement.sign({ agreement: "a1", on }))).toEqual(["ApprovalsMissing "])
    accepted(await choose(true))
    expect(await standing(all)).toEqual(["company company-1 stands", "authority authority-2 stands"])
  })

  it("stands through what is only told, such as other contacts and how many come to a network", async () => {
    const all = await proposed()
    accepted(await all.company())
    accepted(
      await all.desk.agreement.choosePoints({ agreement: "a1", on, points: { ...points, network: { people: 1 } } })
    )
    accepted(
      await all.desk.agreement.nameContacts({
        agreement: "a1",
        on,
        contacts: { company: { primary: "company-2", deputy: "company-1" } }
      })
    )
    expect(await standing(all)).toEqual(["company company-1 stands"])
  })

  it("lapses when a point comes or goes", async () => {
    const all = await proposed()
    accepted(await all.company())
    accepted(await all.desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } }))
    expect(await standing(all)).toEqual(["company company-1 /points/network"])
  })

  it("lapses when a signed agreement is changed, and the preview tells it, and who is to be told", async () => {
    const all = await proposed()
    const { pk, desk } = all
    accepted(await all.company())
    accepted(await all.authority())
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(await standing(all)).toEqual(["company company-1 stands", "authority authority-2 stands"])
    const change = {
      agreement: "a1",
      on: "2011-05-01",
      point: "fairs",
      terms: { recruits: false },
      reason: "virksomheden"
    } as const
    const previewed = accepted(await pk.preview("consultant-1").agreement.changePoint(change))
    expect(await pk.agreement.consequences(previewed.events)).toEqual({
      a1: {
        changes: [{ field: "/points/fairs/recruits", needs: "reapprove" }],
        lapses: [
          { place: "company", by: "company-1", because: ["/points/fairs/recruits"] },
          { place: "authority", by: "authority-2", because: ["/points/fairs/recruits"] }
        ],
        standsAgain: [],
        tell: ["company-1", "company-2", "authority-1", "authority-2"].map((person) => ({
          person,
          side: person.split("-")[0],
          of: ["/points/fairs/recruits"]
        }))
      }
    })
    expect(await standing(all)).toEqual(["company company-1 stands", "authority authority-2 stands"])
    const done = accepted(await desk.agreement.changePoint(change))
    expect(await pk.agreement.consequences(done.events)).toEqual(await pk.agreement.consequences(previewed.events))
    expect(await pk.agreement.missing("a1")).toMatchObject([{ place: "company" }, { place: "authority" }])
    const back = accepted(
      await desk.agreement.withdrawPointChange({
        agreement: "a1",
        on: "2011-05-02",
        point: "fairs",
        from: "2011-05-01"
      })
    )
    expect((await pk.agreement.consequences(back.events))["a1"]!.standsAgain).toEqual([
      { place: "company", by: "company-1" },
      { place: "authority", by: "authority-2" }
    ])
    expect(await pk.agreement.missing("a1")).toEqual([])
  })

  it("stands on when the agreement ends before it was agreed to", async () => {
    const all = await proposed()
    accepted(await all.company())
    accepted(await all.authority())
    accepted(await all.desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await all.desk.agreement.end({ agreement: "a1", lastDay: "2011-03-01", reason: "agreed" }))
    expect(await standing(all)).toEqual(["company company-1 stands", "authority authority-2 stands"])
  })
})

describe("taking an approval back", () => {
  it("is possible until the agreement is signed", async () => {
    const all = await proposed()
    const back = { agreement: "a1", on, place: "company", by: "company-1" }
    expect(refusalsOf(await all.desk.agreement.revokeApproval(back))).toEqual(["CannotRevoke /by"])
    accepted(await all.company())
    accepted(await all.desk.agreement.revokeApproval(back))
    expect(await standing(all)).toEqual([])
    accepted(await all.company())
    accepted(await all.authority())
    accepted(await all.desk.agreement.sign({ agreement: "a1", on }))
    expect(await all.desk.agreement.revokeApproval(back)).toMatchObject({
      refusals: [{ _tag: "CannotRevoke", da: "Aftalen er indgået; godkendelsen kan ikke trækkes tilbage." }]
    })
  })
})

describe("a jobcentre's own plan", () => {
  it("has other places, a quorum and an order, and says what a change needs and from whom", async () => {
    const place = { after: [], independentOf: [], quorum: 1, revocable: "never" } as const
    const told = { source: "byrådet" }
    class Own extends definePlugin("own", {
      version: "1.0.0",
      parameters: [
        approvalPlan.from(
          "2011-01-01",
          [
            { ...place, place: "company", side: "company", quorum: 2 },
            { ...place, place: "leader", side: "authority", after: ["company"] }
          ],
          told
        ),
        contentMaterial.from(
          "2011-01-01",
          {
            party: "reapprove",
            edition: "reapprove",
            firstDay: "reapprove",
            lastDay: "reapprove",
            points: { reapproveBy: ["leader"] },
            contacts: "silent",
            pointContacts: "silent"
          },
          told
        )
      ]
    }) {}
    const pk = createPartnerskab({ ...basis(), plugins: [Own] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft({ points })))
    accepted(await desk.agreement.propose({ agreement: "a1", on }))
    const { seen } = (await pk.agreement.approvals("a1"))!
    const approve = (where: string, by: string) =>
      desk.agreement.approve({ agreement: "a1", on, place: where, by, seen })
    accepted(await approve("company", "company-1"))
    expect(refusalsOf(await approve("leader", "authority-1"))).toEqual(["OthersFirst /place"])
    accepted(await approve("company", "company-1"))
    expect((await pk.agreement.approvals("a1"))!.missing).toEqual(["company", "leader"])
    accepted(await approve("company", "company-2"))
    accepted(await approve("leader", "authority-1"))
    accepted(await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } }))
    expect((await pk.agreement.approvals("a1"))!.missing).toEqual(["leader"])
    const back = { agreement: "a1", on, place: "company", by: "company-1" }
    expect(refusalsOf(await desk.agreement.revokeApproval(back))).toEqual(["CannotRevoke /by"])
  })
})
