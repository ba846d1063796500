import { nameOf } from "@partnerskab/core/facts"
import {
  type AsyncStorage,
  canonical,
  type Changeset,
  type CommitAnswer,
  type JournalEntry,
  type Page,
  type RebuildAnswer,
  type RebuiltLife,
  type StorageService
} from "@partnerskab/core/storage"
import { asAsync } from "../asAsync.ts"
import { lookings } from "./lookings.ts"
import { without } from "./model.ts"
import { inAnyOrder, type Ledger, nothing, plainAnswer, plainRow, plainTexts } from "./normal.ts"
import type { StorageDifference, StorageOperation } from "./Operation.ts"

/**
 * A storage to be compared that may take a while, in milliseconds, until what is written can be read on from a cursor: where
 * others write too.
 *
 * @category models
 */
export interface Patient {
  readonly storage: StorageService
  readonly patience: number
}

/** A storage, and how far its journal has been read. */
interface Side {
  readonly store: AsyncStorage
  readonly patience: number
  cursor: string | undefined
}

const sideOf = (given: StorageService | Patient): Side => ({
  store: asAsync("storage" in given ? given.storage : given),
  patience: "storage" in given ? given.patience : 0,
  cursor: undefined
})

/**
 * Sends a history to two storages with nothing in them, and compares every answer, and in the end everything that can be
 * read. What a storage may choose for itself is not compared: cursors, fields that are null, the order of facts and of
 * texts, and which of several it names that stand in the way of a key.
 *
 * @param model is right, such as `modelStorage()`
 * @returns the first difference; `undefined` when there is none
 * @category operations
 */
export const compareStorages = async (
  model: StorageService,
  adapter: StorageService | Patient,
  operations: ReadonlyArray<StorageOperation>
): Promise<StorageDifference | undefined> => {
  const [one, other] = [sideOf(model), sideOf(adapter)]
  const ledger: Ledger = { held: [] }
  const all = [...operations, ...lookings(operations)]
  for (const [at, operation] of all.entries()) {
    const right = await asked(one, operation)
    const answer = await asked(other, operation, right)
    const [wanted, got] = plain(operation, [right, answer], ledger)
    if (canonical(wanted) !== canonical(got))
      return { at: Math.min(at, operations.length), operation, model: wanted, adapter: got }
  }
  return undefined
}

const failed = { failed: true } as const

/** The answer to an operation; the right one tells how much of a journal there must be. */
const asked = async (side: Side, operation: StorageOperation, right?: unknown): Promise<unknown> => {
  try {
    switch (operation.ask) {
      case "find":
        return await pagesOf(side.store, operation)
      case "journal":
        return "stream" in operation.given
          ? (await side.store.journal(operation.given)).entries
          : await readOn(side, operation.given.limit, (right as ReadonlyArray<unknown> | undefined)?.length)
      case "facts":
      case "setAside":
      case "tombstones":
        return await side.store[operation.ask]()
      default:
        return await (side.store[operation.ask] as (given: unknown) => Promise<unknown>)(operation.given)
    }
  } catch {
    return failed
  }
}

const pagesOf = async (
  store: AsyncStorage,
  { given, pages }: Extract<StorageOperation, { readonly ask: "find" }>
): Promise<ReadonlyArray<Page>> => {
  const turned: Array<Page> = []
  let after: string | undefined
  do {
    const page: Page = await store.find({ ...given, ...(after === undefined ? {} : { after }) })
    turned.push(page)
    after = page.next
  } while (after !== undefined && turned.length < pages)
  return turned
}

/** What comes after the cursor. What others are still writing may hold some of it back for a moment. */
const readOn = async (side: Side, limit: number, atLeast = 0): Promise<ReadonlyArray<JournalEntry>> => {
  const entries: Array<JournalEntry> = []
  const began = performance.now()
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    const page = await side.store.journal({ after: side.cursor, limit: limit - entries.length })
    if (page.entries.length > 0 || page.cursor !== undefined) side.cursor = page.cursor
    entries.push(...page.entries)
    if (entries.length >= Math.min(atLeast, limit) || performance.now() - began >= side.patience) return entries
    await new Promise((resolve) => void setTimeout(resolve, wait))
  }
}

type Pair = readonly [unknown, unknown]

/** Both answers without what a storage may choose. */
const plain = (operation: StorageOperation, answers: Pair, ledger: Ledger): Pair => {
  if (answers.includes(failed)) return answers
  const each = <A>(change: (answer: A) => unknown): Pair => [change(answers[0] as A), change(answers[1] as A)]
  switch (operation.ask) {
    case "commit":
    case "commitAll":
      return ofCommits([operation.given].flat() as ReadonlyArray<Changeset>, answers, ledger)
    case "check":
      return each((answer: CommitAnswer) => plainAnswer(answer, ledger, operation.given))
    case "rebuild":
      return ofRebuilds(operation.given, answers, ledger)
    case "load":
      return each(({ rows, sets, ...rest }: Awaited<ReturnType<AsyncStorage["load"]>>) => ({
        ...rest,
        rows: rows.map(plainRow),
        sets: sets.map((set) => ({ version: set.version, rows: set.rows.map(plainRow) }))
      }))
    case "find":
      return each((pages: ReadonlyArray<Page>) =>
        pages.map(({ rows, total, next }) => ({ rows: rows.map(plainRow), total, isLast: next === undefined }))
      )
    case "facts":
    case "claimDue":
      return each(inAnyOrder)
    case "persons":
      return each(plainTexts)
    case "settle":
      return [nothing, nothing]
    default:
      return answers
  }
}

const ofCommits = (given: ReadonlyArray<Changeset>, answers: Pair, ledger: Ledger): Pair => {
  const [right, other] = answers.map((one) => [one].flat() as ReadonlyArray<CommitAnswer>) as [
    ReadonlyArray<CommitAnswer>,
    ReadonlyArray<CommitAnswer>
  ]
  if (other.length !== right.length) return answers
  const pairs = given.map((changeset, at): Pair => {
    const pair: Pair = [plainAnswer(right[at]!, ledger, changeset), plainAnswer(other[at]!, ledger, changeset)]
    if (right[at]!._tag === "Committed")
      ledger.held = [...without(without(ledger.held, changeset.releases), changeset.takes), ...changeset.takes]
    return pair
  })
  return [pairs.map(([one]) => one), pairs.map(([, one]) => one)]
}

const ofRebuilds = (given: ReadonlyArray<RebuiltLife>, answers: Pair, ledger: Ledger): Pair => {
  const [right, other] = answers as [ReadonlyArray<RebuildAnswer>, ReadonlyArray<RebuildAnswer>]
  if (other.length !== right.length) return answers
  const pairs = given.map(({ row, claims }, at): Pair => {
    const own = ledger.held.filter(({ holder }) => nameOf(holder) === nameOf(row))
    const change = { releases: own, takes: claims }
    const pair: Pair = [plainAnswer(right[at]!, ledger, change), plainAnswer(other[at]!, ledger, change)]
    if (right[at]!._tag === "Rebuilt") ledger.held = [...without(ledger.held, own), ...claims]
    return pair
  })
  return [pairs.map(([one]) => one), pairs.map(([, one]) => one)]
}
