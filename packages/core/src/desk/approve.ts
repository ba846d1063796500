import * as Effect from "effect/Effect"
import { dayInDenmark } from "../calendar/index.ts"
import type { Refusal, StateOf } from "../plugin/index.ts"
import { canonical, type Changeset, type EntityRow, Storage, type StorageUnavailable } from "../storage/index.ts"
import { attempt, type Ready } from "./attempt.ts"
import type { Catalog } from "./Catalog.ts"
import { changesetOf } from "./changeset.ts"
import { consider } from "./consider.ts"
import { type Envelope, envelopeRefusals } from "./envelope.ts"
import type { Accepted, Clock, Refused } from "./Order.ts"
import { mayApprove } from "./mayApprove.ts"
import { needsRebuild } from "./outdated.ts"
import { pass, type Passage } from "./passage.ts"
import { prepare } from "./prepare.ts"
import { Proposal } from "./Proposal.ts"
import { proposalHash } from "./propose.ts"
import { ProposalOutdated } from "./refusals.ts"

/**
 * An approval on its way in. Whether someone has a role is the host's to know.
 *
 * @category models
 */
export interface Approving extends Envelope {
  readonly proposal: string
  readonly roles: ReadonlyArray<string>
}

/**
 * Approves a proposal: its command is decided again on what is now, and written only if it comes to the same as was
 * proposed, together with the approval.
 */
export const approve =
  (catalog: Catalog, clock: Clock) =>
  (approving: Approving): Effect.Effect<Accepted, Refused | StorageUnavailable, Storage> =>
    Effect.gen(function* () {
      const storage = yield* Storage
      const { commandId, proposal } = approving
      const commandHash = storage.digest(canonical(["approve", proposal]))
      const once = decideAgain(catalog, clock, { approving, commandHash })
      return yield* attempt(catalog, once, { commandId, commandHash, texts: [], preview: false, left: 50 })
    })

const refused = (refusals: ReadonlyArray<Refusal>): Ready => ({ _tag: "Refused", refusals })

const decideAgain = (
  catalog: Catalog,
  clock: Clock,
  { approving, commandHash }: { readonly approving: Approving; readonly commandHash: string }
): Effect.Effect<Ready, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const { proposal, commandId, actor } = approving
    const streams = [{ entity: Proposal.key, id: proposal }]
    const { rows, done } = yield* storage.load({ commandId, streams, sets: [] })
    if (done !== undefined) return { _tag: "Repeated", done }
    const [row] = rows
    const standing = row?.state as StateOf<typeof Proposal> | undefined
    const refusals = [
      ...envelopeRefusals(approving),
      ...needsRebuild(catalog, row),
      ...mayApprove(catalog, standing, { ...approving, today: dayInDenmark(clock.now()) })
    ]
    if (row === undefined || standing === undefined || refusals.length > 0) return refused(refusals)

    const outdated = refused(ProposalOutdated.when(true, { proposal, why: "changed" }))
    const { module, command, seed, proposedBy } = standing
    const [input] = yield* storage.persons([standing.inputRef])
    if (input === undefined || catalog.modules.get(module)?.commands[command] === undefined) return outdated
    const given = JSON.parse(input.text) as unknown
    const order = { module, command, input: given, actor, onBehalfOf: proposedBy, commandId: seed }
    const { prepared, refusals: invalid } = prepare(catalog, order, storage.digest)
    if (invalid.length > 0) return refused(invalid)
    const stamp = { ...prepared.stamp, commandId, commandHash }
    // A clock may go back; the approval is never known before what it approves.
    const notBefore = () => [clock.now(), row.recordedAt].toSorted().at(-1)!
    const considered = yield* consider(catalog, { ...prepared, stamp }, notBefore)
    if (considered._tag !== "Decided") return considered
    const { changeset, approvals } = considered
    if (proposalHash(storage.digest, changeset, approvals) !== standing.hash) return outdated
    const approval = approvalOf(catalog, row, { actor, changeset, digest: storage.digest })
    return { ...considered, changeset: together(changeset, approval), refusals: [] }
  })

/** What the approval itself writes. */
const approvalOf = (
  catalog: Catalog,
  row: EntityRow,
  {
    actor,
    changeset: { commandId, commandHash, recordedAt },
    digest
  }: { readonly actor: string; readonly changeset: Changeset; readonly digest: (text: string) => string }
): Changeset => {
  const approved = Proposal.events.Approved(row.id, dayInDenmark(recordedAt), { approvedBy: actor })
  const stream = { entity: row.entity, id: row.id }
  return changesetOf(catalog, [pass(catalog, row, [approved]) as Passage], {
    stamp: { commandId, commandHash, now: recordedAt, actor, trace: [] },
    grounds: {
      reading: { commandId, streams: [stream], sets: [] },
      snapshot: { rows: [row], sets: [] },
      rows: new Map([[`${row.entity}/${row.id}`, row]])
    },
    texts: [],
    digest
  })
}

/** What the command writes and what its approval writes, as one. An approval counts nothing and claims nothing. */
const together = (command: Changeset, approval: Changeset): Changeset => ({
  ...command,
  guards: [...command.guards, ...approval.guards],
  rows: [...command.rows, ...approval.rows],
  entries: [...command.entries, ...approval.entries]
})
