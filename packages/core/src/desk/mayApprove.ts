import type { Day } from "../calendar/index.ts"
import type { Refusal, StateOf } from "../plugin/index.ts"
import type { Catalog } from "./Catalog.ts"
import { Proposal } from "./Proposal.ts"
import { MayNotApprove, NotFound, NotPossible, ProposalOutdated } from "./refusals.ts"
import { eventWords, lifeWords, stateWords } from "./words.ts"

/** Who approves what, and when. */
interface Asked {
  readonly proposal: string
  readonly actor: string
  readonly roles: ReadonlyArray<string>
  readonly today: Day
}

/** Every reason why a proposal cannot be approved by this one, today. */
export const mayApprove = (
  catalog: Catalog,
  standing: StateOf<typeof Proposal> | undefined,
  { proposal, actor, roles, today }: Asked
): ReadonlyArray<Refusal> => {
  const stream = { entity: Proposal.key, id: proposal }
  const life = lifeWords(catalog, stream)
  const pointed = (refusals: ReadonlyArray<Refusal>) => refusals.map((one) => ({ ...one, at: "/proposal" }))
  if (standing === undefined) return pointed(NotFound.when(true, { ...stream, life }))
  if (standing._tag !== "Open")
    return pointed(
      NotPossible.when(true, {
        name: `${Proposal.key}/${proposal}`,
        state: standing._tag,
        event: "Approved",
        life,
        can: eventWords(catalog, Proposal.key, "Approved"),
        because: stateWords(catalog, Proposal.key, standing._tag)
      })
    )
  const other = actor !== standing.proposedBy && standing.roles.some((role) => roles.includes(role))
  return [
    ...MayNotApprove.unless(other, { proposal, roles: standing.roles }),
    ...ProposalOutdated.when(today > standing.lastDay, { proposal, why: "expired" })
  ]
}
