import type { Side } from "../../party/index.ts"
import type { ApprovalPlace } from "./approvalPlan.ts"
import { contentOf } from "./agreementContent.ts"
import type { AgreementState } from "../Agreement.ts"
import { approvalsOf, asksAgain } from "./approvalsOf.ts"
import { changesBetween, type ContentChange, type MaterialPolicy } from "./contentChanges.ts"

/**
 * What a change brings about beside itself: the approvals that lapse or stand again, and who is to be told of what.
 *
 * @da hvad en ændring medfører
 * @shape fields are JSON pointers into the content
 * @category models
 */
export interface Consequences {
  readonly changes: ReadonlyArray<ContentChange>
  readonly lapses: ReadonlyArray<{
    readonly place: string
    readonly by: string
    readonly because: ReadonlyArray<string>
  }>
  readonly standsAgain: ReadonlyArray<{ readonly place: string; readonly by: string }>
  readonly tell: ReadonlyArray<{
    readonly person: string
    readonly side: Side
    /** What they are told of. Someone who is no contact any more is told of that alone. */
    readonly of: ReadonlyArray<string>
  }>
}

type WithApprovals = Extract<AgreementState, { readonly approvals: unknown }>

const isWithApprovals = (state: AgreementState | undefined): state is WithApprovals =>
  state !== undefined && "approvals" in state

/**
 * What follows from one state of an agreement becoming another. Nothing for what nobody was asked to approve.
 *
 * @da hvad en ændring medfører
 * @assumes both contacts of both sides are told of what is not silent; no source says whom
 * @category operations
 */
export const consequencesOf = (
  before: AgreementState | undefined,
  after: AgreementState,
  { plan, policy }: { readonly plan: ReadonlyArray<ApprovalPlace>; readonly policy: MaterialPolicy }
): Consequences => {
  if (!isWithApprovals(before) || !isWithApprovals(after)) return { changes: [], lapses: [], standsAgain: [], tell: [] }
  const changes = changesBetween(contentOf(before), contentOf(after), policy)
  const standing = (state: WithApprovals) =>
    new Map(
      approvalsOf(state, plan, policy).flatMap(({ place, given }) =>
        given.map(({ by, hash, stands }) => [`${place}/${by}/${hash}`, { place, by, stands }] as const)
      )
    )
  const [was, is] = [standing(before), standing(after)]
  const turned = [...is].flatMap(([key, now]) => {
    const then = was.get(key)
    return then === undefined || then.stands === now.stands ? [] : [now]
  })
  return {
    changes,
    lapses: turned
      .filter(({ stands }) => !stands)
      .map(({ place, by }) => ({
        place,
        by,
        because: changes.filter((change) => asksAgain(change, place)).map(({ field }) => field)
      })),
    standsAgain: turned.filter(({ stands }) => stands).map(({ place, by }) => ({ place, by })),
    tell: toldOf(before, after, changes)
  }
}

const toldOf = (before: WithApprovals, after: WithApprovals, changes: ReadonlyArray<ContentChange>) => {
  const loud = changes.filter(({ needs }) => needs !== "silent").map(({ field }) => field)
  if (loud.length === 0) return []
  return (["company", "authority"] as const).flatMap((side) => {
    const now = [after.contacts[side].primary, after.contacts[side].deputy]
    const then = [before.contacts[side].primary, before.contacts[side].deputy]
    const own = loud.filter((field) => field.startsWith(`/contacts/${side}`))
    return [
      ...now.map((person) => ({ person, side, of: loud })),
      ...(own.length === 0 ? [] : [...new Set(then)])
        .filter((person) => !now.includes(person))
        .map((person) => ({ person, side, of: own }))
    ]
  })
}
