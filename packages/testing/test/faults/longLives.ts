import type { AsyncStorage, JournalEntry } from "@partnerskab/core/storage"
import { fault, type TriedFault } from "./Fault.ts"

/** One that is tried with the laws of long lives. */
const long = (name: string, spoil: (inner: AsyncStorage) => Partial<AsyncStorage>): TriedFault => ({
  ...fault(name, spoil),
  ofSlow: [1901, 1902]
})

const journals = (name: string, change: (entries: ReadonlyArray<JournalEntry>) => ReadonlyArray<JournalEntry>) =>
  long(name, (inner) => ({
    journal: async (range) => {
      const page = await inner.journal(range)
      return "stream" in range ? { ...page, entries: change(page.entries) } : page
    }
  }))

/** Mistakes that show only when there is much. */
export const longLifeFaults: ReadonlyArray<TriedFault> = [
  journals("gives a thousand entries of a life at most", (entries) => entries.slice(0, 1000)),
  journals("gives the entries of a life in the order of their versions as texts", (entries) =>
    entries.toSorted((a, b) => (String(a.version) < String(b.version) ? -1 : 1))
  ),
  long("keeps a hundred entries of a command", (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      if (answer._tag !== "Duplicate") return answer
      return { ...answer, done: { ...answer.done, entries: answer.done.entries.slice(0, 100) } }
    }
  })),
  long("looks at five hundred guards at most", (inner) => ({
    commit: (given) => inner.commit({ ...given, guards: given.guards.slice(0, 500) })
  })),
  long("knows no version beyond what sixteen bits hold, a quarter of them", (inner) => ({
    load: async (reading) => {
      const { rows, ...snapshot } = await inner.load(reading)
      return { ...snapshot, rows: rows.map((row) => row && { ...row, version: row.version & 0x1fff }) }
    }
  }))
]

/** The same way, without a mistake. */
export const soundLongLives: ReadonlyArray<TriedFault> = [journals("gives every entry of a life", (entries) => entries)]
