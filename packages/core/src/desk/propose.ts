import { addDays, dayInDenmark } from "../calendar/index.ts"
import type { Refusal, StateOf } from "../plugin/index.ts"
import { canonical, type Changeset } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { changesetOf } from "./changeset.ts"
import type { Order } from "./Order.ts"
import { derivedId } from "./ids.ts"
import type { Approval } from "./judge.ts"
import { pass, type Passage } from "./passage.ts"
import { valueOf } from "./parameters.ts"
import { Proposal, proposalDaysOpen } from "./Proposal.ts"
import { ApprovalNeeded } from "./refusals.ts"

/** Over what would happen and who must approve it: what is approved is what was proposed. */
export const proposalHash = (
  digest: (text: string) => string,
  { entries }: Pick<Changeset, "entries">,
  approvals: ReadonlyArray<Approval>
): string =>
  digest(
    canonical([
      entries.map(({ entity, id, type, data, effectiveOn }) => [entity, id, type, data, effectiveOn]),
      approvals.map(({ policy, code, roles }) => [policy, code, roles])
    ])
  )

/** The refusal of a command that is kept as a proposal. */
export const approvalNeeded = (
  proposal: string,
  { roles, because }: Pick<StateOf<typeof Proposal>, "roles" | "because">
): ReadonlyArray<Refusal> => ApprovalNeeded.when(true, { proposal, roles, because })

/** In place of what a command would write: the proposal. */
export const propose = (
  catalog: Catalog,
  order: Order,
  {
    changeset,
    approvals,
    digest
  }: {
    readonly changeset: Changeset
    readonly approvals: ReadonlyArray<Approval>
    readonly digest: (text: string) => string
  }
): { readonly changeset: Changeset; readonly refusals: ReadonlyArray<Refusal> } => {
  const { commandId, commandHash, recordedAt: now } = changeset
  const { actor, onBehalfOf, module, command } = order
  const today = dayInDenmark(now)
  const id = derivedId(digest, commandId, "proposal")
  const inputRef = derivedId(digest, commandId, "input")
  const data = {
    module,
    command,
    inputRef,
    seed: commandId,
    hash: proposalHash(digest, changeset, approvals),
    roles: [...new Set(approvals.flatMap(({ roles }) => roles))].toSorted(),
    because: { da: approvals.map(({ da }) => da).join(" "), en: approvals.map(({ en }) => en).join(" ") },
    proposedBy: actor,
    lastDay: addDays(today, valueOf(catalog, proposalDaysOpen, today).value as number)
  }
  const passage = pass(catalog, undefined, [Proposal.events.Proposed(id, today, data)]) as Passage
  return {
    changeset: changesetOf(catalog, [passage], {
      stamp: { commandId, commandHash, now, actor, trace: [], ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      grounds: { reading: { commandId, streams: [], sets: [] }, snapshot: { rows: [], sets: [] }, rows: new Map() },
      texts: [{ ref: inputRef, kind: "input", text: JSON.stringify(order.input) }],
      digest
    }),
    refusals: approvalNeeded(id, data)
  }
}
