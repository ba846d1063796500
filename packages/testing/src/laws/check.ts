import {
  type AsyncStorage,
  canonical,
  type Changeset,
  type CommitAnswer,
  type EntityRow,
  type JournalEntry
} from "@partnerskab/core/storage"

const longest = 400
const shown = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)} …`)

/** The two say the same, whatever order their keys are in. */
export const same = (what: string, actual: unknown, expected: unknown): void => {
  const [got, wanted] = [canonical(actual), canonical(expected)]
  if (got !== wanted) throw new Error(`${what}: expected ${shown(wanted)}, got ${shown(got)}`)
}

/** The two lists have the same in them, in any order. */
export const sameSet = (what: string, actual: ReadonlyArray<unknown>, expected: ReadonlyArray<unknown>): void =>
  same(what, actual.map(canonical).toSorted(), expected.map(canonical).toSorted())

/** A row without the declared fields that are null: a database has a column for each, written or not. */
export const withoutNulls = (row: EntityRow): EntityRow => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== null))
})

/** The two lists have the same rows in the same order. A declared field that is null may be there or not. */
export const sameRows = (
  what: string,
  actual: ReadonlyArray<EntityRow | undefined>,
  expected: ReadonlyArray<EntityRow | undefined>
): void => {
  const plain = (rows: ReadonlyArray<EntityRow | undefined>) => rows.map((row) => row && withoutNulls(row))
  same(what, plain(actual), plain(expected))
}

/** The answer is "not there", which is `undefined` and nothing else. */
export const notThere = (what: string, actual: unknown): void => {
  if (actual !== undefined) throw new Error(`${what}: expected undefined, got ${shown(canonical(actual))}`)
}

/** The promise rejects. */
export const fails = async (what: string, promise: Promise<unknown>): Promise<void> => {
  const came = await promise.then(
    (value) => ({ value }),
    () => undefined
  )
  if (came !== undefined) throw new Error(`${what}: expected a failure, got ${shown(canonical(came.value))}`)
}

/** Commits, one after the other; each must be written. */
export const write = async (store: AsyncStorage, ...changesets: ReadonlyArray<Changeset>): Promise<void> => {
  for (const changeset of changesets)
    same(`the commit of ${changeset.commandId}`, await store.commit(changeset), { _tag: "Committed" })
}

/** Commits everything in the same moment, through each door in turn, and counts the answers. */
export const atOnce = async (
  stores: AsyncStorage | ReadonlyArray<AsyncStorage>,
  changesets: ReadonlyArray<Changeset>
): Promise<Readonly<Record<CommitAnswer["_tag"], number>>> => {
  const doors = [stores].flat()
  const answers = await Promise.all(changesets.map((changeset, at) => doors[at % doors.length]!.commit(changeset)))
  const count = (tag: CommitAnswer["_tag"]) => answers.filter(({ _tag }) => _tag === tag).length
  return {
    Committed: count("Committed"),
    Stale: count("Stale"),
    Duplicate: count("Duplicate"),
    Claimed: count("Claimed")
  }
}

/** The numbers from 1 to the last. */
export const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, at) => at + 1)

/** How long a storage may take until what is written can be read on from a cursor, in milliseconds. */
const patience = 2000

/** Looks again and again, without hurry, until it is so or patience is at an end. */
export const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0, next = 1; !(await isSo()) && waited < patience; waited += next, next = Math.min(next * 2, 100))
    await new Promise((resolve) => void setTimeout(resolve, next))
}

/**
 * The whole journal, when it has come to so many entries: one who reads by a cursor may see them a moment later than
 * they were written.
 */
export const wholeJournal = async (store: AsyncStorage, entries: number): Promise<ReadonlyArray<JournalEntry>> => {
  let read: ReadonlyArray<JournalEntry> = []
  await until(async () => {
    read = (await store.journal({ after: undefined, limit: 100_000 })).entries
    return read.length >= entries
  })
  return read
}
