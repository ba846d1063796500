import type { Day } from "../../calendar/index.ts"
import type { Approval } from "./approvalFields.ts"
import type { ApprovalPlace } from "./approvalPlan.ts"
import { type AgreementContent, contentOf, type WithContent } from "./agreementContent.ts"
import { changesBetween, type ContentChange, type MaterialPolicy } from "./contentChanges.ts"

/**
 * An approval, and whether it still stands.
 *
 * @shape `lapsedBy`: what has changed since that this place must approve again; nothing when it stands
 * @category models
 */
export interface StandingApproval extends Approval {
  readonly stands: boolean
  readonly lapsedBy: ReadonlyArray<string>
}

/**
 * The approvals in one place of the plan.
 *
 * @category models
 */
export interface PlaceApprovals extends ApprovalPlace {
  readonly given: ReadonlyArray<StandingApproval>
  /** Whether as many people as are needed have approved what the agreement says now. */
  readonly complete: boolean
}

type Approved = WithContent & {
  readonly approvals: ReadonlyArray<Approval>
  readonly approved: Readonly<Record<string, AgreementContent>>
}

/** Whether a change makes a place approve again. */
export const asksAgain = ({ needs }: ContentChange, place: string): boolean =>
  needs === "reapprove" || (typeof needs === "object" && needs.reapproveBy.includes(place))

/**
 * Which approvals stand, in each place of the plan. An approval stands exactly while what it is over is unchanged in
 * everything its place must approve: it lapses with a change and stands again when the change is undone.
 *
 * @da hvilke godkendelser der gælder
 * @category operations
 */
export const approvalsOf = (
  agreement: Approved,
  plan: ReadonlyArray<ApprovalPlace>,
  policy: MaterialPolicy
): ReadonlyArray<PlaceApprovals> => {
  const now = contentOf(agreement)
  const since = new Map(
    Object.entries(agreement.approved).map(([hash, content]) => [hash, changesBetween(content, now, policy)])
  )
  return plan.map((place) => {
    const given = agreement.approvals
      .filter((approval) => approval.place === place.place)
      .map((approval) => {
        const changes = since.get(approval.hash) ?? []
        const lapsedBy = changes.filter((change) => asksAgain(change, place.place)).map(({ field }) => field)
        return { ...approval, stands: lapsedBy.length === 0, lapsedBy }
      })
    return { ...place, given, complete: given.filter(({ stands }) => stands).length >= place.quorum }
  })
}

/** The first day on which each complete place had as many approvals as it needs, of those that stand. */
export const completeFrom = (places: ReadonlyArray<PlaceApprovals>): Day | undefined =>
  places
    .filter(({ complete }) => complete)
    .flatMap(({ given, quorum }) => {
      const days = given.flatMap(({ stands, on }) => (stands ? [on] : [])).toSorted()
      return days[quorum - 1] ?? []
    })
    .toSorted()
    .at(-1)

/**
 * What is hashed: the form of the hash, and the content with its edition and its wordings. No packs: the rules of law are
 * asked of placements, and not of what is agreed.
 */
export const hashed = (content: AgreementContent) => ({ form: 1, content, packs: [] })

/**
 * The day an agreement was sent for approval, or signed: the plan and the material changes of that day hold.
 *
 * @category operations
 */
export const plannedOn = (
  agreement:
    | { readonly _tag: "Proposed"; readonly proposedOn: Day }
    | { readonly _tag: "Active" | "Ended"; readonly signedOn: Day; readonly proposedOn?: Day }
): Day => agreement.proposedOn ?? (agreement as { readonly signedOn: Day }).signedOn
