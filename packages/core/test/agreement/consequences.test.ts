import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement } from "../../src/index.ts"
import { approvedBy } from "../../src/agreement/approvals/approvalSteps.ts"
import { changesBetween } from "../../src/agreement/approvals/contentChanges.ts"
import type { AgreementContent } from "../../src/agreement/approvals/agreementContent.ts"
import { aDraft, contacts } from "../setup.ts"
import { anInstallation } from "./lives.ts"
import { aPlace, aPlanned, everything } from "./plans.ts"

const on = "2011-01-10" as const
const wording = (raw: object, version = 1) => ({ lineage: "fairs", version, raw })

const content: AgreementContent = {
  party: "bakery",
  edition: "2008",
  points: { fairs: [{ terms: wording({ recruits: true }) }] },
  contacts,
  pointContacts: { fairs: { company: "company-3" } }
}
const policy = {
  content: { ...everything, contacts: "silent", pointContacts: "notify", points: { reapproveBy: ["leader"] } },
  terms: () => ({ recruits: "reapprove" })
} as const

const changed = (after: Partial<AgreementContent>, before: AgreementContent = content) =>
  changesBetween(before, { ...before, ...after }, policy as never)

describe("what is another in two contents", () => {
  it.each([
    ["nothing", {}, []],
    ["the edition", { edition: "2016" }, [{ field: "/edition", needs: "reapprove" }]],
    ["the first day", { firstDay: on }, [{ field: "/firstDay", needs: "reapprove" }]],
    ["the last day", { lastDay: on }, [{ field: "/lastDay", needs: "reapprove" }]],
    [
      "a second contact",
      { contacts: { ...contacts, authority: { primary: "authority-1", deputy: "x" } } },
      [{ field: "/contacts/authority/deputy", needs: "silent" }]
    ],
    ["nobody for a point", { pointContacts: {} }, [{ field: "/pointContacts/fairs/company", needs: "notify" }]],
    ["no point", { points: {} }, [{ field: "/points/fairs", needs: { reapproveBy: ["leader"] } }]],
    [
      "another wording",
      { points: { fairs: [{ terms: wording({ recruits: true }, 2) }] } },
      [{ field: "/points/fairs", needs: { reapproveBy: ["leader"] } }]
    ],
    [
      "other terms from a later day",
      {
        points: { fairs: [{ terms: wording({ recruits: true }) }, { from: on, terms: wording({ recruits: false }) }] }
      },
      [{ field: "/points/fairs/recruits", needs: "reapprove" }]
    ]
  ] as const)("is %s", (_, after, expected) => {
    expect(changed(after)).toEqual(expected)
  })

  it("is what was said from a day and is not any more", () => {
    const before = {
      ...content,
      points: { fairs: [{ terms: wording({ recruits: true }) }, { from: on, terms: wording({ recruits: false }) }] }
    }
    expect(changed({ points: content.points }, before)).toEqual([
      { field: "/points/fairs/recruits", needs: "reapprove" }
    ])
  })

  it("is told of points in order of key", () => {
    const points = { network: [{ terms: wording({}) }], fairs: [{ terms: wording({}, 2) }] }
    expect(changed({ points: { ...points, adapted: [{ terms: wording({}) }] } }).map(({ field }) => field)).toEqual([
      "/points/adapted",
      "/points/fairs",
      "/points/network"
    ])
  })
})

describe("the contents that are kept with approvals", () => {
  it("are those that one of them is over", async () => {
    const { approve, desk, pk } = await aPlanned([aPlace({ place: "company" })])
    accepted(await approve("company", "company-1"))
    accepted(await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } }))
    accepted(await approve("company", "company-1"))
    const { state } = (await pk.get(Agreement, "a1"))!
    if (state._tag !== "Proposed") throw new Error("not proposed")
    expect(Object.keys(state.approved)).toEqual([(await pk.agreement.approvals("a1"))!.seen])
    const twice = approvedBy(state, { place: "other", by: "company-1", actor: "x", hash: "h" }, on)
    expect(Object.keys(twice.approved)).toHaveLength(2)
  })
})

describe("what a change brings about", () => {
  const plan = [aPlace({ place: "company" }), aPlace({ place: "leader", side: "authority" })] as const
  const twoApproved = async (materials: Parameters<typeof aPlanned>[1] = {}) => {
    const here = await aPlanned(plan, materials)
    accepted(await here.approve("company", "company-1"))
    accepted(await here.approve("leader", "authority-1"))
    return here
  }

  it("lapses the approvals of those only who must approve it, and tells why", async () => {
    const { pk, desk } = await twoApproved({ materials: { ...everything, points: { reapproveBy: ["leader"] } } })
    const { events } = accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: false } } })
    )
    expect((await pk.agreement.consequences(events))["a1"]!.lapses).toEqual([
      { place: "company", by: "company-1", because: ["/points/fairs/recruits"] },
      { place: "leader", by: "authority-1", because: ["/points/fairs/recruits", "/points/network"] }
    ])
  })

  it("is told to the contacts there are of all of it, and to those there were of that alone", async () => {
    const { pk, desk } = await twoApproved()
    const named = accepted(
      await desk.agreement.nameContacts({
        agreement: "a1",
        on,
        contacts: {
          company: { primary: "company-2", deputy: "company-3" },
          authority: { primary: "authority-1", deputy: "authority-3" }
        }
      })
    )
    const { tell, lapses } = (await pk.agreement.consequences(named.events))["a1"]!
    const [primary, second, third] = [
      "/contacts/company/primary",
      "/contacts/company/deputy",
      "/contacts/authority/deputy"
    ]
    expect(lapses).toEqual([])
    expect(tell).toEqual([
      { person: "company-2", side: "company", of: [primary, second, third] },
      { person: "company-3", side: "company", of: [primary, second, third] },
      { person: "company-1", side: "company", of: [primary, second] },
      { person: "authority-1", side: "authority", of: [primary, second, third] },
      { person: "authority-3", side: "authority", of: [primary, second, third] },
      { person: "authority-2", side: "authority", of: [third] }
    ])
  })

  it("is told to nobody when it is silent, and what is silent is not told beside what is not", async () => {
    const { pk, desk } = await twoApproved({ materials: { ...everything, contacts: "silent" } })
    const named = accepted(
      await desk.agreement.nameContacts({
        agreement: "a1",
        on,
        contacts: { company: { primary: "company-1", deputy: "company-3" } }
      })
    )
    expect((await pk.agreement.consequences(named.events))["a1"]!.tell).toEqual([])
    const chosen = accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } })
    )
    const both = (await pk.agreement.consequences([...named.events, ...chosen.events]))["a1"]!
    expect(both.changes.map(({ field }) => field)).toEqual(["/points/network", "/contacts/company/deputy"])
    expect(both.tell.map(({ person, of }) => `${person} ${of.join(" ")}`)).toEqual(
      ["company-1", "company-3", "authority-1", "authority-2"].map((person) => `${person} /points/network`)
    )
  })

  it("is no lapse of an approval that was given anew in between", async () => {
    const { pk, desk, approve } = await twoApproved()
    const chosen = accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } })
    )
    const again = accepted(await approve("company", "company-1"))
    const { lapses, standsAgain } = (await pk.agreement.consequences([...chosen.events, ...again.events]))["a1"]!
    expect(lapses.map(({ place }) => place)).toEqual(["leader"])
    expect(standsAgain).toEqual([])
    expect((await pk.agreement.consequences(again.events))["a1"]).toEqual({
      changes: [],
      lapses: [],
      standsAgain: [],
      tell: []
    })
  })

  it("is told of each agreement that a handover changes, and of none that nobody is asked to approve", async () => {
    const { pk, desk } = await twoApproved()
    accepted(
      await desk.parties.add({ party: "smithy", on, name: "Smedjen", kind: "company", cvr: "35408002", workplaces: [] })
    )
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy" })))
    const { events } = accepted(await desk.agreement.handOver({ from: "authority-1", to: "authority-3", on }))
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(["a1", "a2"]))
    const found = await pk.agreement.consequences(events)
    expect(Object.keys(found)).toEqual(["a1"])
    expect(found["a1"]!.tell.map(({ person }) => person)).toContain("authority-1")
    accepted(await desk.agreement.propose({ agreement: "a2", on }))
    const back = accepted(await desk.agreement.handOver({ from: "authority-3", to: "authority-1", on }))
    expect(Object.keys(await pk.agreement.consequences(back.events)).toSorted()).toEqual(["a1", "a2"])
  })

  it("is nothing for an agreement that the same events begin", async () => {
    const { pk, desk } = await anInstallation()
    const drafted = accepted(await desk.agreement.draft(aDraft()))
    expect(await pk.agreement.consequences(drafted.events)).toEqual({})
    const proposed = accepted(await desk.agreement.propose({ agreement: "a1", on }))
    const nothing = { a1: { changes: [], lapses: [], standsAgain: [], tell: [] } }
    expect(await pk.agreement.consequences([...drafted.events, ...proposed.events])).toEqual(nothing)
    expect(await pk.agreement.consequences([])).toEqual({})
  })

  it("is that of agreements alone, whatever else has the same id", async () => {
    const { pk, desk } = await twoApproved()
    const person = accepted(await desk.people.register({ person: "a1", on, name: "Anna" }))
    expect(await pk.agreement.consequences(person.events)).toEqual({})
    const chosen = accepted(
      await desk.agreement.choosePoints({ agreement: "a1", on, points: { fairs: { recruits: true } } })
    )
    const own = await pk.agreement.consequences(chosen.events)
    expect(own["a1"]!.lapses).toHaveLength(2)
    expect(await pk.agreement.consequences([...person.events, ...chosen.events])).toEqual(own)
  })
})
