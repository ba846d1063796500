import { createHash } from "node:crypto"
import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Agreement, type AgreementState, createPartnerskab, type Day } from "../../src/index.ts"
import { hashed } from "../../src/agreement/approvals/approvalsOf.ts"
import { hashOf } from "../../src/desk/passage.ts"
import { missingOf } from "../../src/client/missing.ts"
import type { JournalEntry, StorageService } from "../../src/storage/index.ts"
import { aDraft, basis, withCompany } from "../setup.ts"
import { anActive, anInstallation } from "./lives.ts"
import { aPlace, aPlanned } from "./plans.ts"

const on = "2011-01-10" as const

/** The same storage, with a journal of the agreement that somebody has been in. */
const tampered = (
  storage: StorageService,
  change: (entry: JournalEntry) => ReadonlyArray<JournalEntry>
): StorageService => ({
  ...storage,
  journal: (range) =>
    Effect.map(storage.journal(range), (page) => ({
      ...page,
      entries: page.entries.flatMap((entry) => (entry.entity === "agreement" ? change(entry) : [entry]))
    }))
})

/** An agreement that both sides have approved; the first approval of the company was taken back and given anew. */
const approvedTwice = async ({ considered = false } = {}) => {
  const storage = memory()
  const given = basis(storage, virtualClock("2011-01-03"))
  const pk = createPartnerskab(given)
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  const considering = { agreement: "a1", on: "2011-01-03", party: "bakery", reason: "ny-i-kommunen" } as const
  if (considered) accepted(await desk.agreement.consider(considering))
  accepted(await (considered ? desk.agreement.draftProspect(aDraft()) : desk.agreement.draft(aDraft())))
  accepted(await desk.agreement.propose({ agreement: "a1", on }))
  const { seen } = (await pk.agreement.approvals("a1"))!
  const approve = async () =>
    accepted(await desk.agreement.approve({ agreement: "a1", on, place: "company", by: "company-1", seen }))
  const revoke = async () =>
    accepted(await desk.agreement.revokeApproval({ agreement: "a1", on, place: "company", by: "company-1" }))
  await approve()
  const proved = async (change: (entry: JournalEntry) => ReadonlyArray<JournalEntry> = (entry) => [entry]) =>
    (await createPartnerskab({ ...given, storage: tampered(storage, change) }).agreement.verifySignatures(
      "a1"
    ))!.signatures.map(({ version, revoked, wrong }) => [version, revoked, ...wrong])
  const journalOf = async (change: (entry: JournalEntry) => ReadonlyArray<JournalEntry>) => {
    const other = createPartnerskab({ ...given, storage: tampered(storage, change) })
    const { signatures: _, ...told } = (await other.agreement.verifySignatures("a1"))!
    return told
  }
  return { pk, desk, approve, revoke, proved, journalOf }
}

describe("the signatures of an agreement", () => {
  it("are proved, and one that was taken back stays so when it is given anew", async () => {
    const { approve, revoke, proved } = await approvedTwice()
    expect(await proved()).toEqual([[3, false]])
    await revoke()
    expect(await proved()).toEqual([[3, true]])
    await approve()
    expect(await proved()).toEqual([
      [3, true],
      [5, false]
    ])
  })

  it("are not taken back by being given twice", async () => {
    const { approve, proved } = await approvedTwice()
    await approve()
    expect(await proved()).toEqual([
      [3, false],
      [4, false]
    ])
  })

  it("are taken back with the agreement, also when it is sent again and says the same", async () => {
    const { desk, approve, proved } = await approvedTwice()
    accepted(await desk.agreement.takeBack({ agreement: "a1", on }))
    accepted(await desk.agreement.propose({ agreement: "a1", on }))
    await approve()
    expect(await proved()).toEqual([
      [3, true],
      [6, false]
    ])
  })

  it("are one person's in one place: another's that is over the same does not keep them", async () => {
    const { pk, approve, revoke } = await aPlanned([aPlace({ place: "company" }), aPlace({ place: "leader" })])
    accepted(await approve("company", "company-1"))
    accepted(await approve("leader", "company-1"))
    accepted(await approve("company", "company-2"))
    accepted(await revoke("company", "company-1"))
    expect((await pk.agreement.verifySignatures("a1"))!.signatures).toMatchObject([
      { place: "company", by: "company-1", revoked: true },
      { place: "leader", by: "company-1", revoked: false },
      { place: "company", by: "company-2", revoked: false }
    ])
  })

  it("stay what they were over when the agreement changes, and when it has ended", async () => {
    const { pk, desk, approve } = await aPlanned([aPlace({ place: "company" })])
    accepted(await approve("company", "company-1"))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(
      await desk.agreement.changePoint({
        agreement: "a1",
        on: "2011-03-01",
        point: "fairs",
        terms: { recruits: false }
      })
    )
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-04-30", reason: "agreed" }))
    expect(await pk.agreement.verifySignatures("a1")).toMatchObject({
      signed: "byApproval",
      signatures: [{ on, revoked: false, wrong: [] }]
    })
  })

  it("are none of an agreement on paper, nor of a draft, and nothing of one that is not there", async () => {
    const { pk } = await anActive()
    expect(await pk.agreement.verifySignatures("a1")).toEqual({ signed: "onPaper", journal: "whole", signatures: [] })
    expect(await pk.agreement.missing("a1")).toEqual([])
    const { pk: other, desk } = await anInstallation()
    accepted(await desk.agreement.draft(aDraft()))
    expect(await other.agreement.verifySignatures("a1")).toEqual({ signed: "no", journal: "whole", signatures: [] })
    expect(await other.agreement.verifySignatures("a2")).toBeUndefined()
  })
})

describe("what is hashed", () => {
  it("is the content with the form of the hash, and with room for the packs of rules", async () => {
    const { approvals } = await aPlanned([aPlace({ place: "company" })])
    const { content } = await approvals()
    expect(hashed(content)).toEqual({ form: 1, content, packs: [] })
  })
})

describe("a journal that somebody has been in", () => {
  it("proves no signature when what was approved is another", async () => {
    const { proved } = await approvedTwice()
    const changed = await proved((entry) => [
      entry.type === "Drafted" ? { ...entry, data: { ...(entry.data as object), party: "other" } } : entry
    ])
    expect(changed).toEqual([[3, false, "journalChanged", "contentDiffers"]])
  })

  it("proves no signature when a row is another that says nothing of the content", async () => {
    const { proved } = await approvedTwice()
    expect(await proved((entry) => [entry.version === 1 ? { ...entry, actor: "x" } : entry])).toEqual([
      [3, false, "journalChanged"]
    ])
  })

  it("proves no signature when the approval is another's", async () => {
    const { proved } = await approvedTwice()
    const changed = await proved((entry) => [
      entry.type === "Approved" ? { ...entry, data: { ...(entry.data as object), by: "company-2" } } : entry
    ])
    expect(changed).toEqual([[3, false, "journalChanged"]])
  })

  it("proves no signature when a taking back is gone, or has become another's", async () => {
    const { revoke, approve, proved } = await approvedTwice()
    await revoke()
    await approve()
    expect(await proved((entry) => (entry.type === "ApprovalRevoked" ? [] : [entry]))).toEqual([
      [3, false, "journalChanged"],
      [5, false, "journalChanged"]
    ])
    const another = (entry: JournalEntry) => ({ ...entry, data: { ...(entry.data as object), by: "company-2" } })
    expect(await proved((entry) => [entry.type === "ApprovalRevoked" ? another(entry) : entry])).toEqual([
      [3, false, "journalChanged"],
      [5, false, "journalChanged"]
    ])
  })

  it("proves no signature after a row that nobody can read, nor calls any taken back for that", async () => {
    const { approve, proved } = await approvedTwice()
    await approve()
    const unheardOf = (type: string) => (entry: JournalEntry) => [
      entry.type === type ? { ...entry, type: "Unheard" } : entry
    ]
    expect(await proved(unheardOf("Proposed"))).toEqual([
      [3, false, "journalChanged", "cannotRead"],
      [4, false, "journalChanged", "cannotRead"]
    ])
    const { proved: prospect } = await approvedTwice({ considered: true })
    expect(await prospect()).toEqual([[4, false]])
    expect(await prospect(unheardOf("Considered"))).toEqual([[4, false, "journalChanged", "cannotRead"]])
  })
})

describe("a journal that is cut off at its end", () => {
  const withoutLast = (last: number) => (entry: JournalEntry) => (entry.version > last ? [] : [entry])

  it("proves no signature: what is gone may have taken it back", async () => {
    const { revoke, proved } = await approvedTwice()
    await revoke()
    expect(await proved(withoutLast(4))).toEqual([[3, true]])
    expect(await proved(withoutLast(3))).toEqual([[3, false, "journalCut"]])
  })

  it("is told of also when no approval, or nothing at all, is left of it", async () => {
    const { journalOf, proved } = await approvedTwice()
    expect(await proved()).toEqual([[3, false]])
    expect(await journalOf(withoutLast(3))).toEqual({ signed: "no", journal: "whole" })
    expect(await journalOf(withoutLast(2))).toEqual({ signed: "no", journal: "cut" })
    expect(await journalOf(withoutLast(0))).toEqual({ signed: "no", journal: "cut" })
  })

  it("is changed, and not cut, when a row is another or one in the middle is gone", async () => {
    const { journalOf } = await approvedTwice()
    expect(await journalOf((entry) => (entry.version === 2 ? [] : [entry]))).toMatchObject({ journal: "changed" })
    expect(await journalOf((entry) => [{ ...entry, actor: "x" }])).toMatchObject({ journal: "changed" })
  })
})

describe("a journal that is written anew from the first row, each with a hash that follows", () => {
  it("is changed: the agreement has kept where its own came to", async () => {
    const { journalOf } = await approvedTwice()
    let previous = ""
    const anew = (entry: JournalEntry) => {
      const changed = { ...entry, actor: "x" }
      previous = hashOf((text) => createHash("sha256").update(text).digest("hex"), previous, changed)
      return [{ ...changed, hash: previous }]
    }
    expect(await journalOf(anew)).toEqual({ signed: "no", journal: "changed" })
  })
})

describe("what an agreement lacks", () => {
  const codes = async ({ pk }: Pick<Awaited<ReturnType<typeof anInstallation>>, "pk">) =>
    (await pk.agreement.missing("a1")).map(({ code, at }) => `${code} ${at}`.trim())

  it("is told of a prospect, with and without a consultant", async () => {
    const here = await anInstallation()
    expect(await codes(here)).toEqual([])
    const considering = { agreement: "a1", on, party: "bakery", reason: "ny-i-kommunen" } as const
    accepted(await here.desk.agreement.consider(considering))
    expect(await codes(here)).toEqual(["consultant /consultant", "contacts /contacts", "points /points"])
    accepted(await here.desk.agreement.assign({ agreement: "a1", on, consultant: "authority-1" }))
    expect(await codes(here)).toEqual(["contacts /contacts", "points /points"])
  })

  it("is told of a draft: its points, that it is forgotten after its last day, and that nobody was asked", async () => {
    const here = await anInstallation()
    accepted(await here.desk.agreement.draft(aDraft()))
    expect(await codes(here)).toEqual(["propose"])
    const { state } = (await here.pk.get(Agreement, "a1"))!
    const draft = { ...state, keptUntil: "2011-03-31" } as AgreementState
    const left = (of: AgreementState, day: Day) => missingOf(of, [], day).map(({ code }) => code)
    expect(left(draft, "2011-03-31")).toEqual(["propose"])
    expect(left(draft, "2011-04-01")).toEqual(["keep", "propose"])
    expect(left({ ...draft, points: {} } as AgreementState, on)).toEqual(["points", "propose"])
  })

  it("is told with the contacts of the side that approves, and nothing once it is in force", async () => {
    const { pk, desk, approve } = await aPlanned([
      aPlace({ place: "company" }),
      aPlace({ place: "leader", side: "authority" })
    ])
    expect(await pk.agreement.missing("a1")).toMatchObject([
      { code: "approve", place: "company", by: ["company-1", "company-2"] },
      { code: "approve", place: "leader", by: ["authority-1", "authority-2"] }
    ])
    accepted(await approve("company", "company-1"))
    accepted(await approve("leader", "authority-1"))
    expect(await pk.agreement.missing("a1")).toMatchObject([{ code: "sign" }])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(await pk.agreement.missing("a1")).toEqual([])
  })
})
