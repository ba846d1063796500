import { readFileSync, writeFileSync } from "node:fs"
import { NotTried, storageLaws } from "@partnerskab/testing"
import { beforeAll, describe, expect, it } from "vitest"
import { againFaults, soundAgain } from "./faults/again.ts"
import { askingFaults, soundAsking } from "./faults/asking.ts"
import { commitFaults, soundCommits } from "./faults/commits.ts"
import { conditionFaults, soundConditions } from "./faults/conditions.ts"
import { edgeFaults, soundEdges } from "./faults/edges.ts"
import { erasingFaults } from "./faults/erasing.ts"
import { exportingFaults, soundExporting } from "./faults/exporting.ts"
import { factFaults, soundCounting } from "./faults/facts.ts"
import type { TriedFault } from "./faults/Fault.ts"
import { hostingFaults, soundHosting } from "./faults/hosting.ts"
import { importingFaults, soundImporting } from "./faults/importing.ts"
import { installationFaults, soundInstallations } from "./faults/installations.ts"
import { longLifeFaults, soundLongLives } from "./faults/longLives.ts"
import { manyAtOnceFaults, soundManyAtOnce } from "./faults/manyAtOnce.ts"
import { orderingFaults, soundOrdering } from "./faults/ordering.ts"
import { otherFaults, soundHanding } from "./faults/outbox.ts"
import { purgingFaults, soundPurging } from "./faults/purging.ts"
import { readingFaults, soundReading } from "./faults/reading.ts"
import { rebuildingFaults, soundLeaking } from "./faults/rebuilding.ts"
import { soundRebuilding } from "./faults/rebuilds.ts"
import { rebuiltFaults } from "./faults/rebuilt.ts"
import { searchingFaults, soundSearching } from "./faults/searching.ts"
import { seekingFaults, soundSeeking } from "./faults/seeking.ts"
import { setAsideFaults, soundSettingAside } from "./faults/setAside.ts"
import { page } from "./page.ts"
import { soundKeeping, valueFaults } from "./faults/values.ts"
import { soundVisibility, visibilityFaults } from "./faults/visibility.ts"

const faults: ReadonlyArray<TriedFault> = [
  ...commitFaults,
  ...valueFaults,
  ...factFaults,
  ...readingFaults,
  ...otherFaults,
  ...setAsideFaults,
  ...rebuiltFaults,
  ...rebuildingFaults,
  ...edgeFaults,
  ...conditionFaults,
  ...orderingFaults,
  ...visibilityFaults,
  ...seekingFaults,
  ...erasingFaults,
  ...manyAtOnceFaults,
  ...installationFaults,
  ...purgingFaults,
  ...searchingFaults,
  ...exportingFaults,
  ...importingFaults,
  ...hostingFaults,
  ...longLifeFaults,
  ...againFaults,
  ...askingFaults
]
/** What the faulty storages are made with, used without a mistake: so it is the mistake that is caught. */
const sound: ReadonlyArray<TriedFault> = [
  ...soundCommits,
  ...soundKeeping,
  ...soundCounting,
  ...soundReading,
  ...soundHanding,
  ...soundSettingAside,
  ...soundRebuilding,
  ...soundLeaking,
  ...soundEdges,
  ...soundConditions,
  ...soundOrdering,
  ...soundVisibility,
  ...soundSeeking,
  ...soundManyAtOnce,
  ...soundInstallations,
  ...soundPurging,
  ...soundSearching,
  ...soundExporting,
  ...soundImporting,
  ...soundHosting,
  ...soundLongLives,
  ...soundAgain,
  ...soundAsking
]
const file = new URL("../../../docs/storage-laws.md", import.meta.url)

/** Laws that take long: tried only with the storages that say so. */
const slow = new Set([506, 719, 1224, 1405, 1901, 1902])

/** The numbers of the laws that a storage breaks. */
const brokenBy = async ({ make, ofSlow = [] }: TriedFault): Promise<ReadonlyArray<number>> => {
  const numbers: Array<number> = []
  for (const { number, holds } of storageLaws)
    if (!slow.has(number) || ofSlow.includes(number))
      await holds(make).catch((cause: unknown) => {
        if (!(cause instanceof NotTried)) numbers.push(number)
      })
  return numbers
}

const found = new Map<string, ReadonlyArray<number>>()
const broken = new Map<string, ReadonlyArray<number>>()

beforeAll(async () => {
  // Several at a time: some laws wait a while before they give a storage up.
  const left = [...faults]
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) found.set(one.name, await brokenBy(one))
  }
  await Promise.all(Array.from({ length: 12 }, work))
  for (const { name } of faults) broken.set(name, found.get(name)!)
}, 240_000)

describe("the laws are tested with storages that each have one mistake", () => {
  it.each(faults.map(({ name }) => name))("a storage that %s is caught", (name) => {
    expect(broken.get(name)).not.toEqual([])
  })

  it.each(sound)("a storage made in the same way, that $name, keeps every law", async (one) => {
    expect(await brokenBy(one)).toEqual([])
  })

  it.each(storageLaws.map(({ number, title }) => [number, title] as const))(
    "law %i catches a mistake: %s",
    (number) => {
      const caught = [...broken].filter(([, numbers]) => numbers.includes(number)).map(([name]) => name)
      expect(caught).not.toEqual([])
    }
  )

  it("no two mistakes and no two laws have the same name, and laws stand in the order of their numbers", () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
    expect(new Set(storageLaws.map(({ title }) => title)).size).toBe(storageLaws.length)
    const numbers = storageLaws.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
  })

  it("the page of laws and mistakes is as the laws are; UPDATE=1 writes it anew", () => {
    const text = page(storageLaws, broken)
    if (process.env["UPDATE"] === "1") writeFileSync(file, text)
    expect(readFileSync(file, "utf8")).toBe(text)
  })
})
