import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreements } from "../../src/agreement/index.ts"
import { Agreement, createPartnerskab, daysBack, Proposal } from "../../src/index.ts"
import { definePlugin, deny, needsApproval, policy, type Verdict } from "../../src/plugin/index.ts"
import { aDraft, allButPersons, basis, refusalsOf, withCompany } from "../setup.ts"

const inThePast: Verdict = needsApproval("InThePast", ["leader"], {
  da: "Aftalen er indgået med virkning tilbage i tiden.",
  en: "The agreement is signed with effect in the past."
})
const backdated = policy(Agreements, "sign", {
  id: "local/backdated",
  check: ({ input, today }) => (input.on < today ? inThePast : undefined)
})
class Local extends definePlugin("local", {
  version: "1.0.0",
  policies: [backdated],
  // Only the policy that is tested here shall ask.
  parameters: [daysBack.from("2000-01-01", 400, { source: "test" })]
}) {}

const sign = { agreement: "a1", on: "2010-12-01" } as const

/** A back-dated signing by one consultant, which a leader must approve. */
const proposed = async () => {
  const given = basis()
  const pk = createPartnerskab({ ...given, plugins: [Local] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft()))
  const answer = await desk.agreement.sign(sign, { commandId: "c1" })
  const { rows } = await pk.find(Proposal, { state: "Open" })
  return { ...given, pk, desk, answer, proposal: rows[0]!.id }
}

describe("a command that needs an approval", () => {
  it("is refused with who must approve it, and kept as a proposal; nothing of it has happened", async () => {
    const { pk, answer, proposal } = await proposed()
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ApprovalNeeded",
          facts: { proposal, roles: ["leader"] },
          da: `Aftalen er indgået med virkning tilbage i tiden. Det skal godkendes af leader; forslaget er gemt som ${proposal}.`
        }
      ]
    })
    expect((await pk.get(Agreement, "a1"))?.state._tag).toBe("Draft")
    expect(await pk.verify()).toEqual([])
  })

  it("stays quiet when the policy has nothing to say", async () => {
    const { desk } = await proposed()
    expect(refusedWith(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))).toEqual([])
  })

  it("is one proposal however often it is sent", async () => {
    const { pk, desk, answer } = await proposed()
    expect(await desk.agreement.sign(sign, { commandId: "c1" })).toEqual(answer)
    expect((await pk.find(Proposal, {})).total).toBe(1)
  })

  it("is only told of in a preview", async () => {
    const { pk } = await proposed()
    expect(refusedWith(await pk.preview("consultant-2").agreement.sign(sign, { commandId: "c2" }))).toEqual([
      "ApprovalNeeded"
    ])
    expect((await pk.find(Proposal, {})).total).toBe(1)
  })

  it("is denied, not proposed, when another policy denies it", async () => {
    const never = policy(Agreements, "sign", {
      id: "local/never",
      check: () => deny("Never", { da: "Nej.", en: "No." })
    })
    class Strict extends definePlugin("strict", { version: "1.0.0", policies: [never] }) {}
    const pk = createPartnerskab({ ...basis(), plugins: [Local, Strict] })
    await withCompany(pk.as("consultant-1"))
    accepted(await pk.as("consultant-1").agreement.draft(aDraft()))
    expect(refusedWith(await pk.as("consultant-1").agreement.sign(sign))).toEqual(["PolicyDenied"])
    expect((await pk.find(Proposal, {})).total).toBe(0)
  })
})

describe("an approval", () => {
  it("does what was proposed, on behalf of who proposed it, and says who approved", async () => {
    const { pk, proposal } = await proposed()
    const { events } = accepted(await pk.approve(proposal, { by: "chief", roles: ["leader"], commandId: "c2" }))
    expect(events.map(({ entity, type }) => `${entity} ${type}`)).toEqual(["agreement Signed", "proposal Approved"])
    expect(events[0]).toMatchObject({ actor: "chief", onBehalfOf: "consultant-1" })
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({ _tag: "Active", signedOn: "2010-12-01" })
    expect((await pk.get(Proposal, proposal))?.state).toMatchObject({ _tag: "Approved", approvedBy: "chief" })
    expect(await pk.verify()).toEqual([])
  })

  it("has one effect however often it is sent, and cannot be given twice", async () => {
    const { pk, proposal } = await proposed()
    const first = accepted(await pk.approve(proposal, { by: "chief", roles: ["leader"], commandId: "c2" }))
    const again = await pk.approve(proposal, { by: "chief", roles: ["leader"], commandId: "c2" })
    expect(again).toEqual({ ...first, warnings: [], repeated: true })
    expect(refusalsOf(await pk.approve(proposal, { by: "chief", roles: ["leader"] }))).toEqual([
      "NotPossible /proposal"
    ])
  })

  it("has one effect when two give it at once", async () => {
    const { pk, proposal } = await proposed()
    const answers = await Promise.all(["chief", "deputy"].map((by) => pk.approve(proposal, { by, roles: ["leader"] })))
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await pk.verify()).toEqual([])
  })

  it.each([
    ["by the one who proposed", { by: "consultant-1", roles: ["leader"] }],
    ["without the role", { by: "chief", roles: ["consultant"] }],
    ["without any role", { by: "chief", roles: [] }]
  ])("is refused %s", async (_, approval) => {
    const { pk, storage, proposal } = await proposed()
    const before = allButPersons(storage)
    expect(refusalsOf(await pk.approve(proposal, approval))).toEqual(["MayNotApprove /proposal"])
    expect(allButPersons(storage)).toBe(before)
  })

  it("is refused for a proposal that nobody made", async () => {
    const { pk } = await proposed()
    expect(refusalsOf(await pk.approve("nothing", { by: "chief", roles: ["leader"] }))).toEqual(["NotFound /proposal"])
  })

  it("can be given on the thirtieth day, and not on the day after", async () => {
    const last = await proposed()
    last.clock.goTo("2011-02-02")
    expect((await last.pk.approve(last.proposal, { by: "chief", roles: ["leader"] })).ok).toBe(true)
    const late = await proposed()
    late.clock.goTo("2011-02-03")
    expect(refusalsOf(await late.pk.approve(late.proposal, { by: "chief", roles: ["leader"] }))).toEqual([
      "ProposalOutdated /proposal"
    ])
  })

  it("is refused for a proposal that was withdrawn", async () => {
    const { pk, desk, proposal } = await proposed()
    accepted(await desk.proposals.withdraw({ proposal, on: "2011-01-04" }))
    expect(refusalsOf(await pk.approve(proposal, { by: "chief", roles: ["leader"] }))).toEqual([
      "NotPossible /proposal"
    ])
  })

  it("is refused with the rule that says no by now", async () => {
    const { pk, desk, proposal } = await proposed()
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))
    expect(refusedWith(await pk.approve(proposal, { by: "chief", roles: ["leader"] }))).toEqual(["NotPossible"])
    expect((await pk.get(Proposal, proposal))?.state._tag).toBe("Open")
  })

  it("is asked for again when the proposal would now come to something else", async () => {
    const { pk, storage, clock, proposal } = await proposed()
    const stricter = policy(Agreements, "sign", {
      id: "local/backdated",
      check: ({ input, today }) =>
        input.on < today ? ({ ...inThePast, roles: ["leader", "council"] } as Verdict) : undefined
    })
    class Stricter extends definePlugin("local", { version: "2.0.0", policies: [stricter] }) {}
    const after = createPartnerskab({ ...basis(storage, clock), plugins: [Stricter] })
    expect(refusalsOf(await after.approve(proposal, { by: "chief", roles: ["leader"] }))).toEqual([
      "ProposalOutdated /proposal"
    ])
    expect((await pk.get(Agreement, "a1"))?.state._tag).toBe("Draft")
  })

  it("keeps names and notes of the proposed command out of the journal", async () => {
    const ask = policy(Agreements, "draft", {
      id: "local/ask",
      check: () => needsApproval("Ask", ["leader"], { da: "Spørg.", en: "Ask." })
    })
    class Asking extends definePlugin("asking", { version: "1.0.0", policies: [ask] }) {}
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [Asking] })
    await withCompany(pk.as("consultant-1"))
    const secret = "Indehaveren er syg"
    expect(
      refusedWith(await pk.as("consultant-1").agreement.draft(aDraft({ points: { other: { about: secret } } })))
    ).toEqual(["ApprovalNeeded"])
    const [open] = (await pk.find(Proposal, { state: "Open" })).rows
    accepted(await pk.approve(open!.id, { by: "chief", roles: ["leader"] }))
    expect(allButPersons(given.storage)).not.toContain(secret)
    const about = (await pk.agreement("a1"))!.points.other!
    if (about.view === "needs-amendment") throw new Error("nothing is missing")
    expect((await pk.texts([about.terms.about]))[about.terms.about]).toBe(secret)
  })
})
