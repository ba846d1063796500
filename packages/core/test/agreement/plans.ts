import { accepted } from "@partnerskab/testing"
import { approvalPlan, type ApprovalPlace, contentMaterial, type Day } from "../../src/index.ts"
import { aDraft } from "../setup.ts"
import { anInstallation } from "./lives.ts"

const told = { source: "byrådet" }

/** A place of the company that waits for nobody and is independent of nobody. */
export const aPlace = (changes: Partial<ApprovalPlace> & Pick<ApprovalPlace, "place">): ApprovalPlace => ({
  side: "company",
  quorum: 1,
  after: [],
  independentOf: [],
  revocable: "untilSigned",
  ...changes
})

type Materials = Parameters<typeof contentMaterial.from>[1]

/** What both sides agree to again. */
export const everything: Materials = {
  party: "reapprove",
  edition: "reapprove",
  firstDay: "reapprove",
  lastDay: "reapprove",
  points: "reapprove",
  contacts: "notify",
  pointContacts: "notify"
}

/** An agreement that was sent for approval by a plan, and what changes of it need. */
export const aPlanned = async (
  plan: ReadonlyArray<ApprovalPlace>,
  { materials = everything, from = "2011-01-01" }: { readonly materials?: Materials; readonly from?: Day } = {}
) => {
  const here = await anInstallation([approvalPlan.from(from, plan, told), contentMaterial.from(from, materials, told)])
  const { pk, desk } = here
  accepted(await desk.agreement.draft(aDraft({ points: { fairs: { recruits: true }, network: { people: 2 } } })))
  accepted(await desk.agreement.propose({ agreement: "a1", on: "2011-01-10" }))
  const approvals = async () => (await pk.agreement.approvals("a1"))!
  const approve = async (place: string, by: string, { actor = "consultant-1", ...changes }: Approving = {}) =>
    pk.as(actor).agreement.approve({
      agreement: "a1",
      on: "2011-01-10",
      place,
      by,
      seen: (await approvals()).seen,
      ...changes
    })
  const revoke = (place: string, by: string) =>
    desk.agreement.revokeApproval({ agreement: "a1", on: "2011-01-10", place, by })
  const given = async () => (await approvals()).places.flatMap((one) => one.given.map(({ by }) => `${one.place} ${by}`))
  return { ...here, approvals, approve, revoke, given }
}

interface Approving {
  readonly actor?: string
  readonly on?: Day
  readonly seen?: string
  readonly onBehalf?: string
}
