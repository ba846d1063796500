import { type AsyncStorage, canonical, type Changeset, type CommitAnswer } from "@partnerskab/core/storage"

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

/** Commits everything in the same moment, and counts the answers. */
export const atOnce = async (
  store: AsyncStorage,
  changesets: ReadonlyArray<Changeset>
): Promise<Readonly<Record<CommitAnswer["_tag"], number>>> => {
  const answers = await Promise.all(changesets.map((changeset) => store.commit(changeset)))
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
