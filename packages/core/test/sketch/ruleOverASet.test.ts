import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { basis, slow } from "../setup.ts"
import { aStay, mostSupported, Stay, WithStays } from "./ratio.ts"

const installation = (storage?: StorageService) => createPartnerskab({ ...basis(storage), plugins: [WithStays] })

/** Installations of their own, so that nothing in a process keeps the writers apart. */
const sixteenStart = (storage: StorageService) =>
  Promise.all(
    Array.from({ length: 16 }, (_, n) => installation(storage).as(`consultant-${n}`).stays.start(aStay(n, 20)))
  )
const running = async (storage: StorageService) =>
  (await installation(storage).find(Stay, { workplace: "1003000001", state: "Running" })).total

describe("how many supported persons a workplace may have", () => {
  it.each([
    [0, 1],
    [4, 1],
    [9, 1],
    [10, 2],
    [49, 9],
    [50, 10],
    [59, 10],
    [60, 11]
  ])("with %i ordinary staff is %i", (ordinary, atMost) => {
    expect(mostSupported(ordinary)).toBe(atMost)
  })
})

describe("starting a stay", () => {
  it("is refused for one too many, until another has ended", async () => {
    const desk = installation().as("consultant-1")
    accepted(await desk.stays.start(aStay(0, 10)))
    accepted(await desk.stays.start(aStay(1, 10)))
    expect(await desk.stays.start(aStay(2, 10))).toMatchObject({
      refusals: [{ _tag: "RatioExceeded", at: "/workplace", en: "Workplace 1003000001 may have 2 at most." }]
    })
    accepted(await desk.stays.start({ ...aStay(2, 10), workplace: "1003000002" }))
    accepted(await desk.stays.end({ stay: "s0", lastDay: "2011-03-31" }))
    accepted(await desk.stays.start(aStay(3, 10)))
  })

  it("keeps the rule under sixteen writers at once, each in a process of its own", async () => {
    const storage = slow(memory())
    const answers = await sixteenStart(storage)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4)
    expect(answers.flatMap(refusedWith)).toEqual(Array.from({ length: 12 }, () => "RatioExceeded"))
    expect(await running(storage)).toBe(4)
    expect(await installation(storage).verify()).toEqual([])
  })

  it("would not keep it without the boundary: the test can see the difference", async () => {
    const base = slow(memory())
    const careless: StorageService = {
      ...base,
      commit: (changeset) => base.commit({ ...changeset, boundaryGuards: [] })
    }
    await sixteenStart(careless)
    expect(await running(careless)).toBeGreaterThan(4)
  })

  it("would not keep it either if a change did not bump its sets", async () => {
    const base = slow(memory())
    const careless: StorageService = { ...base, commit: (changeset) => base.commit({ ...changeset, bumps: [] }) }
    await sixteenStart(careless)
    expect(await running(careless)).toBeGreaterThan(4)
  })

  it("takes turns within one installation, so that no commit is lost", async () => {
    const base = slow(memory())
    let commits = 0
    const counted: StorageService = { ...base, commit: (changeset) => ((commits += 1), base.commit(changeset)) }
    const desk = installation(counted).as("consultant-1")
    const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => desk.stays.start(aStay(n, 20))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4)
    expect(commits).toBe(4)
  })

  it("takes turns with those who come later too", async () => {
    const base = slow(memory())
    let inside = 0
    const most = { inside: 0 }
    const counted: StorageService = {
      ...base,
      load: (reading) =>
        Effect.suspend(() => {
          inside += 1
          most.inside = Math.max(most.inside, inside)
          return base.load(reading)
        }),
      commit: (changeset) => Effect.tap(base.commit(changeset), () => Effect.sync(() => (inside -= 1)))
    }
    const desk = installation(counted).as("consultant-1")
    const start = async (n: number): Promise<void> => void accepted(await desk.stays.start(aStay(n, 1000)))
    await Promise.all([start(0).then(() => start(4)), start(1).then(() => start(5)), start(2), start(3)])
    expect(await running(counted)).toBe(6)
    expect(most.inside).toBe(1)
  })
})
