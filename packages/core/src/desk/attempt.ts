import * as Effect from "effect/Effect"
import { nameOf } from "../facts/index.ts"
import type { Refusal, StateOf, Verdict } from "../plugin/index.ts"
import { type Changeset, type Done, Storage, type StorageUnavailable } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { Considered } from "./consider.ts"
import { type Accepted, Refused } from "./Order.ts"
import type { Detached } from "./personal.ts"
import type { Proposal } from "./Proposal.ts"
import { approvalNeeded } from "./propose.ts"
import { ChangedMeanwhile } from "./changedRefusals.ts"
import { AlreadyClaimed, CommandIdReused } from "./refusals.ts"
import { claimWords, lifeWords } from "./words.ts"

/** What is to be written, and what is then answered. */
export type Ready =
  | Exclude<Considered, { readonly _tag: "Decided" }>
  | {
      readonly _tag: "Decided"
      readonly changeset: Changeset
      readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
      /** Refused all the same once it is written: what is written is the proposal. */
      readonly refusals: ReadonlyArray<Refusal>
      readonly fieldOfClaim: Extract<Considered, { readonly _tag: "Decided" }>["fieldOfClaim"]
    }

/** How a command is tried: once more whenever what it read has changed meanwhile. */
export interface Trying {
  readonly commandId: string
  readonly commandHash: string
  /** What was typed about people. It is not in the hash, which stays in the journal when the texts are erased. */
  readonly texts: ReadonlyArray<Detached>
  readonly preview: boolean
  readonly left: number
}

/** Tries a command until it is written or refused. */
export const attempt = (
  catalog: Catalog,
  once: Effect.Effect<Ready, StorageUnavailable, Storage>,
  trying: Trying
): Effect.Effect<Accepted, Refused | StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const ready = yield* once
    if (ready._tag === "Refused") return yield* refuse(ready.refusals)
    if (ready._tag === "Repeated") return yield* repeated(trying, ready.done)
    const { changeset, warnings, refusals, fieldOfClaim } = ready
    const answer = yield* trying.preview ? storage.check(changeset) : storage.commit(changeset)
    switch (answer._tag) {
      case "Committed":
        if (refusals.length > 0) return yield* refuse(refusals)
        return { commandId: changeset.commandId, events: changeset.entries, warnings, repeated: false }
      case "Duplicate":
        return yield* repeated(trying, answer.done)
      case "Claimed": {
        const { scope, key } = answer.claim
        const { fields, ...what } = claimWords(catalog, answer.claim.holder.entity, scope)
        const holder = lifeWords(catalog, answer.by)
        const field = fieldOfClaim(answer.claim, fields)
        return yield* refuse(AlreadyClaimed.when(true, { scope, key, by: nameOf(answer.by), what, holder, field }))
      }
      case "Stale":
        if (trying.left === 0) return yield* refuse(ChangedMeanwhile.when(true, { changed: answer.changed }))
        yield* Effect.yieldNow
        return yield* attempt(catalog, once, { ...trying, left: trying.left - 1 })
    }
  })

/** What was done is answered once more, to whoever asks for the same. */
const repeated = (
  { commandId, commandHash, texts }: Trying,
  done: Done
): Effect.Effect<Accepted, Refused | StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    if (done.commandHash !== commandHash || (yield* saysOtherwise(texts)))
      return yield* refuse(CommandIdReused.when(true, { commandId }))
    const [first] = done.entries
    if (first?.entity === "proposal" && first.type === "Proposed")
      return yield* refuse(approvalNeeded(first.id, first.data as StateOf<typeof Proposal>))
    return { commandId, events: done.entries, warnings: [], repeated: true }
  })

/** Whether another text is kept under a reference. One that is erased, or that nothing was kept of, says nothing. */
const saysOtherwise = (texts: ReadonlyArray<Detached>): Effect.Effect<boolean, StorageUnavailable, Storage> =>
  Effect.gen(function* () {
    if (texts.length === 0) return false
    const kept = yield* (yield* Storage).persons(texts.map(({ ref }) => ref))
    const textOf = new Map(kept.map(({ ref, text }) => [ref, text]))
    return texts.some(({ ref, text }) => (textOf.get(ref) ?? text) !== text)
  })

/** Says no, with every reason. */
export const refuse = (refusals: ReadonlyArray<Refusal>): Effect.Effect<never, Refused> =>
  Effect.fail(new Refused(refusals))
