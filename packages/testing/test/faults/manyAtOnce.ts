import type { AsyncStorage, Changeset, CommitAnswer } from "@partnerskab/core/storage"
import { type Fault, fault, numbered, pause, type TriedFault } from "./Fault.ts"

/** Commits many in its own way. */
export const commitsAll = (
  name: string,
  all: (given: ReadonlyArray<Changeset>, inner: AsyncStorage) => Promise<ReadonlyArray<CommitAnswer>>
): Fault => fault(name, (inner) => ({ commitAll: (given) => all(given, inner) }))

/** One that is tried with the law of a thousand at once. */
const ofSlow = (...given: Parameters<typeof commitsAll>): TriedFault => ({ ...commitsAll(...given), ofSlow: [1405] })

const oneByOne = async (given: ReadonlyArray<Changeset>, inner: AsyncStorage): Promise<ReadonlyArray<CommitAnswer>> => {
  const answers: Array<CommitAnswer> = []
  for (const changeset of given) answers.push(await inner.commit(changeset))
  return answers
}

/** Mistakes in committing many at once. */
export const manyAtOnceFaults: ReadonlyArray<TriedFault> = [
  commitsAll("stops at the first that it does not commit", async (given, inner) => {
    const answers: Array<CommitAnswer> = []
    for (const changeset of given) {
      const stopped = answers.find(({ _tag }) => _tag !== "Committed")
      answers.push(stopped ?? (await inner.commit(changeset)))
    }
    return answers
  }),
  commitsAll("commits all or none", async (given, inner) => {
    const answers = await Promise.all(given.map((changeset) => inner.check(changeset)))
    return answers.some(({ _tag }) => _tag !== "Committed") ? answers : oneByOne(given, inner)
  }),
  commitsAll("commits the last of a list first", async (given, inner) =>
    (await oneByOne(given.toReversed(), inner)).toReversed()
  ),
  commitsAll("answers only for those of a list that it has committed", async (given, inner) =>
    (await oneByOne(given, inner)).filter(({ _tag }) => _tag === "Committed")
  ),
  commitsAll("answers for those that it has committed first", async (given, inner) =>
    (await oneByOne(given, inner)).toSorted((a, b) => Number(b._tag === "Committed") - Number(a._tag === "Committed"))
  ),
  commitsAll("looks at all of a list before it writes any", async (given, inner) => {
    const answers = await Promise.all(given.map((changeset) => inner.check(changeset)))
    await oneByOne(
      given.filter((_, at) => answers[at]!._tag === "Committed"),
      inner
    )
    return answers
  }),
  commitsAll("does a command again that is twice in one list", (given, inner) => {
    const another = numbered()
    const seen = new Set<string>()
    const renamed = given.map((one) => {
      const again = seen.has(one.commandId)
      seen.add(one.commandId)
      return again ? { ...one, commandId: another(one.commandId), guards: [], opens: [] } : one
    })
    return oneByOne(renamed, inner)
  }),
  commitsAll("leaves out a command that is twice in one list", (given, inner) =>
    oneByOne([...new Map(given.map((one) => [one.commandId, one])).values()], inner)
  ),
  commitsAll("lets the last of two in one list be written", async (given, inner) => {
    const isLast = ({ guards }: Changeset, at: number) =>
      !given.slice(at + 1).some((later) => JSON.stringify(later.guards) === JSON.stringify(guards) && guards.length > 0)
    const answers: Array<CommitAnswer> = []
    for (const [at, changeset] of given.entries())
      answers.push(isLast(changeset, at) ? await inner.commit(changeset) : { _tag: "Stale", changed: ["agreement/a"] })
    return answers
  }),
  ofSlow("commits no more than five hundred", async (given, inner) => {
    const answers = await oneByOne(given.slice(0, 500), inner)
    return [...answers, ...given.slice(500).map(() => ({ _tag: "Committed" }) as const)]
  }),
  ofSlow("answers a list of none as one", async (given, inner) =>
    given.length === 0 ? [{ _tag: "Committed" }] : oneByOne(given, inner)
  ),
  ofSlow("writes the journal of a list in the order of ids", async (given, inner) => {
    if (given.length < 100) return oneByOne(given, inner)
    const order = given
      .map((_, at) => at)
      .toSorted((a, b) => (JSON.stringify(given[a]!.guards) < JSON.stringify(given[b]!.guards) ? -1 : 1))
    const answers: Array<CommitAnswer> = []
    for (const at of order) answers[at] = await inner.commit(given[at]!)
    return answers
  }),
  commitsAll("looks at the guards of a list first and writes later", async (given, inner) => {
    if (given.length !== 3) return inner.commitAll(given)
    const answers = await Promise.all(given.map((changeset) => inner.check(changeset)))
    await pause()
    const fresh = given.filter((_, at) => answers[at]!._tag === "Committed")
    await inner.commitAll(fresh.map((changeset) => ({ ...changeset, guards: [] })))
    return answers
  })
]

/** The same way, without a mistake. */
export const soundManyAtOnce: ReadonlyArray<TriedFault> = [ofSlow("commits one after the other", oneByOne)]
