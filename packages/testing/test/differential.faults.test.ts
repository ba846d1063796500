import type { StorageOperation } from "@partnerskab/testing"
import { compareStorages, modelStorage, randomStorageHistory, shrinkHistory } from "@partnerskab/testing"
import { afterAll, describe, expect, it } from "vitest"
import { commitFaults } from "./faults/commits.ts"
import { factFaults } from "./faults/facts.ts"
import type { Fault } from "./faults/Fault.ts"
import { otherFaults } from "./faults/outbox.ts"
import { readingFaults } from "./faults/reading.ts"
import { rebuildingFaults } from "./faults/rebuilding.ts"
import { rebuiltFaults } from "./faults/rebuilt.ts"
import { setAsideFaults } from "./faults/setAside.ts"
import { valueFaults } from "./faults/values.ts"
import { visibilityFaults } from "./faults/visibility.ts"

const length = 30
const mostHistories = 150
const mostOperations = 5

const faults = new Map<string, Fault>(
  [
    ...commitFaults,
    ...factFaults,
    ...otherFaults,
    ...readingFaults,
    ...rebuildingFaults,
    ...rebuiltFaults,
    ...setAsideFaults,
    ...valueFaults,
    ...visibilityFaults
  ].map((fault) => [fault.name, fault])
)

/** Mistakes of every kind that one who comes alone can meet; what takes two at once is for the laws. */
const planted = [
  "ignores guards on lives that are only read",
  "lets a life begin twice",
  "ignores guards on sets",
  "raises only the first set of a commit",
  "looks at sets first and writes later",
  "lets claims go, even when the commit is refused",
  "writes rows before it looks at claims, even when the commit is refused",
  "closes facts that are not open without a word",
  "looks at guards before it looks for a repeat",
  "answers a repeat with what was sent the second time",
  "forgets a command that wrote no event",
  "names the first key of the command, not the one in the way",
  "lets go of a key on the last of its days",
  "writes scope and key as one text",
  "has no known axis",
  "counts closed facts today",
  "leaves out the last day",
  "puts a flow in the bucket of the last day",
  "takes a dated dimension as it is today",
  "counts lives in a histogram",
  "leases nothing",
  "tries again at once",
  "does not cancel what is handed out",
  "forgets what is done when it is cancelled",
  "puts back what is set aside at once, whenever it was to come",
  "finds a life by what it was",
  "skips one between pages",
  "loses its cursor at the end",
  "loads a life by its id, whatever it is",
  "stops at the first life that it does not rebuild",
  "forgets what is done when a rebuild wants it no more",
  "replaces only the facts that are open",
  "lets a rebuilt fact be opened twice",
  "keeps the keys of a life that it rebuilds",
  "cannot let go of a key that it took in a rebuild",
  "keeps the very object it was given",
  "keeps the empty text as nothing",
  "keeps the first audience of a life",
  "looks only at the first of those a life is for"
]

const needed: Array<number> = []
const left: Array<number> = []

const middle = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

describe("random histories find a planted mistake, and say it in a few operations", () => {
  it.each(planted)("a storage that %s", async (name) => {
    const { make } = faults.get(name)!
    const fails = async (operations: ReadonlyArray<StorageOperation>) =>
      (await compareStorages(modelStorage(), make(), operations)) !== undefined
    let seed = 1
    while (seed <= mostHistories && !(await fails(randomStorageHistory(seed, length)))) seed += 1
    expect(seed).toBeLessThanOrEqual(mostHistories)
    const least = await shrinkHistory(randomStorageHistory(seed, length), fails)
    expect(least.length).toBeLessThanOrEqual(mostOperations)
    expect(await fails(least)).toBe(true)
    needed.push(seed)
    left.push(least.length)
  })

  afterAll(() => {
    console.log(
      `${needed.length} planted mistakes: found in ${middle(needed)} histories (median), ${Math.max(...needed)} at most; ` +
        `${middle(left)} operations left (median), ${Math.max(...left)} at most`
    )
  })
})
