import { nameOf, type Stream } from "@partnerskab/core/facts"
import type { JournalEntry, JournalPage } from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"

/** The journal of one life, newest first, each entry with its place in the whole. */
interface History {
  readonly entry: JournalEntry
  readonly at: number
  readonly before: History | undefined
}

/** A place keeps its number when what stood there is purged: so a cursor never comes to mean something else. */
type Block = ReadonlyArray<JournalEntry | undefined>

const blockSize = 1024

/** Everything that happened, in blocks that forks share. A block that is shared is never written in. */
export const journalStore = (
  from: ReadonlyArray<Block> = [],
  histories: Layered<string, History> = layered(),
  length = 0
) => {
  const blocks: Array<Block> = [...from]
  /** The last block, when nobody else has it. */
  let open: Array<JournalEntry | undefined> | undefined

  const append = (entry: JournalEntry): void => {
    if (length % blockSize === 0) open = []
    open ??= [...blocks[Math.floor(length / blockSize)]!]
    open.push(entry)
    blocks[Math.floor(length / blockSize)] = open
    const name = nameOf(entry)
    histories.set(name, { entry, at: length, before: histories.get(name) })
    length += 1
  }
  const historyOf = (stream: Stream): ReadonlyArray<History> => {
    const newest: Array<History> = []
    for (let one = histories.get(nameOf(stream)); one !== undefined; one = one.before) newest.push(one)
    return newest.toReversed()
  }

  return {
    append,
    of: (stream: Stream): ReadonlyArray<JournalEntry> => historyOf(stream).map(({ entry }) => entry),
    remove: (stream: Stream): void => {
      open = undefined
      for (const { at } of historyOf(stream)) {
        const block = Math.floor(at / blockSize)
        blocks[block] = blocks[block]!.with(at % blockSize, undefined)
      }
      histories.remove(nameOf(stream))
    },
    page: (after: string | undefined, limit: number): JournalPage => {
      const entries: Array<JournalEntry> = []
      let at = after === undefined ? 0 : Number(after)
      for (; at < length && entries.length < limit; at += 1) {
        const entry = blocks[Math.floor(at / blockSize)]![at % blockSize]
        if (entry !== undefined) entries.push(entry)
      }
      return { entries, cursor: String(at) }
    },
    all: function* (): Iterable<JournalEntry> {
      for (const block of blocks) for (const entry of block) if (entry !== undefined) yield entry
    },
    fork: () => {
      open = undefined
      return journalStore(blocks, histories.fork(), length)
    }
  }
}
