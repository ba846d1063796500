import { nameOf } from "@partnerskab/core/facts"
import {
  canonical,
  type Claim,
  type CommitAnswer,
  type EntityRow,
  type PersonText,
  type RebuildAnswer
} from "@partnerskab/core/storage"
import { isRival, without } from "./model.ts"

/** What an answer is compared by when there is nothing: `null` is something else. */
export const nothing = { there: "nothing" } as const

/** A life without the declared fields that are null: a database has a column for each, written or not. */
export const plainRow = (row: EntityRow | null | undefined): unknown => {
  if (row === undefined) return nothing
  if (row === null) return null
  return { ...row, fields: Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== null)) }
}

/** In one order, where a storage may have its own. */
export const inAnyOrder = (list: ReadonlyArray<unknown>): ReadonlyArray<string> => list.map(canonical).toSorted()

/** Each text once, in order of reference. */
export const plainTexts = (texts: ReadonlyArray<PersonText>): ReadonlyArray<string> => [...new Set(inAnyOrder(texts))]

/** Keys that are held, as far as the answers tell. */
export interface Ledger {
  held: ReadonlyArray<Claim>
}

type Answer = CommitAnswer | RebuildAnswer

/** Of several who stand in the way of a key, a storage may name any. */
export const plainAnswer = (
  answer: Answer,
  { held }: Ledger,
  { releases, takes }: { readonly releases: ReadonlyArray<Claim>; readonly takes: ReadonlyArray<Claim> }
): unknown => {
  if (answer._tag !== "Claimed") return answer
  const { claim, by } = answer
  const rivals = [...without(held, releases), ...takes]
    .filter((other) => isRival(claim, other))
    .map(({ holder }) => nameOf(holder))
  return { ...answer, by: rivals.includes(nameOf(by)) ? [...new Set(rivals)].toSorted() : by }
}
