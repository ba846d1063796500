import * as Effect from "effect/Effect"
import { Agreement, type AgreementState, approvalsOf, consequencesOf, contentOf, hashed } from "../agreement/index.ts"
import { dayInDenmark } from "../calendar/index.ts"
import { isUnbroken, lifeThrough, stateThrough } from "../desk/index.ts"
import { canonical, type EntityRow, type JournalEntry, type StorageService } from "../storage/index.ts"
import type { AgreementSignatures, Signatures, VerifiedSignature } from "./ApprovalAnswers.ts"
import { type Approvable, approvalRules, isApprovable } from "./approvalRules.ts"
import { ask } from "./ask.ts"
import { checkLife } from "./checkFind.ts"
import type { Inside } from "./inside.ts"
import { missingOf } from "./missing.ts"
import type { Questions } from "./AskedOf.ts"

/** Whether an approval is one of those that were not taken back. */
const holds = (state: AgreementState, { place, by, hash }: Pick<VerifiedSignature, "place" | "by" | "hash">) =>
  isApprovable(state) && state.approvals.some((one) => one.place === place && one.by === by && one.hash === hash)

const journalWrong = { changed: "journalChanged", cut: "journalCut" } as const

/**
 * Whether a journal is as it was written, and comes to where the row of its life says: a chain that is cut off at its end
 * is unbroken, and only the row knows that there was more.
 */
const journalOf = (
  row: Pick<EntityRow, "version" | "head"> | undefined,
  entries: ReadonlyArray<JournalEntry>,
  digest: (text: string) => string
): Signatures["journal"] => {
  if (!isUnbroken(entries, digest)) return "changed"
  if (row === undefined) return "whole"
  const last = entries.find(({ version }) => version === row.version)
  if (last === undefined) return "cut"
  return last.hash === row.head ? "whole" : "changed"
}

/** What is asked of approvals, for both doors. */
export const agreementSignatures = ({ catalog, clock }: Inside): Questions<AgreementSignatures> => {
  const hashOf = ({ digest }: StorageService, state: Approvable) => digest(canonical(hashed(contentOf(state))))
  const placesOf = (state: Approvable) => {
    const { plan, policy } = approvalRules({ catalog }, state)
    return approvalsOf(state, plan, policy)
  }
  const rowOf = (storage: StorageService, id: string) =>
    Effect.map(
      storage.load({ commandId: "", streams: [{ entity: Agreement.key, id }], sets: [] }),
      ({ rows: [row] }) => row
    )
  const stateOf = (storage: StorageService, id: string) =>
    Effect.map(rowOf(storage, id), (row) => row?.state as AgreementState | undefined)
  const throughJournal = (storage: StorageService, id: string) =>
    Effect.map(storage.journal({ stream: { entity: Agreement.key, id } }), ({ entries }) => ({
      rows: lifeThrough(catalog, entries),
      entries
    }))
  // The row is read first: what happens between the two makes the journal longer than it says, never shorter.
  const withRow = (storage: StorageService, id: string) =>
    Effect.flatMap(rowOf(storage, id), (row) =>
      Effect.map(throughJournal(storage, id), ({ rows, entries }) => ({
        rows,
        row,
        journal: journalOf(row, entries, storage.digest)
      }))
    )
  return {
    approvals: (id) =>
      ask(
        () => checkLife(catalog, Agreement.key, id),
        (storage) =>
          Effect.map(stateOf(storage, id), (state) => {
            if (!isApprovable(state)) return undefined
            const places = placesOf(state)
            return {
              seen: hashOf(storage, state),
              content: contentOf(state),
              places,
              missing: places.filter(({ complete }) => !complete).map(({ place }) => place)
            }
          })
      ),
    verifySignatures: (id) =>
      ask(
        () => checkLife(catalog, Agreement.key, id),
        (storage) =>
          Effect.map(withRow(storage, id), ({ rows, row, journal }) => {
            const last = rows.at(-1) ?? row
            if (last === undefined) return undefined
            const state = last.state as AgreementState | undefined
            // What was changed may have been a taking back: one row proves nothing when another does not.
            const signatures = rows.flatMap(({ entry, before }, at): ReadonlyArray<VerifiedSignature> => {
              if (entry.type !== "Approved") return []
              const given = entry.data as Pick<VerifiedSignature, "place" | "by" | "hash">
              const { place, by, hash } = given
              const approved = before as AgreementState | undefined
              return [
                {
                  place,
                  by,
                  hash,
                  on: entry.effectiveOn,
                  version: entry.version,
                  revoked: rows
                    .slice(at)
                    .some(({ state: then }) => then !== undefined && !holds(then as AgreementState, given)),
                  wrong: [
                    ...(journal === "whole" ? [] : [journalWrong[journal]]),
                    ...(!isApprovable(approved)
                      ? (["cannotRead"] as const)
                      : hashOf(storage, approved) === hash
                        ? []
                        : (["contentDiffers"] as const))
                  ]
                }
              ]
            })
            return {
              signed: state !== undefined && "signed" in state ? state.signed : ("no" as const),
              journal,
              signatures
            }
          })
      ),
    missing: (id) =>
      ask(
        () => checkLife(catalog, Agreement.key, id),
        (storage) =>
          Effect.map(stateOf(storage, id), (state) =>
            state === undefined
              ? []
              : missingOf(state, isApprovable(state) ? placesOf(state) : [], dayInDenmark(clock.now()))
          )
      ),
    consequences: (events) =>
      ask(
        () => {},
        (storage) =>
          Effect.gen(function* () {
            const found: Record<string, ReturnType<typeof consequencesOf>> = {}
            const own = events.filter(({ entity }) => entity === Agreement.key)
            for (const [id, happened] of Map.groupBy(own, (event) => event.id)) {
              const first = happened[0]!.version
              const { rows } = yield* throughJournal(storage, id)
              const before = rows.findLast(({ entry }) => entry.version < first)?.state
              const after = stateThrough(catalog, Agreement.key, { state: before, events: happened })
              const state = after as AgreementState | undefined
              if (!isApprovable(state)) continue
              found[id] = consequencesOf(before as AgreementState | undefined, state, approvalRules({ catalog }, state))
            }
            return found
          })
      )
  }
}
